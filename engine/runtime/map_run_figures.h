// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"

namespace stepwright::runtime {

/// What can be said of a distributed Map while it runs, in numbers; counts are of items, where
/// nothing else is said.
struct MapRunFigures {
  struct Failure {
    std::size_t index = 0;  ///< of the child
    std::size_t items = 1;  ///< that it was given
    std::string key;        ///< what its (first) item is called
    std::string error, cause;
    std::size_t attempts = 1;  ///< of the call that failed
    std::int64_t milliseconds = 0;
    bool operator==(const Failure&) const = default;
  };
  struct ErrorCount {
    std::string name;
    std::size_t children = 0;
    bool operator==(const ErrorCount&) const = default;
  };
  /// One that has not ended.
  struct LiveChild {
    std::size_t index = 0;
    std::string key;    ///< what its (first) item is called
    std::string state;  ///< in which it stands
    std::size_t attempts = 1;
    std::int64_t milliseconds = 0;  ///< of the run's clock, since it began
    bool retrying = false;          ///< it waits to try again
    bool operator==(const LiveChild&) const = default;
  };
  /// One that has ended otherwise than by failing.
  struct Ended {
    std::size_t index = 0;
    std::size_t items = 1;  ///< that it was given
    std::string key;        ///< what its (first) item is called
    std::string state;      ///< in which it was broken off; "" where it succeeded
    std::int64_t milliseconds = 0;
    bool operator==(const Ended&) const = default;
  };
  /// One of the parts that all children are shown in.
  struct Bin {
    std::size_t children = 0, succeeded = 0, failed = 0, aborted = 0, running = 0;
    bool operator==(const Bin&) const = default;
  };

  std::string state, name;  ///< the Map's id and name
  std::string source;       ///< "s3://photos/originals"; "" where there is no reader
  std::string run;          ///< the identity of the Map Run
  enum class Status : std::uint8_t { Running, Succeeded, Failed, Aborted };
  Status status = Status::Running;
  bool running = true;        ///< it has not ended
  std::int64_t redrives = 0;  ///< how often it went on after it had failed
  bool redrivable = false;  ///< its execution has failed in it: a redrive goes on with its children
  std::size_t batch = 0;    ///< items a child; 0 = they are not batched
  std::optional<std::size_t> total;
  std::size_t succeeded = 0, failed = 0, aborted = 0, live = 0;
  std::size_t failedChildren = 0, liveChildren = 0, retryingChildren = 0;
  std::size_t succeededChildren = 0, abortedChildren = 0;
  /// That ended otherwise than well, and will go on.
  std::size_t pendingRedrive = 0, pendingRedriveChildren = 0;
  std::optional<std::size_t> children;  ///< in all
  std::size_t begun = 0;                ///< children that have begun

  double rate = 0;                       ///< a second, in the last ten
  std::vector<double> rates;             ///< in each five seconds of the last two minutes
  std::int64_t milliseconds = 0;         ///< of the real time that it was at work
  std::optional<std::int64_t> leftMs;    ///< until it ends, where that can be said
  std::size_t atOnce = 0;                ///< children at once, at most
  std::optional<double> tolerated;       ///< failed items, at most
  std::optional<double> toleratedShare;  ///< what it says in percent, where it does
  std::optional<double> forecast;        ///< failed items at the end, if it goes on as it did
  std::vector<ErrorCount> errors;        ///< the most frequent first
  std::vector<Failure> failures;         ///< the newest first
  std::vector<LiveChild> alive;          ///< those that retry first; at most 100 of each
  std::vector<Ended> good, brokenOff;    ///< that succeeded, aborted: the newest 100, newest first
  std::vector<Bin> bins;                 ///< at most 120
  std::optional<std::size_t> front;      ///< the bin of the next child

  [[nodiscard]] std::size_t ended() const { return succeeded + failed + aborted; }
  /// Nothing for as long as the total is not known.
  [[nodiscard]] std::optional<std::size_t> pending() const;
  /// Of 1.
  [[nodiscard]] std::optional<double> done() const;
  /// Items by which the failed are more than may be.
  [[nodiscard]] std::size_t overBy() const;
  bool operator==(const MapRunFigures&) const = default;
};

/// "411,820 of 1,000,000 items, 41.2 %, 2,240 failed, 1,120 a second, about 9 min to go"
[[nodiscard]] std::string progressLine(const MapRunFigures& figures);
/// "6 min 10 s", "41 s", "2 h 3 min"
[[nodiscard]] std::string durationText(std::int64_t milliseconds);
/// "1,000,000"
[[nodiscard]] std::string grouped(std::size_t number);

}  // namespace stepwright::runtime
