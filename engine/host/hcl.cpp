// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hcl.h"

#include <algorithm>

#include "engine/host/hcl_scanner.h"
#include "engine/host/lines.h"
#include "engine/host/strand.h"
#include "engine/text/json_lexer.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::Range;

constexpr int deepestBlock = 50;

Range withoutBlanks(std::string_view text, Range range) {
  range.begin = std::min(text.find_first_not_of(spaces, range.begin), range.end);
  while (range.end > range.begin && spaces.find(text[range.end - 1]) != std::string_view::npos)
    --range.end;
  return range;
}

/// An expression ends before the comment behind it.
Range readExpression(std::string_view text, HclScanner& scanner) {
  const std::size_t begin = scanner.at();
  scanner.expression();
  Range range = withoutBlanks(text, {begin, scanner.at()});
  HclScanner again(text, range);
  std::size_t last = range.begin;
  while (!again.done()) {
    again.space(false);
    const std::size_t before = again.at();
    if (again.done()) break;
    if (again.peek() == '"')
      again.string();
    else if (!again.heredoc())
      again.skip(1);
    last = std::max(again.at(), before);
  }
  return {range.begin, last};
}

class BodyReader {
 public:
  explicit BodyReader(std::string_view text) : text_(text), scanner_(text, {0, text.size()}) {}

  HclBlock file() {
    HclBlock block;
    while (!scanner_.done()) {
      body(block, 0);
      scanner_.skip(1);  // a bracket too many
    }
    block.range = {0, text_.size()};
    return block;
  }

 private:
  void body(HclBlock& block, int depth) {
    for (scanner_.space(true); !scanner_.done() && scanner_.peek() != '}'; scanner_.space(true)) {
      const std::size_t begin = scanner_.at();
      std::string name(scanner_.name());
      scanner_.space(false);
      if (name.empty()) {
        scanner_.line();
      } else if (scanner_.peek() == '=' && !scanner_.ahead("==")) {
        scanner_.skip(1);
        scanner_.space(false);
        block.attributes.push_back({std::move(name), readExpression(text_, scanner_)});
        if (scanner_.at() == begin || scanner_.peek() == ',' || scanner_.peek() == ']' ||
            scanner_.peek() == ')')
          scanner_.skip(1);
      } else {
        inner(block, std::move(name), begin, depth);
      }
    }
  }

  /// `type "label" … {` and what is in it.
  void inner(HclBlock& outer, std::string type, std::size_t begin, int depth) {
    HclBlock block;
    block.type = std::move(type);
    while (scanner_.peek() != '{') {
      const std::size_t at = scanner_.at();
      if (scanner_.peek() == '"') {
        scanner_.string();
        block.labels.emplace_back(
            text_.substr(at + 1, scanner_.at() - std::min(at + 2, scanner_.at())));
      } else if (const auto label = scanner_.name(); !label.empty()) {
        block.labels.emplace_back(label);
      } else {
        return scanner_.line();
      }
      scanner_.space(false);
    }
    if (depth >= deepestBlock) return scanner_.expression();
    scanner_.skip(1);
    body(block, depth + 1);
    scanner_.skip(1);
    block.range = {begin, scanner_.at()};
    outer.blocks.push_back(std::move(block));
  }

  std::string_view text_;
  HclScanner scanner_;
};

/// The blanks that the lines of <<- lose: the fewest that one begins with. A line inside ${…} is
/// none of its own.
std::size_t leastIndent(std::string_view text, Range content) {
  std::size_t least = std::string_view::npos;
  for (std::size_t at = content.begin; at < content.end;) {
    const std::size_t begins = std::min(text.find_first_not_of(" \t", at), content.end);
    const bool blank = begins >= content.end || text[begins] == '\n' || text[begins] == '\r';
    if (!blank) least = std::min(least, begins - at);
    std::size_t line = std::min(text.find('\n', at), content.end);
    for (std::size_t open = text.find("${", at); open < line;) {
      HclScanner scanner(text, {open + 1, content.end});
      scanner.bracket();
      line = std::min(text.find('\n', scanner.at()), content.end);
      open = text.find("${", scanner.at());
    }
    at = line + 1;
  }
  return least == std::string_view::npos ? 0 : least;
}

