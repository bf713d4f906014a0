// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/asl/schema.h"

namespace stepwright::assist {

/// The name of an error that a state may end with, and when it does.
struct ErrorName {
  std::string name;
  Phrase help{};
};

/// What Retry and Catch of such a state can name: what Step Functions reports, what the service of
/// its Resource does, and what other states of the document name or end with. Errors that nothing
/// catches are left out.
[[nodiscard]] std::vector<ErrorName> errorNames(const asl::Machine& root,
                                                const asl::CatalogueSource& catalogue,
                                                asl::StateType type, asl::QueryLanguage language,
                                                std::string_view resource);

}  // namespace stepwright::assist
