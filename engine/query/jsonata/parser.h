// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/failure.h"
#include "engine/query/jsonata/lexer.h"

namespace stepwright::query::jsonata {

/// Reads an expression by operator precedence into a raw tree; the resolver makes of it what is
/// evaluated. After the first failure it sees only the end of the text, so that it winds itself up.
class Parser {
 public:
  /// `newer`: whether ?? and ?:, which came behind 2.0.6, are known.
  Parser(std::string_view text, Tree& tree, NameTable& names, bool newer)
      : lexer_(text), tree_(tree), names_(names), newer_(newer) {}

  /// The root, which must not be used where failure() is set.
  [[nodiscard]] Node* parse();
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  Node* expression(int power);
  Node* prefix(const Token& token);
  Node* prefixOperator(const Token& token);
  Node* infix(const Token& token, Node* left);
  Node* block(const Token& token);
  Node* arrayConstructor(const Token& token);
  NodePairs objectPairs();
  Node* transform(const Token& token);
  Node* regexLiteral(const Token& token);
  Node* call(const Token& token, Node* left);
  void lambda(Node* call);
  NameId boundName(const Node& variable);
  void lambdaSignature(Node* lambda);
  Node* filter(const Token& token, Node* left);
  Node* order(const Token& token, Node* left);
  Node* bind(const Token& token, Node* left);
  Node* tupleVariable(const Token& token, Node* left, NodeKind kind);
  Node* condition(const Token& token, Node* left);
  Node* conditions(const Token& token, Node* left);
  Node* binary(const Token& token, Node* left);

  void advance(bool operand);
  /// The current token must be this operator; goes behind it.
  void expect(std::string_view symbol, bool operand);
  void fail(std::string_view code, const Token& token, std::string value = {});
  void failAt(std::string_view code, const Node& node, std::string token, std::string value = {});
  [[nodiscard]] bool failed() const { return failure_.has_value(); }
  Node* make(NodeKind kind, const Token& token);

  /// Copies made for ?: and ?? double with each nesting; beyond this many nodes the text is
  /// refused.
  static constexpr std::size_t maxNodes = 100'000;

  Lexer lexer_;
  Tree& tree_;
  NameTable& names_;
  bool newer_;
  Token token_;
  std::optional<Failure> failure_;
  int depth_ = 0;
};

}  // namespace stepwright::query::jsonata
