// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/error_place.h"

#include <gtest/gtest.h>

#include "tests/engine/session/play.h"

namespace stepwright::replay {
namespace {

using namespace session::test;

/// The pointer of the field that a failed run of these states points to; "" = it points to none.
std::string placeIn(const std::string& states, const std::string& language = "JSONata",
                    const std::string& input = "{}") {
  session::Player player;
  player.launcher().start(documentOf(R"({"QueryLanguage": ")" + language +
                                     R"(", "StartAt": "A", "States": {)" + states + "}}"),
                          value(input), {}, options());
  const auto moment = rest(player);
  EXPECT_FALSE(moment->cause.empty());
  return moment->errorAt ? moment->errorAt->pointer : std::string();
}

TEST(ErrorPlace, IsThePartOfAFieldThatThrew) {
  EXPECT_EQ(
      placeIn(R"("A": {"Type": "Pass", "Output": {"a/b": [1, "{% 1 + 'x' %}"]}, "End": true})"),
      "/States/A/Output/a~1b/1");
  EXPECT_EQ(placeIn(R"("A": {"Type": "Choice", "Choices": [
      {"Condition": "{% false %}", "Next": "B"}, {"Condition": "{% 1 %}", "Next": "B"}]},
    "B": {"Type": "Succeed"})"),
            "/States/A/Choices/1/Condition");
  EXPECT_EQ(placeIn(R"("A": {"Type": "Pass", "Assign": {"n": "{% $nothing %}"}, "End": true})"),
            "/States/A/Assign/n");
}

TEST(ErrorPlace, IsTheVisitThatTheCauseTells) {
  EXPECT_EQ(placeIn(R"("A": {"Type": "Pass", "Next": "Each"},
    "Each": {"Type": "Map", "Items": [1, 2], "End": true, "ItemProcessor": {"StartAt": "In",
      "States": {"In": {"Type": "Pass", "Output": "{% $states.input.x %}", "End": true}}}})"),
            "/States/Each/ItemProcessor/States/In/Output");
}

TEST(ErrorPlace, IsTheTemplatesMemberThatHasThePath) {
  EXPECT_EQ(placeIn(R"("A": {"Type": "Pass", "Parameters": {"in": {"id.$": "$.order.id"},
      "other": {"id.$": "$.other"}}, "End": true})",
                    "JSONPath", R"({"order": {"id": 1}})"),
            "/States/A/Parameters/other/id.$");
  EXPECT_EQ(placeIn(R"("A": {"Type": "Pass", "InputPath": "$.b", "End": true})", "JSONPath"),
            "/States/A/InputPath");
}

TEST(ErrorPlace, IsNoneWhereTheCauseNamesNoField) {
  EXPECT_EQ(placeIn(R"("A": {"Type": "Fail", "Error": "No", "Cause": "no field"})"), "");
  EXPECT_EQ(causeInState("An error occurred while executing the state 'A' (entered at the event id "
                         "#2). What it was"),
            "What it was");
  EXPECT_EQ(causeInState("because"), "because");
}

}  // namespace
}  // namespace stepwright::replay
