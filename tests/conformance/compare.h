// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::conformance {

/// One place where two values differ.
struct Difference {
  std::string path;      ///< "events[3].stateExitedEventDetails.output.a"
  std::string expected;  ///< compact JSON, shortened; "(absent)" where there is nothing
  std::string actual;
};

/// Text of AWS's records that stands for any text there: "timestamp", "<uuid:1>", …
[[nodiscard]] bool isWildcard(std::string_view text);

/// The value with every string in it that is a JSON object or array turned into that value, all the
/// way down, and the recorder's placeholders for partition and region filled in.
[[nodiscard]] json::Value decoded(const json::Value& value);

/// Where `actual` is not what was recorded: wildcards in `expected` stand for anything of their
/// place, and placeholders inside a text for any piece of text. Both sides are decoded first. Key
/// order does not count.
[[nodiscard]] std::vector<Difference> differences(const json::Value& expected,
                                                  const json::Value& actual,
                                                  const std::string& path = {});
[[nodiscard]] bool matches(const json::Value& expected, const json::Value& actual);

/// The differences as lines of text, at most `limit` of them.
[[nodiscard]] std::string report(const std::vector<Difference>& differences,
                                 std::size_t limit = 12);

}  // namespace stepwright::conformance
