// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/markdown.h"

#include <algorithm>

#include "engine/host/strand.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::Range;

/// ``` or ~~~ at the beginning of a line, three or more of them.
struct Fence {
  char mark = '\0';
  std::size_t count = 0, indent = 0;
  std::string_view words;  ///< what stands behind it
};

std::optional<Fence> fenceOf(std::string_view line) {
  Fence fence;
  fence.indent = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(fence.indent);
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return std::nullopt;
  fence.mark = line[0];
  fence.count = std::min(line.find_first_not_of(fence.mark), line.size());
  fence.words = line.substr(fence.count);
  if (fence.count < 3) return std::nullopt;
  return fence;
}

std::string plainWords(std::string_view words) {
  const std::size_t begin = std::min(words.find_first_not_of(" \t\r#*"), words.size());
  std::size_t end = words.size();
  while (end > begin && std::string_view(" \t\r#*").find(words[end - 1]) != std::string_view::npos)
    --end;
  return std::string(words.substr(begin, end - begin));
}

class PageReader {
 public:
  PageReader(std::string_view text, const FindWithin& within) : text_(text), within_(within) {}

  Found read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = text_.substr(at, end - at);
      const auto fence = fenceOf(line);
      if (line.starts_with('#')) heading_ = plainWords(line);
      at = fence ? block(*fence, end + 1) : end + 1;
    }
    return std::move(found_);
  }

 private:
  /// A block of code from its first line on; gives where the text behind it begins.
  std::size_t block(const Fence& fence, std::size_t begin) {
    std::size_t at = std::min(begin, text_.size());
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const auto close = fenceOf(text_.substr(at, end - at));
      const bool closes = close && close->mark == fence.mark && close->count >= fence.count &&
                          plainWords(close->words).empty();
      if (closes) {
        add(fence, {begin, at});
        return end + 1;
      }
      at = end + 1;
    }
    return text_.size();
  }

  void add(const Fence& fence, Range code) {
    View view = viewOf(fence, code);
    const asl::Document document = asl::Document::read(view.text(), view.format());
    const bool whole = document.value().contains("StartAt") && document.value().contains("States");
    if (!whole) return addTemplate(fence, code);
    Machine machine;
    ++count_;
    machine.name = heading_.empty() ? std::to_string(count_) : heading_;
    machine.place = code;
    machine.view = std::move(view);
    found_.kind = Kind::Markdown;
    found_.machines.push_back(std::move(machine));
  }

  /// A template or a plan is shown; its machines are those of the page. In a block that is indented
  /// they are not looked for, and what stands in other files is none of the page's.
  void addTemplate(const Fence& fence, Range code) {
    if (fence.indent > 0) return;
    Found within = within_(text_.substr(code.begin, code.length()));
    for (Machine& machine : within.machines) {
      if (!machine.view) continue;
      machine.view = shifted(*machine.view, code.begin);
      machine.place = machine.view->range();
      found_.kind = Kind::Markdown;
      found_.machines.push_back(std::move(machine));
    }
  }

  View viewOf(const Fence& fence, Range code) const {
    while (code.end > code.begin && (text_[code.end - 1] == '\n' || text_[code.end - 1] == '\r'))
      --code.end;
    View view;
    view.setRange(code);
    Strand strand;
    strand.whole = strand.content = code;
    strand.prefix.assign(fence.indent, ' ');
    strand.indentsFirst = true;
    readStrand(view, text_, std::move(strand));
    const std::size_t first = view.text().find_first_not_of(" \t\r\n");
    const bool json =
        first != std::string::npos && (view.text()[first] == '{' || view.text()[first] == '/');
    view.setFormat(json ? asl::Format::Json : asl::Format::Yaml);
    return view;
  }

  std::string_view text_;
  const FindWithin& within_;
  std::string heading_;
  int count_ = 0;
  Found found_;
};

}  // namespace

Found findInMarkdown(std::string_view text, const FindWithin& within) {
  return PageReader(text, within).read();
}

}  // namespace stepwright::host
