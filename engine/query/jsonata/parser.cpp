// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/parser.h"

#include <array>

#include "engine/query/jsonata/regex.h"
#include "engine/query/jsonata/signature.h"

namespace stepwright::query::jsonata {
namespace {

// Nested deeper than anybody writes, and shallow enough for the smallest thread's stack.
constexpr int maxSyntaxNesting = 400;

struct Infix {
  std::string_view symbol;
  int power;
  Op op;
};

constexpr std::array<Infix, 27> infixes = {{
    {".", 75, Op::None},       {"[", 80, Op::None},          {"{", 70, Op::None},
    {"(", 80, Op::None},       {"@", 80, Op::None},          {"#", 80, Op::None},
    {"?", 20, Op::None},       {"+", 50, Op::Add},           {"-", 50, Op::Subtract},
    {"*", 60, Op::Multiply},   {"/", 60, Op::Divide},        {"%", 60, Op::Modulo},
    {"=", 40, Op::Equal},      {"<", 40, Op::Less},          {">", 40, Op::Greater},
    {"^", 40, Op::None},       {":=", 10, Op::None},         {"!=", 40, Op::NotEqual},
    {"<=", 40, Op::LessEqual}, {">=", 40, Op::GreaterEqual}, {"~>", 40, Op::None},
    {"?:", 40, Op::None},      {"??", 40, Op::None},         {"and", 30, Op::And},
    {"or", 25, Op::Or},        {"in", 40, Op::In},           {"&", 50, Op::Concat},
}};

const Infix* infixOf(const Token& token) {
  if (token.kind != TokenKind::Operator) return nullptr;
  for (const auto& entry : infixes) {
    if (entry.symbol == token.text) return &entry;
  }
  return nullptr;
}

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

}  // namespace stepwright::query::jsonata
