// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/parser.h"

#include "engine/query/jsonata/clone.h"
#include "engine/query/jsonata/infix.h"
#include "engine/query/jsonata/regex.h"
#include "engine/query/jsonata/signature.h"

namespace stepwright::query::jsonata {
namespace {

// Nested deeper than anybody writes, and shallow enough for the smallest thread's stack.
constexpr int maxSyntaxNesting = 400;

/// True where a value must follow, so that a slash starts a regular expression.
bool opensOperand(const Token& token) {
  return token.is("(") || token.is("[") || token.is("{") || token.is("-") || token.is("|");
}

std::string shown(const Token& token) {
  if (token.kind == TokenKind::End) return "(end)";
  return token.text;
}

}  // namespace

Node* Parser::make(NodeKind kind, const Token& token) {
  if (tree_.nodes.size() > maxNodes) fail("U1001", token);
  Node* node = tree_.make(kind);
  node->begin = static_cast<std::uint32_t>(token.begin);
  node->position = static_cast<std::uint32_t>(token.end);
  node->text = token.text;
  return node;
}

void Parser::fail(std::string_view code, const Token& token, std::string value) {
  if (!failure_)
    failure_ =
        Failure{std::string(code), {}, shown(token), token.end, token.begin, std::move(value)};
  token_ = Token{};
}

void Parser::failAt(std::string_view code, const Node& node, std::string token, std::string value) {
  if (!failure_) {
    failure_ = Failure{std::string(code), {},         std::move(token),
                       node.position,     node.begin, std::move(value)};
  }
  token_ = Token{};
}

void Parser::advance(bool operand) {
  if (failed()) {
    token_ = Token{};
    return;
  }
  token_ = lexer_.next(operand);
  if (lexer_.failure()) {
    failure_ = lexer_.failure();
    token_ = Token{};
  } else if (token_.kind == TokenKind::Operator && (token_.text == "!" || token_.text == "~")) {
    fail("S0204", token_);
  }
}

void Parser::expect(std::string_view symbol, bool operand) {
  if (failed()) return;
  if (!token_.is(symbol)) {
    fail(token_.kind == TokenKind::End ? "S0203" : "S0202", token_, std::string(symbol));
    return;
  }
  advance(operand);
}

Node* Parser::parse() {
  advance(true);
  Node* root = expression(0);
  if (!failed() && token_.kind != TokenKind::End) fail("S0201", token_);
  return root;
}

Node* Parser::expression(int power) {
  if (++depth_ > maxSyntaxNesting) fail("U1001", token_);
  const Token first = token_;
  advance(opensOperand(first));
  Node* left = prefix(first);
  for (const Infix* next = infixOf(token_); !failed() && next != nullptr && power < next->power;
       next = infixOf(token_)) {
    const Token symbol = token_;
    advance(true);
    left = infix(symbol, left);
  }
  --depth_;
  return left;
}

Node* Parser::prefix(const Token& token) {
  switch (token.kind) {
    case TokenKind::End:
      return make(NodeKind::End, token);
    case TokenKind::Name: {
      Node* node = make(NodeKind::Name, token);
      node->value = json::Value(token.text);
      return node;
    }
    case TokenKind::Variable: {
      Node* node = make(NodeKind::Variable, token);
      if (!token.text.empty()) node->name = names_.intern(token.text);
      return node;
    }
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Value: {
      Node* node = make(NodeKind::Literal, token);
      node->value = token.value;
      return node;
    }
    case TokenKind::Regex:
      return regexLiteral(token);
    case TokenKind::Operator:
      return prefixOperator(token);
  }
  return make(NodeKind::End, token);
}

Node* Parser::prefixOperator(const Token& token) {
  if (token.is("and") || token.is("or") || token.is("in")) {
    Node* node = make(NodeKind::Name, token);
    node->value = json::Value(token.text);
    return node;
  }
  if (token.is("-")) {
    Node* node = make(NodeKind::Negate, token);
    node->rhs = expression(70);
    return node;
  }
  if (token.is("*")) return make(NodeKind::Wildcard, token);
  if (token.is("**")) return make(NodeKind::Descendant, token);
  if (token.is("%")) return make(NodeKind::Parent, token);
  if (token.is("(")) return block(token);
  if (token.is("[")) return arrayConstructor(token);
  if (token.is("{")) {
    Node* node = make(NodeKind::Object, token);
    node->pairs = objectPairs();
    return node;
  }
  if (token.is("|")) return transform(token);
  fail("S0211", token);
  return make(NodeKind::End, token);
}

Node* Parser::regexLiteral(const Token& token) {
  Node* node = make(NodeKind::Regex, token);
  std::string error;
  node->regex = Regex::compile(token.text, token.flags, error);
  if (!node->regex) fail("S0303", token, error);
  return node;
}

Node* Parser::block(const Token& token) {
  Node* node = make(NodeKind::Block, token);
  while (!failed() && !token_.is(")")) {
    node->items.push_back(expression(0));
    if (!token_.is(";")) break;
    advance(true);
  }
  expect(")", false);
  return node;
}

Node* Parser::arrayConstructor(const Token& token) {
  Node* node = make(NodeKind::Array, token);
  while (!failed() && !token_.is("]")) {
    Node* item = expression(0);
    if (token_.is("..")) {
      Node* range = make(NodeKind::Binary, token_);
      range->op = Op::Range;
      range->lhs = item;
      advance(true);
      range->rhs = expression(0);
      item = range;
    }
    node->items.push_back(item);
    if (!token_.is(",")) break;
    advance(true);
    if (token_.is("]")) fail("S0211", token_);
  }
  expect("]", false);
  return node;
}

NodePairs Parser::objectPairs() {
  NodePairs pairs;
  if (!token_.is("}")) {
    while (!failed()) {
      Node* key = expression(0);
      expect(":", true);
      Node* value = expression(0);
      pairs.emplace_back(key, value);
      if (!token_.is(",")) break;
      advance(true);
    }
  }
  expect("}", false);
  return pairs;
}

Node* Parser::transform(const Token& token) {
  Node* node = make(NodeKind::Transform, token);
  node->lhs = expression(0);
  expect("|", true);
  node->rhs = expression(0);
  if (token_.is(",")) {
    advance(true);
    node->third = expression(0);
  }
  expect("|", false);
  return node;
}

Node* Parser::infix(const Token& token, Node* left) {
  if (token.is("(")) return call(token, left);
  if (token.is("[")) return filter(token, left);
  if (token.is("^")) return order(token, left);
  if (token.is(":=")) return bind(token, left);
  if (token.is("@")) return tupleVariable(token, left, NodeKind::Focus);
  if (token.is("#")) return tupleVariable(token, left, NodeKind::Index);
  if (token.is("?") || token.is("?:") || token.is("??")) return condition(token, left);
  if (token.is("{")) {
    Node* node = make(NodeKind::Group, token);
    node->lhs = left;
    node->pairs = objectPairs();
    return node;
  }
  return binary(token, left);
}

Node* Parser::binary(const Token& token, Node* left) {
  const Infix& entry = *infixOf(token);
  NodeKind kind = NodeKind::Binary;
  if (token.is(".")) kind = NodeKind::Dot;
  if (token.is("~>")) kind = NodeKind::Apply;
  Node* node = make(kind, token);
  node->op = entry.op;
  node->lhs = left;
  node->rhs = expression(entry.power);
  return node;
}

Node* Parser::call(const Token& token, Node* left) {
  Node* node = make(NodeKind::Function, token);
  node->lhs = left;
  if (!token_.is(")")) {
    while (!failed()) {
      if (token_.is("?")) {
        node->kind = NodeKind::Partial;
        node->items.push_back(make(NodeKind::Placeholder, token_));
        advance(false);
      } else {
        node->items.push_back(expression(0));
      }
      if (!token_.is(",")) break;
      advance(true);
    }
  }
  expect(")", false);
  if (!failed() && left->kind == NodeKind::Name &&
      (left->text == "function" || left->text == "\xCE\xBB")) {
    lambda(node);
  }
  return node;
}

void Parser::lambda(Node* node) {
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    const Node* parameter = node->items[i];
    if (parameter->kind != NodeKind::Variable) {
      failAt("S0208", *parameter, parameter->text, std::to_string(i + 1));
      return;
    }
    node->parameters.push_back(boundName(*parameter));
  }
  node->kind = NodeKind::Lambda;
  node->items.clear();
  if (token_.is("<")) lambdaSignature(node);
  expect("{", true);
  node->lhs = expression(0);
  expect("}", false);
}

