// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/mismatch.h"

#include <algorithm>

#include "engine/asl/catalogue/shape.h"

namespace stepwright::asl {
namespace {

using json::Value;
using Kind = Shape::Kind;

/// Shapes may contain themselves; a skeleton of required fields goes no deeper than this.
constexpr int deepestSkeleton = 10;

std::string about(std::string_view field, std::string_view what) {
  return "Field '" + std::string(field) + "' " + std::string(what);
}

std::string wrongKind(Kind kind, const Value& value, std::string_view field) {
  switch (kind) {
    case Kind::Structure:
    case Kind::Map:
      return value.isObject() ? "" : about(field, "must be an object");
    case Kind::List:
      return value.isArray() ? "" : about(field, "must be an array");
    case Kind::String:
    case Kind::Blob:
    case Kind::Timestamp:
      return value.isString() ? "" : about(field, "must be a string");
    case Kind::Boolean:
      return value.isBoolean() ? "" : about(field, "must be a boolean");
    case Kind::Integer:
    case Kind::Number:
      return value.isNumber() ? "" : about(field, "must be a number");
    case Kind::Any:
      return "";
  }
  return "";
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string outsideLimits(const Shape& shape, const Value& value, std::string_view field) {
  const auto low = shape.minimum();
  const auto high = shape.maximum();
  if (value.isNumber()) {
    if (low && value.number() < *low) return about(field, "is less than the minimum value");
    if (high && value.number() > *high) return about(field, "exceeds the maximum value");
    return "";
  }
  const bool text = value.isString();
  const auto length = static_cast<double>(text ? characters(value.string()) : value.size());
  if (!text && !value.isArray()) return "";
  if (low && length < *low)
    return about(field,
                 text ? "is smaller than the minimum length" : "is smaller than the minimum size");
  if (high && length > *high)
    return about(field, text ? "exceeds the maximum length" : "exceeds the maximum size");
  const auto choices = shape.choices();
  if (text && !choices.empty() &&
      std::find(choices.begin(), choices.end(), value.string()) == choices.end()) {
    return about(field, "is not an expected value");
  }
  return "";
}

std::string mismatchIn(const Shape& shape, const Value& value, std::string_view field,
                       MockValidation mode);

std::string checkFields(const Shape& shape, const Value& value, MockValidation mode) {
  if (mode == MockValidation::Strict) {
    for (const auto& name : shape.required()) {
      if (!value.contains(name)) return "Required field '" + name + "' is missing";
    }
  }
  for (const auto& member : value.members()) {
    const auto inner = shape.field(member.name());
    if (!inner || member.value.isNull()) continue;
    if (auto found = mismatchIn(*inner, member.value, member.name(), mode); !found.empty())
      return found;
  }
  return "";
}

std::string checkItems(const Shape& shape, const Value& value, std::string_view field,
                       MockValidation mode) {
  const auto inner = shape.item();
  if (!inner) return "";
  for (const auto& item : value.items()) {
    if (auto found = mismatchIn(*inner, item, field, mode); !found.empty()) return found;
  }
  for (const auto& member : value.members()) {
    if (auto found = mismatchIn(*inner, member.value, member.name(), mode); !found.empty())
      return found;
  }
  return "";
}

std::string mismatchIn(const Shape& shape, const Value& value, std::string_view field,
                       MockValidation mode) {
  const Kind kind = shape.kind();
  if (auto found = wrongKind(kind, value, field); !found.empty()) return found;
  if (auto found = outsideLimits(shape, value, field); !found.empty()) return found;
  if (kind == Kind::Structure) return checkFields(shape, value, mode);
  return checkItems(shape, value, field, mode);
}

/// A word, as long as the shape wants a text to be; "" where it may be empty.
Value exampleText(const Shape& shape) {
  const auto least = static_cast<std::size_t>(shape.minimum().value_or(0));
  if (least == 0) return Value("");
  const std::string_view word = "sample";
  std::string text;
  while (text.size() < std::max(least, word.size())) text += word;
  const double most = shape.maximum().value_or(static_cast<double>(text.size()));
  text.resize(std::min(text.size(), static_cast<std::size_t>(most)));
  return Value(text);
}

/// Every field and an item of each list above that depth, the required ones below it.
Value example(const Shape& shape, int depth, int wholeAbove) {
  const bool whole = depth < wholeAbove;
  switch (shape.kind()) {
    case Kind::Structure: {
      Value object = Value::object();
      if (depth >= deepestSkeleton) return object;
      for (const auto& name : whole ? shape.fields() : shape.required()) {
        if (const auto inner = shape.field(name)) {
          object = std::move(object).with(name, example(*inner, depth + 1, wholeAbove));
        }
      }
      return object;
    }
    case Kind::List: {
      const auto inner = shape.item();
      const bool needed = shape.minimum().value_or(0) > 0 && depth < deepestSkeleton;
      return inner && (needed || whole) ? Value::array({example(*inner, depth + 1, wholeAbove)})
                                        : Value::array();
    }
    case Kind::Map:
    case Kind::Any:
      return Value::object();
    case Kind::Boolean:
      return Value(false);
    case Kind::Integer:
    case Kind::Number:
      return Value(static_cast<std::int64_t>(shape.minimum().value_or(0)));
    default:
      break;
  }
  const auto choices = shape.choices();
  if (!choices.empty()) return Value(choices.front());
  return wholeAbove > 0 ? exampleText(shape) : Value("");
}

}  // namespace

std::string mismatch(const Shape& shape, const Value& value, MockValidation mode) {
  if (mode == MockValidation::None) return "";
  return mismatchIn(shape, value, "", mode);
}

Value skeletonOf(const Shape& shape) { return example(shape, 0, 0); }

Value exampleOf(const Shape& shape) {
  constexpr int levels = 2;
  return example(shape, 0, levels);
}

}  // namespace stepwright::asl
