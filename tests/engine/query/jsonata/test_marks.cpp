// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/marks.h"

#include <gtest/gtest.h>

namespace stepwright::query::jsonata {
namespace {

TEST(Marks, AnExpressionStandsBetweenThemWithoutBlanks) {
  EXPECT_EQ(expressionIn("{% $a + 1 %}"), "$a + 1");
  EXPECT_EQ(expressionIn("{%\r\n\t$a\n%}"), "$a");
  EXPECT_EQ(expressionIn("{%%}"), "");
  EXPECT_EQ(expressionIn("{%  %}"), "");
}

TEST(Marks, WhatHasNotBothAtItsEndsIsALiteral) {
  for (const char* literal : {"", "{%", "%}", "{%}", " {% $a %}", "{% $a %} ", "{ $a }", "$a"})
    EXPECT_EQ(expressionIn(literal), std::nullopt) << literal;
}

TEST(Marks, WhatPeopleTypeMayLeaveThemOut) {
  EXPECT_EQ(bareExpression("  {% $a %}\n"), "$a");
  EXPECT_EQ(bareExpression(" $a "), "$a");
  EXPECT_EQ(bareExpression("{%}"), "{%}");
  const std::string_view typed = " {%  %}";
  EXPECT_EQ(bareExpression(typed).data(), typed.data() + 3);
}

}  // namespace
}  // namespace stepwright::query::jsonata
