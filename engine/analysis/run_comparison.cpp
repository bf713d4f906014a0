// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_comparison.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "engine/analysis/comparison_words.h"
#include "engine/interpreter/way.h"
#include "engine/replay/history_threads.h"
#include "engine/replay/run_tracker.h"

namespace stepwright::analysis {
namespace {

using interpreter::Decision;
using replay::EventSense;
using replay::StateStatus;
using Kind = RunDifference::Kind;

constexpr std::size_t mostDifferences = 10'000;

const Wording& wordOf(StateStatus status) {
  switch (status) {
    case StateStatus::Waiting:
      return words::waiting;
    case StateStatus::Succeeded:
      return words::succeeded;
    case StateStatus::Failed:
      return words::failed;
    case StateStatus::TimedOut:
      return words::timedOut;
    case StateStatus::Retrying:
      return words::retrying;
    case StateStatus::Caught:
      return words::caught;
    case StateStatus::Aborted:
      return words::aborted;
    default:
      return words::running;
  }
}

Phrase standing(const RunVisit& visit) {
  const Phrase status = worded(wordOf(visit.status));
  return visit.error.empty() ? status : worded(words::withError, {status, visit.error});
}

Phrase wayOf(const RunVisit& visit) {
  const std::string which = std::to_string(visit.which + 1);
  switch (visit.way) {
    case Decision::Way::Rule:
      return worded(words::rule, {which});
    case Decision::Way::Default:
      return worded(words::byDefault);
    case Decision::Way::Catch:
      return worded(words::catcher, {which});
    case Decision::Way::End:
      return worded(words::end);
    default:
      return worded(words::next);
  }
}

/// Those below the item or branch that is compared, by keys that say nothing of where it stands.
std::vector<RunVisit> visitsOf(const ComparedRun& run) {
  std::vector<RunVisit> visits = visitsIn(run.decisions);
  if (run.item == 0) return visits;
  const auto first = std::find_if(visits.begin(), visits.end(),
                                  [&](const RunVisit& visit) { return visit.fiber == run.item; });
  if (first == visits.end()) return {};
  const std::string above = first->key.substr(0, first->key.rfind(first->state));
  std::vector<RunVisit> below;
  for (RunVisit& visit : visits) {
    if (!visit.key.starts_with(above)) continue;
    visit.key.erase(0, above.size());
    below.push_back(std::move(visit));
  }
  return below;
}

/// How often each edge was taken by them.
std::map<std::string, int> takenBy(const std::vector<RunVisit>& visits) {
  std::map<std::string, int> taken;
  for (const RunVisit& visit : visits)
    if (visit.left) ++taken[interpreter::pointerOf(visit.state, visit.way, visit.which)];
  return taken;
}

/// Compares the visits of two runs with their counterparts.
class Comparer {
 public:
  Comparer(const ComparedRun& a, const ComparedRun& b)
      : a_(a), b_(b), inA_(visitsOf(a)), inB_(visitsOf(b)) {}

  RunComparison compare() {
    pair();
    std::size_t next = 0;
    for (const RunVisit& visit : inA_) {
      const auto there = counterparts_.find(visit.key);
      if (there == counterparts_.end()) {
        addOnly(Kind::OnlyA, visit);
        continue;
      }
      // What B did alone before it came here.
      for (; next < there->second; ++next) addIfAlone(inB_[next]);
      next = std::max(next, there->second + 1);
      addDifference(visit, inB_[there->second]);
    }
    for (; next < inB_.size(); ++next) addIfAlone(inB_[next]);
    if (a_.item == 0) addEnding();
    sum();
    return std::move(result_);
  }

 private:
  void pair() {
    for (const RunVisit& visit : inA_) keysOfA_.insert(visit.key);
    for (std::size_t i = 0; i < inB_.size(); ++i)
      if (keysOfA_.count(inB_[i].key) > 0) counterparts_.emplace(inB_[i].key, i);
  }

  void add(RunDifference difference) {
    if (result_.differences.size() < mostDifferences)
      result_.differences.push_back(std::move(difference));
    else
      ++result_.more;
  }

  void addOnly(Kind kind, const RunVisit& visit) {
    const bool inA = kind == Kind::OnlyA;
    RunDifference difference;
    difference.kind = kind;
    (inA ? difference.a : difference.b) = visit;
    difference.words = visit.status == StateStatus::Succeeded
                           ? worded(inA ? words::onlyA : words::onlyB)
                           : worded(inA ? words::onlyAEnded : words::onlyBEnded, {standing(visit)});
    add(std::move(difference));
  }

