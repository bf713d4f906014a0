// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/base/phrase.h"
#include "engine/text/edit.h"

namespace stepwright::assist {

/// One thing that may be typed at a caret.
struct Proposal {
  std::string word;       ///< what is shown, and what typing is compared with
  std::string detail{};   ///< a word or two at its right: "required", "set by Load"
  Phrase help{};          ///< a sentence or two; "" where there is nothing to say
  text::TextEdit edit{};  ///< writes it, with quotes, colon, commas and what must follow
  std::size_t caret = 0;  ///< where the caret stands afterwards, in the new text
  bool again = false;     ///< the next word can be proposed there at once
};

struct Completion {
  std::string typed{};  ///< what stands before the caret of the word in question
  std::vector<Proposal> proposals{};
};

}  // namespace stepwright::assist
