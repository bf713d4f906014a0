// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/payload.h"

#include <algorithm>
#include <functional>

#include "engine/asl/hole_words.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/marks.h"

namespace stepwright::edit {
namespace {

using json::Member;
using json::Value;
constexpr std::string_view suffix = ".$";

std::string_view bareKey(std::string_view key) {
  if (key.ends_with(suffix)) key.remove_suffix(suffix.size());
  return key;
}

bool isExpression(const Value& value) {
  return query::jsonata::expressionIn(value.string()).has_value();
}

PayloadPath payloadAbove(PayloadPath path) {
  path.pop_back();
  return path;
}

/// The root with `change` done to the value at the path.
Value changed(const Value& root, const PayloadPath& path, std::size_t depth,
              const std::function<Value(const Value&)>& change) {
  if (depth == path.size()) return change(root);
  const std::size_t at = path[depth];
  if (at >= root.size()) return root;
  if (root.isArray()) return root.withItem(at, changed(root.at(at), path, depth + 1, change));
  std::vector<Member> members = root.members();
  members[at] =
      Member(Value(members[at].name()), changed(members[at].value, path, depth + 1, change));
  return Value::object(std::move(members));
}

Value onMembers(const Value& root, const PayloadPath& object,
                const std::function<void(std::vector<Member>&)>& change) {
  return changed(root, object, 0, [&](const Value& value) {
    if (!value.isObject()) return value;
    std::vector<Member> members = value.members();
    change(members);
    return Value::object(std::move(members));
  });
}

/// A name that no other member has, with or without its ".$".
std::string freeKey(const std::vector<Member>& members, std::string_view wanted,
                    std::size_t except) {
  const std::string_view ending = wanted.ends_with(suffix) ? suffix : std::string_view();
  const std::string base(bareKey(wanted));
  std::string name = base;
  const auto taken = [&] {
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i != except && bareKey(members[i].name()) == name) return true;
    }
    return false;
  };
  for (int i = 2; taken(); ++i) name = base + std::to_string(i);
  return name + std::string(ending);
}

/// What can be kept of a value as another kind.
Value converted(const Value& value, PayloadKind kind) {
  std::string text = value.isString() ? std::string(value.string()) : json::print(value);
  std::string inner = text;
  if (const auto expression = query::jsonata::expressionIn(text)) inner = *expression;
  const auto read = json::parse(inner);
  switch (kind) {
    case PayloadKind::Text:
      return value.isContainer() || value.isNull() ? Value("") : Value(inner);
    case PayloadKind::Number:
      return read && read->isNumber() ? *read : Value(0);
    case PayloadKind::Boolean:
      return read && read->isBoolean() ? *read : Value(true);
    case PayloadKind::Null:
      return {};
    case PayloadKind::Object:
      return value.isObject() ? value : Value::object();
    case PayloadKind::Array:
      return value.isArray() ? value : Value::array();
    case PayloadKind::Path:
      return inner.starts_with("$") ? Value(inner) : Value("$.");
    case PayloadKind::Intrinsic:
      if (inner.starts_with("States.")) return Value(inner);
      return Value("States.Format('{}', " + (inner.starts_with("$") ? inner : "$") + ")");
    case PayloadKind::Expression:
      if (isExpression(value)) return value;
      return Value(
          "{% " + (value.isString() && !inner.starts_with("$") ? json::quote(text) : text) + " %}");
    case PayloadKind::Call:
      break;
  }
  return value;
}

bool liesUnder(const PayloadPath& path, const PayloadPath& head) {
  return path.size() >= head.size() && std::equal(head.begin(), head.end(), path.begin());
}

}  // namespace

const Value* payloadAt(const Value& root, const PayloadPath& path) {
  const Value* at = &root;
  for (const std::size_t index : path) {
    if (index >= at->size()) return nullptr;
    at = at->isArray() ? &at->at(index) : &at->members()[index].value;
  }
  return at;
}

std::string payloadKey(const Value& root, const PayloadPath& path) {
  if (path.empty()) return {};
  const Value* container = payloadAt(root, payloadAbove(path));
  if (container == nullptr || !container->isObject() || path.back() >= container->size()) return {};
  return std::string(container->members()[path.back()].name());
}

PayloadKind payloadKind(std::string_view key, const Value& value, const PayloadRules& rules) {
  switch (value.kind()) {
    case json::Kind::Null:
      return PayloadKind::Null;
    case json::Kind::Boolean:
      return PayloadKind::Boolean;
    case json::Kind::Number:
      return PayloadKind::Number;
    case json::Kind::Array:
      return PayloadKind::Array;
    case json::Kind::Object:
      return asl::isTemplateCall(value) ? PayloadKind::Call : PayloadKind::Object;
    case json::Kind::String:
      break;
  }
  if (rules.literal) return PayloadKind::Text;
  if (rules.language == asl::QueryLanguage::Jsonata)
    return isExpression(value) ? PayloadKind::Expression : PayloadKind::Text;
  if (!key.ends_with(suffix)) return PayloadKind::Text;
  return value.string().starts_with("States.") ? PayloadKind::Intrinsic : PayloadKind::Path;
}

