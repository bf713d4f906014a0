// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_model.h"

#include <QMimeData>
#include <algorithm>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/palette/catalogue_items.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::palette {
namespace {

constexpr int mostActions = 200;
constexpr quintptr sectionId = ~quintptr{0};

/// What a text editor gets: a machine, or a state as it stands in States.
QString asAsl(const QByteArray& content) {
  const auto value = json::parse(content.toStdString());
  if (!value) return {};
  const json::Value& outer = *value;
  if (outer["fragment"].isObject())
    return QString::fromStdString(json::printPretty(outer["fragment"]));
  json::Value name = outer["name"];
  if (name.string().empty()) name = outer["state"]["Type"];
  const std::string text = json::printPretty(json::Value::object({{name, outer["state"]}}));
  // Without the braces round it.
  return QString::fromStdString(text.substr(1, text.size() - 2)).trimmed();
}

}  // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractItemModel(parent), flow_(flowItems()), patterns_(patternItems()) {
  const Items fallback = exampleItems();
  actions_ = [fallback](const QString& text, int) {
    return text.isEmpty() ? plainExamples() : fitting(fallback, text);
  };
  rebuild();
}

void PaletteModel::setActionSource(ActionSource source) {
  actions_ = std::move(source);
  rebuild();
}

void PaletteModel::setSnippets(Items snippets) {
  snippets_ = std::move(snippets);
  rebuild();
}

void PaletteModel::setFilter(const QString& text) {
  if (text.trimmed() == filter_) return;
  filter_ = text.trimmed();
  rebuild();
}

void PaletteModel::rebuild() {
  beginResetModel();
  sections_ = {{tr("Flow"), fitting(flow_, filter_)},
               {tr("Actions"), actions_(filter_, mostActions)},
               {tr("Patterns"), fitting(patterns_, filter_)},
               {tr("Mine"), fitting(snippets_, filter_), true}};
  std::erase_if(sections_, [&](const Section& section) {
    return section.items.empty() && (!section.always || !filter_.isEmpty());
  });
  // Where something is searched for, the section that has it comes first.
  std::stable_sort(sections_.begin(), sections_.end(), [](const Section& a, const Section& b) {
    const auto best = [](const Section& one) {
      return one.items.empty() ? 0 : one.items.front().score;
    };
    return best(a) > best(b);
  });
  endResetModel();
}

const Item* PaletteModel::itemAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == sectionId) return nullptr;
  const auto& items = sections_[index.internalId()].items;
  return static_cast<std::size_t>(index.row()) < items.size()
             ? &items[static_cast<std::size_t>(index.row())]
             : nullptr;
}

QModelIndex PaletteModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column,
                     parent.isValid() ? static_cast<quintptr>(parent.row()) : sectionId);
}

QModelIndex PaletteModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == sectionId) return {};
  return createIndex(static_cast<int>(child.internalId()), 0, sectionId);
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(sections_.size());
  if (parent.internalId() != sectionId) return 0;
  return static_cast<int>(sections_[static_cast<std::size_t>(parent.row())].items.size());
}

int PaletteModel::columnCount(const QModelIndex&) const { return 1; }

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (index.internalId() == sectionId) {
    const auto& section = sections_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return section.title;
    if (role == CountRole) return static_cast<int>(section.items.size());
    return {};
  }
  const Item* item = itemAt(index);
  if (item == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return item->name;
    case Qt::DecorationRole:
      return item->icon.isEmpty() ? QVariant() : QVariant(common::icon(item->icon));
    case Qt::ToolTipRole:
      return item->help.isEmpty() ? item->name
                                  : QStringLiteral("%1 %2: %3")
                                        .arg(item->name, item->detail, item->help)
                                        .simplified();
    case Qt::AccessibleTextRole:
      return item->name + QStringLiteral(", ") + item->detail;
    case DetailRole:
      return item->detail;
    case InitialsRole:
      return item->initials;
    case IconNameRole:
      return item->icon;
    case JsonRole:
      return item->problem.isEmpty() ? item->content() : QByteArray();
    case IdRole:
      return item->id;
    case ProblemRole:
      return item->problem;
    case SubtitleRole:
      return item->subtitle;
    case BadgeRole:
      return item->badge;
    case OwnRole:
      return item->own;
    default:
      return {};
  }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  const Item* item = itemAt(index);
  if (item == nullptr) return flags;
  flags |= Qt::ItemNeverHasChildren;
  if (item->problem.isEmpty()) flags |= Qt::ItemIsDragEnabled;
  return item->own ? flags | Qt::ItemIsEditable : flags;
}

bool PaletteModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const Item* item = itemAt(index);
  const QString name = value.toString().simplified();
  if (role != Qt::EditRole || item == nullptr || !item->own || name.isEmpty()) return false;
  if (value.toString() != item->name && name != item->name) emit renamed(item->id, name);
  return true;
}

QModelIndex PaletteModel::mine() const {
  for (std::size_t i = 0; i < sections_.size(); ++i)
    if (sections_[i].always) return createIndex(static_cast<int>(i), 0, sectionId);
  return {};
}

QModelIndex PaletteModel::snippet(const QString& id) const {
  const QModelIndex head = mine();
  for (int row = 0; row < rowCount(head); ++row)
    if (const auto at = index(row, 0, head); at.data(IdRole).toString() == id) return at;
  return {};
}

QStringList PaletteModel::mimeTypes() const { return {QString::fromLatin1(mimeType)}; }

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const {
  const Item* item = indexes.isEmpty() ? nullptr : itemAt(indexes.first());
  if (item == nullptr) return nullptr;
  if (!item->problem.isEmpty()) return nullptr;
  auto* data = new QMimeData;
  const QByteArray content = item->content();
  data->setData(QString::fromLatin1(mimeType), content);
  data->setText(asAsl(content));
  if (item->own) data->setData(QString::fromLatin1(snippetMimeType), item->id.toUtf8());
  return data;
}

}  // namespace stepwright::palette