std::string indentOf(std::string_view text, Range content, std::size_t least) {
  for (std::size_t at = content.begin; at < content.end; at = text.find('\n', at) + 1) {
    const std::size_t begins = std::min(text.find_first_not_of(" \t", at), content.end);
    if (begins - at >= least) return std::string(text.substr(at, least));
    if (text.find('\n', at) == std::string_view::npos) break;
  }
  return std::string(least, ' ');
}

std::optional<Strand> heredocStrand(std::string_view text, Range whole) {
  Strand strand;
  strand.style = Style::Heredoc;
  strand.whole = whole;
  const std::size_t first = text.find('\n', whole.begin);
  const std::size_t last = text.rfind('\n', whole.end - 1);
  if (first >= whole.end || last == std::string_view::npos || last < first) return std::nullopt;
  std::size_t end = std::max(first, last);
  if (end > first + 1 && text[end - 1] == '\r') --end;
  strand.content = {first + 1, std::max(first + 1, end)};
  if (!text.substr(whole.begin).starts_with("<<-")) return strand;
  strand.indentsFirst = true;
  strand.prefix = indentOf(text, strand.content, leastIndent(text, strand.content));
  return strand;
}

/// Builds the tree of one expression.
class ExpressionReader {
 public:
  ExpressionReader(std::string_view text, Range range)
      : text_(text), builder_(text), range_(range) {}

  text::Tree read() {
    value(range_, 0);
    return builder_.take();
  }

 private:
  void value(Range range, int depth) {
    const char first = range.length() > 0 ? text_[range.begin] : '\0';
    const bool container = (first == '{' || first == '[') && closesAtEnd(range) &&
                           depth < deepestBlock && !isFor({range.begin + 1, range.end - 1});
    if (container) return first == '{' ? object(range, depth) : tuple(range, depth);
    if (const auto string = hclString(text_, range)) {
      builder_.setScalar(builder_.add(NodeKind::String, range), hclText(text_, *string));
      return;
    }
    scalar(range);
  }

  void scalar(Range range) {
    const std::string_view words = text_.substr(range.begin, range.length());
    if (words == "true" || words == "false") {
      builder_.add(NodeKind::Boolean, range);
    } else if (words == "null") {
      builder_.add(NodeKind::Null, range);
    } else if (text::isJsonNumber(words)) {
      builder_.add(NodeKind::Number, range);
    } else {
      builder_.setScalar(builder_.add(NodeKind::Placeholder, range), "${" + onOneLine(words) + "}");
    }
  }

  /// True where the bracket at its beginning is closed by the last character.
  bool closesAtEnd(Range range) const {
    HclScanner scanner(text_, range);
    scanner.expression();
    if (scanner.at() != range.end) return false;
    HclScanner one(text_, {range.begin, range.end - 1});
    one.expression();
    const char last = text_[range.end - 1];
    return one.done() && last == (text_[range.begin] == '{' ? '}' : ']') && !closedBefore(range);
  }

  /// `[a][0]`, `{…}.b`: the first bracket is closed before the end.
  bool closedBefore(Range range) const {
    int depth = 0;
    HclScanner scanner(text_, range);
    while (!scanner.done()) {
      scanner.space(true);
      const char c = scanner.peek();
      if (c == '"') {
        scanner.string();
      } else if (!scanner.heredoc()) {
        depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
        scanner.skip(1);
      }
      if (depth == 0) return scanner.at() < range.end;
    }
    return true;
  }

  bool isFor(Range inside) const {
    HclScanner scanner(text_, inside);
    scanner.space(true);
    return scanner.name() == "for";
  }

