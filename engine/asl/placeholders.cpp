// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/placeholders.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "engine/asl/hole_words.h"
#include "engine/asl/refusals.h"
#include "engine/asl/tree_value.h"
#include "engine/base/trimmed.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/marks.h"
#include "engine/text/tree.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::asl {
namespace {

using json::Value;
using text::NodeId;
using text::noNode;
using text::Range;

std::string asText(const Value& value) {
  return value.isString() ? std::string(value.string()) : json::print(value);
}

/// What a deployment writes where the placeholder has no quotes: a text that says JSON is that.
std::string asBare(const Value& value) {
  return value.isString() ? json::print(valueSaidBy(value.string())) : json::print(value);
}

class Lookup {
 public:
  explicit Lookup(const PlaceholderValues& values) : values_(values) {}

  const Value* find(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
  }

  std::optional<std::string> written(std::string_view name, bool bare) const {
    if (const Value* value = find(name)) return bare ? asBare(*value) : asText(*value);
    const Value* inner = find(encodedBy(name));
    return inner == nullptr ? std::nullopt : std::optional(json::print(*inner));
  }

  /// The text with what is known put in; the names of the rest are added to `open`.
  std::string filled(std::string_view text, bool bare, std::vector<std::string>& open) const {
    std::string made;
    std::size_t at = 0;
    for (const TextHole& hole : placeholdersIn(text)) {
      made += text.substr(at, hole.begin - at);
      const auto value = written(hole.name, bare);
      if (!value) open.emplace_back(hole.name);
      made += value ? *value : std::string(text.substr(hole.begin, hole.end - hole.begin));
      at = hole.end;
    }
    return made.append(text.substr(at));
  }

 private:
  const PlaceholderValues& values_;
};

/// What the functions of a template come to.
class Functions {
 public:
  explicit Functions(const Lookup& lookup) : lookup_(lookup) {}

  std::optional<Value> value(const Value& of, std::vector<std::string>& open) const {
    if (!isFunction(of)) return of;
    const std::string_view name = of.members()[0].name();
    const Value& argument = of.members()[0].value;
    if (name == "Fn::Sub") return substituted(argument, open);
    if (name == "Fn::Join" && argument.at(1).isArray()) return joined(argument, open);
    if (name == "Fn::GetAtt" && argument.isArray()) return known(dotted(argument), open);
    return known(asText(argument), open);
  }

  static bool isFunction(const Value& value) {
    if (!value.isObject() || value.size() != 1) return false;
    const std::string_view name = value.members()[0].name();
    return name == "Ref" || name.starts_with("Fn::");
  }

 private:
  std::optional<Value> known(const std::string& name, std::vector<std::string>& open) const {
    if (const Value* found = lookup_.find(name)) return *found;
    open.push_back(name);
    return std::nullopt;
  }

  static std::string dotted(const Value& parts) {
    std::string name;
    for (const Value& part : parts.items()) name += (name.empty() ? "" : ".") + asText(part);
    return name;
  }

  std::optional<Value> substituted(const Value& argument, std::vector<std::string>& open) const {
    if (!argument.isArray()) return text(argument, lookup_, open);
    PlaceholderValues own;
    for (const json::Member& member : argument.at(1).members()) {
      auto made = value(member.value, open);
      if (!made) return std::nullopt;
      own.emplace(member.name(), std::move(*made));
    }
    std::vector<std::string> rest;
    const std::string partly = Lookup(own).filled(argument.at(0).string(), false, rest);
    return text(Value(partly), lookup_, open);
  }

  static std::optional<Value> text(const Value& of, const Lookup& lookup,
                                   std::vector<std::string>& open) {
    const std::size_t before = open.size();
    std::string made = lookup.filled(of.string(), false, open);
    return open.size() == before ? std::optional(Value(made)) : std::nullopt;
  }

  std::optional<Value> joined(const Value& argument, std::vector<std::string>& open) const {
    std::string made;
    bool first = true;
    for (const Value& each : argument.at(1).items()) {
      const auto part = value(each, open);
      if (!part) return std::nullopt;
      made += (first ? "" : std::string(argument.at(0).string())) + asText(*part);
      first = false;
    }
    return Value(made);
  }

