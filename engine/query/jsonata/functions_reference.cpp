// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_reference.h"

#include <memory>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/messages.h"
#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {
namespace {

/// An array that is not a sequence gets the wrapper that an input document has.
Val focusOf(Evaluator& evaluator, const Val& given) {
  if (!given.isArray() || given.isSequence()) return given;
  Val wrapper = evaluator.newSequence();
  wrapper.array()->push(given);
  wrapper.array()->outerWrapper = true;
  return wrapper;
}

Val evaluateText(const Call& call) {
  if (!call[0].isString()) return {};
  Evaluator& evaluator = call.evaluator;
  auto program = std::make_unique<detail::Program>();
  program->names = evaluator.names();
  Failure problem;
  if (!evaluator.program().reader(*program, call[0].string(), evaluator.dialect(), problem)) {
    evaluator.fail("D3120", json::Value(problem.message));
    return {};
  }
  const Node& root = *evaluator.adopt(std::move(program)).tree.root;
  const Val focus = focusOf(evaluator, call[1].isUndefined() ? call.context : call[1]);
  Val result = evaluator.evaluate(root, focus, evaluator.callFrame());
  if (evaluator.failed() && evaluator.failure()->code != "U1001") {
    fillMessage(*evaluator.failure());
    const std::string words = evaluator.failure()->message;
    evaluator.failInstead("D3121", json::Value(words));
  }
  return result;
}

Val random(const Call& call) {
  return json::Value(static_cast<double>(call.evaluator.random().next() >> 11U) * 0x1.0p-53);
}

}  // namespace

std::vector<Builtin> referenceFunctions() {
  return {
      {"eval", "<sx?:x>", 2, evaluateText, {}},
      {"random", "<:n>", 0, random, {}},
  };
}

}  // namespace stepwright::query::jsonata
