// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/asl/catalogue/shape.h"
#include "engine/assist/caret_context.h"

namespace stepwright::assist {

/// A name that an expression may read.
struct KnownName {
  std::string name;
  std::string detail{};
  Phrase help{};
};

/// What the expressions of a field can read, known without any run.
struct ExpressionScope {
  asl::QueryLanguage language = asl::QueryLanguage::JsonPath;
  bool result = false;                 ///< there is a result: after the work of the state
  bool errorOutput = false;            ///< inside of a catcher
  std::vector<KnownName> variables{};  ///< set on some way to the state, without "$"
  /// What the action gives, where the catalogue knows it: of $states.result, and in ResultSelector
  /// of "$".
  std::optional<asl::Shape> resultShape{};
  bool item = false;   ///< inside of a Map: Map.Item is there
  bool token = false;  ///< the call waits for a task token
};

[[nodiscard]] ExpressionScope scopeAt(const CaretContext& context);

/// The members of the Context object at "Execution", "Map.Item" and the like; of the object itself
/// for "".
[[nodiscard]] std::vector<KnownName> contextMembers(std::string_view chain,
                                                    const ExpressionScope& scope);

}  // namespace stepwright::assist
