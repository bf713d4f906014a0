// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/migration/payload.h"

#include "engine/query/migration.h"
#include "engine/query/migration/call.h"
#include "engine/query/migration/texts.h"

namespace stepwright::query::migration {
namespace {

using json::Value;

bool isDynamic(std::string_view key) { return key.ends_with(".$"); }

std::string_view plainKey(std::string_view key) {
  return isDynamic(key) ? key.substr(0, key.size() - 2) : key;
}

/// A text that JSONata would take for an expression must be said as one.
Value keptText(const Value& text) {
  const bool looks = text.string().starts_with("{%") && text.string().ends_with("%}");
  return looks ? Value(embedded(quoted(text.string()))) : text;
}

}  // namespace

Result<Value> fromTemplate(const Value& payload, const std::string& root) {
  if (payload.isString()) return keptText(payload);
  if (payload.isArray()) {
    std::vector<Value> items;
    for (const auto& item : payload.items()) {
      auto migrated = fromTemplate(item, root);
      if (!migrated) return migrated;
      items.push_back(std::move(migrated).value());
    }
    return Value::array(std::move(items));
  }
  if (!payload.isObject()) return payload;
  std::vector<json::Member> members;
  for (const auto& member : payload.members()) {
    const std::string_view key = plainKey(member.name());
    if (isDynamic(member.name()) && member.value.isString()) {
      const auto expression = fromPathOrCall(member.value.string(), root);
      if (!expression) return expression.error();
      members.emplace_back(key, embedded(expression->text));
      continue;
    }
    auto migrated = fromTemplate(member.value, root);
    if (!migrated) return migrated;
    members.emplace_back(key, std::move(migrated).value());
  }
  return Value::object(std::move(members));
}

Result<std::string> templateExpression(const Value& payload, const std::string& root) {
  if (!payload.isContainer()) return literal(payload);
  std::string out;
  if (payload.isArray()) {
    for (const auto& item : payload.items()) {
      const auto part = templateExpression(item, root);
      if (!part) return part;
      out += (out.empty() ? "" : ", ") + *part;
    }
    return "[" + out + "]";
  }
  for (const auto& member : payload.members()) {
    Result<std::string> part = std::string();
    if (isDynamic(member.name()) && member.value.isString()) {
      const auto expression = fromPathOrCall(member.value.string(), root);
      if (!expression) return expression.error();
      part = expression->text;
    } else {
      part = templateExpression(member.value, root);
      if (!part) return part;
    }
    out += (out.empty() ? "" : ", ") + quoted(plainKey(member.name())) + ": " + *part;
  }
  return "{" + out + "}";
}

}  // namespace stepwright::query::migration
