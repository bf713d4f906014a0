// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/validator.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "engine/asl/document.h"

namespace stepwright::asl {
namespace {

/// A line for each problem: code, message, AWS's location.
std::string told(const std::vector<Problem>& problems, Severity worst = Severity::Warning) {
  std::string out;
  for (const auto& problem : problems) {
    if (problem.severity > worst) continue;
    out += problem.code + ": " + problem.message +
           (problem.location.empty() ? "" : " at " + problem.location) + "\n";
  }
  return out;
}

std::string errors(const std::string& text, WorkflowType type = WorkflowType::Standard) {
  return told(validate(Document::read(text, Format::Json, type)), Severity::Error);
}

/// A machine of one state X with these fields.
std::string state(const std::string& fields) {
  return R"({"StartAt": "X", "States": {"X": {)" + fields + "}}}";
}

std::string mended(const std::string& text) {
  const Document document = Document::read(text);
  for (const auto& problem : document.problems()) {
    if (problem.fix) return text::apply(text, problem.fix->edits);
  }
  return "(no mend)";
}

TEST(Validator, AcceptsWhatIsRight) {
  for (const char* name : {"order-process.asl.json", "process-message.asl.json"}) {
    std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/samples/" + name);
    std::stringstream text;
    text << file.rdbuf();
    EXPECT_EQ(errors(text.str()), "") << name;
  }
}

TEST(Validator, WhatADeploymentFillsInIsNoWrongKind) {
  const auto retrying = [](const std::string& names) {
    return errors(R"({"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": {"Ref": "F"},
      "Retry": [{"ErrorEquals": )" +
                  names + R"(, "MaxAttempts": {"Ref": "Tries"}}], "End": true}}})");
  };
  EXPECT_EQ(retrying(R"([{"Ref": "Problem"}, "States.Timeout"])"), "");
  EXPECT_EQ(retrying(R"({"Fn::GetAtt": ["F", "Errors"]})"), "");
  EXPECT_EQ(retrying(R"([{"Reference": "Problem"}])"),
            "SCHEMA_VALIDATION_FAILED: Expected value of type String at "
            "/States/A/Retry[0]/ErrorEquals[0]\n");
}

TEST(Validator, SaysWhatAwsSays) {
  EXPECT_EQ(errors("{}"),
            "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /\n");
  EXPECT_EQ(
      errors(
          R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "C": {"Type": "Choice", "Choices":
    [{"Variable": "$.x", "IsNull": true, "Next": "D"}]}, "E": {"Type": "Succeed"}}})"),
      "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next\n"
      "MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C\n"
      "MISSING_TRANSITION_TARGET: Missing 'Next' target: D at /States/C/Choices[0]/Next\n"
      "MISSING_TRANSITION_TARGET: State \"E\" is not reachable. at /States/E\n");
  EXPECT_EQ(
      errors(
          R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}})"),
      "MISSING_END_STATE: Workflow has no terminal state\n");
  EXPECT_EQ(
      errors(state(R"("Type": "Wait", "Timestamp": "2016-13-05T21:29:29Z", "End": true)")),
      "SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/X/Timestamp\n");
  EXPECT_EQ(
      errors(state(R"("Type": "Pass", "Parameters": {"a": {"k.$": "nonsense"}}, "End": true)")),
      "SCHEMA_VALIDATION_FAILED: The value for the field 'k.$' must be a valid JSONPath or a valid "
      "intrinsic function "
      "call at /States/X/Parameters\n");
  EXPECT_EQ(errors(state(R"("Type": "Pass", "Output": {}, "End": true)")),
            "SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONPath', but field 'Output' "
            "is only supported for the "
            "'JSONata' QueryLanguage at /States/X\n");
  EXPECT_EQ(
      errors(
          state(
              R"("Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}, "End": true)"),
          WorkflowType::Express),
      "SCHEMA_VALIDATION_FAILED: Express state machine does not support '.waitForTaskToken' "
      "service integration  at "
      "/States/X/Resource\n");
}

