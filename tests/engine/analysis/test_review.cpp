// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/review.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/analysis/review_text.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using json::Value;

asl::Document read(const std::string& text) { return asl::Document::read(text); }

std::string said(const std::string& before, const std::string& after) {
  return reviewText(reviewOf(read(before), read(after)), {"a", "b"});
}

/// "+ A", "- edge A > B", as the merged graph has them, in its order.
void printMarks(const Review& review, const asl::GraphScope& scope, const std::string& indent,
                std::string& out) {
  const auto nameOf = [](const asl::GraphNode& node) {
    return node.kind == asl::NodeKind::Start ? "Start"
           : node.kind == asl::NodeKind::End ? "End"
                                             : node.name;
  };
  const auto sign = [&](const std::string& key) {
    const auto found = review.marks.find(key);
    return found == review.marks.end() ? ' ' : "+-~>"[static_cast<int>(found->second)];
  };
  for (const asl::GraphNode& node : scope.nodes) {
    if (node.kind == asl::NodeKind::State) out += indent + sign(node.key) + node.name + "\n";
    for (const asl::GraphScope& branch : node.branches)
      printMarks(review, branch, indent + "  ", out);
  }
  for (const asl::GraphEdge& edge : scope.edges)
    if (sign(edge.pointer) != ' ')
      out += indent + sign(edge.pointer) +
             nameOf(scope.nodes[static_cast<std::size_t>(edge.from)]) + ">" +
             nameOf(scope.nodes[static_cast<std::size_t>(edge.to)]) + "\n";
}

std::string marksOf(const std::string& before, const std::string& after) {
  const Review review = reviewOf(read(before), read(after));
  std::string out;
  printMarks(review, review.graph, "", out);
  return out;
}

const std::string plain = R"({"StartAt": "A", "States": {
"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 10,
  "Next": "B"},
"B": {"Type": "Pass", "Result": {"x": 1}, "Next": "C"},
"C": {"Type": "Succeed"}}})";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(Review, SaysOnlyOfWritingThatItDiffers) {
  EXPECT_EQ(said(plain, plain), "Both are the same.\n");
  const std::string other = R"({"States": {
"C": {"Type": "Succeed"}, "B": {"Next": "C", "Type": "Pass", "Result": {"x": 1.0}},
"A": {"Next": "B", "TimeoutSeconds": 1e1, "Type": "Task",
  "Resource": "arn:aws:states:::sqs:sendMessage"}}, "StartAt": "A"})";
  EXPECT_EQ(said(plain, other), "Both say the same: only how they are written differs.\n");
  const auto yaml = asl::Document::read(
      "# in YAML\nStartAt: A\nStates:\n  A:\n    Type: Task\n    TimeoutSeconds: 10\n"
      "    Resource: arn:aws:states:::sqs:sendMessage\n    Next: B\n"
      "  B: {Type: Pass, Result: {x: 1}, Next: C}\n  C: {Type: Succeed}\n",
      asl::Format::Yaml);
  EXPECT_TRUE(reviewOf(read(plain), yaml).same());
}

TEST(Review, TellsAFieldAndATransition) {
  std::string other = with(plain, "\"TimeoutSeconds\": 10", "\"TimeoutSeconds\": 30");
  other = with(other, R"("Next": "B")", R"("Next": "C")");
  EXPECT_EQ(said(plain, other), R"(--- a
+++ b
1 state changed, 1 with other transitions

~ "A" (Task)
    TimeoutSeconds: 10 → 30
    Next: "B" → "C"
)");
  EXPECT_EQ(marksOf(plain, other), "~A\n B\n C\n+A>C\n-A>B\n");
}

TEST(Review, KeepsWhatWasTakenAwayInTheGraph) {
  const std::string other = R"({"StartAt": "A", "States": {
"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 10,
  "Next": "New"},
"New": {"Type": "Wait", "Seconds": 5, "Next": "C"}, "C": {"Type": "Succeed"}}})";
  EXPECT_EQ(marksOf(plain, other), " A\n+New\n C\n-B\n+A>New\n+New>C\n-A>B\n-B>C\n");
  const Review review = reviewOf(read(plain), read(other));
  EXPECT_EQ(countsOf(review), (ReviewCounts{1, 1, 0, 0, 0, 1}));
  EXPECT_NE(std::find_if(review.machine->states.begin(), review.machine->states.end(),
                         [](const asl::State& state) { return state.id == "was:/States/B"; }),
            review.machine->states.end());
}

TEST(Review, TellsARenamedStateByWhatItDoes) {
  std::string other = with(plain, R"("B": {"Type")", R"("Be": {"Type")");
  other = with(other, R"("Next": "B")", R"("Next": "Be")");
  EXPECT_EQ(said(plain, other), R"(--- a
+++ b
1 state renamed

~ "Be" (Pass) renamed from "B"
)");
  // Another task in the same place is another state.
  EXPECT_EQ(marksOf(plain, R"({"StartAt": "A", "States": {
"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 10,
  "Next": "Z"},
"Z": {"Type": "Pass", "Output": 2, "Assign": {"q": 7}, "Next": "C"},
"C": {"Type": "Succeed"}}})"),
            " A\n+Z\n C\n-B\n+A>Z\n+Z>C\n-A>B\n-B>C\n");
}

