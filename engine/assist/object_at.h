// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/catalogue/shape.h"
#include "engine/asl/catalogue/source.h"
#include "engine/asl/schema.h"

namespace stepwright::assist {

/// What a path of keys and indices leads to in a definition: an object that the language knows, or
/// one of an action's parameters.
struct ObjectAt {
  enum class Kind : std::uint8_t {
    Free,        ///< whatever its writer wants: data, names
    Fields,      ///< the table of the language lists its fields
    List,        ///< the array, or the map of states, that holds such objects
    Condition,   ///< of a Choice rule in JSONPath; `owner` says it of a rule itself
    Parameters,  ///< of an action: `shape`
    Assign       ///< variables by name
  };
  Kind kind = Kind::Free;
  asl::Owner owner = asl::Owner::Machine;
  asl::StateType type = asl::StateType::Pass;
  bool knownType = true;  ///< false for a state whose Type is missing or misspelt
  asl::QueryLanguage language = asl::QueryLanguage::JsonPath;
  std::optional<asl::Shape> shape{};
  std::string state{};                ///< pointer of the innermost state
  std::string resource{};             ///< that state's Resource
  std::vector<std::string> within{};  ///< the path from that state on

  /// The fields it may have, those that exclude what stands there already among them.
  [[nodiscard]] std::vector<const asl::Field*> fields() const;
  [[nodiscard]] const asl::Field* field(std::string_view name) const;
};

/// `root` is the definition as far as it can be read; where that says nothing of a state's type or
/// language, `known`, the last one that could be, does.
[[nodiscard]] ObjectAt objectAt(const json::Value& root, const json::Value& known,
                                const std::vector<std::string>& path,
                                const asl::CatalogueSource& catalogue);

}  // namespace stepwright::assist
