// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "engine/query/reference_path.h"
#include "engine/query/template.h"
#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

/// A small JSON value of any shape.
json::Value anyValue(int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 4);
  if (kind == 0) return {};
  if (kind == 1) return json::Value(*rc::gen::arbitrary<bool>());
  if (kind == 2) return json::Value(static_cast<std::int64_t>(*rc::gen::inRange(-1000, 1000)));
  if (kind == 3) return json::Value(*rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
  json::Value value = kind == 4 ? json::Value::array() : json::Value::object();
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    value = kind == 4 ? std::move(value).withItem(value.size(), anyValue(depth - 1))
                      : std::move(value).with("k" + std::to_string(i), anyValue(depth - 1));
  }
  return value;
}

/// A path that leads to some node of `value`, with that node.
std::pair<std::string, json::Value> anyNode(json::Value value) {
  std::string path = "$";
  while (value.isContainer() && !value.empty() && *rc::gen::arbitrary<bool>()) {
    const auto at =
        static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(value.size())));
    if (value.isArray()) {
      path += "[" + std::to_string(at) + "]";
      value = json::Value(value.at(at));
    } else {
      path += "['" + std::string(value.members()[at].name()) + "']";
      value = json::Value(value.members()[at].value);
    }
  }
  return {path, value};
}

#define CHECK_PROPERTY(...) ASSERT_TRUE(rc::check(__VA_ARGS__))

TEST(QueryProperties, APathToANodeFindsThatNode) {
  CHECK_PROPERTY([] {
    const json::Value root = anyValue(4);
    const auto [text, node] = anyNode(root);
    if (root.isNull()) return;
    const Scope scope;
    const auto found = Path::parse(text).value().find({root, root, scope});
    RC_ASSERT(found.ok());
    RC_ASSERT(*found == node);
  });
}

TEST(QueryProperties, WhatAReferencePathWritesItReads) {
  CHECK_PROPERTY([] {
    const json::Value root = anyValue(4);
    const auto [text, node] = anyNode(root);
    const json::Value fresh = anyValue(2);
    const auto path = ReferencePath::parse(text).value();
    const auto written = path.write(root, fresh);
    RC_ASSERT(written.ok());
    RC_ASSERT(*path.read(*written) == fresh);
    RC_ASSERT(*path.write(*written, node) == root);
  });
}

TEST(QueryProperties, ATemplateWithoutMarksIsItself) {
  CHECK_PROPERTY([] {
    const json::Value source = anyValue(4);
    const Scope scope;
    SeededRandom random(1);
    const auto result = Template::compile(source).evaluate({source, source, scope}, random);
    RC_ASSERT(result->sameAs(source));
  });
}

TEST(QueryProperties, WhatIsTurnedToTextTurnsBack) {
  CHECK_PROPERTY([] {
    const json::Value value = anyValue(3);
    const json::Value input = json::Value::object().with("v", value);
    const Scope scope;
    SeededRandom random(1);
    const auto there = Intrinsic::parse("States.StringToJson(States.JsonToString($.v))").value();
    RC_ASSERT(*there.evaluate({input, input, scope}, random) == value);
  });
}

TEST(QueryProperties, Base64AndBackIsTheText) {
  CHECK_PROPERTY([] {
    const std::string text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
    const json::Value input = json::Value::object().with("v", json::Value(text));
    const Scope scope;
    SeededRandom random(1);
    const auto there = Intrinsic::parse("States.Base64Decode(States.Base64Encode($.v))").value();
    RC_ASSERT(there.evaluate({input, input, scope}, random)->string() == text);
  });
}

TEST(QueryProperties, PartsOfAPartitionJoinToTheWhole) {
  CHECK_PROPERTY([] {
    json::Value list = json::Value::array();
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i) list = std::move(list).withItem(list.size(), json::Value(i));
    const int size = *rc::gen::inRange(1, 10);
    const Scope scope;
    SeededRandom random(1);
    const auto call =
        Intrinsic::parse("States.ArrayPartition($, " + std::to_string(size) + ")").value();
    const auto parts = call.evaluate({list, list, scope}, random);
    json::Value joined = json::Value::array();
    for (const auto& part : parts->items()) {
      RC_ASSERT(part.size() <= static_cast<std::size_t>(size));
      for (const auto& item : part.items())
        joined = std::move(joined).withItem(joined.size(), item);
    }
    RC_ASSERT(joined == list);
  });
}

TEST(QueryProperties, AnyTextIsReadOrRefusedWithAPlaceInIt) {
  CHECK_PROPERTY([] {
    const std::string text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("$@.[]()'\"*?:,-0123ab =!<>&|~/{}\\ States.Format")));
    const auto path = Path::parse(text);
    if (!path) RC_ASSERT(path.error().offset <= text.size());
    const auto call = Intrinsic::parse("States.Array(" + text + ")");
    if (!call) RC_ASSERT(call.error().offset <= text.size() + 14);
  });
}

}  // namespace
}  // namespace stepwright::query
