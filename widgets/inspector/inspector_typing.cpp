// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the Inspector's fields: taken, refused, kept as a draft, shown again.
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStyle>
#include <QVariant>

#include "widgets/common/drafts.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/header.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

FieldEditor* editorOf(QWidget* field) {
  for (QWidget* at = field; at != nullptr; at = at->parentWidget()) {
    if (auto* editor = qobject_cast<FieldEditor*>(at)) return editor;
  }
  return nullptr;
}

QString fieldLabel(QWidget* field) {
  const FieldEditor* editor = editorOf(field);
  const QString name = field->accessibleName();
  return editor != nullptr && name.isEmpty() ? editor->fieldName() : name;
}

/// A field whose text is not in the document looks so.
void mark(QWidget* field, bool draft) {
  if (field->property("draft").toBool() == draft) return;
  field->setProperty("draft", draft);
  field->style()->polish(field);
  field->update();
}

}  // namespace

void Inspector::commit(const edit::Outcome& outcome) {
  if (!outcome || !outcome->isFor(document_)) {
    emit changeRefused(outcome ? tr("The text has changed; try again.")
                               : toQt(outcome.error().message));
    return refresh();
  }
  taken_ = outcome->edits.empty();
  emit changeRequested(*outcome);
  taken_ = taken_ || !outcome->isFor(document_);
}

void Inspector::commitField(common::PendingEdit& edit) {
  if (committing_ || !edit.isPending()) return;
  committing_ = true;
  const QPointer<QWidget> field(edit.field());
  const QPointer<common::Drafts> drafts(drafts_);
  common::Draft draft{common::placeOf(*field), fieldLabel(field), edit.typed()};
  // Before the change: a renamed state takes its drafts along.
  if (drafts != nullptr) drafts->drop(draft.place);
  taken_ = false;
  edit.commit();
  committing_ = false;
  if (refreshPending_) refresh();
  if (taken_ && field != nullptr) {
    const QScopedValueRollback<bool> quiet(filling_, true);
    edit.settle();
    draft.place = common::placeOf(*field);
    draft.text = edit.typed();
  }
  const bool left = field == nullptr ? !taken_ : edit.isPending();
  if (field != nullptr) mark(field, left);
  if (left && drafts != nullptr) drafts->keep(draft);
}

void Inspector::commitTyping() {
  // Each commit may make the form anew.
  QSet<QString> tried;
  while (auto* edit = nextPending(tried)) {
    tried << common::placeOf(*edit->field());
    commitField(*edit);
  }
}

common::PendingEdit* Inspector::nextPending(const QSet<QString>& tried) const {
  for (QWidget* form : {static_cast<QWidget*>(header_), pages_->currentWidget()}) {
    if (form == nullptr) continue;
    for (auto* edit : common::pendingEditsIn(*form)) {
      if (edit->isPending() && edit->field()->isVisibleTo(form) &&
          !tried.contains(common::placeOf(*edit->field())))
        return edit;
    }
  }
  return nullptr;
}

void Inspector::onEdit(const common::EditEvent& event) {
  if (filling_ || drafts_ == nullptr) return;
  auto& edit = event.edit();
  if (event.what() == common::EditEvent::What::Finished) return commitField(edit);
  mark(edit.field(), false);
  const QString place = common::placeOf(*edit.field());
  if (edit.isPending()) {
    drafts_->keep({place, fieldLabel(edit.field()), edit.typed()});
  } else if (!committing_) {
    drafts_->drop(place);
  }
}

/// Before something else is shown: what was typed for the old subject has its place among the
/// drafts.
void Inspector::turnTo(const QString& about) {
  if (about == about_) return;
  about_ = about;
  for (auto* edit : common::pendingEditsIn(*this)) edit->drop();
}

/// Another window that shows the same state was typed in: what its field makes of a draft goes for
/// this one too, which would bring the old one back.
void Inspector::followDrafts() {
  if (isActiveWindow() || committing_ || filling_ || drafts_ == nullptr) return;
  const QScopedValueRollback<bool> quiet(filling_, true);
  for (auto* edit : common::pendingEditsIn(*this)) {
    if (!edit->isPending()) continue;
    const common::Draft* draft = drafts_->find(common::placeOf(*edit->field()));
    if (draft == nullptr) {
      edit->drop();
    } else if (draft->text != edit->typed()) {
      edit->resume(draft->text);
    }
    mark(edit->field(), edit->isPending());
  }
}

void Inspector::restoreIn(QWidget& form) {
  if (drafts_ == nullptr) return;
  for (auto* edit : common::pendingEditsIn(form)) restore(*edit);
}

void Inspector::restore(common::PendingEdit& edit) {
  const QString place = common::placeOf(*edit.field());
  const common::Draft* draft = drafts_->isEmpty() ? nullptr : drafts_->find(place);
  if (draft == nullptr) return mark(edit.field(), false);
  if (!edit.isPending()) {
    edit.resume(draft->text);
    mark(edit.field(), true);
    if (auto* editor = editorOf(edit.field()); editor != nullptr && editor->complaint().isEmpty())
      editor->setComplaint(tr("Not in the document yet: Enter takes it, Esc drops it."));
  }
  if (!edit.isPending()) drafts_->drop(place);
}

}  // namespace stepwright::inspector
