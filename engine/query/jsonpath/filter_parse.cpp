// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/filter_parse.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonpath/pattern.h"
#include "engine/query/jsonpath/scan.h"

namespace stepwright::query::jsonpath {
namespace {

using ConditionPtr = std::shared_ptr<const Condition>;

struct RelationEntry {
  std::string_view name;
  Relation relation;
};
constexpr std::array relationTable{
    RelationEntry{"==", Relation::Equal},
    RelationEntry{"===", Relation::SameType},
    RelationEntry{"!=", Relation::NotEqual},
    RelationEntry{"!==", Relation::NotSameType},
    RelationEntry{"<", Relation::Less},
    RelationEntry{"<=", Relation::LessOrEqual},
    RelationEntry{">", Relation::Greater},
    RelationEntry{">=", Relation::GreaterOrEqual},
    RelationEntry{"=~", Relation::Matches},
    RelationEntry{"IN", Relation::In},
    RelationEntry{"NIN", Relation::NotIn},
    RelationEntry{"CONTAINS", Relation::Contains},
    RelationEntry{"ALL", Relation::All},
    RelationEntry{"SIZE", Relation::Size},
    RelationEntry{"EMPTY", Relation::Empty},
    RelationEntry{"TYPE", Relation::Type},
    RelationEntry{"SUBSETOF", Relation::SubsetOf},
    RelationEntry{"ANYOF", Relation::AnyOf},
    RelationEntry{"NONEOF", Relation::NoneOf},
};

bool isRelationSign(char c) { return c == '<' || c == '>' || c == '=' || c == '~' || c == '!'; }

/// Or binds weaker than And, And weaker than `!`.
class FilterParser {
 public:
  FilterParser(std::string_view text, std::size_t offset, int depth, ReadSegments readSegments)
      : text_(text), offset_(offset), depth_(depth), readSegments_(readSegments) {}

  Parsed<ConditionPtr> parse() {
    ConditionPtr condition = readOr();
    skip();
    if (!failed_ && at_ < text_.size()) fail(at_, "Expected the end of the filter");
    if (failed_) return error_;
    return condition;
  }

 private:
  void skip() { at_ = skipBlanks(text_, at_); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  ConditionPtr fail(std::size_t at, std::string message) {
    if (!failed_) error_ = {offset_ + std::min(at, text_.size()), std::move(message)};
    failed_ = true;
    return nullptr;
  }
  [[nodiscard]] bool accept(std::string_view sign) {
    skip();
    if (text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }

  ConditionPtr readOr() {
    return readChain(Condition::Kind::Or, "||", [this] {
      return readChain(Condition::Kind::And, "&&", [this] { return readTerm(); });
    });
  }

  template <class Part>
  ConditionPtr readChain(Condition::Kind kind, std::string_view sign, Part part) {
    std::vector<ConditionPtr> parts{part()};
    while (!failed_ && accept(sign)) parts.push_back(part());
    if (failed_) return nullptr;
    if (parts.size() == 1) return parts.front();
    auto node = std::make_shared<Condition>();
    node->kind = kind;
    node->parts = std::move(parts);
    return node;
  }

  ConditionPtr readTerm() {
    if (++depth_ > maxNesting) return fail(at_, "The filter is nested too deeply");
    ConditionPtr term = readTermInside();
    --depth_;
    return term;
  }

  ConditionPtr readTermInside() {
    skip();
    if (peek() == '!') {
      const std::size_t behind = skipBlanks(text_, at_ + 1);
      if (behind < text_.size() && text_[behind] != '$' && text_[behind] != '@') {
        ++at_;
        auto node = std::make_shared<Condition>();
        node->kind = Condition::Kind::Not;
        node->parts = {readTerm()};
        return node;
      }
    }
    if (peek() == '(') {
      ++at_;
      ConditionPtr inside = readOr();
      if (!failed_ && !accept(")")) return fail(at_, "Expected ')'");
      return inside;
    }
    return readComparison();
  }

  ConditionPtr readComparison() {
    auto node = std::make_shared<Condition>();
    const std::size_t start = at_;
    const bool negated = accept("!");
    node->left = readOperand();
    if (failed_) return nullptr;
    skip();
    const char next = peek();
    if (next == '\0' || next == ')' || next == '&' || next == '|') {
      if (!node->left.path) return fail(start, "Expected a path or a comparison");
      node->relation = negated ? Relation::NotExists : Relation::Exists;
      return node;
    }
    if (!readRelation(*node)) return nullptr;
    node->right = readOperand();
    if (failed_) return nullptr;
    if ((node->relation == Relation::Matches) == (!node->left.pattern && !node->right.pattern)) {
      return fail(start, "=~ compares with a pattern, /…/");
    }
    return node;
  }

  bool readRelation(Condition& node) {
    const std::size_t start = at_;
    if (isRelationSign(peek())) {
      while (isRelationSign(peek())) ++at_;
    } else {
      while (std::isalpha(static_cast<unsigned char>(peek())) != 0) ++at_;
    }
    std::string name(text_.substr(start, at_ - start));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const auto& entry : relationTable) {
      if (entry.name != name) continue;
      node.relation = entry.relation;
      return true;
    }
    fail(start, "Filter operator " + name + " is not supported!");
    return false;
  }

  Operand readOperand() {
    skip();
    switch (peek()) {
      case '$':
      case '@':
        return readPath();
      case '\'':
      case '"':
        return readText();
      case '/':
        return readPattern();
      case '[':
      case '{':
        return readJson();
      default:
        return readWord();
    }
  }

  Operand readPath() {
    const std::size_t start = at_++;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '[' || c == '(') {
        const std::size_t close = closingBracket(text_, at_);
        if (close == std::string_view::npos) return failed(at_, "The bracket is not closed");
        at_ = close + 1;
      } else if (isBlank(c) || isRelationSign(c) || c == ')' || c == '&' || c == '|' || c == ',') {
        break;
      } else {
        ++at_;
      }
    }
    auto segments =
        readSegments_(text_.substr(start + 1, at_ - start - 1), offset_ + start + 1, depth_ + 1);
    if (!segments) {
      failed_ = true;
      error_ = segments.error();
      return {};
    }
    auto path = std::make_shared<Segments>(std::move(segments).value());
    path->fromRoot = text_[start] == '$';
    return {{}, std::move(path), nullptr};
  }

