// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/exported.h"

#include <cmath>

#include "engine/json/print.h"
#include "engine/query/jsonata/frame.h"

namespace stepwright::query::jsonata {
namespace {

// Deeper values than JSON text may have; following them further would only use up the stack.
constexpr int maxExported = 1000;

void exportWithin(const Val& value, Exported& out, json::Value& into, int depth) {
  if (value.isJson()) {
    into = value.json();
    return;
  }
  if (depth > maxExported) {
    out.tooDeep = true;
    return;
  }
  if (value.isFunction()) {
    out.holdsFunction = true;
    into = json::Value("");
    return;
  }
  if (value.isArray()) {
    std::vector<json::Value> items(value.size());
    for (std::size_t i = 0; i < items.size(); ++i)
      exportWithin(value.at(i), out, items[i], depth + 1);
    into = json::Value::array(std::move(items));
  } else if (value.isObject()) {
    std::vector<json::Member> members;
    members.reserve(value.memberCount());
    for (std::size_t i = 0; i < value.memberCount(); ++i) {
      const Val member = value.memberAt(i);
      if (member.isUndefined()) continue;
      members.emplace_back(value.keyAt(i), json::Value());
      exportWithin(member, out, members.back().value, depth + 1);
    }
    into = json::Value::objectOfDistinct(std::move(members));
  } else if (value.tuple() != nullptr) {
    exportWithin(value.tuple()->item, out, into, depth + 1);
  }
}

}  // namespace

Exported exportJson(const Val& value) {
  Exported out;
  exportWithin(value, out, out.value, 0);
  return out;
}

std::string describe(const Val& value) {
  constexpr std::size_t longest = 200;
  if (value.isUndefined()) return {};
  if (value.isFunction()) return "function";
  if (value.isNumber() && !std::isfinite(value.number())) {
    return std::isnan(value.number()) ? "NaN" : (value.number() > 0 ? "Infinity" : "-Infinity");
  }
  if (value.isArray() && value.size() > longest) return "[…]";
  std::string text = json::print(exportJson(value).value);
  if (text.size() > longest) {
    text.resize(longest);
    text += "…";
  }
  return text;
}

}  // namespace stepwright::query::jsonata
