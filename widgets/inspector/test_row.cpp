// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/test_row.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

#include "engine/edit/condition.h"
#include "engine/edit/condition_text.h"
#include "engine/edit/rule_condition.h"
#include "engine/json/print.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/elided_label.h"
#include "widgets/inspector/operators.h"
#include "widgets/inspector/path_line.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::QueryLanguage;
using edit::Condition;

namespace {

/// Below this the operator and its operand go to a second line.
constexpr int oneLineWidth = 270;

QToolButton* smallButton(const char* icon, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(common::icon(QString::fromLatin1(icon), &common::Theme::text2));
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setObjectName(QStringLiteral("small"));
  button->setFixedSize(20, 24);
  return button;
}

}  // namespace

TestRow::TestRow(const Condition& test, QueryLanguage language, bool inGroup, QWidget* parent)
    : QWidget(parent),
      test_(test),
      language_(language),
      inGroup_(inGroup),
      grid_(new QGridLayout(this)),
      mark_(new QLabel(this)),
      result_(new ElidedLabel(this)),
      name_(new QLabel(this)),
      foot_(new QWidget(this)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(5);
  grid_->setVerticalSpacing(4);
  if (inGroup) {
    grip_ = smallButton("drag", tr("Drag to move this test; click for more"), this);
    grip_->setFixedSize(14, 24);
    remove_ = smallButton("close", tr("Remove this test"), this);
    connect(remove_, &QToolButton::clicked, this, &TestRow::removeRequested);
  }
  if (operatorOf(test, language) != nullptr && (!test.op.empty())) {
    addFields();
  } else {
    addFreeText();
  }
  addFoot();
  arrange();
  show(test);
}

QWidget* TestRow::grip() const { return grip_; }

void TestRow::addFields() {
  left_ = new PathLine(language_, this);
  left_->setAccessibleName(tr("Variable"));
  common::setPart(*left_, QStringLiteral("left"));
  left_->setShort(language_ == QueryLanguage::Jsonata);
  right_ = new PathLine(language_, this);
  right_->setAccessibleName(tr("Value"));
  common::setPart(*right_, QStringLiteral("right"));
  right_->setShort(language_ == QueryLanguage::Jsonata);
  operator_ = new QComboBox(this);
  operator_->setAccessibleName(tr("Operator"));
  operator_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  operator_->setMinimumContentsLength(6);
  int section = -1;
  const auto& all = operators(language_);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (section >= 0 && all[i].section != section) operator_->insertSeparator(operator_->count());
    section = all[i].section;
    operator_->addItem(all[i].words, static_cast<int>(i));
    operator_->setItemData(operator_->count() - 1, toQt(all[i].name), Qt::ToolTipRole);
  }
  operator_->view()->setMinimumWidth(170);
  if (language_ == QueryLanguage::JsonPath) {
    byPath_ = new QToolButton(this);
    byPath_->setText(QStringLiteral("$"));
    byPath_->setFont(common::fontOf(common::FontRole::Code));
    byPath_->setCheckable(true);
    byPath_->setToolTip(tr("Compare with what stands at a path, not with a value"));
    byPath_->setAccessibleName(tr("Compare with a path"));
    byPath_->setObjectName(QStringLiteral("small"));
    byPath_->setFixedSize(20, 24);
    connect(byPath_, &QToolButton::clicked, this, [this](bool on) {
      const Operator* op = operatorOf(test_, language_);
      if (op != nullptr) emit edited(withOperator(test_, *op, on, language_));
    });
  }
  connect(operator_, qOverload<int>(&QComboBox::activated), this, &TestRow::chooseOperator);
  for (PathLine* line : {left_, right_})
    connect(line, &QLineEdit::textChanged, this, &TestRow::follow);
  // What cannot be taken stays in its field; below it stands why.
  connect(left_, &PathLine::entered, this, [this] {
    QString complaint;
    const auto left = typedLeft(complaint);
    if (!left) return;
    Condition changed = test_;
    changed.left = *left;
    emit edited(changed);
  });
  connect(right_, &PathLine::entered, this, [this] {
    QString complaint;
    const auto right = typedRight(complaint);
    if (!right) return;
    Condition changed = test_;
    changed.right = *right;
    emit edited(changed);
  });
}

std::optional<std::string> TestRow::typedLeft(QString& complaint) const {
  const std::string text = fromQt(left_->text().trimmed());
  std::string left = language_ == QueryLanguage::Jsonata ? edit::fullPath(text) : text;
  complaint = objectionTo(left, language_);
  return complaint.isEmpty() ? std::optional(std::move(left)) : std::nullopt;
}

