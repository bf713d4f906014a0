// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/phrase.h"

namespace stepwright::asl::rules {

class Shape;
using ShapePtr = std::shared_ptr<const Shape>;

/// What is known of a value without running anything: nothing, its type, or the members that it can
/// have at all. Immutable; shapes share their parts.
class Shape {
 public:
  enum class Kind : std::uint8_t { Unknown, Null, Boolean, Number, String, Array, Object };
  using Members = std::vector<std::pair<std::string, ShapePtr>>;

  explicit Shape(Kind kind) : kind_(kind) {}

  [[nodiscard]] static ShapePtr unknown();
  [[nodiscard]] static ShapePtr of(Kind kind);
  /// It has no members but these, though perhaps not all of them.
  [[nodiscard]] static ShapePtr object(Members members);
  /// The same of what AWS answers, which spells some names with other capitals than its APIs do:
  /// "MD5OfMessageBody" for "Md5OfMessageBody".
  [[nodiscard]] static ShapePtr answer(Members members);
  /// Members of any name with such values.
  [[nodiscard]] static ShapePtr map(ShapePtr value);
  [[nodiscard]] static ShapePtr array(ShapePtr item);
  /// A list of so many items, of each of which it is known what it is.
  [[nodiscard]] static ShapePtr tuple(std::vector<ShapePtr> items);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool isUnknown() const { return kind_ == Kind::Unknown; }
  [[nodiscard]] const Members& members() const { return members_; }
  [[nodiscard]] const ShapePtr& item() const { return item_; }
  /// What can stand at that member; null where surely nothing does.
  [[nodiscard]] ShapePtr at(std::string_view name) const;
  /// The same of an item of a list; below 0 they are counted from the end.
  [[nodiscard]] ShapePtr itemAt(std::ptrdiff_t index) const;
  /// This with another value at those names, objects on the way made.
  [[nodiscard]] ShapePtr with(const std::vector<std::string>& names, ShapePtr value,
                              std::size_t from = 0) const;
  /// What is true of both.
  [[nodiscard]] static ShapePtr join(const ShapePtr& a, const ShapePtr& b);
  [[nodiscard]] static bool same(const ShapePtr& a, const ShapePtr& b);
  /// "a text", "an object of nothing but \"a\" and \"b\""
  [[nodiscard]] Phrase words() const;

 private:
  [[nodiscard]] const ShapePtr* find(std::string_view name) const;
  [[nodiscard]] bool respells(std::string_view name) const;
  [[nodiscard]] static ShapePtr made(Shape shape);
  /// The same of a member that only one of them may have.
  [[nodiscard]] static ShapePtr joinMember(const ShapePtr& a, const ShapePtr& b);

  Kind kind_;
  bool respelled_ = false;
  Members members_;
  ShapePtr others_;  ///< of an object: what its other members are; null where it has none
  ShapePtr item_;    ///< of a list: what is true of all of its items
  std::vector<ShapePtr> places_;  ///< of a tuple: its items
  int depth_ = 0;  ///< of what is known; too deep a shape is unknown, so that loops come to an end
};

}  // namespace stepwright::asl::rules
