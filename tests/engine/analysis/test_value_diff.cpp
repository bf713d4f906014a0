// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/value_diff.h"

#include <gtest/gtest.h>

#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::value;

std::string textOf(const std::string& expected, const std::string& got) {
  std::string text;
  for (const DiffLine& line : diffOf(value(expected), value(got)))
    text += std::string(" -+").substr(static_cast<std::size_t>(line.side), 1) +
            std::string(static_cast<std::size_t>(line.depth), '.') + line.text + "\n";
  return text;
}

TEST(ValueDiff, PutsWhatCameBehindWhatWasExpected) {
  EXPECT_EQ(textOf(R"({"a": 1, "b": {"c": [1, 2]}, "d": 0})",
                   R"({"b": {"c": [1, 3, 4]}, "a": 1.0, "e": {}})"),
            R"( {
 ."a": 1.0,
 ."b": {
 .."c": [
 ...1,
-...2,
+...3,
+...4
 ..]
 .},
-."d": 0,
+."e": {}
 }
)");
  EXPECT_EQ(textOf("1", "[2]"), "-1\n+[\n+.2\n+]\n");
}

TEST(ValueDiff, NamesTheFirstDifference) {
  const auto first = [](const std::string& expected, const std::string& got) {
    return firstDifference(value(expected), value(got));
  };
  EXPECT_EQ(first(R"({"a": [1, {"b c": 2}]})", R"({"a": [1, {"b c": 3}]})"), "$.a[1][\"b c\"]");
  EXPECT_EQ(first("[1]", "[1, 2]"), "$[1]");
  EXPECT_EQ(first(R"({"a": 1})", R"({"a": 1, "z": 0})"), "$.z");
  EXPECT_EQ(first("1", "2"), "$");
  EXPECT_EQ(first("1", "1.0"), "");
}

TEST(ValueDiff, CutsBetweenCharacters) { EXPECT_EQ(shortened("aäb", 2), "a…"); }

}  // namespace
}  // namespace stepwright::analysis
