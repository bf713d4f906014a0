// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/form_page.h"

#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "engine/assist/action_form.h"
#include "engine/edit/change_type.h"
#include "engine/edit/connect.h"
#include "engine/edit/fields.h"
#include "engine/edit/intents.h"
#include "engine/edit/selection.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "widgets/common/small_widgets.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// What an action is called with has a page of its own and stands there alone.
std::vector<asl::FormRow> rowsOf(const Subject& subject, asl::Section section) {
  if (subject.state == nullptr) return asl::formRows(asl::Owner::Machine, subject.language());
  auto rows = asl::formRows(subject.state->type, subject.language(), section);
  const auto action = assist::actionForm(subject.document, *subject.state);
  if (action) std::erase_if(rows, [&](const asl::FormRow& row) { return row.has(action->field); });
  return rows;
}

}  // namespace

FormPage::FormPage(const Subject& subject, asl::Section section, bool withUnknown, QWidget* parent)
    : Page(parent),
      subject_(subject),
      form_(new ObjectForm(rowsOf(subject, section), subject.language(), content())),
      all_(new common::LinkButton(tr("All fields"), content())) {
  if (withUnknown) form_->withOthers(subject.state != nullptr);
  body()->addWidget(form_);
  body()->addWidget(all_, 0, Qt::AlignLeft);
  all_->setVisible(form_->hasHiddenRare());
  connect(all_, &QPushButton::clicked, this, [this] {
    unfolded_ = !unfolded_;
    form_->setRareShown(unfolded_);
    all_->setText(unfolded_ ? tr("Fewer fields") : tr("All fields"));
    show(subject_);
  });
  connect(form_, &ObjectForm::changed, this, &FormPage::commit);
  connect(form_, &ObjectForm::goToRequested, this, &Page::stateRequested);
  connect(form_, &ObjectForm::objectWanted, this,
          [this](const std::string& pointer, const asl::Field* field) {
            emit committed(edit::addObject(subject_.document, pointer, *field));
          });
  show(subject);
}

void FormPage::show(const Subject& subject) {
  subject_ = subject;
  form_->show(subject, subject.pointer());
}

std::optional<edit::Outcome> FormPage::meaningOf(const edit::FieldChange& change) const {
  const auto& document = subject_.document;
  const auto value = change.json ? json::parse(*change.json) : json::parse("null");
  const std::string text = value ? std::string(value->string()) : std::string();
  if (change.field == "StartAt" && !text.empty())
    return edit::setStartAt(document, change.object, text);
  if (subject_.state == nullptr || change.object != subject_.pointer()) return std::nullopt;
  if (change.field == "Type") {
    const auto type = asl::stateTypeFrom(text);
    if (type) return edit::changeType(document, change.object, *type);
  }
  if (change.field == "Next") {
    if (const auto* target = subject_.machine->find(text))
      return edit::connect(document, change.object, target->id, edit::Connection::Next);
  }
  if (change.field == "End" && change.json && subject_.fields().contains("Next"))
    return edit::disconnect(document, json::pointerChild(change.object, "Next"));
  return std::nullopt;
}

void FormPage::commit(const ObjectForm::Changes& changes) {
  if (changes.size() == 1) {
    if (auto outcome = meaningOf(changes.front())) return emit committed(*outcome);
  }
  emit committed(edit::setFields(subject_.document, changes, &memory_));
}

}  // namespace stepwright::inspector

#include "moc_form_page.cpp"
