// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problems/problems_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/diagnostic_codes.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/problems/problem_model.h"

namespace stepwright::problems {

ProblemsView::ProblemsView(QWidget* parent) : TrueFocus(parent), model_(new ProblemModel(this)) {
  setObjectName(QStringLiteral("problemsView"));
  setAccessibleName(tr("Problems"));
  setModel(model_);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setTabKeyNavigation(false);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setIconSize({16, 16});
  setWordWrap(true);
  setMouseTracking(true);
  setFont(common::fontOf(common::FontRole::Table));
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(24);
  verticalHeader()->setMinimumSectionSize(24);
  auto* head = horizontalHeader();
  head->setFixedHeight(24);
  head->setHighlightSections(false);
  head->setMinimumSectionSize(40);
  head->setSectionResizeMode(ProblemModel::Message, QHeaderView::Stretch);
  const int widths[] = {0, 158, 62, 168, 140};
  for (const int column :
       {ProblemModel::Place, ProblemModel::Line, ProblemModel::Code, ProblemModel::Fix}) {
    head->setSectionResizeMode(column, QHeaderView::Interactive);
    setColumnWidth(column, widths[column]);
  }
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
    const auto* problem = model_->problemAt(index.row());
    if (index.column() == ProblemModel::Fix && problem != nullptr && problem->fix) {
      fix(index.row());
    } else {
      activate(index.row());
    }
  });
}

void ProblemsView::setDocument(const asl::Document& document) {
  const int row = currentIndex().row();
  document_ = document;
  model_->setDocument(document);
  if (row >= 0 && model_->rowCount() > 0) {
    const QSignalBlocker quiet(selectionModel());
    setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1), 0));
  }
  fitColumns();
  viewport()->update();
}

void ProblemsView::clear() {
  document_ = {};
  suppressions_.clear();
  model_->clear();
  viewport()->update();
}

int ProblemsView::count() const { return model_->rowCount(); }

int ProblemsView::count(asl::Severity severity) const {
  const auto& all = model_->problems();
  return static_cast<int>(std::count_if(
      all.begin(), all.end(), [&](const auto& problem) { return problem.severity == severity; }));
}

void ProblemsView::setSelectedState(const asl::StateId& state) {
  const auto* present = model_->problemAt(currentIndex().row());
  if (present != nullptr && present->stateId == state) return;
  clearSelection();
  const auto& all = model_->problems();
  for (std::size_t row = 0; row < all.size() && !state.empty(); ++row) {
    if (all[row].stateId != state) continue;
    setCurrentIndex(model_->index(static_cast<int>(row), 0));
    return;
  }
}

void ProblemsView::goToNext() { step(1); }
void ProblemsView::goToPrevious() { step(-1); }

void ProblemsView::step(int by) {
  const int rows = model_->rowCount();
  if (rows == 0) return;
  const bool marked = selectionModel()->hasSelection();
  const int row = marked ? currentIndex().row() + by : (by > 0 ? 0 : rows - 1);
  activate((row + rows) % rows);
}

void ProblemsView::fix(int row) {
  const auto* problem = model_->problemAt(row < 0 ? currentIndex().row() : row);
  if (problem == nullptr || !problem->fix) return;
  const asl::QuickFix mend = *problem->fix;  // the row is gone once it is applied
  emit fixRequested(mend);
}

void ProblemsView::activate(int row) {
  const auto* problem = model_->problemAt(row);
  if (problem == nullptr) return;
  setCurrentIndex(model_->index(row, 0));
  const asl::Problem copy = *problem;
  emit problemActivated(copy);
}

