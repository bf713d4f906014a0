// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::interpreter {
struct Execution;
struct Fiber;
}  // namespace stepwright::interpreter

namespace stepwright::debugger {

struct Variable {
  std::string name;
  json::Value value;
  bool changed = false;            ///< since the last stop
  std::optional<json::Value> was;  ///< nothing there and `changed` = it is new
};

/// A group of variables: the state's input, result and output, the variables of one scope, the
/// Context object.
struct Scope {
  enum class Kind : std::uint8_t { Input, Result, Output, Variables, Context };
  Kind kind = Kind::Input;
  std::string title;        ///< "Input", "Variables", "Context"
  std::string note;         ///< "this item", the machine's name
  std::uint32_t fiber = 0;  ///< whose variables these are; what Session::setVariable wants
  bool editable = false;
  std::vector<Variable> variables;
  std::optional<json::Value> whole;  ///< what the variables are the members of, or itself alone
};

[[nodiscard]] std::vector<Scope> scopesOf(const interpreter::Execution& execution,
                                          const interpreter::Fiber& fiber,
                                          const std::string& machineName);
/// Marks what is new or has another value than in `before`, scope by scope.
void markChanges(std::vector<Scope>& scopes, const std::vector<Scope>& before);

}  // namespace stepwright::debugger