TEST(Validator, ABlankNameIsNoState) {
  EXPECT_EQ(errors(R"({"StartAt": "", "States": {"A": {"Type": "Pass", "Next": ""}, "B":
    {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": true, "Next": ""}], "Default": ""},
    "C": {"Type": "Parallel", "Branches": [{"StartAt": "D", "States": {"D": {"Type": "Succeed"}}}],
    "Catch": [{"ErrorEquals": ["X"], "Next": ""}], "End": true}}})"),
            "MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /StartAt\n"
            "MISSING_TRANSITION_TARGET: State \"A\" is not reachable. at /States/A\n"
            "MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /States/A/Next\n"
            "MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B\n"
            "MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /States/B/Choices[0]/Next\n"
            "MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /States/B/Default\n"
            "MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C\n"
            "MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /States/C/Catch[0]/Next\n");
}

TEST(Validator, SaysWhereAStateLeadsOnlyToItself) {
  const auto endless = [](const std::string& a) {
    const std::string text = R"({"StartAt": "C", "States": {
      "C": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": true, "Next": "A"}], "Default": "Z"},
      "A": )" + a + R"(, "Z": {"Type": "Succeed"}}})";
    std::string found;
    const Document document = Document::read(text);
    for (const auto& problem : document.problems())
      if (problem.code == "ENDLESS_STATE") found += problem.pointer + ": " + problem.message + "\n";
    return found;
  };
  EXPECT_EQ(
      endless(R"({"Type": "Pass", "Next": "A"})"),
      "/States/A/Next: State \"A\" leads only to itself: a run that enters it never ends. Lead "
      "it to another state, or end there.\n");
  EXPECT_NE(endless(R"({"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "A",
    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "A"}]})"),
            "");
  EXPECT_NE(
      endless(R"({"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "A"}],
    "Default": "A"})"),
      "");
  // A poll that an error ends, and a choice that may go elsewhere, are meant that way.
  EXPECT_EQ(endless(R"({"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "A",
    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Z"}]})"),
            "");
  EXPECT_EQ(
      endless(R"({"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "A"}],
    "Default": "Z"})"),
      "");
  EXPECT_EQ(endless(R"({"Type": "Pass", "Next": "Z"})"), "");
}

TEST(Validator, KnowsFieldsTypesLimitsAndGroups) {
  const auto first = [](const std::string& fields) {
    std::string all = errors(state(fields));
    const std::string endless = "MISSING_END_STATE: Workflow has no terminal state\n";
    if (all.starts_with(endless)) all.erase(0, endless.size());
    return all.substr(0, all.find('\n'));
  };
  const std::string failed = "SCHEMA_VALIDATION_FAILED: ";
  EXPECT_EQ(first(R"("Type": "Pass", "Colour": 1, "End": true)"),
            failed + "Field 'Colour' is not supported at /States/X");
  EXPECT_EQ(first(R"("Type": "Wait", "Seconds": -1, "End": true)"),
            failed + "Minimum value is 0 at /States/X/Seconds");
  EXPECT_EQ(first(R"("Type": "Wait", "Seconds": "5", "End": true)"),
            failed + "Expected value of type Integer at /States/X/Seconds");
  EXPECT_EQ(
      first(R"("Type": "Wait", "Seconds": 5, "SecondsPath": "$.a", "End": true)"),
      failed +
          "There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, "
          "Timestamp] at /States/X");
  EXPECT_EQ(first(R"("Type": "Pass", "ResultPath": "$.a[*]", "End": true)"),
            failed + "Value is not a Reference Path at /States/X/ResultPath");
  EXPECT_EQ(
      first(R"("Type": "Pass")"),
      failed +
          "This object should have only one of the following fields: [Next, End] at /States/X");
  EXPECT_EQ(
      first(R"("Type": "Task", "Resource": "r", "End": true, "Retry": [{"ErrorEquals": []}])"),
      failed + "Value cannot be empty at /States/X/Retry[0]/ErrorEquals");
  EXPECT_EQ(
      first(
          R"("Type": "Task", "Resource": "r", "End": true, "Catch": [{"ErrorEquals": ["States.ALL", "x"], "Next": "X"}])"),
      failed + "States.ALL must appear alone and at end of list at /States/X/Catch[0]/ErrorEquals");
  EXPECT_EQ(
      first(
          R"("Type": "Choice", "Default": "X", "Choices": [{"Variable": "$.a", "NumericEquals": "1", "Next": "X"}])"),
      failed + "Expected value of type Number at /States/X/Choices[0]/NumericEquals");
  EXPECT_EQ(
      first(
          R"("Type": "Choice", "Default": "X", "Choices": [{"And": [{"Variable": "$.a"}], "Next": "X"}])"),
      failed +
          "A Choice Rule needs a comparison operator, And, Or or Not at "
          "/States/X/Choices[0]/And[0]");
  EXPECT_EQ(first(R"("Type": "Dance", "End": true)"),
            failed +
                "Value should be one of the following: [Task, Pass, Choice, Wait, Succeed, Fail, "
                "Parallel, Map] at "
                "/States/X/Type");
}

