// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/block_scalar.h"

#include <gtest/gtest.h>

#include <random>

#include "engine/edit/editor.h"

namespace stepwright::edit {
namespace {

std::string after(std::string text, std::string_view pointer, std::string_view value) {
  Editor editor(asl::Document::read(std::move(text), asl::Format::Yaml));
  editor.setText(pointer, value);
  EXPECT_EQ(editor.value(pointer), json::Value(value)) << editor.text();
  EXPECT_FALSE(editor.fault());
  return editor.text();
}

TEST(BlockScalar, StaysLiteral) {
  const std::string text =
      "A:\n  Comment: | # why\n     one\n       two\n\n     three\n  Type: Pass\n";
  EXPECT_EQ(after(text, "/A/Comment", "one\n  2\n\nthree\nfour\n"),
            "A:\n  Comment: | # why\n     one\n       2\n\n     three\n     four\n  Type: Pass\n");
  EXPECT_EQ(after(text, "/A/Comment", "one"), "A:\n  Comment: |- # why\n     one\n  Type: Pass\n");
  EXPECT_EQ(after(text, "/A/Comment", "  in\nout\n"),
            "A:\n  Comment: |3 # why\n       in\n     out\n  Type: Pass\n");
}

TEST(BlockScalar, StaysFoldedWhereItWas) {
  const std::string text =
      "A:\n- >-\n  Orders that come in\n  after six wait.\n\n  The rest is sent\n  at once.\n- B\n";
  EXPECT_EQ(after(text, "/A/0", "Orders that come in after six wait.\nThe rest is sent today."),
            "A:\n- >-\n  Orders that come in\n  after six wait.\n\n  The rest is sent\n  today.\n"
            "- B\n");
  EXPECT_EQ(after(text, "/A/0",
                  "Orders that come in after six wait.\nAll others are sent by the first van of "
                  "the same day.\n  * but\n  * not\nmore"),
            "A:\n- >-\n  Orders that come in\n  after six wait.\n\n"
            "  All others are sent by the first van of\n  the same day.\n    * but\n    * not\n"
            "  more\n- B\n");
}

TEST(BlockScalar, KeepsLineEndsAndTheEnd) {
  EXPECT_EQ(after("A: |\r\n  one\r\nB: 1\r\n", "/A", "two\nthree\n"),
            "A: |\r\n  two\r\n  three\r\nB: 1\r\n");
  // At the end of a text without a last line end, the text has none either.
  EXPECT_EQ(after("A: |\n  one", "/A", "two"), "A: |-\n  two");
}

TEST(BlockScalar, GoesToQuotesWhereNoBlockCanHoldTheText) {
  EXPECT_FALSE(blockScalar("a\n\n", "|\n  b", 0, "\n"));
  EXPECT_FALSE(blockScalar("", "|\n  b", 0, "\n"));
  EXPECT_FALSE(blockScalar("a\rb", "|\n  b", 0, "\n"));
  EXPECT_FALSE(blockScalar("a", "'b'", 0, "\n"));
  EXPECT_EQ(after("A: |\n  b\nB: 1\n", "/A", "a\n\n"), "A: \"a\\n\\n\"\nB: 1\n");
}

/// Whatever is written reads back, next to others that stay as they were.
TEST(BlockScalar, ReadsBackAsWhatWasWritten) {
  std::mt19937 random(7);
  const auto any = [&](std::size_t n) { return random() % n; };
  const char* const parts[] = {"word", " ",   "  ",   "\n", "\n\n", "\t",
                               "- x",  "# y", "k: v", "é",  "'"};
  const char* const heads[] = {"|", ">", "|-", ">-", "|2", ">2-", "| # r"};
  for (int i = 0; i < 3000; ++i) {
    std::string value;
    for (std::size_t n = any(12); n > 0; --n) value += parts[any(std::size(parts))];
    const std::string text = std::string("S:\n  C: ") + heads[any(std::size(heads))] +
                             "\n    some words that are\n    folded\n\n      or not\n  N: 1\n";
    const std::string out = after(text, "/S/C", value);
    EXPECT_TRUE(out.ends_with("\n  N: 1\n")) << out;
  }
}

}  // namespace
}  // namespace stepwright::edit