/// The name of a variable that the expression binds here; `$` itself may be bound, though nothing
/// can read it.
NameId Parser::boundName(const Node& variable) {
  const NameId name = names_.intern(variable.text);
  names_.markBound(name);
  return name;
}

void Parser::lambdaSignature(Node* node) {
  const Token opening = token_;
  std::string text = "<";
  int depth = 1;
  while (depth > 0 && !failed() && !token_.is("{") && token_.kind != TokenKind::End) {
    advance(false);
    if (token_.is(">")) --depth;
    if (token_.is("<")) ++depth;
    text += token_.text;
  }
  expect(">", false);
  if (failed()) return;
  std::optional<Signature::Problem> problem;
  node->signature = Signature::parse(text, problem);
  if (!problem) return;
  Token place = opening;
  place.begin += problem->offset;
  place.end = place.begin + 1;
  place.text = text.substr(problem->offset, 1);
  fail(problem->code, place);
}

Node* Parser::filter(const Token& token, Node* left) {
  if (token_.is("]")) {
    Node* step = left;
    while (step->kind == NodeKind::Filter) step = step->lhs;
    step->keepArray = true;
    advance(false);
    return left;
  }
  Node* node = make(NodeKind::Filter, token);
  node->lhs = left;
  node->rhs = expression(0);
  expect("]", false);
  return node;
}

