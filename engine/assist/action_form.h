// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/catalogue/action_index.h"
#include "engine/asl/catalogue/shape.h"
#include "engine/asl/document.h"

namespace stepwright::assist {

/// A way in which an action can be called, with the Resource that says so.
struct ActionPattern {
  asl::Pattern pattern = asl::Pattern::RequestResponse;
  std::string resource;
};

/// What a form of the call that a Task makes has to show.
struct ActionForm {
  asl::Action action;
  std::string help;  ///< what the action does, in a line; "" where that is not known
  std::vector<ActionPattern> patterns;
  std::string_view field;  ///< "Arguments" or "Parameters"
  asl::Shape input;
  std::optional<asl::Shape> output{};  ///< of the answer, where it is known
};

/// Nothing where the state is no Task that calls an action of the catalogue, or the language itself
/// has fields for what it takes.
[[nodiscard]] std::optional<ActionForm> actionForm(const asl::Document& document,
                                                   const asl::State& state);

/// What an object says of a parameter: its value, and whether its key ends in ".$".
struct ParameterAt {
  const json::Value* value = nullptr;
  bool evaluated = false;
};
[[nodiscard]] ParameterAt parameterAt(const json::Value& object, std::string_view name);
/// The key without the ".$" of a template of JSONPath.
[[nodiscard]] std::string_view parameterName(std::string_view key);

/// Whether Step Functions takes any JSON where the API of the action wants a text: the Payload of a
/// function, the body of a message.
[[nodiscard]] bool takesJson(std::string_view resource, std::string_view name);

/// Values that the parameter of that name may have, from the document itself: what others of the
/// name have, ARNs that fit, and what its host fills in, those that are most alike first.
[[nodiscard]] std::vector<std::string> knownValues(const asl::Document& document,
                                                   std::string_view name,
                                                   const std::vector<std::string>& filledIn);

}  // namespace stepwright::assist
