// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/json_model.h"

#include <QMimeData>
#include <QRegularExpression>

#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/data_request.h"

namespace stepwright::common {
namespace {

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<int>(utf8.size()));
}

QString valueText(const json::Value& value) {
  if (value.isContainer() && value.empty()) return text(json::print(value));
  if (value.isObject()) return QStringLiteral("{%1}").arg(value.size());
  if (value.isArray()) return QStringLiteral("[%1]").arg(value.size());
  constexpr std::size_t most = 400;
  if (value.isString() && value.string().size() > most)
    return QLatin1Char('"') + text(value.string().substr(0, most)) + QStringLiteral("…\"");
  return text(json::print(value));
}

bool plainName(const QString& name) {
  static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
  return plain.match(name).hasMatch();
}

/// How an expression goes on to a member of that name.
QString steppedTo(const QString& key, asl::QueryLanguage language) {
  if (language == asl::QueryLanguage::Jsonata) {
    static const QStringList words = {QStringLiteral("and"),   QStringLiteral("or"),
                                      QStringLiteral("in"),    QStringLiteral("true"),
                                      QStringLiteral("false"), QStringLiteral("null")};
    const bool plain = plainName(key) && !words.contains(key);
    return plain ? QLatin1Char('.') + key : QStringLiteral(".`%1`").arg(key);
  }
  if (plainName(key)) return QLatin1Char('.') + key;
  // A name in brackets is taken as it stands: what matters is only which quote it does not hold.
  return key.contains(QLatin1Char('\'')) ? QStringLiteral("[\"%1\"]").arg(key)
                                         : QStringLiteral("['%1']").arg(key);
}

/// {} or []: nothing below it says what it is.
bool isBare(const json::Value& value) { return value.isContainer() && value.empty(); }

bool beginsLikeJson(const QString& typed) {
  const QString bare = typed.trimmed();
  return !bare.isEmpty() && QStringLiteral("{[\"").contains(bare[0]);
}

}  // namespace

struct JsonModel::Node {
  Node* parent = nullptr;
  int row = 0;
  int section = -1;  ///< which one it belongs to
  bool heading = false;
  QString key;  ///< member's name; "" for an array's item
  json::Value value;
  const json::Value* before = nullptr;  ///< within the section's previous value
  bool compared = false;                ///< whether the section has a previous value at all
  bool opened = false;
  mutable std::optional<bool> differs;
  std::vector<std::unique_ptr<Node>> children;

  [[nodiscard]] bool saysItself(const JsonSection& of) const {
    return of.oneLine && !value.isContainer();
  }

  /// Found once: what is large is drawn often.
  [[nodiscard]] bool changed() const {
    if (!differs) differs = compared && (before == nullptr || !(*before == value));
    return *differs;
  }
};

JsonModel::JsonModel(QObject* parent) : QAbstractItemModel(parent), root_(new Node) {}
JsonModel::~JsonModel() = default;

void JsonModel::setSections(std::vector<JsonSection> sections) {
  beginResetModel();
  sections_ = std::move(sections);
  root_ = std::make_unique<Node>();
  root_->opened = true;
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    const JsonSection& section = sections_[i];
    auto node = std::make_unique<Node>();
    node->section = static_cast<int>(i);
    node->heading = true;
    node->value = section.value;
    node->before = section.previous ? &*section.previous : nullptr;
    node->compared = section.previous.has_value();
    node->parent = root_.get();
    if (section.title.isEmpty()) {
      open(*node);
      for (auto& child : node->children) {
        child->parent = root_.get();
        child->row = static_cast<int>(root_->children.size());
        root_->children.push_back(std::move(child));
      }
    } else {
      node->row = static_cast<int>(root_->children.size());
      root_->children.push_back(std::move(node));
    }
  }
  endResetModel();
}

JsonModel::Node* JsonModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

void JsonModel::open(Node& node) const {
  if (node.opened) return;
  node.opened = true;
  const auto add = [&](QString key, const json::Value& value, const json::Value* before) {
    auto child = std::make_unique<Node>();
    child->parent = &node;
    child->row = static_cast<int>(node.children.size());
    child->section = node.section;
    child->key = std::move(key);
    child->value = value;
    child->before = before;
    child->compared = node.compared;
    node.children.push_back(std::move(child));
  };
  if (node.value.isObject()) {
    for (const json::Member& member : node.value.members())
      add(text(member.name()), member.value,
          node.before != nullptr ? node.before->find(member.name()) : nullptr);
  } else if (node.value.isArray()) {
    const auto& items = node.value.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool known = node.before != nullptr && i < node.before->items().size();
      add({}, items[i], known ? &node.before->items()[i] : nullptr);
    }
  } else if (node.heading && !node.saysItself(sections_[static_cast<std::size_t>(node.section)])) {
    add(QStringLiteral("value"), node.value, node.before);
  }
}

const json::Value& JsonModel::valueAt(const QModelIndex& index) const {
  return nodeOf(index)->value;
}

int JsonModel::sectionOf(const QModelIndex& index) const { return nodeOf(index)->section; }

