// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outline/outline_model.h"

#include <functional>
#include <unordered_map>

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

namespace stepwright::outline {

/// One line: a state, or a branch of a Parallel (which has no id of its own).
struct OutlineModel::Node {
  Node* parent = nullptr;
  int row = 0;
  asl::StateId state;
  QString text;
  QString icon;
  QString tip;
  bool reachable = true;
  int gravest = -1;  ///< of its own problems; -1 = none
  QString problem;
  facade::StateStatus status = facade::StateStatus::NotReached;
  std::vector<std::unique_ptr<Node>> children;
};

OutlineModel::OutlineModel(QObject* parent)
    : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

void OutlineModel::add(Node& parent, const asl::Machine& machine) {
  for (const auto& state : machine.states) {
    auto node = std::make_unique<Node>();
    node->parent = &parent;
    node->row = static_cast<int>(parent.children.size());
    node->state = state.id;
    node->text = QString::fromStdString(state.name);
    node->icon = common::stateIconName(state.type);
    node->tip = QString::fromStdString(state.comment);
    for (std::size_t i = 0; i < state.machines.size(); ++i) {
      add(*node, *state.machines[i]);
    }
    parent.children.push_back(std::move(node));
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
    mark = {static_cast<int>(problem.severity), QString::fromStdString(problem.message)};
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

void OutlineModel::setRun(const facade::RunView& view) {
  const std::function<void(Node&)> visit = [&](Node& node) {
    const auto found = view.states.find(node.state);
    const auto status =
        found == view.states.end() ? facade::StateStatus::NotReached : found->second.status;
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
      return node.text;
    case Qt::DecorationRole:
      return common::icon(node.icon);
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
    default:
      return {};
  }
}

}  // namespace stepwright::outline
