// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/format_yaml.h"

#include <algorithm>
#include <map>

#include "engine/edit/entries.h"
#include "engine/edit/layout_style.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::edit {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;

constexpr auto yamlFormat = asl::Format::Yaml;
constexpr int unit = 2;

/// Where each line of a text of YAML is to begin.
class YamlColumns {
 public:
  explicit YamlColumns(std::string_view text) : text_(text), tree_(text::readYaml(text)) {
    if (tree_.root() != noNode && isBlock(tree_, yamlFormat, tree_.root())) place(tree_.root(), 0);
  }

  /// Of the line that begins there.
  struct Line {
    int before = 0, after = 0;
    bool entry = false;  ///< else it is a part of a value that stands on several lines
    bool kept = false;   ///< blanks at its end and lines without words are the value's
  };
  [[nodiscard]] const Line* at(std::size_t lineBegin) const {
    const auto found = lines_.find(lineBegin);
    return found == lines_.end() ? nullptr : &found->second;
  }
  /// Gaps behind colons and dashes.
  [[nodiscard]] const text::TextEdits& gaps() const { return gaps_; }
  /// The text is no block: it stands in brackets.
  [[nodiscard]] bool empty() const { return lines_.empty(); }

 private:
  void place(NodeId container, int column) {
    for (NodeId child = tree_.at(container).firstChild; child != noNode;
         child = tree_.at(child).next)
      placeEntry(container, child, column);
  }

  void placeEntry(NodeId container, NodeId child, int column) {
    const std::size_t begin = entryBegin(tree_, yamlFormat, child);
    const std::size_t line = lineBegin(text_, begin);
    const int before = static_cast<int>(begin - line);
    if (startsLine(text_, begin)) lines_[line] = {before, column, true, false};
    const bool item = tree_.at(container).kind == NodeKind::Array;
    const std::size_t mark = item ? begin + 1 : text_.find(':', tree_.at(child).key.end) + 1;
    tighten(mark, child);
    if (!isBlock(tree_, yamlFormat, child) || tree_.at(child).count == 0)
      return placeRest(child, column - before);
    place(child, columnOf(child, item, begin, column));
  }

  /// Of the entries of a block inside an entry.
  int columnOf(NodeId child, bool item, std::size_t begin, int column) const {
    const std::size_t first = entryBegin(tree_, yamlFormat, tree_.at(child).firstChild);
    if (item) {
      const std::size_t gap = text_.find_first_not_of(' ', begin + 1);
      const bool sameLine = lineBegin(text_, first) == lineBegin(text_, begin);
      // Behind an anchor it stands as far off as before.
      return column + (sameLine && gap != first ? static_cast<int>(first - begin) : unit);
    }
    const bool list = tree_.at(child).kind == NodeKind::Array;
    const bool level = first - lineBegin(text_, first) == begin - lineBegin(text_, begin);
    return column + (list && level ? 0 : unit);
  }

  /// One blank between the mark of an entry and what follows on its line.
  void tighten(std::size_t mark, NodeId child) {
    const std::size_t next = text_.find_first_not_of(' ', mark);
    if (next == std::string_view::npos || next == mark || next == mark + 1) return;
    const std::size_t value = tree_.at(child).properties.length() > 0
                                  ? tree_.at(child).properties.begin
                                  : tree_.at(child).range.begin;
    if (next <= value && text_[next] != '\r' && text_[next] != '\n' && text_[next] != '#')
      gaps_.push_back({{mark, next}, " "});
  }

  /// The further lines of a value keep their distance from its entry.
  void placeRest(NodeId child, int shift) {
    const text::Range range = tree_.at(child).range;
    const bool scalar = tree_.at(child).firstChild == noNode;
    for (std::size_t at = text_.find('\n', range.begin); at < range.end;
         at = text_.find('\n', at)) {
      ++at;
      const std::size_t content = std::min(text_.find_first_not_of(' ', at), text_.size());
      const int before = static_cast<int>(content - at);
      lines_[at] = {before, std::max(before + shift, 0), false, scalar};
    }
  }

