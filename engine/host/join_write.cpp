// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/join_write.h"

#include <algorithm>
#include <vector>

#include "engine/host/escapes.h"
#include "engine/host/refusals.h"
#include "engine/host/strand.h"

namespace stepwright::host {
namespace {

/// A stretch of text, or a hole.
struct Part {
  std::string_view text;
  const Hole* hole = nullptr;
};

const Hole* holeAt(const View& view, std::string_view text) {
  const auto found = std::find_if(view.holes().begin(), view.holes().end(),
                                  [&](const Hole& hole) { return text.starts_with(hole.token); });
  return found == view.holes().end() ? nullptr : &*found;
}

std::vector<Part> partsOf(const View& view, std::string_view text) {
  std::vector<Part> parts;
  std::size_t begun = 0;
  for (std::size_t at = text.find("${"); at < text.size(); at = text.find("${", at)) {
    const Hole* hole = holeAt(view, text.substr(at));
    if (hole == nullptr) {
      ++at;
      continue;
    }
    parts.push_back({text.substr(begun, at - begun)});
    parts.push_back({{}, hole});
    begun = at += hole->token.size();
  }
  parts.push_back({text.substr(begun)});
  return parts;
}

std::string_view rawOf(std::string_view host, const Hole& hole) {
  return host.substr(hole.range.begin, hole.range.length());
}

bool standsOnOneLine(std::string_view text) { return text.find('\n') == std::string_view::npos; }

/// True where the items stand between brackets, not each on a line behind a dash.
bool isBracketed(std::string_view host, const View& view, const Strand& strand) {
  const std::size_t before = host.find_last_not_of(" \t\r\n", strand.whole.begin - 1);
  return before != std::string_view::npos && before >= view.range().begin &&
         (host[before] == '[' || host[before] == ',' || host[before] == ':');
}

/// What stands between two items of a list like this one's.
std::string betweenItems(std::string_view host, const View& view, const Strand& strand) {
  if (isBracketed(host, view, strand)) return ", ";
  const std::size_t line = host.rfind('\n', strand.whole.begin) + 1;
  const std::size_t dash = host.find_last_of('-', strand.whole.begin);
  return "\n" + std::string(dash - line, ' ') + "- ";
}

}  // namespace

std::optional<std::string> writeJoinedPiece(std::string_view host, const View& view, int strand,
                                            std::string_view piece) {
  const Strand& here = view.strands()[static_cast<std::size_t>(strand)];
  const auto parts = partsOf(view, piece);
  if (parts.size() == 1) return writePiece(here, piece, true);
  const bool quoted = here.style == Style::Quoted || here.style == Style::Apostrophes;
  if (!quoted || here.substituted) return std::nullopt;
  const std::string quote = here.style == Style::Quoted ? "\"" : "'";
  const std::string between = betweenItems(host, view, here);
  std::string out;
  for (const Part& part : parts) {
    if (part.hole != nullptr) {
      if (!standsOnOneLine(rawOf(host, *part.hole))) return std::nullopt;
      out += quote + between;
      out.append(rawOf(host, *part.hole)) += between + quote;
      continue;
    }
    const auto text = writePiece(here, part.text, true);
    if (!text) return std::nullopt;
    out += *text;
  }
  return out;
}

std::optional<Spliced> joinAnew(std::string_view host, const View& view, std::string_view text) {
  for (const Strand& strand : view.strands())
    if (strand.substituted) return std::nullopt;
  std::string out = "[\"\", [";
  bool first = true;
  const auto item = [&](std::string_view words) {
    out.append(first ? "" : ", ").append(words);
    first = false;
  };
  for (const Part& part : partsOf(view, text)) {
    if (part.hole != nullptr) {
      if (!standsOnOneLine(rawOf(host, *part.hole)) && host[part.hole->range.begin] != '{')
        return std::nullopt;
      item(rawOf(host, *part.hole));
    } else if (!part.text.empty()) {
      item('"' + quotedBody(part.text) + '"');
    }
  }
  return Spliced{{{view.range(), out + "]]"}}, worded(refusals::joinAnew)};
}

}  // namespace stepwright::host
