// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "engine/text/diff.h"

namespace stepwright::text {
namespace {

/// "3,4>3,5": old lines 3 to 4 became new lines 3 to 5, counted from 0, ends not taken in.
std::string changesOf(std::string_view before, std::string_view after) {
  std::string out;
  for (const auto& change : lineChanges(linesOf(before), linesOf(after))) {
    if (!out.empty()) out += ' ';
    out += std::to_string(change.oldBegin) + "," + std::to_string(change.oldEnd) + ">" +
           std::to_string(change.newBegin) + "," + std::to_string(change.newEnd);
  }
  return out;
}

/// The new text, put together from the old one and the changes.
std::string rebuilt(const std::vector<std::string_view>& before,
                    const std::vector<std::string_view>& after,
                    const std::vector<LineChange>& changes) {
  std::string out;
  std::size_t at = 0;
  for (const auto& change : changes) {
    for (; at < change.oldBegin; ++at) out += before[at];
    for (auto i = change.newBegin; i < change.newEnd; ++i) out += after[i];
    at = change.oldEnd;
  }
  for (; at < before.size(); ++at) out += before[at];
  return out;
}

std::string joined(const std::vector<std::string_view>& lines) {
  std::string out;
  for (const auto line : lines) out += line;
  return out;
}

/// The shortest number of lines to take away and put in, by the table of Wagner and Fischer.
std::size_t shortestBetween(const std::vector<std::string_view>& a,
                            const std::vector<std::string_view>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = a[i - 1] == b[j - 1] ? corner : std::min(row[j], row[j - 1]) + 1;
      corner = above;
    }
  }
  return row[b.size()];
}

TEST(Diff, SaysWhichLinesChanged) {
  EXPECT_EQ(changesOf("", ""), "");
  EXPECT_EQ(changesOf("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(changesOf("", "a\nb\n"), "0,0>0,2");
  EXPECT_EQ(changesOf("a\nb\n", ""), "0,2>0,0");
  EXPECT_EQ(changesOf("a\nb\nc\n", "a\nx\nc\n"), "1,2>1,2");
  EXPECT_EQ(changesOf("a\nb\nc\nd\n", "a\nc\nd\ne\n"), "1,2>1,1 4,4>3,4");
  EXPECT_EQ(changesOf("a\nb", "a\nb\n"), "1,2>1,2");  // a line end is part of its line
  EXPECT_EQ(changesOf("a\r\nb\r\n", "a\nb\n"), "0,2>0,2");
}

TEST(Diff, CountsLines) {
  const std::string before = "a\nb\nc\n", after = "a\nx\ny\nc\n";
  EXPECT_EQ(countOf(lineChanges(linesOf(before), linesOf(after))), (LineCount{1, 2}));
}

RC_GTEST_PROP(Diff, LeadsFromOneTextToTheOtherInTheFewestLines, ()) {
  const auto text = [] {
    std::string out;
    const int lines = *rc::gen::inRange(0, 30);
    for (int i = 0; i < lines; ++i)
      out += std::string(1, char('a' + *rc::gen::inRange(0, 6))) + "\n";
    return out;
  };
  const std::string before = text(), after = text();
  const auto old = linesOf(before), now = linesOf(after);
  const auto changes = lineChanges(old, now);
  RC_ASSERT(rebuilt(old, now, changes) == after);
  const auto count = countOf(changes);
  RC_ASSERT(count.added + count.removed == shortestBetween(old, now));
}

TEST(Diff, TextsThatHaveLittleInCommonAreAnsweredToo) {
  std::string before, after;
  for (int i = 0; i < 20000; ++i) {
    before += "old " + std::to_string(i) + "\n";
    after += "new " + std::to_string(i) + "\n";
    if (i % 100 == 0)
      before += "both " + std::to_string(i) + "\n", after += "both " + std::to_string(i) + "\n";
  }
  const auto old = linesOf(before), now = linesOf(after);
  const auto changes = lineChanges(old, now);
  EXPECT_EQ(rebuilt(old, now, changes), after);
  EXPECT_EQ(changes.size(), 201U);  // what both have is found
  EXPECT_EQ(joined(old), before);
}

}  // namespace
}  // namespace stepwright::text
