// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/condition_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/operators.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using json::Value;

namespace {

constexpr int deepestForm = 4;

const char* groupOf(const Value& rule) {
  for (const char* word : {"And", "Or", "Not"}) {
    if (rule.contains(word)) return word;
  }
  return nullptr;
}

QString groupWords(const char* word) {
  if (std::string_view(word) == "And") return ConditionEditor::tr("All of these hold");
  if (std::string_view(word) == "Or") return ConditionEditor::tr("Any of these holds");
  return ConditionEditor::tr("This does not hold");
}

QString shownOperand(const Value& operand) {
  return operand.isString() ? toQt(operand.string()) : toQt(json::print(operand));
}

/// The operand that was typed, as the operator wants it: numbers and true/false bare, texts in
/// quotes.
QString operandJson(const Operator& op, const QString& text) {
  const auto value = json::parse(fromQt(text));
  const bool bare =
      !op.path && value &&
      (op.flag ? value->isBoolean() : op.name.starts_with("Numeric") && value->isNumber());
  return bare ? text.trimmed() : toQt(json::quote(fromQt(text)));
}

/// The comparison with another operator: everything else keeps its place.
Value withOperator(const Value& comparison, const Operator& before, const Operator& after) {
  std::vector<json::Member> members;
  for (const auto& member : comparison.members()) {
    if (member.name() != before.name) {
      members.push_back(member);
      continue;
    }
    Value operand = member.value;
    if (after.flag && !operand.isBoolean()) operand = Value(true);
    if (after.path && !operand.string().starts_with("$")) operand = Value("$.");
    if (!after.flag && !after.path && after.name.starts_with("Numeric") && !operand.isNumber())
      operand = Value(0);
    if (!after.flag && !after.name.starts_with("Numeric") && !operand.isString())
      operand = Value(json::print(operand));
    members.emplace_back(Value(after.name), operand);
  }
  return Value::object(std::move(members));
}

}  // namespace

QString ConditionEditor::shapeOf(const Value& rule, asl::QueryLanguage language) {
  if (language == asl::QueryLanguage::Jsonata) return QStringLiteral("E");
  const char* word = groupOf(rule);
  if (word == nullptr)
    return operatorOf(rule) != nullptr ? QStringLiteral("c") : QStringLiteral("?");
  QString shape = QString::fromLatin1(word) + QLatin1Char('(');
  const Value& inner = rule[word];
  if (inner.isObject()) shape += shapeOf(inner, language);
  for (const auto& item : inner.items()) shape += shapeOf(item, language);
  return shape + QLatin1Char(')');
}

ConditionEditor::ConditionEditor(const Value& rule, asl::QueryLanguage language,
                                 std::string pointer, QWidget* parent)
    : QWidget(parent), pointer_(std::move(pointer)), language_(language), rule_(rule) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  if (language == asl::QueryLanguage::Jsonata) {
    addExpression(pointer_, column);
  } else {
    build(rule, pointer_, column, 0);
  }
  show(rule);
}

void ConditionEditor::show(const Value& rule) {
  rule_ = rule;
  for (const auto& refresh : refreshers_) refresh();
}

void ConditionEditor::addExpression(const std::string& pointer, QVBoxLayout* into) {
  expression_ = new common::ExpressionField(this);
  expression_->setLanguage(asl::QueryLanguage::Jsonata);
  expression_->setAccessibleName(tr("Condition"));
  into->addWidget(expression_);
  refreshers_.emplace_back([this] { expression_->setText(shownOperand(rule_["Condition"])); });
  connect(expression_, &common::ExpressionField::committed, this,
          [this, pointer](const QString& text) {
            emit fieldCommitted(pointer, "Condition", toQt(json::quote(fromQt(text))));
          });
}

void ConditionEditor::setSample(const facade::Sample& sample) {
  if (expression_ != nullptr) expression_->setSample(sample);
}

