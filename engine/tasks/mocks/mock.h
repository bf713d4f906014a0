// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

/// What a Task answers on some of its calls instead of calling anything.
struct MockBehaviour {
  enum class Kind : std::uint8_t { Result, Error, NeverAnswers };
  Kind kind = Kind::Result;
  int firstAttempt = 0;  ///< counted from 0 over all calls of that state, as in every file
  int lastAttempt = -1;  ///< -1 = for ever
  json::Value result;
  std::string error, cause;
  std::int64_t delayMs = 0;  ///< on the run's clock
  /// Only in these items of Maps around it, in which the calls are then counted; empty = anywhere.
  std::vector<interpreter::MapStep> item;
  /// Only for a call whose parameters this JSONata makes true ("amount > 100"); "" = any.
  std::string condition;

  [[nodiscard]] bool reaches(std::int64_t call) const {
    return call >= firstAttempt && (lastAttempt < 0 || call <= lastAttempt);
  }
  bool operator==(const MockBehaviour&) const = default;
};

/// The behaviours of one state, by its name; the first one that fits a call answers it.
struct StateMocks {
  std::string state;
  bool enabled = true;
  std::vector<MockBehaviour> behaviours;
  int cycle = 0;  ///< after so many calls they are counted from 0 again; 0 = never
  bool operator==(const StateMocks&) const = default;
};
using MockSet = std::vector<StateMocks>;

/// The mocks of one test case.
struct MockCase {
  std::string machine;  ///< "" where its file names none
  std::string name;     ///< "" where its file has only one set, without a name
  MockSet mocks;
};

/// "Order # Slow": what a test case is called among the sets of mocks of a document; "" where it
/// has no name.
[[nodiscard]] std::string nameOf(const MockCase& test);
/// The test case of that name, and back.
[[nodiscard]] MockCase caseNamed(std::string_view name, MockSet mocks = {});

/// Calls are counted from 0 in files, as Step Functions Local does, and from 1 for people.
[[nodiscard]] constexpr int callForPeople(int call) { return call + 1; }
[[nodiscard]] constexpr int callFromPeople(int number) { return number - 1; }

/// Mocks of a state that the definition has no Task for.
struct MockMisfit {
  std::string state;
  bool isOtherType = false;  ///< there is a state of that name, and it is no Task
  std::string nearest;       ///< a Task whose name is nearly the same, "" where there is none
  bool operator==(const MockMisfit&) const = default;
};
[[nodiscard]] std::vector<MockMisfit> misfitsOf(const MockSet& mocks, const asl::Machine& machine);

}  // namespace stepwright::tasks
