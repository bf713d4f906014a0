// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <algorithm>

#include "engine/assist/typed_text.h"
#include "engine/replay/data_flow.h"
#include "widgets/common/breakpoint_mark.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

/// The line below a field that says what is wrong in it.
QLabel* problemLabel(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setFont(common::fontOf(common::FontRole::Small));
  label->setWordWrap(true);
  return label;
}

QString wordsOf(const assist::TypedProblem& problem, const std::string& text) {
  const QString before = QString::fromUtf8(text.data(), static_cast<int>(problem.offset));
  return BreakpointDialog::tr("Column %1: %2")
      .arg(before.size() + 1)
      .arg(common::said(problem.message));
}

QString itemsText(const std::vector<int>& items) {
  QStringList numbers;
  for (const int item : items) numbers << QString::number(item);
  return numbers.join(QStringLiteral(", "));
}

/// Of "2, 0" and of "Orders[2].Lines[0]"; nothing where it is neither.
std::optional<std::vector<int>> itemsIn(const QString& text) {
  static const QRegularExpression inBrackets(QStringLiteral("\\[(\\d{1,7})\\]"));
  std::vector<int> items;
  if (text.contains(QLatin1Char('['))) {
    auto found = inBrackets.globalMatch(text);
    while (found.hasNext()) items.push_back(found.next().captured(1).toInt());
    if (items.empty()) return std::nullopt;
    return items;
  }
  for (const QString& number : text.split(QLatin1Char(','))) {
    if (number.trimmed().isEmpty() && text.trimmed().isEmpty()) break;
    bool whole = false;
    items.push_back(number.trimmed().toInt(&whole));
    if (!whole || items.back() < 0) return std::nullopt;
  }
  return items;
}

/// What one that is set there can wait for.
std::vector<Breakpoint::Kind> kindsFor(const Breakpoint& breakpoint, bool anywhere) {
  using Kind = Breakpoint::Kind;
  std::vector<Kind> kinds{Kind::Enter, Kind::Exit,  Kind::Phase,    Kind::Retry,
                          Kind::Error, Kind::Catch, Kind::Variable, Kind::Expression};
  // Which edge is said by where it was set.
  if (!breakpoint.edge.empty()) kinds = {Kind::Edge};
  if (breakpoint.edge.starts_with("/Choices/")) kinds.push_back(Kind::Tested);
  if (anywhere) std::erase_if(kinds, [](Kind kind) { return !Breakpoint::mayBeAnywhere(kind); });
  if (std::find(kinds.begin(), kinds.end(), breakpoint.kind) == kinds.end())
    kinds.push_back(breakpoint.kind);
  return kinds;
}

QString dialogTitle(const Breakpoint& breakpoint, const asl::State* state) {
  if (state)
    return BreakpointDialog::tr("Breakpoint on %1").arg(QString::fromStdString(state->name));
  return breakpoint.state.empty() ? BreakpointDialog::tr("Breakpoint on any state")
                                  : BreakpointDialog::tr("Breakpoint");
}

/// The phases of that state, and the one that is asked for; of no state that one.
std::vector<interpreter::Phase> phasesFor(const Breakpoint& breakpoint, const asl::State* state) {
  std::vector<interpreter::Phase> phases;
  if (state != nullptr)
    for (const replay::NamedPhase& each : replay::phasesOf(*state)) phases.push_back(each.phase);
  const bool wanted = breakpoint.kind == Breakpoint::Kind::Phase || phases.empty();
  if (wanted && std::find(phases.begin(), phases.end(), breakpoint.phase) == phases.end())
    phases.push_back(breakpoint.phase);
  return phases;
}

QString phaseName(interpreter::Phase phase, const asl::State* state) {
  if (state != nullptr)
    for (const replay::NamedPhase& each : replay::phasesOf(*state))
      if (each.phase == phase) return QString::fromStdString(each.name);
  return BreakpointDialog::tr("one that it does not have");
}

