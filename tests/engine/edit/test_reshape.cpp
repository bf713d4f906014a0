// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/reshape.h"

#include <gtest/gtest.h>

#include "engine/edit/condition.h"
#include "engine/edit/condition_text.h"
#include "engine/edit/rule_condition.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using json::Value;
using ConditionKind = Condition::Kind;

const char* const passState = R"json({
  "StartAt": "A",
  "States": {
    "A": {
      "Type": "Pass",
      "Parameters": {
        "order.$": "$.order",
        "tags": [ "a",   "b" ],
        "deep": {"x": 1, "y":   2},
        "list": [
          {"sku": "A-1",   "n": 1},
          {"sku": "B-2",   "n": 2}
        ]
      },
      "End": true
    }
  }
})json";

Value parsed(const std::string& text) {
  auto value = json::parse(text);
  EXPECT_TRUE(value.ok()) << text;
  return value ? *value : Value();
}

std::string changed(const char* text, const std::string& pointer, const std::string& wanted,
                    asl::Format format = asl::Format::Json) {
  const auto document = asl::Document::read(text, format);
  const auto outcome = changeTo(document, pointer, parsed(wanted));
  EXPECT_TRUE(outcome.ok());
  if (!outcome) return {};
  const std::string after = text::apply(text, outcome->edits);
  const auto again = asl::Document::read(after, format);
  EXPECT_TRUE(again.wellFormed()) << after;
  const Value* value = json::resolve(again.value(), pointer);
  EXPECT_TRUE(value != nullptr && sameInOrder(*value, parsed(wanted))) << after;
  EXPECT_EQ(text::apply(after, text::inverse(text, outcome->edits)), text);
  return after;
}

/// The lines of `after` that `before` has not.
std::vector<std::string> newLines(const std::string& before, const std::string& after) {
  const auto linesOf = [](const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
      if (c == '\n') {
        lines.emplace_back();
      } else {
        lines.back() += c;
      }
    }
    return lines;
  };
  auto old = linesOf(before);
  std::vector<std::string> fresh;
  for (const auto& line : linesOf(after)) {
    const auto found = std::find(old.begin(), old.end(), line);
    if (found == old.end()) {
      fresh.push_back(line);
    } else {
      old.erase(found);
    }
  }
  return fresh;
}

const std::string place = "/States/A/Parameters";
const std::string order = R"("order.$":"$.order")";
const std::string tags = R"("tags":["a","b"])";
const std::string deep = R"("deep":{"x":1,"y":2})";
const std::string listState = R"("list":[{"sku":"A-1","n":1},{"sku":"B-2","n":2}])";

std::string objectOf(std::initializer_list<std::string> members) {
  std::string all;
  for (const auto& member : members) all += (all.empty() ? "" : ",") + member;
  return "{" + all + "}";
}

TEST(Reshape, ALeafChangesItsLineAlone) {
  const auto after =
      changed(passState, place, objectOf({R"("order.$":"$.order.id")", tags, deep, listState}));
  EXPECT_EQ(newLines(passState, after),
            std::vector<std::string>{R"(        "order.$": "$.order.id",)"});
  const auto inner =
      changed(passState, place, objectOf({order, tags, R"("deep":{"x":1,"y":3})", listState}));
  EXPECT_EQ(newLines(passState, inner),
            std::vector<std::string>{R"(        "deep": {"x": 1, "y":   3},)"});
}

TEST(Reshape, ARenamedKeyKeepsItsValuesText) {
  const auto after =
      changed(passState, place, objectOf({order, R"("labels":["a","b"])", deep, listState}));
  EXPECT_EQ(newLines(passState, after),
            std::vector<std::string>{R"(        "labels": [ "a",   "b" ],)"});
}

TEST(Reshape, WhatMovesKeepsItsOwnSpaces) {
  const auto after = changed(passState, place, objectOf({deep, order, tags, listState}));
  EXPECT_TRUE(newLines(passState, after).empty());
  const auto items =
      changed(passState, place,
              objectOf({order, tags, deep, R"("list":[{"sku":"B-2","n":2},{"sku":"A-1","n":1}])"}));
  EXPECT_NE(items.find(R"({"sku": "B-2",   "n": 2},)"), std::string::npos) << items;
}

