// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/interpreter/task.h"

namespace stepwright::session {

/// What the tasks of an execution answered, so that it can be run again without asking anybody. The
/// answer belongs to a call: a call with other parameters has none.
class RecordedAnswers {
 public:
  struct Call {
    json::Value parameters;
    std::vector<interpreter::TaskReport> reports;  ///< none: it never answered
  };

  /// The calls of a state in one item of each Map around it are added in their order; the place of
  /// the new one among them.
  std::size_t add(const std::string& place, Call call);
  [[nodiscard]] Call& at(const std::string& place, std::size_t index);
  /// Forgets it, and what came after it.
  void drop(const std::string& place, std::size_t index);
  [[nodiscard]] const Call* find(const interpreter::TaskRequest& request) const;

  [[nodiscard]] static std::string placeOf(const std::string& stateId,
                                           const std::vector<interpreter::MapStep>& path);

 private:
  std::map<std::string, std::vector<Call>> calls_;
};

}  // namespace stepwright::session
