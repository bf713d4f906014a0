// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_object.h"

#include <unordered_set>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/sequences.h"

namespace stepwright::query::jsonata {
namespace {

constexpr int maxKeyNesting = 1000;

void collectKeys(Evaluator& evaluator, const Val& value, std::unordered_set<std::string>& seen,
                 ArrayNode& out, int depth) {
  if (depth > maxKeyNesting || !evaluator.spend(1)) return;
  if (value.isArray()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      collectKeys(evaluator, value.at(i), seen, out, depth + 1);
    return;
  }
  if (!value.isObject()) return;
  for (std::size_t i = 0; i < value.memberCount(); ++i) {
    json::Value key = value.keyAt(i);
    if (seen.emplace(key.string()).second) out.push(std::move(key));
  }
}

Val keys(const Call& call) {
  Val result = call.evaluator.newSequence();
  std::unordered_set<std::string> seen;
  collectKeys(call.evaluator, call[0], seen, *result.array(), 0);
  return result;
}

Val lookup(const Call& call) {
  if (!call[1].isString()) return {};
  return jsonata::lookup(call.evaluator, call[0], call[1].string());
}

void spreadInto(const Call& call, const Val& value, ArrayNode& out, int depth) {
  if (depth > maxKeyNesting || !call.evaluator.spend(1)) return;
  if (value.isArray()) {
    for (std::size_t i = 0; i < value.size(); ++i) spreadInto(call, value.at(i), out, depth + 1);
  } else if (value.isObject()) {
    for (std::size_t i = 0; i < value.memberCount(); ++i) {
      auto* object = new ObjectNode;
      Val holder(object);
      object->set(value.keyAt(i), value.memberAt(i));
      out.push(std::move(holder));
    }
  } else if (!value.isUndefined()) {
    out.push(value);
  }
}

Val spread(const Call& call) {
  if (!call[0].isArray() && !call[0].isObject()) return call[0];
  Val result = call.evaluator.newSequence();
  spreadInto(call, call[0], *result.array(), 0);
  if (call[0].isArray() && result.size() > 0) result.array()->sequence = false;
  return result;
}

Val merge(const Call& call) {
  if (!call[0].isArray()) return {};
  auto* object = new ObjectNode;
  Val result(object);
  for (std::size_t i = 0; i < call[0].size(); ++i) {
    const Val part = call[0].at(i);
    if (!part.isObject() || !call.evaluator.spend(1 + part.memberCount())) continue;
    for (std::size_t k = 0; k < part.memberCount(); ++k)
      object->set(part.keyAt(k), part.memberAt(k));
  }
  return result;
}

Val type(const Call& call) {
  const Val& value = call[0];
  if (value.isUndefined()) return {};
  if (value.isNull()) return json::Value("null");
  if (isNumeric(call.evaluator, value)) return json::Value("number");
  if (value.isString()) return json::Value("string");
  if (value.isBoolean()) return json::Value("boolean");
  if (value.isArray()) return json::Value("array");
  return json::Value(value.isFunction() ? "function" : "object");
}

Val boolean(const Call& call) {
  if (call[0].isUndefined()) return {};
  return truth(call.evaluator, call[0]);
}

Val negation(const Call& call) {
  if (call[0].isUndefined()) return {};
  return !truth(call.evaluator, call[0]);
}

Val raise(const Call& call, std::string_view code, const Val& words, std::string_view otherwise) {
  Failure failure{std::string(code), {}, {}, 0, 0, {}};
  failure.message = words.isString() && !words.string().empty() ? words.string() : otherwise;
  call.evaluator.failWith(std::move(failure));
  return {};
}

Val error(const Call& call) { return raise(call, "D3137", call[0], "$error() function evaluated"); }

Val assertion(const Call& call) {
  if (call[0].isBoolean() && call[0].boolean()) return {};
  return raise(call, "D3141", call[1], "$assert() statement failed");
}

Val clone(const Call& call) {
  if (call[0].isUndefined()) return {};
  return deepCopy(call.evaluator, call[0]);
}

}  // namespace

std::vector<Builtin> objectFunctions() {
  return {
      {"keys", "<x-:a<s>>", 1, keys, {}},      {"lookup", "<x-s:x>", 2, lookup, {}},
      {"spread", "<x-:a<o>>", 1, spread, {}},  {"merge", "<a<o>:o>", 1, merge, {}},
      {"type", "<x:s>", 1, type, {}},          {"boolean", "<x-:b>", 1, boolean, {}},
      {"not", "<x-:b>", 1, negation, {}},      {"error", "<s?:x>", 1, error, {}},
      {"assert", "<bs?:x>", 2, assertion, {}}, {"clone", "<(oa)-:o>", 1, clone, {}},
  };
}

}  // namespace stepwright::query::jsonata
