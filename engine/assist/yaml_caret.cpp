// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/yaml_caret.h"

#include <algorithm>

#include "engine/assist/bracket_caret.h"

namespace stepwright::assist {
namespace {

using Kind = CaretPlace::Kind;

/// A key or a dash further up that the line may belong to.
struct Entry {
  std::size_t column = 0;
  bool item = false;
  std::string key{};
  std::size_t index = 0;
};

constexpr auto none = std::string_view::npos;

/// Where the colon of a key stands in a line from `begin` on; none where there is no key.
std::size_t colonOf(std::string_view line, std::size_t begin) {
  if (begin < line.size() && (line[begin] == '"' || line[begin] == '\'')) {
    const std::size_t close = line.find(line[begin], begin + 1);
    if (close == none) return none;
    const std::size_t next = line.find_first_not_of(' ', close + 1);
    return next != none && line[next] == ':' ? next : none;
  }
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] == '#' && at > 0 && line[at - 1] == ' ') return none;
    if (line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ')) return at;
  }
  return none;
}

std::string unquoted(std::string_view key) {
  while (!key.empty() && key.back() == ' ') key.remove_suffix(1);
  if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
    key = key.substr(1, key.size() - 2);
  return std::string(key);
}

/// Behind an anchor and a tag of the value.
std::size_t behindProperties(std::string_view line, std::size_t at) {
  while (at < line.size() && (line[at] == '!' || line[at] == '&')) {
    at = std::min(line.find(' ', at), line.size());
    at = std::min(line.find_first_not_of(' ', at), line.size());
  }
  return at;
}

/// Without a comment and blanks at its end.
std::size_t endOfPlain(std::string_view line, std::size_t begin) {
  std::size_t end = line.size();
  for (std::size_t at = begin; at < line.size(); ++at)
    if (line[at] == '#' && (at == 0 || line[at - 1] == ' ')) {
      end = at;
      break;
    }
  while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\r')) --end;
  return end;
}

class YamlReader {
 public:
  YamlReader(std::string_view text, std::size_t offset)
      : text_(text), offset_(std::min(offset, text.size())) {}

  CaretPlace read() {
    while (start_ <= text_.size()) {
      const std::size_t end = std::min(text_.find('\n', start_), text_.size());
      line_ = text_.substr(start_, end - start_);
      here_ = offset_ <= end;
      next_ = end + 1;
      if (readLine()) return place_;
      start_ = next_;
    }
    return place_;
  }

 private:
  /// Reads one line, and what begins in it and goes on below; true once the caret is found.
  bool readLine() {
    std::size_t at = line_.find_first_not_of(' ');
    const bool blank = at == none || line_[at] == '\r';
    if (blank || line_[at] == '#') return here_ && blankLine(blank);
    if (line_.starts_with("---") || line_.starts_with("...")) {
      entries_.clear();
      return here_;
    }
    while (at < line_.size() && line_[at] == '-' &&
           (at + 1 == line_.size() || line_[at + 1] == ' ')) {
      dash(at);
      const std::size_t next = line_.find_first_not_of(' ', at + 1);
      if (here_ && offset_ - start_ > at && (next == none || offset_ - start_ <= next))
        return newEntry(offset_ - start_, true);
      if (next == none) return here_;
      at = next;
    }
    return content(at);
  }

  bool blankLine(bool blank) {
    if (!blank) return true;  // in a comment nothing is proposed
    return newEntry(offset_ - start_, false);
  }

  /// The caret stands where an entry may begin.
  bool newEntry(std::size_t column, bool afterDash) {
    if (!afterDash) leave(column);
    place_.kind = Kind::Key;
    place_.path = path();
    place_.item = afterDash;
    place_.column = column;
    place_.token = {offset_, offset_};
    place_.begin = offset_;
    return true;
  }

  /// A line at that column is no longer inside of what begins there or further right.
  void leave(std::size_t column) {
    while (!entries_.empty() && entries_.back().column >= column) entries_.pop_back();
  }

  void dash(std::size_t column) {
    while (!entries_.empty() && entries_.back().column > column) entries_.pop_back();
    if (!entries_.empty() && entries_.back().item && entries_.back().column == column) {
      ++entries_.back().index;
    } else {
      entries_.push_back({.column = column, .item = true});
    }
  }

  bool content(std::size_t at) {
    const std::size_t colon = colonOf(line_, at);
    const bool inKey = here_ && (colon == none || offset_ - start_ <= colon);
    if (line_[at] == '{' || line_[at] == '[') return brackets(at);
    if (colon == none && !here_) return false;  // more of a scalar, or an item that is one
    const bool afterDash = startsBehindDash(at);
    if (!afterDash) leave(at);
    if (inKey) return keyAt(at, colon, afterDash);
    entries_.push_back({.column = at, .key = unquoted(line_.substr(at, colon - at))});
    return value(colon);
  }

  bool startsBehindDash(std::size_t at) const {
    const std::size_t before = at == 0 ? none : line_.find_last_not_of(' ', at - 1);
    return before != none && line_[before] == '-';
  }

