// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/find/found_model.h"

#include <set>

#include "engine/edit/replace.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"

namespace stepwright::find {

QString wordsOf(edit::FoundKind kind) {
  using edit::FoundKind;
  switch (kind) {
    case FoundKind::Name:
      return FoundModel::tr("Name");
    case FoundKind::Type:
      return FoundModel::tr("Type");
    case FoundKind::Resource:
      return FoundModel::tr("Resource");
    case FoundKind::Path:
      return FoundModel::tr("Path");
    case FoundKind::Expression:
      return FoundModel::tr("Expression");
    case FoundKind::Variable:
      return FoundModel::tr("Variable");
    case FoundKind::Error:
      return FoundModel::tr("Error");
    case FoundKind::Comment:
      return FoundModel::tr("Comment");
    case FoundKind::Text:
      return FoundModel::tr("Text");
  }
  return {};
}

namespace {

/// Where in the state it stands: "Arguments.Payload", "Retry.0".
QString fieldOf(const edit::Found& found) {
  const auto inside = found.pointer.substr(std::min(found.state.size(), found.pointer.size()));
  QStringList parts;
  for (const auto& token : json::pointerTokens(inside)) parts << QString::fromStdString(token);
  return parts.join(QLatin1Char('.'));
}

}  // namespace

void FoundModel::setFound(std::vector<edit::Found> found) {
  std::set<std::pair<std::string, bool>> left;
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (!checks_[i]) left.emplace(found_[i].pointer, found_[i].key);
  beginResetModel();
  found_ = std::move(found);
  checks_.assign(found_.size(), true);
  for (std::size_t i = 0; i < found_.size() && !left.empty(); ++i)
    checks_[i] = left.count({found_[i].pointer, found_[i].key}) == 0;
  endResetModel();
  emit checksChanged();
}

const edit::Found* FoundModel::at(int row) const {
  const auto place = static_cast<std::size_t>(row);
  return row >= 0 && place < found_.size() ? &found_[place] : nullptr;
}

void FoundModel::setReplacement(const QString& with) {
  if (with_ == with && with_.isNull() == with.isNull()) return;
  with_ = with;
  if (!found_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
  emit checksChanged();
}

void FoundModel::checkAll(bool checked) {
  checks_.assign(found_.size(), checked);
  if (!found_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
  emit checksChanged();
}

std::vector<edit::Found> FoundModel::checked() const {
  std::vector<edit::Found> result;
  for (std::size_t i = 0; i < found_.size(); ++i)
    if (checks_[i] && edit::isReplaceable(found_[i].kind)) result.push_back(found_[i]);
  return result;
}

int FoundModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
  const edit::Found* found = at(index.row());
  if (found == nullptr) return {};
  const bool replacing = !with_.isNull() && edit::isReplaceable(found->kind);
  const QString name =
      found->state.empty() ? tr("Workflow") : QString::fromStdString(found->stateName);
  switch (role) {
    case Qt::DisplayRole:
      return name;
    case Qt::DecorationRole:
      return common::icon(found->state.empty() ? QStringLiteral("view-graph")
                                               : common::stateIconName(found->type));
    case Qt::CheckStateRole:
      if (!replacing) return {};
      return checks_[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: {
      const QString field = fieldOf(*found);
      const QString text = QString::fromStdString(found->text);
      return field.isEmpty() ? text : field + QStringLiteral(": ") + text;
    }
    case Qt::AccessibleTextRole: {
      const QString spoken =
          QStringLiteral("%1, %2: %3")
              .arg(name, wordsOf(found->kind), QString::fromStdString(found->text));
      if (!replacing) return spoken;
      return tr("%1, becomes %2")
          .arg(spoken, QString::fromStdString(edit::replaced(*found, with_.toStdString())));
    }
    case KindRole:
      return wordsOf(found->kind);
    case WithRole:
      return replacing ? with_ : QString();
    case FoundRole:
      return index.row();
    default:
      return {};
  }
}

bool FoundModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || at(index.row()) == nullptr) return false;
  checks_[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
  emit dataChanged(index, index);
  emit checksChanged();
  return true;
}

Qt::ItemFlags FoundModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractListModel::flags(index);
  return with_.isNull() ? flags : flags | Qt::ItemIsUserCheckable;
}

}  // namespace stepwright::find

#include "moc_found_model.cpp"
