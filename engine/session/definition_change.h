// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/asl/model.h"
#include "engine/replay/run_view.h"

namespace stepwright::session {

/// What became of a definition while a run of it goes on: the run keeps to the text that it began
/// with, and what is drawn of it stands at the states of now.
class DefinitionChange {
 public:
  DefinitionChange() = default;
  DefinitionChange(const asl::Machine& run, const asl::Machine& now);

  [[nodiscard]] bool empty() const { return names_.empty(); }
  /// Ids, in the text of now, of states that say something else than in the run, or are new. The
  /// Comment of a state says nothing to a run.
  [[nodiscard]] const std::vector<asl::StateId>& changed() const { return changed_; }
  /// The names of those, and of states that are gone; "" for what the workflow itself says.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// The id that a state of now has in the run; the same where it was not moved.
  [[nodiscard]] asl::StateId inRun(const asl::StateId& now) const;
  /// And back.
  [[nodiscard]] asl::StateId now(const asl::StateId& inRun) const { return placeOf(inRun); }
  /// Some states have other ids now.
  [[nodiscard]] bool moves() const { return !now_.empty(); }
  [[nodiscard]] std::string nameInRun(const std::string& now) const;
  /// The same run with the ids of now.
  [[nodiscard]] replay::RunView followed(replay::RunView view) const;

 private:
  [[nodiscard]] std::string placeOf(const std::string& pointer) const;

  std::vector<asl::StateId> changed_;
  std::vector<std::string> names_;
  std::unordered_map<asl::StateId, asl::StateId> now_, inRun_;  ///< of states that were moved
  std::unordered_map<std::string, std::string> nameInRun_;
};

}  // namespace stepwright::session