TEST(Reshape, MembersComeAndGo) {
  const auto fewer = changed(passState, place, objectOf({order, deep, listState}));
  EXPECT_TRUE(newLines(passState, fewer).empty());
  const auto more =
      changed(passState, place, objectOf({order, tags, R"("new":{"k":true})", deep, listState}));
  EXPECT_EQ(newLines(passState, more).size(), 3U);
  EXPECT_TRUE(changed(passState, place, "{}").find("\"Parameters\": {}") != std::string::npos);
  changed(passState, place, R"([1, {"deep": {"x": 1, "y": 2}}])");
}

TEST(Reshape, Yaml) {
  const char* yaml =
      "StartAt: A\nStates:\n  A:\n    Type: Pass\n    Parameters:\n      a: 1  # kept\n"
      "      b:\n        - x\n        - y\n    End: true\n";
  const auto after =
      changed(yaml, place, R"({"a":1,"c":["x","z","y"],"d":{"k":null}})", asl::Format::Yaml);
  EXPECT_NE(after.find("a: 1  # kept"), std::string::npos) << after;
}

Condition pathRule(const char* rule) {
  return readCondition(parsed(rule), asl::QueryLanguage::JsonPath);
}

TEST(Conditions, JsonPathGroupsGoThereAndBack) {
  for (
      const char* rule :
      {R"({"Variable":"$.a","NumericGreaterThan":1,"Next":"X"})",
       R"({"NumericGreaterThan":1,"Variable":"$.a","Next":"X"})",
       R"({"Comment":"c","And":[{"Variable":"$.a","IsPresent":true},{"Not":{"Variable":"$.b","StringEquals":"x"}}],"Next":"X"})",
       R"({"Not":{"Or":[{"Variable":"$.a","IsNull":true},{"Variable":"$.b","IsNull":false}]},"Next":"X"})",
       R"({"Not":{"And":[{"Variable":"$.a","IsNull":true,"Comment":"inner"}]},"Next":"X"})",
       R"({"Next":"X","Assign":{"a":1},"Surprise":1})"}) {
    const Value value = parsed(rule);
    const auto read = readCondition(value, asl::QueryLanguage::JsonPath);
    EXPECT_TRUE(sameInOrder(withCondition(value, read, asl::QueryLanguage::JsonPath), value))
        << json::print(withCondition(value, read, asl::QueryLanguage::JsonPath));
  }
}

TEST(Conditions, ExpressionsGoThereAndBack) {
  for (const char* text :
       {"$states.input.a > 1", "$a = 1 and $b = 2 or $c = 3", "$a = 1 and ($b = 2 or $c = 3)",
        "$not($a = 1 or $b = 2)", "$not($a = 1 and $b = 2)", "$exists($states.input.a)",
        "$not($exists($a.b))", "$count($a) > 0 and $contains($b, \"x, y\")", "$a ? $b : $c",
        "$a in [1, 2] and `and` = 2", "$f(function($x){$x > 1 and true})", "($a := 1; $a = 1)",
        "\"a or b\" = $c"}) {
    EXPECT_EQ(expressionOf(readExpression(text)), text);
  }
  const auto tree = readExpression("{% $a = 1 and ($b = 2 or $not($c)) %}");
  ASSERT_EQ(tree.kind, ConditionKind::All);
  ASSERT_EQ(tree.parts.size(), 2U);
  EXPECT_EQ(tree.parts[1].kind, ConditionKind::Any);
  EXPECT_EQ(tree.parts[1].parts[1].kind, ConditionKind::None);
  EXPECT_EQ(tree.parts[1].parts[1].parts[0].left, "$c");
  // What cannot be read stays one text.
  EXPECT_EQ(readExpression("$a = (1 and").left, "$a = (1 and");
}

