// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/reference_path.h"

using namespace stepwright;  // NOLINT: a program of one function

/// The first line is a path, the rest the payload; without a payload a fixed one serves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const json::Value fixed =
      json::parse(R"({"a":[1,2.5,"x",null,true,{"b":{"c":[]}}],"b":"text","c":{"a":{"b":1}}})")
          .value();
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = all.find('\n');
  const std::string_view text = all.substr(0, line);
  const auto path = query::Path::parse(text);
  if (!path) {
    if (path.error().offset > text.size()) std::abort();
    return 0;
  }
  json::Value payload = fixed;
  if (line != std::string_view::npos) {
    if (auto parsed = json::parse(all.substr(line + 1))) payload = *parsed;
  }
  const query::Scope scope(payload.isObject() ? payload : json::Value::object());
  const auto found = path->find({payload, payload, scope});
  if (found && !path->definite() && !found->isArray() && !path->isRoot()) {
    // Only a function behind `..` turns many nodes into one value.
    if (text.find('(') == std::string_view::npos) std::abort();
  }
  (void)path->present({payload, payload, scope});
  if (const auto reference = query::ReferencePath::parse(text)) {
    const auto written = reference->write(payload, json::Value(7));
    if (written && *reference->read(*written) != json::Value(7)) std::abort();
  }
  return 0;
}
