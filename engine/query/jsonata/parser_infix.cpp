// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/parser.h"
#include "engine/query/jsonata/signature.h"

namespace stepwright::query::jsonata {
namespace {

constexpr int conditionPower = 20;

int powerOf(const Token& token) {
  if (token.is("and")) return 30;
  if (token.is("or")) return 25;
  if (token.is("*") || token.is("/") || token.is("%")) return 60;
  if (token.is("+") || token.is("-") || token.is("&")) return 50;
  return token.is(".") ? 75 : 40;
}

Op opOf(std::string_view symbol) {
  if (symbol == "+") return Op::Add;
  if (symbol == "-") return Op::Subtract;
  if (symbol == "*") return Op::Multiply;
  if (symbol == "/") return Op::Divide;
  if (symbol == "%") return Op::Modulo;
  if (symbol == "=") return Op::Equal;
  if (symbol == "!=") return Op::NotEqual;
  if (symbol == "<") return Op::Less;
  if (symbol == "<=") return Op::LessEqual;
  if (symbol == ">") return Op::Greater;
  if (symbol == ">=") return Op::GreaterEqual;
  if (symbol == "&") return Op::Concat;
  if (symbol == "and") return Op::And;
  if (symbol == "or") return Op::Or;
  if (symbol == "in") return Op::In;
  return Op::None;
}

}  // namespace

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
  return binary(token, left, powerOf(token));
}

Node* Parser::binary(const Token& token, Node* left, int power) {
  NodeKind kind = NodeKind::Binary;
  if (token.is(".")) kind = NodeKind::Dot;
  if (token.is("~>")) kind = NodeKind::Apply;
  Node* node = make(kind, token);
  node->op = opOf(token.text);
  node->lhs = left;
  node->rhs = expression(power);
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
  Node* test = clone(left);
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

/// A copy of a raw tree, because resolving a tree changes it.
Node* Parser::clone(const Node* node) {
  if (node == nullptr || failed()) return nullptr;
  if (cloning_ > maxCloned || tree_.nodes.size() > maxNodes) {
    failAt("U1001", *node, {});
    return tree_.make(NodeKind::End);
  }
  ++cloning_;
  Node* copy = tree_.make(node->kind);
  copy->op = node->op;
  copy->keepArray = node->keepArray;
  copy->name = node->name;
  copy->begin = node->begin;
  copy->position = node->position;
  copy->value = node->value;
  copy->text = node->text;
  copy->parameters = node->parameters;
  copy->signature = node->signature;
  copy->regex = node->regex;
  copy->lhs = clone(node->lhs);
  copy->rhs = clone(node->rhs);
  copy->third = clone(node->third);
  for (const Node* item : node->items) copy->items.push_back(clone(item));
  for (const auto& [key, value] : node->pairs) copy->pairs.emplace_back(clone(key), clone(value));
  for (const auto& term : node->terms)
    copy->terms.push_back({clone(term.expression), term.descending});
  --cloning_;
  return copy;
}

}  // namespace stepwright::query::jsonata
