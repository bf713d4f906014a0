// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/complete.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/json/parse.h"

namespace stepwright::assist {
namespace {

constexpr std::string_view caretMark = "¦";

asl::CatalogueSource catalogue() {
  static const auto source =
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return source;
}

struct Asked {
  std::string text;
  Completion completion;
};

/// The caret stands at ¦; what cannot be read is completed with the help of `known`.
Asked ask(std::string text, asl::Format format, const Sample& sample = {},
          const std::string& known = {}) {
  const std::size_t caret = text.find(caretMark);
  text.erase(caret, caretMark.size());
  const auto document = asl::Document::read(known.empty() ? text : known, format,
                                            asl::WorkflowType::Standard, {}, catalogue());
  auto completion = complete(text, caret, document, sample);
  return {std::move(text), std::move(completion)};
}

std::string joined(const Completion& completion, std::size_t most) {
  std::string words;
  for (std::size_t i = 0; i < std::min(most, completion.proposals.size()); ++i)
    words += (i == 0 ? "" : " ") + completion.proposals[i].word;
  return words;
}

std::string inJson(const std::string& text, std::size_t most = 40, const Sample& sample = {}) {
  return joined(ask(text, asl::Format::Json, sample).completion, most);
}
std::string yaml(const std::string& text, std::size_t most = 40) {
  return joined(ask(text, asl::Format::Yaml).completion, most);
}
bool offers(const std::string& text, const std::string& word,
            asl::Format format = asl::Format::Json) {
  const auto asked = ask(text, format);
  return std::any_of(asked.completion.proposals.begin(), asked.completion.proposals.end(),
                     [&](const Proposal& each) { return each.word == word; });
}

/// The text after that proposal was taken, with the caret.
std::string taken(const std::string& text, const std::string& word,
                  asl::Format format = asl::Format::Json) {
  auto asked = ask(text, format);
  for (const Proposal& proposal : asked.completion.proposals) {
    if (proposal.word != word) continue;
    std::string after = text::apply(asked.text, {proposal.edit});
    return after.insert(proposal.caret, caretMark);
  }
  return "not offered: " + joined(asked.completion, 10);
}
std::string takenYaml(const std::string& text, const std::string& word) {
  return taken(text, word, asl::Format::Yaml);
}

std::string inState(const std::string& fields) {
  return "{\"StartAt\": \"A\", \"States\": {\"A\": {" + fields +
         "}, \"B\": {\"Type\": \"Succeed\"}}}";
}
std::string inJsonata(const std::string& fields) {
  return "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {" + fields +
         "}, \"B\": {\"Type\": \"Succeed\"}}}";
}
const std::string task = "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\", ";

TEST(Complete, OffersTheFieldsOfTheObjectAtTheCaret) {
  EXPECT_EQ(inJson(inState(task + "\"Retry\": [{\"¦\"}]"), 6),
            "ErrorEquals IntervalSeconds MaxAttempts BackoffRate MaxDelaySeconds JitterStrategy");
  EXPECT_EQ(inJson(inState(task + "\"Catch\": [{\"ErrorEquals\": [\"X\"], \"¦\"}]")),
            "Next ResultPath Assign Comment");
  EXPECT_TRUE(offers(inState(task + "\"¦\""), "TimeoutSeconds"));
  EXPECT_FALSE(offers(inState(task + "\"Next\": \"B\", \"¦\""), "End"));  // they exclude each other
  EXPECT_FALSE(offers(inState(task + "\"¦\""), "Seconds"));
  EXPECT_EQ(inJson("{\"Sta¦"), "StartAt States");
}

TEST(Complete, OffersConditionsOfRules) {
  const std::string rule = "\"Type\": \"Choice\", \"Choices\": [{";
  EXPECT_TRUE(offers(inState(rule + "\"¦\"}]"), "Variable"));
  EXPECT_TRUE(offers(inState(rule + "\"¦\"}]"), "And"));
  EXPECT_TRUE(offers(inState(rule + "\"¦\"}]"), "Next"));
  EXPECT_FALSE(offers(inState(rule + "\"And\": [{\"¦\"}]}]"), "Next"));
  EXPECT_TRUE(offers(inState(rule + "\"And\": [{\"¦\"}]}]"), "StringEquals"));
  EXPECT_TRUE(offers(inState(rule + "\"And\": [{\"Not\": {\"¦\"}}]}]"), "Variable"));
  EXPECT_FALSE(offers(inState(rule + "\"IsPresent\": true, \"¦\"}]"), "IsNull"));
  EXPECT_EQ(inJson(inJsonata(rule + "\"¦\"}]"), 2), "Condition Next");
}

TEST(Complete, OffersWhatTheActionTakesRequiredFirst) {
  EXPECT_EQ(inJson(inState(task + "\"Parameters\": {\"¦\"}"), 1), "FunctionName");
  EXPECT_TRUE(offers(inState(task + "\"Parameters\": {\"¦\"}"), "Payload.$"));
  EXPECT_EQ(inJson(inJsonata(task + "\"Arguments\": {\"FunctionName\": \"f\", \"Pay¦\"}")),
            "Payload");
  EXPECT_TRUE(offers(inState(task + "\"Parameters\": {\"InvocationType\": \"¦\"}"), "Event"));
}

TEST(Complete, OffersStatesErrorsAndResources) {
  EXPECT_EQ(inJson(inState("\"Type\": \"Pass\", \"Next\": \"¦\"")), "B A");
  EXPECT_EQ(
      inJson(inState(task + "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"¦\"}]")),
      "B A");
  const std::string errors = inState(task + "\"Retry\": [{\"ErrorEquals\": [\"¦\"]}]");
  EXPECT_TRUE(offers(errors, "States.TaskFailed"));
  EXPECT_TRUE(offers(errors, "Lambda.ServiceException"));
  EXPECT_FALSE(offers(errors, "States.BranchFailed"));
  EXPECT_FALSE(offers(errors, "States.QueryEvaluationError"));  // no JSONata here
  const std::string resource = "\"Type\": \"Task\", \"Resource\": \"";
  EXPECT_TRUE(offers(inState(resource + "dynamodb put¦\""), "arn:aws:states:::dynamodb:putItem"));
  EXPECT_TRUE(offers(inState(resource + "arn:aws:states:::sqs:¦\""),
                     "arn:aws:states:::sqs:sendMessage.waitForTaskToken"));
  EXPECT_EQ(inJson(inState("\"Type\": \"Wa¦\"")), "Wait");
  // The very word that is typed comes first, whatever stands before it in the text.
  EXPECT_EQ(inJson("{\"States\": {\"B2\": {\"Type\": \"Pass\", \"Next\": \"B¦\"}, \"B\": {}}}"),
            "B B2");
}

TEST(Complete, OffersOnlyWhatAnExpressionMayRead) {
  EXPECT_EQ(inJson(inJsonata(task + "\"Output\": \"{% $states.¦ %}\"")), "input result context");
  EXPECT_EQ(inJson(inJsonata(task + "\"Arguments\": {\"x\": \"{% $states.¦ %}\"}")),
            "input context");
  EXPECT_EQ(inJson(inJsonata(task + "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": "
                                    "\"B\", \"Output\": \"{% $states.¦ %}\"}]")),
            "input errorOutput context");
  EXPECT_EQ(inJson(inJsonata("\"Type\": \"Pass\", \"Output\": \"{% $states.r¦ %}\"")), "");
  EXPECT_EQ(inJson(inJsonata(task + "\"Output\": \"{% $states.context.Execution.S¦ %}\"")),
            "StartTime");
  EXPECT_EQ(inJson(inJsonata(task + "\"Output\": \"{% $states.result.Pay¦ %}\"")), "Payload");
  EXPECT_EQ(inJson(inJsonata(task + "\"Output\": \"{% $subs¦ %}\"")),
            "$substring $substringAfter $substringBefore");
}

TEST(Complete, KnowsVariablesBeforeAnyRun) {
  const std::string flow =
      "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {"
      "\"A\": {\"Type\": \"Pass\", \"Assign\": {\"total\": 1}, \"Next\": \"B\"}, "
      "\"B\": {\"Type\": \"Pass\", \"Output\": \"{% $to¦ %}\", \"Assign\": {\"tomorrow\": 2}, "
      "\"End\": true}}}";
  const auto asked = ask(flow, asl::Format::Json);
  ASSERT_FALSE(asked.completion.proposals.empty());
  EXPECT_EQ(asked.completion.proposals[0].word, "$total");
  EXPECT_EQ(asked.completion.proposals[0].help, "Set by A.");
  EXPECT_FALSE(offers(flow, "$tomorrow"));  // it is set only afterwards
}

TEST(Complete, OffersPathsAndIntrinsicsWhereTheyAreRead) {
  Sample sample;
  sample.input = json::parse(R"({"total": 1, "items": [{"sku": "A"}]})").value();
  EXPECT_EQ(inJson(inState("\"Type\": \"Pass\", \"InputPath\": \"$.t¦\""), 9, sample), "total");
  EXPECT_EQ(inJson(inState("\"Type\": \"Pass\", \"Parameters\": {\"a.$\": \"$$.Exec¦\"}")),
            "Execution");
  EXPECT_EQ(inJson(inState("\"Type\": \"Pass\", \"Parameters\": {\"a.$\": \"States.Math¦\"}")),
            "States.MathAdd States.MathRandom");
  EXPECT_FALSE(offers(inState("\"Type\": \"Pass\", \"InputPath\": \"S¦\""), "States.Format"));
}

TEST(Complete, FollowsTheDataOfARun) {
  Sample sample;
  sample.input = json::parse(R"({"total": 1, "items": [{"sku": "A"}]})").value();
  sample.variables = json::parse(R"({"price": 3})").value();
  EXPECT_EQ(inJson("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Output\":\"{% "
                   "$states.input.¦\"}}}",
                   9, sample),
            "total items");
  EXPECT_EQ(
      inJson(inState("\"Type\": \"Pass\", \"Parameters\": {\"x.$\": \"$.items[0].¦\"}"), 9, sample),
      "sku");
  EXPECT_EQ(inJson(inState("\"Type\": \"Pass\", \"Parameters\": {\"x.$\": \"$pr¦\"}"), 9, sample),
            "$price");
}

TEST(Complete, WritesWhatMustFollow) {
  EXPECT_EQ(taken("{\"StartAt\": \"A\", \"St¦\"}", "States"),
            "{\"StartAt\": \"A\", \"States\": {¦}}");
  EXPECT_EQ(taken("{\n  \"StartAt\": \"A\"\n  ¦\n}", "States"),
            "{\n  \"StartAt\": \"A\",\n  \"States\": {\n    ¦\n  }\n}");
  EXPECT_EQ(taken("{\n  \"¦\n  \"States\": {}\n}", "StartAt"),
            "{\n  \"StartAt\": \"¦\",\n  \"States\": {}\n}");
  EXPECT_EQ(taken(inState("\"Ty¦\": \"Pass\""), "Type"), inState("\"Type\"¦: \"Pass\""));
  EXPECT_EQ(taken(inState("\"Type\": \"Pass\", \"Next\": ¦"), "B"),
            inState("\"Type\": \"Pass\", \"Next\": \"B\"¦"));
  EXPECT_EQ(taken(inState(task + "\"Retry\": [{\"Err¦\"}]"), "ErrorEquals"),
            inState(task + "\"Retry\": [{\"ErrorEquals\": [\"¦\"]}]"));
  EXPECT_EQ(taken(inJsonata(task + "\"Output\": \"{% $su¦ %}\""), "$sum"),
            inJsonata(task + "\"Output\": \"{% $sum(¦) %}\""));
  EXPECT_EQ(taken(inJsonata("\"Type\": \"Pass\", \"Output\": ¦"), "{% %}"),
            inJsonata("\"Type\": \"Pass\", \"Output\": \"{% ¦ %}\""));
}

TEST(Complete, WorksInYaml) {
  const std::string head =
      "StartAt: A\nStates:\n  B:\n    Type: Succeed\n  A:\n    Type: Task\n"
      "    Resource: arn:aws:states:::lambda:invoke\n";
  EXPECT_EQ(yaml(head + "    Retry:\n      - ErrorEquals: [X]\n        ¦", 3),
            "IntervalSeconds MaxAttempts BackoffRate");
  EXPECT_EQ(yaml(head + "    Retry:\n      - ErrorEquals: [X]\n        Max¦\n    End: true\n"),
            "MaxAttempts MaxDelaySeconds");
  EXPECT_EQ(yaml(head + "    Next: ¦"), "B A");
  EXPECT_EQ(yaml(head + "    Parameters:\n      Function¦"), "FunctionName FunctionName.$");
  EXPECT_TRUE(offers(head + "    Retry:\n      - ErrorEquals: [States.T¦]", "States.Timeout",
                     asl::Format::Yaml));
  EXPECT_TRUE(offers(head + "    Retry:\n      - ErrorEquals:\n        - ¦", "States.Timeout",
                     asl::Format::Yaml));
  EXPECT_EQ(takenYaml(head + "    Ret¦", "Retry"), head + "    Retry:\n      - ¦");
  EXPECT_EQ(takenYaml(head + "    Retry:\n      ¦", "ErrorEquals"),
            head + "    Retry:\n      - ErrorEquals: [¦]");
  EXPECT_EQ(takenYaml(head + "    Retry:\n      - ¦", "ErrorEquals"),
            head + "    Retry:\n      - ErrorEquals: [¦]");
  EXPECT_EQ(takenYaml(head + "    Ne¦", "Next"), head + "    Next: ¦");
}

TEST(Complete, WorksInExpressionsOfSeveralLines) {
  const std::string head =
      "QueryLanguage: JSONata\nStartAt: A\nStates:\n  A:\n    Type: Task\n"
      "    Resource: arn:aws:states:::lambda:invoke\n    Output: ";
  EXPECT_EQ(yaml(head + "|-\n      {%\n        $states.¦\n      %}\n    End: true\n"),
            "input result context");
  EXPECT_EQ(yaml(head + "\"{%\n      $states.¦\n      %}\"\n    End: true\n"),
            "input result context");
  EXPECT_EQ(inJson(inJsonata(task + "\"Output\": \"{% \\n  $states.¦ %}\"")),
            "input result context");
}

TEST(Complete, TakesFromTheLastTextWhatABrokenOneDoesNotSay) {
  const std::string whole = inState("\"Type\": \"Pass\", \"Next\": \"B\"");
  const auto asked =
      ask("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Next\": \"¦", asl::Format::Json, {}, whole);
  EXPECT_EQ(joined(asked.completion, 9), "B A");
}

TEST(Complete, OffersWholeStates) {
  EXPECT_EQ(taken("{\n  \"States\": {\n    ¦\n  }\n}", "Task"),
            "{\n  \"States\": {\n    \"Task\": {\n      \"Type\": \"Task\",\n      \"Resource\": "
            "\"¦\",\n      \"End\": true\n    }\n  }\n}");
  EXPECT_EQ(takenYaml("States:\n  ¦\n", "Succeed"), "States:\n  Succeed:\n    Type: Succeed¦\n");
}

TEST(Complete, TakesAnyCaretInAnyPieceOfAText) {
  const std::string json =
      inState(task + R"json("Retry": [{"ErrorEquals": ["X"]}], "Parameters": {"a.$":
      "States.Format('{}', $.b)"}, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}])json");
  const std::string yaml =
      "QueryLanguage: JSONata\nStartAt: A\nStates:\n  A: &x !tag\n    Type: Task\n    Output: |-\n"
      "      {% $states.result %}\n    Retry:\n    - ErrorEquals: [X, \"Y\"]\n    Arguments: {a: "
      "'b',\n"
      "      c: [d]} # e\n    Catch:\n      - ErrorEquals:\n          - States.ALL\n        Next: "
      "A\n";
  for (const auto& [text, format] :
       {std::pair{json, asl::Format::Json}, std::pair{yaml, asl::Format::Yaml}}) {
    const auto known = asl::Document::read(text, format);
    for (std::size_t caret = 0; caret <= text.size(); ++caret) {
      for (const std::string& present : {text, text.substr(0, caret), text.substr(caret)}) {
        for (const auto& proposal : complete(present, caret, known).proposals) {
          ASSERT_LE(proposal.edit.range.begin, proposal.edit.range.end);
          ASSERT_LE(proposal.edit.range.end, present.size());
          ASSERT_LE(proposal.caret, text::apply(present, {proposal.edit}).size());
        }
      }
    }
  }
}

}  // namespace
}  // namespace stepwright::assist
