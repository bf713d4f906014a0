// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/clone.h"

namespace stepwright::query::jsonata {
namespace {

class Cloner {
 public:
  Cloner(Tree& tree, std::size_t mostNodes) : tree_(tree), mostNodes_(mostNodes) {}

  const Node* refused = nullptr;

  Node* clone(const Node* node) {
    if (node == nullptr || refused != nullptr) return nullptr;
    if (depth_ > mostNested || tree_.nodes.size() > mostNodes_) {
      refused = node;
      return nullptr;
    }
    ++depth_;
    Node* copy = tree_.make(node->kind);
    copyOwn(*node, *copy);
    copyBelow(*node, *copy);
    --depth_;
    return copy;
  }

 private:
  static constexpr int mostNested = 1'000;

  static void copyOwn(const Node& node, Node& copy) {
    copy.op = node.op;
    copy.keepArray = node.keepArray;
    copy.name = node.name;
    copy.begin = node.begin;
    copy.position = node.position;
    copy.value = node.value;
    copy.text = node.text;
    copy.parameters = node.parameters;
    copy.signature = node.signature;
    copy.regex = node.regex;
  }

  void copyBelow(const Node& node, Node& copy) {
    copy.lhs = clone(node.lhs);
    copy.rhs = clone(node.rhs);
    copy.third = clone(node.third);
    for (const Node* item : node.items) copy.items.push_back(clone(item));
    for (const auto& [key, value] : node.pairs) copy.pairs.emplace_back(clone(key), clone(value));
    for (const auto& term : node.terms)
      copy.terms.push_back({clone(term.expression), term.descending});
  }

  Tree& tree_;
  const std::size_t mostNodes_;
  int depth_ = 0;
};

}  // namespace

Node* cloneOf(Tree& tree, const Node& node, std::size_t mostNodes, const Node*& refused) {
  Cloner cloner(tree, mostNodes);
  Node* copy = cloner.clone(&node);
  refused = cloner.refused;
  return refused == nullptr ? copy : tree.make(NodeKind::End);
}

}  // namespace stepwright::query::jsonata
