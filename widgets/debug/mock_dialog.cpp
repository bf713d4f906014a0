// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/mock_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <limits>
#include <optional>

#include "engine/tasks/mocks/mock_file.h"
#include "widgets/common/theme.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

using tasks::MockBehaviour;

namespace {

using Names = std::vector<std::string>;

std::optional<Names> around(const asl::Machine& machine, const std::string& name, Names maps) {
  if (machine.find(name) != nullptr) return maps;
  for (const asl::State& state : machine.states) {
    Names inside = maps;
    if (state.type == asl::StateType::Map) inside.push_back(state.name);
    for (const auto& inner : state.machines)
      if (auto found = around(*inner, name, inside)) return found;
  }
  return std::nullopt;
}

int itemIn(const MockBehaviour& behaviour, const std::string& map) {
  for (const auto& step : behaviour.item)
    if (step.map == map) return static_cast<int>(step.index);
  return -1;
}

}  // namespace

MockDialog::MockDialog(const MockBehaviour& behaviour, const QString& state,
                       std::vector<std::string> maps, QWidget* parent)
    : QDialog(parent),
      original_(behaviour),
      kind_(new QComboBox(this)),
      first_(new QSpinBox(this)),
      last_(new QSpinBox(this)),
      condition_(new QLineEdit(QString::fromStdString(behaviour.condition), this)),
      conditionProblem_(new QLabel(this)),
      delay_(new QSpinBox(this)),
      result_(new JsonEditor(this)),
      verdict_(new MockCheck(this)),
      error_(new QLineEdit(QString::fromStdString(behaviour.error), this)),
      cause_(new QLineEdit(QString::fromStdString(behaviour.cause), this)) {
  setWindowTitle(tr("Mock of %1").arg(state));
  resize(520, 560);
  fill();
  auto* form = new QFormLayout(this);
  form->addRow(tr("It"), kind_);
  form->addRow(tr("From call"), first_);
  form->addRow(tr("To call"), last_);
  addItems(*form, std::move(maps));
  form->addRow(tr("If"), condition_);
  form->addRow(QString(), conditionProblem_);
  form->addRow(tr("After"), delay_);
  form->addRow(tr("Result"), result_);
  form->addRow(QString(), verdict_);
  form->addRow(tr("Error"), error_);
  form->addRow(tr("Cause"), cause_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  keep_ = buttons->button(QDialogButtonBox::Ok);
  keep_->setText(tr("Keep"));
  keep_->setObjectName(QStringLiteral("primary"));
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(kind_, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &MockDialog::check);
  connect(result_, &JsonEditor::changed, this, &MockDialog::check);
  connect(verdict_, &MockCheck::repaired, result_, &JsonEditor::setValue);
  connect(error_, &QLineEdit::textChanged, this, &MockDialog::check);
  connect(condition_, &QLineEdit::textChanged, this, &MockDialog::check);
  check();
  shown_ = read();
}

void MockDialog::setJudge(MockCheck::Judge judge) {
  verdict_->setJudge(std::move(judge));
  check();
}

void MockDialog::fill() {
  constexpr int mostCalls = 1'000'000, mostDelay = 2'000'000'000;
  kind_->addItems({tr("gives a result"), tr("fails with an error"), tr("never answers")});
  kind_->setCurrentIndex(static_cast<int>(original_.kind));
  first_->setRange(1, mostCalls);
  first_->setValue(tasks::callForPeople(original_.firstAttempt));
  last_->setRange(tasks::callForPeople(-1), mostCalls);
  last_->setSpecialValueText(tr("all that follow"));
  last_->setValue(tasks::callForPeople(original_.lastAttempt));
  condition_->setObjectName(QStringLiteral("mockCondition"));
  condition_->setFont(common::fontOf(common::FontRole::Code));
  condition_->setPlaceholderText(QStringLiteral("amount > 100"));
  condition_->setToolTip(tr("JSONata over the parameters of the call; empty: always"));
  conditionProblem_->setObjectName(QStringLiteral("conditionProblem"));
  conditionProblem_->setFont(common::fontOf(common::FontRole::Small));
  conditionProblem_->setWordWrap(true);
  delay_->setRange(0, mostDelay);
  delay_->setSingleStep(1000);
  delay_->setSuffix(tr(" ms"));
  delay_->setValue(static_cast<int>(original_.delayMs));
  result_->setValue(original_.result);
}

/// A field for each Map around the state, and for each that the answer names and that is not there.
void MockDialog::addItems(QFormLayout& form, std::vector<std::string> maps) {
  for (const auto& step : original_.item)
    if (std::find(maps.begin(), maps.end(), step.map) == maps.end()) maps.push_back(step.map);
  for (const std::string& map : maps) {
    auto* index = new QSpinBox(this);
    index->setObjectName(QStringLiteral("mockItem"));
    index->setRange(-1, std::numeric_limits<int>::max());
    index->setSpecialValueText(tr("any"));
    index->setValue(itemIn(original_, map));
    index->setToolTip(tr("Items are counted from 0; the calls are counted in each item then"));
    form.addRow(tr("Item of %1").arg(QString::fromStdString(map)), index);
    items_.push_back({map, index});
  }
}

void MockDialog::check() {
  const int kind = kind_->currentIndex();
  result_->setEnabled(kind == 0);
  error_->setEnabled(kind == 1);
  cause_->setEnabled(kind == 1);
  delay_->setEnabled(kind != 2);
  const auto problem = tasks::problemOfCondition(condition_->text().trimmed().toStdString());
  conditionProblem_->setText(problem ? QString::fromStdString(*problem) : QString());
  conditionProblem_->setVisible(problem.has_value());
  verdict_->look(kind == 0 ? result_->value() : std::nullopt);
  const bool said = kind == 2 || (kind == 0 ? result_->isValid() : !error_->text().isEmpty());
  keep_->setEnabled(said && !problem);
}

MockBehaviour MockDialog::behaviour() const {
  const MockBehaviour now = read();
  return now == shown_ ? original_ : now;
}

MockBehaviour MockDialog::read() const {
  MockBehaviour made;
  made.kind = static_cast<MockBehaviour::Kind>(kind_->currentIndex());
  made.firstAttempt = tasks::callFromPeople(first_->value());
  made.lastAttempt = tasks::callFromPeople(last_->value());
  made.delayMs = delay_->value();
  made.condition = condition_->text().trimmed().toStdString();
  for (const ItemField& item : items_)
    if (item.index->value() >= 0) made.item.push_back({item.map, item.index->value()});
  if (made.kind == MockBehaviour::Kind::Result)
    made.result = result_->value().value_or(json::Value());
  if (made.kind == MockBehaviour::Kind::Error) {
    made.error = error_->text().toStdString();
    made.cause = cause_->text().toStdString();
  }
  return made;
}

std::vector<std::string> mapsAround(const asl::Machine& machine, const std::string& state) {
  return around(machine, state, {}).value_or(Names());
}

}  // namespace stepwright::debug

#include "moc_mock_dialog.cpp"