TEST(Conditions, AFreeExpressionBesideOthersStandsInBrackets) {
  Condition root = readExpression("$a ? $b : $c");
  ASSERT_TRUE(wrapPart(root, {}, ConditionKind::All, readExpression("$d = 1")));
  EXPECT_EQ(expressionOf(root), "($a ? $b : $c) and $d = 1");
}

TEST(Conditions, PathsAreShortened) {
  EXPECT_EQ(shortPath("$states.input.order.total"), "order.total");
  EXPECT_EQ(shortPath("$states.input.items[in_stock]"), "items[in_stock]");
  EXPECT_EQ(shortPath("$states.input.a + 1"), "$states.input.a + 1");
  EXPECT_EQ(fullPath("order.`a b`[0]"), "$states.input.order.`a b`[0]");
  EXPECT_EQ(fullPath("$count(x)"), "$count(x)");
  EXPECT_EQ(fullPath("true"), "true");
}

TEST(Conditions, WhatADeploymentFillsInStaysWhatItIs) {
  const auto rule = parsed(R"({"Variable":{"Ref":"Path"},"NumericEquals":{"Ref":"N"},"Next":"X"})");
  Condition test = readCondition(rule, asl::QueryLanguage::JsonPath);
  EXPECT_EQ(test.left, R"({"Ref":"Path"})");
  EXPECT_EQ(withCondition(rule, test, asl::QueryLanguage::JsonPath), rule);
  test.op = "NumericLessThan";
  EXPECT_EQ(json::print(withCondition(rule, test, asl::QueryLanguage::JsonPath)),
            R"({"Variable":{"Ref":"Path"},"NumericLessThan":{"Ref":"N"},"Next":"X"})");
  test.left = "$.a";
  EXPECT_EQ(json::print(withCondition(rule, test, asl::QueryLanguage::JsonPath)),
            R"({"Variable":"$.a","NumericLessThan":{"Ref":"N"},"Next":"X"})");
}

TEST(Conditions, GesturesOnGroups) {
  const Condition fresh{.left = "$.new", .op = "IsPresent", .right = "true"};
  const std::string rule = R"({"Variable":"$.a","NumericEquals":1,"Next":"X"})";
  const auto print = [&](const Condition& condition) {
    return json::print(withCondition(parsed(rule), condition, asl::QueryLanguage::JsonPath));
  };
  Condition root = pathRule(rule.c_str());
  ASSERT_TRUE(wrapPart(root, {}, ConditionKind::All, fresh));
  EXPECT_EQ(
      print(root),
      R"({"And":[{"Variable":"$.a","NumericEquals":1},{"Variable":"$.new","IsPresent":true}],"Next":"X"})");
  ASSERT_TRUE(wrapPart(root, {1}, ConditionKind::None, fresh));
  EXPECT_EQ(
      print(root),
      R"({"And":[{"Variable":"$.a","NumericEquals":1},{"Not":{"Variable":"$.new","IsPresent":true}}],"Next":"X"})");
  ASSERT_TRUE(insertPart(root, {1}, 9, fresh));
  EXPECT_EQ(partAt(root, {1})->parts.size(), 2U);
  ASSERT_TRUE(movePart(root, {0}, {1}, 1));
  EXPECT_EQ(
      print(root),
      R"({"And":[{"Not":{"Or":[{"Variable":"$.new","IsPresent":true},{"Variable":"$.a","NumericEquals":1},{"Variable":"$.new","IsPresent":true}]}}],"Next":"X"})");
  EXPECT_FALSE(movePart(root, {0}, {0}, 0));
  ASSERT_TRUE(changeKind(root, {0}, ConditionKind::Any));
  ASSERT_TRUE(ungroupPart(root, {0}));
  EXPECT_EQ(root.parts.size(), 3U);
  EXPECT_FALSE(ungroupPart(root, {}));
  ASSERT_TRUE(removePart(root, {0}));
  ASSERT_TRUE(removePart(root, {1}));
  EXPECT_FALSE(removePart(root, {0}));  // the last one
  ASSERT_TRUE(ungroupPart(root, {}));
  EXPECT_EQ(print(root), rule);
}

}  // namespace
}  // namespace stepwright::edit
