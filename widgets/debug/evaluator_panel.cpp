// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/evaluator_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

#include "widgets/common/json_view.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

EvaluatorPanel::EvaluatorPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      language_(new QComboBox(this)),
      expression_(new QLineEdit(this)),
      problem_(new QLabel(this)),
      result_(new common::JsonView(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 0);
  column->setSpacing(6);
  auto* row = new QHBoxLayout;
  language_->addItems({QStringLiteral("JSONPath"), QStringLiteral("JSONata")});
  language_->setAccessibleName(tr("Language"));
  expression_->setFont(common::fontOf(common::FontRole::Code));
  expression_->setPlaceholderText(tr("An expression against the moment"));
  expression_->setAccessibleName(tr("Expression"));
  expression_->setClearButtonEnabled(true);
  expression_->installEventFilter(this);
  row->addWidget(expression_, 1);
  row->addWidget(language_);
  problem_->setWordWrap(true);
  problem_->setFont(common::fontOf(common::FontRole::Code));
  problem_->hide();
  result_->setFrameShape(QFrame::NoFrame);
  result_->setAccessibleName(tr("Result"));
  column->addLayout(row);
  column->addWidget(problem_);
  column->addWidget(result_, 1);
  connect(expression_, &QLineEdit::textChanged, this, &EvaluatorPanel::evaluate);
  connect(expression_, &QLineEdit::returnPressed, this, &EvaluatorPanel::keep);
  connect(language_, QOverload<int>::of(&QComboBox::activated), this, [this] {
    languageChosen_ = true;
    evaluate();
  });
  connect(&controller_, &RunController::momentChanged, this, [this] {
    if (run_ != controller_.shownRun()) result_->setSections({});
    run_ = controller_.shownRun();
    if (controller_.isRunning()) return;
    if (!languageChosen_)
      language_->setCurrentIndex(
          controller_.moment()->flow.language == asl::QueryLanguage::Jsonata ? 1 : 0);
    evaluate();
  });
}

void EvaluatorPanel::takeFocus() {
  expression_->setFocus();
  expression_->selectAll();
}

void EvaluatorPanel::evaluate() {
  const QString text = expression_->text().trimmed();
  problem_->hide();
  if (text.isEmpty()) {
    result_->setSections({});
    return;
  }
  const auto language =
      language_->currentIndex() == 1 ? asl::QueryLanguage::Jsonata : asl::QueryLanguage::JsonPath;
  const QPointer<EvaluatorPanel> self = this;
  const int number = ++asked_;
  controller_.session().evaluate(
      text.toStdString(), language,
      [self, number, owner = &controller_](const Result<json::Value>& value) {
        QMetaObject::invokeMethod(owner, [self, number, value] {
          if (self && number == self->asked_) self->show(value);
        });
      });
}

void EvaluatorPanel::show(const Result<json::Value>& value) {
  problem_->setVisible(!value.ok());
  if (!value) {
    problem_->setText(QString::fromStdString(value.error().message));
    return;
  }
  common::JsonSection section;
  section.title = tr("Result");
  section.value = *value;
  result_->setSections({section});
}

void EvaluatorPanel::keep() {
  const QString text = expression_->text().trimmed();
  if (text.isEmpty()) return;
  history_.removeAll(text);
  history_.append(text);
  place_ = history_.size();
}

void EvaluatorPanel::browse(int by) {
  if (history_.isEmpty()) return;
  place_ = qBound(0, place_ + by, static_cast<int>(history_.size()));
  expression_->setText(place_ < history_.size() ? history_.at(place_) : QString());
}

bool EvaluatorPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == expression_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
      browse(key == Qt::Key_Up ? -1 : 1);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace stepwright::debug
