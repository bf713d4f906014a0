// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

/// Functions that a person adds to the profile beside a document.
namespace stepwright::project {

/// An entry of `functions` in a profile.
struct FunctionEntry {
  std::string name;
  std::string code;  ///< its folder, relative to the profile's
  std::string handler, runtime;
};

enum class FunctionLanguage { Node, Python };

/// The entry of a file with a handler in it, relative to `folder`: of what app.mjs exports or
/// app.py defines the name that is usual for a handler. Fails for a file of another language.
[[nodiscard]] Result<FunctionEntry> functionOfFile(const std::string& file,
                                                   const std::string& folder);
/// Writes a function that answers with its event into `folder`/functions/NAME, and gives its entry.
/// A file that is there already is not written over.
[[nodiscard]] Result<FunctionEntry> makeFunction(const std::string& folder, const std::string& name,
                                                 FunctionLanguage language);
/// The value of `tasks` in which that function also answers those states. Where there is no profile
/// yet (`tasks` is null), the functions of `ownersTemplate` ("" = none) stay what they were.
[[nodiscard]] json::Value tasksWith(const json::Value& tasks, const FunctionEntry& function,
                                    const std::vector<std::string>& states,
                                    const std::string& ownersTemplate);

}  // namespace stepwright::project
