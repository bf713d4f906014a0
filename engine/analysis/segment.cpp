// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/segment.h"

#include "engine/analysis/refusals.h"
#include "engine/interpreter/compile.h"
#include "engine/json/keys.h"

namespace stepwright::analysis {

using asl::Machine;
using asl::MachinePtr;

namespace {

void collectNames(const Machine& machine, std::vector<std::string_view>& names) {
  for (const asl::State& state : machine.states) {
    names.push_back(state.name);
    for (const MachinePtr& inner : state.machines) collectNames(*inner, names);
  }
}

Error unknown(const std::string& name, const Machine& machine) {
  std::vector<std::string_view> names;
  collectNames(machine, names);
  return refuse(refusals::noSuchState, {}, {name, json::meantBy(name, names)});
}

}  // namespace

MachinePtr holderOf(const std::string& name, const MachinePtr& machine) {
  if (machine->find(name) != nullptr) return machine;
  for (const asl::State& state : machine->states)
    for (const MachinePtr& inner : state.machines)
      if (MachinePtr holder = holderOf(name, inner)) return holder;
  return nullptr;
}

Result<MachinePtr> segmentOf(const WorkflowTest& test, const MachinePtr& machine) {
  MachinePtr holder = machine;
  if (!test.from.empty()) holder = holderOf(test.from, machine);
  if (!holder) return unknown(test.from, *machine);
  if (!test.to.empty() && holder->find(test.to) == nullptr) {
    if (!holderOf(test.to, machine)) return unknown(test.to, *machine);
    if (test.from.empty()) return refuse(refusals::toIsInside, {}, {test.to});
    return refuse(refusals::otherMachine, {}, {test.from, test.to});
  }
  if (test.from.empty()) return holder;
  Machine segment = *holder;
  segment.startAt = test.from;
  return std::make_shared<const Machine>(std::move(segment));
}

Result<interpreter::ProgramPtr> programFrom(const std::string& from, const MachinePtr& machine) {
  WorkflowTest test;
  test.from = from;
  const auto segment = segmentOf(test, machine);
  if (!segment) return segment.error();
  return interpreter::compile(*segment);
}

}  // namespace stepwright::analysis
