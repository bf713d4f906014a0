// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <new>
#include <unordered_map>

#include "engine/json/literal.h"

namespace stepwright::json {
namespace detail {

/// The characters stand right behind the node, in the same allocation.
struct StringNode : Node {
  std::uint32_t length;
  [[nodiscard]] const char* text() const { return reinterpret_cast<const char*>(this + 1); }
  [[nodiscard]] std::string_view view() const { return {text(), length}; }

  static StringNode* make(std::string_view text) {
    void* memory = ::operator new(sizeof(StringNode) + text.size());
    auto* node = new (memory) StringNode;
    node->length = static_cast<std::uint32_t>(text.size());
    // An empty view may have no characters to point at, which memcpy must not be handed.
    if (!text.empty())
      std::memcpy(static_cast<char*>(memory) + sizeof(StringNode), text.data(), text.size());
    return node;
  }
};

struct DecimalNode : Node {
  double value;
  std::string text;
};

struct ArrayNode : Node {
  std::vector<Value> items;
};

/// Wide objects carry an index from key to place; up to that width a walk over the members is
/// faster.
constexpr std::size_t indexedFrom = 12;

struct ObjectNode : Node {
  std::vector<Member> members;
  std::unordered_map<std::string_view, std::uint32_t> index;

  void buildIndex() {
    index.clear();
    if (members.size() < indexedFrom) return;
    index.reserve(members.size());
    for (std::uint32_t i = 0; i < members.size(); ++i) index.emplace(members[i].name(), i);
  }

  [[nodiscard]] std::ptrdiff_t place(std::string_view key) const {
    if (!index.empty()) {
      const auto found = index.find(key);
      return found == index.end() ? -1 : static_cast<std::ptrdiff_t>(found->second);
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i].name() == key) return static_cast<std::ptrdiff_t>(i);
    }
    return -1;
  }

  void set(Value key, Value value) {
    const auto at = place(key.string());
    if (at >= 0) {
      members[static_cast<std::size_t>(at)].value = std::move(value);
      return;
    }
    members.emplace_back(std::move(key), std::move(value));
    if (!index.empty()) {
      index.emplace(members.back().name(), static_cast<std::uint32_t>(members.size() - 1));
    } else if (members.size() == indexedFrom) {
      buildIndex();
    }
  }
};

}  // namespace detail

namespace {

const Value& nullValue() {
  static const Value value;
  return value;
}

std::vector<Member> withoutDuplicates(std::vector<Member> members) {
  std::unordered_map<std::string_view, std::size_t> seen;
  std::vector<Member> kept;
  kept.reserve(members.size());
  for (auto& member : members) {
    const auto [entry, fresh] = seen.emplace(member.name(), kept.size());
    if (fresh) {
      kept.push_back(std::move(member));
    } else {
      kept[entry->second].value = std::move(member.value);
    }
  }
  return kept;
}

bool hasDuplicates(const std::vector<Member>& members) {
  if (members.size() < detail::indexedFrom) {
    for (std::size_t i = 1; i < members.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (members[i].name() == members[j].name()) return true;
      }
    }
    return false;
  }
  std::unordered_map<std::string_view, int> seen;
  for (const auto& member : members) {
    if (!seen.emplace(member.name(), 0).second) return true;
  }
  return false;
}

}  // namespace

Value::Value(std::string_view text) : tag_(Tag::String) {
  bits_.node = detail::StringNode::make(text);
}

Value Value::array(std::vector<Value> items) {
  auto* node = new detail::ArrayNode;
  node->items = std::move(items);
  Value value;
  value.tag_ = Tag::Array;
  value.bits_.node = node;
  return value;
}

Value Value::object(std::vector<Member> members) {
  if (hasDuplicates(members)) members = withoutDuplicates(std::move(members));
  return objectOfDistinct(std::move(members));
}

Value Value::objectOfDistinct(std::vector<Member> members) {
  auto* node = new detail::ObjectNode;
  node->members = std::move(members);
  node->buildIndex();
  Value value;
  value.tag_ = Tag::Object;
  value.bits_.node = node;
  return value;
}

Value Value::decimal(std::string_view text, double number) {
  auto* node = new detail::DecimalNode;
  node->value = number;
  node->text = std::string(text);
  Value value;
  value.tag_ = Tag::Decimal;
  value.bits_.node = node;
  return value;
}

void Value::destroy() noexcept {
  switch (tag_) {
    case Tag::Decimal:
      delete static_cast<detail::DecimalNode*>(bits_.node);
      break;
    case Tag::String: {
      auto* node = static_cast<detail::StringNode*>(bits_.node);
      node->~StringNode();
      ::operator delete(node);
      break;
    }
    case Tag::Array:
      delete static_cast<detail::ArrayNode*>(bits_.node);
      break;
    case Tag::Object:
      delete static_cast<detail::ObjectNode*>(bits_.node);
      break;
    default:
      break;
  }
}

std::int64_t Value::integer() const noexcept {
  if (tag_ == Tag::Integer) return bits_.integer;
  const double real = number();
  if (std::isnan(real)) return 0;
  if (real >= 9223372036854775808.0) return INT64_MAX;
  if (real <= -9223372036854775808.0) return INT64_MIN;
  return static_cast<std::int64_t>(real);
}

double Value::number() const noexcept {
  switch (tag_) {
    case Tag::Integer:
      return static_cast<double>(bits_.integer);
    case Tag::Double:
      return bits_.real;
    case Tag::Decimal:
      return static_cast<const detail::DecimalNode*>(bits_.node)->value;
    default:
      return 0;
  }
}

