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

ShapePtr Shape::made(Shape shape) {
  for (const auto& member : shape.members_)
    shape.depth_ = std::max(shape.depth_, member.second->depth_ + 1);
  for (const ShapePtr& place : shape.places_)
    shape.depth_ = std::max(shape.depth_, place->depth_ + 1);
  for (const ShapePtr& part : {shape.item_, shape.others_})
    if (part != nullptr) shape.depth_ = std::max(shape.depth_, part->depth_ + 1);
  if (shape.depth_ > kDeepest) return unknown();
  return std::make_shared<const Shape>(std::move(shape));
}

ShapePtr Shape::object(Members members) {
  Shape shape(Kind::Object);
  shape.members_ = std::move(members);
  return made(std::move(shape));
}

ShapePtr Shape::answer(Members members) {
  Shape shape(Kind::Object);
  shape.members_ = std::move(members);
  shape.respelled_ = true;
  return made(std::move(shape));
}

ShapePtr Shape::map(ShapePtr value) {
  Shape shape(Kind::Object);
  shape.others_ = std::move(value);
  return made(std::move(shape));
}

ShapePtr Shape::array(ShapePtr item) {
  Shape shape(Kind::Array);
  shape.item_ = std::move(item);
  return made(std::move(shape));
}

ShapePtr Shape::tuple(std::vector<ShapePtr> items) {
  if (items.empty()) return array(unknown());
  Shape shape(Kind::Array);
  shape.item_ = items.front();
  for (const ShapePtr& item : items) shape.item_ = join(shape.item_, item);
  shape.places_ = std::move(items);
  return made(std::move(shape));
}

const ShapePtr* Shape::find(std::string_view name) const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const auto& member) { return member.first == name; });
  return found == members_.end() ? nullptr : &found->second;
}

/// All names of AWS begin with a capital: "payload" is none of "Payload".
bool Shape::respells(std::string_view name) const {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  const auto same = [&](char a, char b) { return lower(a) == lower(b); };
  return respelled_ && std::any_of(members_.begin(), members_.end(), [&](const auto& member) {
           const std::string& known = member.first;
           return !name.empty() && !known.empty() && known.front() == name.front() &&
                  std::equal(known.begin(), known.end(), name.begin(), name.end(), same);
         });
}

ShapePtr Shape::at(std::string_view name) const {
  if (isUnknown()) return unknown();
  if (const ShapePtr* found = find(name)) return *found;
  return respells(name) ? unknown() : others_;
}

ShapePtr Shape::itemAt(std::ptrdiff_t index) const {
  if (isUnknown()) return unknown();
  if (kind_ != Kind::Array) return nullptr;
  if (places_.empty()) return item_;
  const auto count = static_cast<std::ptrdiff_t>(places_.size());
  const std::ptrdiff_t place = index < 0 ? index + count : index;
  return place < 0 || place >= count ? nullptr : places_[static_cast<std::size_t>(place)];
}

ShapePtr Shape::with(const std::vector<std::string>& names, ShapePtr value,
                     std::size_t from) const {
  if (from == names.size()) return value;
  if (!isUnknown() && kind_ != Kind::Object) return unknown();
  static const ShapePtr nothing = object({});
  const ShapePtr old = at(names[from]);
  ShapePtr inside = (old == nullptr ? nothing : old)->with(names, std::move(value), from + 1);
  Shape shape(Kind::Object);
  shape.members_ = members_;
  shape.respelled_ = respelled_;
  shape.others_ = isUnknown() ? unknown() : others_;
  const auto place = std::find_if(shape.members_.begin(), shape.members_.end(),
                                  [&](const auto& member) { return member.first == names[from]; });
  if (place != shape.members_.end())
    place->second = std::move(inside);
  else
    shape.members_.emplace_back(names[from], std::move(inside));
  return made(std::move(shape));
}

ShapePtr Shape::joinMember(const ShapePtr& a, const ShapePtr& b) {
  if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
  return join(a, b);
}

ShapePtr Shape::join(const ShapePtr& a, const ShapePtr& b) {
  if (a == b || same(a, b)) return a;
  if (a->kind_ != b->kind_ || a->isUnknown()) return unknown();
  if (a->kind_ == Kind::Array && (a->places_.empty() || a->places_.size() != b->places_.size()))
    return array(join(a->item_, b->item_));
  if (a->kind_ == Kind::Array) {
    std::vector<ShapePtr> items;
    for (std::size_t i = 0; i < a->places_.size(); ++i)
      items.push_back(join(a->places_[i], b->places_[i]));
    return tuple(std::move(items));
  }
  if (a->kind_ != Kind::Object) return a;
  Shape shape(Kind::Object);
  shape.respelled_ = a->respelled_ || b->respelled_;
  shape.others_ = joinMember(a->others_, b->others_);
  for (const auto& [name, value] : a->members_)
    shape.members_.emplace_back(name, joinMember(value, b->at(name)));
  for (const auto& [name, value] : b->members_)
    if (a->find(name) == nullptr) shape.members_.emplace_back(name, joinMember(a->at(name), value));
  return made(std::move(shape));
}

bool Shape::same(const ShapePtr& a, const ShapePtr& b) {
  if (a == b) return true;
  if (a == nullptr || b == nullptr || a->kind_ != b->kind_ || a->respelled_ != b->respelled_ ||
      a->members_.size() != b->members_.size() || !same(a->others_, b->others_) ||
      !same(a->item_, b->item_) || a->places_.size() != b->places_.size() ||
      !std::equal(a->places_.begin(), a->places_.end(), b->places_.begin(), same))
    return false;
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
  if (members_.empty()) return worded(others_ == nullptr ? advice::emptyObject : advice::anObject);
  const bool whole = others_ == nullptr && members_.size() <= kMostNamed;
  return worded(whole ? advice::objectOf : advice::objectWith, {namesOf(members_)});
}

}  // namespace stepwright::asl::rules
