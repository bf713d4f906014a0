// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/tasks_panel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include "widgets/common/context_menu.h"
#include "widgets/common/theme.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {
namespace {

constexpr int taskRowHeight = 22, tagInset = 8, cellInset = 4;

/// Tags, numbers at the right, and of a rule the first word quieter than what it is about.
class TasksDelegate : public RowDelegate {
 public:
  using RowDelegate::RowDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const int column = index.column();
    const bool right = column >= TasksModel::Warm;
    if (column != TasksModel::Tag && column != TasksModel::Rule && !right)
      return RowDelegate::paint(painter, option, index);
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                         option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (column == TasksModel::Tag)
      paintTag(*painter, option.rect, index);
    else
      paintWords(*painter, option, index, right);
    painter->restore();
  }

 private:
  static void paintTag(QPainter& painter, const QRect& cell, const QModelIndex& index) {
    const auto* model = static_cast<const TasksModel*>(index.model());
    const TaskRow* row = model->rowAt(index.row());
    if (row == nullptr || !row->tag) return;
    const QPointF corner(cell.x() + tagInset, cell.y() + (cell.height() - 16) / 2.0);
    common::paintAnswerTag(painter, corner, *row->tag, common::Theme::current());
  }
  static void paintWords(QPainter& painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index, bool right) {
    const common::Theme theme = common::Theme::current();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor quiet = selected ? theme.text2 : theme.text3;
    const bool bold = index.data(RowDelegate::BoldRole).toBool();
    const bool faint = index.data(RowDelegate::FaintRole).toBool();
    QRect room = option.rect.adjusted(cellInset, 0, -cellInset, 0);
    QString words = index.data().toString();
    painter.setFont(common::fontOf(common::FontRole::Table));
    const int blank = right ? -1 : words.indexOf(QLatin1Char(' '));
    if (blank > 0) {
      const QString kind = words.left(blank + 1);
      painter.setPen(quiet);
      painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, kind);
      room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(kind));
      words = words.mid(blank + 1);
    }
    if (bold) painter.setFont(common::fontOf(common::FontRole::Heading));
    painter.setPen(faint ? quiet : theme.text);
    painter.drawText(room, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
  }
};

/// How many processes wait for its next call, or are at work.
QString warmWords(const TaskRow& row) {
  if (row.function.isEmpty()) return QStringLiteral("\u2013");
  return QString::number(row.state ? row.state->processes : 0);
}

QString lastWords(const TaskRow& row) {
  if (row.asksFirst()) return TasksModel::tr("asks first");
  if (row.function.isEmpty()) return {};
  if (!row.state) return TasksModel::tr("not yet");
  if (row.state->changed) return TasksModel::tr("code changed");
  if (row.state->busy > 0)
    return TasksModel::tr("%n at work", "processes", static_cast<int>(row.state->busy));
  if (!row.state->lastMs) return TasksModel::tr("not yet");
  const QString took = TasksModel::tr("%1 ms").arg(*row.state->lastMs);
  return row.state->lastFailed ? TasksModel::tr("failed, %1").arg(took) : took;
}

QString memoryWords(const TaskRow& row) {
  if (!row.state || row.state->memoryKib == 0) return {};
  return TasksModel::tr("%1 MB").arg(row.state->memoryKib / 1024);
}

QString portWords(const TaskRow& row) {
  if (row.state && row.state->debugPort > 0) return QString::number(row.state->debugPort);
  return row.attach ? TasksModel::tr("at the next call") : QString();
}

QString cellText(const TaskRow& row, int column) {
  switch (column) {
    case TasksModel::Resource:
      return row.resource;
    case TasksModel::By:
      return row.by;
    case TasksModel::Place:
      return row.place;
    case TasksModel::Rule:
      return row.rule;
    case TasksModel::Warm:
      return warmWords(row);
    case TasksModel::Last:
      return lastWords(row);
    case TasksModel::Calls:
      return row.state && row.state->calls > 0 ? QString::number(row.state->calls) : QString();
    case TasksModel::Memory:
      return memoryWords(row);
    case TasksModel::Port:
      return portWords(row);
    default:
      return {};
  }
}

/// "Book courier", "ShipFlow \u203a Book courier".
QString spotWords(const TaskSpot& spot) {
  if (spot.machine.isEmpty()) return spot.state;
  return QStringLiteral("%1 \u203a %2").arg(spot.machine, spot.state);
}

QString hintOf(const TaskRow& row) {
  QStringList lines, spots;
  for (const TaskSpot& spot : row.spots) spots << spotWords(spot);
  lines << TasksModel::tr("Answers %1").arg(spots.join(QStringLiteral(", ")));
  if (!row.rule.isEmpty()) lines << TasksModel::tr("Rule: %1").arg(row.rule);
  if (row.state && row.state->failed > 0)
    lines << TasksModel::tr("%n call(s) failed", "", static_cast<int>(row.state->failed));
  return lines.join(QLatin1Char('\n'))
      .toHtmlEscaped()
      .replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

bool isFaintCell(const TaskRow& row, int column) {
  const bool said = row.state && row.state->lastMs;
  switch (column) {
    case TasksModel::By:
      return !row.tag;
    case TasksModel::Last:
      return !said && !row.asksFirst();
    case TasksModel::Warm:
      return row.function.isEmpty();
    default:
      return false;
  }
}

}  // namespace

QStringList TaskRow::statesInFront() const {
  QStringList states;
  for (const TaskSpot& spot : spots)
    if (spot.machine.isEmpty()) states << spot.state;
  return states;
}

