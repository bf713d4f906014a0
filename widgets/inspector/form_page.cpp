// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/form_page.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "widgets/common/small_widgets.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;

namespace {

/// Fields that have a page of their own, or are drawn on the canvas.
constexpr std::array<std::string_view, 8> elsewhere = {
    "States", "Choices", "Branches", "ItemProcessor", "Iterator", "Retry", "Catch", "Version"};

bool isElsewhere(const Field& field) {
  return std::find(elsewhere.begin(), elsewhere.end(), field.name) != elsewhere.end();
}

/// Of fields that exclude one another only the first is shown at once; so are the settings of
/// distributed Maps.
bool isRare(const Field& field) {
  if (field.kind == FieldKind::Object || field.name == "Label" || field.name == "QueryLanguage")
    return true;
  if (field.name.starts_with("Tolerated")) return true;
  return !field.group.empty() && !field.group.starts_with(field.name) && field.name != "End";
}

QStringList statesOf(const Subject& subject) {
  QStringList names;
  for (const auto& state : subject.machine->states) names << toQt(state.name);
  return names;
}

}  // namespace

std::vector<const Field*> FormPage::rows(const Subject& subject, asl::Section section) {
  auto all = subject.state != nullptr ? asl::fieldsOf(subject.state->type, subject.language())
                                      : asl::fieldsOf(asl::Owner::Machine, subject.language());
  std::erase_if(
      all, [&](const Field* field) { return field->section != section || isElsewhere(*field); });
  return all;
}

int FormPage::countSet(const Subject& subject, asl::Section section) {
  const auto all = rows(subject, section);
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Field* field) {
    return subject.fields().contains(field->name);
  }));
}

FormPage::FormPage(const Subject& subject, asl::Section section, bool withUnknown, QWidget* parent)
    : Page(parent), subject_(subject) {
  for (const Field* field : rows(subject, section)) {
    add(*field, subject, isRare(*field));
  }
  if (withUnknown) addUnknown(subject);
  if (!rare_.empty()) {
    all_ = new common::LinkButton(tr("All fields"), content());
    connect(all_, &QPushButton::clicked, this, [this] {
      unfolded_ = !unfolded_;
      fold();
    });
    body()->addWidget(all_, 0, Qt::AlignLeft);
  }
  show(subject);
}

void FormPage::add(const Field& field, const Subject& subject, bool rare) {
  auto* editor = FieldEditor::make(field, subject.language(), statesOf(subject), content());
  body()->addWidget(editor);
  editors_.push_back(editor);
  if (rare) rare_.push_back(editor);
  connect(editor, &FieldEditor::valueCommitted, this,
          [this, &field](const QString& json) { commit(field, json); });
  connect(editor, &FieldEditor::goToRequested, this, &Page::stateRequested);
}

void FormPage::addUnknown(const Subject& subject) {
  for (const auto& member : subject.fields().members()) {
    const bool known = subject.state != nullptr
                           ? asl::findField(subject.state->type, member.name()) != nullptr
                           : asl::findField(asl::Owner::Machine, member.name()) != nullptr;
    if (known) continue;
    auto& kept = unknown_.emplace_back();
    kept.name = std::string(member.name());
    kept.field = {asl::Owner::State,
                  kept.name,
                  FieldKind::Json,
                  asl::Section::General,
                  asl::allTypes,
                  true,
                  true,
                  false,
                  "",
                  1,
                  0,
                  "",
                  "",
                  "Not a field of this state; it is kept as it is."};
    add(kept.field, subject, false);
  }
}

void FormPage::fold() {
  for (auto* editor : rare_) {
    const bool set = subject_.fields().contains(fromQt(editor->fieldName()));
    editor->setVisible(unfolded_ || set);
  }
  if (all_ != nullptr) all_->setText(unfolded_ ? tr("Fewer fields") : tr("All fields"));
}

void FormPage::show(const Subject& subject) {
  subject_ = subject;
  const QStringList states = statesOf(subject);
  for (auto* editor : editors_) {
    editor->setStates(states);
    editor->setSample(subject.sample);
    editor->setValue(subject.fields().find(fromQt(editor->fieldName())));
    editor->setEditable(subject.editable);
  }
  fold();
}

void FormPage::commit(const Field& field, const QString& json) {
  const auto& document = subject_.document;
  const std::string pointer = subject_.pointer();
  if (field.kind == FieldKind::State) {
    const auto name = json::parse(fromQt(json));
    if (subject_.state == nullptr && name) {
      emit committed(edit::setStartAt(document, subject_.machine->pointer, name->string()));
      return;
    }
    if (field.name == "Next") {
      const auto* target = name ? subject_.machine->find(name->string()) : nullptr;
      if (target != nullptr) {
        emit committed(edit::connect(document, pointer, target->id, edit::Connection::Next));
        return;
      }
      if (json.isEmpty()) {
        emit committed(edit::disconnect(document, json::pointerChild(pointer, "Next")));
        return;
      }
    }
  }
  if (field.name == "End" && !json.isEmpty() && subject_.fields().contains("Next")) {
    emit committed(edit::disconnect(document, json::pointerChild(pointer, "Next")));
    return;
  }
  emit committed(json.isEmpty() ? edit::unsetField(document, pointer, field.name)
                                : edit::setField(document, pointer, field.name, fromQt(json)));
}

}  // namespace stepwright::inspector
