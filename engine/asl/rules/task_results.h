// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>

#include "engine/asl/model.h"
#include "engine/asl/rules/shape.h"

namespace stepwright::asl::rules {

class Report;

/// What the Tasks of a definition answer, as far as the catalogue knows it; each action is looked
/// up once.
class TaskResults {
 public:
  /// The catalogue that the report has is opened only where an action is asked for.
  explicit TaskResults(const Report& report) : report_(report) {}

  /// The result of that Task as its ResultSelector gets it; unknown of Lambda functions, activities
  /// and callbacks, whose answers are their own.
  [[nodiscard]] ShapePtr of(const State& task);

 private:
  [[nodiscard]] ShapePtr ofAction(const std::string& resource) const;

  const Report& report_;
  std::map<std::string, ShapePtr, std::less<>> known_;
};

}  // namespace stepwright::asl::rules
