// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/asl/schema.h"

namespace stepwright::code {

/// Which object of the language a place is in, and so which fields belong there.
struct ObjectAt {
  bool known = false;  ///< false inside of payloads, where every key is free
  asl::Owner owner = asl::Owner::Machine;
  asl::StateType type = asl::StateType::Pass;
  bool knownType = false;
  asl::QueryLanguage language = asl::QueryLanguage::JsonPath;

  [[nodiscard]] std::vector<const asl::Field*> fields() const;
  [[nodiscard]] const asl::Field* field(std::string_view name) const;
};

/// The object that these keys and indices lead to.
[[nodiscard]] ObjectAt objectAt(const asl::Document& document,
                                const std::vector<std::string>& path);

}  // namespace stepwright::code
