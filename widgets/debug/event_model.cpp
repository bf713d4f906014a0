// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/event_model.h"

#include <QDateTime>
#include <algorithm>

#include "engine/history/event_type.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_tree_model.h"

namespace stepwright::debug {

using history::Event;

namespace {

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

bool tellsOfFailure(const Event& event) {
  const std::string_view type = history::toString(event.type);
  return type.find("Failed") != type.npos || type.find("TimedOut") != type.npos ||
         type.find("Aborted") != type.npos;
}

}  // namespace

bool EventModel::fits(const Event& event) const {
  if (failuresOnly_ && !tellsOfFailure(event)) return false;
  return filter_.fitsText(textOf(history::toString(event.type))) ||
         filter_.fitsText(textOf(event.name.string()));
}

void EventModel::readRows(std::size_t from) {
  for (std::size_t i = from; i < log_.size(); ++i)
    if (fits(log_.at(i))) rows_.push_back(static_cast<std::uint32_t>(i));
}

void EventModel::show(const history::EventLog& log) {
  const std::size_t before = log_.size();
  const bool same = log.size() == before && log.sharedWith(log_) == before;
  if (same && before > 0) return;
  const bool grows = log.size() > before && log.sharedWith(log_) >= before - before % 1024 &&
                     before > 0 && log.at(before - 1).id == log_.at(before - 1).id &&
                     log.at(0).time == log_.at(0).time;
  if (grows && !filtered()) {
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(log.size()) - 1);
    log_ = log;
    endInsertRows();
    return;
  }
  beginResetModel();
  log_ = log;
  rows_.clear();
  if (filtered()) readRows(0);
  endResetModel();
}

void EventModel::setFilter(const HistoryFilter& filter, bool failuresOnly) {
  HistoryFilter wanted;  // what else it has is of states
  wanted.text = filter.text;
  wanted.expression = filter.expression;
  if (wanted == filter_ && failuresOnly == failuresOnly_) return;
  beginResetModel();
  filter_ = wanted;
  failuresOnly_ = failuresOnly;
  rows_.clear();
  if (filtered()) readRows(0);
  endResetModel();
}

void EventModel::setShort(bool onlySince) { short_ = onlySince; }

const Event* EventModel::eventAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &log_.at(filtered() ? rows_[static_cast<std::size_t>(row)]
                             : static_cast<std::size_t>(row));
}

int EventModel::rowOfEvent(std::int64_t id) const {
  if (id < 1 || static_cast<std::size_t>(id) > log_.size()) return -1;
  if (!filtered()) return static_cast<int>(id) - 1;
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), static_cast<std::uint32_t>(id - 1));
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int EventModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return static_cast<int>(filtered() ? rows_.size() : log_.size());
}

int EventModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
  const Event* event = eventAt(index.row());
  if (!event) return {};
  const bool number =
      index.column() == Id || index.column() == Previous || (short_ && index.column() == Time);
  if (role == Qt::TextAlignmentRole && number)
    return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::FontRole && index.column() == Type && tellsOfFailure(*event))
    return common::fontOf(common::FontRole::Heading);
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Id:
      return static_cast<qlonglong>(event->id);
    case Time: {
      const QDateTime time = QDateTime::fromMSecsSinceEpoch(event->time.ms, Qt::UTC);
      const std::int64_t since = event->time - log_.at(0).time;
      if (short_) return durationText(since);
      return QStringLiteral("%1   +%2")
          .arg(time.toString(QStringLiteral("HH:mm:ss.zzz")), durationText(since));
    }
    case Type:
      return textOf(history::toString(event->type));
    case Name:
      return textOf(event->name.string());
    case Previous:
      return static_cast<qlonglong>(event->previousId);
    default:
      return {};
  }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Id:
      return tr("Id");
    case Time:
      return tr("Time");
    case Type:
      return tr("Type");
    case Name:
      return tr("State");
    case Previous:
      return tr("Previous");
    default:
      return {};
  }
}

}  // namespace stepwright::debug

#include "moc_event_model.cpp"
