// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/history_panel.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/said.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "engine/base/files.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/event_model.h"
#include "widgets/debug/gantt_view.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/run_tree_model.h"
#include "widgets/debug/surface.h"

namespace stepwright::debug {

namespace {

constexpr int headHeight = 26;
constexpr int rowHeight = 22;

std::uint32_t focusedFiber(const session::Moment& moment) {
  for (const session::StackRow& row : moment.stack)
    if (row.focused) return row.fiber;
  return 0;
}

QToolButton* segment(const QString& text, QButtonGroup* group, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setCheckable(true);
  group->addButton(button);
  return button;
}

}  // namespace

HistoryPanel::HistoryPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : QWidget(parent),
      store_(store),
      controller_(controller),
      pages_(new QStackedWidget(this)),
      treeModel_(new RunTreeModel(this)),
      filter_(new RunTreeFilter(this)),
      eventModel_(new EventModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  fillSurface(this);
  createBar();
  pages_->addWidget(createTree());
  pages_->addWidget(createTable());
  column->addWidget(pages_, 1);
  connect(&controller_, &RunController::momentChanged, this, &HistoryPanel::showMoment);
  connect(&controller_, &RunController::clockTicked, this,
          [this] { gantt_->show(controller_.moment()); });
  showEvents(false);
}

void HistoryPanel::createBar() {
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(8, 3, 8, 3);
  bar->setSpacing(6);
  auto* group = new QButtonGroup(this);
  states_ = segment(tr("States"), group, this);
  events_ = segment(tr("Events"), group, this);
  states_->setToolTip(tr("A row for each visit of a state, with its attempts in time"));
  events_->setToolTip(tr("The exact events of GetExecutionHistory"));
  search_ = new common::SearchField(tr("Filter"), this);
  search_->setMaximumWidth(220);
  failedFirst_ = new QCheckBox(tr("Failed first"), this);
  auto* save = new QToolButton(this);
  save->setIcon(common::icon(QStringLiteral("export")));
  save->setToolTip(tr("Save the history as JSON"));
  bar->addWidget(states_);
  bar->addWidget(events_);
  bar->addWidget(search_);
  bar->addWidget(failedFirst_);
  bar->addStretch(1);
  bar->addWidget(save);
  static_cast<QVBoxLayout*>(layout())->addLayout(bar);
  connect(states_, &QToolButton::clicked, this, [this] { showEvents(false); });
  connect(events_, &QToolButton::clicked, this, [this] { showEvents(true); });
  connect(search_, &QLineEdit::textChanged, this, &HistoryPanel::applyFilter);
  connect(failedFirst_, &QCheckBox::toggled, this, &HistoryPanel::applyFilter);
  connect(save, &QToolButton::clicked, this, &HistoryPanel::saveAs);
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
  splitter->addWidget(left);
  splitter->addWidget(gantt_);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 7);
  splitter->setSizes({420, 980});
  splitter->setHandleWidth(1);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this] { treeRowPicked(); });
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (const auto* row = treeModel_->rowAt(filter_->mapToSource(index)))
      controller_.session().goToEvent(row->firstEvent);
  });
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
  (events ? events_ : states_)->setChecked(true);
  failedFirst_->setText(events ? tr("Failures only") : tr("Failed first"));
  applyFilter();
}

void HistoryPanel::applyFilter() {
  if (pages_->currentIndex() == 1) {
    eventModel_->setFilter(search_->text().trimmed(), failedFirst_->isChecked());
  } else {
    filter_->setText(search_->text());
    filter_->setFailedFirst(failedFirst_->isChecked());
    if (!search_->text().trimmed().isEmpty()) tree_->expandAll();
  }
  gantt_->update();
}

void HistoryPanel::showMoment() {
  const session::MomentPtr& moment = controller_.moment();
  following_ = true;
  const bool otherRun = run_ != controller_.shownRun();
  run_ = controller_.shownRun();
  treeModel_->show(run_, moment->tree, store_.machineName());
  if (otherRun || tree_->model()->rowCount() <= 1) tree_->expand(tree_->model()->index(0, 0));
  eventModel_->show(moment->events);
  if (!controller_.isRunning()) {
    const QModelIndex at =
        filter_->mapFromSource(treeModel_->indexOfEvent(moment->view.event, focusedFiber(*moment)));
    if (at.isValid()) {
      tree_->setCurrentIndex(at);
      tree_->scrollTo(at);
    }
    const int row = eventModel_->rowOfEvent(moment->view.event);
    if (row >= 0) table_->setCurrentIndex(eventModel_->index(row, 0));
  }
  tree_->viewport()->update();
  gantt_->show(moment);
  following_ = false;
}

void HistoryPanel::treeRowPicked() {
  if (following_) return;
  const auto* row = treeModel_->rowAt(filter_->mapToSource(tree_->currentIndex()));
  if (!row) return;
  const auto state = row->state.string();
  if (row->started == 0 && !state.empty())
    Q_EMIT stateActivated(QString::fromUtf8(state.data(), static_cast<int>(state.size())));
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
    menu.addAction(tr("Open in a tab"), this,
                   [this, started] { controller_.session().openStarted(started); });
  if (row->ownExecution)
    menu.addAction(tr("Open as a run"), this,
                   [this, fiber] { controller_.session().openChild(fiber); });
  menu.popup(tree_->viewport()->mapToGlobal(at));
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
