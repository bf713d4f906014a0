// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/random.h"

namespace stepwright::query {
struct IntrinsicHelp;
}

/// The insides of intrinsic calls. Only engine/query includes this.
namespace stepwright::query::intrinsics {

using Values = std::vector<json::Value>;
/// A function gets as many arguments as its table entry allows. Its error's message is the bare
/// reason.
using Function = Result<json::Value> (*)(const Values& arguments, RandomSource& random);

struct Call;

/// A literal, a path, or a call in a call.
using CallArgument = std::variant<json::Value, Path, std::shared_ptr<const Call>>;

struct Call {
  std::string text;
  const IntrinsicHelp* help = nullptr;
  Function function = nullptr;
  std::vector<CallArgument> arguments;
};

[[nodiscard]] inline Error failure(std::string message) {
  return {"States.IntrinsicFailure", std::move(message), {}, {}};
}

}  // namespace stepwright::query::intrinsics
