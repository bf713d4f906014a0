// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/asl/model.h"

namespace stepwright::project {

/// Where each state of one version of a document is in another version: by name in its place, by
/// name elsewhere (it was moved), by place and content (it was given another name). What is kept
/// about states beside the document follows them by this.
class FollowedStates {
 public:
  FollowedStates(const asl::Machine& before, const asl::Machine& after);

  /// The id of that state in the later version; "" where it is gone.
  [[nodiscard]] asl::StateId idOf(const asl::StateId& before) const;
  /// States that are found under another id, by their old one.
  [[nodiscard]] const std::unordered_map<asl::StateId, asl::StateId>& moved() const {
    return moved_;
  }
  /// New names by old ones, of states that were given another name.
  [[nodiscard]] const std::unordered_map<std::string, std::string>& renamed() const {
    return renamed_;
  }

 private:
  struct Leftovers;
  void follow(const asl::Machine& before, const asl::Machine& after, Leftovers& left);
  void pair(const asl::State& before, const asl::State& after, Leftovers& left);
  void pairLeftovers(const Leftovers& left);

  std::unordered_map<asl::StateId, asl::StateId> found_, moved_;
  std::unordered_map<std::string, std::string> renamed_;
};

/// Those states in the later version; one that is gone keeps its id for the time when it comes
/// back.
[[nodiscard]] std::vector<asl::StateId> followed(std::vector<asl::StateId> ids,
                                                 const FollowedStates& states);

}  // namespace stepwright::project