TEST(Review, FollowsAStateIntoAFrame) {
  const std::string wrapped = R"({"StartAt": "A", "States": {
"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "TimeoutSeconds": 10,
  "Next": "Map"},
"Map": {"Type": "Map", "ItemProcessor": {"StartAt": "B", "States": {
  "B": {"Type": "Pass", "Result": {"x": 1}, "End": true}}}, "Next": "C"},
"C": {"Type": "Succeed"}}})";
  EXPECT_EQ(said(plain, wrapped), R"(--- a
+++ b
1 state added, 1 moved, 2 with other transitions

~ "A" (Task)
    Next: "B" → "Map"

+ "Map" (Map)

~ "B" (Pass) in "Map", moved from the top level
    Next removed: "C"
    End added: true
)");
  EXPECT_EQ(marksOf(plain, wrapped), " A\n+Map\n  >B\n  +Start>B\n  +B>End\n C\n+A>Map\n+Map>C\n");
  // And out of it again: what is left of the frame is empty.
  EXPECT_EQ(marksOf(wrapped, plain), " A\n>B\n C\n-Map\n+A>B\n+B>C\n-A>Map\n-Map>C\n");
}

TEST(Review, ComparesRulesWithTheirOrder) {
  const auto choice = [](const std::string& rules) {
    return R"({"QueryLanguage": "JSONata", "StartAt": "If", "States": {"If": {"Type": "Choice",
"Choices": [)" +
           rules + R"(], "Default": "C"},
"A": {"Type": "Pass", "End": true}, "B": {"Type": "Wait", "Seconds": 1, "End": true},
"C": {"Type": "Succeed"}}})";
  };
  const std::string one = R"({"Condition": "{% $a %}", "Next": "A"})";
  const std::string two = R"({"Condition": "{% $b %}", "Next": "B"})";
  const std::string three = R"({"Condition": "{% $c %}", "Next": "C"})";
  EXPECT_EQ(said(choice(one + "," + two + "," + three), choice(three + "," + one + "," + two)),
            R"(--- a
+++ b
1 state with other transitions

~ "If" (Choice)
    Choices[2] → Choices[0]
)");
  EXPECT_EQ(marksOf(choice(one + "," + two),
                    choice(R"({"Condition": "{% $z %}", "Next": "A"},)" + three)),
            " If\n A\n B\n C\n~If>A\n+If>C\n-If>B\n");
  EXPECT_EQ(said(choice(one), choice(R"({"Condition": "{% $a %}", "Next": "B"})")), R"(--- a
+++ b
1 state with other transitions

~ "If" (Choice)
    Choices[0].Next: "A" → "B"
)");
}

TEST(Review, PairsBranchesByWhatIsInThem) {
  const auto parallel = [](const std::string& branches) {
    return R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "Branches": [)" + branches +
           R"(], "End": true}}})";
  };
  const auto branch = [](const std::string& name) {
    return R"({"StartAt": ")" + name + R"(", "States": {")" + name +
           R"(": {"Type": "Pass", "End": true}}})";
  };
  EXPECT_EQ(
      said(parallel(branch("X") + "," + branch("Y")), parallel(branch("Y") + "," + branch("X"))),
      R"(--- a
+++ b
1 state changed

~ "P" (Parallel)
    Branches[1] → Branches[0]
)");
  EXPECT_EQ(marksOf(parallel(branch("X") + "," + branch("Y")), parallel(branch("Y"))),
            "~P\n   Y\n  -X\n  -Start>X\n  -X>End\n");
}

TEST(Review, SaysWhatIsTheMachinesOwn) {
  EXPECT_EQ(said(plain, with(plain, R"({"StartAt": "A")", R"({"Comment": "x", "StartAt": "B")")),
            R"(--- a
+++ b
the machine itself

~ the state machine
    Comment added: "x"
    StartAt: "A" → "B"
)");
}

TEST(Review, NeverSaysTheSameOfWhatIsNot) {
  // A Choice has no Next: nobody looks at it, and yet the text says something else.
  const std::string odd =
      R"({"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [7], "Next": 4}}})";
  EXPECT_FALSE(reviewOf(read(odd), read(with(odd, "7", "8"))).same());
  EXPECT_FALSE(reviewOf(read(odd), read(with(odd, "4", "5"))).same());
}

TEST(Review, MarkdownMeansNothingButWhatItSays) {
  std::string other = with(plain, R"({"x": 1})", R"({"x": "a|b `c` <b>\n"})");
  EXPECT_EQ(reviewMarkdown(reviewOf(read(plain), read(other)), {"old.json", "new.json"}),
            "**`new.json`** compared with `old.json`: 1 state changed\n\n"
            "| | State | What differs |\n|---|---|---|\n"
            "| `~` | `B` Pass | ``Result.x: 1 → \"a\\|b `c` <b>\\n\"`` |\n");
}

}  // namespace
}  // namespace stepwright::analysis
