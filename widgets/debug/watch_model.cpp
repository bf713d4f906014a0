// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/watch_model.h"

#include <algorithm>

#include "engine/json/print.h"
#include "engine/json/print_start.h"
#include "widgets/common/icons.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

namespace {

QString shortText(const json::Value& value) {
  constexpr std::size_t most = 400;
  if (value.isContainer() && value.printedSize() > most) {
    return value.isArray() ? QStringLiteral("[%1]").arg(value.size())
                           : QStringLiteral("{%1}").arg(value.size());
  }
  return QString::fromStdString(json::print(value));
}

/// The group that a row stands in, from 1; 0 = at the top.
quintptr groupOf(const QModelIndex& index) { return index.internalId(); }

}  // namespace

WatchModel::WatchModel(DebugStore& store, QObject* parent)
    : QAbstractItemModel(parent), store_(store) {
  connect(&store_, &DebugStore::changed, this, &WatchModel::refresh);
  refresh();
}

void WatchModel::refresh() {
  const project::DebugSetup& setup = store_.content();
  if (setup.watches == loose_ && setup.watchGroups == groups_) return;
  beginResetModel();
  loose_ = setup.watches;
  groups_ = setup.watchGroups;
  endResetModel();
}

void WatchModel::show(const std::vector<session::WatchView>& watches) {
  values_ = watches;
  if (!loose_.empty())
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(loose_.size()) - 1, 1));
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const QModelIndex group = index(static_cast<int>(loose_.size() + i), 0);
    if (const int rows = rowCount(group); rows > 0)
      Q_EMIT dataChanged(index(0, 0, group), index(rows - 1, 1, group));
  }
}

QModelIndex WatchModel::index(int row, int column, const QModelIndex& parent) const {
  if (row < 0 || column < 0 || row >= rowCount(parent) || column >= 2) return {};
  const quintptr group =
      parent.isValid() ? static_cast<quintptr>(parent.row()) - loose_.size() + 1 : 0;
  return createIndex(row, column, group);
}

QModelIndex WatchModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || groupOf(index) == 0) return {};
  return createIndex(static_cast<int>(loose_.size() + groupOf(index) - 1), 0, quintptr{0});
}

int WatchModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(loose_.size() + groups_.size()) + 1;
  if (!isGroup(parent) || parent.column() > 0) return 0;
  return static_cast<int>(
      groups_[static_cast<std::size_t>(parent.row()) - loose_.size()].expressions.size());
}

int WatchModel::columnCount(const QModelIndex&) const { return 2; }

bool WatchModel::isGroup(const QModelIndex& index) const {
  if (!index.isValid() || groupOf(index) != 0) return false;
  const auto row = static_cast<std::size_t>(index.row());
  return row >= loose_.size() && row < loose_.size() + groups_.size();
}

bool WatchModel::isExpression(const QModelIndex& index) const { return placeOf(index) >= 0; }

int WatchModel::placeOf(const QModelIndex& index) const {
  if (!index.isValid()) return -1;
  const auto row = static_cast<std::size_t>(index.row());
  if (groupOf(index) == 0) return row < loose_.size() ? index.row() : -1;
  std::size_t place = loose_.size() + row;
  for (std::size_t i = 0; i + 1 < groupOf(index); ++i) place += groups_[i].expressions.size();
  return static_cast<int>(place);
}

const std::string& WatchModel::textAt(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(index.row());
  return groupOf(index) == 0 ? loose_[row] : groups_[groupOf(index) - 1].expressions[row];
}

QVariant WatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (isGroup(index)) {
    if (index.column() > 0) return {};
    const auto& group = groups_[static_cast<std::size_t>(index.row()) - loose_.size()];
    if (role == Qt::DisplayRole || role == Qt::EditRole) return QString::fromStdString(group.name);
    if (role == RowDelegate::BoldRole) return true;
    return {};
  }
  if (!isExpression(index)) {
    if (index.column() > 0) return {};
    if (role == Qt::DisplayRole) return tr("Add an expression");
    if (role == Qt::EditRole) return QString();
    if (role == RowDelegate::FaintRole) return true;
    return {};
  }
  if (index.column() > 0) return valueData(index, role);
  if (role == Qt::DisplayRole || role == Qt::EditRole) return QString::fromStdString(textAt(index));
  if (role == RowDelegate::CodeTitleRole) return true;
  return {};
}

