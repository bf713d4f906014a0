// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/shape.h"

#include <algorithm>

namespace stepwright::asl {
namespace {

using json::Value;

/// A shape is a letter, the name of a shared shape, or an object with the letter as "t"; see
/// convert.mjs.
Shape::Kind kindFrom(std::string_view letter) {
  if (letter == "o") return Shape::Kind::Structure;
  if (letter == "l") return Shape::Kind::List;
  if (letter == "m") return Shape::Kind::Map;
  if (letter == "B") return Shape::Kind::Blob;
  if (letter == "T") return Shape::Kind::Timestamp;
  if (letter == "b") return Shape::Kind::Boolean;
  if (letter == "i") return Shape::Kind::Integer;
  if (letter == "n") return Shape::Kind::Number;
  return letter == "s" ? Shape::Kind::String : Shape::Kind::Any;
}

std::vector<std::string> textsOf(const Value& list) {
  std::vector<std::string> out;
  for (const auto& item : list.items()) out.emplace_back(item.string());
  return out;
}

}  // namespace

Shape::Shape(Value spec, Value shapes) : spec_(std::move(spec)), shapes_(std::move(shapes)) {
  const Value* shared = spec_.isString() ? shapes_.find(spec_.string()) : nullptr;
  if (shared == nullptr) return;
  name_ = spec_.string();
  spec_ = Value(*shared);
}

Shape::Kind Shape::kind() const {
  return kindFrom(spec_.isString() ? spec_.string() : spec_["t"].string());
}

bool Shape::isUnion() const { return spec_.find("u") != nullptr; }

std::vector<std::string> Shape::required() const { return textsOf(spec_["r"]); }

std::vector<std::string> Shape::fields() const {
  std::vector<std::string> out;
  for (const auto& member : spec_["f"].members()) out.emplace_back(member.name());
  return out;
}

std::optional<Shape> Shape::field(std::string_view name) const {
  const Value* found = spec_["f"].find(name);
  if (found == nullptr) return std::nullopt;
  return Shape(*found, shapes_);
}

std::optional<Shape> Shape::item() const {
  const Value* found = spec_.find("i");
  if (found == nullptr) return std::nullopt;
  return Shape(*found, shapes_);
}

std::optional<double> Shape::minimum() const {
  const Value* found = spec_.find("min");
  return found == nullptr ? std::nullopt : std::optional(found->number());
}

std::optional<double> Shape::maximum() const {
  const Value* found = spec_.find("max");
  return found == nullptr ? std::nullopt : std::optional(found->number());
}

std::vector<std::string> Shape::choices() const { return textsOf(spec_["e"]); }

}  // namespace stepwright::asl
