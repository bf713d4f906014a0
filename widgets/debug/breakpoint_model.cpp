// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/breakpoint_model.h"

#include <QMimeData>
#include <algorithm>

#include "widgets/common/glyphs.h"
#include "widgets/debug/breakpoint_words.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using debugger::Breakpoint;

namespace {

const QString rowType = QStringLiteral("application/x-stepwright-breakpoint-row");

common::BreakpointLook lookOf(const Breakpoint& breakpoint, bool gone) {
  using Look = common::BreakpointLook;
  if (gone) return Look::Unreachable;
  if (!breakpoint.enabled) return Look::Disabled;
  if (!breakpoint.stops) return Look::Log;
  if (breakpoint.armedBy != 0) return Look::Armed;
  const bool conditional =
      !breakpoint.condition.empty() || breakpoint.hitCount > 0 || !breakpoint.items.empty();
  return conditional ? Look::Conditional : Look::On;
}

}  // namespace

BreakpointModel::BreakpointModel(DebugStore& store, RunController& controller, QObject* parent)
    : QAbstractListModel(parent), store_(store), controller_(controller) {
  refresh();
}

void BreakpointModel::refresh() {
  const auto& wanted = store_.content().breakpoints;
  const auto& moment = *controller_.moment();
  std::vector<int> hits(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (std::size_t k = 0; k < moment.breakpoints.size() && k < moment.hits.size(); ++k)
      if (moment.breakpoints[k].id == wanted[i].id) hits[i] = moment.hits[k];
  if (wanted == all_ && hits == hits_) return;
  auto rows = rowsOf(wanted);
  const bool anew = rows != rows_;
  if (anew) beginResetModel();
  all_ = wanted;
  rows_ = std::move(rows);
  hits_ = std::move(hits);
  if (anew)
    endResetModel();
  else if (!rows_.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const BreakpointRow* BreakpointModel::rowAt(const QModelIndex& index) const {
  return index.isValid() ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

const Breakpoint* BreakpointModel::breakpointAt(const QModelIndex& index) const {
  const BreakpointRow* row = rowAt(index);
  return row != nullptr && !row->isHead ? &all_[row->index] : nullptr;
}

int BreakpointModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BreakpointModel::headData(const BreakpointRow& head, int role) const {
  const auto inIt = [&](const Breakpoint& each) { return each.group == head.group; };
  const auto count = std::count_if(all_.begin(), all_.end(), inIt);
  const bool on = std::any_of(all_.begin(), all_.end(),
                              [&](const Breakpoint& each) { return inIt(each) && each.enabled; });
  switch (role) {
    case Qt::DisplayRole:
      return QString::fromStdString(head.group);
    case Qt::DecorationRole:
      return common::breakpointIcon(on ? common::BreakpointLook::On
                                       : common::BreakpointLook::Disabled);
    case Qt::AccessibleTextRole:
      return tr("group %1, %n breakpoint(s)", "", static_cast<int>(count))
          .arg(QString::fromStdString(head.group));
    case RowDelegate::CodeRole:
      return on ? QString() : tr("off");
    case RowDelegate::BoldRole:
      return true;
    case RowDelegate::BadgeRole:
      return QString::number(count);
    case RowDelegate::FaintRole:
      return !on;
    default:
      return {};
  }
}

/// "after Charge"; "" where nothing arms it.
QString BreakpointModel::armedWords(const Breakpoint& breakpoint) const {
  if (breakpoint.armedBy == 0) return {};
  const auto by = std::find_if(all_.begin(), all_.end(), [&](const Breakpoint& each) {
    return each.id == breakpoint.armedBy;
  });
  if (by == all_.end()) return {};
  return tr("after %1").arg(placeWords(*by, store_.state(by->state)));
}

/// All that its row shows, for who hears it.
QString BreakpointModel::spoken(const Breakpoint& breakpoint, const asl::State* state) const {
  const bool gone = state == nullptr && !breakpoint.state.empty();
  QStringList parts{placeWords(breakpoint, state),
                    gone ? tr("no way here") : noteWords(breakpoint, state), armedWords(breakpoint),
                    breakpoint.enabled ? QString() : tr("off")};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

QVariant BreakpointModel::data(const QModelIndex& index, int role) const {
  const BreakpointRow* row = rowAt(index);
  if (row == nullptr) return {};
  if (row->isHead) return headData(*row, role);
  const Breakpoint& breakpoint = all_[row->index];
  const asl::State* state = store_.state(breakpoint.state);
  const bool gone = state == nullptr && !breakpoint.state.empty();
  switch (role) {
    case Qt::DisplayRole:
      return placeWords(breakpoint, state);
    case Qt::DecorationRole:
      return common::breakpointIcon(lookOf(breakpoint, gone), breakpoint.kind);
    case RowDelegate::CodeRole:
      return gone ? tr("no way here") : noteWords(breakpoint, state);
    case RowDelegate::DetailRole:
      return armedWords(breakpoint);
    case Qt::AccessibleTextRole:
      return spoken(breakpoint, state);
    case RowDelegate::BadgeRole:
      return QString::number(hits_[row->index]);
    case RowDelegate::FaintRole:
      return gone || !breakpoint.enabled;
    case Qt::ToolTipRole:
      return QString::fromStdString(breakpoint.state);
    default:
      return {};
  }
}

Qt::ItemFlags BreakpointModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractListModel::flags(index) | Qt::ItemIsDropEnabled;
  return breakpointAt(index) != nullptr ? usual | Qt::ItemIsDragEnabled : usual;
}

Qt::DropActions BreakpointModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList BreakpointModel::mimeTypes() const { return {rowType}; }

QMimeData* BreakpointModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  if (!indexes.isEmpty()) data->setData(rowType, QByteArray::number(indexes.first().row()));
  return data;
}

bool BreakpointModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                   const QModelIndex& parent) {
  if (action != Qt::MoveAction || !data->hasFormat(rowType)) return false;
  bool read = false;
  const auto from = static_cast<std::size_t>(data->data(rowType).toUInt(&read));
  if (!read) return false;
  const std::size_t before = row < 0 ? rows_.size() : static_cast<std::size_t>(row);
  auto moved = parent.isValid() ? withMovedInto(all_, from, static_cast<std::size_t>(parent.row()))
                                : withMoved(all_, from, before);
  store_.setBreakpoints(std::move(moved));
  return false;  // the list is shown anew: nothing is to be taken out of it
}

}  // namespace stepwright::debug

#include "moc_breakpoint_model.cpp"