std::optional<std::string> TestRow::typedRight(QString& complaint) const {
  const json::Value* input = sample_.input ? &*sample_.input : nullptr;
  return typedOperand(test_, right_->text(), language_, input, complaint);
}

bool TestRow::isPending() const {
  if (free_ != nullptr) return free_->isPending();
  return left_ != nullptr && (left_->isPending() || right_->isPending());
}

std::optional<Condition> TestRow::typed(QString& complaint) const {
  if (!isPending()) return test_;
  if (free_ != nullptr) {
    complaint = objectionTo(fromQt(free_->text()), QueryLanguage::Jsonata);
    if (!complaint.isEmpty()) return std::nullopt;
    return edit::readExpression(fromQt(free_->text()));
  }
  Condition typed = test_;
  if (left_->isPending()) {
    auto left = typedLeft(complaint);
    if (!left) return std::nullopt;
    typed.left = std::move(*left);
  }
  if (right_->isPending()) {
    auto right = typedRight(complaint);
    if (!right) return std::nullopt;
    typed.right = std::move(*right);
  }
  return typed;
}

void TestRow::follow() {
  if (showing_) return;
  tryOut();
  emit changed();
}

void TestRow::chooseOperator(int index) {
  const auto& op =
      operators(language_)[static_cast<std::size_t>(operator_->itemData(index).toInt())];
  const Condition changed = withOperator(test_, op, comparesWithPath(test_), language_);
  if (changed.op != test_.op || changed.right != test_.right) emit edited(changed);
}

void TestRow::addFreeText() {
  if (language_ == QueryLanguage::JsonPath) {
    auto* words = new QLabel(tr("This rule has no operator that is known; edit it as JSON."), this);
    words->setWordWrap(true);
    grid_->addWidget(words, 0, 1, 1, 4);
    return;
  }
  free_ = new common::ExpressionField(this);
  free_->setLanguage(QueryLanguage::Jsonata);
  free_->setAccessibleName(tr("Expression"));
  connect(free_, &common::ExpressionField::changed, this, &TestRow::follow);
  connect(free_, &common::ExpressionField::committed, this, [this](const QString& text) {
    const QString words = objectionTo(fromQt(text), QueryLanguage::Jsonata);
    if (!words.isEmpty()) return free_->complain(words);
    emit edited(edit::readExpression(fromQt(text)));
  });
}

/// What it comes to, and the operator's own name in small print.
void TestRow::addFoot() {
  auto* line = new QHBoxLayout(foot_);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(5);
  mark_->setFixedSize(14, 14);
  result_->setFont(common::fontOf(common::FontRole::Code));
  result_->setAccessibleName(tr("Result"));
  name_->setFont(common::fontOf(common::FontRole::Code, 11));
  name_->setForegroundRole(QPalette::PlaceholderText);
  line->addWidget(result_, 1);
  line->addWidget(name_);
  if (inGroup_) return;
  line->insertWidget(0, mark_);
  // JSONPath's own name of the operator needs the room of the words.
  QAbstractButton* more = nullptr;
  if (language_ == QueryLanguage::Jsonata) {
    more = new common::LinkButton(tr("+ Condition"), foot_);
  } else {
    more = smallButton("add", QString(), foot_);
  }
  more->setAccessibleName(tr("Add a condition"));
  more->setToolTip(tr("Add a second test, so that both must hold"));
  line->addWidget(more);
  connect(more, &QAbstractButton::clicked, this, &TestRow::addRequested);
  auto* menu = smallButton("more", tr("More for this test"), foot_);
  line->addWidget(menu);
  connect(menu, &QToolButton::clicked, this,
          [this, menu] { emit menuRequested(menu->mapToGlobal(QPoint(0, menu->height()))); });
}

