// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/asl/model.h"

namespace stepwright::analysis {

/// A state and the machine that it stands in.
struct StatePlace {
  const asl::State* state = nullptr;
  const asl::Machine* machine = nullptr;
  std::string within;  ///< the StateId of the Parallel or Map around it; "" = none
};
/// Those of a machine and of all within it, in the order of the text.
[[nodiscard]] std::vector<StatePlace> placesIn(const asl::Machine& machine);

/// Which state of one version is which of the other, and which machines belong together. Names
/// decide, also where a state went elsewhere; what is left is told by what it does and by its
/// neighbours.
class Pairing {
 public:
  /// Both outlive it.
  Pairing(const asl::Machine& before, const asl::Machine& after);

  [[nodiscard]] const std::vector<StatePlace>& before() const { return before_; }
  [[nodiscard]] const std::vector<StatePlace>& after() const { return after_; }
  /// The other version's; null where there is none.
  [[nodiscard]] const StatePlace* inAfter(const asl::State& before) const;
  [[nodiscard]] const StatePlace* inBefore(const asl::State& after) const;
  [[nodiscard]] const asl::Machine* inAfter(const asl::Machine& before) const;
  [[nodiscard]] const asl::Machine* inBefore(const asl::Machine& after) const;
  /// It stands in another machine than before.
  [[nodiscard]] bool isMoved(const StatePlace& after) const;
  /// What a name of that machine is called in the other version.
  [[nodiscard]] std::string nameAfter(const asl::Machine& machine, const std::string& name) const;

 private:
  void pairMachines(const asl::Machine& before, const asl::Machine& after);
  void pairNested(const asl::State& before, const asl::State& after);
  void pairStates(const asl::State& before, const asl::State& after);
  void pairByName();
  void pairRenamed();

  std::vector<StatePlace> before_, after_;
  std::unordered_map<const asl::State*, std::size_t> placeBefore_, placeAfter_;
  std::unordered_map<const asl::State*, const asl::State*> there_, back_;
  std::unordered_map<const asl::Machine*, const asl::Machine*> machines_, machinesBack_;
};

/// A state's object without what leads on and without the machines in it: what it does by itself.
[[nodiscard]] json::Value ownFields(const asl::State& state);
/// A Map's or a Parallel's machine without its states.
[[nodiscard]] json::Value withoutStates(const json::Value& machine);

}  // namespace stepwright::analysis
