// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

class Evaluator;

/// Goes from match to match of a regular expression, or of a function that plays one, through a
/// string.
class Matcher {
 public:
  Matcher(Evaluator& evaluator, const Val& matcher, const Val& subject);

  /// Finds the next match; false where there is none, and after a failure.
  bool next();

  std::size_t begin = 0;  ///< bytes of the current match in the subject
  std::size_t end = 0;
  Val object;  ///< the match object itself

  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::size_t groupCount() const;
  [[nodiscard]] Val group(std::size_t index) const;

 private:
  Evaluator& evaluator_;
  Val matcher_;
  Val subject_;
  bool first_ = true;
};

}  // namespace stepwright::query::jsonata
