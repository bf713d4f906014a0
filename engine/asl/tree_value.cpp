// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/tree_value.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "engine/json/parse.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::asl {
namespace {

using json::Value;
using text::NodeId;
using text::noNode;

/// What aliases put into one another may not come to nest deeper than text may.
constexpr std::size_t maxNesting = 1000;

/// Aliases of aliases can say a billion values in ten lines; nobody's workflow does.
constexpr std::size_t maxExpanded = 1'000'000;

/// Keys and short texts come again and again in a definition: what was seen a moment ago is shared
/// instead of made anew.
class SharedTexts {
 public:
  Value of(std::string_view text) {
    if (text.empty() || text.size() > longest) return Value(text);
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::size_t mixed =
        text.size() * 67 + byte(0) * 31U + byte(text.size() / 2) * 7U + byte(text.size() - 1);
    Value& known = known_[mixed % known_.size()];
    if (known.string() != text) known = Value(text);
    return known;
  }

 private:
  static constexpr std::size_t longest = 40;
  std::array<Value, 256> known_;
};

class Converter {
 public:
  explicit Converter(const text::Tree& tree) : tree_(tree) {}

  Value convert(NodeId node) {
    if (node == noNode) return {};
    const text::Node& at = tree_.at(node);
    if (at.kind == text::NodeKind::Alias) return shared(at.target);
    ++expanded_;
    if (const auto function = text::templateFunction(tree_.tag(node)); !function.empty())
      return Value::object({{Value(function), argumentOf(function, node)}});
    return untagged(node);
  }

 private:
  /// What a short tag of CloudFormation says in full: `!GetAtt A.Arn` is {"Fn::GetAtt": ["A",
  /// "Arn"]}.
  Value argumentOf(std::string_view function, NodeId node) {
    Value argument = untagged(node);
    const auto dot = argument.string().find('.');
    if (function != "Fn::GetAtt" || dot == std::string_view::npos) return argument;
    return Value::array(
        {Value(argument.string().substr(0, dot)), Value(argument.string().substr(dot + 1))});
  }

  Value untagged(NodeId node) {
    const text::Node& at = tree_.at(node);
    switch (at.kind) {
      case text::NodeKind::Boolean:
        return tree_.scalar(node) == "true";
      case text::NodeKind::Number:
        return number(tree_.scalar(node));
      case text::NodeKind::String:
      case text::NodeKind::Placeholder:
        return texts_.of(tree_.scalar(node));
      case text::NodeKind::Array:
        return array(node);
      case text::NodeKind::Object:
        return object(node);
      default:
        return {};
    }
  }

  /// The value behind an alias is made once and shared, but counted as often as it is said.
  Value shared(NodeId target) {
    target = tree_.resolved(target);
    auto found = known_.find(target);
    if (found == known_.end()) {
      const std::size_t before = expanded_;
      const std::size_t outerHeight = std::exchange(height_, 0);
      Value made = convert(target);
      found = known_.emplace(target, Known{std::move(made), expanded_ - before, height_}).first;
      height_ = outerHeight;
    } else {
      expanded_ += found->second.size;
    }
    if (expanded_ > maxExpanded || depth_ + found->second.height > maxNesting) return {};
    height_ = std::max(height_, found->second.height);
    return found->second.value;
  }

  /// Keeps count of how deep we are, and how high what is being made has become.
  class Level {
   public:
    explicit Level(Converter& converter)
        : converter_(converter), outer_(std::exchange(converter.height_, 0)) {
      ++converter_.depth_;
    }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() {
      --converter_.depth_;
      converter_.height_ = std::max(outer_, converter_.height_ + 1);
    }

   private:
    Converter& converter_;
    std::size_t outer_;
  };

  static Value number(std::string_view text) {
    if (text.size() < 16) {
      // Small integers, which nearly all are, need no parser.
      std::int64_t whole = 0;
      bool plain = !text.empty();
      for (const char c : text) {
        plain = plain && c >= '0' && c <= '9';
        whole = whole * 10 + (c - '0');
      }
      if (plain) return whole;
    }
    auto parsed = json::parse(text);
    return parsed ? *parsed : Value(text);
  }

  Value array(NodeId node) {
    const Level level(*this);
    std::vector<Value> items;
    items.reserve(static_cast<std::size_t>(tree_.at(node).count));
    for (NodeId item = tree_.at(node).firstChild; item != noNode; item = tree_.at(item).next) {
      items.push_back(convert(item));
    }
    return Value::array(std::move(items));
  }

  Value object(NodeId node) {
    const Level level(*this);
    std::vector<json::Member> members;
    members.reserve(static_cast<std::size_t>(tree_.at(node).count));
    NodeId merged = noNode;
    for (NodeId member = tree_.at(node).firstChild; member != noNode;
         member = tree_.at(member).next) {
      if (tree_.key(member) == "<<" && tree_.at(member).kind != text::NodeKind::String) {
        merged = member;
      } else {
        Value key = keys_.of(tree_.key(member));
        members.emplace_back(std::move(key), convert(member));
      }
    }
    Value object = Value::object(std::move(members));
    return merged == noNode ? object : merge(std::move(object), convert(merged));
  }

  /// YAML's `<<`: the members of another mapping (or of several) where the mapping has none of its
  /// own.
  static Value merge(Value object, const Value& others) {
    if (others.isArray()) {
      for (const auto& other : others.items()) object = merge(std::move(object), other);
      return object;
    }
    for (const auto& member : others.members()) {
      if (!object.contains(member.name()))
        object = std::move(object).with(member.name(), member.value);
    }
    return object;
  }

  struct Known {
    Value value;
    std::size_t size;
    std::size_t height;  ///< how deep it nests
  };
  const text::Tree& tree_;
  SharedTexts keys_, texts_;
  std::unordered_map<NodeId, Known> known_;
  std::size_t expanded_ = 0;
  std::size_t depth_ = 0;
  std::size_t height_ = 0;
};

}  // namespace

Value valueOf(const text::Tree& tree) { return valueOf(tree, tree.root()); }

Value valueOf(const text::Tree& tree, text::NodeId node) { return Converter(tree).convert(node); }

}  // namespace stepwright::asl
