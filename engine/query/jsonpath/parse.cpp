// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/parse.h"

#include <array>
#include <cctype>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/json/parse.h"
#include "engine/query/jsonpath/filter_parse.h"
#include "engine/query/jsonpath/scan.h"

namespace stepwright::query::jsonpath {
namespace {

struct FunctionEntry {
  std::string_view name;
  FunctionName function;
};
constexpr std::array functionTable{
    FunctionEntry{"min", FunctionName::Min},
    FunctionEntry{"max", FunctionName::Max},
    FunctionEntry{"avg", FunctionName::Avg},
    FunctionEntry{"sum", FunctionName::Sum},
    FunctionEntry{"stddev", FunctionName::Stddev},
    FunctionEntry{"length", FunctionName::Length},
    FunctionEntry{"size", FunctionName::Length},
    FunctionEntry{"keys", FunctionName::Keys},
    FunctionEntry{"concat", FunctionName::Concat},
    FunctionEntry{"append", FunctionName::Append},
    FunctionEntry{"first", FunctionName::First},
    FunctionEntry{"last", FunctionName::Last},
    FunctionEntry{"index", FunctionName::Index},
    FunctionEntry{"distinct", FunctionName::Distinct},
};

std::optional<std::int64_t> readInteger(std::string_view text) {
  text = trimmed(text);
  std::int32_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || problem != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

std::string nameFragment(const std::vector<std::string>& names) {
  std::string out = "[";
  for (const auto& name : names) {
    if (out.size() > 1) out += ',';
    out += "'" + name + "'";
  }
  return out + "]";
}

/// Reads the segments behind a root, one after the other, as the library's compiler does.
class SegmentParser {
 public:
  SegmentParser(std::string_view text, std::size_t offset, int depth)
      : text_(text), offset_(offset), depth_(depth) {}

  Parsed<Segments> parse() {
    while (at_ < text_.size() && !failed_) readSegment();
    if (!failed_ && !segments_.segments.empty() &&
        segments_.segments.back().kind == SegmentKind::Scan) {
      fail(at_, "Path must not end with a '.' or '..'");
    }
    if (failed_) return error_;
    segments_.settle();
    return std::move(segments_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void fail(std::size_t at, std::string message) {
    if (failed_) return;
    failed_ = true;
    error_ = {offset_ + std::min(at, text_.size()), std::move(message)};
  }
  void add(Segment segment) { segments_.segments.push_back(std::move(segment)); }

  void readSegment() {
    switch (peek()) {
      case '.':
        readDot();
        break;
      case '[':
        readBracket();
        break;
      default:
        fail(at_, "Expected '.' or '['");
    }
  }

  void readDot() {
    if (peek(1) == '.') {
      add({.kind = SegmentKind::Scan, .fragment = ".."});
      at_ += 2;
    } else {
      at_ += 1;
    }
    if (at_ >= text_.size()) return fail(at_, "Path must not end with a '.' or '..'");
    if (peek() == '.') return fail(at_, "A '.' is not valid here");
    if (peek() == '[') return readBracket();
    if (peek() == '*') {
      ++at_;
      return add({.kind = SegmentKind::Wildcard, .fragment = "[*]"});
    }
    readNameOrFunction();
  }

  void readNameOrFunction() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '.' && text_[at_] != '[' && text_[at_] != '(') {
      if (text_[at_] == ' ') {
        return fail(at_, "A name with a blank must be written in brackets: ['my name']");
      }
      ++at_;
    }
    const auto name = text_.substr(start, at_ - start);
    if (peek() == '(') return readFunction(name, start);
    if (name.empty()) return fail(at_, "Expected a name");
    Segment segment{.kind = SegmentKind::Names, .names = {std::string(name)}};
    segment.fragment = nameFragment(segment.names);
    add(std::move(segment));
  }

  void readFunction(std::string_view name, std::size_t start) {
    const FunctionEntry* entry = nullptr;
    for (const auto& candidate : functionTable) {
      if (candidate.name == name) entry = &candidate;
    }
    if (entry == nullptr) {
      return fail(start, "Function with name: " + std::string(name) + " does not exist.");
    }
    const std::size_t close = closingBracket(text_, at_);
    if (close == std::string_view::npos) {
      return fail(at_,
                  "Arguments to function: '" + std::string(name) + "' are not closed properly.");
    }
    Segment segment{.kind = SegmentKind::Function, .function = entry->function};
    readArguments(segment, at_ + 1, close);
    segment.fragment = "." + std::string(name) + (segment.arguments.empty() ? "()" : "(...)");
    at_ = close + 1;
    add(std::move(segment));
  }

  void readArguments(Segment& segment, std::size_t from, std::size_t to) {
    std::size_t at = from;
    while (at < to && !failed_) {
      const std::size_t end = std::min(endOfItem(text_, at), to);
      const auto raw = text_.substr(at, end - at);
      const auto item = trimmed(raw);
      const std::size_t place =
          item.empty() ? at : static_cast<std::size_t>(item.data() - text_.data());
      if (!item.empty()) readArgument(segment, item, place);
      at = end + 1;
    }
  }

  void readArgument(Segment& segment, std::string_view item, std::size_t place) {
    if (depth_ >= maxNesting) return fail(place, "The path is nested too deeply");
    if (item.front() == '$' || item.front() == '@') {
      auto inner = parseSegments(item.substr(1), offset_ + place + 1, depth_ + 1);
      if (!inner) return take(inner.error());
      auto path = std::make_shared<Segments>(std::move(inner).value());
      path->fromRoot = item.front() == '$';
      segment.arguments.push_back({{}, std::move(path)});
      return;
    }
    auto literal = json::parse(item);
    if (!literal) return fail(place, "The argument is no JSON value");
    segment.arguments.push_back({std::move(literal).value(), nullptr});
  }

  void take(const SyntaxError& error) {
    failed_ = true;
    error_ = error;
  }

  void readBracket() {
    const std::size_t open = at_;
    const std::size_t close = closingBracket(text_, open);
    if (close == std::string_view::npos) return fail(open, "The bracket is not closed");
    const std::size_t inside = skipBlanks(text_, open + 1);
    const char first = inside < close ? text_[inside] : ']';
    at_ = close + 1;
    if (first == '\'' || first == '"') return readNames(inside, close);
    if (first == '*') {
      if (skipBlanks(text_, inside + 1) != close)
        return fail(inside + 1, "Expected ']' behind '*'");
      return add({.kind = SegmentKind::Wildcard, .fragment = "[*]"});
    }
    if (first == '?') return readFilter(inside, close);
    if (std::isdigit(static_cast<unsigned char>(first)) != 0 || first == '-' || first == ':') {
      return readNumbers(inside, close);
    }
    fail(inside, "Could not parse token. Expected ?, ', 0-9, *");
  }

  void readNames(std::size_t inside, std::size_t close) {
    Segment segment{.kind = SegmentKind::Names};
    std::size_t at = inside;
    while (true) {
      const char quote = at < close ? text_[at] : '\0';
      if (quote != text_[inside]) return fail(at, "Expected a name in quotes");
      const std::size_t end = endOfQuoted(text_, at);
      if (end >= close) return fail(at, "Property has not been closed");
      // As it stands: a backslash keeps a quote from closing the name, and belongs to the name.
      segment.names.emplace_back(text_.substr(at + 1, end - at - 1));
      at = skipBlanks(text_, end + 1);
      if (at == close) break;
      if (text_[at] != ',') return fail(at, "Expected ',' or ']'");
      at = skipBlanks(text_, at + 1);
    }
    segment.fragment = nameFragment(segment.names);
    add(std::move(segment));
  }

  void readNumbers(std::size_t inside, std::size_t close) {
    const auto expression = trimmed(text_.substr(inside, close - inside));
    if (expression.find(':') != std::string_view::npos) return readSlice(expression, inside);
    Segment segment{.kind = SegmentKind::Indexes, .fragment = "["};
    std::size_t start = 0;
    while (start <= expression.size()) {
      const std::size_t comma = std::min(expression.find(',', start), expression.size());
      const auto number = readInteger(expression.substr(start, comma - start));
      if (!number) return fail(inside + start, "Expected an index");
      if (!segment.indexes.empty()) segment.fragment += ",";
      segment.fragment += std::to_string(*number);
      segment.indexes.push_back(*number);
      start = comma + 1;
    }
    segment.fragment += ']';
    add(std::move(segment));
  }

  void readSlice(std::string_view expression, std::size_t inside) {
    const std::size_t colon = expression.find(':');
    const std::size_t second = std::min(expression.find(':', colon + 1), expression.size());
    const auto low = trimmed(expression.substr(0, colon));
    const auto high = trimmed(expression.substr(colon + 1, second - colon - 1));
    Segment segment{.kind = SegmentKind::Slice};
    segment.from = readInteger(low);
    segment.to = readInteger(high);
    if ((!low.empty() && !segment.from) || (!high.empty() && !segment.to) ||
        (!segment.from && !segment.to)) {
      return fail(inside, "Failed to parse the slice");
    }
    segment.fragment = "[" + std::string(low) + ":" + std::string(high) + "]";
    add(std::move(segment));
  }

  void readFilter(std::size_t inside, std::size_t close) {
    if (depth_ >= maxNesting) return fail(inside, "The path is nested too deeply");
    const std::size_t open = skipBlanks(text_, inside + 1);
    if (open >= close || text_[open] != '(') return fail(open, "A filter must be written [?(…)]");
    const std::size_t end = closingBracket(text_, open);
    if (end == std::string_view::npos || skipBlanks(text_, end + 1) != close) {
      return fail(open, "A filter must be written [?(…)]");
    }
    auto filter = parseFilter(text_.substr(open + 1, end - open - 1), offset_ + open + 1,
                              depth_ + 1, parseSegments);
    if (!filter) return take(filter.error());
    add({.kind = SegmentKind::Filter, .filter = std::move(filter).value(), .fragment = "[?]"});
  }

  std::string_view text_;
  std::size_t offset_;
  int depth_;
  std::size_t at_ = 0;
  Segments segments_;
  bool failed_ = false;
  SyntaxError error_;
};

}  // namespace

Parsed<Segments> parseSegments(std::string_view text, std::size_t offset, int depth) {
  return SegmentParser(text, offset, depth).parse();
}

}  // namespace stepwright::query::jsonpath