Node* Parser::order(const Token& token, Node* left) {
  Node* node = make(NodeKind::Order, token);
  node->lhs = left;
  expect("(", true);
  while (!failed()) {
    SortTerm term;
    if (token_.is("<") || token_.is(">")) {
      term.descending = token_.is(">");
      advance(true);
    }
    term.expression = expression(0);
    node->terms.push_back(term);
    if (!token_.is(",")) break;
    advance(true);
  }
  expect(")", false);
  return node;
}

Node* Parser::bind(const Token& token, Node* left) {
  if (left->kind != NodeKind::Variable) {
    failAt("S0212", *left, left->text);
    return left;
  }
  Node* node = make(NodeKind::Bind, token);
  node->name = boundName(*left);
  node->rhs = expression(9);
  return node;
}

Node* Parser::tupleVariable(const Token& token, Node* left, NodeKind kind) {
  Node* node = make(kind, token);
  node->lhs = left;
  Node* variable = expression(80);
  if (failed()) return node;
  if (variable->kind != NodeKind::Variable) {
    failAt("S0214", *variable, token.text);
    return node;
  }
  node->name = boundName(*variable);
  return node;
}

/// a ? b : c ? d : …: each condition is the else of the one before. Read in a loop, for such chains
/// grow long.
Node* Parser::conditions(const Token& token, Node* left) {
  Node* first = make(NodeKind::Condition, token);
  Node* node = first;
  node->lhs = left;
  node->rhs = expression(0);
  while (!failed() && token_.is(":")) {
    advance(true);
    Node* otherwise = expression(conditionPower);
    if (token_.is(":=")) {
      const Token symbol = token_;
      advance(true);
      otherwise = bind(symbol, otherwise);
    }
    node->third = otherwise;
    if (!token_.is("?")) break;
    node->third = make(NodeKind::Condition, token_);
    node = node->third;
    node->lhs = otherwise;
    advance(true);
    node->rhs = expression(0);
  }
  return first;
}

/// a ? b : c, and what it stands for: a ?: c is a ? a : c, and a ?? c is $exists(a) ? a : c.
Node* Parser::condition(const Token& token, Node* left) {
  if (token.is("?")) return conditions(token, left);
  Node* node = make(NodeKind::Condition, token);
  if (!newer_) {
    // As 2.0.6 reads it: a ? whose branch begins with ? or :.
    Token second = token;
    second.text = token.text.substr(1);
    ++second.begin;
    fail("S0211", second);
    return node;
  }
  const Node* refused = nullptr;
  Node* test = cloneOf(tree_, *left, maxNodes, refused);
  if (refused != nullptr) failAt("U1001", *refused, {});
  if (token.is("??")) {
    Node* exists = make(NodeKind::Function, token);
    exists->text = "exists";
    exists->lhs = make(NodeKind::Variable, token);
    exists->lhs->text = "exists";
    exists->lhs->name = names_.intern("exists");
    exists->items.push_back(test);
    test = exists;
  }
  node->lhs = test;
  node->rhs = left;
  node->third = expression(0);
  return node;
}

}  // namespace stepwright::query::jsonata
