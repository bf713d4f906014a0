// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

/// What one call of a mocked Task gives.
struct MockAnswer {
  std::vector<interpreter::TaskReport>
      reports;  ///< in order; their `task` is filled in on the call
  bool neverAnswers = false;
  bool submits = false;  ///< a .sync or callback task's request is accepted first: TaskSubmitted

  [[nodiscard]] static MockAnswer result(json::Value output, std::int64_t afterMs = 0);
  [[nodiscard]] static MockAnswer error(std::string_view error, std::string_view cause,
                                        std::int64_t afterMs = 0);
  [[nodiscard]] static MockAnswer silence();
};

/// Answers for Tasks by state, by the Map iterations around them and by how often the state was
/// called before. A value.
class MockSet {
 public:
  /// Any of the three forms: a Step Functions Local MockConfigFile (`test` is "machine" + "#case",
  /// or "case" where only one machine has it; may be "" where there is only one), {"State":
  /// {"cycle": [{"output"} | {"error","cause"}]}}, and
  /// {"State": [answer, …]} / {"State": answer} with answer = {"output"} | {"error","cause"} |
  /// {"never": true}, each with an optional "afterSeconds".
  [[nodiscard]] static Result<MockSet> read(const json::Value& file, std::string_view test = {});

  void unwrapPayloads() { unwrapsPayload_ = true; }
  /// The answer to call number `call` (0-based). A later one of the same number replaces it.
  void set(const std::string& state, std::int64_t call, MockAnswer answer);
  /// As set(), for calls in these Map iterations alone.
  void setAt(const std::string& state, std::vector<interpreter::MapStep> path, std::int64_t call,
             MockAnswer answer);
  /// Answers call i with the i-th of these, over and over.
  void setCycle(const std::string& state, std::vector<MockAnswer> answers);
  void clear(const std::string& state);

  [[nodiscard]] bool empty() const { return states_.empty(); }
  [[nodiscard]] bool knows(const std::string& state) const { return states_.contains(state); }
  /// Nothing where no answer was set for this call.
  [[nodiscard]] std::optional<MockAnswer> answerTo(const interpreter::TaskRequest& request) const;

 private:
  struct Entry {
    std::map<std::int64_t, MockAnswer> calls;
    std::vector<MockAnswer> cycle;
    std::map<std::string, std::map<std::int64_t, MockAnswer>> atPath;
  };
  [[nodiscard]] const MockAnswer* find(const interpreter::TaskRequest& request) const;

  std::map<std::string, Entry, std::less<>> states_;
  /// A MockConfigFile gives a function's answer as lambda:invoke has it, {"StatusCode", "Payload"};
  /// a Task that names the function itself sees only the payload.
  bool unwrapsPayload_ = false;
};

/// Answers Tasks from a MockSet; what the set does not know needs an answer from somebody else.
class MockBackend : public interpreter::TaskBackend {
 public:
  explicit MockBackend(MockSet mocks) : mocks_(std::move(mocks)) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] MockSet& mocks() { return mocks_; }

 private:
  MockSet mocks_;
};

}  // namespace stepwright::tasks