void ConditionEditor::build(const Value& rule, const std::string& pointer, QVBoxLayout* into,
                            int depth) {
  const char* word = groupOf(rule);
  if (word != nullptr && depth < deepestForm) {
    addGroup(rule, pointer, word, into, depth);
  } else if (word == nullptr && operatorOf(rule) != nullptr) {
    addComparison(pointer, into);
  } else {
    auto* words = new QLabel(tr("This rule has no operator that is known; edit it as JSON."), this);
    words->setWordWrap(true);
    into->addWidget(words);
  }
}

void ConditionEditor::addGroup(const Value& rule, const std::string& pointer, const char* word,
                               QVBoxLayout* into, int depth) {
  auto* words = new QLabel(groupWords(word), this);
  words->setFont(common::fontOf(common::FontRole::Label));
  into->addWidget(words);
  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(12, 0, 0, 0);
  inner->setSpacing(6);
  into->addLayout(inner);
  const std::string below = json::pointerChild(pointer, word);
  const Value& content = rule[word];
  if (content.isObject()) build(content, below, inner, depth + 1);
  for (std::size_t i = 0; i < content.items().size(); ++i) {
    build(content.at(i), json::pointerChild(below, i), inner, depth + 1);
  }
}

void ConditionEditor::addComparison(const std::string& pointer, QVBoxLayout* into) {
  auto* line = new QHBoxLayout;
  line->setSpacing(6);
  auto* variable = new QLineEdit(this);
  auto* box = new QComboBox(this);
  auto* operand = new QLineEdit(this);
  variable->setFont(common::fontOf(common::FontRole::Code));
  operand->setFont(common::fontOf(common::FontRole::Code));
  variable->setAccessibleName(tr("Variable"));
  box->setAccessibleName(tr("Operator"));
  operand->setAccessibleName(tr("Value"));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(9);
  for (const auto& op : operators()) {
    box->addItem(op.words);
    box->setItemData(box->count() - 1, toQt(op.name), Qt::ToolTipRole);
  }
  line->addWidget(variable, 3);
  line->addWidget(box, 3);
  line->addWidget(operand, 2);
  into->addLayout(line);

  // The comparison stands somewhere inside the rule: its pointer, seen from there.
  const std::string inside = pointer.substr(pointer_.size());
  const auto current = [this, inside]() -> Value {
    const Value* found = json::resolve(rule_, inside);
    return found != nullptr ? *found : Value();
  };
  refreshers_.emplace_back([=] {
    const Value comparison = current();
    const Operator* op = operatorOf(comparison);
    if (op == nullptr) return;
    if (!variable->hasFocus() || !variable->isModified())
      variable->setText(shownOperand(comparison["Variable"]));
    box->setCurrentIndex(static_cast<int>(op - operators().data()));
    box->setToolTip(toQt(op->name));
    if (!operand->hasFocus() || !operand->isModified())
      operand->setText(shownOperand(comparison[op->name]));
  });
  connect(variable, &QLineEdit::editingFinished, this, [=, this] {
    if (variable->text() == shownOperand(current()["Variable"])) return;
    variable->setModified(false);
    emit fieldCommitted(pointer, "Variable", toQt(json::quote(fromQt(variable->text()))));
  });
  connect(operand, &QLineEdit::editingFinished, this, [=, this] {
    const Value comparison = current();
    const Operator* op = operatorOf(comparison);
    if (op == nullptr || operand->text() == shownOperand(comparison[op->name])) return;
    operand->setModified(false);
    emit fieldCommitted(pointer, std::string(op->name), operandJson(*op, operand->text()));
  });
  connect(box, qOverload<int>(&QComboBox::activated), this, [=, this](int index) {
    const Value comparison = current();
    const Operator* before = operatorOf(comparison);
    const Operator& after = operators()[static_cast<std::size_t>(index)];
    if (before == nullptr || before->name == after.name) return;
    emit objectCommitted(pointer,
                         toQt(json::printPretty(withOperator(comparison, *before, after))));
  });
}

}  // namespace stepwright::inspector
