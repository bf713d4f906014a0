// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/query/template.h"

using namespace stepwright;  // NOLINT: a program of one function

/// The input is a payload template as JSON; it is filled from a fixed payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const json::Value payload = json::parse(R"({"a":[1,{"b":"x"}],"b":"text","n":3})").value();
  const auto source = json::parse(std::string_view(reinterpret_cast<const char*>(bytes), size));
  if (!source) return 0;
  const auto compiled = query::Template::compile(*source);
  const query::Scope scope(payload);
  query::SeededRandom random(1);
  const auto result = compiled.evaluate({payload, payload, scope}, random);
  if (compiled.isLiteral() && !(result.ok() && result->sameAs(*source))) std::abort();
  return 0;
}
