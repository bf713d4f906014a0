// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/block_scalar.h"

#include <algorithm>
#include <vector>

#include "engine/edit/layout_style.h"
#include "engine/text/tree.h"
#include "engine/text/yaml_tree.h"

namespace stepwright::edit {
namespace {

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text) {
  Lines lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// YAML folds no line that begins with a blank.
bool isIndented(std::string_view line) {
  return !line.empty() && (line[0] == ' ' || line[0] == '\t');
}

/// What stands in a document as a block scalar: its mark, its remark and its lines.
struct Block {
  char mark = '|';
  std::string_view remark;
  std::size_t column = 0;
  Lines lines;  ///< from that column on
};

std::optional<Block> blockOf(std::string_view before, std::size_t outer) {
  if (before.empty() || (before[0] != '|' && before[0] != '>')) return std::nullopt;
  Lines lines = linesOf(before);
  for (auto& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  Block block;
  block.mark = before[0];
  const std::string_view head = lines.front();
  const std::size_t remark = head.find('#');
  if (remark != std::string_view::npos)
    block.remark = head.substr(head.find_last_not_of(" \t", remark - 1) + 1);
  block.column = outer + 2;
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    const std::size_t column = line->find_first_not_of(' ');
    if (column == std::string_view::npos) continue;
    // An indentation that is written down in the head counts from the entry.
    const bool written = head.size() > 1 && head[1] >= '1' && head[1] <= '9';
    block.column = written ? outer + static_cast<std::size_t>(head[1] - '0') : column;
    break;
  }
  for (auto line = lines.begin() + 1; line != lines.end(); ++line)
    block.lines.push_back(line->substr(std::min(line->size(), block.column)));
  return block;
}

/// Folds paragraphs into lines: as they were folded before as far as they are the same, then at the
/// width of the longest line that was.
class Folder {
 public:
  explicit Folder(const Lines& before) {
    bool open = false;
    for (const auto line : before) {
      const bool folded = !line.empty() && !isIndented(line);
      if (folded && open)
        paragraphs_.back().push_back(line);
      else if (folded)
        paragraphs_.push_back({line});
      open = folded;
      width_ = std::max(width_, line.size());
    }
  }

  [[nodiscard]] Lines operator()(std::string_view paragraph) const {
    Lines best;
    for (const auto& before : paragraphs_) {
      Lines kept = same(before, paragraph);
      if (kept.size() > best.size()) best = std::move(kept);
    }
    for (const auto line : best)
      paragraph.remove_prefix(std::min(line.size() + 1, paragraph.size()));
    while (!paragraph.empty()) {
      const std::size_t end = breakOf(paragraph);
      best.push_back(paragraph.substr(0, end));
      paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
    }
    return best;
  }

 private:
  /// The lines that the paragraph begins with, whole and followed by a place to break at.
  [[nodiscard]] static Lines same(const Lines& before, std::string_view paragraph) {
    Lines kept;
    for (const auto line : before) {
      if (!paragraph.starts_with(line)) break;
      if (paragraph.size() > line.size() && !breaksAt(paragraph, line.size())) break;
      kept.push_back(paragraph.substr(0, line.size()));
      paragraph.remove_prefix(std::min(line.size() + 1, paragraph.size()));
      if (paragraph.empty()) break;
    }
    return kept;
  }

  [[nodiscard]] static bool breaksAt(std::string_view text, std::size_t at) {
    const auto isBlank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t'; };
    return at > 0 && at + 1 < text.size() && text[at] == ' ' && !isBlank(at - 1) &&
           !isBlank(at + 1);
  }

  [[nodiscard]] std::size_t breakOf(std::string_view text) const {
    std::size_t end = std::string_view::npos;
    for (std::size_t at = 1; at < text.size() && (at <= width_ || end == text.npos); ++at) {
      if (breaksAt(text, at)) end = at;
    }
    return text.size() <= width_ ? text.size() : std::min(end, text.size());
  }

  std::vector<Lines> paragraphs_;
  std::size_t width_ = 40;
};

/// The lines that read as `text` in a folded scalar: a line end is an empty line more.
Lines foldedLines(std::string_view text, const Lines& before) {
  const Folder fold(before);
  Lines out;
  std::string_view last;
  for (const auto line : linesOf(text)) {
    const bool ends = !last.empty() && !isIndented(last) && !line.empty() && !isIndented(line);
    if (ends) out.emplace_back();
    if (line.empty() || isIndented(line)) {
      out.push_back(line);
    } else {
      const Lines folded = fold(line);
      out.insert(out.end(), folded.begin(), folded.end());
    }
    if (!line.empty()) last = line;
  }
  return out;
}

bool readsAs(std::string_view text, const std::string& block, std::size_t outer,
             const std::string& eol) {
  const std::string document = std::string(outer, ' ') + "a: " + block + eol;
  const text::Tree tree = text::readYaml(document);
  const text::NodeId node = tree.find("/a");
  return tree.readable() && node != text::noNode && tree.at(node).kind == text::NodeKind::String &&
         tree.scalar(node) == text;
}

}  // namespace

std::optional<std::string> blockScalar(std::string_view text, std::string_view before,
                                       std::size_t outer, const std::string& eol) {
  const auto block = blockOf(before, outer);
  if (!block || text.empty() || block->column <= outer) return std::nullopt;
  const bool ended = text.ends_with('\n');
  const std::string_view content = text.substr(0, text.size() - (ended ? 1 : 0));
  const Lines lines = block->mark == '>' ? foldedLines(content, block->lines) : linesOf(content);
  const auto first = std::find_if(lines.begin(), lines.end(), [](auto l) { return !l.empty(); });
  std::string out(1, block->mark);
  if (first == lines.end() || isIndented(*first)) out += std::to_string(block->column - outer);
  if (!ended) out += '-';
  out += block->remark;
  for (const auto line : lines) {
    out += eol;
    if (!line.empty()) out += std::string(block->column, ' ') + std::string(line);
  }
  if (!readsAs(text, out, outer, eol)) return std::nullopt;
  return out;
}

std::string scalarLike(std::string_view before, const json::Value& value, std::size_t outer,
                       const std::string& eol) {
  const auto block =
      value.isString() ? blockScalar(value.string(), before, outer, eol) : std::nullopt;
  return block ? *block : yamlScalar(value, before);
}

}  // namespace stepwright::edit
