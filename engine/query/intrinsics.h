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
#include "engine/query/syntax.h"

namespace stepwright::query {

namespace intrinsics {
struct Call;
}

/// Calls may stand in calls this deep.
constexpr int maxIntrinsicDepth = 10;

/// A call of an intrinsic function, `States.Format('{}', $.name)`, parsed once and shared by its
/// copies.
class Intrinsic {
 public:
  /// Unknown names, a wrong number of arguments, bad escapes and too deep nesting are errors here
  /// already.
  static Parsed<Intrinsic> parse(std::string_view text);
  /// True where the text means a call rather than a path.
  [[nodiscard]] static bool looksLikeCall(std::string_view text);

  [[nodiscard]] const std::string& text() const;
  /// The function's name, "States.Format".
  [[nodiscard]] std::string_view function() const;
  /// True where the result is a string, or may be one; only such calls may stand in ErrorPath and
  /// CausePath.
  [[nodiscard]] bool givesString() const;
  [[nodiscard]] bool usesContext() const;
  void collectVariables(std::set<std::string>& names) const;

  /// Bad data is States.IntrinsicFailure; a path among the arguments that matches nothing is
  /// States.Runtime.
  [[nodiscard]] Result<json::Value> evaluate(const Data& data, RandomSource& random) const;

  /// The call as it was read, for the folders of this one (intrinsics/call.h).
  [[nodiscard]] const intrinsics::Call& call() const { return *call_; }

 private:
  explicit Intrinsic(std::shared_ptr<const intrinsics::Call> call) : call_(std::move(call)) {}
  std::shared_ptr<const intrinsics::Call> call_;
};

/// What completion and hover show of one function.
struct IntrinsicHelp {
  std::string_view name;       ///< "States.Format"
  std::string_view signature;  ///< "States.Format(template, args…)"
  std::string_view summary;    ///< one line
  int leastArguments;
  int mostArguments;  ///< -1 = any number
  bool givesString;   ///< allowed where only a string will do: ErrorPath, CausePath
};
[[nodiscard]] const std::vector<IntrinsicHelp>& intrinsicFunctions();

}  // namespace stepwright::query
