// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/history_panel.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/said.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include "engine/asl/bind.h"
#include "engine/base/files.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/json/print.h"
#include "engine/replay/run_tracker.h"
#include "engine/session/inside_moment.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/event_model.h"
#include "widgets/debug/gantt_view.h"
#include "widgets/debug/history_bar.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/visit_details.h"

namespace stepwright::debug {

namespace {

constexpr int headHeight = 26;
constexpr int rowHeight = 22;

/// Of a run that has ended no fiber is left; the one that it failed in is looked at.
std::uint32_t focusedFiber(const session::Moment& moment) {
  for (const session::StackRow& row : moment.stack)
    if (row.focused) return row.fiber;
  return moment.failed ? moment.failed->thread : 0;
}

}  // namespace

HistoryPanel::HistoryPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      pages_(new QStackedWidget(this)),
      bar_(new HistoryBar(this)),
      treeModel_(new RunTreeModel(this)),
      filter_(new RunTreeFilter(this)),
      eventModel_(new EventModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  fillSurface(this);
  column->addWidget(bar_);
  pages_->addWidget(createTree());
  pages_->addWidget(createTable());
  column->addWidget(pages_, 1);
  connect(&controller_, &RunController::momentChanged, this, &HistoryPanel::showMoment);
  connect(&controller_, &RunController::clockTicked, this,
          [this] { gantt_->show(controller_.moment()); });
  wireBar();
  showEvents(false);
}

void HistoryPanel::wireBar() {
  connect(bar_, &HistoryBar::viewChosen, this, &HistoryPanel::showEvents);
  connect(bar_, &HistoryBar::filterChanged, this, &HistoryPanel::applyFilter);
  connect(bar_, &HistoryBar::layoutChanged, this, &HistoryPanel::applyLayout);
  connect(bar_, &HistoryBar::saveRequested, this, &HistoryPanel::saveAs);
  connect(gantt_, &GanttView::rangeChanged, this, [this] {
    if (bar_->onlyRange()) applyFilter();
  });
}

QWidget* HistoryPanel::createTree() {
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  filter_->setSourceModel(treeModel_);
  tree_ = new common::TrueFocus<QTreeView>(splitter);
  tree_->setObjectName(QStringLiteral("historyTree"));
  tree_->setModel(filter_);
  tree_->setItemDelegate(new RowDelegate(rowHeight, tree_));
  tree_->setUniformRowHeights(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setHeaderHidden(true);
  tree_->setIndentation(18);
  tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree_->setAccessibleName(tr("History by state"));
  // The head of the Gantt needs the same room above the tree.
  auto* left = new QWidget(splitter);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, headHeight, 0, 0);
  column->addWidget(tree_);
  gantt_ = new GanttView(
      tree_,
      [this](const QModelIndex& index) { return treeModel_->rowAt(filter_->mapToSource(index)); },
      headHeight, splitter);
  visit_ = new VisitDetails(controller_, splitter);
  visit_->hide();
  splitter->addWidget(left);
  splitter->addWidget(gantt_);
  splitter->addWidget(visit_);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 7);
  splitter->setStretchFactor(2, 3);
  splitter->setSizes({420, 980, 380});
  splitter->setHandleWidth(1);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this] { treeRowPicked(); });
  connect(tree_, &QTreeView::activated, this, &HistoryPanel::activate);
  connect(gantt_, &GanttView::rowActivated, this, &HistoryPanel::activate);
  tree_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(tree_, &QTreeView::customContextMenuRequested, this, &HistoryPanel::showTreeMenu);
  connect(gantt_, &GanttView::eventPicked, this,
          [this](qint64 event) { controller_.session().goToEvent(event); });
  return splitter;
}

QWidget* HistoryPanel::createTable() {
  auto* splitter = new QSplitter(Qt::Horizontal, this);
  table_ = new common::TrueFocus<QTableView>(splitter);
  table_->setTabKeyNavigation(false);
  table_->setModel(eventModel_);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setShowGrid(false);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setDefaultSectionSize(rowHeight);
  table_->horizontalHeader()->setStretchLastSection(false);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->setWordWrap(false);
  table_->setColumnWidth(EventModel::Id, 56);
  table_->setColumnWidth(EventModel::Time, 190);
  table_->setColumnWidth(EventModel::Type, 230);
  table_->setColumnWidth(EventModel::Name, 240);
  table_->setColumnWidth(EventModel::Previous, 70);
  table_->setAccessibleName(tr("Events"));
  details_ = new common::JsonView(splitter);
  details_->setFrameShape(QFrame::NoFrame);
  details_->setAccessibleName(tr("Details of the event"));
  splitter->addWidget(table_);
  splitter->addWidget(details_);
  splitter->setSizes({820, 580});
  splitter->setHandleWidth(1);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { showDetails(current.row()); });
  connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (const history::Event* event = eventModel_->eventAt(index.row()))
      controller_.session().goToEvent(event->id);
  });
  return splitter;
}

