// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/compile.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/interpreter/compile_state.h"
#include "engine/query/jsonata/expression_cache.h"

namespace stepwright::interpreter {
namespace {

/// Lays out the tables first, so that every transition can be resolved to a place, then compiles
/// state by state.
class Compiler {
 public:
  explicit Compiler(asl::MachinePtr machine) { tables_.source = std::move(machine); }

  Result<ProgramPtr> run() {
    layOut(*tables_.source, noState);
    for (auto& machine : tables_.machines) {
      machine.startAt = find(*machine.source, machine.source->startAt);
      if (machine.startAt != noState) continue;
      return Error{"MISSING_TRANSITION_TARGET",
                   "StartAt names a state that is not there: '" + machine.source->startAt + "'",
                   machine.source->pointer + "/StartAt", ""};
    }
    for (StateIndex index = 0; index < tables_.sources.size(); ++index) {
      auto compiled = compile(index);
      if (!compiled) return compiled.error();
      tables_.compiled.push_back(std::move(compiled).value());
    }
    return std::make_shared<const Program>(std::move(tables_));
  }

 private:
  void layOut(const asl::Machine& machine, StateIndex owner) {
    const auto place = static_cast<MachineIndex>(tables_.machines.size());
    tables_.machines.push_back({&machine, noState, owner});
    const auto first = static_cast<StateIndex>(tables_.sources.size());
    for (const auto& state : machine.states) {
      tables_.sources.push_back(&state);
      tables_.owners.push_back(place);
      nested_.emplace_back();
    }
    firsts_.push_back(first);
    for (std::size_t i = 0; i < machine.states.size(); ++i) {
      for (const auto& nested : machine.states[i].machines) {
        nested_[first + i].push_back(static_cast<MachineIndex>(tables_.machines.size()));
        layOut(*nested, static_cast<StateIndex>(first + i));
      }
    }
  }

  StateIndex find(const asl::Machine& machine, const std::string& name) const {
    for (std::size_t i = 0; i < tables_.machines.size(); ++i) {
      if (tables_.machines[i].source != &machine) continue;
      const auto at = machine.indexOf(name);
      return at < 0 ? noState : static_cast<StateIndex>(firsts_[i] + static_cast<StateIndex>(at));
    }
    return noState;
  }

  Result<std::unique_ptr<CompiledState>> compile(StateIndex index) {
    const asl::State& source = *tables_.sources[index];
    const MachineIndex owner = tables_.owners[index];
    const asl::Machine& machine = *tables_.machines[owner].source;
    const StateIndex first = firsts_[owner];
    const auto target = [&machine, first](std::string_view name) {
      const auto at = machine.indexOf(name);
      return at < 0 ? noState : static_cast<StateIndex>(first + static_cast<StateIndex>(at));
    };
    auto compiled = compileState(source, target, expressions_);
    if (!compiled) return compiled;
    (*compiled)->index = index;
    (*compiled)->machines = nested_[index];
    return compiled;
  }

  Program::Tables tables_;
  query::jsonata::ExpressionCache expressions_;
  std::vector<StateIndex> firsts_;                 ///< by machine: place of its first state
  std::vector<std::vector<MachineIndex>> nested_;  ///< by state: its branches or its item processor
};

}  // namespace

Result<ProgramPtr> compile(asl::MachinePtr machine) { return Compiler(std::move(machine)).run(); }

}  // namespace stepwright::interpreter
