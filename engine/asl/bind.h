// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"

namespace stepwright::asl {

[[nodiscard]] std::string_view toString(StateType type);
[[nodiscard]] std::optional<StateType> stateTypeFrom(std::string_view text);
[[nodiscard]] std::string_view toString(QueryLanguage language);

/// Binds a definition; never fails: what does not fit the language is left out of the model.
[[nodiscard]] MachinePtr bind(const json::Value& definition);

/// One entry of Retry.
[[nodiscard]] Retrier bindRetrier(const json::Value& fields);

/// The state of that id anywhere in the document, or null.
[[nodiscard]] const State* findState(const Machine& root, std::string_view id);

}  // namespace stepwright::asl
