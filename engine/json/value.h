// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stepwright::json {

class Value;
struct Member;

enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

namespace detail {
struct Node;
struct StringNode;
struct DecimalNode;
struct ArrayNode;
struct ObjectNode;
}  // namespace detail

/// An immutable JSON value. 16 bytes; a copy costs one reference count, so a payload is shared,
/// never cloned. Objects keep the order of their keys. Integers are exact within int64; other
/// numbers keep the text they were read from. Strings are UTF-8 (a lone surrogate escape is kept in
/// its three-byte form, and printed as an escape). Values may be read from several threads at once.
class Value {
 public:
  Value() noexcept : tag_(Tag::Null) { bits_.integer = 0; }
  Value(std::nullptr_t) noexcept : Value() {}                                         // NOLINT
  Value(bool value) noexcept : tag_(Tag::Boolean) { bits_.integer = value ? 1 : 0; }  // NOLINT
  Value(int value) noexcept : tag_(Tag::Integer) { bits_.integer = value; }           // NOLINT
  Value(std::int64_t value) noexcept : tag_(Tag::Integer) { bits_.integer = value; }  // NOLINT
  Value(double value) noexcept : tag_(Tag::Double) { bits_.real = value; }            // NOLINT
  Value(std::string_view text);                                                       // NOLINT
  Value(const char* text) : Value(std::string_view(text)) {}                          // NOLINT
  Value(const std::string& text) : Value(std::string_view(text)) {}                   // NOLINT
  // Copies and ends of values are most of what a run does. They are written out in place, which a
  // compiler that has seen a large source does not do by itself.
  [[gnu::always_inline]] Value(const Value& other) noexcept : bits_(other.bits_), tag_(other.tag_) {
    retain();
  }
  [[gnu::always_inline]] Value(Value&& other) noexcept : bits_(other.bits_), tag_(other.tag_) {
    other.tag_ = Tag::Null;
  }
  [[gnu::always_inline]] Value& operator=(const Value& other) noexcept {
    Value copy(other);
    swap(copy);
    return *this;
  }
  [[gnu::always_inline]] Value& operator=(Value&& other) noexcept {
    Value moved(std::move(other));
    swap(moved);
    return *this;
  }
  [[gnu::always_inline]] ~Value() { release(); }

  void swap(Value& other) noexcept {
    std::swap(bits_, other.bits_);
    std::swap(tag_, other.tag_);
  }

  static Value array(std::vector<Value> items = {});
  /// A later member of the same key replaces the value of the earlier one, in the earlier one's
  /// place.
  static Value object(std::vector<Member> members);
  static Value object();
  /// As object(), for members that are known to have distinct keys; skips the search for
  /// duplicates.
  static Value objectOfDistinct(std::vector<Member> members);
  /// A number that is printed as `text` (a valid JSON number) and counts as `value`.
  static Value decimal(std::string_view text, double value);

  [[nodiscard]] Kind kind() const noexcept {
    switch (tag_) {
      case Tag::Null:
        return Kind::Null;
      case Tag::Boolean:
        return Kind::Boolean;
      case Tag::Integer:
      case Tag::Double:
      case Tag::Decimal:
        return Kind::Number;
      case Tag::String:
        return Kind::String;
      case Tag::Array:
        return Kind::Array;
      case Tag::Object:
        return Kind::Object;
    }
    return Kind::Null;
  }
  [[nodiscard]] bool isNull() const noexcept { return tag_ == Tag::Null; }
  [[nodiscard]] bool isBoolean() const noexcept { return tag_ == Tag::Boolean; }
  [[nodiscard]] bool isNumber() const noexcept { return kind() == Kind::Number; }
  /// True for a number whose text was an integer within int64; 1.0 is not one.
  [[nodiscard]] bool isInteger() const noexcept { return tag_ == Tag::Integer; }
  [[nodiscard]] bool isString() const noexcept { return tag_ == Tag::String; }
  [[nodiscard]] bool isArray() const noexcept { return tag_ == Tag::Array; }
  [[nodiscard]] bool isObject() const noexcept { return tag_ == Tag::Object; }
  [[nodiscard]] bool isContainer() const noexcept { return isArray() || isObject(); }

