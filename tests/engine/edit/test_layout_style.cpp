// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/layout_style.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::edit {
namespace {

TEST(LayoutStyle, IsReadFromTheText) {
  EXPECT_EQ(LayoutStyle::of("{\n    \"a\": 1\n}").unit, "    ");
  EXPECT_EQ(LayoutStyle::of("{\r\n\t\"a\": 1\r\n}").unit, "\t");
  EXPECT_EQ(LayoutStyle::of("{\r\n\t\"a\": 1\r\n}").eol, "\r\n");
  EXPECT_EQ(LayoutStyle::of("{\"a\":1}").colon, ":");
  EXPECT_FALSE(LayoutStyle::of("{\"a\":1}").multiline);
}

TEST(LayoutStyle, WritesInIt) {
  const auto value = *json::parse(R"({"a": [1, 2], "b": {"c": {}}, "d": [{"e": 1}]})");
  LayoutStyle style;
  EXPECT_EQ(written(value, style, "  "),
            "{\n    \"a\": [1, 2],\n    \"b\": {\n      \"c\": {}\n    },\n    \"d\": [\n      {\n "
            "       \"e\": 1\n"
            "      }\n    ]\n  }");
  style.multiline = false;
  style.colon = ":";
  EXPECT_EQ(written(value, style, ""), R"({"a":[1,2],"b":{"c":{}},"d":[{"e":1}]})");
}

TEST(LayoutStyle, WritesYamlThatMeansTheSame) {
  const auto value = *json::parse(
      R"({"Type": "Pass", "Result": {"a": "yes", "b": ["x: y", "12"]}, "L": [{"k": 1, "m": 2}]})");
  EXPECT_EQ(writtenYaml(value, {}, "  "),
            "\n  Type: Pass\n  Result:\n    a: \"yes\"\n    b: [\"x: y\",\"12\"]\n  L:\n    - k: "
            "1\n      m: 2");
}

TEST(LayoutStyle, MovesGivenTextToItsPlace) {
  EXPECT_EQ(reindented("  {\n      \"a\": 1\n    }", {}, "\t"), "{\n\t  \"a\": 1\n\t}");
  EXPECT_EQ(reindented(" 12 ", {}, "  "), "12");
}

}  // namespace
}  // namespace stepwright::edit
