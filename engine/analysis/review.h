// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/review_mark.h"
#include "engine/asl/definition.h"

namespace stepwright::analysis {

/// A field that two versions of a state or machine say otherwise.
struct FieldDifference {
  std::string place;  ///< "TimeoutSeconds", "Arguments.order.id", "Choices[1].Next"
  std::optional<json::Value> before, after;
  /// An entry of a list in which the order counts that stands elsewhere now: "Choices[0]".
  std::string movedTo = {};
  bool operator==(const FieldDifference&) const = default;
};

/// What became of one state, or of the machine itself.
struct StateDifference {
  enum class Sign : std::uint8_t { Added, Removed, Changed };
  Sign sign = Sign::Changed;
  /// In the later version; of one that was removed in the earlier. "" = the machine itself.
  asl::StateId state;
  std::string key;   ///< of its node in Review::graph
  std::string name;  ///< "" = the machine itself
  asl::StateType type = asl::StateType::Pass;
  std::string within;       ///< the name of the Parallel or Map around it; "" = none
  std::string renamedFrom;  ///< "" = it was called the same
  /// It stood in another machine: in the frame of that name, "" = at the top level.
  std::optional<std::string> movedFrom;
  std::vector<FieldDifference> fields;  ///< what it does
  std::vector<FieldDifference> ways;    ///< where it leads to: Next, Default, Choices, Catch
};

/// Two versions of a definition held against each other, as values: how they are written, and the
/// order of keys, does not count.
struct Review {
  std::vector<StateDifference> differences;  ///< the machine's first, then in the order of the text
  bool sameText = true;

  /// Both versions on one: the later one with what was taken away. Keys and ids of that begin with
  /// takenAway; all others are the later version's.
  asl::GraphScope graph;
  asl::MachinePtr machine;
  std::map<std::string, ReviewMark> marks;  ///< by the keys of nodes and the pointers of edges

  [[nodiscard]] bool same() const { return differences.empty(); }
};

[[nodiscard]] Review reviewOf(const asl::Definition& before, const asl::Definition& after);

/// How many states each thing is true of; one state may be counted in several.
struct ReviewCounts {
  int added = 0, removed = 0, changed = 0, moved = 0, renamed = 0, rerouted = 0;
  bool machine = false;  ///< its own fields, or where it starts
  bool operator==(const ReviewCounts&) const = default;
};
[[nodiscard]] ReviewCounts countsOf(const Review& review);

}  // namespace stepwright::analysis
