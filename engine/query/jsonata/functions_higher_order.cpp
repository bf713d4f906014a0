// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_higher_order.h"

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

Val place(std::size_t index) { return json::Value(static_cast<std::int64_t>(index)); }

Val map(const Call& call) {
  if (!call[0].isArray()) return {};
  Val result = call.evaluator.newSequence();
  const std::size_t count = call[0].size();
  for (std::size_t i = 0; i < count && call.evaluator.spend(1); ++i) {
    Val value = callWith(call.evaluator, call[1], call[0].at(i), place(i), call[0]);
    if (!value.isUndefined()) result.array()->push(std::move(value));
  }
  return result;
}

Val filter(const Call& call) {
  if (!call[0].isArray()) return {};
  Val result = call.evaluator.newSequence();
  const std::size_t count = call[0].size();
  for (std::size_t i = 0; i < count && call.evaluator.spend(1); ++i) {
    Val item = call[0].at(i);
    if (truth(call.evaluator, callWith(call.evaluator, call[1], item, place(i), call[0]))) {
      result.array()->push(std::move(item));
    }
  }
  return result;
}

Val single(const Call& call) {
  if (!call[0].isArray()) return {};
  Val result;
  bool found = false;
  const std::size_t count = call[0].size();
  for (std::size_t i = 0; i < count && call.evaluator.spend(1); ++i) {
    Val item = call[0].at(i);
    const bool fits =
        !call[1].isFunction() ||
        truth(call.evaluator, callWith(call.evaluator, call[1], item, place(i), call[0]));
    if (!fits) continue;
    if (found) {
      call.evaluator.fail("D3138");
      return {};
    }
    result = std::move(item);
    found = true;
  }
  if (!found) call.evaluator.fail("D3139");
  return result;
}

Val reduce(const Call& call) {
  if (!call[0].isArray()) return {};
  const std::size_t arity = call[1].isFunction() ? call[1].function()->arity() : 0;
  if (arity < 2) {
    call.evaluator.fail("D3050");
    return {};
  }
  const std::size_t count = call[0].size();
  std::size_t i = 0;
  Val result = call[2];
  if (result.isUndefined() && count > 0) {
    result = call[0].at(0);
    i = 1;
  }
  for (; i < count && call.evaluator.spend(1); ++i) {
    std::vector<Val> arguments;
    arguments.reserve(4);
    arguments.push_back(std::move(result));
    arguments.push_back(call[0].at(i));
    if (arity >= 3) arguments.push_back(place(i));
    if (arity >= 4) arguments.push_back(call[0]);
    result = jsonata::call(call.evaluator, call[1], std::move(arguments));
  }
  return result;
}

Val each(const Call& call) {
  Val result = call.evaluator.newSequence();
  const Val& object = call[0];
  if (!object.isObject()) return result;
  for (std::size_t i = 0; i < object.memberCount() && call.evaluator.spend(1); ++i) {
    Val value = callWith(call.evaluator, call[1], object.memberAt(i), object.keyAt(i), object);
    if (!value.isUndefined()) result.array()->push(std::move(value));
  }
  return result;
}

Val sift(const Call& call) {
  const Val& object = call[0];
  if (!object.isObject()) return {};
  auto* kept = new ObjectNode;
  Val result(kept);
  for (std::size_t i = 0; i < object.memberCount() && call.evaluator.spend(1); ++i) {
    Val value = object.memberAt(i);
    if (truth(call.evaluator, callWith(call.evaluator, call[1], value, object.keyAt(i), object))) {
      kept->set(object.keyAt(i), std::move(value));
    }
  }
  return kept->entries.empty() ? Val() : result;
}

}  // namespace

std::vector<Builtin> higherOrderFunctions() {
  return {
      {"map", "<af>", 2, map, {}},        {"filter", "<af>", 2, filter, {}},
      {"single", "<af?>", 2, single, {}}, {"reduce", "<afj?:j>", 3, reduce, {}},
      {"each", "<o-f:a>", 2, each, {}},   {"sift", "<o-f?:o>", 2, sift, {}},
  };
}

}  // namespace stepwright::query::jsonata
