// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/hole_spans.h"

#include <algorithm>

#include "engine/asl/hole_words.h"
#include "engine/asl/placeholders.h"
#include "engine/text/json_lexer.h"

namespace stepwright::code {

std::vector<text::Range> holeSpans(const asl::Definition& definition) {
  const std::string_view text = definition.text();
  std::vector<text::Range> spans;
  std::size_t done = 0;
  for (const auto& placeholder : asl::placeholdersOf(definition)) {
    const text::Range whole = placeholder.range;
    if (whole.begin < done) continue;  // another one of the same value
    done = whole.end;
    const std::size_t before = spans.size();
    const std::string_view value = text.substr(0, whole.end);
    for (std::size_t at = value.find("${", whole.begin); at != std::string_view::npos;
         at = value.find("${", at)) {
      const std::size_t length = text::placeholder(value.substr(at));
      if (length > 0) spans.push_back({at, at + length});
      at += std::max<std::size_t>(length, 2);
    }
    if (spans.size() == before) spans.push_back(whole);
  }
  return spans;
}

std::string holeNameAt(const asl::Definition& definition, std::size_t offset) {
  for (const auto& placeholder : asl::placeholdersOf(definition)) {
    const text::Range whole = placeholder.range;
    if (offset < whole.begin || offset >= whole.end) continue;
    const auto holes = asl::placeholdersIn(
        std::string_view(definition.text()).substr(whole.begin, whole.length()));
    if (holes.empty()) return placeholder.name;  // a call, which is the whole value
    for (const auto& hole : holes)
      if (whole.begin + hole.begin <= offset && offset < whole.begin + hole.end) return hole.name;
  }
  return {};
}

}  // namespace stepwright::code
