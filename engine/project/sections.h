// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/project/kept.h"

namespace stepwright::project {

/// Whose a section is.
enum class Part : std::uint8_t {
  Shared,  ///< the team's: stands in the file beside the document
  Own,     ///< one's own: stands in the person's folder for state
};

/// One concern in what is kept about a document: some members of a file, which are read and written
/// together and have a version. The file says it as {"versions": {name: number}} where it is not 1.
struct Section {
  std::string_view name;
  Part part;
  int version;                         ///< the newest that is understood
  std::vector<std::string_view> keys;  ///< members of the file
  std::optional<Error> (*read)(const json::Value& file, Kept& into);
  json::Value (*write)(
      const Kept& kept);  ///< an object of its keys; what has its default is left out

  /// Whether a file says anything of it; null says that there is nothing, whatever others say.
  [[nodiscard]] bool standsIn(const json::Value& file) const;
  /// What a file says of it: an object of its keys.
  [[nodiscard]] json::Value in(const json::Value& file) const;
  /// The file with that in the place of what it says.
  [[nodiscard]] json::Value putInto(json::Value file, const json::Value& content) const;
  /// Why what the file says cannot be used: a newer version ("beside.newer"), or it cannot be read.
  [[nodiscard]] std::optional<Error> misfit(const json::Value& file) const;
};

/// The table of all sections. What else stands in a file belongs to somebody else and is kept.
[[nodiscard]] const std::vector<Section>& sections();

}  // namespace stepwright::project
