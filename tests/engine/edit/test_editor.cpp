// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/editor.h"

#include <gtest/gtest.h>

#include "engine/edit/replace.h"
#include "engine/json/parse.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::Format;

template <class Change>
std::string after(std::string text, Change change, Format format = Format::Json) {
  Editor editor(Document::read(std::move(text), format));
  change(editor);
  return editor.text();
}

TEST(Editor, SetsMembersInTheStyleAroundThem) {
  const auto set = [](Editor& editor) { editor.set("/a", "c", json::Value(2)); };
  EXPECT_EQ(after("{\n    \"a\": {\n        \"b\": 1\n    }\n}", set),
            "{\n    \"a\": {\n        \"b\": 1,\n        \"c\": 2\n    }\n}");
  EXPECT_EQ(after("{\r\n\t\"a\": {\r\n\t\t\"b\": 1\r\n\t}\r\n}", set),
            "{\r\n\t\"a\": {\r\n\t\t\"b\": 1,\r\n\t\t\"c\": 2\r\n\t}\r\n}");
  EXPECT_EQ(after("{\n  \"a\": {}\n}", set), "{\n  \"a\": {\n    \"c\": 2\n  }\n}");
  EXPECT_EQ(after("{\n  \"a\": { \"b\": 1 }\n}", set), "{\n  \"a\": { \"b\": 1, \"c\": 2 }\n}");
  EXPECT_EQ(after(R"({"a":{"b":1}})", set), R"({"a":{"b":1,"c":2}})");
  EXPECT_EQ(after(R"({"a": {"c": 1}})", set), R"({"a": {"c": 2}})");
}

TEST(Editor, SetsMembersWhereAskedFor) {
  const std::string text = "{\n  \"a\": 1,\n  \"b\": 2\n}";
  EXPECT_EQ(after(text, [](Editor& e) { e.set("", "x", json::Value(0), "a"); }),
            "{\n  \"a\": 1,\n  \"x\": 0,\n  \"b\": 2\n}");
  EXPECT_EQ(after(text, [](Editor& e) { e.setFirst("", "x", json::Value(0)); }),
            "{\n  \"x\": 0,\n  \"a\": 1,\n  \"b\": 2\n}");
  EXPECT_EQ(after(text, [](Editor& e) { e.substitute("/a", "x", json::Value("y")); }),
            "{\n  \"x\": \"y\",\n  \"b\": 2\n}");
}

TEST(Editor, RemovesWithItsComma) {
  const std::string text = "{\n  \"a\": 1,\n  \"b\": [1, 2, 3],\n  \"c\": {}\n}";
  EXPECT_EQ(after(text, [](Editor& e) { e.remove("/a"); }),
            "{\n  \"b\": [1, 2, 3],\n  \"c\": {}\n}");
  EXPECT_EQ(after(text, [](Editor& e) { e.remove("/c"); }),
            "{\n  \"a\": 1,\n  \"b\": [1, 2, 3]\n}");
  EXPECT_EQ(after(text, [](Editor& e) { e.remove("/b/1"); }),
            "{\n  \"a\": 1,\n  \"b\": [1, 3],\n  \"c\": {}\n}");
  EXPECT_EQ(after("{\"a\": [1]}", [](Editor& e) { e.remove("/a/0"); }), "{\"a\": []}");
}

TEST(Editor, InsertsItems) {
  const std::string text = "{\n  \"a\": [\n    1,\n    2\n  ]\n}";
  EXPECT_EQ(after(text, [](Editor& e) { e.insert("/a", 0, json::Value(0)); }),
            "{\n  \"a\": [\n    0,\n    1,\n    2\n  ]\n}");
  EXPECT_EQ(after(text, [](Editor& e) { e.append("/a", json::Value(3)); }),
            "{\n  \"a\": [\n    1,\n    2,\n    3\n  ]\n}");
}

TEST(Editor, KeepsYamlsCommentsAndBlocks) {
  const std::string text =
      "# head\nStates:\n  A: # first\n    Type: Pass # kind\n    Next: B\n\n  B:\n    Type: Task\n "
      "   Retry:\n"
      "      - ErrorEquals: [x]\n        MaxAttempts: 1 # few\n      - ErrorEquals: [y]\n    End: "
      "true\n";
  const auto yaml = [&](auto change) { return after(text, change, Format::Yaml); };
  const auto replaced = [&](std::string from, std::string_view to) {
    std::string out = text;
    const auto at = out.find(from);
    return out.replace(at, from.size(), to);
  };
  EXPECT_EQ(yaml([](Editor& e) { e.setText("/States/A/Next", "C d"); }),
            replaced("Next: B", "Next: C d"));
  EXPECT_EQ(yaml([](Editor& e) { e.renameKey("/States/B", "B: 2"); }),
            replaced("  B:", "  \"B: 2\":"));
  EXPECT_EQ(yaml([](Editor& e) { e.set("/States/A", "Comment", json::Value("no"), "Type"); }),
            replaced("# kind\n", "# kind\n    Comment: \"no\"\n"));
  EXPECT_EQ(yaml([](Editor& e) { e.remove("/States/A/Type"); }),
            replaced("    Type: Pass # kind\n", ""));
  EXPECT_EQ(yaml([](Editor& e) { e.remove("/States/B/Retry/0"); }),
            replaced("      - ErrorEquals: [x]\n        MaxAttempts: 1 # few\n", ""));
  EXPECT_EQ(yaml([](Editor& e) { e.remove("/States/B/Retry/0/ErrorEquals"); }),
            replaced("- ErrorEquals: [x]\n        Max", "- Max"));
  EXPECT_EQ(yaml([](Editor& e) { e.set("/States/B/Retry/0", "BackoffRate", json::Value(2)); }),
            replaced("# few\n", "# few\n        BackoffRate: 2\n"));
  EXPECT_EQ(yaml([](Editor& e) {
              e.append("/States/B/Retry",
                       *json::parse(R"({"ErrorEquals": ["z"], "MaxAttempts": 2})"));
            }),
            replaced("[y]\n", "[y]\n      - ErrorEquals: [\"z\"]\n        MaxAttempts: 2\n"));
  EXPECT_EQ(yaml([](Editor& e) {
              e.set("/States", "C", *json::parse(R"({"Type": "Wait", "Seconds": 5})"), "A");
            }),
            replaced("Next: B\n", "Next: B\n  C:\n    Type: Wait\n    Seconds: 5\n"));
  EXPECT_EQ(yaml([](Editor& e) { e.substitute("/States/A/Next", "End", true); }),
            replaced("Next: B", "End: true"));
  const std::string remark = "a: # why\n  b: 1\nc:\n- x\n";
  const auto changed = [&](auto change) { return after(remark, change, Format::Yaml); };
  EXPECT_EQ(changed([](Editor& e) { e.remove("/a/b"); }), "a: {} # why\nc:\n- x\n");
  EXPECT_EQ(changed([](Editor& e) { e.remove("/c/0"); }), "a: # why\n  b: 1\nc: []\n");
  EXPECT_EQ(changed([](Editor& e) { e.setText("/c", "w"); }), "a: # why\n  b: 1\nc: w\n");
  EXPECT_EQ(changed([](Editor& e) { e.replace("/a", *json::parse(R"({"z": {"w": 1}})")); }),
            "a: # why\n  z:\n    w: 1\nc:\n- x\n");
}

}  // namespace
}  // namespace stepwright::edit
