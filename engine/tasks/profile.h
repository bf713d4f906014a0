// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"
#include "engine/tasks/functions/command.h"
#include "engine/tasks/functions/function_spec.h"
#include "engine/tasks/http/connection.h"

namespace stepwright::tasks {

/// Who answers a Task where no mock does.
struct Answerer {
  enum class Kind : std::uint8_t {
    Nobody,
    Command,
    Function,
    Http,     ///< the endpoint that the Task itself names
    Outside,  ///< whoever has the token, or works at the activity
    Machine   ///< a state machine that runs here, too (runtime/nested_runs.h)
  };
  Kind kind = Kind::Nobody;
  CommandSpec command;
  std::string target;  ///< the function's or machine's name, the endpoint
  std::string rule;    ///< which rule won: "state Charge", "function ChargeFunction"

  [[nodiscard]] bool operator==(const Answerer&) const = default;
};

/// A rule for what is called by that name, or, of resources, for what fits that pattern.
struct TaskRule {
  std::string name;
  Answerer answerer;
};

/// A state machine that Tasks may start executions of.
struct MachineSpec {
  std::string name;
  std::string document;  ///< "ship.asl.json", "template.yaml#ShipFlow"
};

/// What is said of a workflow's Tasks: which programs, functions and hosts answer them.
class Profile {
 public:
  std::vector<TaskRule> states, resources;
  std::vector<FunctionSpec> functions;
  std::vector<MachineSpec> machines;
  /// What else a function or machine is called: ARNs, names after a deployment, placeholders, each
  /// with the name that it has here.
  std::map<std::string, std::string, std::less<>> aliases;
  std::vector<Connection> connections;
  /// Hosts that HTTP Tasks may call: "api.example.com", "localhost:8080", "*.example.com".
  std::vector<std::string> hosts;
  /// Tasks with a token, and activities, that nothing else answers wait for calls at the endpoint.
  bool outside = false;
  std::string s3;  ///< where S3 is: a folder of buckets, or an address; "" = nowhere
  std::vector<std::string> notes;  ///< what could not be taken of a template, for people

  [[nodiscard]] bool empty() const {
    return states.empty() && resources.empty() && functions.empty() && machines.empty() &&
           hosts.empty() && !outside && s3.empty();
  }
  /// The function that a Task's FunctionName or ARN means; null where there is none.
  [[nodiscard]] const FunctionSpec* function(std::string_view called) const;
  /// The machine that a Task's StateMachineArn means; null where there is none.
  [[nodiscard]] const MachineSpec* machine(std::string_view called) const;
  [[nodiscard]] Answerer answererFor(const interpreter::TaskRequest& request) const;
  /// Takes in what another one says; what is here already goes before it.
  void add(Profile other);
};

/// What a Task calls the function that it invokes: of lambda:invoke and of a function's own ARN; ""
/// for any other Task.
[[nodiscard]] std::string functionCalled(const interpreter::TaskRequest& request);

/// The value of a `tasks` member, {"functions", "machines", "states", "resources", "http",
/// "s3", "outside", "connections"}, with paths relative to `folder`. Of `template` its reader is to
/// be asked (project/task_profile.h): functions that one says are in `known`, to which entries of
/// the same name add.
[[nodiscard]] Result<Profile> profileFrom(const json::Value& tasks, std::string_view place,
                                          const std::string& folder,
                                          std::vector<FunctionSpec> known = {});

}  // namespace stepwright::tasks
