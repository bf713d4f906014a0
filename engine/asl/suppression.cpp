// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/suppression.h"

#include "engine/asl/bind.h"
#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/rules/advice.h"

namespace stepwright::asl {
namespace {

Problem unused(const Suppression& suppression, const Definition& definition) {
  const Wording& words = suppression.state.empty() ? rules::advice::unusedSuppression
                                                   : rules::advice::unusedSuppressionAtState;
  Problem problem;
  problem.severity = Severity::Information;
  problem.code = words.code;
  problem.message = worded(words, {suppression.rule, suppression.state});
  problem.detail = {words.remedy, {}};
  problem.position = definition.positionAt(0);
  return problem;
}

}  // namespace

bool Suppression::hits(const Problem& problem, const Definition& definition) const {
  // Of a document in which nothing was begun there is nothing to be said.
  if (rule == "*")
    return definition.wellFormed() && definition.foreign().empty() &&
           definition.machine()->states.empty();
  if (problem.code != rule) return false;
  const DiagnosticCode* code = findDiagnosticCode(rule);
  if (code == nullptr || code->refused) return false;
  if (state.empty()) return true;
  const State* found = findState(*definition.machine(), problem.stateId);
  return found != nullptr && found->name == state;
}

bool Suppression::wishesSame(const Suppression& other) const {
  return rule == other.rule && state == other.state;
}

Screened screened(std::vector<Problem> problems, const Definition& definition,
                  const Suppressions& suppressions) {
  Screened result;
  result.hit.resize(suppressions.size());
  for (Problem& problem : problems) {
    bool hit = false;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
      if (!suppressions[i].hits(problem, definition)) continue;
      result.hit[i] = hit = true;
    }
    if (!hit) result.problems.push_back(std::move(problem));
  }
  if (!definition.wellFormed()) return result;
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    if (!result.hit[i] && suppressions[i].from.empty())
      result.problems.push_back(unused(suppressions[i], definition));
  }
  return result;
}

}  // namespace stepwright::asl
