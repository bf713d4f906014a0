// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/perspectives.h"

#include <QAction>
#include <QDockWidget>
#include <QScopedValueRollback>
#include <QWidget>

#include "app/main_window/actions.h"
#include "app/main_window/tool_bar.h"
#include "app/settings.h"
#include "widgets/palette/palette.h"

namespace stepwright::app {

namespace {
constexpr int kNarrow = 1180, kStepWords = 1240;  // px
const QString foldedKey = QStringLiteral("foldBelow");
}  // namespace

Perspectives::Perspectives(Docks& docks, ToolBar& toolBar, palette::Palette& palette,
                           Actions& actions, Settings& settings, QWidget& window)
    : QObject(&window),
      docks_(docks),
      toolBar_(toolBar),
      palette_(palette),
      actions_(actions),
      settings_(settings),
      window_(window) {
  actions.on("design", [this] { set(Perspective::Design); });
  actions.on("debug", [this] { set(Perspective::Debug); });
  actions.on("resetDocks", [this] { reset(); });
  actions.on("foldBelow", [this] { docks_.setFolded(actions_["foldBelow"]->isChecked()); });
  connect(&docks, &Docks::foldedChanged, this, [this](bool folded) {
    actions_["foldBelow"]->setChecked(folded);
    // To debug is to look at what stands there.
    if (now_ == Perspective::Design && !changing_) settings_.setFlag(foldedKey, folded);
  });
}

QString Perspectives::key() const {
  const QString name =
      now_ == Perspective::Design ? QStringLiteral("design") : QStringLiteral("debug");
  return narrow_ ? name + QStringLiteral("-narrow") : name;
}

void Perspectives::keep() { settings_.setDocks(key(), docks_.state()); }

void Perspectives::set(Perspective perspective) {
  const bool another = perspective != now_;
  if (window_.isVisible() && another) keep();
  if (another || !window_.isVisible()) {
    now_ = perspective;
    const QScopedValueRollback<bool> guard(changing_, true);
    docks_.setFolded(false);
    // A Map Run that is looked at is looked at in both.
    const QDockWidget* mapRun = docks_.find(QStringLiteral("dockMapRun"));
    const bool follows = window_.isVisible() && mapRun != nullptr && !mapRun->isHidden();
    docks_.arrange(perspective, settings_.docks(key()));
    if (follows) docks_.raise(mapRun->objectName());
    docks_.setFolded(perspective == Perspective::Design && settings_.flag(foldedKey, true));
  }
  actions_[perspective == Perspective::Design ? "design" : "debug"]->setChecked(true);
  emit changed();
  fitToolBar();
}

void Perspectives::reset() {
  for (const char* name : {"design", "debug", "design-narrow", "debug-narrow"})
    settings_.setDocks(QString::fromLatin1(name), {});
  docks_.arrange(now_);
}

void Perspectives::fitToolBar() {
  toolBar_.setStepWords(now_ == Perspective::Debug && window_.width() >= kStepWords);
}

void Perspectives::fitToWidth(bool keepDocks) {
  const bool narrow = window_.width() < kNarrow;
  toolBar_.setCompact(narrow);
  fitToolBar();
  if (narrow == narrow_) return;
  if (window_.isVisible() && keepDocks) keep();
  narrow_ = narrow;
  palette_.setFolded(narrow);
  docks_.setNarrow(narrow, settings_.docks(key()));
}

}  // namespace stepwright::app

#include "moc_perspectives.cpp"
