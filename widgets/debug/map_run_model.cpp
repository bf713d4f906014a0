// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/map_run_model.h"

#include <QLocale>
#include <algorithm>
#include <iterator>

#include "widgets/common/glyphs.h"
#include "widgets/debug/grouped.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

using runtime::MapRunFigures;

void MapRunModel::take(const MapRunFigures& figures, bool keep) {
  const bool other = run_ != figures.run;
  batches_ = figures.batch > 0;
  if (other || !keep || all_.empty()) {
    if (!other && all_ == figures.failures && waiting_.empty()) return;
    run_ = figures.run;
    all_ = figures.failures;
    waiting_.clear();
    return filter();
  }
  waiting_.clear();
  std::copy_if(figures.failures.begin(), figures.failures.end(), std::back_inserter(waiting_),
               [&](const auto& each) {
                 return std::none_of(all_.begin(), all_.end(),
                                     [&](const auto& known) { return known.index == each.index; });
               });
}

void MapRunModel::showWaiting() {
  all_.insert(all_.begin(), waiting_.begin(), waiting_.end());
  waiting_.clear();
  filter();
}

void MapRunModel::setError(const QString& error) {
  error_ = error;
  filter();
}

void MapRunModel::setSearch(const QString& text) {
  search_ = text;
  filter();
}

bool MapRunModel::isWanted(const MapRunFigures::Failure& failure) const {
  if (!error_.isEmpty() && QString::fromStdString(failure.error) != error_) return false;
  return search_.isEmpty() ||
         QString::fromStdString(failure.key).contains(search_, Qt::CaseInsensitive) ||
         QString::number(failure.index) == search_;
}

void MapRunModel::filter() {
  beginResetModel();
  shown_.clear();
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(shown_),
               [this](const auto& each) { return isWanted(each); });
  endResetModel();
}

const MapRunFigures::Failure* MapRunModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &shown_[static_cast<std::size_t>(row)] : nullptr;
}

int MapRunModel::rowAfter(std::int64_t child) const {
  const auto best = [&](std::int64_t after) {
    auto found = shown_.end();
    for (auto each = shown_.begin(); each != shown_.end(); ++each)
      if (static_cast<std::int64_t>(each->index) > after &&
          (found == shown_.end() || each->index < found->index))
        found = each;
    return found;
  };
  auto next = best(child);
  if (next == shown_.end()) next = best(-1);
  return next == shown_.end() ? -1 : static_cast<int>(next - shown_.begin());
}

int MapRunModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int MapRunModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString MapRunModel::cell(const MapRunFigures::Failure& failure, int column) {
  switch (column) {
    case Child:
      return grouped(failure.index);
    case Key:
      return QString::fromStdString(failure.key) +
             (failure.items > 1 ? QStringLiteral(" +") + grouped(failure.items - 1) : QString());
    case Error:
      return QString::fromStdString(failure.error);
    case Cause:
      return QString::fromStdString(failure.cause).simplified();
    case Attempts:
      return grouped(failure.attempts);
    case Duration:
      return tr("%1 s").arg(
          QLocale().toString(static_cast<double>(failure.milliseconds) / 1000.0, 'f', 2));
    default:
      return {};
  }
}

QVariant MapRunModel::data(const QModelIndex& index, int role) const {
  const MapRunFigures::Failure* failure = at(index.row());
  if (failure == nullptr) return {};
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cell(*failure, column);
    case Qt::ToolTipRole:
      return column == Cause ? QString::fromStdString(failure->cause) : cell(*failure, column);
    case Qt::DecorationRole:
      return column == Child ? QVariant(common::statusIcon(replay::StateStatus::Failed))
                             : QVariant();
    case Qt::TextAlignmentRole:
      return isNumber(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case RowDelegate::CodeTitleRole:
      return isCode(column);
    default:
      return {};
  }
}

QVariant MapRunModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole) return {};
  const QString names[] = {batches_ ? tr("Batch") : tr("Item"),
                           tr("Key"),
                           tr("Error"),
                           tr("Cause"),
                           tr("Attempts"),
                           tr("Duration")};
  return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

}  // namespace stepwright::debug

#include "moc_map_run_model.cpp"
