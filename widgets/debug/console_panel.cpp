// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/console_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "engine/asl/bind.h"
#include "engine/asl/nested_id.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/fonts.h"
#include "widgets/common/small_widgets.h"
#include "widgets/common/true_focus.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

namespace {

constexpr int soonEnough = 40;  // ms between two times that new lines are shown
constexpr int consoleRowHeight = 22;

}  // namespace

ConsolePanel::ConsolePanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      model_(new ConsoleModel(this)),
      table_(new common::TrueFocus<QTreeView>(this)),
      finder_(new QWidget(this)),
      words_(new common::SearchField(tr("Find in the Console"), finder_)),
      all_(new QToolButton(finder_)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(finder_);
  column->addWidget(table_);
  setFocusProxy(table_);
  buildFinder();
  buildTable();
  flush_.setSingleShot(true);
  flush_.setInterval(soonEnough);
  connect(&flush_, &QTimer::timeout, this, &ConsolePanel::flush);
  connect(&controller_, &RunController::logged, this, &ConsolePanel::add);
  connect(&controller_, &RunController::documentChanged, this, &ConsolePanel::showAll);
  connect(&program_, &ProgramLines::said, this, &ConsolePanel::add);
}

void ConsolePanel::buildFinder() {
  auto* row = new QHBoxLayout(finder_);
  row->setContentsMargins(8, 3, 8, 3);
  row->setSpacing(6);
  words_->setMinimumWidth(80);
  all_->setText(tr("All lines"));
  all_->setToolTip(tr("Show every line again"));
  row->addWidget(words_, 1);
  row->addWidget(all_);
  finder_->hide();
  connect(words_, &QLineEdit::textChanged, this, [this](const QString& text) {
    ConsoleFilter wanted = model_->filter();
    wanted.text = text;
    filter(wanted);
  });
  connect(words_, &common::SearchField::leaveRequested, table_,
          [this] { table_->setFocus(Qt::OtherFocusReason); });
  connect(all_, &QToolButton::clicked, this, [this] { find(false); });
  words_->installEventFilter(this);
}

void ConsolePanel::buildTable() {
  table_->setObjectName(QStringLiteral("consoleTable"));
  table_->setModel(model_);
  table_->setItemDelegate(new RowDelegate(consoleRowHeight, table_));
  table_->setRootIsDecorated(false);
  table_->setItemsExpandable(false);
  table_->setUniformRowHeights(true);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  table_->setAccessibleName(tr("Console"));
  table_->setToolTip(tr("Log points write here, too: set one by editing a breakpoint."));
  const int time = QFontMetrics(common::fontOf(common::FontRole::Code))
                       .horizontalAdvance(QStringLiteral("00:00:00.000"));
  const int widths[] = {time + 14, 100, 66};
  for (int column = 0; column < ConsoleModel::Text; ++column)
    table_->setColumnWidth(column, widths[column]);
  table_->header()->setMinimumSectionSize(40);
  alignHead(*table_);
  table_->header()->setStretchLastSection(true);
  table_->installEventFilter(this);
  connect(table_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (QApplication::keyboardModifiers() == Qt::NoModifier) follow(index.row());
  });
  connect(table_, &QTreeView::activated, this,
          [this](const QModelIndex& index) { follow(index.row()); });
  connect(table_, &QWidget::customContextMenuRequested, this, &ConsolePanel::offerMenu);
}

QString ConsolePanel::text() const {
  QStringList rows;
  for (int row = 0; row < model_->rowCount(); ++row) rows << model_->rowText(row);
  return rows.join(QLatin1Char('\n'));
}

void ConsolePanel::add(const session::ConsoleLine& line) {
  waiting_.push_back(line);
  if (!flush_.isActive()) flush_.start();
}

/// Who looks at the newest line goes on to do so.
void ConsolePanel::flush() {
  const QScrollBar& bar = *table_->verticalScrollBar();
  const bool atEnd = bar.value() == bar.maximum();
  model_->add(std::exchange(waiting_, {}));
  if (atEnd) table_->scrollToBottom();
}

void ConsolePanel::showAll() {
  flush_.stop();
  waiting_.clear();
  model_->clear();
  const auto& own = controller_.run().console();
  const auto& program = program_.lines();
  std::vector<session::ConsoleLine> all;
  std::merge(program.begin(), program.end(), own.begin(), own.end(), std::back_inserter(all),
             [](const auto& a, const auto& b) { return a.time < b.time; });
  model_->add(std::move(all));
  table_->scrollToBottom();
}

