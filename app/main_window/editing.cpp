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

}  // namespace

Editing::Editing(DocumentTabs& tabs, inspector::Inspector& inspector, StatusLine& status,
                 QObject* parent)
    : QObject(parent), tabs_(tabs), inspector_(inspector), status_(status) {}

bool Editing::apply(const edit::Outcome& outcome, const QString& mergeKey) {
  if (!outcome) {
    status_.say(wordsOf(outcome.error()));
    return false;
  }
  DocumentPage* page = tabs_.pageFor(*outcome);
  // What could not be taken before an undo is not to be taken in the middle of it: it stays a
  // draft.
  if (page != nullptr && page->model().undoStack().isStepping()) return false;
  if (page == nullptr || !page->model().apply(*outcome, mergeKey)) {
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
  const auto outcome = edit::renameState(page.model().document(), id, name.toStdString());
  if (apply(outcome, document::namingKey(id))) return;
  page.drafts().keep({place, tr("Name"), name});
  page.graph().refuseName();
}

void Editing::commitTyping() {
  inspector_.commitTyping();
  if (!tabs_.holds(front_)) return;
  front_->graph().commitTyping();
  front_->code().commitTyping();
}

void Editing::setFront(DocumentPage* page) {
  commitTyping();
  front_ = page;
}

}  // namespace stepwright::app

#include "moc_editing.cpp"