std::vector<PayloadKind> payloadKinds(const Value& root, const PayloadPath& path,
                                      const PayloadRules& rules) {
  std::vector<PayloadKind> kinds{PayloadKind::Text, PayloadKind::Number, PayloadKind::Boolean,
                                 PayloadKind::Null, PayloadKind::Object, PayloadKind::Array};
  if (rules.literal) return kinds;
  if (rules.language == asl::QueryLanguage::Jsonata) {
    kinds.push_back(PayloadKind::Expression);
  } else if (!payloadKey(root, path).empty()) {  // an item has no key to carry the ".$"
    kinds.push_back(PayloadKind::Path);
    kinds.push_back(PayloadKind::Intrinsic);
  }
  return kinds;
}

Value withPayload(const Value& root, const PayloadPath& path, const Value& value) {
  return changed(root, path, 0, [&](const Value&) { return value; });
}

Value withKey(const Value& root, const PayloadPath& path, std::string_view name) {
  if (path.empty() || name.empty()) return root;
  return onMembers(root, payloadAbove(path), [&](std::vector<Member>& members) {
    if (path.back() >= members.size()) return;
    Member& member = members[path.back()];
    const bool evaluated = member.name().ends_with(suffix);
    const std::string wanted = std::string(bareKey(name)) + (evaluated ? ".$" : "");
    member = Member(Value(freeKey(members, wanted, path.back())), Value(member.value));
  });
}

Value withKind(const Value& root, const PayloadPath& path, PayloadKind kind,
               const PayloadRules& rules) {
  const Value* value = payloadAt(root, path);
  if (value == nullptr) return root;
  const Value wanted = converted(*value, kind);
  const bool evaluated = kind == PayloadKind::Path || kind == PayloadKind::Intrinsic;
  const std::string key = payloadKey(root, path);
  if (key.empty() || rules.language == asl::QueryLanguage::Jsonata || rules.literal)
    return withPayload(root, path, wanted);
  return onMembers(root, payloadAbove(path), [&](std::vector<Member>& members) {
    members[path.back()] =
        Member(Value(std::string(bareKey(key)) + (evaluated ? ".$" : "")), wanted);
  });
}

Value withPath(const Value& root, const PayloadPath& path, std::string_view picked,
               const PayloadRules& rules) {
  const bool jsonata = rules.language == asl::QueryLanguage::Jsonata;
  const auto kinds = payloadKinds(root, path, rules);
  const PayloadKind kind = jsonata ? PayloadKind::Expression : PayloadKind::Path;
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return root;
  const Value value(jsonata ? "{% " + std::string(picked) + " %}" : std::string(picked));
  return withPayload(withKind(root, path, kind, rules), path, value);
}

Value withEntry(const Value& root, const PayloadPath& container, std::size_t index,
                std::string_view key, const Value& value) {
  return changed(root, container, 0, [&](const Value& old) {
    const std::size_t at = std::min(index, old.size());
    if (old.isArray()) {
      std::vector<Value> items = old.items();
      items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), value);
      return Value::array(std::move(items));
    }
    if (!old.isObject()) return old;
    std::vector<Member> members = old.members();
    const std::string name = freeKey(members, key.empty() ? "key" : key, members.size());
    members.insert(members.begin() + static_cast<std::ptrdiff_t>(at), Member(Value(name), value));
    return Value::object(std::move(members));
  });
}

Value withoutEntry(const Value& root, const PayloadPath& path) {
  if (path.empty() || payloadAt(root, path) == nullptr) return root;
  return changed(root, payloadAbove(path), 0, [&](const Value& old) {
    const auto at = static_cast<std::ptrdiff_t>(path.back());
    if (old.isArray()) {
      std::vector<Value> items = old.items();
      items.erase(items.begin() + at);
      return Value::array(std::move(items));
    }
    std::vector<Member> members = old.members();
    members.erase(members.begin() + at);
    return Value::object(std::move(members));
  });
}

Value withMoved(const Value& root, PayloadPath& path, PayloadPath container, std::size_t index) {
  const Value* value = payloadAt(root, path);
  const Value* target = payloadAt(root, container);
  if (path.empty() || value == nullptr || target == nullptr || !target->isContainer() ||
      liesUnder(container, path))
    return root;
  const bool same = container == payloadAbove(path);
  if (same && (index == path.back() || index == path.back() + 1)) return root;
  const Value moved = *value;
  std::string key = payloadKey(root, path);
  if (key.empty()) key = "key";
  const Value taken = withoutEntry(root, path);
  // What stood behind it in the same container has moved up.
  const std::size_t depth = path.size() - 1;
  if (same && index > path.back()) --index;
  if (!same && liesUnder(container, payloadAbove(path)) && container.size() > depth &&
      container[depth] > path.back())
    --container[depth];
  const std::size_t size = payloadAt(taken, container)->size();
  path = container;
  path.push_back(std::min(index, size));
  return withEntry(taken, container, index, key, moved);
}

}  // namespace stepwright::edit
