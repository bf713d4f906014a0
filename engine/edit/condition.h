// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::edit {

/// The condition of a Choice rule as people build it, in either language: tests, and groups of
/// which all, any or none hold. JSONPath keeps each object as it was written; of a JSONata
/// expression the texts of its leaves are kept.
struct Condition {
  enum class Kind { Test, All, Any, None };
  Kind kind = Kind::Test;
  std::vector<Condition> parts;
  /// Of a test: JSONPath has the operator's name and its operand's JSON text; JSONata a symbol of
  /// jsonataOperators(), or "" with the whole expression in `left`.
  std::string left, op, right;
  json::Value fields;  ///< JSONPath: the object as written; null where it is new
  bool ofOr = false;   ///< a None that is written as Not of an Or, be it of one part

  [[nodiscard]] bool isGroup() const { return kind != Kind::Test; }
};

/// The way to a part: its place in the outermost group, in the next one, and so on.
using PartPath = std::vector<std::size_t>;

[[nodiscard]] Condition* partAt(Condition& root, const PartPath& path);
[[nodiscard]] const Condition* partAt(const Condition& root, const PartPath& path);

/// What people do to a condition; each false where it cannot be done and nothing was changed.

/// The part becomes the first of a new group; of All and Any `beside` is the second.
bool wrapPart(Condition& root, const PartPath& path, Condition::Kind kind, const Condition& beside);
bool changeKind(Condition& root, const PartPath& path, Condition::Kind kind);
/// The group's parts take its place in the group around it; the outermost needs to have one part.
bool ungroupPart(Condition& root, const PartPath& path);
/// Groups that are left empty go too; the last test of a rule stays.
bool removePart(Condition& root, const PartPath& path);
bool insertPart(Condition& root, const PartPath& group, std::size_t index, const Condition& part);
/// To before the part that stands at `index` of that group now; not into itself.
bool movePart(Condition& root, const PartPath& path, const PartPath& group, std::size_t index);
/// The same from one rule to another.
bool movePart(Condition& from, const PartPath& path, Condition& to, const PartPath& group,
              std::size_t index);

}  // namespace stepwright::edit
