// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outline/outline_model.h"

#include <QMimeData>
#include <functional>
#include <unordered_map>

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/shortened.h"

namespace stepwright::outline {

/// One line: a state, or a branch of a Parallel (which has no id of its own).
struct OutlineModel::Node {
  Node* parent = nullptr;
  int row = 0;
  asl::StateId state;
  std::string machine;  ///< that it belongs to
  std::string inner;    ///< that it holds
  bool holds = false;
  QString text;
  QString icon;
  QString tip;
  bool reachable = true;
  int gravest = -1;  ///< of its own problems; -1 = none
  QString problem;
  replay::StateStatus status = replay::StateStatus::NotReached;
  std::vector<std::unique_ptr<Node>> children;
};

OutlineModel::OutlineModel(QObject* parent)
    : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

OutlineModel::Node& OutlineModel::addNode(Node& parent) {
  auto node = std::make_unique<Node>();
  node->parent = &parent;
  node->row = static_cast<int>(parent.children.size());
  parent.children.push_back(std::move(node));
  return *parent.children.back();
}

void OutlineModel::add(Node& parent, const asl::Machine& machine) {
  for (const auto& state : machine.states) {
    Node& node = addNode(parent);
    node.state = state.id;
    node.machine = machine.pointer;
    node.text = QString::fromStdString(state.name);
    node.icon = common::stateIconName(state.type);
    node.tip = QString::fromStdString(state.comment);
    if (!state.machines.empty()) {
      node.holds = true;
      node.inner = state.machines.front()->pointer;
    }
    if (state.type == asl::StateType::Map && !state.machines.empty()) {
      add(node, *state.machines.front());
      continue;
    }
    for (std::size_t i = 0; i < state.machines.size(); ++i) {
      Node& branch = addNode(node);
      branch.machine = branch.inner = state.machines[i]->pointer;
      branch.holds = true;
      branch.text = tr("Branch %1").arg(i);
      branch.tip = QString::fromStdString(state.machines[i]->comment);
      add(branch, *state.machines[i]);
    }
  }
}

void OutlineModel::setDocument(const asl::Document& document) {
  beginResetModel();
  root_ = std::make_unique<Node>();
  add(*root_, *document.machine());
  std::unordered_map<asl::StateId, std::pair<int, QString>> marks;
  for (const auto& problem : document.problems()) {
    auto& mark = marks.try_emplace(problem.stateId, 9, QString()).first->second;
    if (static_cast<int>(problem.severity) >= mark.first) continue;
    mark = {static_cast<int>(problem.severity), common::said(problem.message)};
  }
  const std::function<void(Node&)> visit = [&](Node& node) {
    if (const auto mark = marks.find(node.state); mark != marks.end() && !node.state.empty()) {
      node.gravest = mark->second.first;
      node.problem = mark->second.second;
    }
    for (auto& child : node.children) visit(*child);
  };
  visit(*root_);
  endResetModel();
}

void OutlineModel::setFound(const QSet<QString>& states) {
  if (states == found_) return;
  found_ = states;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void OutlineModel::setRun(const replay::RunView& view) {
  const std::function<void(Node&)> visit = [&](Node& node) {
    const auto found = view.states.find(node.state);
    const auto status =
        found == view.states.end() ? replay::StateStatus::NotReached : found->second.status;
    if (status != node.status) {
      node.status = status;
      const QModelIndex index = createIndex(node.row, 0, &node);
      emit dataChanged(index, index);
    }
    for (auto& child : node.children) visit(*child);
  };
  for (auto& child : root_->children) visit(*child);
}

OutlineModel::Node* OutlineModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

QModelIndex OutlineModel::indexOf(const asl::StateId& state) const {
  const std::function<const Node*(const Node&)> search = [&](const Node& node) -> const Node* {
    if (node.state == state) return &node;
    for (const auto& child : node.children) {
      if (const Node* found = search(*child)) return found;
    }
    return nullptr;
  };
  if (state.empty()) return {};
  const Node* node = search(*root_);
  return node == nullptr ? QModelIndex() : createIndex(node->row, 0, const_cast<Node*>(node));
}

asl::StateId OutlineModel::stateAt(const QModelIndex& index) const {
  return index.isValid() ? nodeOf(index)->state : asl::StateId();
}

QString OutlineModel::nameAt(const QModelIndex& index) const {
  return index.isValid() ? nodeOf(index)->text : QString();
}

std::string OutlineModel::machineOf(const QModelIndex& index) const {
  return index.isValid() ? nodeOf(index)->machine : std::string();
}

const std::string* OutlineModel::machineIn(const QModelIndex& index) const {
  const Node* node = nodeOf(index);
  return index.isValid() && node->holds ? &node->inner : nullptr;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
  Node* node = nodeOf(parent);
  const bool there = column == 0 && row >= 0 && row < static_cast<int>(node->children.size());
  return there ? createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get())
               : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  Node* above = nodeOf(index)->parent;
  return above == nullptr || above == root_.get() ? QModelIndex()
                                                  : createIndex(above->row, 0, above);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
  return static_cast<int>(nodeOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const { return 1; }

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Node& node = *nodeOf(index);
  switch (role) {
    case Qt::DisplayRole:
      return common::shortened(node.text);
    case Qt::DecorationRole:
      return node.icon.isEmpty() ? QVariant() : QVariant(common::icon(node.icon));
    case Qt::ToolTipRole:
      return node.problem.isEmpty() ? node.tip : node.problem;
    case Qt::AccessibleTextRole:
      return node.gravest < 0 ? node.text : node.text + QStringLiteral(", ") + node.problem;
    case StateRole:
      return QString::fromStdString(node.state);
    case ProblemRole:
      return node.gravest;
    case StatusRole:
      return static_cast<int>(node.status);
    case FoundRole:
      return found_.contains(QString::fromStdString(node.state));
    default:
      return {};
  }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
  const bool state = index.isValid() && !nodeOf(index)->state.empty();
  return state ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList OutlineModel::mimeTypes() const {
  return {QString::fromLatin1(kStatesMime), QStringLiteral("application/x-asl-state+json")};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const {
  QStringList states;
  for (const QModelIndex& index : indexes) {
    if (const auto state = stateAt(index); !state.empty()) states << QString::fromStdString(state);
  }
  auto* data = new QMimeData;
  data->setData(mimeTypes().first(), states.join(QLatin1Char('\n')).toUtf8());
  return data;
}

Qt::DropActions OutlineModel::supportedDropActions() const {
  return Qt::MoveAction | Qt::CopyAction;
}

bool OutlineModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                   const QModelIndex&) const {
  for (const QString& type : mimeTypes()) {
    if (data->hasFormat(type)) return true;
  }
  return false;
}

}  // namespace stepwright::outline

#include "moc_outline_model.cpp"