  /// The reads below ask for the right kind first; of another kind they give false, 0, "" or
  /// nothing.
  [[nodiscard]] bool boolean() const noexcept { return tag_ == Tag::Boolean && bits_.integer != 0; }
  [[nodiscard]] std::int64_t integer() const noexcept;  ///< a real number is truncated
  [[nodiscard]] double number() const noexcept;
  [[nodiscard]] std::string_view string()
      const noexcept;  ///< lives as long as any copy of this value
  [[nodiscard]] std::string_view decimalText()
      const noexcept;  ///< the text kept by decimal(), else ""
  [[nodiscard]] const std::vector<Value>& items() const noexcept;
  [[nodiscard]] const std::vector<Member>& members() const noexcept;

  [[nodiscard]] std::size_t size() const noexcept;  ///< of an array or object; else 0
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }

  /// The member of that key, or null where there is none (or this is no object).
  [[nodiscard]] const Value* find(std::string_view key) const noexcept;
  [[nodiscard]] bool contains(std::string_view key) const noexcept { return find(key) != nullptr; }
  /// The member of that key; a JSON null where there is none.
  [[nodiscard]] const Value& operator[](std::string_view key) const noexcept;
  [[nodiscard]] const Value& operator[](const char* key) const noexcept {
    return (*this)[std::string_view(key)];
  }
  [[nodiscard]] const Value& at(std::size_t index) const noexcept;  ///< a JSON null past the end

  /// This object with one member set (in its old place, or at the end) or taken away. In place when
  /// this is the only owner, so that a chain of `v = std::move(v).with(…)` copies nothing.
  [[nodiscard]] Value with(std::string_view key, Value value) const&;
  [[nodiscard]] Value with(std::string_view key, Value value) &&;
  [[nodiscard]] Value without(std::string_view key) const;
  /// This array with the item at `index` replaced; index == size() appends.
  [[nodiscard]] Value withItem(std::size_t index, Value value) const&;
  [[nodiscard]] Value withItem(std::size_t index, Value value) &&;

  /// The size in bytes of the compact text, kept once it was computed; what AWS's payload quota
  /// counts.
  [[nodiscard]] std::size_t printedSize() const;

  /// Deep equality: keys in any order, numbers by their value (1 equals 1.0).
  bool operator==(const Value& other) const;
  /// True where both share one representation, which makes them equal without a look inside.
  [[nodiscard]] bool sameAs(const Value& other) const noexcept {
    return tag_ == other.tag_ && bits_.integer == other.bits_.integer;
  }

 private:
  enum class Tag : std::uint8_t { Null, Boolean, Integer, Double, Decimal, String, Array, Object };
  union Bits {
    std::int64_t integer;
    double real;
    detail::Node* node;
  };

  [[nodiscard]] bool counted() const noexcept { return tag_ >= Tag::Decimal; }
  [[gnu::always_inline]] void retain() const noexcept;
  [[gnu::always_inline]] void release() noexcept;
  void destroy() noexcept;
  [[nodiscard]] bool soleOwner() const noexcept;

  Bits bits_;
  Tag tag_;
};

/// One member of an object. The key is a string Value, so that equal keys can share one
/// representation.
struct Member {
  Value key;
  Value value;

  Member(Value k, Value v) : key(std::move(k)), value(std::move(v)) {}
  [[nodiscard]] std::string_view name() const noexcept { return key.string(); }
};

inline Value Value::object() { return objectOfDistinct({}); }

namespace detail {
struct Node {
  std::atomic<std::uint32_t> owners{1};
  std::atomic<std::uint32_t> printedSize{0};  ///< 0 = not computed yet
};
}  // namespace detail

inline void Value::retain() const noexcept {
  if (counted()) bits_.node->owners.fetch_add(1, std::memory_order_relaxed);
}
inline void Value::release() noexcept {
  if (counted() && bits_.node->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy();
}
inline bool Value::soleOwner() const noexcept {
  return bits_.node->owners.load(std::memory_order_acquire) == 1;
}

}  // namespace stepwright::json