  std::string_view text_;
  text::Tree tree_;
  std::map<std::size_t, Line> lines_;
  text::TextEdits gaps_;
};

class YamlWriter {
 public:
  explicit YamlWriter(std::string_view text)
      : text_(text), columns_(text), eol_(LayoutStyle::of(text).eol) {}

  std::string write() {
    if (columns_.empty()) return std::string(text_);
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line(at, end);
      at = end + 1;
    }
    return out_;
  }

 private:
  using Line = YamlColumns::Line;

  void line(std::size_t begin, std::size_t end) {
    const Line* place = columns_.at(begin);
    const std::size_t content = std::min(text_.find_first_not_of(" \t\r", begin), end);
    if (place != nullptr && place->kept) return put(*place, begin, end);
    if (content == end) {
      gap_ = !out_.empty();
      return;
    }
    if (gap_) out_ += eol_;
    gap_ = false;
    if (place == nullptr) return other(content, end);
    if (place->entry) seen_[place->before] = place->after;
    if (place->entry) seen_.erase(seen_.upper_bound(place->before), seen_.end());
    out_.append(static_cast<std::size_t>(place->after), ' ');
    words(content, end);
  }

  /// A line whose blanks are a part of the value.
  void put(const Line& place, std::size_t begin, std::size_t end) {
    if (gap_) out_ += eol_;
    gap_ = false;
    const std::size_t blanks = static_cast<std::size_t>(place.before);
    std::string_view rest =
        text_.substr(std::min(begin + blanks, end), end - std::min(begin + blanks, end));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    if (!rest.empty()) out_.append(static_cast<std::size_t>(place.after), ' ');
    out_.append(rest).append(eol_);
  }

  /// A comment, a directive, a mark of a document; what else there is keeps its column.
  void other(std::size_t content, std::size_t end) {
    const std::size_t column =
        text_[content] == '#' ? commentColumn(content, end) : content - lineBegin(text_, content);
    out_.append(column, ' ');
    words(content, end);
  }

  std::size_t commentColumn(std::size_t content, std::size_t end) const {
    const int before = static_cast<int>(content - lineBegin(text_, content));
    const Line* next = nullptr;
    for (std::size_t at = end + 1; next == nullptr && at < text_.size();
         at = std::min(text_.find('\n', at), text_.size()) + 1) {
      const Line* line = columns_.at(at);
      if (line != nullptr && line->entry) next = line;
    }
    if (next != nullptr && next->before == before) return static_cast<std::size_t>(next->after);
    const auto same = seen_.find(before);
    if (same != seen_.end()) return static_cast<std::size_t>(same->second);
    if (next != nullptr) return static_cast<std::size_t>(next->after);
    return seen_.empty() ? static_cast<std::size_t>(before)
                         : static_cast<std::size_t>(seen_.rbegin()->second);
  }

  /// What stands on a line, without blanks at its end and with one in each gap.
  void words(std::size_t begin, std::size_t end) {
    while (end > begin && std::string_view(" \t\r").find(text_[end - 1]) != std::string_view::npos)
      --end;
    const text::TextEdits& gaps = columns_.gaps();
    for (; nextGap_ < gaps.size() && gaps[nextGap_].range.end <= end; ++nextGap_) {
      const text::TextEdit& gap = gaps[nextGap_];
      out_.append(text_.substr(begin, gap.range.begin - begin)).append(gap.replacement);
      begin = gap.range.end;
    }
    out_.append(text_.substr(begin, end - begin)).append(eol_);
  }

  std::string_view text_;
  YamlColumns columns_;
  const std::string eol_;
  std::string out_;
  std::size_t nextGap_ = 0;  ///< of those in the columns
  bool gap_ = false;         ///< lines without words stand before the next one
  std::map<int, int> seen_;  ///< columns of the entries that the next line may be in
};

}  // namespace

std::string formattedYaml(std::string_view text) { return YamlWriter(text).write(); }

}  // namespace stepwright::edit
