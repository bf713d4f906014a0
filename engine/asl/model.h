// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::asl {

/// The typed model of a definition: what a state machine says, without where its text stands. It is
/// bound from any JSON value, broken ones too: what is missing or of the wrong kind is left at its
/// default, and it is for the validator to complain. Names follow the States-language spec.

/// A state is named by the JSON pointer of its object in the document:
/// "/States/Ship/ItemProcessor/States/Pack".
using StateId = std::string;

enum class StateType : std::uint8_t { Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map };
enum class QueryLanguage : std::uint8_t { JsonPath, Jsonata };

struct Machine;

/// One entry of Choices. Conditions stay as written in `fields`.
struct ChoiceRule {
  json::Value fields;
  std::string next;
};

struct Retrier {
  json::Value fields;
  std::vector<std::string> errorEquals;
  double intervalSeconds = 1;
  std::int64_t maxAttempts = 3;
  double backoffRate = 2;
  std::optional<double> maxDelaySeconds;
  bool fullJitter = false;
};

struct Catcher {
  json::Value fields;
  std::vector<std::string> errorEquals;
  std::string next;
};

struct State {
  StateId id;
  std::string name;
  StateType type = StateType::Pass;
  bool knownType = false;  ///< false where Type is missing or not one of the eight
  QueryLanguage language =
      QueryLanguage::JsonPath;  ///< the one in force: the state's own, or the document's
  json::Value
      fields;  ///< the whole object as written: InputPath, Parameters, Arguments, Resource, …
  std::string comment;
  std::string next;  ///< "" where there is none
  bool end = false;
  std::vector<ChoiceRule> choices;
  std::string defaultNext;
  std::vector<Retrier> retry;
  std::vector<Catcher> catchers;
  /// Parallel: one machine a branch. Map: exactly one, from ItemProcessor or the legacy Iterator.
  std::vector<std::shared_ptr<const Machine>> machines;
  bool distributed = false;  ///< Map with ProcessorConfig.Mode DISTRIBUTED

  [[nodiscard]] bool isContainer() const {
    return type == StateType::Parallel || type == StateType::Map;
  }
};

/// A state machine, or the sub-machine of a branch or an item processor.
struct Machine {
  std::string pointer;  ///< "" for the document's own, else e.g. "/States/P/Branches/0"
  json::Value fields;
  std::string comment;
  std::string startAt;
  QueryLanguage language = QueryLanguage::JsonPath;
  std::optional<std::int64_t> timeoutSeconds;
  std::vector<State> states;  ///< in the order of the text

  /// The state of that name in this machine (not in nested ones), or null.
  [[nodiscard]] const State* find(std::string_view name) const;
  [[nodiscard]] std::ptrdiff_t indexOf(std::string_view name) const;  ///< -1 where there is none

  std::unordered_map<std::string, std::size_t> index;  ///< name → place in `states`
};

using MachinePtr = std::shared_ptr<const Machine>;

}  // namespace stepwright::asl
