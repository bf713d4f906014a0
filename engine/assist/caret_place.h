// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/text/range.h"

namespace stepwright::assist {

/// Where a caret stands in a definition that need not be whole: found by reading from the start, so
/// that it works while somebody is typing.
struct CaretPlace {
  enum class Kind : std::uint8_t { None, Key, Value };
  Kind kind = Kind::None;
  /// Keys and indices of the containers around it; of a value its own key or index, too.
  std::vector<std::string> path;
  text::Range token;      ///< the word it stands in, with its quotes; empty at the caret where none
  std::size_t begin = 0;  ///< where the word's content begins, behind the quote
  char quote = '\0';      ///< around the word; 0 = none
  bool flow = false;      ///< JSON, or YAML between brackets: entries are parted by commas
  bool block = false;     ///< in the lines of a block scalar of YAML
  bool item = false;      ///< a key right behind YAML's "- ": it may as well become a value
  bool hasColon = false;  ///< of a key: its colon stands there already
  /// Of an entry that another one precedes without a comma: where the comma belongs.
  std::size_t commaAt = std::string_view::npos;
  bool commaAfter = false;  ///< what follows is another entry, and no comma parts them
  std::size_t column = 0;   ///< of a key in YAML: its indentation
};

}  // namespace stepwright::assist
