// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/edit.h"

#include <algorithm>

namespace stepwright::text {
namespace {

bool continuesCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string apply(std::string_view text, const TextEdits& edits) {
  std::string out;
  std::size_t grown = text.size();
  for (const auto& edit : edits) grown += edit.replacement.size();
  out.reserve(grown);
  std::size_t at = 0;
  for (const auto& edit : edits) {
    const std::size_t begin = std::min(std::max(edit.range.begin, at), text.size());
    out.append(text.substr(at, begin - at));
    out.append(edit.replacement);
    at = std::min(std::max(edit.range.end, begin), text.size());
  }
  out.append(text.substr(at));
  return out;
}

TextEdits inverse(std::string_view text, const TextEdits& edits) {
  TextEdits back;
  back.reserve(edits.size());
  std::size_t taken = 0;
  std::size_t given = 0;
  for (const auto& edit : edits) {
    const std::size_t begin = edit.range.begin - taken + given;
    back.push_back({{begin, begin + edit.replacement.size()},
                    std::string(text.substr(edit.range.begin, edit.range.length()))});
    taken += edit.range.length();
    given += edit.replacement.size();
  }
  return back;
}

TextEdits difference(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  const auto splitsCodePoint = [](std::string_view text, std::size_t at) {
    return at < text.size() && continuesCodePoint(text[at]);
  };
  while (head > 0 && (splitsCodePoint(before, head) || splitsCodePoint(after, head))) --head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  while (tail > 0 && splitsCodePoint(before, before.size() - tail)) --tail;
  return {
      {{head, before.size() - tail}, std::string(after.substr(head, after.size() - tail - head))}};
}

}  // namespace stepwright::text
