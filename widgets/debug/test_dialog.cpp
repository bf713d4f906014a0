// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/test_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "engine/analysis/made_test.h"
#include "engine/analysis/segment.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/debug/json_editor.h"

namespace stepwright::debug {

using analysis::WorkflowTest;

namespace {

/// The names of all states, in frames too, each once: a segment goes by the first of a name.
void collectStates(const asl::Machine& machine, QStringList& names) {
  for (const asl::State& state : machine.states) {
    if (const QString name = QString::fromStdString(state.name); !names.contains(name))
      names << name;
    for (const asl::MachinePtr& inner : state.machines) collectStates(*inner, names);
  }
}

}  // namespace

TestDialog::TestDialog(const WorkflowTest& test, asl::MachinePtr machine,
                       std::vector<WorkflowTest> others, QWidget* parent)
    : QDialog(parent),
      machine_(std::move(machine)),
      others_(std::move(others)),
      name_(new QLineEdit(this)),
      from_(new QComboBox(this)),
      to_(new QComboBox(this)),
      take_(new QPushButton(common::icon(QStringLiteral("history")),
                            tr("Take the data from the run"), this)),
      problem_(new QLabel(this)),
      json_(new JsonEditor(this)) {
  setObjectName(QStringLiteral("testDialog"));
  setWindowTitle(tr("A test of the workflow"));
  resize(640, 600);
  build();
  fillFrom();
  show(test);
}

void TestDialog::build() {
  name_->setObjectName(QStringLiteral("testName"));
  from_->setObjectName(QStringLiteral("testFrom"));
  to_->setObjectName(QStringLiteral("testTo"));
  take_->setObjectName(QStringLiteral("testTake"));
  take_->setAutoDefault(false);  // Enter keeps the test
  take_->setToolTip(
      tr("Input, variables, answers and what is expected, as the run had them from the one state "
         "to the other"));
  take_->hide();
  problem_->setObjectName(QStringLiteral("testProblem"));
  problem_->setFont(common::fontOf(common::FontRole::Small));
  problem_->setWordWrap(true);
  auto* form = new QFormLayout(this);
  form->addRow(tr("Name"), name_);
  form->addRow(tr("From"), from_);
  form->addRow(tr("To"), to_);
  form->addRow(QString(), take_);
  form->addRow(tr("Test"), json_);
  form->addRow(QString(), problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  keep_ = buttons->button(QDialogButtonBox::Ok);
  keep_->setText(tr("Keep"));
  keep_->setObjectName(QStringLiteral("primary"));
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(name_, &QLineEdit::textEdited, this, &TestDialog::readFields);
  connect(from_, QOverload<int>::of(&QComboBox::activated), this, [this] {
    fillTo();
    readFields();
  });
  connect(to_, QOverload<int>::of(&QComboBox::activated), this, &TestDialog::readFields);
  connect(take_, &QPushButton::clicked, this, &TestDialog::takeFromRun);
  connect(json_, &JsonEditor::changed, this, &TestDialog::readJson);
}

void TestDialog::setMaker(Maker maker, bool takeAtOnce) {
  maker_ = std::move(maker);
  way_.reset();
  takeAtOnce_ = takeAtOnce;
  take_->setVisible(static_cast<bool>(maker_));
  if (takeAtOnce_) takeFromRun();
  judge();
}

QString TestDialog::chosen(const QComboBox& box) const { return box.currentData().toString(); }

void TestDialog::fillFrom() {
  QStringList names;
  if (machine_) collectStates(*machine_, names);
  from_->addItem(tr("the beginning"), QString());
  for (const QString& name : names) from_->addItem(name, name);
}

/// The states that stand where the segment begins.
void TestDialog::fillTo() {
  const QString before = chosen(*to_);
  to_->clear();
  to_->addItem(tr("the end"), QString());
  WorkflowTest segment;
  segment.from = chosen(*from_).toStdString();
  for (int i = 1; i < from_->count(); ++i) {
    const QString name = from_->itemData(i).toString();
    segment.to = name.toStdString();
    if (machine_ && analysis::segmentOf(segment, machine_)) to_->addItem(name, name);
  }
  to_->setCurrentIndex(qMax(0, to_->findData(before)));
}

void TestDialog::show(const WorkflowTest& test) {
  filling_ = true;
  test_ = test;
  json_->setValue(analysis::toJson(test));
  showFields();
  filling_ = false;
  judge();
}

void TestDialog::showFields() {
  const QString name = QString::fromStdString(test_->name);
  if (name_->text() != name) name_->setText(name);
  from_->setCurrentIndex(from_->findData(QString::fromStdString(test_->from)));
  fillTo();
  to_->setCurrentIndex(to_->findData(QString::fromStdString(test_->to)));
}

void TestDialog::readFields() {
  if (filling_ || !test_) return;
  WorkflowTest next = *test_;
  next.name = name_->text().trimmed().toStdString();
  const bool other =
      chosen(*from_).toStdString() != next.from || chosen(*to_).toStdString() != next.to;
  next.from = chosen(*from_).toStdString();
  next.to = chosen(*to_).toStdString();
  if (other && takeAtOnce_) {
    test_ = next;
    return takeFromRun();
  }
  filling_ = true;
  test_ = next;
  json_->setValue(analysis::toJson(next));
  filling_ = false;
  judge();
}

/// What is typed by hand counts: nothing is taken from the run any more but where that is asked
/// for.
void TestDialog::readJson() {
  if (filling_) return;
  takeAtOnce_ = false;
  test_.reset();
  if (json_->value()) {
    auto read = analysis::testsFrom(json::Value::array({*json_->value()}), "");
    if (read) test_ = std::move(read->front());
  }
  filling_ = true;
  if (test_) showFields();
  filling_ = false;
  judge();
}

void TestDialog::takeFromRun() {
  const std::string from = chosen(*from_).toStdString(), to = chosen(*to_).toStdString();
  auto made = maker_ ? maker_(from, to) : std::nullopt;
  if (!made) {
    if (test_) show(*test_);
    return;
  }
  // A name that somebody gave it stays.
  if (test_ && !test_->name.empty() && !takeAtOnce_) made->name = test_->name;
  made->name = analysis::freeName(made->name, others_);
  show(*made);
}

bool TestDialog::isTaken(const std::string& name) const {
  return std::any_of(others_.begin(), others_.end(),
                     [&](const WorkflowTest& other) { return other.name == name; });
}

/// Whether the run went that way; it is looked through once for each.
bool TestDialog::isKnown() {
  const std::pair way(chosen(*from_), chosen(*to_));
  if (!maker_ || way == way_) return maker_ && known_;
  way_ = way;
  known_ = maker_(way.first.toStdString(), way.second.toStdString()).has_value();
  return known_;
}

/// Why it cannot be kept as it stands, or that the run knows nothing of the segment.
void TestDialog::judge() {
  QString problem, remark;
  if (!json_->value()) {
    problem = tr("It is no JSON.");
  } else if (const auto read = analysis::testsFrom(json::Value::array({*json_->value()}), "");
             !read) {
    problem = common::saidInFull(read.error());
  } else if (isTaken(read->front().name)) {
    problem = tr("Another test has that name already.");
  } else if (const auto segment = machine_ ? analysis::segmentOf(read->front(), machine_)
                                           : Result<asl::MachinePtr>(asl::MachinePtr());
             !segment) {
    problem = common::saidInFull(segment.error());
  }
  const bool known = isKnown();
  if (maker_ && !known) remark = tr("The run that is shown did not go from the one to the other.");
  take_->setEnabled(known);
  problem_->setText(problem.isEmpty() ? remark : problem);
  for (QWidget* field :
       {static_cast<QWidget*>(name_), static_cast<QWidget*>(from_), static_cast<QWidget*>(to_)})
    field->setEnabled(test_.has_value());
  keep_->setEnabled(problem.isEmpty() && test_.has_value());
}

}  // namespace stepwright::debug

#include "moc_test_dialog.cpp"