  bool keyAt(std::size_t at, std::size_t colon, bool afterDash) {
    const std::size_t end = colon == none ? endOfPlain(line_, at) : colon;
    place_.kind = Kind::Key;
    place_.path = path();
    place_.item = afterDash;
    place_.column = at;
    place_.hasColon = colon != none;
    place_.token = {start_ + at, std::max(start_ + end, offset_)};
    place_.quote = line_[at] == '"' || line_[at] == '\'' ? line_[at] : '\0';
    place_.begin = start_ + at + (place_.quote != '\0' ? 1 : 0);
    return true;
  }

  /// The value behind a colon, or of an item.
  bool value(std::size_t colon) {
    std::size_t at = std::min(line_.find_first_not_of(' ', colon + 1), line_.size());
    at = behindProperties(line_, at);
    const bool empty = at == line_.size() || line_[at] == '#' || line_[at] == '\r';
    if (empty) return here_ && valueAt({offset_, offset_}, offset_, '\0');
    if (line_[at] == '|' || line_[at] == '>') return blockScalar();
    if (line_[at] == '{' || line_[at] == '[') return brackets(at);
    if (line_[at] == '"' || line_[at] == '\'') return quoted(at);
    if (!here_) return false;
    const std::size_t end = std::max(start_ + endOfPlain(line_, at), offset_);
    const std::size_t begin = std::min(start_ + at, offset_);
    return valueAt({begin, end}, begin, '\0');
  }

  bool valueAt(text::Range token, std::size_t begin, char quote) {
    place_.kind = Kind::Value;
    place_.path = path();
    place_.token = token;
    place_.begin = begin;
    place_.quote = quote;
    return true;
  }

  /// A text in quotes, which may go on over lines.
  bool quoted(std::size_t at) {
    const char quote = line_[at];
    const std::size_t open = start_ + at;
    std::size_t close = open + 1;
    while (close < text_.size() && text_[close] != quote)
      close += text_[close] == '\\' && quote == '"' ? 2 : 1;
    if (offset_ <= open) return here_ && valueAt({offset_, offset_}, offset_, '\0');
    if (offset_ <= close) {
      // One that is not closed yet takes in all that follows; it is meant to end with its line.
      const std::string_view between =
          text_.substr(offset_, std::min(close, text_.size()) - offset_);
      const bool expression = text_.substr(open + 1, 2) == "{%";
      const bool closed =
          close < text_.size() && (expression || between.find('\n') == std::string_view::npos);
      return valueAt({open, closed ? close + 1 : offset_}, open + 1, quote);
    }
    next_ = std::min(text_.find('\n', std::min(close, text_.size())), text_.size()) + 1;
    return offset_ < next_;
  }

  bool blockScalar() {
    if (here_) return true;
    const std::size_t owner = entries_.empty() ? 0 : entries_.back().column;
    const std::size_t begin = next_;
    std::size_t end = begin;
    bool inside = offset_ == begin;
    for (std::size_t at = begin; at < text_.size();) {
      const std::size_t stop = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, stop - at);
      const std::size_t column = line.find_first_not_of(" \r");
      if (column != none && column <= owner) break;
      // The caret on a blank line belongs to the text as far as it stands to the right.
      if (at <= offset_ && offset_ <= stop) inside = column != none || offset_ - at > owner;
      end = stop;
      at = stop + 1;
    }
    if (offset_ >= begin && offset_ <= end && inside) {
      place_.block = true;
      return valueAt({offset_, offset_}, begin, '\0');
    }
    if (end > begin && offset_ > end) next_ = end + 1;
    return false;
  }

  /// Between brackets; they may go on over lines.
  bool brackets(std::size_t at) {
    const std::size_t end = closing(start_ + at);
    if (offset_ <= start_ + at) return here_;
    if (offset_ < end) {
      const auto outer = path();
      place_ = bracketCaret(text_, start_ + at, offset_, true);
      place_.path.insert(place_.path.begin(), outer.begin(), outer.end());
      return true;
    }
    next_ = std::min(text_.find('\n', end == 0 ? 0 : end - 1), text_.size()) + 1;
    return offset_ < next_;
  }

  /// Behind the bracket that closes the one at `at`. What is not closed ends where the next line
  /// looks like a key of the block around it.
  std::size_t closing(std::size_t at) const {
    int depth = 0;
    for (std::size_t i = at; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '"' || c == '\'') {
        const std::size_t close = text_.find(c, i + 1);
        if (close != none && text_.substr(i, close - i).find('\n') == none) i = close;
      }
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return i + 1;
    }
    return std::min(text_.find('\n', at), text_.size()) + 1;
  }

  std::vector<std::string> path() const {
    std::vector<std::string> found;
    for (const Entry& entry : entries_)
      found.push_back(entry.item ? std::to_string(entry.index) : entry.key);
    return found;
  }

  std::string_view text_;
  std::size_t offset_;
  std::size_t start_ = 0, next_ = 0;
  std::string_view line_;
  bool here_ = false;
  std::vector<Entry> entries_;
  CaretPlace place_;
};

}  // namespace

CaretPlace yamlCaret(std::string_view text, std::size_t offset) {
  return YamlReader(text, offset).read();
}

}  // namespace stepwright::assist