QModelIndex JsonModel::index(int row, int column, const QModelIndex& parent) const {
  if (column != 0 || row < 0) return {};
  Node* node = nodeOf(parent);
  open(*node);
  if (row >= static_cast<int>(node->children.size())) return {};
  return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonModel::parent(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  Node* above = nodeOf(index)->parent;
  if (above == nullptr || above == root_.get()) return {};
  return createIndex(above->row, 0, above);
}

int JsonModel::rowCount(const QModelIndex& parent) const {
  if (parent.column() > 0) return 0;
  Node* node = nodeOf(parent);
  open(*node);
  return static_cast<int>(node->children.size());
}

int JsonModel::columnCount(const QModelIndex&) const { return 1; }

bool JsonModel::hasChildren(const QModelIndex& parent) const {
  const Node* node = nodeOf(parent);
  if (!parent.isValid()) return !node->children.empty();
  if (!node->heading) return !node->value.empty();
  return !isBare(node->value) &&
         !node->saysItself(sections_[static_cast<std::size_t>(node->section)]);
}

QString JsonModel::pathOf(const Node& node) const {
  const QString prefix = sections_[static_cast<std::size_t>(node.section)].prefix;
  if (node.heading) return prefix;
  const Node* above = node.parent;
  const bool top = above == root_.get() || above == nullptr;
  const QString before = top ? prefix : pathOf(*above);
  if (node.key.isEmpty()) {
    const int row = node.row;
    return QStringLiteral("%1[%2]").arg(before).arg(row);
  }
  const bool variable = before.isEmpty();
  if (variable) return QLatin1Char('$') + node.key;
  // A backquote ends a quoted name, so such a member is asked for by its text.
  if (language_ == asl::QueryLanguage::Jsonata && node.key.contains(QLatin1Char('`')))
    return QStringLiteral("$lookup(%1, %2)").arg(before, text(json::quote(node.key.toStdString())));
  return before + steppedTo(node.key, language_);
}

QVariant JsonModel::dataOf(const Node& node, int role) const {
  const JsonSection& section = sections_[static_cast<std::size_t>(node.section)];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
      const QString key = dataOf(node, KeyRole).toString();
      return node.heading ? key : key + QLatin1Char(' ') + valueText(node.value);
    }
    case Qt::EditRole:
      return text(json::print(node.value));
    case KeyRole:
      if (node.heading) return section.title;
      return node.key.isEmpty() ? QStringLiteral("[%1]").arg(node.row) : node.key;
    case ValueRole:
      return node.heading && !isBare(node.value) && !node.saysItself(section)
                 ? QString()
                 : valueText(node.value);
    case NoteRole:
      if (node.heading) return section.note;
      if (!node.changed()) return QString();
      if (node.before == nullptr) return tr("new");
      return node.value.isContainer() ? tr("changed") : tr("was %1").arg(valueText(*node.before));
    case ChangedRole:
      return !node.heading && node.changed();
    case SectionRole:
      return node.heading;
    case ContainerRole:
      return node.value.isContainer();
    case PathRole:
      return pathOf(node);
    case PointerRole: {
      const bool wholeOf = node.parent != nullptr && node.parent->heading;
      if (node.heading || (wholeOf && !node.parent->value.isContainer())) return QString();
      std::string above;
      if (node.parent != nullptr && node.parent != root_.get())
        above = dataOf(*node.parent, PointerRole).toString().toStdString();
      return QString::fromStdString(json::pointerChild(
          above, node.key.isEmpty() ? std::to_string(node.row) : node.key.toStdString()));
    }
    case Qt::ToolTipRole:
      return node.value.isString() ? text(node.value.string().substr(0, 2000)) : QVariant();
    default:
      return {};
  }
}

QVariant JsonModel::data(const QModelIndex& index, int role) const {
  return index.isValid() ? dataOf(*nodeOf(index), role) : QVariant();
}

Qt::ItemFlags JsonModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
  const Node* node = nodeOf(index);
  if (sections_[static_cast<std::size_t>(node->section)].editable) flags |= Qt::ItemIsEditable;
  return flags;
}

bool JsonModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const Node* node = nodeOf(index);
  const QString typed = value.toString();
  const QString pointer = dataOf(*node, PointerRole).toString();
  const std::string utf8 = typed.toStdString();
  const auto parsed = json::parse(utf8);
  if (!parsed && beginsLikeJson(typed)) {
    emit editorRequested(node->section, pointer, typed);
    return false;
  }
  // Looking is no edit, nor is the same value with other blanks.
  if (json::print(parsed ? *parsed : json::Value(utf8)) == json::print(node->value)) return false;
  // The value itself comes back through setSections, when the session has taken it.
  emit editRequested(node->section, pointer, typed);
  return false;
}

QStringList JsonModel::mimeTypes() const {
  return {QLatin1String(pathMime), QStringLiteral("text/plain")};
}

QMimeData* JsonModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty()) return nullptr;
  const QString path = indexes.front().data(PathRole).toString();
  auto* data = new QMimeData;
  data->setText(path);
  data->setData(QLatin1String(pathMime), path.toUtf8());
  return data;
}

}  // namespace stepwright::common

#include "moc_json_model.cpp"
