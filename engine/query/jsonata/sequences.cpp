// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/sequences.h"

#include "engine/query/jsonata/evaluator.h"

namespace stepwright::query::jsonata {

Val append(Evaluator& evaluator, const Val& left, const Val& right) {
  if (left.isUndefined()) return right;
  if (right.isUndefined()) return left;
  Val joined = evaluator.newArray();
  for (const Val* part : {&left, &right}) {
    if (part->isArray()) {
      if (part == &right && left.isArray() && left.size() == 0 && right.array() != nullptr &&
          right.array()->isRange()) {
        joined.array()->setRange(right.array()->rangeStart(), right.size());
      } else {
        joined.array()->pushAll(*part);
      }
    } else {
      joined.array()->push(*part);
    }
  }
  (void)evaluator.spend(joined.array()->isRange() ? 1 : joined.size() / 16);
  return joined;
}

Val range(Evaluator& evaluator, std::int64_t first, std::int64_t count) {
  if (!evaluator.reserveBytes(static_cast<std::size_t>(count) * 8)) return {};
  Val made = evaluator.newSequence();
  made.array()->setRange(first, static_cast<std::size_t>(count));
  return made;
}

Val lookup(Evaluator& evaluator, const Val& input, std::string_view key) {
  if (!input.isArray()) return input.isObject() ? input.member(key) : Val();
  Val found = evaluator.newSequence();
  const std::size_t count = input.size();
  if (!evaluator.spend(count / 8)) return {};
  for (std::size_t i = 0; i < count; ++i) {
    const Val item = input.at(i);
    Val value = item.isArray() ? lookup(evaluator, item, key)
                               : (item.isObject() ? item.member(key) : Val());
    if (value.isUndefined()) continue;
    if (value.isArray()) {
      found.array()->pushAll(value);
    } else {
      found.array()->push(std::move(value));
    }
  }
  return found;
}

void pushFlat(ArrayNode& out, Val value) {
  if (value.isArray() && !(value.array() != nullptr && value.array()->cons)) {
    out.pushAll(value);
  } else {
    out.push(std::move(value));
  }
}

}  // namespace stepwright::query::jsonata
