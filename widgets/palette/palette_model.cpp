// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_model.h"

#include <QHash>
#include <QMimeData>
#include <QSet>
#include <algorithm>

#include "engine/base/word_search.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/icons.h"
#include "widgets/palette/catalogue_items.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::palette {
namespace {

constexpr int mostActions = 200;
constexpr int mostUsed = 5;  // that are shown
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

/// What of the well-known is meant by a text: an action by its name, its service or its way to
/// wait, all else as ever. It goes before what is as near and was never used.
Items wellKnown(const Items& items, const QString& text) {
  const WordSearch search(text.toStdString());
  constexpr int prior = 140;
  Items found;
  for (const Item& item : items) {
    const bool action = item.id.startsWith(QLatin1String("arn:"));
    const QString& name = action ? item.detail : item.name;
    const QString& group = action ? item.name : item.detail;
    const auto score = search.score({name.toStdString(), group.toStdString(),
                                     (action ? item.badge : item.help).toStdString(), prior});
    if (!score) continue;
    found.push_back(item);
    found.back().score = *score;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Item& a, const Item& b) { return a.score > b.score; });
  return found;
}

}  // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractItemModel(parent),
      flow_(flowItems()),
      patterns_(patternItems()),
      examples_(exampleItems()) {
  actions_ = [fallback = examples_](const QString& text, int) {
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

void PaletteModel::setKept(const QStringList& favourites, const QStringList& used) {
  if (favourites == favourites_ && used == used_) return;
  favourites_ = favourites;
  used_ = used;
  rebuild();
}

/// The item of that key, as it stands in one line.
std::optional<Item> PaletteModel::known(const QString& key) const {
  for (const Items* items : {&flow_, &patterns_, &snippets_, &examples_})
    for (const Item& item : *items)
      if (item.id == key) return item;
  return rememberedItem(key, actions_);
}

Items PaletteModel::keptItems() const {
  QStringList keys = favourites_;
  for (const QString& key : used_)
    if (!keys.contains(key) && keys.size() < favourites_.size() + mostUsed) keys << key;
  Items kept;
  for (const QString& key : qAsConst(keys))
    if (auto item = known(key)) kept.push_back(std::move(*item));
  return filter_.isEmpty() ? kept : wellKnown(kept, filter_);
}

/// The way that was used last; the plain one where none was.
std::size_t PaletteModel::lastUsed(const std::vector<Way>& ways) const {
  for (const QString& key : used_)
    for (std::size_t way = 0; way < ways.size(); ++way)
      if (ways[way].id == key) return way;
  return 0;
}

/// One row for each action, with the ways to wait for it, instead of one for each of these; the way
/// that fits best is meant, or the plain one as it was used last.
void PaletteModel::addServices() {
  QHash<QString, std::size_t> places;
  QSet<QString> seen;
  Items found = actions_(filter_, mostActions);
  more_ = found.size() >= mostActions;
  for (Item& item : found) {
    if (!item.ways.empty()) {
      if (seen.contains(item.ways.front().id)) continue;
      seen.insert(item.ways.front().id);
      if (item.way == 0) item.way = lastUsed(item.ways);
    }
    if (!places.contains(item.name)) {
      places[item.name] = sections_.size();
      sections_.push_back({item.name, {}});
    }
    sections_[places[item.name]].items.push_back(std::move(item));
  }
}

/// Where something is searched for, the section that has it comes first.
void PaletteModel::addFound() {
  addServices();
  sections_.push_back({tr("Patterns"), fitting(patterns_, filter_)});
  sections_.push_back({tr("Mine"), fitting(snippets_, filter_), true});
  std::erase_if(sections_, [](const Section& section) { return section.items.empty(); });
  std::stable_sort(sections_.begin(), sections_.end(), [](const Section& a, const Section& b) {
    const auto best = [](const Section& one) {
      return one.items.empty() ? 0 : one.items.front().score;
    };
    return best(a) > best(b);
  });
}

void PaletteModel::rebuild() {
  beginResetModel();
  more_ = false;
  sections_ = {{tr("Recent and favourite"), keptItems()}, {tr("Flow"), fitting(flow_, filter_)}};
  if (filter_.isEmpty()) {
    if (sections_.front().items.empty()) sections_.erase(sections_.begin());
    sections_.push_back({tr("Actions"), actions_({}, mostActions)});
    sections_.push_back({tr("Patterns"), patterns_});
    sections_.push_back({tr("Mine"), snippets_, true});
  } else {
    addFound();
  }
  endResetModel();
}

int PaletteModel::found() const {
  std::size_t rows = 0;
  for (const Section& section : sections_) rows += section.items.size();
  return static_cast<int>(rows);
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
      return item->own ? item->id : item->key();
    case ProblemRole:
      return item->problem;
    case SubtitleRole:  // the service stands above
      return item->subtitle.section(QStringLiteral(" · "), 1);
    case BadgeRole:
      return item->badge;
    case WaysRole: {
      QStringList titles;
      for (const Way& way : item->ways) titles << way.title;
      return titles;
    }
    case WayRole:
      return static_cast<int>(item->way);
    case FavouriteRole:
      return favourites_.contains(item->key());
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
  if (role == WayRole) return setWay(index, value.toInt());
  if (role == FavouriteRole && item != nullptr) {
    emit favoured(item->key(), value.toBool());
    return true;
  }
  const QString name = value.toString().simplified();
  if (role != Qt::EditRole || item == nullptr || !item->own || name.isEmpty()) return false;
  if (value.toString() != item->name && name != item->name) emit renamed(item->id, name);
  return true;
}

bool PaletteModel::setWay(const QModelIndex& index, int way) {
  const Item* shown = itemAt(index);
  if (shown == nullptr || way < 0 || way >= static_cast<int>(shown->ways.size())) return false;
  sections_[index.internalId()].items[static_cast<std::size_t>(index.row())].way =
      static_cast<std::size_t>(way);
  emit dataChanged(index, index);
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

#include "moc_palette_model.cpp"
