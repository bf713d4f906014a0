// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/result.h"

namespace stepwright::interpreter {

/// Places in a Program's tables.
using StateIndex = std::uint32_t;
using MachineIndex = std::uint32_t;
constexpr StateIndex noState = ~StateIndex{0};

struct CompiledState;

/// One state machine of the definition: the document's own (index 0), a branch or an item
/// processor.
struct ProgramMachine {
  const asl::Machine* source = nullptr;
  StateIndex startAt = noState;
  StateIndex owner = noState;  ///< the Parallel or Map it belongs to
};

/// A definition made ready to run: names resolved to places in tables, every expression parsed
/// once. Immutable; shared by all executions of it.
class Program {
 public:
  /// Fails where something that the run needs cannot be read: an expression with a syntax error, a
  /// transition to a state that is not there. It is no validator.
  [[nodiscard]] static Result<std::shared_ptr<const Program>> compile(asl::MachinePtr machine);
  ~Program();

  [[nodiscard]] const asl::Machine& source() const { return *source_; }
  [[nodiscard]] const std::vector<ProgramMachine>& machines() const { return machines_; }
  [[nodiscard]] std::size_t stateCount() const { return sources_.size(); }
  [[nodiscard]] const asl::State& state(StateIndex index) const { return *sources_[index]; }
  [[nodiscard]] MachineIndex machineOf(StateIndex index) const { return owners_[index]; }
  /// noState where there is none of that id.
  [[nodiscard]] StateIndex indexOf(const asl::StateId& id) const;
  [[nodiscard]] const CompiledState& compiled(StateIndex index) const { return *compiled_[index]; }

 private:
  friend class Compiler;
  Program();

  asl::MachinePtr source_;
  std::vector<ProgramMachine> machines_;
  std::vector<const asl::State*> sources_;
  std::vector<MachineIndex> owners_;
  std::vector<std::unique_ptr<const CompiledState>> compiled_;
};

using ProgramPtr = std::shared_ptr<const Program>;

}  // namespace stepwright::interpreter