void ProblemsView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
  const auto* found = model_->problemAt(at.row());
  QMenu& menu = common::contextMenu(*this);
  if (found != nullptr) {
    const asl::Problem problem = *found;  // the row may be gone when something is chosen
    const int row = at.row();
    menu.addAction(tr("Go to the place"), this, [this, row] { activate(row); });
    if (problem.fix) {
      const asl::QuickFix fix = *problem.fix;
      menu.addAction(common::said(fix.label), this, [this, fix] { emit fixRequested(fix); });
    }
    addSuppressing(menu, problem);
  }
  addHearingAgain(menu);
  if (menu.isEmpty()) return menu.deleteLater();
  menu.popup(byKey ? viewport()->mapToGlobal(visualRect(at).bottomLeft()) : event->globalPos());
}

/// What AWS refuses is not to be wished away.
void ProblemsView::addSuppressing(QMenu& menu, const asl::Problem& problem) {
  const auto* code = asl::findDiagnosticCode(problem.code);
  if (code == nullptr || code->refused || problem.code == "UNUSED_SUPPRESSION") return;
  const QString rule = QString::fromStdString(problem.code);
  menu.addSeparator();
  const auto* state = asl::findState(*document_.machine(), problem.stateId);
  if (state != nullptr) {
    const asl::Suppression here{problem.code, state->name, {}};
    menu.addAction(
        tr("Suppress %1 at \u201C%2\u201D").arg(rule, QString::fromStdString(state->name)), this,
        [this, here] { emit suppressRequested(here); });
  }
  const asl::Suppression everywhere{problem.code, {}, {}};
  menu.addAction(tr("Suppress %1 in this file").arg(rule), this,
                 [this, everywhere] { emit suppressRequested(everywhere); });
}

void ProblemsView::addHearingAgain(QMenu& menu) {
  if (suppressions_.empty()) return;
  menu.addSeparator();
  QMenu* again = menu.addMenu(tr("Hear again of"));
  for (const asl::Suppression& each : suppressions_) {
    const QString rule = QString::fromStdString(each.rule);
    const QString name = QString::fromStdString(each.state);
    again->addAction(name.isEmpty() ? rule : tr("%1 at \u201C%2\u201D").arg(rule, name), this,
                     [this, each] { emit hearAgainRequested(each); });
  }
}

void ProblemsView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    const bool mend = (event->modifiers() & Qt::AltModifier) != 0;
    mend ? fix(currentIndex().row()) : activate(currentIndex().row());
    return;
  }
  QTableView::keyPressEvent(event);
}

void ProblemsView::mouseMoveEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->pos());
  const auto* problem = model_->problemAt(index.row());
  const bool link = index.column() == ProblemModel::Fix && problem != nullptr && problem->fix;
  viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
  QTableView::mouseMoveEvent(event);
}

void ProblemsView::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (model_->rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setFont(common::fontOf(common::FontRole::Table));
  painter.setPen(common::Theme::current().text3);
  painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No problems."));
}

void ProblemsView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fitColumns();
}

void ProblemsView::fitColumns() {
  const int width = viewport()->width();
  // In a narrow dock the code is the first to go: the tool tip of the row still says all.
  setColumnHidden(ProblemModel::Code, width < 560);
  constexpr int leastText = 260;
  int left = width - leastText;
  // The place is the first to give way, for names are long.
  for (const int column :
       {ProblemModel::Line, ProblemModel::Code, ProblemModel::Fix, ProblemModel::Place}) {
    if (isColumnHidden(column)) continue;
    const int wanted = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    const int given = qBound(62, wanted + 8, qMax(62, left));
    setColumnWidth(column, given);
    left -= given;
  }
  constexpr int mostRows = 500;  // to be measured one by one
  constexpr int lineHeight = 24, twoLines = 40;
  const int room = columnWidth(ProblemModel::Message) - 32;
  const QFontMetrics metrics(font());
  for (int row = 0; row < qMin(mostRows, model_->rowCount()); ++row) {
    const QString text = model_->index(row, ProblemModel::Message).data().toString();
    const int height = metrics.horizontalAdvance(text) > room ? twoLines : lineHeight;
    if (rowHeight(row) != height) setRowHeight(row, height);
  }
}

}  // namespace stepwright::problems

#include "moc_problems_view.cpp"
