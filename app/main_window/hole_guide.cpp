// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/hole_guide.h"

#include <QWidget>

#include "app/main_window/code_opener.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"

namespace stepwright::app {

HoleGuide::HoleGuide(const Settings& settings, StatusLine& status, QObject* parent)
    : QObject(parent), settings_(settings), status_(status) {}

void HoleGuide::watch(QWidget& around) { around.installEventFilter(this); }

bool HoleGuide::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == common::HoleRequest::type()) {
    static_cast<common::HoleRequest*>(event)->answerFrom(known_);
  } else if (event->type() == common::HoleVisit::type()) {
    goTo(static_cast<common::HoleVisit*>(event)->name());
    event->accept();
  } else {
    return QObject::eventFilter(watched, event);
  }
  return true;
}

void HoleGuide::goTo(const QString& name) {
  const common::HoleMeaning meaning = known_.value(name);
  if (meaning.file.isEmpty())
    return status_.say(tr("No file around this definition says what %1 is.").arg(name));
  if (!openCode(meaning.file, meaning.line, settings_.word(QStringLiteral("editor"))))
    status_.say(tr("No editor could be started: choose one in Preferences, under Tasks."));
}

}  // namespace stepwright::app

#include "moc_hole_guide.cpp"
