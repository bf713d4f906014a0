// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <memory>

#include "engine/query/bounded_match.h"

namespace stepwright::query::jsonpath {
namespace {

std::uint32_t optionsOf(std::string_view flags) {
  std::uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED |
                          PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT;
  for (const char flag : flags) {
    if (flag == 'i') options |= PCRE2_CASELESS;
    if (flag == 'm') options |= PCRE2_MULTILINE;
    if (flag == 's') options |= PCRE2_DOTALL;
    if (flag == 'x') options |= PCRE2_EXTENDED;
    if (flag == 'U') options |= PCRE2_UCP;
  }
  return options;
}

pcre2_code* codeOf(void* code) { return static_cast<pcre2_code*>(code); }

}  // namespace

std::shared_ptr<const Pattern> Pattern::compile(std::string_view expression, std::string_view flags,
                                                std::size_t& offset) {
  int error = 0;
  PCRE2_SIZE place = 0;
  pcre2_code* code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()),
                                   expression.size(), optionsOf(flags), &error, &place, nullptr);
  if (code == nullptr) {
    offset = place;
    return nullptr;
  }
  return std::shared_ptr<const Pattern>(new Pattern(code));
}

Pattern::~Pattern() { pcre2_code_free(codeOf(code_)); }

bool Pattern::matches(std::string_view text, Work& work) const {
  const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data(
      pcre2_match_data_create_from_pattern(codeOf(code_), nullptr), &pcre2_match_data_free);
  const int count = boundedMatch(code_, text, 0, data.get(),
                                 [&](std::uint64_t segments) { return work.spend(segments); });
  if (count < PCRE2_ERROR_PARTIAL) work.giveUp();
  return count >= 0;
}

}  // namespace stepwright::query::jsonpath
