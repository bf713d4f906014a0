// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/bounded_match.h"

#include <memory>
#include <utility>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace stepwright::query {
namespace {

constexpr std::uint32_t matchLimit = 1'000'000;  // from one place of the text
constexpr std::uint32_t heapLimitKiB = 32 * 1024;
constexpr std::uint64_t stepsAtOnce = 64, bytesAStep = 64;

struct Meter {
  const SpendSteps& spend;
  std::size_t place = 0;  ///< in the text, when PCRE2 last called
  std::uint64_t steps = 0;

  /// 0 = go on.
  int count(std::size_t now) {
    const std::size_t gone = now > place ? now - place : place - now;
    place = now;
    steps += 1 + gone / bytesAStep;
    return steps < stepsAtOnce || pay() ? 0 : PCRE2_ERROR_CALLOUT;
  }
  bool pay() { return spend(std::exchange(steps, 0)); }
};

int onItem(pcre2_callout_block* block, void* meter) {
  return static_cast<Meter*>(meter)->count(block->current_position);
}

}  // namespace

int boundedMatch(const void* code, std::string_view subject, std::size_t from, void* data,
                 const SpendSteps& spend) {
  const std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context(
      pcre2_match_context_create(nullptr), &pcre2_match_context_free);
  pcre2_set_match_limit(context.get(), matchLimit);
  pcre2_set_heap_limit(context.get(), heapLimitKiB);
  Meter meter{spend, from};
  pcre2_set_callout(context.get(), onItem, &meter);
  const int found = pcre2_match(static_cast<const pcre2_code*>(code),
                                reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(), from,
                                0, static_cast<pcre2_match_data*>(data), context.get());
  if (meter.pay()) return found;
  return PCRE2_ERROR_CALLOUT;
}

}  // namespace stepwright::query