  const Lookup& lookup_;
};

/// Fields whose text no run reads: they are sent to a service, or said to people.
bool isOnlySent(std::string_view field, bool task) {
  const bool sent = field == "Parameters" || field == "Arguments";
  return field == "Resource" || field == "Credentials" || field == "ItemReader" ||
         field == "ResultWriter" || field == "Label" || field == "Comment" || (task && sent);
}

class Filler {
 public:
  Filler(const Definition& definition, const PlaceholderValues& values)
      : definition_(definition), tree_(definition.tree()), lookup_(values), functions_(lookup_) {}

  void walk() {
    collectNames();
    if (tree_.root() != noNode) visit(tree_.root(), noNode);
  }

  [[nodiscard]] const text::TextEdits& edits() const { return edits_; }
  [[nodiscard]] std::vector<Placeholder> takeOpen() { return std::move(open_); }

 private:
  /// Keys of the objects called States, wherever they stand.
  void collectNames() {
    for (NodeId id = 0; id < static_cast<NodeId>(tree_.size()); ++id)
      if (isOfStates(id)) names_.insert(tree_.key(id));
  }

  bool isOfStates(NodeId node) const {
    const NodeId parent = tree_.at(node).parent;
    return parent != noNode && tree_.at(parent).kind == text::NodeKind::Object &&
           tree_.key(parent) == "States";
  }

  /// `state`: the innermost state that the node belongs to, or noNode.
  void visit(NodeId node, NodeId state) {
    const text::Node& at = tree_.at(node);
    if (isOfStates(node))
      state = node;
    else if (at.key.length() > 0)
      visitKey(node, state);
    if (isFunctionNode(node)) return fillFunction(node, state);
    if (at.kind == text::NodeKind::Placeholder) return fillBare(node, state);
    if (at.kind == text::NodeKind::String) return fillText(node, state);
    for (NodeId child = at.firstChild; child != noNode; child = tree_.at(child).next)
      visit(child, state);
  }

  bool isFunctionNode(NodeId node) const {
    if (!text::templateFunction(tree_.tag(node)).empty()) return true;
    const text::Node& at = tree_.at(node);
    if (at.kind != text::NodeKind::Object || at.count != 1) return false;
    const std::string_view key = tree_.key(at.firstChild);
    return key == "Ref" || key.starts_with("Fn::");
  }

  void visitKey(NodeId node, NodeId state) {
    const std::string_view key = tree_.key(node);
    if (placeholdersIn(key).empty()) return;
    std::vector<std::string> open;
    put(tree_.at(node).key, json::quote(lookup_.filled(key, false, open)));
    leave(std::move(open), tree_.at(node).key, node, state);
  }

  void fillFunction(NodeId node, NodeId state) {
    std::vector<std::string> open;
    const auto value = functions_.value(valueOf(tree_, node), open);
    const Range range = wholeOf(node);
    if (value) put(range, anchorOf(node) + written(*value));
    leave(std::move(open), range, node, state);
  }

  void fillBare(NodeId node, NodeId state) {
    std::vector<std::string> open;
    put(tree_.at(node).range, lookup_.filled(tree_.scalar(node), true, open));
    leave(std::move(open), tree_.at(node).range, node, state);
  }

  void fillText(NodeId node, NodeId state) {
    const std::string_view text = tree_.scalar(node);
    const auto holes = placeholdersIn(text);
    if (holes.empty() || isTransition(node)) return;
    const Range range = tree_.at(node).range;
    std::vector<std::string> open;
    if (isPlain(node) && holes.size() == 1 && holes[0].end - holes[0].begin == text.size()) {
      const Value* value = lookup_.find(holes[0].name);
      if (value != nullptr) return put(range, json::print(*value));
    }
    std::string made = lookup_.filled(text, false, open);
    if (made != text) put(range, json::quote(made));
    leave(std::move(open), range, node, state);
  }

  /// Leads to a state, by the name that stands there.
  bool isTransition(NodeId node) const {
    const std::string_view key = tree_.key(node);
    return (key == "StartAt" || key == "Next" || key == "Default") &&
           names_.contains(tree_.scalar(node));
  }

  /// A scalar of YAML without quotes, which is of the kind that its value has.
  bool isPlain(NodeId node) const {
    if (definition_.format() != Format::Yaml) return false;
    const std::string_view raw = tree_.raw(tree_.at(node).range);
    return raw.starts_with("${") || raw.starts_with("#{");
  }

