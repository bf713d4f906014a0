// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// What the tasks of an execution answered, so that it can be run again without asking anybody. The
/// answer belongs to a call: one with other parameters has none.
class RecordedAnswers final : public interpreter::TaskBackend {
 public:
  struct Call {
    std::optional<json::Value> parameters;         ///< nothing where they are not known
    std::vector<interpreter::TaskReport> reports;  ///< without an end: it never answered
  };

  /// The calls of a state in one item of each Map around it are added in their order; the place of
  /// the new one among them.
  std::size_t add(const std::string& place, Call call);
  /// The call of that number there.
  void set(const std::string& place, std::size_t index, Call call);
  [[nodiscard]] Call& at(const std::string& place, std::size_t index);
  /// Forgets it, and what came after it.
  void drop(const std::string& place, std::size_t index);
  /// By place and number.
  using Calls = std::map<std::string, std::map<std::size_t, Call>>;
  [[nodiscard]] const Calls& all() const { return calls_; }
  /// Those of states below that place, as they are called from there.
  [[nodiscard]] RecordedAnswers below(const std::string& place) const;
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;

  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override {
    return find(request) != nullptr ? Reach::Told : Reach::Nobody;
  }

  /// `state` is its id, or its name where only that is known.
  [[nodiscard]] static std::string placeOf(const std::string& state,
                                           const std::vector<interpreter::MapStep>& path);

 private:
  [[nodiscard]] const Call* find(const interpreter::TaskRequest& request) const;
  [[nodiscard]] const Call* callAt(const std::string& state,
                                   const interpreter::TaskRequest& request) const;

  Calls calls_;
};

}  // namespace stepwright::tasks
