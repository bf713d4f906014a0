// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/result.h"
#include "engine/json/value.h"

/// Parts of a state, said in JSONata; see to_jsonata.h.
namespace stepwright::edit {

inline const std::string kInput = "$states.input";

/// The expression `target` with `value` at the place that the reference path names, as ResultPath
/// puts it there.
[[nodiscard]] Result<std::string> mergedAt(std::string_view path, const std::string& target,
                                           const std::string& value);
/// An entry of Catch.
[[nodiscard]] Result<json::Value> catcherToJsonata(const json::Value& catcher);
/// ItemReader, ItemBatcher, ResultWriter and what is in them: Parameters become Arguments, a …Path
/// loses the word. `input` is the state's effective input as an expression.
[[nodiscard]] Result<json::Value> nestedToJsonata(const json::Value& object,
                                                  const std::string& input);

}  // namespace stepwright::edit
