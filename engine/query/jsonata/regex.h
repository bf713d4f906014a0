// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/bounded_match.h"

namespace stepwright::query::jsonata {

/// A regular expression in JavaScript's language, compiled once. Matching is bounded, so that no
/// pattern can hang.
class Regex {
 public:
  struct Group {
    bool matched = false;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  /// Places in bytes; groups[0] is the whole match.
  using Match = std::vector<Group>;
  enum class Outcome { Found, NotFound, TooCostly };

  /// Null, and the reason in `error`, where the pattern cannot be read. `flags` of i and m.
  static std::shared_ptr<const Regex> compile(std::string_view pattern, std::string_view flags,
                                              std::string& error);
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;
  ~Regex();

  /// The first match at or behind `from`; its work is asked for from `spend`.
  [[nodiscard]] Outcome search(std::string_view subject, std::size_t from, Match& match,
                               const SpendSteps& spend) const;
  [[nodiscard]] const std::string& pattern() const { return pattern_; }

 private:
  Regex() = default;
  struct Code;
  std::unique_ptr<Code> code_;
  std::string pattern_;
};

}  // namespace stepwright::query::jsonata
