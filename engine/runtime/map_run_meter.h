// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/interpreter/frame.h"
#include "engine/interpreter/sink.h"
#include "engine/runtime/map_run_figures.h"

namespace stepwright::runtime {

/// Counts what the child executions of one Map Run come to, as they end. A byte of memory a child,
/// five where they are batched; of the failed the newest are kept by name.
class MapRunMeter {
 public:
  enum class Status : std::uint8_t { Open, Succeeded, Failed, Aborted, PendingRedrive };

  /// The Map Run whose children will be added begins; else it does as the first of them ends.
  void begin(Timestamp now) { begins_ = now; }
  /// `now`: the real time, or as much of it as the run was at work.
  void add(const interpreter::EndedChild& ended, Timestamp now);
  void end(const interpreter::EndedMapRun& ended, Timestamp now);
  /// What was added was counted anew, of an earlier life of the program: it says nothing of how
  /// fast the children end. How long it took is what the run's own clock says, which goes `factor`
  /// times as fast as the real one; 0 = it stands until something is due.
  void startClock(const interpreter::Execution& execution, double factor, Timestamp now);
  /// `execution` is where it stands, or has stood. Nothing for as long as no child has ended.
  [[nodiscard]] std::optional<MapRunFigures> figures(const interpreter::Execution& execution,
                                                     Timestamp now) const;
  /// The first child that failed after the one of that index, or the first of all; nothing where
  /// none has.
  [[nodiscard]] std::optional<std::size_t> nextFailed(std::optional<std::size_t> after) const;

  [[nodiscard]] const std::string& run() const { return run_; }
  [[nodiscard]] interpreter::StateIndex map() const { return map_; }
  /// The fiber that waits in the Map.
  [[nodiscard]] interpreter::FiberId fiber() const { return fiber_; }
  /// By child, as far as any has ended; one that was redriven is at work again, or waits for it.
  [[nodiscard]] std::vector<Status> standing(const interpreter::Execution& execution) const;

 private:
  struct Count {
    std::size_t children = 0, items = 0;
  };
  /// What is put into words only when somebody asks.
  struct Note {
    std::size_t index = 0, items = 1;
    json::Value named;  ///< what it is called by
    std::string state;
    std::int64_t milliseconds = 0;
  };
  using Notes = std::deque<Note>;  ///< the newest first
  void noteEnd(const interpreter::EndedChild& ended, std::size_t items);
  [[nodiscard]] static std::vector<MapRunFigures::Ended> worded(const Notes& notes);
  /// Null where it stands there no more.
  [[nodiscard]] const interpreter::Fiber* mapIn(const interpreter::Execution& execution) const;
  [[nodiscard]] std::size_t itemsOf(std::size_t index) const;
  void leaveOut(MapRunFigures& figures, const std::vector<Status>& standing) const;
  void begin(const interpreter::EndedChild& ended, Timestamp now);
  void setStatus(std::size_t index, Status status, std::size_t items);
  void countRate(Timestamp now, std::size_t items);
  void noteFailure(const interpreter::EndedChild& ended, std::size_t items);
  [[nodiscard]] double rateAt(Timestamp now, std::int64_t seconds) const;
  static void look(MapRunFigures& figures, const interpreter::ChildrenFrame& children);
  void fillCounts(MapRunFigures& figures) const;
  void fillLive(MapRunFigures& figures, const interpreter::Execution& execution) const;
  void fillAlive(MapRunFigures& figures, const interpreter::Execution& execution) const;
  void fillTimes(MapRunFigures& figures, Timestamp now) const;
  void fillBins(MapRunFigures& figures, const std::vector<Status>& standing) const;

  std::string run_;  ///< the identity of the Map Run
  interpreter::StateIndex map_ = interpreter::noState;
  interpreter::FiberId fiber_ = 0;
  MapRunFigures last_;  ///< what does not change with every child, and what is kept past the end
  std::vector<Status> statuses_;        ///< by child
  std::vector<std::uint32_t> batches_;  ///< by child: items that it was given; none of one each
  std::array<Count, 4> counts_;         ///< by Status
  [[nodiscard]] Count& countOf(Status status) {
    return counts_.at(static_cast<std::size_t>(status));
  }
  [[nodiscard]] const Count& countOf(Status status) const {
    return counts_.at(static_cast<std::size_t>(status));
  }
  std::map<std::string, std::size_t> errors_;
  std::deque<MapRunFigures::Failure> failures_;
  Notes good_, brokenOff_;
  std::optional<Timestamp> begins_;
  Timestamp began_;
  Timestamp counted_;  ///< since when what ends is counted
  std::optional<Timestamp> over_;
  std::deque<std::pair<std::int64_t, std::size_t>> seconds_;  ///< items that ended in each
};

}  // namespace stepwright::runtime
