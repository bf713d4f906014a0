// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/filled_problems.h"

#include <algorithm>
#include <utility>

#include "engine/asl/rules/advice.h"
#include "engine/asl/validator.h"
#include "engine/text/tree.h"

namespace stepwright::asl {
namespace {

/// The first value that was put into that part of the text.
const text::TextEdit* valueIn(text::Range range, const FilledText& filled) {
  const auto found =
      std::find_if(filled.edits.begin(), filled.edits.end(), [&](const text::TextEdit& put) {
        return put.range.begin < range.end && range.begin < put.range.end;
      });
  return found == filled.edits.end() ? nullptr : &*found;
}

/// With its end left out where it is long.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// False where the fix would write over a placeholder.
bool bringBack(QuickFix& fix, const FilledText& filled) {
  for (text::TextEdit& edit : fix.edits) {
    edit.range = filled.before(edit.range);
    if (valueIn(edit.range, filled) != nullptr) return false;
  }
  return true;
}

}  // namespace

std::vector<Problem> validateFilled(const Definition& definition, const PlaceholderValues& values,
                                    const CatalogueSource& catalogue) {
  if (values.empty()) return validate(definition, catalogue);
  const FilledText filled = filledText(definition, values);
  if (filled.edits.empty()) return validate(definition, catalogue);
  auto problems =
      validate(Definition(filled.text, definition.format(), definition.type(), {}), catalogue);
  for (Problem& problem : problems) {
    problem.range = filled.before(problem.range);
    problem.position = definition.positionAt(problem.range.begin);
    // What a function of a template was put in the place of stands nowhere in the text.
    if (!definition.rangeOf(problem.pointer))
      problem.pointer = definition.pointerAt(problem.range.begin);
    problem.stateId = definition.stateOf(problem.pointer);
    const text::TextEdit* put = valueIn(problem.range, filled);
    if (put != nullptr && put->range == problem.range && problem.detail.empty())
      problem.detail =
          worded(rules::advice::valuePut,
                 {shortened(put->replacement), shortened(definition.tree().raw(put->range))});
    if (problem.fix && !bringBack(*problem.fix, filled)) problem.fix.reset();
  }
  return problems;
}

}  // namespace stepwright::asl
