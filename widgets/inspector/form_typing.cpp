// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/form_typing.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>
#include <algorithm>

#include "widgets/common/drafts.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/field_editor.h"
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

bool isMarked(const QWidget* field) { return field->property("draft").toBool(); }

/// A field whose text is not in the document looks so.
void mark(QWidget* field, bool draft) {
  if (isMarked(field) == draft) return;
  field->setProperty("draft", draft);
  field->style()->polish(field);
  field->update();
}

}  // namespace

FormTyping::FormTyping(QWidget* form)
    : QObject(form), form_(form), own_(new common::Drafts(this)), drafts_(own_) {}

void FormTyping::end() {
  filling_ = true;
  for (auto* edit : common::pendingEditsIn(*form_)) edit->drop();
}

bool FormTyping::hasDrafts(const common::Drafts* drafts) const {
  return drafts_ == (drafts == nullptr ? own_ : drafts);
}

bool FormTyping::setDrafts(common::Drafts* drafts) {
  if (hasDrafts(drafts)) return false;
  if (drafts_ != nullptr) drafts_->disconnect(this);
  drafts_ = drafts == nullptr ? own_ : drafts;
  connect(drafts_, &common::Drafts::changed, this, &FormTyping::follow);
  return true;
}

QScopedValueRollback<bool> FormTyping::showing() {
  return QScopedValueRollback<bool>(filling_, true);
}

void FormTyping::turnTo(const QString& subject) {
  const QString about =
      subject + QLatin1Char('@') + QString::number(reinterpret_cast<quintptr>(drafts_.data()));
  if (about == subject_) return;
  subject_ = about;
  for (auto* edit : common::pendingEditsIn(*form_)) edit->drop();
}

void FormTyping::commit(common::PendingEdit& edit) {
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
  emit committed();
  if (taken_ && field != nullptr) {
    const auto quiet = showing();
    edit.settle();
    draft.place = common::placeOf(*field);
    draft.text = edit.typed();
  }
  const bool left = field == nullptr ? !taken_ : edit.isPending();
  if (field != nullptr) mark(field, left);
  if (left && drafts != nullptr) drafts->keep(draft);
}

bool FormTyping::holdsAny() const {
  const auto edits = common::pendingEditsIn(*form_);
  return std::any_of(edits.begin(), edits.end(), [](auto* edit) { return edit->isPending(); });
}

void FormTyping::commitAll(const std::function<QList<QWidget*>()>& forms) {
  // Each commit may make the form anew.
  QSet<QString> tried;
  while (auto* edit = nextPending(forms(), tried)) {
    tried << common::placeOf(*edit->field());
    commit(*edit);
  }
}

common::PendingEdit* FormTyping::nextPending(const QList<QWidget*>& forms,
                                             const QSet<QString>& tried) {
  for (QWidget* form : forms) {
    if (form == nullptr) continue;
    for (auto* edit : common::pendingEditsIn(*form)) {
      // What was refused, and looks so, is tried again when its own field is left, not by whatever
      // is done elsewhere: an undo that frees a name is no wish to give it.
      if (edit->isPending() && !isMarked(edit->field()) && edit->field()->isVisibleTo(form) &&
          !tried.contains(common::placeOf(*edit->field())))
        return edit;
    }
  }
  return nullptr;
}

void FormTyping::hear(const common::EditEvent& event) {
  if (filling_ || drafts_ == nullptr) return;
  auto& edit = event.edit();
  if (event.what() == common::EditEvent::What::Finished) return commit(edit);
  mark(edit.field(), false);
  const QString place = common::placeOf(*edit.field());
  if (edit.isPending()) {
    drafts_->keep({place, fieldLabel(edit.field()), edit.typed()});
  } else if (!committing_) {
    drafts_->drop(place);
  }
}

/// Another window that shows the same state was typed in: what its field makes of a draft goes for
/// this one too, which would bring the old one back.
void FormTyping::follow() {
  if (form_->isActiveWindow() || committing_ || filling_ || drafts_ == nullptr) return;
  const auto quiet = showing();
  for (auto* edit : common::pendingEditsIn(*form_)) {
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

void FormTyping::restoreIn(QWidget& form) {
  if (drafts_ == nullptr) return;
  for (auto* edit : common::pendingEditsIn(form)) restore(*edit);
}

void FormTyping::restore(common::PendingEdit& edit) {
  const QString place = common::placeOf(*edit.field());
  const common::Draft* draft = drafts_->isEmpty() ? nullptr : drafts_->find(place);
  if (draft == nullptr) return mark(edit.field(), false);
  if (edit.isPending()) return;
  edit.resume(draft->text);
  mark(edit.field(), edit.isPending());
  // By now the document may have what was typed.
  if (!edit.isPending()) return drafts_->drop(place);
  if (auto* editor = editorOf(edit.field()); editor != nullptr && editor->complaint().isEmpty())
    editor->setComplaint(tr("Not in the document yet: Enter takes it, Esc drops it."));
}

}  // namespace stepwright::inspector

#include "moc_form_typing.cpp"
