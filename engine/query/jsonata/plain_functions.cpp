// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/plain_functions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

using json::Value;
using Found = const Value*;

bool stringOf(Found argument, Dialect dialect, Value& own, Found& result) {
  result = argument;
  if (argument == nullptr || argument->isString()) return true;
  std::string text;
  if (!appendScalar(text, *argument, dialect)) return false;
  own = Value(text);
  result = &own;
  return true;
}

bool truthOf(Found argument, Dialect, Value&, Found& result) {
  result = nullptr;
  if (argument == nullptr) return true;
  const auto truth = scalarTruth(argument);
  if (truth) result = &booleanOf(*truth);
  return truth.has_value();
}

bool untruthOf(Found argument, Dialect dialect, Value& own, Found& result) {
  if (!truthOf(argument, dialect, own, result)) return false;
  if (result != nullptr) result = &booleanOf(!result->boolean());
  return true;
}

bool existenceOf(Found argument, Dialect, Value&, Found& result) {
  result = &booleanOf(argument != nullptr);
  return true;
}

bool countOf(Found argument, Dialect, Value& own, Found& result) {
  if (argument == nullptr || !argument->isArray()) return false;
  own = Value(static_cast<std::int64_t>(argument->size()));
  result = &own;
  return true;
}

template <class Change>
bool changedText(Found argument, Value& own, Found& result, Change change) {
  if (argument == nullptr || !argument->isString() || argument->string().size() > longestPlainText)
    return false;
  own = Value(change(argument->string()));
  result = &own;
  return true;
}

bool upperCaseOf(Found argument, Dialect, Value& own, Found& result) {
  return changedText(argument, own, result, toUpper);
}

bool lowerCaseOf(Found argument, Dialect, Value& own, Found& result) {
  return changedText(argument, own, result, toLower);
}

bool lengthOf(Found argument, Dialect, Value& own, Found& result) {
  return changedText(argument, own, result, [](std::string_view text) {
    return static_cast<std::int64_t>(codePointCount(text));
  });
}

constexpr PlainFunction all[] = {
    {"string", stringOf, true},       {"boolean", truthOf, false},      {"not", untruthOf, false},
    {"exists", existenceOf, false},   {"count", countOf, false},        {"length", lengthOf, false},
    {"uppercase", upperCaseOf, true}, {"lowercase", lowerCaseOf, true},
};

}  // namespace

const PlainFunction* findPlainFunction(std::string_view name) {
  const auto* found = std::find_if(std::begin(all), std::end(all),
                                   [&](const PlainFunction& one) { return one.name == name; });
  return found == std::end(all) ? nullptr : found;
}

}  // namespace stepwright::query::jsonata
