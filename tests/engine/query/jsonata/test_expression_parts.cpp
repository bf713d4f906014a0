// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/expression_parts.h"

#include <gtest/gtest.h>

#include <string>

namespace stepwright::query::jsonata {
namespace {

/// "whole/2 | part/1 | …"
std::string parts(const std::string& text) {
  std::string all;
  for (const ExpressionPart& part : partsOf(text))
    all += (all.empty() ? "" : " | ") + text.substr(part.begin, part.end - part.begin) + "/" +
           std::to_string(part.height);
  return all;
}

TEST(Parts, AreTheOperandsArgumentsBranchesAndMembers) {
  EXPECT_EQ(parts("$a + 1"), "$a + 1/1 | $a/0");
  EXPECT_EQ(parts("$states.input.total > 100"),
            "$states.input.total > 100/1 | $states.input.total/0");
  EXPECT_EQ(parts("$sum([$a, $b]) * -$c"),
            "$sum([$a, $b]) * -$c/3 | $sum([$a, $b])/2 | [$a, $b]/1 | $a/0 | $b/0 | -$c/1 | $c/0");
  EXPECT_EQ(parts("$x ? $y : 'no'"), "$x ? $y : 'no'/1 | $x/0 | $y/0");
  EXPECT_EQ(parts("{'sum': ($a + $b)}"),
            "{'sum': ($a + $b)}/3 | ($a + $b)/2 | $a + $b/1 | $a/0 | $b/0");
}

TEST(Parts, WhatIsEvaluatedElsewhereIsNone) {
  EXPECT_EQ(parts("$states.input.items[price > $limit].name"),
            "$states.input.items[price > $limit].name/1 | $states.input.items[price > $limit]/0");
  EXPECT_EQ(parts("$map($a, function($v) { $v + 1 })"),
            "$map($a, function($v) { $v + 1 })/1 | $a/0");
  EXPECT_EQ(parts("($x := $a; $x + 1)"), "($x := $a; $x + 1)/0");
  EXPECT_EQ(parts("[$from..$to]"), "[$from..$to]/1 | $from/0 | $to/0");
}

TEST(Parts, OfWhatCannotBeReadThereAreNone) {
  EXPECT_EQ(parts("$a + "), "");
  EXPECT_EQ(parts("1"), "");
}

}  // namespace
}  // namespace stepwright::query::jsonata