  void object(Range range, int depth) {
    builder_.open(NodeKind::Object, range.begin);
    HclScanner scanner(text_, {range.begin + 1, range.end - 1});
    for (scanner.space(true); !scanner.done(); scanner.space(true)) {
      const std::size_t begin = scanner.at();
      key(scanner);
      scanner.space(false);
      if (scanner.peek() == '=' || scanner.peek() == ':') scanner.skip(1);
      scanner.space(true);
      value(readExpression(text_, scanner), depth + 1);
      scanner.space(false);
      if (scanner.peek() == ',' || scanner.at() == begin) scanner.skip(1);
    }
    builder_.close(range.end);
  }

  void key(HclScanner& scanner) {
    const std::size_t begin = scanner.at();
    if (scanner.peek() == '"') {
      scanner.string();
      const Range range{begin, scanner.at()};
      const auto string = hclString(text_, range);
      return builder_.setKey(range, string ? hclText(text_, *string) : "");
    }
    if (scanner.peek() == '(') {
      // Up to the bracket that closes it: the name is computed.
      scanner.bracket();
      const Range range{begin, scanner.at()};
      return builder_.setKey(range, "${" + onOneLine(text_.substr(begin, range.length())) + "}");
    }
    const std::string name(scanner.name());
    builder_.setKey({begin, scanner.at()}, name);
  }

  void tuple(Range range, int depth) {
    builder_.open(NodeKind::Array, range.begin);
    for (const Range item : hclArguments(text_, {range.begin + 1, range.end - 1}))
      value(item, depth + 1);
    builder_.close(range.end);
  }

  std::string_view text_;
  text::TreeBuilder builder_;
  Range range_;
};

}  // namespace

Range HclBlock::value(std::string_view name) const {
  for (const auto& attribute : attributes)
    if (attribute.name == name) return attribute.value;
  return {};
}

HclBlock readHcl(std::string_view text) { return BodyReader(text).file(); }

std::optional<HclCall> hclCall(std::string_view text, Range expression) {
  HclScanner scanner(text, expression);
  const std::string_view name = scanner.name();
  if (name.empty() || scanner.peek() != '(') return std::nullopt;
  const std::size_t begin = scanner.at() + 1;
  HclScanner whole(text, expression);
  whole.expression();
  if (whole.at() != expression.end || expression.length() == 0 || text[expression.end - 1] != ')')
    return std::nullopt;
  // The bracket is the one that was opened first: f(a)(b) is none.
  HclScanner inside(text, {begin, expression.end});
  while (!inside.done() && inside.peek() != ')') {
    inside.expression();
    if (inside.peek() == ',' || inside.peek() == '\n')
      inside.skip(1);
    else if (inside.peek() != ')')
      return std::nullopt;
  }
  if (inside.at() + 1 != expression.end) return std::nullopt;
  return HclCall{name, {begin, expression.end - 1}};
}

std::vector<Range> hclArguments(std::string_view text, Range arguments) {
  std::vector<Range> found;
  HclScanner scanner(text, arguments);
  for (scanner.space(true); !scanner.done(); scanner.space(true)) {
    const std::size_t begin = scanner.at();
    const Range range = readExpression(text, scanner);
    if (range.length() > 0) found.push_back(range);
    if (scanner.peek() == ',' || scanner.at() == begin) scanner.skip(1);
  }
  return found;
}

std::optional<Strand> hclString(std::string_view text, Range expression) {
  HclScanner scanner(text, expression);
  if (scanner.peek() == '"') {
    scanner.string();
    const bool closed = scanner.at() == expression.end && expression.length() > 1 &&
                        text[expression.end - 1] == '"';
    if (!closed) return std::nullopt;
    Strand strand;
    strand.style = Style::HclQuoted;
    strand.whole = expression;
    strand.content = {expression.begin + 1, expression.end - 1};
    return strand;
  }
  if (!scanner.ahead("<<") || !scanner.heredoc() || scanner.at() != expression.end)
    return std::nullopt;
  return heredocStrand(text, expression);
}

std::string hclText(std::string_view text, const Strand& string) {
  View view;
  readStrand(view, text, string);
  return view.text();
}

text::Tree hclTree(std::string_view text, Range expression) {
  return ExpressionReader(text, expression).read();
}

}  // namespace stepwright::host