void ConsolePanel::clearAll() {
  controller_.run().clearConsole();
  program_.clear();
  flush_.stop();
  waiting_.clear();
  model_->clear();
}

/// An id that the run's own definition does not have is one of an execution that a Task started.
QString ConsolePanel::stateOf(const session::ConsoleLine& line) const {
  const auto& own = controller_.moment()->definition;
  if (own == nullptr || asl::findState(*own, line.state) == nullptr)
    for (const session::NestedView& each : controller_.run().nested())
      if (each.definition && asl::findState(*each.definition, line.state) != nullptr)
        return QString::fromStdString(asl::nestedId(each.state, line.state));
  return QString::fromStdString(line.state);
}

void ConsolePanel::follow(int row) {
  const session::ConsoleLine* line = model_->lineAt(row);
  if (line == nullptr) return;
  model_->setMarked(line->request);
  if (!line->state.empty()) Q_EMIT lineActivated(stateOf(*line), line->event);
}

void ConsolePanel::find(bool wanted) {
  finder_->setVisible(wanted);
  if (wanted) return words_->setFocus(Qt::ShortcutFocusReason);
  words_->clear();
  filter({});
  table_->setFocus(Qt::OtherFocusReason);
}

void ConsolePanel::filter(const ConsoleFilter& wanted) {
  model_->setFilter(wanted);
  if (!wanted.empty()) finder_->show();
  table_->scrollToBottom();
}

void ConsolePanel::copySelected() const {
  auto rows = table_->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  QStringList texts;
  for (const QModelIndex& index : qAsConst(rows)) texts << model_->rowText(index.row());
  if (!texts.isEmpty()) QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void ConsolePanel::addFilters(QMenu& menu, const session::ConsoleLine* line) {
  const auto only = [&](const QString& words, const QString& whyNot, const ConsoleFilter& wanted) {
    common::allow(*menu.addAction(words, this, [this, wanted] { filter(wanted); }), whyNot);
  };
  menu.addAction(tr("Find…"), this, [this] { find(true); });
  const ConsoleFilter none;
  const std::string state = line == nullptr ? std::string() : line->state;
  const std::string request = line == nullptr ? std::string() : line->request;
  const QString noLine = line == nullptr ? tr("No line stands here.") : QString();
  only(tr("Only this state"),
       noLine.isEmpty() && state.empty() ? tr("The line is of no state.") : noLine,
       {QString(), state, {}});
  only(tr("Only this call"),
       noLine.isEmpty() && request.empty() ? tr("The line is of no call.") : noLine,
       {QString(), {}, request});
  common::allow(*menu.addAction(tr("All lines"), this, [this] { find(false); }),
                model_->filter() == none ? tr("All lines are shown already.") : QString());
}

void ConsolePanel::offerMenu(const QPoint& at) {
  QMenu& menu = common::contextMenu(*table_);
  const session::ConsoleLine* line = model_->lineAt(table_->indexAt(at).row());
  const bool any = table_->selectionModel()->hasSelection();
  common::allow(*menu.addAction(tr("Copy"), this, &ConsolePanel::copySelected),
                any ? QString() : tr("No line is selected."));
  common::allow(
      *menu.addAction(tr("Copy all"), this, [this] { QApplication::clipboard()->setText(text()); }),
      model_->rowCount() > 0 ? QString() : tr("The Console is empty."));
  menu.addSeparator();
  addFilters(menu, line);
  menu.addSeparator();
  common::allow(*menu.addAction(tr("Clear"), this, &ConsolePanel::clearAll),
                model_->rowCount() > 0 ? QString() : tr("The Console is empty."));
  menu.popup(table_->viewport()->mapToGlobal(at));
}

bool ConsolePanel::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  const bool finds = key->matches(QKeySequence::Find);
  const bool copies = watched == table_ && key->matches(QKeySequence::Copy);
  if (type == QEvent::ShortcutOverride) {
    if (finds || copies) key->accept();
    return finds || copies;
  }
  if (finds) find(true);
  if (copies) copySelected();
  const bool leaves = key->key() == Qt::Key_Escape && finder_->isVisible() &&
                      (watched == table_ || words_->text().isEmpty());
  if (leaves) find(false);
  return finds || copies || leaves || QWidget::eventFilter(watched, event);
}

}  // namespace stepwright::debug

#include "moc_console_panel.cpp"
