// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/rules_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

#include "engine/asl/graph.h"
#include "engine/asl/schema.h"
#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/condition_editor.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

std::string freshRule(const Subject& subject) {
  std::string target = subject.state->defaultNext;
  for (const auto& state : subject.machine->states) {
    if (target.empty() && state.id != subject.state->id) target = state.name;
  }
  const std::string next = "  \"Next\": \"" + target + "\"\n}";
  return subject.language() == asl::QueryLanguage::Jsonata
             ? "{\n  \"Condition\": \"{% $states.input.value = true %}\",\n" + next
             : "{\n  \"Variable\": \"$.value\",\n  \"BooleanEquals\": true,\n" + next;
}

}  // namespace

RulesPage::RulesPage(QWidget* parent) : Page(parent) {}

void RulesPage::show(const Subject& subject) {
  subject_ = subject;
  QString shape = toQt(subject.pointer()) + QString::number(static_cast<int>(subject.language()));
  for (const auto& rule : subject.state->choices) {
    shape += QLatin1Char('|') + ConditionEditor::shapeOf(rule.fields, subject.language());
  }
  if (shape != shape_) {
    shape_ = shape;
    rebuild();
  }
  refresh();
}

void RulesPage::rebuild() {
  rules_.clear();
  list_ = freshList(list_, 10);
  addHead();
  for (std::size_t i = 0; i < subject_.state->choices.size(); ++i) addRule(static_cast<int>(i));
  addOtherwise();
  list_->show();
}

void RulesPage::addHead() {
  auto* words = new QLabel(tr("The first rule that matches decides"), list_);
  words->setFont(common::fontOf(common::FontRole::Label));
  auto* add = new QPushButton(common::icon(QStringLiteral("add")), tr("Rule"), list_);
  add->setAccessibleName(tr("Add a rule"));
  add->setEnabled(subject_.editable);
  auto* line = new QHBoxLayout;
  line->addWidget(words, 1);
  line->addWidget(add);
  static_cast<QVBoxLayout*>(list_->layout())->addLayout(line);
  connect(add, &QPushButton::clicked, this, [this] {
    emit committed(edit::insertItem(subject_.document,
                                    json::pointerChild(subject_.pointer(), "Choices"), SIZE_MAX,
                                    freshRule(subject_)));
  });
}

FieldEditor* RulesPage::addTarget(const std::string& pointer, const char* name, QWidget* parent) {
  const bool isDefault = std::string_view(name) == "Default";
  const asl::Field* field = isDefault ? asl::findField(asl::StateType::Choice, name)
                                      : asl::findField(asl::Owner::ChoiceRule, name);
  auto* editor = FieldEditor::make(*field, subject_.language(), {}, parent);
  connect(editor, &FieldEditor::valueCommitted, this, [this, pointer, field](const QString& json) {
    emit committed(json.isEmpty()
                       ? edit::unsetField(subject_.document, pointer, field->name)
                       : edit::setField(subject_.document, pointer, field->name, fromQt(json)));
  });
  connect(editor, &FieldEditor::goToRequested, this, &Page::stateRequested);
  return editor;
}

void RulesPage::addRule(int index) {
  const std::string list = json::pointerChild(subject_.pointer(), "Choices");
  Rule rule{.pointer = json::pointerChild(list, static_cast<std::size_t>(index))};
  rule.card = new Card(index, list_);
  rule.card->setProperty("list", toQt(list));
  rule.condition =
      new ConditionEditor(subject_.state->choices[static_cast<std::size_t>(index)].fields,
                          subject_.language(), rule.pointer, rule.card);
  rule.card->body()->addWidget(rule.condition);
  rule.target = addTarget(rule.pointer, "Next", rule.card);
  rule.card->body()->addWidget(rule.target);
  list_->layout()->addWidget(rule.card);
  connect(rule.card, &Card::removeRequested, this, [this, list](int at) {
    emit committed(edit::removeItem(subject_.document, list, static_cast<std::size_t>(at)));
  });
  connect(rule.card, &Card::moveRequested, this, [this, list](int from, int to) {
    if (to < 0) return;
    emit committed(edit::moveItem(subject_.document, list, static_cast<std::size_t>(from),
                                  static_cast<std::size_t>(to)));
  });
  connect(rule.condition, &ConditionEditor::fieldCommitted, this,
          [this](const std::string& pointer, const std::string& field, const QString& json) {
            emit committed(edit::setField(subject_.document, pointer, field, fromQt(json)));
          });
  connect(rule.condition, &ConditionEditor::objectCommitted, this,
          [this](const std::string& pointer, const QString& json) {
            emit committed(edit::replaceValue(subject_.document, pointer, fromQt(json)));
          });
  rules_.push_back(rule);
}

void RulesPage::addOtherwise() {
  auto* card = new QFrame(list_);
  auto* line = new QHBoxLayout(card);
  line->setContentsMargins(10, 4, 10, 4);
  auto* words = new QLabel(tr("Otherwise"), card);
  words->setFont(common::fontOf(common::FontRole::SectionTitle, 13));
  otherwise_ = addTarget(subject_.pointer(), "Default", card);
  otherwise_->hideLabel();
  line->addWidget(words);
  line->addWidget(otherwise_, 1);
  list_->layout()->addWidget(card);
}

void RulesPage::refresh() {
  QStringList states;
  for (const auto& state : subject_.machine->states) states << toQt(state.name);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const json::Value* fields = json::resolve(subject_.document.value(), rules_[i].pointer);
    if (fields == nullptr) continue;
    const QString words = toQt(asl::ruleInWords(*fields, subject_.language()));
    rules_[i].card->setTitle(tr("%1   %2").arg(i + 1).arg(words));
    rules_[i].card->setEditable(subject_.editable);
    rules_[i].condition->show(*fields);
    rules_[i].condition->setSample(subject_.sample);
    rules_[i].condition->setEnabled(subject_.editable);
    rules_[i].target->setStates(states);
    rules_[i].target->setValue(fields->find("Next"));
    rules_[i].target->setEditable(subject_.editable);
  }
  otherwise_->setStates(states);
  otherwise_->setValue(subject_.fields().find("Default"));
  otherwise_->setEditable(subject_.editable);
}

}  // namespace stepwright::inspector
