// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/jsonata/expression.h"

namespace stepwright::query::jsonata {

class ExpressionCache;

/// What is wrong with one {% … %} of a template.
struct TemplateProblem {
  std::string pointer;  ///< JSON pointer of the string within the template
  Failure failure;
};

/// The value of a JSONata state's field: any JSON, in which strings {% … %} are expressions. Parsed
/// once; an evaluation shares what is literal.
class Template {
 public:
  /// `field` is what AWS's causes call the place: "Output", "Choices[0]/Condition". Never fails:
  /// what cannot be parsed is listed in problems() and fails when it is evaluated.
  static Template compile(const json::Value& source, std::string_view field,
                          ExpressionCache* cache = nullptr);

  [[nodiscard]] const std::vector<TemplateProblem>& problems() const { return *problems_; }
  [[nodiscard]] bool isLiteral() const;
  /// True where an expression reads $states.member.
  [[nodiscard]] bool usesStates(std::string_view member) const;
  [[nodiscard]] std::set<std::string> variables() const;

  /// An error is States.QueryEvaluationError with AWS's words as message and the place
  /// ("Output/a[0]") as pointer. `expected` names the kind that an expression standing for the
  /// whole field must yield, "array"; "" for any.
  [[nodiscard]] Result<json::Value> evaluate(const Surroundings& surroundings,
                                             std::string_view expected = {}) const;

  struct Node;

 private:
  std::shared_ptr<const Node> root_;
  std::shared_ptr<const std::vector<TemplateProblem>> problems_;
};

}  // namespace stepwright::query::jsonata
