// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/filled_problems.h"

#include <algorithm>
#include <utility>

#include "engine/asl/validator.h"

namespace stepwright::asl {
namespace {

bool holdsPlaceholder(text::Range range, const FilledText& filled) {
  return std::any_of(filled.edits.begin(), filled.edits.end(), [&](const text::TextEdit& put) {
    return put.range.begin < range.end && range.begin < put.range.end;
  });
}

/// False where the fix would write over a placeholder.
bool bringBack(QuickFix& fix, const FilledText& filled) {
  for (text::TextEdit& edit : fix.edits) {
    edit.range = filled.before(edit.range);
    if (holdsPlaceholder(edit.range, filled)) return false;
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
    if (problem.fix && !bringBack(*problem.fix, filled)) problem.fix.reset();
  }
  return problems;
}

}  // namespace stepwright::asl
