// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/validator.h"

#include <algorithm>

#include "engine/asl/document.h"
#include "engine/text/tree.h"

namespace stepwright::asl {
namespace {

std::vector<Problem> syntaxProblems(const Document& document) {
  std::vector<Problem> problems;
  for (const auto& error : document.tree().errors()) {
    Problem& problem = problems.emplace_back();
    problem.code = "INVALID_JSON_DESCRIPTION";
    problem.message = error.message;
    problem.range = error.range;
    problem.position = document.positionAt(error.range.begin);
    problem.pointer = document.pointerAt(error.range.begin);
    problem.stateId = document.stateOf(problem.pointer);
    if (!error.fixLabel.empty()) problem.fix = QuickFix{error.fixLabel, error.fix};
  }
  return problems;
}

}  // namespace

std::vector<Problem> validate(const Document& document) {
  auto problems = syntaxProblems(document);
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.range.begin < b.range.begin; });
  return problems;
}

}  // namespace stepwright::asl