void HistoryPanel::showEvents(bool events) {
  pages_->setCurrentIndex(events ? 1 : 0);
  bar_->showEvents(events);
  applyFilter();
}

/// Of what the Gantt shows, where that is not all.
std::optional<HistoryFilter::Range> HistoryPanel::shownRange() const {
  const GanttView::Range seen = gantt_->range();
  if (seen.whole) return {};
  return HistoryFilter::Range{seen.from, seen.to, seen.byEvents};
}

void HistoryPanel::applyFilter() {
  HistoryFilter filter = bar_->filter();
  if (bar_->showsEvents()) {
    eventModel_->setFilter(filter, bar_->failedFirst());
  } else {
    if (bar_->onlyRange()) filter.range = shownRange();
    useTypes();
    filter_->setFilter(filter);
    filter_->setFailedFirst(bar_->failedFirst());
    if (!filter.empty()) tree_->expandAll();
  }
  gantt_->update();
}

/// The types of the states as the run has them.
void HistoryPanel::useTypes() {
  const asl::MachinePtr machine = controller_.moment()->definition;
  filter_->setTypes([machine](const replay::TreeRow& row) -> std::optional<asl::StateType> {
    if (!machine || row.kind != replay::TreeRow::Kind::State || row.started != 0)
      return std::nullopt;
    const asl::State* state = asl::findState(*machine, std::string(row.state.string()));
    return state ? std::optional(state->type) : std::nullopt;
  });
}

void HistoryPanel::applyLayout() {
  following_ = true;  // rows come and go; nobody picked one
  treeModel_->setFramesHidden(bar_->framesHidden());
  following_ = false;
  tree_->expand(tree_->model()->index(0, 0));
  gantt_->setSqueezed(bar_->squeezed());
  const bool shown = visit_->isVisibleTo(visit_->parentWidget());
  visit_->setVisible(bar_->detailsShown());
  if (bar_->detailsShown() && !shown)
    visit_->show(treeModel_->rowAt(filter_->mapToSource(tree_->currentIndex())));
}

void HistoryPanel::showMoment() {
  const session::MomentPtr& moment = controller_.moment();
  following_ = true;
  const bool otherRun = run_ != controller_.shownRun();
  run_ = controller_.shownRun();
  treeModel_->show(run_, moment->tree, store_.machineName());
  if (otherRun || tree_->model()->rowCount() <= 1) tree_->expand(tree_->model()->index(0, 0));
  eventModel_->show(moment->events);
  if (!controller_.isRunning()) followMoment(otherRun);
  tree_->viewport()->update();
  gantt_->show(moment);
  // Another run has other times, and one that goes on is seen to another one.
  if (otherRun) gantt_->showAll();
  if (!otherRun && bar_->onlyRange() && shownRange() != filter_->filter().range) applyFilter();
  following_ = false;
}

/// The row of the moment becomes the current one when the moment is another one; a row that was
/// picked stays while the focus follows it.
void HistoryPanel::followMoment(bool otherRun) {
  const session::Moment& moment = *controller_.moment();
  const std::uint32_t fiber = focusedFiber(moment);
  const bool other = otherRun || moment.view.event != event_;
  const bool moved = other || fiber != fiber_;
  event_ = moment.view.event;
  fiber_ = fiber;
  if (other) picked_ = -1;
  const asl::StateId inside = session::placeInside(moment);
  const bool insideMoved = std::exchange(inside_, inside) != inside;
  if (moved || insideMoved) {
    const auto* picked = treeModel_->rowAt(treeModel_->indexOf(picked_));
    const QModelIndex row = !inside.empty() ? treeModel_->indexOfStarted(moment.inside.back().task,
                                                                         moment.inside.back().place)
                            : picked && picked->fiber == fiber && picked->started == 0
                                ? treeModel_->indexOf(picked_)
                                : treeModel_->indexOfEvent(event_, fiber);
    if (const QModelIndex at = filter_->mapFromSource(row); at.isValid()) {
      // Whatever keys are held: Ctrl+F8 steps, and adds no row to those that are selected.
      tree_->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
      tree_->scrollTo(at);
    }
    const int event = eventModel_->rowOfEvent(event_);
    if (event >= 0) table_->setCurrentIndex(eventModel_->index(event, 0));
  }
  if (bar_->detailsShown())
    visit_->show(treeModel_->rowAt(filter_->mapToSource(tree_->currentIndex())));
}

/// One of an execution that a Task started leads into that: to where it stands in a state that it
/// is in, else to when it came to it.
void HistoryPanel::activate(const QModelIndex& index) {
  const auto* row = treeModel_->rowAt(filter_->mapToSource(index));
  if (!row) return;
  if (row->started == 0) return controller_.session().goToEvent(row->firstEvent);
  const bool stands = replay::isOpen(row->status);
  controller_.session().setFocusFiber(0, row->started, stands ? 0 : row->ownEvent);
}

