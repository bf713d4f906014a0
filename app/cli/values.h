// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/definitions.h"
#include "engine/asl/filled_in.h"

namespace CLI {
class App;
}

namespace stepwright::project {
class OwnerSearch;
}

/// What stands for the placeholders of a definition: what the call says, then what is kept beside
/// the document, then what its template has for them.
namespace stepwright::cli {

struct ValueOptions {
  std::vector<std::string> given;  ///< NAME=VALUE
  std::string file;                ///< holds {"NAME": value}; "" = none

  void addTo(CLI::App& command);
};

/// All values that are known for it; none where it has no placeholders. Error codes "usage.value"
/// (no NAME=VALUE, a name that no placeholder has), those of a file that cannot be read.
[[nodiscard]] Result<asl::PlaceholderValues> valuesFor(const Definition& definition,
                                                       const ValueOptions& options);
/// The same for one of many, whose templates are looked for together.
[[nodiscard]] Result<asl::PlaceholderValues> valuesFor(const Definition& definition,
                                                       const ValueOptions& options,
                                                       project::OwnerSearch& owners);
/// The definition with them put in.
[[nodiscard]] Result<asl::FilledIn> filledIn(const Definition& definition,
                                             const ValueOptions& options);

/// Why a run of it cannot begin: one of these that it needs has no value. Nothing where the text
/// cannot be read anyway.
[[nodiscard]] std::optional<Error> missingValue(const Definition& definition,
                                                const std::vector<asl::Placeholder>& open);
/// Puts them into it; why a run of it cannot begin where something is in the way.
[[nodiscard]] std::optional<Error> putIn(Definition& definition, const ValueOptions& options);

}  // namespace stepwright::cli