TEST(Validator, LetsSubstitutionsThrough) {
  EXPECT_EQ(errors(state(R"("Type": "Wait", "Seconds": "${Pause}", "Next": "${After}")")), "");
  EXPECT_EQ(
      errors(state(
          R"("Type": "Task", "Resource": {"Fn::GetAtt": ["f", "Arn"]}, "InputPath": "${Path}", "End": true)")),
      "");
}

TEST(Validator, NamesAreUniqueInTheWholeDocument) {
  EXPECT_EQ(
      errors(
          R"({"StartAt": "X", "States": {"X": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "X",
    "States": {"X": {"Type": "Succeed"}}}}}})"),
      "DUPLICATE_STATE_NAME: Duplicate State name: X at /States/X/ItemProcessor/States/X\n");
  EXPECT_EQ(errors(R"({"StartAt": "X", "StartAt": "X", "States": {"X": {"Type": "Succeed"}}})"),
            "INVALID_JSON_DESCRIPTION: Duplicate field 'StartAt'\n");
}

TEST(Validator, KeysAreUniqueInObjectsOfAnyWidth) {
  std::string wide;
  for (int i = 0; i < 40; ++i) wide += "\"k" + std::to_string(i) + "\": 0, ";
  const auto repeated = [&](const std::string& key) {
    return errors(R"({"StartAt": "X", "States": {"X": {"Type": "Pass", "Result": {)" + wide + '"' +
                  key +
                  R"(": 1}, "Next": "Y"}, "Y": {"Type": "Pass", "Result": {"k1": 0, "z": 0},)" +
                  R"( "End": true}}})");
  };
  EXPECT_EQ(repeated("new"), "");
  for (const char* key : {"k0", "k15", "k16", "k39"})
    EXPECT_EQ(repeated(key),
              "INVALID_JSON_DESCRIPTION: Duplicate field '" + std::string(key) + "'\n");
}

TEST(Validator, VariablesHideNoneOfOutside) {
  EXPECT_EQ(
      errors(
          R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "Assign": {"v": 1}, "End": true, "Branches": [
    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"v": 2}, "End": true}}}]}}})"),
      "DUPLICATE_VARIABLE_NAME: The variable name 'v' was already defined in a parent scope. at "
      "/States/P/Branches[0]/States/A/Assign/v\n");
  EXPECT_NE(errors(state(R"("Type": "Pass", "Assign": {"states": 1}, "End": true)")), "");
}

TEST(Validator, WarnsOfWhatLooksLikeAMistake) {
  EXPECT_EQ(
      told(
          Document::read(
              state(
                  R"("Type": "Pass", "Parameters": {"a": "$.b"}, "Result": {"c.$": "$.d"}, "End": true)"))
              .problems()),
      "NO_DOLLAR: No .$ on a field that appears to be a JSONPath or Intrinsic Function at "
      "/States/X/Parameters/a\n"
      "PASS_RESULT_IS_STATIC: The Result of a Pass state is static: a JSONPath or Intrinsic "
      "Function in it is not "
      "evaluated at /States/X/Result/c.$\n");
  EXPECT_EQ(told(Document::read(state(R"("Type": "Fail", "Error": "$.e")")).problems()),
            "NO_PATH: No Path on a field that appears to be a JSONPath or Intrinsic Function at "
            "/States/X/Error\n");
}