  Operand readText() {
    const std::size_t start = at_;
    const std::size_t end = endOfQuoted(text_, start);
    if (end == std::string_view::npos) return failed(start, "The text is not closed");
    at_ = end + 1;
    return {json::Value(unescaped(text_.substr(start + 1, end - start - 1))), nullptr, nullptr};
  }

  Operand readPattern() {
    const std::size_t start = at_;
    const std::size_t end = endOfQuoted(text_, start);
    if (end == std::string_view::npos) return failed(start, "Pattern not closed. Expected /");
    at_ = end + 1;
    while (std::isalpha(static_cast<unsigned char>(peek())) != 0) ++at_;
    std::size_t place = 0;
    auto pattern = Pattern::compile(text_.substr(start + 1, end - start - 1),
                                    text_.substr(end + 1, at_ - end - 1), place);
    if (!pattern) return failed(start + 1 + place, "The pattern is no valid regular expression");
    return {{}, nullptr, std::move(pattern)};
  }

  Operand readJson() {
    const std::size_t start = at_;
    const std::size_t end = closingBracket(text_, start);
    if (end == std::string_view::npos) return failed(start, "The bracket is not closed");
    at_ = end + 1;
    auto literal = json::parse(withDoubleQuotes(text_.substr(start, end + 1 - start)));
    if (!literal) return failed(start, "The literal is no JSON value");
    return {std::move(literal).value(), nullptr, nullptr};
  }

  /// The library reads such literals leniently: 'text' stands for "text".
  static std::string withDoubleQuotes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\'' && text[i] != '"') {
        out += text[i];
        continue;
      }
      const std::size_t end = endOfQuoted(text, i);
      if (end == std::string_view::npos) return std::string(text);
      out += json::print(json::Value(unescaped(text.substr(i + 1, end - i - 1))));
      i = end;
    }
    return out;
  }

  Operand readWord() {
    const std::size_t start = at_;
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '.' ||
            text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '_')) {
      ++at_;
    }
    auto literal = json::parse(text_.substr(start, at_ - start));
    // A bare word is taken as text: workflows that run on AWS compare with [?(@.Name==Receipt)].
    if (!literal && at_ > start && std::isalpha(static_cast<unsigned char>(text_[start])) != 0)
      return {json::Value(text_.substr(start, at_ - start)), nullptr, nullptr};
    if (!literal)
      return failed(start, "Expected a path, a text in quotes, a number, true, false or null");
    return {std::move(literal).value(), nullptr, nullptr};
  }

  Operand failed(std::size_t at, std::string message) {
    fail(at, std::move(message));
    return {};
  }

  std::string_view text_;
  std::size_t offset_;
  int depth_;
  ReadSegments readSegments_;
  std::size_t at_ = 0;
  bool failed_ = false;
  SyntaxError error_;
};

}  // namespace

Parsed<ConditionPtr> parseFilter(std::string_view text, std::size_t offset, int depth,
                                 ReadSegments readSegments) {
  return FilterParser(text, offset, depth, readSegments).parse();
}

}  // namespace stepwright::query::jsonpath