void TasksModel::setRows(std::vector<TaskRow> rows) {
  if (rows == rows_) return;
  const bool same =
      rows.size() == rows_.size() &&
      std::equal(rows.begin(), rows.end(), rows_.begin(), [](const TaskRow& a, const TaskRow& b) {
        return a.resource == b.resource && a.by == b.by;
      });
  if (!same) beginResetModel();
  rows_ = std::move(rows);
  if (!same) return endResetModel();
  Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, ColumnCount - 1));
}

const TaskRow* TasksModel::rowAt(int row) const {
  return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

int TasksModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TasksModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TasksModel::data(const QModelIndex& index, int role) const {
  const TaskRow* row = rowAt(index.row());
  if (row == nullptr) return {};
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cellText(*row, column);
    case Qt::ToolTipRole:
      return hintOf(*row);
    case Qt::AccessibleTextRole:
      return column == Tag ? QVariant() : cellText(*row, column);
    case Qt::TextAlignmentRole:
      return column >= Warm ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case RowDelegate::CodeTitleRole:
      return column == Place;
    case RowDelegate::BoldRole:
      return column == Last && row->asksFirst();
    case RowDelegate::FaintRole:
      return isFaintCell(*row, column);
    default:
      return {};
  }
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (section >= Warm ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole) return {};
  const QString names[] = {QString(),           tr("Resource"),     tr("Answered by"), QString(),
                           tr("Rule that won"), tr("Warm"),         tr("Last call"),   tr("Calls"),
                           tr("Memory"),        tr("Debugger port")};
  return names[section];
}

TasksPanel::TasksPanel(DebugStore& store, QWidget* parent)
    : TrueFocus(parent), store_(store), model_(new TasksModel(this)) {
  setObjectName(QStringLiteral("tasksPanel"));
  setModel(model_);
  setItemDelegate(new TasksDelegate(taskRowHeight, this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Tasks"));
  header()->setMinimumSectionSize(30);
  const int widths[] = {tagInset + 30, 182, 84, 218, 184, 56, 96, 56, 70, 110};
  for (int column = 0; column < TasksModel::ColumnCount; ++column)
    setColumnWidth(column, widths[column]);
  header()->setStretchLastSection(false);
  alignHead(*this);
  connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
    const TaskRow* row = model_->rowAt(index.row());
    if (row != nullptr && !row->file.isEmpty()) Q_EMIT openRequested(row->file, row->line);
  });
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    const TaskRow* row = model_->rowAt(index.row());
    if (row == nullptr) return;
    // Whoever only looks at the list stays in the document.
    for (const TaskSpot& spot : row->spots)
      if (!spot.id.isEmpty()) return showSpot(spot);
  });
}

void TasksPanel::setRows(std::vector<TaskRow> rows) {
  const int count = static_cast<int>(rows.size());
  model_->setRows(std::move(rows));
  Q_EMIT counted(count);
}

void TasksPanel::showSpot(const TaskSpot& spot) {
  if (!spot.id.isEmpty()) return Q_EMIT stateActivated(spot.id);
  Q_EMIT stateElsewhereActivated(spot.document, spot.own);
}

void TasksPanel::keep(const json::Value& profile) { store_.setTasks(profile); }

void TasksPanel::addCode(QMenu& menu, const TaskRow& row) {
  QAction* open = menu.addAction(tr("Open in editor"), this,
                                 [this, row] { Q_EMIT openRequested(row.file, row.line); });
  common::allow(*open, row.file.isEmpty() ? tr("No file of its code is known.") : QString());
  QAction* reload = menu.addAction(tr("Load the code anew"), this,
                                   [this, row] { Q_EMIT reloadRequested(row.function); });
  const QString noFunction =
      row.function.isEmpty() ? tr("No function of this machine answers it.") : QString();
  common::allow(
      *reload, !noFunction.isEmpty() || row.state ? noFunction : tr("Its code is not loaded yet."));
  QAction* attach = menu.addAction(tr("A debugger may attach"), this, [this, row] {
    Q_EMIT attachRequested(row.function, !row.attach);
  });
  attach->setCheckable(true);
  attach->setChecked(row.attach);
  common::allow(*attach, noFunction);
}

void TasksPanel::addMaking(QMenu& menu, const QModelIndex& at) {
  const TaskRow* row = model_->rowAt(at.row());
  const QStringList states = row == nullptr ? QStringList() : row->statesInFront();
  QAction* actions[] = {
      menu.addAction(tr("Choose a handler…"), this,
                     [this, states] { Q_EMIT handlerWanted(states); }),
      menu.addAction(tr("New function in Node…"), this,
                     [this, states] { Q_EMIT functionWanted(states, QStringLiteral("node")); }),
      menu.addAction(tr("New function in Python…"), this,
                     [this, states] { Q_EMIT functionWanted(states, QStringLiteral("python")); })};
  for (QAction* action : actions)
    common::allow(*action, !canChoose_        ? tr("The document has no file yet: save it first.")
                           : row == nullptr   ? tr("Choose a Task in the list first.")
                           : states.isEmpty() ? tr("No state of the document in front asks for it.")
                                              : QString());
}

void TasksPanel::contextMenuEvent(QContextMenuEvent* event) {
  const TaskRow* row = model_->rowAt(indexAt(event->pos()).row());
  if (row == nullptr) return;
  QMenu& menu = common::contextMenu(*this);
  addCode(menu, *row);
  if (row->asksFirst())
    menu.addAction(tr("Allow for this folder"), this, [this] { Q_EMIT allowRequested(); });
  menu.addSeparator();
  addMaking(menu, indexAt(event->pos()));
  menu.addSeparator();
  for (const TaskSpot& spot : row->spots)
    menu.addAction(tr("Show %1").arg(spotWords(spot)), this, [this, spot] { showSpot(spot); });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::debug

#include "moc_tasks_panel.cpp"
