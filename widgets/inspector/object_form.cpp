// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/object_form.h"

#include <QVBoxLayout>
#include <algorithm>

#include "engine/json/pointer.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/said.h"
#include "widgets/inspector/alternatives_editor.h"
#include "widgets/inspector/field_help.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/object_editor.h"
#include "widgets/inspector/other_fields.h"
#include "widgets/inspector/page.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FormRow;
using json::Value;

namespace {

/// What conditions are looked up in: the state, or the whole document; and where in it.
struct Ground {
  const Value& root;
  std::string at;
};

Ground groundOf(const Subject& subject, const std::string& pointer) {
  if (subject.state == nullptr) return {subject.document.value(), pointer};
  return {subject.state->fields, pointer.substr(subject.state->id.size())};
}

const Value& objectAt(const Subject& subject, const std::string& pointer) {
  static const Value none = Value::object();
  const Ground ground = groundOf(subject, pointer);
  const Value* value = json::resolve(ground.root, ground.at);
  return value != nullptr && value->isObject() ? *value : none;
}

/// The states that a field of the object may name: its own, if it is a machine.
QStringList statesFor(const Subject& subject, const Value& object) {
  QStringList names;
  if (const Value* own = object.find("States")) {
    for (const auto& member : own->members()) names << toQt(member.name());
    return names;
  }
  for (const auto& state : subject.machine->states) names << toQt(state.name);
  return names;
}

bool anySet(const FormRow& row, const Value& object) {
  return std::any_of(row.alternatives.begin(), row.alternatives.end(),
                     [&](const Field* field) { return object.contains(field->name); });
}

bool anyApplies(const FormRow& row, const Ground& ground) {
  return std::any_of(row.alternatives.begin(), row.alternatives.end(), [&](const Field* field) {
    return asl::applies(*field, ground.root, ground.at);
  });
}

/// Members without a row, and why.
std::vector<OtherFields::Other> othersOf(const Subject& subject, const Value& object,
                                         const Field& sample) {
  std::vector<OtherFields::Other> others;
  for (const auto& member : object.members()) {
    const Field* field = sample.owner == asl::Owner::State
                             ? asl::findField(subject.state->type, member.name())
                             : asl::findField(sample.owner, member.name());
    const std::string name(member.name());
    if (field == nullptr) {
      others.push_back(
          {name, ObjectForm::tr("This version does not know it; it is kept as it is.")});
    } else if (!field->in(subject.language())) {
      others.push_back({name, field->jsonata ? ObjectForm::tr("Only JSONata states have it.")
                                             : ObjectForm::tr("Only JSONPath states have it.")});
    } else if (name == "Parameters" && field->group.starts_with("ItemSelector")) {
      others.push_back({name, ObjectForm::tr("Older name of ItemSelector.")});
    }
  }
  return others;
}

}  // namespace

ObjectForm::ObjectForm(std::vector<FormRow> rows, asl::QueryLanguage language, QWidget* parent)
    : ObjectBody(parent), language_(language), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(8);
  for (auto& row : rows) rows_.push_back({std::move(row), std::nullopt, nullptr, nullptr});
}

void ObjectForm::withOthers(bool state) {
  othersOfState_ = state;
  others_ = new OtherFields(this);
  column_->addWidget(others_);
  connect(others_, &OtherFields::membersCommitted, this, &ObjectForm::commitMembers);
}

void ObjectForm::commitMembers(const FieldEditor::Members& members) {
  Changes changes;
  for (const auto& [name, json] : members) changes.push_back({pointer_, name, json});
  emit changed(changes);
}

void ObjectForm::setRareShown(bool shown) { rareShown_ = shown; }

bool ObjectForm::hasHiddenRare() const {
  return std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.fields.rare; });
}

void ObjectForm::build(Row& row, const Subject& subject) {
  int place = 0;
  for (const auto& other : rows_) {
    if (&other == &row) break;
    place += other.editor != nullptr || other.object != nullptr ? 1 : 0;
  }
  for (QWidget* old : {static_cast<QWidget*>(row.editor), static_cast<QWidget*>(row.object)}) {
    if (old == nullptr) continue;
    old->hide();
    old->deleteLater();
  }
  row.editor = nullptr;
  row.object = nullptr;
  row.told.clear();
  if (row.inner) {
    row.object = makeObject(row.fields.first(), *row.inner);
    column_->insertWidget(place, row.object);
  } else {
    row.editor = makeField(row, statesFor(subject, objectAt(subject, pointer_)));
    column_->insertWidget(place, row.editor);
  }
}

