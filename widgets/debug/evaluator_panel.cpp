// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/evaluator_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/theme.h"
#include "widgets/debug/expression_line.h"
#include "widgets/debug/moment_sample.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

namespace {

constexpr std::size_t mostResults = 200;

common::JsonSection resultSection(const QString& title, const QString& note,
                                  const json::Value& value) {
  common::JsonSection section;
  section.title = title;
  section.note = note;
  section.value = value;
  section.oneLine = true;
  return section;
}

}  // namespace

EvaluatorPanel::EvaluatorPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      language_(new QComboBox(this)),
      expression_(new ExpressionLine(this)),
      problem_(new QLabel(this)),
      results_(new common::JsonView(this)) {
  build();
  connect(expression_, &QLineEdit::textChanged, this, &EvaluatorPanel::evaluate);
  connect(expression_, &QLineEdit::returnPressed, this, &EvaluatorPanel::keep);
  connect(language_, QOverload<int>::of(&QComboBox::activated), this, [this](int row) {
    languageChosen_ = true;
    expression_->setLanguage(row == 1 ? asl::QueryLanguage::Jsonata : asl::QueryLanguage::JsonPath);
    evaluate();
  });
  connect(&controller_, &RunController::momentChanged, this, &EvaluatorPanel::showMoment);
}

void EvaluatorPanel::build() {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 0);
  column->setSpacing(6);
  language_->addItems({QStringLiteral("JSONPath"), QStringLiteral("JSONata")});
  language_->setAccessibleName(tr("Language"));
  expression_->setObjectName(QStringLiteral("evaluatorLine"));
  expression_->setPlaceholderText(tr("An expression against the moment; Enter keeps its result"));
  expression_->setAccessibleName(tr("Expression"));
  problem_->setWordWrap(true);
  problem_->setFont(common::fontOf(common::FontRole::Code));
  problem_->hide();
  results_->setObjectName(QStringLiteral("evaluatorResults"));
  results_->setFrameShape(QFrame::NoFrame);
  results_->setAccessibleName(tr("Results"));
  auto* clear = new QToolButton(this);
  clear->setIcon(common::icon(QStringLiteral("delete")));
  clear->setToolTip(tr("Forget the results that were kept"));
  clear->setAccessibleName(clear->toolTip());
  connect(clear, &QToolButton::clicked, this, &EvaluatorPanel::forget);
  auto* row = new QHBoxLayout;
  row->addWidget(expression_, 1);
  row->addWidget(language_);
  row->addWidget(clear);
  column->addLayout(row);
  column->addWidget(problem_);
  column->addWidget(results_, 1);
}

void EvaluatorPanel::showMoment() {
  if (run_ != controller_.shownRun()) {
    now_.reset();
    showResults();
  }
  run_ = controller_.shownRun();
  if (controller_.isRunning()) return;
  const session::Moment& moment = *controller_.moment();
  if (!languageChosen_) {
    language_->setCurrentIndex(moment.flow.language == asl::QueryLanguage::Jsonata ? 1 : 0);
    expression_->setLanguage(moment.flow.language);
  }
  const asl::StateId state = moment.view.cursor ? moment.view.cursor->state : moment.flow.state;
  expression_->setSample(sampleFrom(moment, state));
  evaluate();
}

void EvaluatorPanel::takeFocus() {
  expression_->setFocus();
  expression_->selectAll();
}

void EvaluatorPanel::evaluate() {
  const QString text = expression_->text().trimmed();
  problem_->hide();
  keepNext_ = false;
  if (text.isEmpty()) {
    ++asked_;
    now_.reset();
    return showResults();
  }
  const auto language =
      language_->currentIndex() == 1 ? asl::QueryLanguage::Jsonata : asl::QueryLanguage::JsonPath;
  const QPointer<EvaluatorPanel> self = this;
  const int number = ++asked_;
  controller_.session().evaluate(
      text.toStdString(), language,
      [self, number, text, owner = &controller_](const Result<json::Value>& value) {
        QMetaObject::invokeMethod(owner, [self, number, text, value] {
          if (self && number == self->asked_) self->take(text, value);
        });
      });
}

void EvaluatorPanel::take(const QString& expression, const Result<json::Value>& value) {
  problem_->setVisible(!value.ok());
  if (!value) problem_->setText(QString::fromStdString(value.error().message));
  evaluated_ = expression;
  now_ = value ? std::optional(*value) : std::nullopt;
  if (keepNext_) return keep();
  showResults();
}

/// What was typed becomes part of the history; its value stays, whatever the run does.
void EvaluatorPanel::keep() {
  const QString text = expression_->text().trimmed();
  if (text.isEmpty()) return;
  expression_->remember(text);
  keepNext_ = evaluated_ != text;
  if (keepNext_) return;
  if (!now_) return showResults();  // its problem stands there
  kept_.insert(kept_.begin(), {text, *now_, controller_.moment()->view.event});
  if (kept_.size() > mostResults) kept_.pop_back();
  now_.reset();
  evaluated_.clear();
  const QSignalBlocker quiet(expression_);
  expression_->clear();
  ++asked_;
  showResults();
}

void EvaluatorPanel::forget() {
  kept_.clear();
  showResults();
}

void EvaluatorPanel::showResults() {
  std::vector<common::JsonSection> sections;
  if (now_) sections.push_back(resultSection(tr("Result"), {}, *now_));
  for (const Kept& each : kept_)
    sections.push_back(resultSection(each.expression, tr("event %1").arg(each.event), each.value));
  results_->setSections(std::move(sections));
  // The newest is seen at once.
  if (results_->jsonModel().rowCount() > 0) {
    const QModelIndex first = results_->jsonModel().index(0, 0);
    results_->expand(first);
    results_->scrollTo(first);
  }
}

}  // namespace stepwright::debug

#include "moc_evaluator_panel.cpp"
