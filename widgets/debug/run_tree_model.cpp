// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/run_tree_model.h"

#include <QLocale>
#include <algorithm>

#include "engine/asl/nested_id.h"
#include "widgets/common/glyphs.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

using replay::RunTree;
using replay::Span;
using replay::StateStatus;
using replay::TreeRow;

namespace {

/// From so many new rows on one reset is cheaper than telling of each.
constexpr std::size_t resetFrom = 1500;

bool isFrame(const TreeRow& row) { return row.kind != TreeRow::Kind::State || row.children > 0; }

bool failed(const TreeRow& row) { return replay::hasFailed(row.status); }

}  // namespace

QString durationText(std::int64_t ms) {
  const QLocale locale;
  if (ms < 1000) return QStringLiteral("%1 ms").arg(ms);
  if (ms < 60'000) {
    const double seconds = static_cast<double>(ms) / 1000;
    return QStringLiteral("%1 s").arg(locale.toString(seconds, 'f', ms % 1000 == 0 ? 0 : 1));
  }
  const std::int64_t seconds = ms / 1000;
  if (seconds < 3600) return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
  if (seconds < 86'400)
    return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
  return QStringLiteral("%1 d %2 h").arg(seconds / 86'400).arg(seconds / 3600 % 24);
}

RunTreeModel::RunTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void RunTreeModel::place(const RunTree& rows, std::size_t from) {
  children_.resize(rows.size());
  place_.resize(rows.size());
  for (std::size_t i = from; i < rows.size(); ++i) {
    if (framesHidden_ && isFrame(rows[i])) {
      place_[i] = -1;
      continue;
    }
    const bool top = framesHidden_ || rows[i].parent < 0;
    auto& siblings = top ? top_ : children_[static_cast<std::size_t>(rows[i].parent)];
    place_[i] = static_cast<std::int32_t>(siblings.size());
    siblings.push_back(static_cast<std::int32_t>(i));
  }
}

void RunTreeModel::reset() {
  top_.clear();
  children_.clear();
  place_.clear();
  if (tree_) place(*tree_, 0);
}

void RunTreeModel::setFramesHidden(bool hidden) {
  if (hidden == framesHidden_) return;
  beginResetModel();
  framesHidden_ = hidden;
  reset();
  endResetModel();
}

void RunTreeModel::append(const RunTree& rows, std::size_t from) {
  // Rows of one parent that follow each other are told of at once; a parent's row is there before
  // its children's.
  for (std::size_t i = from; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && rows[end].parent == rows[i].parent) ++end;
    const QModelIndex above = rows[i].parent < 0 ? QModelIndex() : indexOf(rows[i].parent);
    const int first =
        rows[i].parent < 0
            ? static_cast<int>(top_.size())
            : static_cast<int>(children_[static_cast<std::size_t>(rows[i].parent)].size());
    beginInsertRows(above, first, first + static_cast<int>(end - i) - 1);
    children_.resize(end);
    place_.resize(end);
    for (; i < end; ++i) {
      auto& siblings =
          rows[i].parent < 0 ? top_ : children_[static_cast<std::size_t>(rows[i].parent)];
      place_[i] = static_cast<std::int32_t>(siblings.size());
      siblings.push_back(static_cast<std::int32_t>(i));
    }
    endInsertRows();
  }
}

void RunTreeModel::show(std::uint32_t run, std::shared_ptr<const RunTree> tree,
                        const QString& title) {
  title_ = title;
  if (tree == tree_ && run == run_) return;
  const std::size_t before = run == run_ && tree_ ? tree_->size() : 0;
  const std::size_t after = tree ? tree->size() : 0;
  // A state that just began is no frame yet: without frames what was there may go.
  const bool grows =
      run == run_ && after >= before && before > 0 && after - before < resetFrom && !framesHidden_;
  if (grows) {
    tree_ = std::move(tree);
    append(*tree_, before);
    // Of the rows that were there any may have changed; views draw anew what they show of them.
    const QModelIndex first = indexOf(0);
    Q_EMIT dataChanged(first, first);
    return;
  }
  beginResetModel();
  run_ = run;
  tree_ = std::move(tree);
  reset();
  endResetModel();
}

const TreeRow* RunTreeModel::rowAt(const QModelIndex& index) const {
  return index.isValid() && tree_ && index.internalId() < tree_->size()
             ? &(*tree_)[index.internalId()]
             : nullptr;
}

QModelIndex RunTreeModel::indexOf(std::int32_t row) const {
  if (row < 0 || static_cast<std::size_t>(row) >= place_.size()) return {};
  if (place_[static_cast<std::size_t>(row)] < 0) return {};  // a frame that is hidden
  return createIndex(place_[static_cast<std::size_t>(row)], 0, static_cast<quintptr>(row));
}

QModelIndex RunTreeModel::indexOfStarted(std::uint64_t started, const std::string& state) const {
  for (std::size_t i = tree_ ? tree_->size() : 0; i-- > 0;) {
    const TreeRow& row = (*tree_)[i];
    const bool is = row.started == started && row.kind == TreeRow::Kind::State;
    if (is && row.state.string() == state) return indexOf(static_cast<std::int32_t>(i));
  }
  return {};
}

std::string RunTreeModel::placeOf(const TreeRow& row) const {
  const std::string own(row.state.string());
  if (row.started == 0 || !tree_) return own;
  // The row of the Task stands around those of what it started.
  const TreeRow* task = &row;
  while (task->parent >= 0 && task->started == row.started)
    task = &(*tree_)[static_cast<std::size_t>(task->parent)];
  if (task->started == row.started) return {};
  return own.empty() ? placeOf(*task) : asl::nestedId(placeOf(*task), own);
}

QModelIndex RunTreeModel::indexOfEvent(std::int64_t event, std::uint32_t fiber) const {
  if (!tree_) return {};
  for (std::size_t i = tree_->size(); fiber != 0 && i-- > 0;) {
    const TreeRow& row = (*tree_)[i];
    if (row.kind == TreeRow::Kind::State && row.fiber == fiber && row.firstEvent <= event)
      return indexOf(static_cast<std::int32_t>(i));
  }
  // Rows stand in the order of their first events; the newest one that still holds the event is the
  // innermost.
  for (std::size_t i = tree_->size(); i-- > 0;) {
    const TreeRow& row = (*tree_)[i];
    if (row.started != 0) continue;
    if (row.kind == TreeRow::Kind::State && row.firstEvent <= event && event <= row.lastEvent)
      return indexOf(static_cast<std::int32_t>(i));
  }
  return tree_->empty() ? QModelIndex() : indexOf(0);
}

const std::vector<std::int32_t>& RunTreeModel::childrenOf(const QModelIndex& parent) const {
  return parent.isValid() ? children_[parent.internalId()] : top_;
}

QModelIndex RunTreeModel::index(int row, int column, const QModelIndex& parent) const {
  const auto& children = childrenOf(parent);
  if (row < 0 || column != 0 || static_cast<std::size_t>(row) >= children.size()) return {};
  return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex RunTreeModel::parent(const QModelIndex& index) const {
  const TreeRow* row = rowAt(index);
  return row && row->parent >= 0 && !framesHidden_ ? indexOf(row->parent) : QModelIndex();
}

int RunTreeModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int RunTreeModel::columnCount(const QModelIndex&) const { return 1; }

/// A Parallel has branches, a Map items.
bool RunTreeModel::hasBranches(const TreeRow& row) const {
  const auto& children = children_[static_cast<std::size_t>(&row - tree_->data())];
  return !children.empty() && (*tree_)[static_cast<std::size_t>(children.front())].isBranch;
}

QString RunTreeModel::detailOf(const TreeRow& row) const {
  if (row.status == StateStatus::Retrying) return tr("attempt %1").arg(row.attempts + 1);
  if (!row.error.empty() && row.status != StateStatus::Succeeded)
    return row.status == StateStatus::Caught ? tr("caught") : QString::fromStdString(row.error);
  if (row.status == StateStatus::Caught) return tr("caught");
  if (row.attempts > 1) return tr("%n attempt(s)", "", row.attempts);
  if (row.kind == TreeRow::Kind::State && row.children > 0)
    return hasBranches(row) ? tr("%n branch(es)", "", row.children)
                            : tr("%n item(s)", "", row.children);
  if (row.spans.empty() || !row.spans.back().to) return {};
  return durationText(*row.spans.back().to - row.spans.front().from);
}

QVariant RunTreeModel::data(const QModelIndex& index, int role) const {
  const TreeRow* row = rowAt(index);
  if (!row) return {};
  switch (role) {
    case Qt::DisplayRole: {
      if (row->kind == TreeRow::Kind::Execution && row->started == 0) return title_;
      const auto text = row->name.string();
      const QString name = QString::fromUtf8(text.data(), static_cast<int>(text.size()));
      return row->kind == TreeRow::Kind::Item ? QStringLiteral("[%1] %2").arg(row->index).arg(name)
                                              : name;
    }
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(data(index, Qt::DisplayRole).toString(),
                                          common::statusWord(row->status));
    case Qt::DecorationRole:
      return common::statusIcon(row->status);
    case RowDelegate::DetailRole:
      return detailOf(*row);
    case FailedRole:
      return failed(*row) || !row->error.empty();
    case RowRole:
      return static_cast<int>(index.internalId());
    default:
      return {};
  }
}

RunTreeFilter::RunTreeFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

void RunTreeFilter::setFailedFirst(bool failedFirst) { sort(failedFirst ? 0 : -1); }

void RunTreeFilter::setFilter(const HistoryFilter& filter) {
  if (filter == filter_) return;
  // Told of at once, as another layout: a filter that leaves every other row of ten thousand would
  // otherwise tell the views of each row that goes. Whatever is switched here is switched while all
  // rows fit.
  if (filter_.empty()) setRecursiveFilteringEnabled(true);
  filter_ = filter;
  invalidate();
  if (filter_.empty()) setRecursiveFilteringEnabled(false);
}

bool RunTreeFilter::fits(const TreeRow& row, const QModelIndex& index) const {
  if (!filter_.fitsStatus(row) || !filter_.fitsRange(row)) return false;
  if (filter_.type && (!typeOf_ || typeOf_(row) != filter_.type)) return false;
  return filter_.fitsText(index.data().toString()) ||
         filter_.fitsText(index.data(RowDelegate::DetailRole).toString()) ||
         filter_.fitsText(QString::fromStdString(row.error));
}

bool RunTreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (filter_.empty()) return true;
  const QModelIndex index = sourceModel()->index(row, 0, parent);
  const auto* model = static_cast<const RunTreeModel*>(sourceModel());
  const TreeRow* data = model->rowAt(index);
  return data != nullptr && fits(*data, index);
}

bool RunTreeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const bool first = left.data(RunTreeModel::FailedRole).toBool();
  const bool second = right.data(RunTreeModel::FailedRole).toBool();
  return first != second ? first : left.row() < right.row();
}

}  // namespace stepwright::debug

#include "moc_run_tree_model.cpp"
