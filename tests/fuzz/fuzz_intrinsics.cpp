// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/query/intrinsics.h"

using namespace stepwright;  // NOLINT: a program of one function

/// The whole input is a call, evaluated against a fixed payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const json::Value payload =
      json::parse(
          R"({"a":[1,2.5,"x",null,true,{"b":{"c":[]}}],"b":"text","n":3,"o":{"a":{"b":1}}})")
          .value();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto call = query::Intrinsic::parse(text);
  if (!call) {
    if (call.error().offset > text.size()) std::abort();
    return 0;
  }
  const query::Scope scope(payload);
  query::SeededRandom random(1);
  const auto result = call->evaluate({payload, payload, scope}, random);
  if (!result && result.error().code.empty()) std::abort();
  return 0;
}
