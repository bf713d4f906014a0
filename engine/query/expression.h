// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "engine/base/result.h"
#include "engine/query/intrinsics.h"
#include "engine/query/jsonpath/path.h"

namespace stepwright::query {

/// The value of a `.$` member, or of ErrorPath and CausePath: a path or an intrinsic call.
class Expression {
 public:
  static Parsed<Expression> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] const Path* path() const { return std::get_if<Path>(&content_); }
  [[nodiscard]] const Intrinsic* intrinsic() const { return std::get_if<Intrinsic>(&content_); }
  [[nodiscard]] bool usesContext() const;
  void collectVariables(std::set<std::string>& names) const;

  /// `field` is what AWS's cause calls the place, "k.$" or "CausePath".
  [[nodiscard]] Result<json::Value> evaluate(const Data& data, RandomSource& random,
                                             std::string_view field) const;

 private:
  explicit Expression(std::variant<Path, Intrinsic> content) : content_(std::move(content)) {}
  std::variant<Path, Intrinsic> content_;
};

}  // namespace stepwright::query
