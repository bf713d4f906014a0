// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/piece_table.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace stepwright::edit {
namespace {

TEST(PieceTable, SaysWhatManyEditsComeTo) {
  PieceTable table("one two three");
  table.replace({4, 7}, "2");
  table.replace({0, 3}, "1");
  table.replace({1, 2}, "--");
  EXPECT_EQ(table.text(), "1--2 three");
  EXPECT_EQ(text::apply("one two three", table.edits()), "1--2 three");
}

TEST(PieceTable, WhatIsPutBackIsNoEdit) {
  PieceTable table("abc");
  table.replace({1, 2}, "x");
  table.replace({1, 2}, "b");
  EXPECT_TRUE(table.edits().empty());
}

TEST(PieceTable, AnyEditsComeToTheSameText) {
  ASSERT_TRUE(rc::check("apply(original, edits) is the text", [] {
    const auto original = *rc::gen::container<std::string>(rc::gen::inRange('a', 'f'));
    PieceTable table(original);
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
      const auto begin = *rc::gen::inRange<std::size_t>(0, table.text().size() + 1);
      const auto end = *rc::gen::inRange<std::size_t>(begin, table.text().size() + 1);
      table.replace({begin, end}, *rc::gen::container<std::string>(rc::gen::inRange('v', 'z')));
    }
    const auto edits = table.edits();
    RC_ASSERT(text::apply(original, edits) == table.text());
    RC_ASSERT(text::apply(table.text(), text::inverse(original, edits)) == original);
  }));
}

}  // namespace
}  // namespace stepwright::edit
