// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/json/value.h"

namespace stepwright::edit {

/// States that come from elsewhere, put into the query language of the document they go to.
///
/// From JSONPath to JSONata they are converted (to_jsonata.h); a state that cannot be stays as it
/// is written, for the validator to point at. From JSONata to JSONPath each state keeps its
/// language by a QueryLanguage of its own.
[[nodiscard]] json::Value stateInLanguage(const json::Value& state, asl::QueryLanguage language);
/// `machine` may name its language; without that JSONPath is meant unless a state says otherwise.
[[nodiscard]] json::Value machineInLanguage(const json::Value& machine,
                                            asl::QueryLanguage language);

}  // namespace stepwright::edit
