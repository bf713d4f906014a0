// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/payload.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using json::Value;

constexpr PayloadRules paths{asl::QueryLanguage::JsonPath};
constexpr PayloadRules jsonata{asl::QueryLanguage::Jsonata};

Value value(const char* text) { return json::parse(text).value(); }

const Value root = value(
    R"json({"id.$":"$.id","when.$":"States.Format('{}',$.t)","n":1,"deep":{"a":"x","b":[1,2]}})json");

TEST(Payload, Kinds) {
  EXPECT_EQ(payloadKind("id.$", value(R"("$.id")"), paths), PayloadKind::Path);
  EXPECT_EQ(payloadKind("id.$", value(R"json("States.UUID()")json"), paths),
            PayloadKind::Intrinsic);
  EXPECT_EQ(payloadKind("id", value(R"("$.id")"), paths), PayloadKind::Text);
  EXPECT_EQ(payloadKind("id", value(R"("{% $a %}")"), jsonata), PayloadKind::Expression);
  EXPECT_EQ(payloadKind("id", value(R"("{% $a %}")"), paths), PayloadKind::Text);
  // An item of an array has no key for ".$".
  EXPECT_EQ(payloadKinds(root, {3, 1, 0}, paths).size(), 6U);
  EXPECT_EQ(payloadKinds(root, {2}, paths).size(), 8U);
}

TEST(Payload, AnotherKindRenamesTheKey) {
  EXPECT_EQ(json::print(withKind(root, {0}, PayloadKind::Text, paths)["id"]), R"("$.id")");
  EXPECT_EQ(json::print(withKind(root, {2}, PayloadKind::Path, paths)["n.$"]), R"("$.")");
  EXPECT_EQ(json::print(withKind(root, {3, 0}, PayloadKind::Number, paths)["deep"]["a"]), "0");
  const Value expression = withKind(value(R"({"a":5})"), {0}, PayloadKind::Expression, jsonata);
  EXPECT_EQ(json::print(expression), R"({"a":"{% 5 %}"})");
  EXPECT_EQ(json::print(withKind(expression, {0}, PayloadKind::Number, jsonata)), R"({"a":5})");
}

TEST(Payload, PickedPathsTakeThePlace) {
  EXPECT_EQ(json::print(withPath(root, {2}, "$.total", paths)["n.$"]), R"("$.total")");
  EXPECT_EQ(json::print(withPath(value(R"({"a":1})"), {0}, "$states.input.b", jsonata)),
            R"({"a":"{% $states.input.b %}"})");
}

TEST(Payload, EntriesComeGoAndMove) {
  EXPECT_EQ(json::print(withEntry(value(R"({"key":1})"), {}, 0, "key", Value("x"))),
            R"({"key2":"x","key":1})");
  EXPECT_EQ(json::print(withoutEntry(root, {3, 1, 0})["deep"]["b"]), "[2]");
  EXPECT_EQ(json::print(withKey(root, {0}, "order")["order.$"]), R"("$.id")");
  EXPECT_EQ(payloadKey(withKey(root, {2}, "id"), {2}), "id2");
  PayloadPath path{0};
  const Value inside = withMoved(root, path, {3}, 1);
  EXPECT_EQ(path, (PayloadPath{2, 1}));
  EXPECT_EQ(json::print(inside["deep"]), R"({"a":"x","id.$":"$.id","b":[1,2]})");
  path = {3};
  EXPECT_EQ(json::print(withMoved(root, path, {3, 1}, 0)), json::print(root));  // not into itself
  path = {0};
  EXPECT_EQ(payloadKey(withMoved(root, path, {}, 2), {1}), "id.$");
  EXPECT_EQ(path, PayloadPath{1});
}

}  // namespace
}  // namespace stepwright::edit