template <class Thing>
int placeOf(const std::vector<Thing>& all, Thing thing) {
  const auto found = std::find(all.begin(), all.end(), thing);
  return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

/// Of a variable, with its $ or without.
std::string nameIn(const QString& text) {
  const QString name = text.trimmed();
  return (name.startsWith(QLatin1Char('$')) ? name.mid(1) : name).toStdString();
}

bool namesError(Breakpoint::Kind kind) {
  return kind == Breakpoint::Kind::Error || kind == Breakpoint::Kind::Catch;
}

void showRow(QWidget* field, bool shown) {
  auto* form = qobject_cast<QFormLayout*>(field->parentWidget()->layout());
  if (QWidget* label = form->labelForField(field)) label->setVisible(shown);
  field->setVisible(shown);
}

void tell(QLabel* label, const QString& words) {
  label->setText(words);
  label->setVisible(!words.isEmpty());
}

}  // namespace

BreakpointDialog::BreakpointDialog(const Breakpoint& breakpoint, const asl::State* state,
                                   QWidget* parent)
    : QDialog(parent), original_(breakpoint) {
  setWindowTitle(dialogTitle(breakpoint, state));
  setMinimumWidth(420);
  kinds_ = kindsFor(breakpoint, breakpoint.state.empty() && state == nullptr);
  phases_ = phasesFor(breakpoint, state);
  createFields(breakpoint, state);
  layOut();
  wire();
  if (state) language_ = state->language;
  shown_ = read();
  showExamples();
  showFields();
}

/// In the words of the state's language.
void BreakpointDialog::showExamples() {
  const bool jsonata = language_ == asl::QueryLanguage::Jsonata;
  const QString total = jsonata ? QStringLiteral("$states.input.total") : QStringLiteral("$.total");
  expression_->setPlaceholderText(total);
  log_->setPlaceholderText(tr("paid {%1}").arg(total));
}

QComboBox* BreakpointDialog::addCombo(const char* name, const QStringList& words) {
  auto* combo = new QComboBox(this);
  combo->setObjectName(QLatin1String(name));
  combo->addItems(words);
  return combo;
}

QLineEdit* BreakpointDialog::addField(const char* name, const std::string& text) {
  auto* field = new QLineEdit(QString::fromStdString(text), this);
  field->setObjectName(QLatin1String(name));
  field->setFont(common::fontOf(common::FontRole::Code));
  return field;
}

void BreakpointDialog::createFields(const Breakpoint& breakpoint, const asl::State* state) {
  QStringList whens, phaseNames;
  for (const Breakpoint::Kind kind : kinds_) whens << common::whenOf(kind);
  kind_ = addCombo("breakpointKind", whens);
  kind_->setCurrentIndex(placeOf(kinds_, breakpoint.kind));
  kind_->setEnabled(kinds_.size() > 1);
  for (const interpreter::Phase phase : phases_) phaseNames << phaseName(phase, state);
  phase_ = addCombo("breakpointPhase", phaseNames);
  phase_->setCurrentIndex(placeOf(phases_, breakpoint.phase));
  error_ = addField("breakpointError", breakpoint.errorName);
  error_->setPlaceholderText(tr("any; States.Timeout"));
  variable_ = addField("breakpointVariable", breakpoint.variable);
  variableProblem_ = problemLabel(QStringLiteral("variableProblem"), this);
  expression_ = addField("breakpointExpression", breakpoint.expression);
  expressionProblem_ = problemLabel(QStringLiteral("expressionProblem"), this);
  condition_ = addField("breakpointCondition", breakpoint.condition);
  condition_->setPlaceholderText(QStringLiteral("total > 100"));
  conditionProblem_ = problemLabel(QStringLiteral("conditionProblem"), this);
  conditionNow_ = problemLabel(QStringLiteral("conditionNow"), this);
  conditionNow_->setVisible(false);
  hitRule_ = addCombo("breakpointHits", {tr("every time"), tr("on hit number"),
                                         tr("from hit number"), tr("on every multiple of")});
  hitRule_->setCurrentIndex(static_cast<int>(breakpoint.hitRule));
  hitCount_ = new QSpinBox(this);
  hitCount_->setRange(1, 1000000);
  hitCount_->setValue(qMax(1, breakpoint.hitCount));
  hitCount_->setEnabled(breakpoint.hitRule != Breakpoint::HitRule::Always);
  item_ = new QLineEdit(itemsText(breakpoint.items), this);
  item_->setObjectName(QStringLiteral("breakpointItem"));
  item_->setPlaceholderText(tr("any; 3, or Orders[2].Lines[0]"));
  itemProblem_ = problemLabel(QStringLiteral("itemProblem"), this);
  armedBy_ = addCombo("breakpointArmedBy", {tr("from the start")});
  log_ = new QLineEdit(QString::fromStdString(breakpoint.logText), this);
  logProblem_ = problemLabel(QStringLiteral("logProblem"), this);
  action_ = addCombo("breakpointAction", {tr("Stop"), tr("Only write the log text")});
  action_->setCurrentIndex(breakpoint.stops ? 0 : 1);
  once_ = new QCheckBox(tr("Once: it is taken away by its first stop"), this);
  once_->setObjectName(QStringLiteral("breakpointOnce"));
  once_->setChecked(breakpoint.once);
  group_ = addCombo("breakpointGroup", {});
  group_->setEditable(true);
  group_->setEditText(QString::fromStdString(breakpoint.group));
  group_->lineEdit()->setPlaceholderText(tr("none"));
}

