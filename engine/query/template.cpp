// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/template.h"

#include <optional>

#include "engine/json/pointer.h"
#include "engine/query/expression.h"

namespace stepwright::query {
namespace templates {

/// One value of a template. Exactly one of the four forms; a subtree without expressions is one
/// literal.
struct Node {
  enum class Kind : std::uint8_t { Literal, Expression, Broken, Object, Array };
  Kind kind = Kind::Literal;
  json::Value literal;  ///< Literal; Broken: the value as written
  std::optional<Expression> expression;
  std::string field;              ///< of Expression and Broken: the key as written, "k.$"
  std::vector<json::Value> keys;  ///< Object, without the ".$"
  std::vector<std::shared_ptr<const Node>> parts;  ///< Object, Array
};

}  // namespace templates

namespace {

using json::Value;
using templates::Node;
using NodePtr = std::shared_ptr<const Node>;

constexpr std::string_view suffix = ".$";

NodePtr literalNode(const Value& value) {
  auto node = std::make_shared<Node>();
  node->literal = value;
  return node;
}

/// Turns a template's value into nodes, and lists what it could not read.
class Compiler {
 public:
  explicit Compiler(std::vector<TemplateProblem>& problems) : problems_(problems) {}

  NodePtr compile(const Value& value, const std::string& pointer) {
    if (value.isObject()) return compileObject(value, pointer);
    if (value.isArray()) return compileArray(value, pointer);
    return literalNode(value);
  }

 private:
  NodePtr compileObject(const Value& value, const std::string& pointer) {
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::Object;
    bool literal = true;
    std::set<std::string_view> names;
    for (const auto& member : value.members()) {
      const auto key = member.name();
      const std::string place = json::pointerChild(pointer, key);
      const bool dynamic =
          key.size() >= suffix.size() && key.substr(key.size() - suffix.size()) == suffix;
      const auto name = dynamic ? key.substr(0, key.size() - suffix.size()) : key;
      if (!names.insert(name).second) {
        problems_.push_back(
            {place, std::string(key), 0, "Two members give '" + std::string(name) + "'"});
      }
      node->keys.push_back(dynamic ? Value(name) : member.key);
      node->parts.push_back(dynamic ? compileExpression(member, place)
                                    : compile(member.value, place));
      literal = literal && node->parts.back()->kind == Node::Kind::Literal;
    }
    return literal ? literalNode(value) : node;
  }

  NodePtr compileArray(const Value& value, const std::string& pointer) {
    auto node = std::make_shared<Node>();
    node->kind = Node::Kind::Array;
    bool literal = true;
    for (std::size_t i = 0; i < value.size(); ++i) {
      node->parts.push_back(compile(value.at(i), json::pointerChild(pointer, i)));
      literal = literal && node->parts.back()->kind == Node::Kind::Literal;
    }
    return literal ? literalNode(value) : node;
  }

  NodePtr compileExpression(const json::Member& member, const std::string& place) {
    auto node = std::make_shared<Node>();
    node->field = std::string(member.name());
    node->literal = member.value;
    node->kind = Node::Kind::Broken;
    if (!member.value.isString()) {
      problems_.push_back({place, node->field, 0, "The value must be a string with an expression"});
      return node;
    }
    auto expression = Expression::parse(member.value.string());
    if (!expression) {
      problems_.push_back(
          {place, node->field, expression.error().offset, expression.error().message});
      return node;
    }
    node->kind = Node::Kind::Expression;
    node->expression = std::move(expression).value();
    return node;
  }

  std::vector<TemplateProblem>& problems_;
};

Result<Value> runNode(const Node& node, const Data& data, RandomSource& random);

Result<Value> runObject(const Node& node, const Data& data, RandomSource& random) {
  std::vector<json::Member> members;
  members.reserve(node.parts.size());
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    auto value = runNode(*node.parts[i], data, random);
    if (!value) return value;
    members.emplace_back(node.keys[i], std::move(value).value());
  }
  return Value::object(std::move(members));
}

Result<Value> runArray(const Node& node, const Data& data, RandomSource& random) {
  std::vector<Value> items;
  items.reserve(node.parts.size());
  for (const auto& part : node.parts) {
    auto value = runNode(*part, data, random);
    if (!value) return value;
    items.push_back(std::move(value).value());
  }
  return Value::array(std::move(items));
}

Result<Value> runNode(const Node& node, const Data& data, RandomSource& random) {
  switch (node.kind) {
    case Node::Kind::Literal:
      return node.literal;
    case Node::Kind::Expression:
      return node.expression->evaluate(data, random, node.field);
    case Node::Kind::Object:
      return runObject(node, data, random);
    case Node::Kind::Array:
      return runArray(node, data, random);
    case Node::Kind::Broken:
      break;
  }
  return Error{"States.Runtime",
               "The value for the field '" + node.field +
                   "' must be a valid JSONPath or a valid intrinsic function call",
               {},
               {}};
}

template <class Visit>
void eachExpression(const Node& node, Visit visit) {
  if (node.expression) visit(*node.expression);
  for (const auto& part : node.parts) eachExpression(*part, visit);
}

}  // namespace

Template::Template()
    : root_(literalNode({})), problems_(std::make_shared<const std::vector<TemplateProblem>>()) {}

Template Template::compile(const json::Value& source) {
  Template result;
  std::vector<TemplateProblem> problems;
  result.root_ = Compiler(problems).compile(source, "");
  result.usesContext_ = false;
  eachExpression(*result.root_, [&](const Expression& expression) {
    result.usesContext_ = result.usesContext_ || expression.usesContext();
  });
  result.problems_ = std::make_shared<const std::vector<TemplateProblem>>(std::move(problems));
  return result;
}

bool Template::isLiteral() const { return root_->kind == Node::Kind::Literal; }

std::set<std::string> Template::variables() const {
  std::set<std::string> names;
  eachExpression(*root_, [&](const Expression& expression) { expression.collectVariables(names); });
  return names;
}

Result<json::Value> Template::evaluate(const Data& data, RandomSource& random) const {
  return runNode(*root_, data, random);
}

}  // namespace stepwright::query
