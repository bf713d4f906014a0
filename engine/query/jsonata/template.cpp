// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/template.h"

#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression_cache.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::query::jsonata {

struct Template::Node {
  enum class Kind : std::uint8_t { Literal, Expression, Array, Object };
  Kind kind = Kind::Literal;
  json::Value literal;
  ExpressionPtr expression;
  std::string place;  ///< "Output/a[0]"
  std::string shown;  ///< the expression as causes cite it
  Failure failure;    ///< where there is no expression
  std::vector<json::Value> keys;
  std::vector<std::shared_ptr<const Node>> children;
};

namespace {

using NodePtr = std::shared_ptr<const Template::Node>;
using PartKind = Template::Node::Kind;

class Compiler {
 public:
  explicit Compiler(ExpressionCache& cache) : cache_(cache) {}

  std::vector<TemplateProblem> problems;

  NodePtr compile(const json::Value& source, const std::string& place, const std::string& pointer) {
    auto node = std::make_shared<Template::Node>();
    node->literal = source;
    node->place = place;
    if (source.isArray()) {
      for (std::size_t i = 0; i < source.size(); ++i) {
        node->children.push_back(compile(source.at(i), place + "[" + std::to_string(i) + "]",
                                         json::pointerChild(pointer, i)));
      }
      settle(*node, PartKind::Array);
    } else if (source.isObject()) {
      for (const auto& member : source.members()) {
        const std::string name(member.name());
        node->keys.push_back(member.key);
        node->children.push_back(
            compile(member.value, place + "/" + name, json::pointerChild(pointer, name)));
      }
      settle(*node, PartKind::Object);
    } else if (source.isString()) {
      if (const auto text = expressionIn(source.string())) readExpression(*node, *text, pointer);
    }
    return node;
  }

 private:
  /// A container stays a container only where there is an expression in it.
  static void settle(Template::Node& node, PartKind kind) {
    for (const auto& child : node.children) {
      if (child->kind != PartKind::Literal) node.kind = kind;
    }
  }

  void readExpression(Template::Node& node, std::string_view text, const std::string& pointer) {
    node.kind = PartKind::Expression;
    node.shown = std::string(text);
    const ParsedExpression& parsed = cache_.parse(text);
    node.expression = parsed.expression;
    if (!parsed.failure) return;
    node.failure = *parsed.failure;
    problems.push_back({pointer, *parsed.failure});
  }

  ExpressionCache& cache_;
};

std::string_view kindName(const json::Value& value) {
  switch (value.kind()) {
    case json::Kind::Null:
      return "null";
    case json::Kind::Boolean:
      return "boolean";
    case json::Kind::Number:
      return "number";
    case json::Kind::String:
      return "string";
    case json::Kind::Array:
      return "array";
    case json::Kind::Object:
      return "object";
  }
  return {};
}

Error evaluationError(const Template::Node& node, std::string_view words) {
  return {"States.QueryEvaluationError",
          "The JSONata expression '" + node.shown + "' specified for the field '" + node.place +
              "' " + std::string(words),
          node.place, ""};
}

Result<json::Value> evaluateExpression(const Template::Node& node, const Surroundings& surroundings,
                                       std::string_view expected) {
  const auto threw = [&](const Failure& failure) {
    return evaluationError(
        node, "threw an error during evaluation. " + failure.code + ": " + failure.message);
  };
  if (!node.expression) return threw(node.failure);
  Evaluation outcome = node.expression->evaluate(surroundings);
  if (outcome.failure) return threw(*outcome.failure);
  if (outcome.unsupported) return evaluationError(node, "returned an unsupported result type.");
  if (!outcome.value) return evaluationError(node, "returned nothing (undefined).");
  if (!expected.empty() && kindName(*outcome.value) != expected) {
    return evaluationError(node, "returned an unexpected result type. Expected '" +
                                     std::string(expected) + "', but was '" +
                                     std::string(kindName(*outcome.value)) +
                                     "' for value: " + json::print(*outcome.value));
  }
  return std::move(*outcome.value);
}

Result<json::Value> evaluateNode(const Template::Node& node, const Surroundings& surroundings);

Result<json::Value> evaluateArray(const Template::Node& node, const Surroundings& surroundings) {
  std::vector<json::Value> items;
  items.reserve(node.children.size());
  for (const auto& child : node.children) {
    auto value = evaluateNode(*child, surroundings);
    if (!value) return value;
    items.push_back(std::move(value).value());
  }
  return json::Value::array(std::move(items));
}

Result<json::Value> evaluateObject(const Template::Node& node, const Surroundings& surroundings) {
  std::vector<json::Member> members;
  members.reserve(node.children.size());
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    auto value = evaluateNode(*node.children[i], surroundings);
    if (!value) return value;
    members.emplace_back(node.keys[i], std::move(value).value());
  }
  return json::Value::objectOfDistinct(std::move(members));
}

Result<json::Value> evaluateNode(const Template::Node& node, const Surroundings& surroundings) {
  switch (node.kind) {
    case PartKind::Literal:
      return node.literal;
    case PartKind::Expression:
      return evaluateExpression(node, surroundings, {});
    case PartKind::Array:
      return evaluateArray(node, surroundings);
    case PartKind::Object:
      break;
  }
  return evaluateObject(node, surroundings);
}

bool anyExpression(const Template::Node& node, const auto& test) {
  if (node.expression && test(*node.expression)) return true;
  for (const auto& child : node.children) {
    if (anyExpression(*child, test)) return true;
  }
  return false;
}

}  // namespace

Template Template::compile(const json::Value& source, std::string_view field,
                           ExpressionCache* cache) {
  ExpressionCache own;
  Compiler compiler(cache != nullptr ? *cache : own);
  Template made;
  made.root_ = compiler.compile(source, std::string(field), "");
  made.problems_ =
      std::make_shared<const std::vector<TemplateProblem>>(std::move(compiler.problems));
  return made;
}

bool Template::isLiteral() const { return root_->kind == PartKind::Literal; }

bool Template::usesStates(std::string_view member) const {
  return anyExpression(*root_, [&](const Expression& each) { return each.usesStates(member); });
}

std::set<std::string> Template::variables() const {
  std::set<std::string> all;
  (void)anyExpression(*root_, [&](const Expression& each) {
    all.merge(each.variables());
    return false;
  });
  return all;
}

Result<json::Value> Template::evaluate(const Surroundings& surroundings,
                                       std::string_view expected) const {
  if (root_->kind == PartKind::Expression)
    return evaluateExpression(*root_, surroundings, expected);
  return evaluateNode(*root_, surroundings);
}

}  // namespace stepwright::query::jsonata
