// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/shape.h"

#include <algorithm>

#include "engine/asl/rules/advice.h"

namespace stepwright::asl::rules {
namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kMostNamed = 6;  // members that words() lists

/// "a", "b" and "c", in the order of the alphabet.
Phrase namesOf(const Shape::Members& members) {
  std::vector<std::string> names;
  for (const auto& member : members) names.push_back('"' + member.first + '"');
  std::sort(names.begin(), names.end());
  const std::size_t listed = std::min(names.size(), kMostNamed);
  const bool all = listed == names.size();
  std::string list;
  for (std::size_t i = 0; i + (all ? 1 : 0) < listed; ++i) list += (i > 0 ? ", " : "") + names[i];
  if (!all) return worded(advice::andOthers, {list});
  return list.empty() ? Phrase(names.back()) : worded(advice::andLast, {list, names.back()});
}

}  // namespace

ShapePtr Shape::unknown() {
  static const ShapePtr shape = std::make_shared<const Shape>(Kind::Unknown);
  return shape;
}

ShapePtr Shape::of(Kind kind) { return std::make_shared<const Shape>(kind); }

ShapePtr Shape::object(Members members, bool closed) {
  auto shape = std::make_shared<Shape>(Kind::Object);
  shape->closed_ = closed;
  for (const auto& [name, value] : members)
    shape->depth_ = std::max(shape->depth_, value->depth_ + 1);
  if (shape->depth_ > kDeepest) return unknown();
  shape->members_ = std::move(members);
  return shape;
}

ShapePtr Shape::array(ShapePtr item) {
  auto shape = std::make_shared<Shape>(Kind::Array);
  shape->depth_ = item->depth_ + 1;
  if (shape->depth_ > kDeepest) return unknown();
  shape->item_ = std::move(item);
  return shape;
}

const ShapePtr* Shape::find(std::string_view name) const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const auto& member) { return member.first == name; });
  return found == members_.end() ? nullptr : &found->second;
}

ShapePtr Shape::at(std::string_view name) const {
  if (isUnknown()) return unknown();
  if (const ShapePtr* found = find(name)) return *found;
  return kind_ == Kind::Object && !closed_ ? unknown() : nullptr;
}

ShapePtr Shape::at(const std::vector<std::string>& names) const {
  const Shape* here = this;
  ShapePtr held;
  for (const auto& name : names) {
    held = here->at(name);
    if (held == nullptr || held->isUnknown()) return held;
    here = held.get();
  }
  return held;
}

ShapePtr Shape::with(const std::vector<std::string>& names, ShapePtr value,
                     std::size_t from) const {
  if (from == names.size()) return value;
  if (!isUnknown() && kind_ != Kind::Object) return unknown();
  const ShapePtr* old = find(names[from]);
  static const ShapePtr nothing = object({});
  const Shape& inner = old != nullptr ? **old : *(closed_ ? nothing : unknown());
  ShapePtr inside = inner.with(names, std::move(value), from + 1);
  Members members = members_;
  const auto place = std::find_if(members.begin(), members.end(),
                                  [&](const auto& member) { return member.first == names[from]; });
  if (place != members.end())
    place->second = std::move(inside);
  else
    members.emplace_back(names[from], std::move(inside));
  return object(std::move(members), closed_);
}

ShapePtr Shape::join(const ShapePtr& a, const ShapePtr& b) {
  if (a == b || same(a, b)) return a;
  if (a->kind_ != b->kind_ || a->isUnknown()) return unknown();
  if (a->kind_ == Kind::Array) return array(join(a->item_, b->item_));
  if (a->kind_ != Kind::Object) return a;
  Members members;
  for (const auto& [name, value] : a->members_) {
    const ShapePtr other = b->at(name);
    members.emplace_back(name, other == nullptr ? value : join(value, other));
  }
  for (const auto& [name, value] : b->members_) {
    if (a->find(name) == nullptr) members.emplace_back(name, a->closed_ ? value : unknown());
  }
  return object(std::move(members), a->closed_ && b->closed_);
}

bool Shape::same(const ShapePtr& a, const ShapePtr& b) {
  if (a == b) return true;
  if (a == nullptr || b == nullptr || a->kind_ != b->kind_ || a->closed_ != b->closed_ ||
      a->members_.size() != b->members_.size())
    return false;
  if (a->kind_ == Kind::Array) return same(a->item_, b->item_);
  return std::all_of(a->members_.begin(), a->members_.end(), [&](const auto& member) {
    const ShapePtr* other = b->find(member.first);
    return other != nullptr && same(member.second, *other);
  });
}

Phrase Shape::words() const {
  switch (kind_) {
    case Kind::Unknown:
      return worded(advice::aValue);
    case Kind::Null:
      return worded(advice::aNull);
    case Kind::Boolean:
      return worded(advice::trueOrFalse);
    case Kind::Number:
      return worded(advice::aNumber);
    case Kind::String:
      return worded(advice::aText);
    case Kind::Array:
      return worded(advice::aList);
    case Kind::Object:
      break;
  }
  if (members_.empty()) return worded(closed_ ? advice::emptyObject : advice::anObject);
  return worded(closed_ ? advice::objectOf : advice::objectWith, {namesOf(members_)});
}

}  // namespace stepwright::asl::rules
