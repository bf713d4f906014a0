// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/place_data.h"

#include <gtest/gtest.h>

#include "engine/analysis/item_search.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

class PlaceDataOf : public ::testing::Test {
 protected:
  void run(const std::string& definition, const std::string& input) {
    result_ = test::resultOf(R"({"name": "a", "assert": ["{% true %}"], "input": )" + input + "}",
                             asl::Document::read(definition));
    visits_ = visitsIn(result_.outcome.decisions);
    for (const auto& event : result_.outcome.events) log_.append(event);
  }

  /// "×2 {…} was {…}" of that place, up to an event; 0 = the end.
  [[nodiscard]] std::string at(const std::string& place, std::int64_t event = 0,
                               const ItemFocus& focus = {}) const {
    if (event == 0) event = static_cast<std::int64_t>(log_.size());
    const PlaceData data = dataAt(visits_, log_, place, event, focus);
    std::string text = "×" + std::to_string(data.times);
    if (data.input) text += " in " + json::print(*data.input);
    if (data.output) text += " out " + json::print(*data.output);
    if (data.outputWas) text += " was " + json::print(*data.outputWas);
    return text + (data.error.empty() ? "" : " " + data.error) +
           (data.notHere.empty() ? "" : " " + data.notHere);
  }

  TestResult result_;
  std::vector<RunVisit> visits_;
  history::EventLog log_;
};

TEST_F(PlaceDataOf, AnEdgeIsWhatCrossedItNowAndBefore) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Add", "States": {
    "Add": {"Type": "Pass", "Output": {"n": "{% $states.input.n + 1 %}"}, "Next": "Enough?"},
    "Enough?": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n < 3 %}",
      "Next": "Add"}], "Default": "Last"},
    "Last": {"Type": "Succeed"}}})",
      R"({"n": 0})");
  EXPECT_EQ(at("/StartAt"), R"(×1 out {"n":0})");
  EXPECT_EQ(at("/States/Add/Next"), R"(×3 out {"n":3} was {"n":2})");
  EXPECT_EQ(at("/States/Enough?/Choices/0/Next"), R"(×2 out {"n":2} was {"n":1})");
  EXPECT_EQ(at("/States/Enough?/Default"), R"(×1 out {"n":3})");
  EXPECT_EQ(at("/States/Add"), R"(×3 in {"n":2} out {"n":3} was {"n":2})");
  // At an earlier moment it is what it was then.
  std::int64_t first = 0;
  for (const RunVisit& visit : visits_)
    if (visit.name == "Add" && first == 0) first = visit.lastEvent;
  EXPECT_EQ(at("/States/Add/Next", first), R"(×1 out {"n":1})");
  EXPECT_EQ(at("/States/Add", first - 1), R"(×1 in {"n":0})");
  EXPECT_EQ(at("/States/Last", first), "×0");
}

TEST_F(PlaceDataOf, OfItemsTheOneInFocusIsTold) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": [10, 20], "End": true,
      "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}})",
      "{}");
  const std::string inside = "/States/Each/ItemProcessor/States/One";
  EXPECT_EQ(at(inside), "×2 in 20 out 20 was 10");
  EXPECT_EQ(at(inside, 0, {{"/States/Each", 0}}), "×2 in 10 out 10");
  EXPECT_EQ(at(inside, 0, {{"/States/Each", 1}}), "×2 in 20 out 20");
  EXPECT_EQ(at("/States/Each/ItemProcessor/StartAt", 0, {{"/States/Each", 0}}), "×2 out 10");
  EXPECT_EQ(at("/States/Each/End"), "×1 out [10,20]");
  // Of one that has not been there no other is shown in its place.
  EXPECT_EQ(at(inside, 0, {{"/States/Each", 2}}), "×2 Item 2 has not been here.");
  EXPECT_EQ(at(inside + "/End", 0, {{"/States/Each", 2}}), "×2 Item 2 has not been here.");
}

TEST_F(PlaceDataOf, OfItemsInItemsTheWayIsTold) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Rows", "States": {
    "Rows": {"Type": "Map", "Items": [[1, 2], [3]], "End": true,
      "ItemProcessor": {"StartAt": "Cells", "States": {"Cells": {"Type": "Map", "End": true,
        "Items": "{% $states.input %}",
        "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}}}}})",
      "{}");
  const std::string cells = "/States/Rows/ItemProcessor/States/Cells";
  const std::string one = cells + "/ItemProcessor/States/One";
  EXPECT_EQ(at(one, 0, {{"/States/Rows", 0}, {cells, 1}}), "×3 in 2 out 2");
  EXPECT_EQ(at(one, 0, {{"/States/Rows", 1}, {cells, 0}}), "×3 in 3 out 3");
  EXPECT_EQ(at(one, 0, {{"/States/Rows", 1}, {cells, 1}}), "×3 Item 1 › 1 has not been here.");
}

TEST_F(PlaceDataOf, OfAMapThatIsRunAgainTheItemsOfTheLastTimeAreMeant) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": "{% $states.input %}",
      "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass",
        "Output": "{% $states.input + 1 %}", "End": true}}}, "Next": "Fewer"},
    "Fewer": {"Type": "Choice", "Default": "Done", "Choices": [
      {"Condition": "{% $count($states.input) > 1 %}", "Next": "Each",
       "Output": "{% [$states.input[0]] %}"}]},
    "Done": {"Type": "Succeed"}}})",
      "[10, 20]");
  const std::string one = "/States/Each/ItemProcessor/States/One";
  EXPECT_EQ(at(one, 0, {{"/States/Each", 0}}), "×3 in 11 out 12");
  EXPECT_EQ(at(one, 0, {{"/States/Each", 1}}), "×3 Item 1 has not been here.");
}

TEST_F(PlaceDataOf, ABranchIsTheOneThatItsStatesAreIn) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Both", "States": {
    "Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
      {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}]}}})",
      R"({"n": 1})");
  EXPECT_EQ(at("/States/Both/Branches/1/States/B", 0, {{"/States/Both", 0}}),
            R"(×1 in {"n":1} out {"n":1})");
}

TEST_F(PlaceDataOf, AnItemIsFoundByWhatItsStatesHad) {
  run(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": "{% $states.input.list %}", "End": true,
      "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass",
        "Output": {"sku": "{% 'S-' & $states.input.n %}"}, "End": true}}}}}})",
      R"({"list": [{"n": 7, "kind": "Red"}, {"n": 8, "kind": "blue"}, {"n": 9, "kind": "red"}]})");
  const auto find = [&](int after, std::string_view text) {
    return nextItemWith(visits_, log_, "/States/Each", after, text, {{"/States/Each", after}});
  };
  EXPECT_EQ(find(0, "red"), 2);
  EXPECT_EQ(find(2, "red"), 0);
  EXPECT_EQ(find(0, "s-8"), 1);
  EXPECT_EQ(find(1, "\"n\":9"), 2);
  EXPECT_EQ(find(1, "green"), std::nullopt);
  EXPECT_EQ(nextItemWith(visits_, log_, "/States/None", 0, "red", {}), std::nullopt);
}

}  // namespace
}  // namespace stepwright::analysis
