// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/tool_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "app/main_window/actions.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::app {

namespace {

/// Looks like a search field and opens the quick list when it is clicked.
class SearchButton : public QPushButton {
 public:
  explicit SearchButton(QWidget* parent) : QPushButton(parent), key_(new common::KeyCap(tr("Ctrl P"), this)) {
    setObjectName(QStringLiteral("searchButton"));
    setAccessibleName(tr("Go to state or command"));
    setToolTip(tr("Go to a state (Ctrl+P) or run a command (Ctrl+Shift+P)"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
  }
  QSize sizeHint() const override { return {236, 28}; }
  QSize minimumSizeHint() const override { return {120, 28}; }

 protected:
  void resizeEvent(QResizeEvent*) override {
    const QSize size = key_->sizeHint();
    key_->setGeometry(width() - size.width() - 5, (height() - size.height()) / 2, size.width(), size.height());
  }
  void paintEvent(QPaintEvent*) override {
    const auto theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line2, hasFocus() ? 2 : 1));
    painter.setBrush(theme.input);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    common::paintIcon(painter, QRectF(8, 6, 16, 16), QStringLiteral("search"), theme.text3);
    painter.setFont(common::fontOf(common::FontRole::Body));
    painter.setPen(theme.text3);
    const QRect words(30, 0, key_->x() - 34, height());
    const QString full = tr("Go to state or command");
    const bool fits = fontMetrics().horizontalAdvance(full) <= words.width();
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, fits ? full : tr("Go to"));
  }

 private:
  common::KeyCap* key_;
};

}  // namespace

ToolBar::ToolBar(Actions& actions, QWidget* parent) : QToolBar(parent), actions_(actions) {
  setObjectName(QStringLiteral("mainToolBar"));
  setWindowTitle(tr("Tool bar"));
  setMovable(false);
  setFloatable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setIconSize({16, 16});
  setFixedHeight(38);
  for (const char* name : {"new", "open", "save"}) add(name);
  addSeparator();
  for (const char* name : {"undo", "redo"}) add(name);
  addSeparator();
  run_ = add("run");
  run_->setObjectName(QStringLiteral("primary"));
  run_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  run_->setIcon(common::icon(QStringLiteral("run-fill"), &common::Theme::onAccent));
  for (const char* name : {"pause", "stop", "restart"}) add(name);
  addSeparator();
  addSteps();
  addSeparator();
  addClock();
  addSearch();
  addPerspectives();
}

QToolButton* ToolBar::add(const char* action) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(actions_[action]);
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  button->setMinimumSize(28, 28);
  button->setFocusPolicy(Qt::TabFocus);
  addWidget(button);
  return button;
}

void ToolBar::addSteps() {
  const struct {
    const char* action;
    QString words;
  } steps[] = {{"back", QString()},     {"phase", tr("Phase")}, {"over", tr("Over")},
               {"into", tr("Into")},    {"out", tr("Out")},     {"toHere", tr("To here")}};
  for (const auto& step : steps) {
    QToolButton* button = add(step.action);
    actions_[step.action]->setIconText(step.words);
    if (!step.words.isEmpty()) steps_ << button;
  }
}

void ToolBar::addClock() {
  clock_ = new QToolButton(this);
  clock_->setIcon(common::icon(QStringLiteral("clock")));
  clock_->setText(tr("Virtual clock"));
  clock_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  clock_->setPopupMode(QToolButton::InstantPopup);
  clock_->setToolTip(tr("The clock that waits and retries go by"));
  clock_->setFocusPolicy(Qt::TabFocus);
  auto* menu = new QMenu(clock_);
  menu->addActions({actions_["jumpClock"], actions_["realClock"]});
  clock_->setMenu(menu);
  addWidget(clock_);
  add("jumpClock");
}

void ToolBar::addSearch() {
  auto* stretch = new QWidget(this);
  stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  addWidget(stretch);
  auto* search = new SearchButton(this);
  connect(search, &QPushButton::clicked, this, &ToolBar::searchRequested);
  addWidget(search);
  addSeparator();
}

void ToolBar::addPerspectives() {
  for (const char* name : {"design", "debug"}) {
    add(name)->setToolButtonStyle(Qt::ToolButtonTextOnly);
  }
}

void ToolBar::setStepWords(bool shown) {
  for (QToolButton* step : qAsConst(steps_)) {
    step->setToolButtonStyle(shown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
  }
}

void ToolBar::setRunWords(const QString& words) {
  actions_["run"]->setIconText(words);
  run_->setText(words);
}

void ToolBar::setClockWords(const QString& words) { clock_->setText(words); }

}  // namespace stepwright::app