TEST(Validator, TellsOfRulesThatCanNeverMatch) {
  const std::string text =
      R"({"StartAt": "C", "States": {"C": {"Type": "Choice", "Default": "E", "Choices": [
    {"Variable": "$.a", "IsNull": true, "Next": "E"}, {"Variable": "$.b", "IsNull": true, "Next": "E"},
    {"Variable": "$.a", "IsNull": true, "Next": "C"}]}, "E": {"Type": "Succeed"}}})";
  EXPECT_EQ(told(Document::read(text).problems()),
            "CHOICE_OVERLAP: Rules 1 and 3 are the same; rule 1 wins at /States/C/Choices[2]\n");
}

TEST(Validator, MendsWhatItCan) {
  EXPECT_EQ(mended(state(R"("Type": "Pass", "Parameters": {"a": "$.b"}, "End": true)")),
            state(R"("Type": "Pass", "Parameters": {"a.$": "$.b"}, "End": true)"));
  EXPECT_EQ(mended(state(R"("Type": "Pass", "Commment": "x", "End": true)")),
            state(R"("Type": "Pass", "Comment": "x", "End": true)"));
  EXPECT_EQ(mended(state(R"("Type": "Pass")")), state(R"("Type": "Pass", "End": true)"));
  EXPECT_EQ(mended(state(R"("Type": "Pass", "Next": "X", "End": true)")),
            state(R"("Type": "Pass", "Next": "X")"));
  EXPECT_EQ(
      mended(
          "{\"StartAt\": \"X\", \"States\": {\n  \"X\": {\"Type\": \"Pass\", \"Next\": \"Y\"}\n}}"),
      "{\"StartAt\": \"X\", \"States\": {\n  \"X\": {\"Type\": \"Pass\", \"Next\": \"Y\"},\n"
      "  \"Y\": { \"Type\": \"Pass\", \"End\": true }\n}}");
}

std::string mendedYaml(const std::string& text, const char* label) {
  const Document document = Document::read(text, Format::Yaml);
  for (const auto& problem : document.problems())
    if (problem.fix && problem.fix->label == label) return text::apply(text, problem.fix->edits);
  return "no such mend";
}