void BreakpointDialog::layOut() {
  auto* form = new QFormLayout(this);
  auto* hits = new QHBoxLayout;
  hits->addWidget(hitRule_, 1);
  hits->addWidget(hitCount_);
  form->addRow(tr("Stop"), kind_);
  form->addRow(tr("Phase"), phase_);
  form->addRow(tr("Error"), error_);
  form->addRow(tr("Variable"), variable_);
  form->addRow(QString(), variableProblem_);
  form->addRow(tr("Expression"), expression_);
  form->addRow(QString(), expressionProblem_);
  form->addRow(tr("Condition"), condition_);
  form->addRow(QString(), conditionProblem_);
  form->addRow(QString(), conditionNow_);
  form->addRow(tr("Hits"), hits);
  form->addRow(tr("Map item"), item_);
  form->addRow(QString(), itemProblem_);
  form->addRow(tr("Waits"), armedBy_);
  form->addRow(tr("Log text"), log_);
  form->addRow(QString(), logProblem_);
  form->addRow(tr("Then"), action_);
  form->addRow(QString(), once_);
  form->addRow(tr("Group"), group_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  ok_ = buttons->button(QDialogButtonBox::Ok);
}

void BreakpointDialog::wire() {
  const auto changed = QOverload<int>::of(&QComboBox::currentIndexChanged);
  connect(hitRule_, changed, this, [this](int rule) { hitCount_->setEnabled(rule > 0); });
  judgeSoon_.setSingleShot(true);
  judgeSoon_.setInterval(150);
  connect(&judgeSoon_, &QTimer::timeout, this, &BreakpointDialog::judge);
  for (QLineEdit* field : {condition_, log_, variable_, expression_, item_})
    connect(field, &QLineEdit::textChanged, this, &BreakpointDialog::check);
  connect(action_, changed, this, &BreakpointDialog::check);
  connect(phase_, changed, this, &BreakpointDialog::check);
  connect(kind_, changed, this, &BreakpointDialog::showFields);
}

void BreakpointDialog::setOthers(const std::vector<Other>& others,
                                 const std::vector<std::string>& groups) {
  for (const Other& other : others) {
    armers_.push_back(other.id);
    armedBy_->addItem(tr("until %1 was hit").arg(other.words));
    if (other.id == original_.armedBy) armedBy_->setCurrentIndex(armedBy_->count() - 1);
  }
  for (const std::string& group : groups) group_->addItem(QString::fromStdString(group));
  group_->setEditText(QString::fromStdString(original_.group));
  shown_ = read();
}

void BreakpointDialog::setLanguage(asl::QueryLanguage language) {
  language_ = language;
  showExamples();
  check();
}

void BreakpointDialog::setJudge(Judge judge) {
  judge_ = std::move(judge);
  check();
}

void BreakpointDialog::judge() {
  const QPointer<BreakpointDialog> self = this;
  judge_(read(), [self, number = ++judged_](const QString& words) {
    if (self && number == self->judged_) tell(self->conditionNow_, words);
  });
}

Breakpoint::Kind BreakpointDialog::kind() const {
  return kinds_[static_cast<std::size_t>(kind_->currentIndex())];
}

void BreakpointDialog::showFields() {
  showRow(error_, namesError(kind()));
  showRow(variable_, kind() == Breakpoint::Kind::Variable);
  showRow(expression_, kind() == Breakpoint::Kind::Expression);
  showRow(phase_, kind() == Breakpoint::Kind::Phase);
  check();
}

void BreakpointDialog::check() {
  const std::string condition = condition_->text().toStdString();
  const std::string log = log_->text().toStdString();
  const std::string expression = read().expression;
  QString wrongCondition, wrongLog, wrongExpression;
  if (kind() == Breakpoint::Kind::Expression && expression.empty())
    wrongExpression = tr("Say the expression.");
  if (language_) {
    if (const auto problem = assist::problemOfExpression(expression, *language_))
      wrongExpression = wordsOf(*problem, expression);
    if (const auto problem = assist::problemOfExpression(condition, *language_))
      wrongCondition = wordsOf(*problem, condition);
    if (const auto problem = assist::problemOfLogText(log, *language_))
      wrongLog = wordsOf(*problem, log);
  }
  if (action_->currentIndex() == 1 && log_->text().trimmed().isEmpty())
    wrongLog = tr("A point that only writes needs a text to write.");
  const QString wrongItem =
      itemsIn(item_->text())
          ? QString()
          : tr("Say the number of the item, or one for each Map around it, the outermost first.");
  const QString wrongVariable = kind() == Breakpoint::Kind::Variable && read().variable.empty()
                                    ? tr("Say the name of the variable.")
                                    : QString();
  tell(variableProblem_, wrongVariable);
  tell(expressionProblem_, wrongExpression);
  tell(itemProblem_, wrongItem);
  tell(conditionProblem_, wrongCondition);
  if (wrongCondition.isEmpty() && !condition_->text().trimmed().isEmpty()) {
    if (judge_) judgeSoon_.start();
  } else {
    ++judged_;
    judgeSoon_.stop();
    tell(conditionNow_, QString());
  }
  tell(logProblem_, wrongLog);
  ok_->setEnabled(wrongCondition.isEmpty() && wrongLog.isEmpty() && wrongItem.isEmpty() &&
                  wrongVariable.isEmpty() && wrongExpression.isEmpty());
}

Breakpoint BreakpointDialog::breakpoint() const {
  const Breakpoint now = read();
  return now == shown_ ? original_ : now;
}

Breakpoint BreakpointDialog::read() const {
  Breakpoint made = original_;
  made.kind = kind();
  made.errorName = namesError(made.kind) ? error_->text().trimmed().toStdString() : "";
  made.variable = made.kind == Breakpoint::Kind::Variable ? nameIn(variable_->text()) : "";
  made.phase = made.kind == Breakpoint::Kind::Phase
                   ? phases_[static_cast<std::size_t>(phase_->currentIndex())]
                   : original_.phase;
  made.expression =
      made.kind == Breakpoint::Kind::Expression ? expression_->text().trimmed().toStdString() : "";
  made.armedBy = armers_[static_cast<std::size_t>(armedBy_->currentIndex())];
  made.group = group_->currentText().trimmed().toStdString();
  made.once = once_->isChecked();
  made.condition = condition_->text().trimmed().toStdString();
  made.hitRule = static_cast<Breakpoint::HitRule>(hitRule_->currentIndex());
  made.hitCount = made.hitRule == Breakpoint::HitRule::Always ? 0 : hitCount_->value();
  made.items = itemsIn(item_->text()).value_or(std::vector<int>());
  made.logText = log_->text().toStdString();
  made.stops = action_->currentIndex() == 0;
  return made;
}

}  // namespace stepwright::debug

#include "moc_breakpoint_dialog.cpp"
