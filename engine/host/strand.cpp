// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/strand.h"

#include <algorithm>
#include <utility>

#include "engine/host/escapes.h"
#include "engine/host/lines.h"
#include "engine/json/literal.h"
#include "engine/text/json_lexer.h"

namespace stepwright::host {
namespace {

bool isBreak(char c) { return c == '\n' || c == '\r'; }

/// Reads a strand piece by piece into cells.
class StrandReader {
 public:
  StrandReader(View& view, std::string_view host, int strand)
      : view_(view),
        host_(host),
        id_(strand),
        strand_(view.strands()[static_cast<std::size_t>(strand)]),
        at_(strand_.content.begin),
        end_(strand_.content.end) {}

  void lines() {
    bool first = true;
    while (at_ < end_) {
      if (!first || strand_.indentsFirst) at_ += indented();
      first = false;
      const std::size_t line = std::min(host_.find('\n', at_), end_ - 1) + 1;
      strand_.style == Style::Heredoc ? templateLine(line) : keep(line - at_);
    }
  }

  /// Letter by letter beside what the host's reader makes of it; false where the two do not agree.
  bool scalar(std::string_view value) {
    value_ = value;
    if (strand_.indentsFirst) at_ += indented();
    while (at_ < end_) {
      if (!(breaksAhead() ? fold() : character())) return false;
    }
    return value_.empty();
  }

 private:
  /// How many of the prefix's blanks stand here.
  std::size_t indented() const {
    const bool onlySpaces =
        strand_.style != Style::Heredoc && strand_.prefix.find('\t') == std::string::npos;
    std::size_t count = 0;
    while (count < strand_.prefix.size() && at_ + count < end_ &&
           (host_[at_ + count] == ' ' || (!onlySpaces && host_[at_ + count] == '\t')))
      ++count;
    return count;
  }

  void keep(std::size_t length) {
    view_.append(host_.substr(at_, length), {at_, at_ + length}, id_, true);
    at_ += length;
  }

  void say(std::string_view text, std::size_t length) {
    view_.append(text, {at_, at_ + length}, id_, false);
    at_ += length;
  }

  /// A line of a heredoc: %%{ is a %{ that opens nothing.
  void templateLine(std::size_t line) {
    while (at_ < line) {
      const std::size_t escape = std::min(host_.find("%%{", at_), line);
      keep(escape - at_);
      if (at_ == line) return;
      hclDirective(host_.substr(at_ + 1)) == 0 ? say("%{", 3) : keep(3);
    }
  }

  bool breaksAhead() const {
    if (!strand_.yaml || spaces.find(host_[at_]) == std::string_view::npos) return false;
    const std::size_t run = std::min(host_.find_first_not_of(spaces, at_), end_);
    return std::any_of(host_.begin() + static_cast<std::ptrdiff_t>(at_),
                       host_.begin() + static_cast<std::ptrdiff_t>(run), isBreak);
  }

  /// Line breaks and the blanks about them say a space or some line breaks.
  bool fold() {
    const std::size_t run = std::min(host_.find_first_not_of(spaces, at_), end_);
    const std::size_t said = std::min(value_.find_first_not_of(spaces), value_.size());
    say(value_.substr(0, said), run - at_);
    at_ = run;
    value_.remove_prefix(said);
    return true;
  }

  bool character() {
    if (strand_.style == Style::HclQuoted && hclTemplate()) return true;
    const Spelled spelled = spelledAt(strand_.style, host_.substr(at_, end_ - at_));
    if (spelled.length == 0) return false;
    return take(spelled.text, spelled.length);
  }

  bool hclTemplate() {
    const std::string_view rest = host_.substr(at_, end_ - at_);
    const std::size_t length = rest.starts_with("$${") ? 3 : text::placeholder(rest);
    if (rest.starts_with("%%{")) {
      hclDirective(rest.substr(1)) == 0 ? say("%{", 3) : keep(3);
    } else if (length > 0) {
      keep(length);
    }
    return length > 0 || rest.starts_with("%%{");
  }

  /// HCL has no other reader here to compare with.
  bool agrees(std::string_view said) {
    if (strand_.style == Style::HclQuoted) return true;
    if (!value_.starts_with(said)) return false;
    value_.remove_prefix(said.size());
    return true;
  }

