// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/alternatives_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/shortened.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_editors.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/make_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;
using asl::FormRow;

namespace {

/// Kinds whose literal value is typed in a plain line, so that an expression needs another field.
bool isPlain(FieldKind kind) {
  return asl::isNumeric(kind) || kind == FieldKind::Text || kind == FieldKind::Timestamp;
}

bool takesExpressions(const Field& field, asl::QueryLanguage language) {
  return language == asl::QueryLanguage::Jsonata && isPlain(field.kind) &&
         field.name != "Comment" && field.name != "Label" && field.name != "Version" &&
         field.owner != asl::Owner::Machine && field.owner != asl::Owner::SubMachine;
}

bool isJsonataValue(const json::Value& value) {
  return value.isString() && value.string().starts_with("{%");
}

}  // namespace

bool AlternativesEditor::isFor(const FormRow& row, asl::QueryLanguage language) {
  return row.alternatives.size() > 1 || takesExpressions(row.first(), language);
}

AlternativesEditor::AlternativesEditor(const FormRow& row, asl::QueryLanguage language,
                                       const QStringList& states, QWidget* parent)
    : FieldEditor(row.first(), parent), box_(new QComboBox(this)), body_(new QWidget(this)) {
  auto* column = new QVBoxLayout(body_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  box_->setProperty("quiet", true);
  box_->setFont(common::fontOf(common::FontRole::Table));
  box_->setFixedHeight(20);
  box_->setAccessibleName(tr("How %1 is given").arg(fieldName()));
  addToHead(box_);
  setEditor(body_);
  for (const Field* field : row.alternatives) {
    sameStem_ = sameStem_ && field->name.starts_with(row.first().name);
    add(*field, false, makeEditor(*field, language, states, body_));
    if (takesExpressions(*field, language)) add(*field, true, new ExpressionEditor(*field, body_));
  }
  int widest = 0;
  for (const auto& alternative : alternatives_) {
    box_->addItem(wordsOf(alternative));
    widest = qMax(widest, box_->fontMetrics().horizontalAdvance(wordsOf(alternative)));
  }
  box_->setFixedWidth(widest + 36);
  connect(box_, qOverload<int>(&QComboBox::activated), this, [this](int index) {
    choose(index);
    body_->setFocus();
  });
  choose(0);
}

void AlternativesEditor::add(const Field& field, bool expression, FieldEditor* editor) {
  editor->hideLabel();
  body_->layout()->addWidget(editor);
  alternatives_.push_back({&field, expression, editor});
  const std::size_t index = alternatives_.size() - 1;
  connect(editor, &FieldEditor::valueCommitted, this,
          [this, index](const QString& json) { commit(alternatives_[index], json); });
}

QString AlternativesEditor::wordsOf(const Alternative& alternative) const {
  const QString name = toQt(alternative.field->name);
  if (!sameStem_) return alternative.expression ? tr("%1, JSONata").arg(name) : name;
  if (alternative.expression) return tr("JSONata");
  if (alternative.field != alternatives_.front().field) return tr("Path");
  if (asl::isNumeric(alternative.field->kind)) return tr("Number");
  return alternative.field->kind == FieldKind::Timestamp ? tr("Moment") : tr("Text");
}

void AlternativesEditor::choose(int index) {
  box_->setCurrentIndex(index);
  for (std::size_t i = 0; i < alternatives_.size(); ++i)
    alternatives_[i].editor->setVisible(static_cast<int>(i) == index);
  const Alternative& alternative = alternatives_[static_cast<std::size_t>(index)];
  setLabelField(*alternative.field);
  body_->setFocusProxy(alternative.editor);
}

int AlternativesEditor::alternativeOf(const json::Value& object) const {
  for (std::size_t i = 0; i < alternatives_.size(); ++i) {
    const json::Value* value = object.find(alternatives_[i].field->name);
    if (value == nullptr) continue;
    // A plain line comes first; its expression, where there is one, right after.
    const bool next =
        i + 1 < alternatives_.size() && alternatives_[i + 1].field == alternatives_[i].field;
    return static_cast<int>(i) + (next && isJsonataValue(*value) ? 1 : 0);
  }
  return -1;
}

void AlternativesEditor::showObject(const json::Value& object) {
  present_.clear();
  for (const auto& alternative : alternatives_) {
    const bool has = object.contains(alternative.field->name);
    if (has && !alternative.expression) present_.emplace_back(alternative.field->name);
    const json::Value* value = object.find(alternative.field->name);
    // Each of the two editors of one field only sees what it can show.
    const bool others = value != nullptr && hasTwin(*alternative.field) &&
                        isJsonataValue(*value) != alternative.expression;
    alternative.editor->setValue(others ? nullptr : value);
  }
  // What somebody has just chosen stays while nothing is set.
  if (const int alternative = alternativeOf(object); alternative >= 0) choose(alternative);
  setIsSet(!present_.empty());
}

bool AlternativesEditor::hasTwin(const Field& field) const {
  int count = 0;
  for (const auto& alternative : alternatives_) count += alternative.field == &field ? 1 : 0;
  return count > 1;
}

void AlternativesEditor::commit(const Alternative& alternative, const QString& json) {
  const std::string name(alternative.field->name);
  if (json.isEmpty()) {
    const bool there = std::find(present_.begin(), present_.end(), name) != present_.end();
    if (there) emit membersCommitted({{name, std::nullopt}});
    return;
  }
  Members members;
  for (const auto& other : present_) {
    if (other != name) members.emplace_back(other, std::nullopt);
  }
  members.emplace_back(name, fromQt(json));
  emit membersCommitted(members);
}

void AlternativesEditor::setStates(const QStringList& states) {
  for (const auto& alternative : alternatives_) alternative.editor->setStates(states);
}

void AlternativesEditor::setSample(const assist::Sample& sample) {
  for (const auto& alternative : alternatives_) alternative.editor->setSample(sample);
}

void AlternativesEditor::setFormat(asl::Format format) {
  for (const auto& alternative : alternatives_) alternative.editor->setFormat(format);
}

void AlternativesEditor::reset() {
  Members members;
  for (const auto& name : present_) members.emplace_back(name, std::nullopt);
  if (!members.empty()) emit membersCommitted(members);
}

FlowEditor::FlowEditor(const Field& next, const QStringList& states, QWidget* parent)
    : FieldEditor(next, parent), box_(new QComboBox) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(6);
  auto* go = new QToolButton(row);
  go->setIcon(common::icon(QStringLiteral("to-here")));
  go->setToolTip(tr("Go to that state"));
  go->setAccessibleName(tr("Go to that state"));
  box_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  box_->setMinimumContentsLength(8);
  box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  line->addWidget(box_, 1);
  line->addWidget(go);
  setEditor(row);
  row->setFocusProxy(box_);
  box_->setAccessibleName(fieldName());
  box_->setToolTip(toolTip());
  setResettable(false);
  setStates(states);
  connect(go, &QToolButton::clicked, this, [this] {
    if (!shown_.isEmpty()) emit goToRequested(shown_);
  });
  connect(box_, qOverload<int>(&QComboBox::activated), this, [this](int index) {
    const QString name = box_->itemData(index).toString();
    if (name.isEmpty() && !end_) return emit membersCommitted({{"End", "true"}});
    if (name.isEmpty() || name == shown_) return;
    emit membersCommitted({{"Next", json::quote(fromQt(name))}});
  });
}

void FlowEditor::setStates(const QStringList& states) {
  if (states == states_ && box_->count() > 0) return;
  states_ = states;
  box_->clear();
  box_->addItem(tr("Nothing: it ends here"), QString());
  for (const auto& name : states) box_->addItem(common::shortened(name), name);
}

void FlowEditor::showObject(const json::Value& object) {
  const json::Value& next = object["Next"];
  shown_ = next.isNull() ? QString() : shownValue(&next, format());
  end_ = object["End"].boolean();
  const int beyond = states_.size() + 1;
  while (box_->count() > beyond) box_->removeItem(beyond);
  int index = shown_.isEmpty() ? (end_ ? 0 : -1) : box_->findData(shown_);
  if (!shown_.isEmpty() && (index < 0 || index >= beyond)) {
    box_->addItem(common::shortened(shown_), shown_);
    index = box_->count() - 1;
  }
  box_->setCurrentIndex(index);
  setIsSet(index >= 0);
  if (index >= beyond) {
    setComplaint(isHole(next) ? QString() : tr("No such state here."));
  } else {
    setComplaint(index < 0 ? tr("Neither Next nor End is set.") : QString());
  }
}

}  // namespace stepwright::inspector

#include "moc_alternatives_editor.cpp"
