// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/run_visits.h"
#include "engine/base/phrase.h"
#include "engine/history/event_log.h"
#include "engine/json/value.h"

namespace stepwright::analysis {

/// All that is compared of a run, as far as it has come.
struct ComparedRun {
  const std::vector<interpreter::Decision>& decisions;
  const history::EventLog& log;
  std::map<std::string, int> taken;  ///< edges by GraphEdge::pointer → how often
  /// The fiber of the item or branch that alone is compared; 0 = all.
  std::uint32_t item = 0;
};

/// One thing that two runs, A and B, did not do alike.
struct RunDifference {
  enum class Kind : std::uint8_t {
    OnlyA,     ///< B was not in that state, or not so often
    OnlyB,     ///<
    Status,    ///< it ended otherwise there
    Way,       ///< it went on otherwise
    Attempts,  ///< it was tried more often
    Data,      ///< other input, output or variables
    Ending     ///< of the executions
  };
  Kind kind = Kind::Data;
  std::optional<RunVisit> a, b;  ///< both but of OnlyA, OnlyB and Ending
  Phrase words;                  ///< "A rule 1, B rule 2"

  [[nodiscard]] const RunVisit* visit() const { return a ? &*a : b ? &*b : nullptr; }
};

/// Where two runs part, and what came of it.
struct RunComparison {
  /// In the order in which they came; the first is the cause of those behind it. Visits are
  /// compared with their counterparts: the same state, the same items around it, the same visit.
  std::vector<RunDifference> differences;
  std::size_t more = 0;  ///< differences beyond those that are listed

  using Statuses = std::pair<replay::StateStatus, replay::StateStatus>;
  /// How each state that one of them was in stood last, in A and in B.
  std::map<asl::StateId, Statuses> states;
  /// How often each edge that one of them took was taken, in A and in B.
  std::map<std::string, std::pair<int, int>> edges;
};
using RunComparisonPtr = std::shared_ptr<const RunComparison>;

/// Also of two items, of one run or of two: their visits have counterparts as if each were the
/// whole of its run.
[[nodiscard]] RunComparison compareRuns(const ComparedRun& a, const ComparedRun& b);

}  // namespace stepwright::analysis