void TestRow::arrange() {
  QWidget* all[] = {grip_, left_, operator_, byPath_, right_, mark_, remove_, free_, foot_};
  for (QWidget* widget : all) {
    if (widget != nullptr) grid_->removeWidget(widget);
  }
  int column = 0;
  if (grip_ != nullptr) grid_->addWidget(grip_, 0, column++, Qt::AlignTop);
  const int first = column;
  const bool two = narrow_ && left_ != nullptr;
  if (free_ != nullptr) grid_->addWidget(free_, 0, column, 1, 4);
  if (left_ != nullptr) {
    grid_->addWidget(left_, 0, column, 1, two ? 4 : 1);
    grid_->addWidget(operator_, two ? 1 : 0, two ? column : column + 1, 1, two ? 2 : 1);
    if (byPath_ != nullptr) grid_->addWidget(byPath_, two ? 1 : 0, column + 2);
    grid_->addWidget(right_, two ? 1 : 0, column + 3);
  }
  for (int i = 0; i < 4; ++i) grid_->setColumnStretch(column + i, 0);
  grid_->setColumnStretch(column, 5);
  grid_->setColumnStretch(column + 1, two ? 0 : 5);
  grid_->setColumnStretch(column + 3, right_ != nullptr && right_->isHidden() ? 0 : 3);
  column += 4;
  if (inGroup_) grid_->addWidget(mark_, 0, column++);
  if (remove_ != nullptr) grid_->addWidget(remove_, 0, column++, Qt::AlignTop);
  grid_->addWidget(foot_, 2, first, 1, column - first);
}

void TestRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void TestRow::fit() {
  const int room = width() - (inGroup_ ? 58 : 0);
  const bool alone = right_ != nullptr && right_->isHidden();
  const bool narrow = !alone && room < oneLineWidth;
  if (narrow == narrow_ && alone == alone_) return;
  narrow_ = narrow;
  alone_ = alone;
  arrange();
}

void TestRow::show(const Condition& test) {
  const QScopedValueRollback<bool> guard(showing_, true);
  test_ = test;
  if (free_ != nullptr) free_->setText(toQt(test.left));
  if (left_ != nullptr) {
    const bool jsonata = language_ == QueryLanguage::Jsonata;
    left_->setValue(toQt(jsonata ? edit::shortPath(test.left) : test.left));
    const Operator* op = operatorOf(test, language_);
    const bool path = comparesWithPath(test);
    if (op != nullptr) {
      const auto at = static_cast<int>(op - operators(language_).data());
      operator_->setCurrentIndex(operator_->findData(at));
      operator_->setToolTip(toQt(test.op));
      right_->setVisible(!op->alone);
      if (byPath_ != nullptr) byPath_->setVisible(op->pathToo);
      if (byPath_ != nullptr) byPath_->setChecked(path);
    }
    right_->setValue(shownOperand(test, language_));
    fit();
  }
  name_->setText(language_ == QueryLanguage::JsonPath ? toQt(test.op) : QString());
  tryOut();
}

void TestRow::setSample(const assist::Sample& sample) {
  sample_ = sample;
  for (PathLine* line : {left_, right_}) {
    if (line != nullptr) line->setSample(sample);
  }
  if (free_ != nullptr) free_->setSample(sample);
  tryOut();
}

assist::ConditionTrial TestRow::trialOf(const Condition& test) const {
  if (language_ == QueryLanguage::Jsonata)
    return assist::tryTest(edit::expressionOf(test), test.left, test.op, test.right, sample_);
  if (test.op.empty()) return {};
  return assist::tryRule(edit::withCondition(json::Value::object(), test, QueryLanguage::JsonPath),
                         language_, sample_);
}

/// Of what stands in the fields, be it typed or the document's.
void TestRow::tryOut() {
  QString complaint;
  const auto test = typed(complaint);
  const assist::ConditionTrial trial = test ? trialOf(*test) : assist::ConditionTrial();
  const bool known = trial.holds.has_value();
  const QString words = test ? common::said(known ? trial.words : trial.problem) : complaint;
  const char* icon = known ? (*trial.holds ? "check" : "close") : "warning";
  mark_->setVisible(known || !test || !trial.problem.empty());
  mark_->setPixmap(common::icon(QString::fromLatin1(icon)).pixmap(14, 14));
  mark_->setToolTip(words);
  mark_->setAccessibleName(known ? (*trial.holds ? tr("Holds") : tr("Does not hold"))
                                 : tr("Cannot be tried"));
  // In a group the words wait in the tip of the mark, so that the tests stand close together.
  const bool quiet = inGroup_ && test && (known || !sample_.input);
  result_->setText(free_ != nullptr || quiet ? QString() : words);
  result_->setToolTip(words);
  result_->setProperty("words", words);
  foot_->setVisible(!inGroup_ || !result_->text().isEmpty());
}

QString TestRow::resultText() const { return result_->property("words").toString(); }

void TestRow::contextMenuEvent(QContextMenuEvent* event) { emit menuRequested(event->globalPos()); }

}  // namespace stepwright::inspector

#include "moc_test_row.cpp"