  void addIfAlone(const RunVisit& visit) {
    if (keysOfA_.count(visit.key) == 0) addOnly(Kind::OnlyB, visit);
  }

  void addDifference(const RunVisit& a, const RunVisit& b) {
    RunDifference difference{Kind::Data, a, b, {}};
    if (a.status != b.status || a.error != b.error) {
      difference.kind = Kind::Status;
      difference.words = worded(words::bothWays, {standing(a), standing(b)});
      return add(std::move(difference));
    }
    std::vector<Phrase> found = dataDifferences(a, b);
    if (a.attempts != b.attempts) {
      difference.kind = Kind::Attempts;
      found.push_back(
          worded(words::attempts, {std::to_string(a.attempts), std::to_string(b.attempts)}));
    }
    if (a.left && b.left && (a.way != b.way || a.which != b.which)) {
      difference.kind = Kind::Way;
      found.push_back(worded(words::bothWays, {wayOf(a), wayOf(b)}));
    }
    difference.words = listed(found);
    if (!difference.words.empty()) add(std::move(difference));
  }

  [[nodiscard]] std::vector<Phrase> dataDifferences(const RunVisit& a, const RunVisit& b) const {
    std::vector<Phrase> found;
    const auto* enteredA = entryOf(a, a_.log);
    const auto* enteredB = entryOf(b, b_.log);
    if (enteredA && enteredB && enteredA->data != enteredB->data)
      found.push_back(worded(words::otherInput));
    const auto* leftA = exitOf(a, a_.log);
    const auto* leftB = exitOf(b, b_.log);
    if (!leftA || !leftB) return found;
    // A state that hands its input on makes no other output.
    const bool handsOn =
        enteredA && enteredB && leftA->data == enteredA->data && leftB->data == enteredB->data;
    if (!handsOn && leftA->data != leftB->data) found.push_back(worded(words::otherOutput));
    if (leftA->assigned != leftB->assigned) found.push_back(worded(words::otherVariables));
    return found;
  }

  /// The last decision of an execution's own fiber, where it has ended.
  static const Decision* endingOf(const ComparedRun& run) {
    for (auto each = run.decisions.rbegin(); each != run.decisions.rend(); ++each)
      if (each->kind == Decision::Kind::Ended && each->fiber == 1) return &*each;
    return nullptr;
  }

  static Phrase endingWords(const Decision* ending) {
    if (ending == nullptr) return worded(words::notEnded);
    static constexpr const Wording* ends[] = {&words::succeeded, &words::failed, &words::timedOut,
                                              &words::aborted};
    const Phrase status = worded(*ends[static_cast<std::size_t>(ending->end)]);
    const std::string error = replay::nameOf(ending->error);
    return error.empty() ? status : worded(words::withError, {status, error});
  }

  static std::optional<json::Value> outputOf(const ComparedRun& run) {
    if (run.log.empty() || replay::senseOf(run.log.back().type) != EventSense::ExecutionEnded)
      return std::nullopt;
    return run.log.back().data;
  }

  void addEnding() {
    RunDifference difference{Kind::Ending, {}, {}, {}};
    const Phrase a = endingWords(endingOf(a_)), b = endingWords(endingOf(b_));
    if (a != b)
      difference.words = worded(words::bothWays, {a, b});
    else if (outputOf(a_) != outputOf(b_))
      difference.words = worded(words::otherOutput);
    if (!difference.words.empty()) add(std::move(difference));
  }

  void sum() {
    for (const RunVisit& visit : inA_) result_.states[visit.state].first = visit.status;
    for (const RunVisit& visit : inB_) result_.states[visit.state].second = visit.status;
    const auto edgesOf = [](const ComparedRun& run, const std::vector<RunVisit>& visits) {
      return run.item == 0 ? run.taken : takenBy(visits);
    };
    for (const auto& [edge, times] : edgesOf(a_, inA_)) result_.edges[edge].first = times;
    for (const auto& [edge, times] : edgesOf(b_, inB_)) result_.edges[edge].second = times;
  }

  const ComparedRun& a_;
  const ComparedRun& b_;
  std::vector<RunVisit> inA_, inB_;
  std::unordered_set<std::string> keysOfA_;
  std::unordered_map<std::string, std::size_t> counterparts_;  ///< in B, by key
  RunComparison result_;
};

}  // namespace

RunComparison compareRuns(const ComparedRun& a, const ComparedRun& b) {
  return Comparer(a, b).compare();
}

}  // namespace stepwright::analysis
