// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/typed_text.h"

#include <gtest/gtest.h>

#include "engine/debugger/log_text.h"

namespace stepwright::assist {
namespace {

using asl::QueryLanguage;

struct Typed {
  std::string text;
  QueryLanguage language;
  int offset;  ///< where it is wrong; -1 = it is right
};

TEST(TypedText, aConditionIsReadAsItWillBeEvaluated) {
  const Typed all[] = {{"", QueryLanguage::Jsonata, -1},
                       {"  ", QueryLanguage::JsonPath, -1},
                       {"total > 100", QueryLanguage::Jsonata, -1},
                       {"{% total > 100 %}", QueryLanguage::JsonPath, -1},
                       {"total > 100", QueryLanguage::JsonPath, -1},
                       {"$.order.total", QueryLanguage::JsonPath, -1},
                       {"$.order.total > 3", QueryLanguage::JsonPath, -1},
                       {"States.ArrayLength($.items)", QueryLanguage::JsonPath, -1},
                       {"total >", QueryLanguage::Jsonata, 7},
                       {"total > ) 1", QueryLanguage::Jsonata, 8},
                       {" {% total > ) 1 %}", QueryLanguage::Jsonata, 12},
                       {"{% %}", QueryLanguage::JsonPath, 2},
                       {"$.order[", QueryLanguage::JsonPath, 7}};
  for (const Typed& each : all) {
    const auto problem = problemOfExpression(each.text, each.language);
    EXPECT_EQ(problem.has_value(), each.offset >= 0) << each.text;
    if (!problem) continue;
    EXPECT_FALSE(problem->message.empty()) << each.text;
    EXPECT_EQ(static_cast<int>(problem->offset), each.offset)
        << each.text << ": " << problem->message;
  }
}

TEST(TypedText, aLogTextIsReadPieceByPiece) {
  const Typed all[] = {{"paid", QueryLanguage::Jsonata, -1},
                       {"paid {total} of {$sum(items.price)}", QueryLanguage::Jsonata, -1},
                       {R"(paid {{"a": total}.a}, {"}" & total})", QueryLanguage::Jsonata, -1},
                       {"paid {$.total}", QueryLanguage::JsonPath, -1},
                       {"paid {total} of {total >", QueryLanguage::Jsonata, 16},
                       {"paid {total} of {total >}", QueryLanguage::Jsonata, 24},
                       {"paid { }", QueryLanguage::Jsonata, 6}};
  for (const Typed& each : all) {
    const auto problem = problemOfLogText(each.text, each.language);
    EXPECT_EQ(problem.has_value(), each.offset >= 0)
        << each.text << ": " << (problem ? problem->message : "");
    if (!problem) continue;
    EXPECT_EQ(static_cast<int>(problem->offset), each.offset) << each.text;
  }
}

TEST(TypedText, thePiecesOfALogTextAreTheWhole) {
  const auto pieces = debugger::logPieces("a{b{c}}d{");
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_EQ(pieces[0].text, "a");
  EXPECT_EQ(pieces[1].text, "b{c}");
  EXPECT_TRUE(pieces[1].isExpression);
  EXPECT_EQ(pieces[2].text, "d{");
}

}  // namespace
}  // namespace stepwright::assist