std::string_view Value::string() const noexcept {
  if (tag_ != Tag::String) return {};
  return static_cast<const detail::StringNode*>(bits_.node)->view();
}

std::string_view Value::decimalText() const noexcept {
  if (tag_ != Tag::Decimal) return {};
  return static_cast<const detail::DecimalNode*>(bits_.node)->text;
}

const std::vector<Value>& Value::items() const noexcept {
  static const std::vector<Value> none;
  return tag_ == Tag::Array ? static_cast<const detail::ArrayNode*>(bits_.node)->items : none;
}

const std::vector<Member>& Value::members() const noexcept {
  static const std::vector<Member> none;
  return tag_ == Tag::Object ? static_cast<const detail::ObjectNode*>(bits_.node)->members : none;
}

std::size_t Value::size() const noexcept {
  if (tag_ == Tag::Array) return items().size();
  return tag_ == Tag::Object ? members().size() : 0;
}

const Value* Value::find(std::string_view key) const noexcept {
  if (tag_ != Tag::Object) return nullptr;
  const auto* node = static_cast<const detail::ObjectNode*>(bits_.node);
  const auto at = node->place(key);
  return at < 0 ? nullptr : &node->members[static_cast<std::size_t>(at)].value;
}

const Value& Value::operator[](std::string_view key) const noexcept {
  const Value* found = find(key);
  return found != nullptr ? *found : nullValue();
}

const Value& Value::at(std::size_t index) const noexcept {
  const auto& all = items();
  return index < all.size() ? all[index] : nullValue();
}

Value Value::with(std::string_view key, Value value) const& {
  std::vector<Member> copy = members();
  Value result = objectOfDistinct(std::move(copy));
  return std::move(result).with(key, std::move(value));
}

Value Value::with(std::string_view key, Value value) && {
  if (tag_ != Tag::Object || !soleOwner()) {
    Value result = objectOfDistinct(members());
    static_cast<detail::ObjectNode*>(result.bits_.node)->set(Value(key), std::move(value));
    return result;
  }
  bits_.node->printedSize.store(0, std::memory_order_relaxed);
  static_cast<detail::ObjectNode*>(bits_.node)->set(Value(key), std::move(value));
  return std::move(*this);
}

Value Value::without(std::string_view key) const {
  std::vector<Member> kept;
  kept.reserve(size());
  for (const auto& member : members()) {
    if (member.name() != key) kept.push_back(member);
  }
  return objectOfDistinct(std::move(kept));
}

Value Value::withItem(std::size_t index, Value value) const& {
  Value copy = array(items());
  return std::move(copy).withItem(index, std::move(value));
}

Value Value::withItem(std::size_t index, Value value) && {
  if (tag_ != Tag::Array || !soleOwner()) {
    Value copy = array(items());
    return std::move(copy).withItem(index, std::move(value));
  }
  bits_.node->printedSize.store(0, std::memory_order_relaxed);
  auto& all = static_cast<detail::ArrayNode*>(bits_.node)->items;
  if (index < all.size()) {
    all[index] = std::move(value);
  } else if (index == all.size()) {
    all.push_back(std::move(value));
  }
  return std::move(*this);
}

namespace {

/// Of what is no integer and holds nothing.
std::size_t literalSize(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return value.boolean() ? 4 : 5;
    case Kind::Number: {
      const auto text = value.decimalText();
      return text.empty() ? printNumber(value.number()).size() : text.size();
    }
    case Kind::String:
      return quotedSize(value.string());
    default:
      return 4;
  }
}

}  // namespace

std::size_t Value::printedSize() const {
  if (tag_ == Tag::Integer) {
    char digits[24];
    return static_cast<std::size_t>(
        std::to_chars(digits, digits + sizeof digits, bits_.integer).ptr - digits);
  }
  if (!counted()) return literalSize(*this);
  const auto known = bits_.node->printedSize.load(std::memory_order_relaxed);
  if (known != 0) return known;
  std::size_t size = 0;
  if (isArray()) {
    size = 2 + (items().empty() ? 0 : items().size() - 1);
    for (const auto& item : items()) size += item.printedSize();
  } else if (isObject()) {
    size = 2 + (members().empty() ? 0 : members().size() - 1);
    for (const auto& member : members())
      size += member.key.printedSize() + 1 + member.value.printedSize();
  } else {
    size = literalSize(*this);
  }
  bits_.node->printedSize.store(static_cast<std::uint32_t>(size), std::memory_order_relaxed);
  return size;
}

bool Value::operator==(const Value& other) const {
  if (sameAs(other) && tag_ != Tag::Double) return true;
  if (kind() != other.kind()) return false;
  switch (kind()) {
    case Kind::Null:
      return true;
    case Kind::Boolean:
      return boolean() == other.boolean();
    case Kind::Number:
      if (isInteger() && other.isInteger()) return bits_.integer == other.bits_.integer;
      return number() == other.number();
    case Kind::String:
      return string() == other.string();
    case Kind::Array:
      return items() == other.items();
    case Kind::Object:
      return size() == other.size() &&
             std::all_of(members().begin(), members().end(), [&](const Member& member) {
               const Value* match = other.find(member.name());
               return match != nullptr && *match == member.value;
             });
  }
  return false;
}

}  // namespace stepwright::json
