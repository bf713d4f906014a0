// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/line_index.h"

#include <gtest/gtest.h>

namespace stepwright::text {
namespace {

TEST(LineIndex, CountsColumnsInCodePoints) {
  const std::string text = "a\n\u00e4\U0001F600b\n";
  const LineIndex lines(text);
  EXPECT_EQ(lines.lineCount(), 3);
  EXPECT_EQ(lines.positionAt(text, 0), (Position{1, 1}));
  EXPECT_EQ(lines.positionAt(text, 2), (Position{2, 1}));
  EXPECT_EQ(lines.positionAt(text, 4), (Position{2, 2}));
  EXPECT_EQ(lines.positionAt(text, 8), (Position{2, 3}));
  EXPECT_EQ(lines.positionAt(text, 9), (Position{2, 4}));
}

TEST(LineIndex, LeadsBackToTheByte) {
  const std::string text = "one\r\ntw\u00f6\r\nthree";
  const LineIndex lines(text);
  for (const std::size_t offset : {0U, 2U, 3U, 5U, 7U, 9U, 11U, 15U}) {
    EXPECT_EQ(lines.offsetOf(text, lines.positionAt(text, offset)), offset) << offset;
  }
  EXPECT_EQ(lines.offsetOf(text, {1, 99}), 3U) << "past a line is its end";
  EXPECT_EQ(lines.offsetOf(text, {99, 1}), text.size());
}

TEST(LineIndex, KnowsAllThreeLineEnds) {
  EXPECT_EQ(LineIndex("a\nb").lineCount(), 2);
  EXPECT_EQ(LineIndex("a\r\nb").lineCount(), 2);
  EXPECT_EQ(LineIndex("a\rb").lineCount(), 2);
  EXPECT_EQ(LineIndex("").lineCount(), 1);
}

TEST(LineIndex, LinesStandWhereTheyStandWhateverEndsOtherLines) {
  const std::string text = "{\n\n  \"a\": 1,\n}\n";
  const LineIndex plain(text);
  const LineIndex mixed(text + "\r");  // it is read byte by byte for the sake of the last line
  ASSERT_EQ(mixed.lineCount(), plain.lineCount() + 1);
  for (int line = 1; line <= plain.lineCount(); ++line)
    EXPECT_EQ(plain.startOf(line), mixed.startOf(line)) << line;
}

}  // namespace
}  // namespace stepwright::text
