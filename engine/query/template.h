// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/data.h"
#include "engine/query/random.h"

namespace stepwright::query {

namespace templates {
struct Node;
}

/// What is wrong with one `.$` member of a payload template.
struct TemplateProblem {
  std::string pointer;  ///< JSON pointer of the member within the template, "/a/0/k.$"
  std::string field;    ///< its key, "k.$"
  std::size_t offset;   ///< where in the expression's text
  std::string message;  ///< one sentence
};

/// A payload template: Parameters, ItemSelector, ResultSelector, Assign, … of a JSONPath state. A
/// member whose key ends in `.$` is an expression: a path, a path into the Context object or a
/// variable, or an intrinsic call. Compiled once; an evaluation shares every literal part of the
/// template and every part of the data it names.
class Template {
 public:
  Template();  ///< a literal null
  /// Never fails: what cannot be compiled is listed in problems() and fails only when it is
  /// evaluated.
  static Template compile(const json::Value& source);

  [[nodiscard]] const std::vector<TemplateProblem>& problems() const { return *problems_; }
  [[nodiscard]] bool isLiteral() const;  ///< no expression in it
  [[nodiscard]] bool usesContext() const { return usesContext_; }
  /// The names of the variables that its expressions read.
  [[nodiscard]] std::set<std::string> variables() const;

  /// Errors carry AWS's name and cause text, which names the field: "The JSONPath '$.x' specified
  /// for the field 'k.$' could not be found in the input '{…}'".
  [[nodiscard]] Result<json::Value> evaluate(const Data& data, RandomSource& random) const;

 private:
  std::shared_ptr<const templates::Node> root_;
  std::shared_ptr<const std::vector<TemplateProblem>> problems_;
  bool usesContext_ = false;
};

}  // namespace stepwright::query
