// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/editing.h"

#include <QCoreApplication>

#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/status_line.h"
#include "engine/asl/bind.h"
#include "engine/edit/rename.h"
#include "widgets/common/said.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::app {

namespace {

/// What is in the way, where it is, and what to do about it.
QString wordsOf(const Error& error) {
  QStringList words{common::said(error)};
  if (!error.pointer.empty()) words << QString::fromStdString(error.pointer) + QLatin1Char('.');
  if (!error.remedy.empty()) words << common::remedyOf(error);
  return words.join(QLatin1Char(' '));
}

/// The words of changes that are several intents, for the undo list.
constexpr const char* kLabels[] = {
    QT_TRANSLATE_NOOP("ChangeLabels", "Add and connect a state"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Add a branch"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Put states in the place of one"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Change what a state does"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Move and connect states"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Move states into a branch"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Move in the text"),
    QT_TRANSLATE_NOOP("ChangeLabels", "Delete")};

edit::Change worded(edit::Change change) {
  for (const char* label : kLabels)
    if (change.label == label)
      change.label = QCoreApplication::translate("ChangeLabels", label).toStdString();
  return change;
}

}  // namespace

Editing::Editing(DocumentTabs& tabs, inspector::Inspector& inspector, StatusLine& status,
                 QObject* parent)
    : QObject(parent), tabs_(tabs), inspector_(inspector), status_(status) {}

bool Editing::apply(const edit::Outcome& outcome) {
  if (!outcome) {
    status_.say(wordsOf(outcome.error()));
    return false;
  }
  DocumentPage* page = tabs_.pageFor(*outcome);
  if (page == nullptr || !page->model().apply(worded(*outcome))) {
    status_.say(tr("The text has changed; try again."));
    return false;
  }
  page->model().settle();  // the next field is made for what this one has led to
  if (!outcome->note.empty()) status_.say(QString::fromStdString(outcome->note));
  return true;
}

void Editing::rename(DocumentPage& page, const QString& state, const QString& name) {
  const auto id = state.toStdString();
  const auto* present = asl::findState(*page.model().picture().machine(), id);
  if (present == nullptr || QString::fromStdString(present->name) == name) return;
  const QString place = state + QStringLiteral("/#name");
  page.drafts().drop(place);
  if (apply(edit::renameState(page.model().document(), id, name.toStdString()))) return;
  page.drafts().keep({place, tr("Name"), name});
  page.graph().refuseName();
}

void Editing::commitTyping() {
  inspector_.commitTyping();
  if (tabs_.holds(front_)) front_->graph().commitTyping();
}

void Editing::setFront(DocumentPage* page) {
  commitTyping();
  front_ = page;
}

}  // namespace stepwright::app