TEST(Validator, MendsYamlAsPeopleWriteIt) {
  const std::string pass = "StartAt: X\nStates:\n  X:\n    Type: Pass\n";
  EXPECT_EQ(mendedYaml(pass, "End the workflow here"), pass + "    End: true\n");
  EXPECT_EQ(mendedYaml(pass + "    Commment: x  # why\n    End: true\n", "Rename it to Comment"),
            pass + "    Comment: x  # why\n    End: true\n");
  EXPECT_EQ(mendedYaml(pass + "    'Commment': x\n    End: true\n", "Rename it to Comment"),
            pass + "    'Comment': x\n    End: true\n");
  EXPECT_EQ(mendedYaml("StartAt: X\nStates:\n  X:\n    Type: Wait\n    Secnods: 5\n    End: true\n",
                       "Rename it to Seconds"),
            "StartAt: X\nStates:\n  X:\n    Type: Wait\n    Seconds: 5\n    End: true\n");
  EXPECT_EQ(mendedYaml(pass + "    Next: X\n    End: true\n", "Remove End"),
            pass + "    Next: X\n");
  EXPECT_EQ(mendedYaml(pass + "    Colour: {a: 1}\n    End: true\n", "Remove the field"),
            pass + "    End: true\n");
  EXPECT_EQ(mendedYaml(pass + "    Colour: 1  # red\n\n    # the end\n    End: true\n",
                       "Remove the field"),
            pass + "    # the end\n    End: true\n");
  EXPECT_EQ(
      mendedYaml(pass + "    End: true  # here\n    # odd\n    Colour: 1\n", "Remove the field"),
      pass + "    End: true  # here\n    # odd\n");
  EXPECT_EQ(mendedYaml("{StartAt: X, States: {X: {Type: Pass, Colour: 1, End: true}}}\n",
                       "Remove the field"),
            "{StartAt: X, States: {X: {Type: Pass, End: true}}}\n");
  EXPECT_EQ(
      mendedYaml(pass + "    Next: Y\n", "Create the state"),
      "StartAt: X\nStates:\n  \"Y\": {Type: Pass, End: true}\n  X:\n    Type: Pass\n    Next: Y\n");
  EXPECT_EQ(mendedYaml(pass + "    Next: New\n  Z:\n    Type: Succeed\n", "Create the state"),
            pass + "    Next: New\n  New: {Type: Pass, End: true}\n  Z:\n    Type: Succeed\n");
  const std::string task =
      "StartAt: X\nStates:\n  X:\n    Type: Task\n    Resource: arn:aws:states:::lambda:invoke\n";
  EXPECT_EQ(mendedYaml(task + "    End: true\n", "Add Parameters"),
            task + "    Parameters: {}\n    End: true\n");
  EXPECT_EQ(mendedYaml("{StartAt: X, States: {X: {Type: Pass}}}\n", "End the workflow here"),
            "{StartAt: X, States: {X: {Type: Pass, End: true}}}\n");
  // Behind an alias there is no place of its own.
  EXPECT_EQ(mendedYaml("StartAt: X\nStates:\n  X: &x\n    Type: Pass\n    Next: Y\n  Y: *x\n",
                       "End the workflow here"),
            "no such mend");
}

TEST(Validator, PointsIntoTheExpression) {
  const std::string text =
      state(R"j("Type": "Pass", "Parameters": {"k.$": "States.Nothing($.a)"}, "End": true)j");
  const auto problems = Document::read(text).problems();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems[0].detail.empty());
  EXPECT_GE(problems[0].range.begin, text.find("States.Nothing"));
  EXPECT_EQ(problems[0].stateId, "/States/X");
}

TEST(Validator, SpeaksJackson) {
  const auto refusal = [](const char* text) { return told(validateAsAws(Document::read(text))); };
  EXPECT_EQ(refusal("nope"),
            "INVALID_JSON_DESCRIPTION: Unrecognized token 'nope': was expecting (JSON String, "
            "Number, Array, "
            "Object or token 'null', 'true' or 'false')\n at [Source: (String)\"nope\"; line: 1, "
            "column: 5] at "
            "[Source: (String)\"nope\"; line: 1, column: 5]\n");
  EXPECT_NE(refusal("{\"a\": 1,}")
                .find("Unexpected character ('}' (code 125)): was expecting double-quote to start "
                      "field name"),
            std::string::npos);
  EXPECT_EQ(refusal(""), "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at /\n");
  EXPECT_EQ(refusalText(validateAsAws(Document::read(R"({"States": {"A": {"Type": "Succeed"}}})"))),
            "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are "
            "required: [StartAt] at /'");
}

TEST(Validator, DoesNotDependOnTheOrderOfKeys) {
  const std::vector<std::string> states = {
      R"("A": {"Type": "Pass", "Next": "B"})", R"("B": {"Type": "Pass", "Next": "Gone"})",
      R"("C": {"Type": "Pass", "End": true})", R"("D": {"Type": "Wait", "Next": "C"})"};
  ASSERT_TRUE(rc::check("shuffled states give the same diagnostics", [&] {
    auto order = states;
    const auto seed = *rc::gen::inRange(0, 24);
    for (int i = 0; i < seed; ++i) std::next_permutation(order.begin(), order.end());
    std::string text = "{\"StartAt\": \"A\", \"States\": {";
    for (std::size_t i = 0; i < order.size(); ++i) text += (i == 0 ? "" : ", ") + order[i];
    std::vector<std::string> lines;
    const Document document = Document::read(text + "}}");
    for (const auto& problem : document.problems()) {
      lines.push_back(problem.code + problem.message + problem.location);
    }
    std::sort(lines.begin(), lines.end());
    static const auto expected = lines;
    RC_ASSERT(lines == expected);
    RC_ASSERT(lines.size() == 4U);
  }));
}

