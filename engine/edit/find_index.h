// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/edit/found_kind.h"

namespace stepwright::edit {

/// A string that can be found, with its text in small letters.
struct Findable {
  FoundKind kind = FoundKind::Text;
  bool key = false;
  const asl::State* state = nullptr;  ///< null for the workflow
  std::string pointer;
  std::string text;
  std::string folded;
};

/// All strings of the machine and its states, in the order of the text.
[[nodiscard]] std::vector<Findable> findablesOf(const asl::Machine& machine);

/// Small letters, each as many bytes as the letter it comes from, so that places stay the same.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace stepwright::edit
