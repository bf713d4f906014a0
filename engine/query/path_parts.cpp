// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/path_parts.h"

#include <algorithm>
#include <cctype>

#include "engine/query/expression.h"

namespace stepwright::query {
namespace {

/// Where what opens at that byte closes, after it; the text's end where it does not.
std::size_t afterBrackets(std::string_view text, std::size_t at) {
  int depth = 0;
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == '\\')
        ++at;
      else if (c == quote)
        quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == '[') {
      ++depth;
    } else if ((c == ')' || c == ']') && --depth == 0) {
      return at + 1;
    }
  }
  return at;
}

/// Reads a text that is known to be a path or an intrinsic call.
class PathParts {
 public:
  explicit PathParts(std::string_view text) : text_(text) {}

  /// How high it is; -1 where it has no parts: a literal.
  int add(std::size_t begin, std::size_t end) {
    while (begin < end && isBlank(begin)) ++begin;
    while (end > begin && isBlank(end - 1)) --end;
    if (begin == end) return -1;
    if (text_[begin] == '$') return addPath(begin, end);
    return text_.substr(begin, end - begin).starts_with("States.") ? addCall(begin, end) : -1;
  }
  [[nodiscard]] std::vector<PathPart> take() { return std::move(parts_); }

 private:
  [[nodiscard]] bool isBlank(std::size_t at) const {
    return std::isspace(static_cast<unsigned char>(text_[at])) != 0;
  }

  /// The whole, then "$.a", "$.a.b": what is all of the data tells nothing.
  int addPath(std::size_t begin, std::size_t end) {
    std::vector<std::size_t> ends;
    for (std::size_t at = afterRoot(begin, end); at < end; at = afterStep(at, end))
      ends.push_back(at);
    const bool variable = !ends.empty() && ends.front() > begin + 1 && text_[begin + 1] != '$';
    if (!ends.empty() && !variable) ends.erase(ends.begin());
    parts_.push_back({begin, end, static_cast<int>(ends.size())});
    for (std::size_t i = 0; i < ends.size(); ++i)
      parts_.push_back({begin, ends[i], static_cast<int>(i)});
    return static_cast<int>(ends.size());
  }

  [[nodiscard]] std::size_t afterRoot(std::size_t at, std::size_t end) const {
    ++at;
    if (at < end && text_[at] == '$') return at + 1;
    while (at < end && text_[at] != '.' && text_[at] != '[') ++at;
    return at;
  }
  [[nodiscard]] std::size_t afterStep(std::size_t at, std::size_t end) const {
    if (text_[at] == '[') return std::min(afterBrackets(text_, at), end);
    while (at < end && text_[at] == '.') ++at;
    if (at < end && text_[at] == '[') return std::min(afterBrackets(text_, at), end);
    while (at < end && text_[at] != '.' && text_[at] != '[') ++at;
    return at;
  }

  int addCall(std::size_t begin, std::size_t end) {
    const std::size_t place = parts_.size();
    parts_.push_back({begin, end, 0});
    int below = -1;
    std::size_t first = text_.find('(', begin);
    for (std::size_t at = first == std::string_view::npos ? end : first + 1; at < end;) {
      const std::size_t next = afterArgument(at, end - 1);
      below = std::max(below, add(at, next));
      at = next + 1;
    }
    return parts_[place].height = below + 1;
  }
  /// Where the argument ends: at a comma or the bracket that closes the call.
  [[nodiscard]] std::size_t afterArgument(std::size_t at, std::size_t end) const {
    while (at < end && text_[at] != ',') {
      const char c = text_[at];
      if (c == '(' || c == '[')
        at = std::min(afterBrackets(text_, at), end);
      else if (c == '\'' || c == '"')
        at = afterText(at, end);
      else
        ++at;
    }
    return at;
  }
  [[nodiscard]] std::size_t afterText(std::size_t at, std::size_t end) const {
    const char quote = text_[at++];
    while (at < end && text_[at] != quote) at += text_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, end);
  }

  std::string_view text_;
  std::vector<PathPart> parts_;
};

}  // namespace

std::vector<PathPart> partsOfPath(std::string_view text) {
  if (!Expression::parse(text)) return {};
  PathParts parts(text);
  (void)parts.add(0, text.size());
  return parts.take();
}

}  // namespace stepwright::query
