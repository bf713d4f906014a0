// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwright {

/// Something that is found by words, whatever their case and order.
struct Searchable {
  /// `name` is cut into words at capitals, too: "startJobRun" is start, job and run. `group` is
  /// what it belongs to, `aliases` how people may call it otherwise, and `prior` what it has before
  /// its equals; 100 is worth about a word.
  Searchable(std::string_view name, std::string_view group, std::string_view aliases, int prior);

  std::string name;     ///< its words, a blank before and behind each, and all of them as one
  int count;            ///< of words in the name
  std::string group;    ///< in the same way
  std::string aliases;  ///< in the same way
  int prior;
};

/// What somebody typed to find things: each word must stand in the name, the group or the aliases,
/// the more wholly and the nearer to the name the better. Small words ("by", "the", "in") count
/// only where nothing else was typed.
class WordSearch {
 public:
  explicit WordSearch(std::string_view text);
  [[nodiscard]] bool empty() const { return words_.empty(); }
  /// The higher the better; nothing where a word is missing.
  [[nodiscard]] std::optional<int> score(const Searchable& thing) const;

 private:
  std::vector<std::string> words_;
  std::string glued_;  ///< all of them as one, with blanks around
};

}  // namespace stepwright
