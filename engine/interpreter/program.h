// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/compiled.h"
#include "engine/interpreter/indices.h"

namespace stepwright::interpreter {

/// One state machine of the definition: the document's own (index 0), a branch or an item
/// processor.
struct ProgramMachine {
  const asl::Machine* source = nullptr;
  StateIndex startAt = noState;
  StateIndex owner = noState;  ///< the Parallel or Map it belongs to
};

/// A definition made ready to run: names resolved to places in tables, every expression parsed
/// once (compile.h). Immutable; shared by all executions of it.
class Program {
 public:
  /// By StateIndex, but for the machines.
  struct Tables {
    asl::MachinePtr source;
    std::vector<ProgramMachine> machines;
    std::vector<const asl::State*> sources;
    std::vector<MachineIndex> owners;
    std::vector<std::unique_ptr<const CompiledState>> compiled;
  };
  explicit Program(Tables tables) : tables_(std::move(tables)) {}

  [[nodiscard]] const asl::Machine& source() const { return *tables_.source; }
  [[nodiscard]] const std::vector<ProgramMachine>& machines() const { return tables_.machines; }
  [[nodiscard]] std::size_t stateCount() const { return tables_.sources.size(); }
  [[nodiscard]] const asl::State& state(StateIndex index) const { return *tables_.sources[index]; }
  [[nodiscard]] MachineIndex machineOf(StateIndex index) const { return tables_.owners[index]; }
  /// noState where there is none of that id.
  [[nodiscard]] StateIndex indexOf(const asl::StateId& id) const;
  [[nodiscard]] const CompiledState& compiled(StateIndex index) const {
    return *tables_.compiled[index];
  }

 private:
  Tables tables_;
};

using ProgramPtr = std::shared_ptr<const Program>;

}  // namespace stepwright::interpreter
