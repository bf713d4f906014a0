// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/groups.h"

namespace stepwright::query::jsonata {
namespace {

Val evaluateText(const Call& call) {
  if (!call[0].isString()) return {};
  return call.evaluator.evaluateText(call[0].string(),
                                     call[1].isUndefined() ? call.context : call[1]);
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
