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

/// Where the Format template's own text is wrong ("" where it is right), and how many `{}` it has.
struct FormatCheck {
  std::string problem;
  std::size_t offset = 0;
  int placeholders = 0;
};
[[nodiscard]] FormatCheck checkFormat(std::string_view text);

/// A text argument with its escapes undone: \' \\ \{ \}.
[[nodiscard]] std::string plainText(std::string_view raw);

// One function each, in the order of AWS's documentation.
Result<json::Value> array(const Values& arguments, RandomSource& random);
Result<json::Value> arrayPartition(const Values& arguments, RandomSource& random);
Result<json::Value> arrayContains(const Values& arguments, RandomSource& random);
Result<json::Value> arrayRange(const Values& arguments, RandomSource& random);
Result<json::Value> arrayGetItem(const Values& arguments, RandomSource& random);
Result<json::Value> arrayLength(const Values& arguments, RandomSource& random);
Result<json::Value> arrayUnique(const Values& arguments, RandomSource& random);
Result<json::Value> base64Encode(const Values& arguments, RandomSource& random);
Result<json::Value> base64Decode(const Values& arguments, RandomSource& random);
Result<json::Value> hash(const Values& arguments, RandomSource& random);
Result<json::Value> jsonMerge(const Values& arguments, RandomSource& random);
Result<json::Value> stringToJson(const Values& arguments, RandomSource& random);
Result<json::Value> jsonToString(const Values& arguments, RandomSource& random);
Result<json::Value> mathRandom(const Values& arguments, RandomSource& random);
Result<json::Value> mathAdd(const Values& arguments, RandomSource& random);
Result<json::Value> stringSplit(const Values& arguments, RandomSource& random);
Result<json::Value> uuid(const Values& arguments, RandomSource& random);
Result<json::Value> format(const Values& arguments, RandomSource& random);

/// A number argument as AWS takes it: rounded half up to an integer of 32 bits.
[[nodiscard]] Result<std::int64_t> integerArgument(const json::Value& value,
                                                   std::string_view which);

}  // namespace stepwright::query::intrinsics