  /// With its tag and its anchor.
  Range wholeOf(NodeId node) const {
    const text::Node& at = tree_.at(node);
    return {at.properties.length() > 0 ? at.properties.begin : at.range.begin, at.range.end};
  }

  std::string anchorOf(NodeId node) const {
    const std::string_view anchor = tree_.anchor(node);
    return anchor.empty() ? "" : "&" + std::string(anchor) + " ";
  }

  static std::string written(const Value& value) {
    return json::print(value.isString() ? valueSaidBy(value.string()) : value);
  }

  void put(Range range, std::string text) {
    if (tree_.raw(range) != text) edits_.push_back({range, std::move(text)});
  }

  void leave(std::vector<std::string> names, Range range, NodeId node, NodeId state) {
    for (std::string& name : names)
      open_.push_back({std::move(name), range, tree_.pointerOf(node), isNeeded(node, state)});
  }

  bool isNeeded(NodeId node, NodeId state) const {
    if (tree_.at(node).kind == text::NodeKind::Placeholder || isExpression(node)) return true;
    const NodeId owner = state == noNode ? tree_.root() : state;
    NodeId field = node;
    while (tree_.at(field).parent != noNode && tree_.at(field).parent != owner)
      field = tree_.at(field).parent;
    const NodeId type = state == noNode ? noNode : tree_.member(state, "Type");
    const bool task = type != noNode && tree_.scalar(tree_.resolved(type)) == "Task";
    return !isOnlySent(tree_.key(field), task);
  }

  bool isExpression(NodeId node) const {
    const std::string_view text = tree_.scalar(node);
    return tree_.key(node).ends_with(".$") || query::jsonata::expressionIn(text);
  }

  const Definition& definition_;
  const text::Tree& tree_;
  Lookup lookup_;
  Functions functions_;
  std::set<std::string_view> names_;
  text::TextEdits edits_;
  std::vector<Placeholder> open_;
};

/// Where a byte of the text after the edits stood before them; `end`: the first byte that is no
/// more meant.
std::size_t placeBefore(const text::TextEdits& edits, std::size_t after, bool end) {
  std::size_t shift = 0, grown = 0;  // what the edits before it took away and put in
  for (const text::TextEdit& edit : edits) {
    const std::size_t begin = edit.range.begin - shift + grown;
    if (after < begin || (end && after == begin)) break;
    if (after < begin + edit.replacement.size()) return end ? edit.range.end : edit.range.begin;
    shift += edit.range.length();
    grown += edit.replacement.size();
  }
  return after + shift - grown;
}

}  // namespace

std::string_view encodedBy(std::string_view name) {
  for (const std::string_view call : {"jsonencode(", "tojson("})
    if (name.starts_with(call) && name.ends_with(')'))
      return trimmed(name.substr(call.size(), name.size() - call.size() - 1));
  return {};
}

std::vector<Placeholder> placeholdersOf(const Definition& definition) {
  const PlaceholderValues none;
  Filler filler(definition, none);
  filler.walk();
  return filler.takeOpen();
}

FilledText filledText(const Definition& definition, const PlaceholderValues& values) {
  Filler filler(definition, values);
  filler.walk();
  FilledText filled{{}, filler.edits(), filler.takeOpen()};
  std::sort(filled.edits.begin(), filled.edits.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  filled.text = text::apply(definition.text(), filled.edits);
  return filled;
}

std::size_t FilledText::before(std::size_t after) const { return placeBefore(edits, after, false); }

Range FilledText::before(Range after) const {
  const std::size_t begin = before(after.begin);
  return {begin, std::max(begin, placeBefore(edits, after.end, true))};
}

std::optional<Error> missingValue(const Definition& definition,
                                  const std::vector<Placeholder>& open) {
  const auto first = std::find_if(
      open.begin(), open.end(), [](const Placeholder& placeholder) { return placeholder.needed; });
  if (first == open.end()) return std::nullopt;
  const auto place = definition.positionAt(first->range.begin);
  return refuse(refusals::missingValue, first->pointer,
                {std::to_string(place.line), std::to_string(place.column), first->name});
}

json::Value valueSaidBy(std::string_view text) {
  auto value = json::parse(text);
  return value && !value->isString() && !value->isNull() ? std::move(*value) : Value(text);
}

}  // namespace stepwright::asl