  bool take(std::string_view said, std::size_t length) {
    if (!agrees(said)) return false;
    if (said == host_.substr(at_, length)) {
      keep(length);
    } else if (said.empty()) {
      at_ += length;
    } else {
      say(said, length);
    }
    return true;
  }

  View& view_;
  std::string_view host_;
  int id_;
  const Strand strand_;
  std::size_t at_, end_;
  std::string_view value_;
};

/// Lines of the text, each but the first (and it too with `indentsFirst`) with the prefix, unless
/// they are blank.
std::string prefixed(std::string_view text, std::string_view prefix, bool first, bool textFollows) {
  std::string out;
  bool begins = first;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool last = i == text.size();
    const bool blank = last ? !textFollows : isBreak(text[i]);
    if (begins && !blank) out += prefix;
    if (last) break;
    out += text[i];
    begins = text[i] == '\n';
  }
  return out;
}

/// %{ of JSONata would open a directive.
std::string heredocText(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = text.substr(i).starts_with("%{") && hclDirective(text.substr(i)) == 0;
    if (opens) out += '%';
    out += text[i];
  }
  return out;
}

std::string doubled(std::string_view text) {
  std::string out;
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out;
}

bool hasNoControls(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool isPlainWord(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '/' || c == '.' || c == '-';
  });
}

std::string blockOf(const Strand& strand, std::string_view host, std::string_view text) {
  const std::size_t header = std::min(host.find('\n', strand.whole.begin), host.size());
  const bool crlf = header > 0 && host[header - 1] == '\r';
  return std::string(crlf ? "|\r\n" : "|\n") + prefixed(text, strand.prefix, true, false);
}

}  // namespace

bool hasLines(Style style) {
  return style == Style::Lines || style == Style::Literal || style == Style::Heredoc;
}

void readStrand(View& view, std::string_view host, Strand strand, std::string_view value) {
  const std::size_t begin = view.text().size();
  const text::Range whole = strand.content;
  const bool lines = hasLines(strand.style);
  const int id = view.addStrand(std::move(strand));
  StrandReader reader(view, host, id);
  if (lines) return reader.lines();
  if (reader.scalar(value)) return;
  view.truncate(begin);
  view.append(value, whole, id, false);
}

std::string settled(Style style, std::string_view text) {
  return style == Style::Literal || style == Style::Folded ? withoutYamlBreaks(text)
                                                           : std::string(text);
}

std::optional<std::string> writePiece(const Strand& strand, std::string_view piece,
                                      bool textFollows) {
  switch (strand.style) {
    case Style::Lines:
    case Style::Literal:
      return prefixed(piece, strand.prefix, false, textFollows);
    case Style::Heredoc:
      return prefixed(heredocText(piece), strand.prefix, false, textFollows);
    case Style::Quoted:
      return quotedBody(piece);
    case Style::HclQuoted:
      return hclQuotedBody(piece);
    case Style::Apostrophes:
      return hasNoControls(piece) ? std::optional(doubled(piece)) : std::nullopt;
    case Style::Folded:
      return hasNoControls(piece) ? std::optional(std::string(piece)) : std::nullopt;
    case Style::Plain:
      return isPlainWord(piece) ? std::optional(std::string(piece)) : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::string writeWhole(const Strand& strand, std::string_view host, std::string_view text) {
  const auto around = [&](const std::string& content) {
    std::string out(host.substr(strand.whole.begin, strand.content.begin - strand.whole.begin));
    out += content;
    return out.append(host.substr(strand.content.end, strand.whole.end - strand.content.end));
  };
  switch (strand.style) {
    case Style::Lines:
    case Style::Literal:
      return around(prefixed(text, strand.prefix, strand.indentsFirst, false));
    case Style::Heredoc:
      return around(prefixed(heredocText(text), strand.prefix, strand.indentsFirst, false));
    case Style::Folded:
      return blockOf(strand, host, text);
    case Style::HclQuoted:
      return '"' + hclQuotedBody(text) + '"';
    default:
      return '"' + quotedBody(text) + '"';
  }
}

}  // namespace stepwright::host