void HistoryPanel::treeRowPicked() {
  const auto* row = treeModel_->rowAt(filter_->mapToSource(tree_->currentIndex()));
  if (bar_->detailsShown()) visit_->show(row);
  if (following_ || !row) return;
  const std::string state = treeModel_->placeOf(*row);
  if (state.empty()) return;
  picked_ = filter_->mapToSource(tree_->currentIndex()).data(RunTreeModel::RowRole).toInt();
  if (row->started == 0) focusItemOf(*row);
  Q_EMIT stateActivated(QString::fromStdString(state));
}

/// The items and branches that it lies in are those that everything shows, the outermost first.
void HistoryPanel::focusItemOf(const replay::TreeRow& row) {
  const auto& tree = controller_.moment()->tree;
  if (!tree || controller_.isRunning()) return;
  std::vector<std::pair<std::string, int>> items;
  for (const replay::TreeRow* at = &row; at->parent >= 0;) {
    const replay::TreeRow& above = (*tree)[static_cast<std::size_t>(at->parent)];
    if (at->kind == replay::TreeRow::Kind::Item)
      items.emplace_back(std::string(above.state.string()), at->index);
    at = &above;
  }
  const auto& containers = controller_.moment()->view.containers;
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    const auto now = containers.find(item->first);
    if (now == containers.end() || now->second.focused != item->second)
      controller_.session().setFocus(item->first, item->second);
  }
}

void HistoryPanel::showTreeMenu(const QPoint& at) {
  const auto* row = treeModel_->rowAt(filter_->mapToSource(tree_->indexAt(at)));
  if (!row) return;
  const qint64 event = row->firstEvent;
  const std::uint32_t fiber = row->fiber;
  QMenu& menu = common::contextMenu(*this);
  menu.addAction(tr("Show this moment"), this,
                 [this, event] { controller_.session().goToEvent(event); });
  if (const std::uint64_t started = row->started; started != 0)
    menu.addAction(tr("Go into it"), this, [this, index = tree_->indexAt(at)] { activate(index); });
  if (const std::uint64_t started = row->started; started != 0)
    menu.addAction(tr("Open in a tab"), this,
                   [this, started] { controller_.session().openStarted(started); });
  if (row->ownExecution)
    menu.addAction(tr("Open as a run"), this,
                   [this, fiber] { controller_.session().openChild(fiber); });
  addComparison(menu, *row);
  addKeep(menu);
  menu.popup(tree_->viewport()->mapToGlobal(at));
}

/// Of all rows that are selected; of an execution that a Task started its own document keeps them.
void HistoryPanel::addKeep(QMenu& menu) {
  std::vector<std::int32_t> rows;
  for (const QModelIndex& each : tree_->selectionModel()->selectedRows()) {
    const QModelIndex at = filter_->mapToSource(each);
    const auto* row = treeModel_->rowAt(at);
    if (row && row->started == 0) rows.push_back(at.data(RunTreeModel::RowRole).toInt());
  }
  if (rows.empty()) return;
  menu.addAction(common::icon(QStringLiteral("mocks")),
                 tr("Keep %n row(s)' results as mocks", "", static_cast<int>(rows.size())), this,
                 [this, rows] { Q_EMIT keepRequested(rows); })
      ->setObjectName(QStringLiteral("keepResults"));
}

/// An item is held against the one of the same Map that is in focus.
void HistoryPanel::addComparison(QMenu& menu, const replay::TreeRow& row) {
  if (row.kind != replay::TreeRow::Kind::Item || row.isBranch) return;
  if (row.started != 0 || row.parent < 0) return;
  const session::Moment& moment = *controller_.moment();
  const auto& container = (*moment.tree)[static_cast<std::size_t>(row.parent)];
  const auto focus = moment.view.containers.find(std::string(container.state.string()));
  if (focus == moment.view.containers.end() || focus->second.focused == row.index) return;
  for (const replay::TreeRow& other : *moment.tree) {
    const bool is = other.kind == replay::TreeRow::Kind::Item && other.parent == row.parent &&
                    other.index == focus->second.focused;
    if (!is) continue;
    const session::ComparedItem a{other.fiber, other.index}, b{row.fiber, row.index};
    menu.addAction(tr("Compare with item %1, which is in focus").arg(other.index), this,
                   [this, a, b] { Q_EMIT itemsCompared(a, b); });
    return;
  }
}

void HistoryPanel::showDetails(int row) {
  const history::Event* event = eventModel_->eventAt(row);
  details_->setValue(event ? history::toJson(*event) : json::Value());
}

void HistoryPanel::saveAs() {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Save the history"), store_.machineName() + QStringLiteral(".history.json"),
      tr("JSON (*.json)"));
  if (path.isEmpty()) return;
  std::vector<json::Value> events;
  const history::EventLog& log = controller_.moment()->events;
  for (std::size_t i = 0; i < log.size(); ++i) events.push_back(history::toJson(log.at(i)));
  const std::string text =
      json::printPretty(json::Value::object({{"events", json::Value::array(std::move(events))}}));
  if (const auto failed = replaceFile(path.toStdString(), text))
    QMessageBox::warning(this, tr("Save the history"), common::saidInFull(*failed));
}

}  // namespace stepwright::debug

#include "moc_history_panel.cpp"
