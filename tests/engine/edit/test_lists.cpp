// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/lists.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

asl::Document documentWith(const std::string& retry) {
  return asl::Document::read(
      "{\n  \"StartAt\": \"A\",\n  \"States\": {\n    \"A\": {\n      \"Type\": \"Task\",\n      "
      "\"Retry\": " +
      retry + ",\n      \"End\": true\n    }\n  }\n}\n");
}

std::string textAfter(const asl::Document& document, const Outcome& outcome) {
  EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message);
  return outcome.ok() ? text::apply(document.text(), outcome->edits) : std::string();
}

std::string retryOf(const std::string& text) {
  const auto value = json::parse(text);
  EXPECT_TRUE(value.ok()) << text;
  return value.ok() ? json::print((*value)["States"]["A"]["Retry"]) : std::string();
}

constexpr const char* list = "/States/A/Retry";

TEST(Lists, InsertsAnywhere) {
  for (const char* form : {"[1, 2]", "[\n        1,\n        2\n      ]"}) {
    const auto document = documentWith(form);
    EXPECT_EQ(retryOf(textAfter(document, insertItem(document, list, 0, "0"))), "[0,1,2]");
    EXPECT_EQ(retryOf(textAfter(document, insertItem(document, list, 1, "0"))), "[1,0,2]");
    EXPECT_EQ(retryOf(textAfter(document, insertItem(document, list, 9, "0"))), "[1,2,0]");
  }
}

TEST(Lists, ANewItemStandsOnALineOfItsOwnWhereTheOthersDo) {
  const auto document = documentWith("[\n        1,\n        2\n      ]");
  EXPECT_NE(textAfter(document, insertItem(document, list, 9, "3")).find("2,\n        3\n      ]"),
            std::string::npos);
}

TEST(Lists, MakesTheListWhereThereIsNone) {
  const auto empty = documentWith("[]");
  EXPECT_EQ(retryOf(textAfter(empty, insertItem(empty, list, 0, "{}"))), "[{}]");
  const auto none =
      asl::Document::read("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\"}}}");
  EXPECT_EQ(retryOf(textAfter(none, insertItem(none, list, 0, "{}"))), "[{}]");
}

TEST(Lists, RemovesAndTakesTheListAwayWithItsLastItem) {
  const auto document = documentWith("[1, 2, 3]");
  EXPECT_EQ(retryOf(textAfter(document, removeItem(document, list, 0))), "[2,3]");
  EXPECT_EQ(retryOf(textAfter(document, removeItem(document, list, 2))), "[1,2]");
  const auto single = documentWith("[1]");
  EXPECT_EQ(retryOf(textAfter(single, removeItem(single, list, 0))), "null");
  EXPECT_FALSE(removeItem(single, list, 1).ok());
}

TEST(Lists, MovesAndTouchesOnlyWhatMoves) {
  const auto document = documentWith("[1, 2, 3, 4]");
  EXPECT_EQ(retryOf(textAfter(document, moveItem(document, list, 0, 2))), "[2,3,1,4]");
  EXPECT_EQ(retryOf(textAfter(document, moveItem(document, list, 3, 1))), "[1,4,2,3]");
  EXPECT_EQ(moveItem(document, list, 0, 1)->edits.size(), 2U);
}

}  // namespace
}  // namespace stepwright::edit