/// Texts that are nearly definitions: pieces of one in any order, with any bytes between.
std::string scrambled(std::mt19937& random) {
  static const std::vector<std::string> pieces{"{",
                                               "}",
                                               "[",
                                               "]",
                                               ":",
                                               ",",
                                               "\"StartAt\"",
                                               "\"States\"",
                                               "\"A\"",
                                               "\"Type\"",
                                               "\"Pass\"",
                                               "\"Result\"",
                                               "\"Parameters\"",
                                               "\"x.$\"",
                                               "\"$.a.b\"",
                                               "\"Next\"",
                                               "\"End\"",
                                               "true",
                                               "null",
                                               "\"Choices\"",
                                               "\"Catch\"",
                                               "\"ErrorEquals\"",
                                               "\"{% $x %}\"",
                                               "\"Assign\"",
                                               "5",
                                               "-",
                                               "\"",
                                               "'",
                                               "\\",
                                               "\xC3",
                                               "\xFF",
                                               "// ",
                                               "${x}",
                                               "\n",
                                               "\"Map\"",
                                               "\"ItemProcessor\"",
                                               "\"Retry\""};
  std::string text;
  for (std::size_t i = random() % 60; i > 0; --i) {
    text += pieces[random() % pieces.size()];
    if (random() % 9 == 0) text += static_cast<char>(random() % 256);
  }
  return text;
}

TEST(Validator, AnyBytesGiveProblemsWithAPlaceInTheText) {
  std::mt19937 random(7);  // NOLINT: the same texts each time
  for (int round = 0; round < 4000; ++round) {
    const std::string text = scrambled(random);
    const auto document =
        Document::read(text, round % 4 == 0 ? Format::Yaml : Format::Json,
                       round % 2 == 0 ? WorkflowType::Standard : WorkflowType::Express);
    for (const auto& problem : document.problems()) {
      ASSERT_LE(problem.range.begin, problem.range.end) << text;
      ASSERT_LE(problem.range.end, text.size()) << text;
      ASSERT_GE(problem.position.line, 1) << text;
      ASSERT_FALSE(problem.message.empty()) << text;
      if (problem.fix) static_cast<void>(text::apply(text, problem.fix->edits));
    }
  }
}

/// The example of the definition with its literal as large as that.
TEST(Validator, LiteralsBeyondThePayloadLimitAreToldOf) {
  const auto result = [](std::size_t length) {
    const std::string text =
        state(R"("Type": "Pass", "Result": ")" + std::string(length, 'x') + R"(", "End": true)");
    return told(validate(Document::read(text)));
  };
  EXPECT_EQ(result(262'142), "");  // with its quotes exactly 256 KiB
  EXPECT_EQ(result(262'143),
            "PAYLOAD_TOO_LARGE: Result holds 262145 bytes, and a state may hand on at most 262,144 "
            "(256 KiB) at /States/X/Result\n");
}

TEST(Validator, QuickFixesOfTheLintMend) {
  const std::string lambda = "arn:aws:lambda:us-east-1:123456789012:function:F";
  EXPECT_EQ(mended(state(R"("Type": "Task", "Resource": ")" + lambda + R"(:", "End": true)")),
            state(R"("Type": "Task", "Resource": ")" + lambda + R"(", "End": true)"));
  const auto task = [&](const std::string& names) {
    return state(R"("Type": "Task", "Resource": ")" + lambda + R"(", "Retry": [{"ErrorEquals": [)" +
                 names + R"(]}], "End": true)");
  };
  EXPECT_EQ(mended(task(R"("E", "E")")), task(R"("E")"));
  EXPECT_EQ(mended(task(R"("States.Runtime", "E")")), task(R"("E")"));
  EXPECT_EQ(mended(task(R"("States.TaskFailure")")), task(R"("States.TaskFailed")"));
}

}  // namespace
}  // namespace stepwright::asl
