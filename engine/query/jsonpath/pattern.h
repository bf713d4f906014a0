// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/query/work.h"

namespace stepwright::query::jsonpath {

/// A regular expression of a filter, compiled once; it must match the whole text, as Java's
/// matches() does.
class Pattern {
 public:
  /// `flags` as in Java's embedded flags: i, m, s, u, x. Null where the expression is not valid;
  /// `offset` then tells where.
  static std::shared_ptr<const Pattern> compile(std::string_view expression, std::string_view flags,
                                                std::size_t& offset);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// A match that needs too many tries gives up the whole work, and counts as none.
  [[nodiscard]] bool matches(std::string_view text, Work& work) const;

 private:
  explicit Pattern(void* code) : code_(code) {}
  void* code_;
};

}  // namespace stepwright::query::jsonpath
