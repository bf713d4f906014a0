// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>
#include <unordered_map>
#include <vector>

#include "engine/json/value.h"
#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/heap.h"

namespace stepwright::query::jsonata {

class Evaluator;
struct ArrayNode;
struct ObjectNode;
struct FunctionNode;
struct Frame;
struct Lambda;
struct TupleNode;

/// A value while an expression is evaluated: undefined, JSON that is shared with the input, or
/// something that JSON cannot hold: a sequence with its flags, an object with such values in it, a
/// function, a tuple of bindings.
class Val {
 public:
  enum class Tag : std::uint8_t { Undefined, Json, Array, Object, Function, Tuple };

  Val() noexcept : heap_(nullptr), tag_(Tag::Undefined) {}
  Val(json::Value value) noexcept
      : json_(std::move(value)), tag_(Tag::Json) {}      // NOLINT: implicit by design
  Val(bool value) noexcept : Val(json::Value(value)) {}  // NOLINT
  explicit Val(ArrayNode* node) noexcept;
  explicit Val(ObjectNode* node) noexcept;
  explicit Val(FunctionNode* node) noexcept;
  explicit Val(TupleNode* node) noexcept;
  Val(const Val& other) noexcept : tag_(other.tag_) { copyFrom(other); }
  Val(Val&& other) noexcept : tag_(other.tag_) { moveFrom(other); }
  Val& operator=(const Val& other) noexcept;
  Val& operator=(Val&& other) noexcept;
  ~Val() { clear(); }

  [[nodiscard]] Tag tag() const { return tag_; }
  [[nodiscard]] bool isUndefined() const { return tag_ == Tag::Undefined; }
  [[nodiscard]] bool isJson() const { return tag_ == Tag::Json; }
  [[nodiscard]] bool isNull() const { return isJson() && json_.isNull(); }
  [[nodiscard]] bool isBoolean() const { return isJson() && json_.isBoolean(); }
  [[nodiscard]] bool isNumber() const { return isJson() && json_.isNumber(); }
  [[nodiscard]] bool isString() const { return isJson() && json_.isString(); }
  [[nodiscard]] bool isArray() const { return tag_ == Tag::Array || (isJson() && json_.isArray()); }
  [[nodiscard]] bool isObject() const {
    return tag_ == Tag::Object || (isJson() && json_.isObject());
  }
  [[nodiscard]] bool isFunction() const { return tag_ == Tag::Function; }

  /// The reads below ask for the right kind first.
  [[nodiscard]] const json::Value& json() const { return json_; }
  [[nodiscard]] std::string_view string() const { return json_.string(); }
  [[nodiscard]] double number() const { return json_.number(); }
  [[nodiscard]] bool boolean() const { return json_.boolean(); }
  [[nodiscard]] ArrayNode* array() const;
  [[nodiscard]] ObjectNode* object() const;
  [[nodiscard]] FunctionNode* function() const;
  [[nodiscard]] TupleNode* tuple() const;

  /// Of an array of either kind.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Val at(std::size_t index) const;
  [[nodiscard]] bool isSequence() const;
  [[nodiscard]] bool isTupleStream() const;

  /// Of an object of either kind.
  [[nodiscard]] std::size_t memberCount() const;
  [[nodiscard]] Val member(std::string_view key) const;
  [[nodiscard]] bool hasMember(std::string_view key) const;
  [[nodiscard]] json::Value keyAt(std::size_t index) const;
  [[nodiscard]] Val memberAt(std::size_t index) const;

  /// The same thing, not merely an equal one: what JavaScript's === says.
  [[nodiscard]] bool identical(const Val& other) const;

 private:
  void copyFrom(const Val& other) noexcept {
    if (tag_ == Tag::Json) {
      new (&json_) json::Value(other.json_);
    } else {
      heap_ = other.heap_;
      if (heap_ != nullptr) ++heap_->owners;
    }
  }
  void moveFrom(Val& other) noexcept {
    if (tag_ == Tag::Json) {
      new (&json_) json::Value(std::move(other.json_));
    } else {
      heap_ = std::exchange(other.heap_, nullptr);
      other.tag_ = Tag::Undefined;
    }
  }
  void clear() noexcept {
    if (tag_ == Tag::Json) {
      json_.~Value();
    } else if (heap_ != nullptr && --heap_->owners == 0) {
      freeHeap(heap_);
    }
  }

  union {
    json::Value json_;
    HeapNode* heap_;
  };
  Tag tag_;
};

/// An array made by the expression, with the flags that JSONata keeps on sequences. A range stays
/// two numbers until somebody writes to it.
struct ArrayNode final : HeapNode {
  explicit ArrayNode(Meter* meter) : meter_(meter) {}
  ~ArrayNode() override;

  bool sequence = false;       ///< result of a path: one item stands for itself, none is undefined
  bool keepSingleton = false;  ///< … except that one item stays an array
  bool cons = false;           ///< written as [ ]: a path does not flatten it
  bool tupleStream = false;    ///< the items are tuples
  bool outerWrapper = false;   ///< holds the input document, which is itself an array

  [[nodiscard]] std::size_t size() const { return isRange_ ? count_ : items_.size(); }
  [[nodiscard]] Val at(std::size_t index) const;
  void push(Val value);
  /// Appends the items of an array of either kind.
  void pushAll(const Val& array);
  void reserve(std::size_t count) { items_.reserve(count); }
  void setRange(std::int64_t first, std::size_t count);
  [[nodiscard]] bool isRange() const { return isRange_; }
  [[nodiscard]] std::int64_t rangeStart() const { return first_; }
  [[nodiscard]] std::vector<Val>& items();

 private:
  void charge(std::size_t bytes);
  std::vector<Val> items_;
  Meter* meter_;
  std::size_t charged_ = 0;
  std::int64_t first_ = 0;
  std::size_t count_ = 0;
  bool isRange_ = false;
};

/// An object that the expression made and that may hold what JSON cannot, or that a transform
/// changes in place.
struct ObjectNode final : HeapNode {
  struct Entry {
    json::Value key;
    Val value;
  };
  [[nodiscard]] const Val* find(std::string_view key) const;
  void set(const json::Value& key, Val value);
  void erase(std::string_view key);

  std::vector<Entry> entries;

 private:
  std::unordered_map<std::string_view, std::size_t> index_;  ///< of wide objects
};

/// One item of a tuple stream: the context value (@) and the variables bound on the way to it.
struct TupleNode final : HeapNode {
  Val item;
  std::vector<std::pair<NameId, Val>> bindings;

  void bind(NameId name, Val value) {
    for (auto& entry : bindings) {
      if (entry.first == name) {
        entry.second = std::move(value);
        return;
      }
    }
    bindings.emplace_back(name, std::move(value));
  }
};

/// What a function is called with.
struct Arguments {
  std::vector<Val> values;
  const Val& context;
  Frame* frame;         ///< where the call stands
  bool checked = true;  ///< a lambda's own signature is looked at
};

/// A function as a value.
struct FunctionNode : HeapNode {
  [[nodiscard]] virtual Val call(Evaluator& evaluator, Arguments arguments) const = 0;
  /// How many arguments it takes, which decides what $map and its like pass.
  [[nodiscard]] virtual std::size_t arity() const = 0;
  /// A call in tail position that is yet to be made, or null.
  [[nodiscard]] virtual const Lambda* pending() const { return nullptr; }
  /// The function of the library that it is, or null.
  [[nodiscard]] virtual const Builtin* builtin() const { return nullptr; }
};

}  // namespace stepwright::query::jsonata
