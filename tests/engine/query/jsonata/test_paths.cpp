// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::string_view shop =
    R"({"orders":[{"id":1,"lines":[{"sku":"a","qty":2},{"sku":"b","qty":1}]},
                  {"id":2,"lines":[{"sku":"a","qty":5}]}],"nothing":null,"empty":[],"one":[7]})";

TEST(JsonataPaths, MapsOverArraysAndFlattens) {
  EXPECT_EQ(eval("orders.lines.sku", shop), R"(["a","b","a"])");
  EXPECT_EQ(eval("orders.id", shop), "[1,2]");
  EXPECT_EQ(eval("orders.none", shop), "undefined");
  EXPECT_EQ(eval("nothing", shop), "null");
  EXPECT_EQ(eval("nothing.x", shop), "undefined");
  EXPECT_EQ(eval("empty", shop), "[]");
  EXPECT_EQ(eval("$", "[[1],[2,3]]"), "[[1],[2,3]]");
  EXPECT_EQ(eval("orders.[id]", shop), "[[1],[2]]");
}

TEST(JsonataPaths, OneItemStandsForItself) {
  EXPECT_EQ(eval("orders[id=2].id", shop), "2");
  EXPECT_EQ(eval("orders[id=2].id[]", shop), "[2]");
  EXPECT_EQ(eval("orders[id=2][].id", shop), "[2]");
  EXPECT_EQ(eval("one", shop), "[7]");
}

TEST(JsonataPaths, Predicates) {
  EXPECT_EQ(eval("orders[0].id", shop), "1");
  EXPECT_EQ(eval("orders[-1].id", shop), "2");
  EXPECT_EQ(eval("orders[[0,1]].id", shop), "[1,2]");
  EXPECT_EQ(eval("orders.lines[qty>1].qty", shop), "[2,5]");
  EXPECT_EQ(eval("orders.lines[0].sku", shop), R"(["a","a"])");
  EXPECT_EQ(eval("(orders.lines)[0].sku", shop), "\"a\"");
  EXPECT_EQ(eval("orders[7]", shop), "undefined");
}

TEST(JsonataPaths, WildcardsAndDescendants) {
  EXPECT_EQ(eval("**.sku", shop), R"(["a","b","a"])");
  EXPECT_EQ(eval("orders.lines.*", shop), R"(["a",2,"b",1,"a",5])");
  EXPECT_EQ(eval("$count(**)", R"({"a":{"b":1}})"), "3");
}

TEST(JsonataPaths, ParentFocusAndIndex) {
  EXPECT_EQ(eval("orders.lines.{'o': %.id, 's': sku}", shop),
            R"([{"o":1,"s":"a"},{"o":1,"s":"b"},{"o":2,"s":"a"}])");
  EXPECT_EQ(eval("orders@$o.$o.lines@$l.($o.id & $l.sku)", shop), R"(["1a","1b","2a"])");
  EXPECT_EQ(eval("orders#$i.lines#$j.($i & ':' & $j)", shop), R"(["0:0","0:1","1:0"])");
  EXPECT_EQ(eval("orders.lines[%.id=2].qty", shop), "5");
}

TEST(JsonataPaths, SortsAndGroups) {
  EXPECT_EQ(eval("orders.lines^(>qty).qty", shop), "[5,2,1]");
  EXPECT_EQ(eval("orders.lines^(sku,>qty).qty", shop), "[5,2,1]");
  EXPECT_EQ(eval("orders.lines{sku: $sum(qty)}", shop), R"({"a":7,"b":1})");
  EXPECT_EQ(eval("{'k': 1, 'none': missing}", shop), R"({"k":1})");
  EXPECT_EQ(eval("orders.lines{sku: qty, 'a': 1}", shop), "!D1009");
  EXPECT_EQ(eval("[1,'a']^($)"), "!T2007");
}

TEST(JsonataPaths, KeysKeepTheirOrder) {
  EXPECT_EQ(eval("{'z':1,'a':2,'10':3,'2':4}"), R"({"z":1,"a":2,"10":3,"2":4})");
  EXPECT_EQ(eval("$keys($)", R"({"z":1,"a":2,"10":3})"), R"(["z","a","10"])");
}

TEST(JsonataPaths, TransformChangesACopy) {
  constexpr std::string_view input = R"({"a":{"b":1,"c":2},"d":[{"b":3}]})";
  EXPECT_EQ(eval("$ ~> |a|{'b': b+1, 'e': true}, ['c']|", input),
            R"({"a":{"b":2,"e":true},"d":[{"b":3}]})");
  EXPECT_EQ(eval("($x := $ ~> |d|{'b':0}|; [$x.d.b, d.b])", input), "[0,3]");
  EXPECT_EQ(eval("$ ~> |a|5|", input), "!T2011");
}

}  // namespace
}  // namespace stepwright::query::jsonata
