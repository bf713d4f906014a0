// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "engine/session/changes.h"
#include "engine/session/inside.h"
#include "engine/session/runs.h"

namespace stepwright::session {

/// Makes the moments: what the window is told of the run and the moment that are shown.
class MomentMaker {
 public:
  /// The state whose data flow is shown; "" = the cursor's.
  void select(asl::StateId state) { selected_ = std::move(state); }
  void setWatches(std::vector<std::string> expressions) { watches_ = std::move(expressions); }
  /// Of the execution, where a history tells no name.
  void setMachineName(std::string name) { machineName_ = std::move(name); }
  /// While it reads true, an evaluation under way is given up.
  void setInterruption(const std::atomic<bool>* interruption) { interruption_ = interruption; }
  [[nodiscard]] Changes& changes() { return changes_; }

  /// Everything but what belongs to no run: Moment::starts and Moment::note.
  [[nodiscard]] std::shared_ptr<Moment> make(Runs& runs, const Inside& inside);
  /// What an expression gives for the fiber in focus.
  [[nodiscard]] Result<json::Value> evaluate(const Runs& runs, const Inside& inside,
                                             const std::string& expression,
                                             asl::QueryLanguage language) const;

 private:
  void fillRun(Moment& moment, Runs& runs, const Inside& inside);
  void fillLive(Moment& moment, Runs& runs, const Inside& inside);
  void fillScopes(Moment& moment, const Runs& runs);
  void fillFlow(Moment& moment, Runs& runs) const;
  [[nodiscard]] bool fillFlowOfNested(Moment& moment, const Inside& inside) const;
  void fillWatches(Moment& moment, const Runs& runs, const Inside& inside);
  [[nodiscard]] std::optional<Result<json::Value>> watched(const Runs& runs, const Inside& inside,
                                                           const std::string& expression) const;

  asl::StateId selected_;
  std::vector<std::string> watches_;
  std::string machineName_ = "StateMachine";
  const std::atomic<bool>* interruption_ = nullptr;
  Changes changes_;
};

}  // namespace stepwright::session
