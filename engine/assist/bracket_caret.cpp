// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/bracket_caret.h"

#include <algorithm>

namespace stepwright::assist {
namespace {

using Kind = CaretPlace::Kind;

struct Level {
  bool object = false;
  bool wantsKey = true;
  bool hasValue = false;     ///< the value of this entry has been read
  std::size_t valueEnd = 0;  ///< where it ends
  std::string key{};
  std::size_t index = 0;
};

/// Goes to the caret once, keeping the containers that it is in.
class BracketReader {
 public:
  BracketReader(std::string_view text, std::size_t start, std::size_t offset, bool yaml)
      : text_(text), at_(start), offset_(std::min(offset, text.size())), yaml_(yaml) {}

  CaretPlace read() {
    while (at_ < offset_) {
      const char c = text_[at_];
      if (c == '"' || (yaml_ && c == '\'')) {
        if (string(c)) return place_;
      } else if (startsComment()) {
        if (comment()) return {};
      } else if (isWord(c)) {
        if (word()) return place_;
      } else {
        punctuation(c);
        ++at_;
      }
    }
    settle({offset_, offset_}, offset_, '\0');
    return place_;
  }

 private:
  bool isWord(char c) const {
    if (yaml_) return std::string_view(" \t\r\n,{}[]:\"'#").find(c) == std::string_view::npos;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-.+_$").find(c) != std::string_view::npos ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  }

  bool startsComment() const {
    if (yaml_) return text_[at_] == '#' && (at_ == 0 || text_[at_ - 1] <= ' ');
    return text_.substr(at_, 2) == "//" || text_.substr(at_, 2) == "/*";
  }

  /// True where the caret stands in it.
  bool comment() {
    const bool lines = text_.substr(at_, 2) == "/*";
    const std::size_t end = lines ? text_.find("*/", at_ + 2) : text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + (lines ? 2 : 1);
    return at_ > offset_;
  }

  bool string(char quote) {
    const std::size_t open = at_++;
    while (at_ < text_.size() && text_[at_] != quote && (yaml_ || text_[at_] != '\n'))
      at_ += text_[at_] == '\\' && quote == '"' ? 2 : 1;
    at_ = std::min(at_, text_.size());
    if (at_ >= offset_) {
      settle({open, closesAt(at_) ? at_ + 1 : offset_}, open + 1, quote);
      return true;
    }
    entry(text_.substr(open + 1, at_ - open - 1), at_ + 1);
    at_ = std::min(at_ + 1, text_.size());
    return false;
  }

  /// Whether that quote closes the text at the caret, and does not open the next one.
  bool closesAt(std::size_t quote) const {
    if (quote >= text_.size() || text_[quote] == '\n') return false;
    const std::size_t next = text_.find_first_not_of(" \t\r", quote + 1);
    return next == std::string_view::npos ||
           std::string_view(",]}:\n/#").find(text_[next]) != std::string_view::npos;
  }

  bool word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (isWord(text_[at_]) || (yaml_ && joinsWords()))) ++at_;
    if (at_ >= offset_) {
      settle({begin, at_}, begin, '\0');
      return true;
    }
    entry(text_.substr(begin, at_ - begin), at_);
    return false;
  }

  /// A blank or colon of YAML that belongs to the words around it.
  bool joinsWords() const {
    const bool more = at_ + 1 < text_.size() && isWord(text_[at_ + 1]);
    return (text_[at_] == ' ' || text_[at_] == ':') && more;
  }

  /// A whole word: a key, or a value of the innermost container.
  void entry(std::string_view word, std::size_t end) {
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (level.object && level.wantsKey && !level.hasValue) level.key = word;
    if (!level.object || !level.wantsKey) finish(end);
  }

  void finish(std::size_t end) {
    if (levels_.empty()) return;
    levels_.back().hasValue = true;
    levels_.back().valueEnd = end;
  }

  void punctuation(char c) {
    if (c == '{' || c == '[') levels_.push_back({.object = c == '{'});
    if (levels_.empty()) return;
    if (c == '}' || c == ']') {
      levels_.pop_back();
      return finish(at_ + 1);
    }
    Level& level = levels_.back();
    if (c == ':') level.wantsKey = false;
    if (c == ',') {
      level.wantsKey = true;
      level.hasValue = false;
      ++level.index;
    }
  }

  void settle(text::Range token, std::size_t begin, char quote) {
    place_.token = token;
    place_.begin = begin;
    place_.quote = quote;
    place_.flow = true;
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (level.hasValue) {
      place_.commaAt = level.valueEnd;
      level.wantsKey = true;
      ++level.index;
    }
    place_.kind = level.object && level.wantsKey ? Kind::Key : Kind::Value;
    for (const Level& each : levels_)
      place_.path.push_back(each.object ? each.key : std::to_string(each.index));
    if (place_.kind == Kind::Key) place_.path.pop_back();
    const std::size_t next = text_.find_first_not_of(" \t\r\n", token.end);
    if (next == std::string_view::npos) return;
    place_.hasColon = place_.kind == Kind::Key && text_[next] == ':';
    place_.commaAfter = std::string_view(",]}:/#").find(text_[next]) == std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t offset_;
  bool yaml_;
  std::vector<Level> levels_;
  CaretPlace place_;
};

}  // namespace

CaretPlace bracketCaret(std::string_view text, std::size_t start, std::size_t offset, bool yaml) {
  return BracketReader(text, start, offset, yaml).read();
}

}  // namespace stepwright::assist
