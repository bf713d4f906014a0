// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/callbacks_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/common/glyphs.h"
#include "widgets/common/said.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/answering.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

using session::Question;

void CallbackModel::show(const session::Moment& moment) {
  beginResetModel();
  questions_ = moment.questions;
  now_ = moment.view.time;
  endResetModel();
}

const Question* CallbackModel::questionAt(int row) const {
  return row >= 0 && row < rowCount() ? &questions_[static_cast<std::size_t>(row)] : nullptr;
}

int CallbackModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(questions_.size());
}

int CallbackModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallbackModel::data(const QModelIndex& index, int role) const {
  const Question* question = questionAt(index.row());
  if (!question) return {};
  if (index.column() == State && role == Qt::DecorationRole)
    return common::statusIcon(question->status);
  if (index.column() == State && role == Qt::AccessibleTextRole)
    return QStringLiteral("%1, %2").arg(placeOf(*question), common::statusWord(question->status));
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case State:
      return placeOf(*question);
    case Resource:
      return QString::fromStdString(question->resource);
    case Attempt:
      return question->attempt;
    case Token:
      return QString::fromStdString(question->token);
    case Timeout:
      if (!question->ends) return tr("never");
      return tr("%1 in %2")
          .arg(common::said(question->ends->words), durationText(question->ends->due - now_));
    default:
      return {};
  }
}

QVariant CallbackModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString names[] = {tr("State"), tr("Resource"), tr("Attempt"), tr("Token"), tr("Ends")};
  return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

CallbacksPanel::CallbacksPanel(Answering& answering, RunController& controller, QWidget* parent)
    : QWidget(parent),
      answering_(answering),
      controller_(controller),
      model_(new CallbackModel(this)),
      table_(new common::TrueFocus<QTableView>(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 3, 8, 3);
  auto* answerIt = new QPushButton(tr("Answer…"), this);
  auto* beat = new QPushButton(tr("Heartbeat"), this);
  bar->addWidget(answerIt);
  bar->addWidget(beat);
  bar->addStretch(1);
  table_->setModel(model_);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(24);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->setColumnWidth(CallbackModel::State, 180);
  table_->setColumnWidth(CallbackModel::Resource, 360);
  table_->setColumnWidth(CallbackModel::Token, 260);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->setAccessibleName(tr("Callbacks"));
  column->addLayout(bar);
  column->addWidget(table_, 1);
  const auto allow = [answerIt, beat](bool waits) {
    for (QPushButton* button : {answerIt, beat}) {
      button->setEnabled(waits);
      button->setToolTip(waits ? QString() : tr("No Task waits for an answer."));
    }
  };
  connect(answerIt, &QPushButton::clicked, this, &CallbacksPanel::answer);
  connect(beat, &QPushButton::clicked, this, &CallbacksPanel::heartbeat);
  connect(table_, &QTableView::doubleClicked, this, &CallbacksPanel::answer);
  connect(&controller_, &RunController::momentChanged, this, [this, allow] {
    // What runs is not drawn anew for each moment, but a question that lapsed goes at once.
    const auto open = static_cast<int>(controller_.moment()->questions.size());
    const bool same = run_ == controller_.shownRun() && model_->rowCount() == open;
    if (controller_.isRunning() && same) return;
    run_ = controller_.shownRun();
    model_->show(*controller_.moment());
    if (model_->rowCount() > 0 && !table_->currentIndex().isValid()) table_->selectRow(0);
    allow(model_->rowCount() > 0);
  });
  allow(false);
}

const Question* CallbacksPanel::chosen() const {
  return model_->questionAt(qMax(0, table_->currentIndex().row()));
}

void CallbacksPanel::answer() {
  const Question* question = chosen();
  if (question) answering_.ask(*question, window());
}

void CallbacksPanel::heartbeat() {
  if (const Question* question = chosen())
    controller_.session().heartbeat(question->fiber, question->started);
}

}  // namespace stepwright::debug

#include "moc_callbacks_panel.cpp"