/// A form inside the form.
ObjectEditor* ObjectForm::makeObject(const Field& field, asl::Owner inner) {
  const auto body = [&](QWidget* parent) {
    auto* form = new ObjectForm(asl::formRows(inner, language_), language_, parent);
    form->withOthers(false);
    return form;
  };
  auto* object = new ObjectEditor(field, body, this);
  connect(object, &ObjectEditor::changed, this, &ObjectForm::changed);
  connect(object, &ObjectEditor::objectWanted, this, &ObjectForm::objectWanted);
  connect(object, &ObjectEditor::goToRequested, this, &ObjectForm::goToRequested);
  return object;
}

FieldEditor* ObjectForm::makeField(const Row& row, const QStringList& states) {
  const Field& field = row.fields.first();
  FieldEditor* editor = nullptr;
  if (row.fields.has("Next") && row.fields.has("End")) {
    editor = new FlowEditor(field, states, this);
  } else if (AlternativesEditor::isFor(row.fields, language_)) {
    editor = new AlternativesEditor(row.fields, language_, states, this);
  } else {
    editor = makeEditor(field, language_, states, this);
  }
  connect(editor, &FieldEditor::goToRequested, this, &ObjectForm::goToRequested);
  connect(editor, &FieldEditor::membersCommitted, this, &ObjectForm::commitMembers);
  return editor;
}

void ObjectForm::showRow(Row& row, const Subject& subject, const Value& object) {
  const Ground ground = groundOf(subject, pointer_);
  const bool set = anySet(row.fields, object);
  const bool applies = anyApplies(row.fields, ground);
  const bool visible = set || (applies && (!row.fields.rare || rareShown_));
  const bool built = row.editor != nullptr || row.object != nullptr;
  if (!visible && !built) return;
  const auto inner = asl::innerOf(row.fields.first(), ground.root, ground.at);
  if (!built || inner != row.inner) {
    row.inner = inner;
    build(row, subject);
  }
  if (row.object != nullptr) {
    row.object->setVisible(visible);
    row.object->show(subject, pointer_);
    return;
  }
  row.editor->setVisible(visible);
  // It may be mended; what the field says itself stays.
  if (!row.told.isEmpty() && row.editor->complaint() == row.told) tell(row, {});
  row.editor->setStates(statesFor(subject, object));
  row.editor->setSample(subject.sample);
  row.editor->setFormat(subject.document.format());
  row.editor->showObject(object);
  row.editor->setEditable(subject.editable);
  if (set && !applies) {
    tell(row, tr("It has no effect here: only where %1.").arg(conditionOf(row.fields.first())));
  } else {
    showComplaint(row, subject);
  }
}

void ObjectForm::tell(Row& row, const QString& words) {
  row.told = words;
  row.editor->setComplaint(words);
}

/// What the validator says of the field stands below it, unless the field says so itself.
void ObjectForm::showComplaint(Row& row, const Subject& subject) {
  if (!row.editor->complaint().isEmpty()) return;
  for (const Field* field : row.fields.alternatives) {
    const std::string place = json::pointerChild(pointer_, field->name);
    for (const auto& problem : subject.document.problems()) {
      if (problem.pointer != place || problem.severity != asl::Severity::Error) continue;
      return tell(row, common::said(problem.message));
    }
  }
}

void ObjectForm::show(const Subject& subject, const std::string& pointer) {
  pointer_ = pointer;
  common::setPlace(*this, toQt(pointer));
  const Value& object = objectAt(subject, pointer);
  for (auto& row : rows_) showRow(row, subject, object);
  if (others_ != nullptr && !rows_.empty() && (subject.state != nullptr || !othersOfState_)) {
    others_->show(othersOf(subject, object, rows_.front().fields.first()), object,
                  subject.editable);
  }
}

}  // namespace stepwright::inspector

#include "moc_object_form.cpp"
