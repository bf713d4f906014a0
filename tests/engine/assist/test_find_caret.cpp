// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/find_caret.h"

#include <gtest/gtest.h>

namespace stepwright::assist {
namespace {

/// "key States/A", "value States/A/Next", "none", of the caret that the text has as ¦.
std::string at(std::string text, asl::Format format = asl::Format::Json) {
  const std::size_t caret = text.find("¦");
  text.erase(caret, std::string_view("¦").size());
  const CaretPlace place = findCaret(text, format, caret);
  std::string found = place.kind == CaretPlace::Kind::None  ? "none"
                      : place.kind == CaretPlace::Kind::Key ? "key"
                                                            : "value";
  found += place.block ? " block" : "";
  for (const auto& part : place.path) found += (&part == &place.path[0] ? " " : "/") + part;
  if (place.kind != CaretPlace::Kind::None && place.token.length() > 0)
    found += " [" + text.substr(place.token.begin, place.token.length()) + "]";
  return found;
}
std::string atYaml(const std::string& text) { return at(text, asl::Format::Yaml); }

TEST(FindCaret, IsFoundInJsonThatIsNotWhole) {
  EXPECT_EQ(at(R"({"States": {"A": {"Ty¦)"), "key States/A [\"Ty]");
  EXPECT_EQ(at(R"({"States": {"A": {"Ty¦": "Pass"}}})"), "key States/A [\"Ty\"]");
  EXPECT_EQ(at(R"({"States": {"A": {"Next": "B¦"}}})"), "value States/A/Next [\"B\"]");
  EXPECT_EQ(at(R"({"States": {"A": {"Next": ¦}}})"), "value States/A/Next");
  EXPECT_EQ(at(R"({"A": [{"x": 1}, {¦}]})"), "key A/1");
  EXPECT_EQ(at(R"({"A": [1, "b¦"]})"), "value A/1 [\"b\"]");
  EXPECT_EQ(at("{\"A\": 1, // \"B\": {¦\n"), "none");
  // A word that is not closed ends at the caret, not at the quote that opens the next one.
  EXPECT_EQ(at("{\"Ne¦\n\"End\": true}"), "key [\"Ne]");
  EXPECT_EQ(at("{\"Ne¦ \"End\": true}"), "key [\"Ne]");
}

TEST(FindCaret, KnowsWhichCommasAreMissing) {
  const std::string text = "{\"A\": 1  \"B\": 2}";
  const CaretPlace place = findCaret(text, asl::Format::Json, 8);
  EXPECT_EQ(place.kind, CaretPlace::Kind::Key);
  EXPECT_EQ(place.commaAt, 7U);
  EXPECT_TRUE(place.commaAfter);
  EXPECT_FALSE(findCaret("{\"A\": 1, }", asl::Format::Json, 9).commaAfter);
}

TEST(FindCaret, IsFoundInYamlByIndentation) {
  const std::string head = "StartAt: A\nStates:\n  A:\n    Type: Task\n";
  EXPECT_EQ(atYaml(head + "    Ne¦"), "key States/A [Ne]");
  EXPECT_EQ(atYaml(head + "    Next: B¦ # there"), "value States/A/Next [B]");
  EXPECT_EQ(atYaml(head + "    ¦\n    End: true\n"), "key States/A");
  EXPECT_EQ(atYaml(head + "  ¦"), "key States");
  EXPECT_EQ(atYaml(head + "    Retry:\n      - ErrorEquals: [X]\n        Max¦"),
            "key States/A/Retry/0 [Max]");
  EXPECT_EQ(atYaml(head + "    Retry:\n    - ErrorEquals: [X]\n    - ¦"), "key States/A/Retry/1");
  EXPECT_EQ(atYaml(head + "    Retry:\n      - ErrorEquals: [States.¦]"),
            "value States/A/Retry/0/ErrorEquals/0 [States.]");
  EXPECT_EQ(atYaml(head + "    Retry:\n      - ErrorEquals:\n          - States.T¦"),
            "key States/A/Retry/0/ErrorEquals/0 [States.T]");
  EXPECT_EQ(atYaml(head + "    Parameters: {Function¦}"), "key States/A/Parameters [Function]");
}

TEST(FindCaret, KnowsTextsOfSeveralLines) {
  const std::string head = "States:\n  A:\n    Output: ";
  EXPECT_EQ(atYaml(head + "|-\n      {% $states.\n        inp¦ut %}\n    End: true"),
            "value block States/A/Output");
  EXPECT_EQ(atYaml(head + "|-\n      {% 1 %}\n    En¦d: true"), "key States/A [End]");
  EXPECT_EQ(atYaml(head + "\"{% $states.\n      inp¦ut %}\"\n    End: true").substr(0, 21),
            "value States/A/Output");
  EXPECT_EQ(atYaml("# States:\n# ¦"), "none");
}

}  // namespace
}  // namespace stepwright::assist
