// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/program.h"

#include "engine/interpreter/compile_state.h"
#include "engine/interpreter/compiled.h"
#include "engine/query/jsonata/expression_cache.h"

namespace stepwright::interpreter {

/// Lays out the tables first, so that every transition can be resolved to a place, then compiles
/// state by state.
class Compiler {
 public:
  explicit Compiler(asl::MachinePtr machine) : program_(new Program()) {
    program_->source_ = std::move(machine);
  }

  Result<ProgramPtr> run() {
    layOut(*program_->source_, noState);
    for (auto& machine : program_->machines_) {
      machine.startAt = find(*machine.source, machine.source->startAt);
      if (machine.startAt != noState) continue;
      return Error{"MISSING_TRANSITION_TARGET",
                   "StartAt names a state that is not there: '" + machine.source->startAt + "'",
                   machine.source->pointer + "/StartAt", ""};
    }
    for (StateIndex index = 0; index < program_->sources_.size(); ++index) {
      auto compiled = compile(index);
      if (!compiled) return compiled.error();
      program_->compiled_.push_back(std::move(compiled).value());
    }
    return ProgramPtr(std::move(program_));
  }

 private:
  void layOut(const asl::Machine& machine, StateIndex owner) {
    const auto place = static_cast<MachineIndex>(program_->machines_.size());
    program_->machines_.push_back({&machine, noState, owner});
    const auto first = static_cast<StateIndex>(program_->sources_.size());
    for (const auto& state : machine.states) {
      program_->sources_.push_back(&state);
      program_->owners_.push_back(place);
      nested_.emplace_back();
    }
    firsts_.push_back(first);
    for (std::size_t i = 0; i < machine.states.size(); ++i) {
      for (const auto& nested : machine.states[i].machines) {
        nested_[first + i].push_back(static_cast<MachineIndex>(program_->machines_.size()));
        layOut(*nested, static_cast<StateIndex>(first + i));
      }
    }
  }

  StateIndex find(const asl::Machine& machine, const std::string& name) const {
    for (std::size_t i = 0; i < program_->machines_.size(); ++i) {
      if (program_->machines_[i].source != &machine) continue;
      const auto at = machine.indexOf(name);
      return at < 0 ? noState : static_cast<StateIndex>(firsts_[i] + static_cast<StateIndex>(at));
    }
    return noState;
  }

  Result<std::unique_ptr<CompiledState>> compile(StateIndex index) {
    const asl::State& source = *program_->sources_[index];
    const MachineIndex owner = program_->owners_[index];
    const asl::Machine& machine = *program_->machines_[owner].source;
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

  std::shared_ptr<Program> program_;
  query::jsonata::ExpressionCache expressions_;
  std::vector<StateIndex> firsts_;                 ///< by machine: place of its first state
  std::vector<std::vector<MachineIndex>> nested_;  ///< by state: its branches or its item processor
};

Program::Program() = default;
Program::~Program() = default;

Result<ProgramPtr> Program::compile(asl::MachinePtr machine) {
  return Compiler(std::move(machine)).run();
}

StateIndex Program::indexOf(const asl::StateId& id) const {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (sources_[i]->id == id) return static_cast<StateIndex>(i);
  }
  return noState;
}

}  // namespace stepwright::interpreter