QVariant WatchModel::valueData(const QModelIndex& index, int role) const {
  const auto place = static_cast<std::size_t>(placeOf(index));
  const bool known = place < values_.size() && values_[place].expression == textAt(index);
  if (!known) return {};
  const session::WatchView& watch = values_[place];
  switch (role) {
    case Qt::DisplayRole:
      return watch.value ? shortText(*watch.value) : QString::fromStdString(watch.error);
    case Qt::ToolTipRole:
      return watch.value
                 ? QString::fromStdString(json::printPrettyStart(*watch.value, 4000)).left(4000)
                 : QString::fromStdString(watch.error);
    case RowDelegate::DetailRole:
      return watch.changed && watch.was ? tr("was %1").arg(shortText(*watch.was)) : QString();
    case RowDelegate::BoldRole:
      return watch.changed;
    case RowDelegate::CodeTitleRole:
      return watch.value.has_value();
    case RowDelegate::FaintRole:
      return !watch.value;
    default:
      return {};
  }
}

Qt::ItemFlags WatchModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
  return index.column() == 0 ? usual | Qt::ItemIsEditable : usual;
}

void WatchModel::tell(std::vector<std::string> loose, Groups groups) {
  std::erase_if(groups, [](const project::WatchGroup& group) { return group.expressions.empty(); });
  store_.setWatches(std::move(loose), std::move(groups));
}

void WatchModel::add(const std::string& text) {
  auto loose = loose_;
  loose.push_back(text);
  tell(std::move(loose), groups_);
}

/// Not as another one is called: the file has each name once.
bool WatchModel::rename(std::size_t group, const QString& name) {
  const QString wanted = name.trimmed();
  if (wanted.isEmpty() || groups().contains(wanted)) return false;
  auto all = groups_;
  all[group].name = wanted.toStdString();
  tell(loose_, std::move(all));
  return true;
}

bool WatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() != 0) return false;
  if (value == data(index, Qt::EditRole)) return false;
  if (isGroup(index))
    return rename(static_cast<std::size_t>(index.row()) - loose_.size(), value.toString());
  const std::string text = value.toString().trimmed().toStdString();
  if (!isExpression(index)) {
    if (!text.empty()) add(text);
    return !text.empty();
  }
  if (text.empty()) {
    remove(index);
    return true;
  }
  auto loose = loose_;
  auto all = groups_;
  const auto row = static_cast<std::size_t>(index.row());
  (groupOf(index) == 0 ? loose : all[groupOf(index) - 1].expressions)[row] = text;
  tell(std::move(loose), std::move(all));
  return true;
}

void WatchModel::remove(const QModelIndex& index) {
  auto loose = loose_;
  auto all = groups_;
  if (isGroup(index)) {
    all.erase(all.begin() + index.row() - static_cast<std::ptrdiff_t>(loose.size()));
  } else if (isExpression(index)) {
    auto& from = groupOf(index) == 0 ? loose : all[groupOf(index) - 1].expressions;
    from.erase(from.begin() + index.row());
  }
  tell(std::move(loose), std::move(all));
}

QStringList WatchModel::groups() const {
  QStringList names;
  for (const project::WatchGroup& group : groups_) names << QString::fromStdString(group.name);
  return names;
}

void WatchModel::move(const QModelIndex& index, const QString& group) {
  if (!isExpression(index)) return;
  const std::string text = textAt(index);
  auto loose = loose_;
  auto all = groups_;
  auto& from = groupOf(index) == 0 ? loose : all[groupOf(index) - 1].expressions;
  from.erase(from.begin() + index.row());
  const std::string name = group.toStdString();
  auto into = std::find_if(all.begin(), all.end(),
                           [&](const project::WatchGroup& each) { return each.name == name; });
  if (name.empty()) {
    loose.push_back(text);
  } else {
    if (into == all.end()) into = all.insert(all.end(), {name, {}});
    into->expressions.push_back(text);
  }
  tell(std::move(loose), std::move(all));
}

QModelIndex WatchModel::groupNamed(const QString& name) const {
  const int at = groups().indexOf(name);
  return at < 0 ? QModelIndex() : index(static_cast<int>(loose_.size()) + at, 0);
}

QString WatchModel::freeName() const {
  for (int number = 1;; ++number) {
    const QString name = tr("Group %1").arg(number);
    if (!groups().contains(name)) return name;
  }
}

}  // namespace stepwright::debug

#include "moc_watch_model.cpp"
