// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::project {

/// A mock file (mocksPath()) as sections of the file beside a document: the first test case
/// answers, the others can be chosen.
[[nodiscard]] Result<json::Value> sectionsOfMocks(std::string text);
/// The same of a sample input (inputPath()).
[[nodiscard]] Result<json::Value> sectionsOfInput(std::string_view text);

}  // namespace stepwright::project
