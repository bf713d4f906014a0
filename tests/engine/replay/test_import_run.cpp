// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/import_run.h"

#include <gtest/gtest.h>

#include "engine/replay/history_fit.h"
#include "tests/engine/session/play.h"

namespace stepwright::replay {
namespace {

using namespace session::test;

std::string event(const std::string& id, const std::string& previous,
                  const std::string& time = "1") {
  return R"({"id":)" + id + R"(,"previousEventId":)" + previous + R"(,"timestamp":)" + time +
         R"(,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{}"}})";
}

std::string codeOf(const std::string& events) {
  const auto log = readHistory("[" + events + "]");
  return log ? std::to_string(log->size()) : log.error().code;
}

TEST(ImportRun, ReadsWhatIsInOrder) {
  EXPECT_EQ(codeOf(event("1", "0") + "," + event("2", "1")), "2");
  EXPECT_EQ(codeOf(event("2", "1") + "," + event("1", "0")), "2");
}

TEST(ImportRun, ReadsPages) {
  const std::string first = R"({"events":[)" + event("1", "0") + R"(],"nextToken":"t"})";
  const std::string second = R"({"events":[)" + event("2", "1") + "]}";
  EXPECT_EQ(codeOf(first + "," + second), "2");
  const auto lines = readHistory(first + "\n\n" + second + "\n");
  ASSERT_TRUE(lines) << lines.error().message;
  EXPECT_EQ(lines->size(), 2U);
  EXPECT_EQ(readHistory(first + "\n{").error().code, "history.json");
}

TEST(ImportRun, RefusesAnEventThatFollowsNoneBeforeIt) {
  for (const char* previous : {"2", "3", "99999999999", "-1", "-9223372036854775808", "1e300"})
    EXPECT_EQ(codeOf(event("1", "0") + "," + event("2", previous)), "history.order") << previous;
  EXPECT_EQ(codeOf(event("1e300", "0")), "history.gap");
}

TEST(ImportRun, RefusesItemsThatNoMapHas) {
  const auto iteration = [](const char* key, const char* number) {
    return R"({"id":1,"previousEventId":0,"timestamp":1,"type":"MapIterationStarted",)"
           R"("mapIterationStartedEventDetails":{"name":"M",")" +
           std::string(key) + "\":" + number + "}}";
  };
  for (const char* key : {"index", "length"}) {
    for (const char* number : {"-1", "1000001", "9223372036854775807", "-9223372036854775808"})
      EXPECT_EQ(codeOf(iteration(key, number)), "history.items") << key << number;
    EXPECT_EQ(codeOf(iteration(key, "1000000")), "1") << key;
  }
}

/// The states that were reached, at the end of the history, and how they stand.
std::string shown(const std::string& events) {
  const auto log = readHistory("[" + events + "]");
  if (!log) return log.error().code;
  session::Player player;
  player.launcher().importLog(
      asl::Document::read(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"), *log);
  std::string last;
  for (std::size_t at = 0; at <= log->size(); ++at) {
    player.goToEvent(static_cast<std::int64_t>(at));
    const auto moment = player.moment();
    last.clear();
    for (const auto& [id, state] : moment->view.states)
      last += id + ' ' + std::to_string(static_cast<int>(state.status));
  }
  return last;
}

TEST(ImportRun, ShowsAHistoryThatDoesNotBeginWithItsStart) {
  const auto started = [](const std::string& id) {
    return R"({"id":)" + id +
           R"(,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted",)"
           R"("executionStartedEventDetails":{"input":"{}"}})";
  };
  const auto ended = [](const std::string& id, const char* how) {
    return R"({"id":)" + id + R"(,"previousEventId":0,"timestamp":1,"type":"Execution)" + how +
           "\"}";
  };
  const std::string usual = shown(started("1") + "," + event("2", "1"));
  EXPECT_EQ(usual, "/States/A 1");
  EXPECT_EQ(shown(event("1", "0") + "," + started("2")), usual);
  EXPECT_EQ(shown(event("1", "0") + "," + event("2", "1")), usual);
  // Started twice, it goes on as it was.
  EXPECT_EQ(shown(started("1") + "," + event("2", "1") + "," + started("3")), usual);
  for (const char* how : {"Succeeded", "Failed", "TimedOut", "Aborted"})
    EXPECT_FALSE(shown(ended("1", how) + "," + event("2", "1")).empty()) << how;
}

/// What had ended goes on, in the tree as well.
TEST(ImportRun, ARedrivenExecutionRuns) {
  const std::string events =
      R"([{"id":1,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted","executionStartedEventDetails":{"input":"{}"}},
    {"id":2,"previousEventId":0,"timestamp":1,"type":"TaskStateEntered","stateEnteredEventDetails":{"name":"A","input":"{}"}},
    {"id":3,"previousEventId":2,"timestamp":1,"type":"TaskScheduled","taskScheduledEventDetails":{"resourceType":"sqs","resource":"sendMessage","region":"us-east-1","parameters":"{}"}},
    {"id":4,"previousEventId":3,"timestamp":1,"type":"TaskStarted","taskStartedEventDetails":{"resourceType":"sqs","resource":"sendMessage"}},
    {"id":5,"previousEventId":4,"timestamp":2,"type":"TaskFailed","taskFailedEventDetails":{"resourceType":"sqs","resource":"sendMessage","error":"E"}},
    {"id":6,"previousEventId":5,"timestamp":2,"type":"ExecutionFailed","executionFailedEventDetails":{"error":"E"}},
    {"id":7,"previousEventId":6,"timestamp":9,"type":"ExecutionRedriven","executionRedrivenEventDetails":{"redriveCount":1}},
    {"id":8,"previousEventId":7,"timestamp":9,"type":"TaskScheduled","taskScheduledEventDetails":{"resourceType":"sqs","resource":"sendMessage","region":"us-east-1","parameters":"{}"}}])";
  const auto log = readHistory(events);
  ASSERT_TRUE(log) << log.error().message;
  session::Player player;
  player.launcher().importLog(
      asl::Document::read(
          R"({"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}})"),
      *log);
  player.goToEvent(6);
  EXPECT_EQ(player.moment()->view.states.at("/States/A").status, StateStatus::Failed);
  player.goToEvent(8);
  EXPECT_EQ(player.moment()->view.states.at("/States/A").status, StateStatus::Running);
  const auto tree = player.moment()->tree;
  EXPECT_EQ(tree->at(0).status, StateStatus::Running);
  EXPECT_EQ(tree->at(1).status, StateStatus::Running);
  EXPECT_FALSE(tree->at(1).spans.back().to);
}

/// The service counts retries anew after a redrive: the fourth attempt of three would be none.
TEST(ImportRun, ARedriveForgetsItsRetries) {
  const auto task = [](int id, const char* what, const char* more) {
    const std::string name = std::string("task") + what + "EventDetails";
    return ",\n{\"id\":" + std::to_string(id) + ",\"previousEventId\":" + std::to_string(id - 1) +
           ",\"timestamp\":2,\"type\":\"Task" + what + "\",\"" + name +
           "\":{\"resourceType\":\"sqs\",\"resource\":\"sendMessage\"" + more + "}}";
  };
  const char* asked = R"(,"region":"us-east-1","parameters":"{}")";
  const char* error = R"(,"error":"E")";
  const std::string events =
      R"([{"id":1,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted","executionStartedEventDetails":{"input":"{}"}},
    {"id":2,"previousEventId":0,"timestamp":1,"type":"TaskStateEntered","stateEnteredEventDetails":{"name":"A","input":"{}"}})" +
      task(3, "Scheduled", asked) + task(4, "Started", "") + task(5, "Failed", error) +
      task(6, "Scheduled", asked) + task(7, "Started", "") + task(8, "Failed", error) +
      R"(,{"id":9,"previousEventId":8,"timestamp":2,"type":"ExecutionFailed","executionFailedEventDetails":{"error":"E"}},
    {"id":10,"previousEventId":9,"timestamp":9,"type":"ExecutionRedriven","executionRedrivenEventDetails":{"redriveCount":1}})" +
      task(11, "Scheduled", asked) + "]";
  const auto log = readHistory(events);
  ASSERT_TRUE(log) << log.error().message;
  session::Player player;
  player.launcher().importLog(
      asl::Document::read(
          R"({"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage",
              "Retry":[{"ErrorEquals":["E"],"MaxAttempts":1}],"End":true}}})"),
      *log);
  player.goToEvent(7);
  EXPECT_EQ(player.moment()->view.states.at("/States/A").attempt, 2);
  player.goToEvent(11);
  EXPECT_EQ(player.moment()->view.states.at("/States/A").attempt, 1);
}

TEST(ImportRun, RefusesATimeThatIsNone) {
  for (const char* time : {"1e300", "-1e300", "1e12", "\"soon\"", "true"})
    EXPECT_EQ(codeOf(event("1", "0", time)), "history.time") << time;
  EXPECT_EQ(codeOf(event("1", "0", "253402300799")), "1");
  EXPECT_EQ(codeOf(event("1", "0", "\"2026-12-24T18:00:00Z\"")), "1");
}

TEST(ImportRun, SaysWhatAFileIsInsteadOfAHistory) {
  const auto errorOf = [](const std::string& text) {
    const auto log = readHistory(text);
    EXPECT_FALSE(log) << text;
    return log ? Error{} : log.error();
  };
  const Error described = errorOf(
      R"({"executionArn":"arn:aws:states:eu-west-1:1:execution:M:e1","name":"e1","status":"FAILED",)"
      R"("stateMachineArn":"arn:aws:states:eu-west-1:1:stateMachine:M","startDate":1,"input":"{}"})");
  EXPECT_EQ(described.code, "history.describe");
  EXPECT_NE(described.message.find("DescribeExecution (execution e1, FAILED)"), std::string::npos);
  EXPECT_NE(described.remedy.find("get-execution-history --output json --execution-arn "
                                  "arn:aws:states:eu-west-1:1:execution:M:e1"),
            std::string::npos);
  EXPECT_EQ(errorOf("").code, "history.empty");
  EXPECT_EQ(errorOf(" \n").code, "history.empty");
  EXPECT_EQ(errorOf(std::string("PK\3\4\0\0", 6)).code, "history.binary");
  EXPECT_EQ(errorOf("event 1").code, "history.json");
  EXPECT_NE(errorOf(R"({"executions":[]})").message.find("ListExecutions"), std::string::npos);
  EXPECT_NE(errorOf(R"({"StartAt":"A","States":{}})").message.find("definition"),
            std::string::npos);
  for (const char* text : {"7", "\"x\"", "null", "[]", "{}", R"({"events":7})", R"({"events":[]})",
                           R"([1,2])", R"([{"type":7}])", R"({"events":[[]]})"}) {
    const Error error = errorOf(text);
    EXPECT_FALSE(error.message.empty()) << text;
  }
}

/// A history of Charge, which fails once and is caught, as AWS answers it.
const char* caught = R"({"events":[
  {"id":1,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted","executionStartedEventDetails":{"input":"{\"n\":3}"}},
  {"id":2,"previousEventId":0,"timestamp":1,"type":"TaskStateEntered","stateEnteredEventDetails":{"name":"Charge","input":"{\"n\":3}"}},
  {"id":3,"previousEventId":2,"timestamp":1,"type":"TaskScheduled","taskScheduledEventDetails":{"resourceType":"lambda","resource":"invoke","region":"eu-west-1","parameters":"{\"FunctionName\":\"f\"}"}},
  {"id":4,"previousEventId":3,"timestamp":1,"type":"TaskStarted","taskStartedEventDetails":{"resourceType":"lambda","resource":"invoke"}},
  {"id":5,"previousEventId":4,"timestamp":2,"type":"TaskFailed","taskFailedEventDetails":{"resourceType":"lambda","resource":"invoke","error":"Declined","cause":"no money"}},
  {"id":6,"previousEventId":5,"timestamp":2,"type":"TaskStateExited","stateExitedEventDetails":{"name":"Charge","output":"{\"Error\":\"Declined\",\"Cause\":\"no money\"}"}},
  {"id":7,"previousEventId":6,"timestamp":2,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"Sorry","input":"{\"Error\":\"Declined\",\"Cause\":\"no money\"}"}},
  {"id":8,"previousEventId":7,"timestamp":2,"type":"PassStateExited","stateExitedEventDetails":{"name":"Sorry","output":"{\"sorry\":true}"}},
  {"id":9,"previousEventId":8,"timestamp":2,"type":"ExecutionSucceeded","executionSucceededEventDetails":{"output":"{\"sorry\":true}"}}]})";

std::string definition(const std::string& catcher = "Sorry", const std::string& type = "Task") {
  return R"({"StartAt":"Charge","States":{"Charge":{"Type":")" + type +
         R"(","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},
      "Catch":[{"ErrorEquals":["States.ALL"],"Next":")" +
         catcher + R"("}],"Next":"Ship"},
    "Ship":{"Type":"Pass","End":true},
    "Sorry":{"Type":"Pass","Result":{"sorry":true},"End":true}}})";
}

TEST(HistoryFit, NamesTheFirstDifference) {
  const auto log = readHistory(caught);
  ASSERT_TRUE(log);
  const auto misfit = [&](const std::string& text) {
    const auto error = misfitOf(*log, documentOf(text).machine());
    return error ? error->message : Phrase();
  };
  EXPECT_EQ(misfit(definition()), "");
  EXPECT_EQ(misfit(definition("Ship")),
            "The history is none of this workflow. Event 7 enters \"Sorry\"; \"Charge\" leads to "
            "\"Ship\" here.");
  EXPECT_EQ(misfit(definition("Sorry", "Pass")),
            "The history is none of this workflow. Event 2 enters \"Charge\"; a Task there, a Pass "
            "here.");
  EXPECT_EQ(misfit(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"),
            "The history is none of this workflow. Event 2 enters \"Charge\"; there is no such "
            "state here, and it begins with \"A\".");
}

TEST(ImportedMoment, HasDataFlowVariablesStackAndError) {
  session::Player player;
  player.launcher().importLog(documentOf(definition()), *readHistory(caught));
  player.select("/States/Charge");
  const session::MomentPtr end = player.moment();
  EXPECT_TRUE(end->imported);
  EXPECT_EQ(end->view.words, "IMPORTED: SUCCEEDED, 9 events");
  EXPECT_EQ(player.takeConsole().back().text, end->view.words);
  EXPECT_EQ(json::print(*end->output), R"({"sorry":true})");
  ASSERT_TRUE(end->flow.reached);
  EXPECT_EQ(json::print(*end->flow.input), R"({"n":3})");
  EXPECT_FALSE(end->canStep || end->canEdit);

  player.goToEvent(5);
  const session::MomentPtr failed = player.moment();
  EXPECT_EQ(failed->view.words, "IMPORTED, event 5 of 9: TaskFailed");
  EXPECT_EQ(failed->error, "Declined");
  EXPECT_EQ(failed->cause, "no money");
  ASSERT_TRUE(failed->view.cursor);
  EXPECT_EQ(failed->view.cursor->state, "/States/Charge");
  ASSERT_FALSE(failed->scopes.empty());
  EXPECT_EQ(json::print(*failed->scopes[0].whole), R"({"n":3})");
  EXPECT_FALSE(failed->scopes[0].editable);
  ASSERT_GE(failed->stack.size(), 2U);
  EXPECT_EQ(failed->stack.back().title, "Charge");

  player.goToEvent(8);
  player.select("/States/Sorry");
  const session::MomentPtr left = player.moment();
  EXPECT_EQ(json::print(*left->flow.output), R"({"sorry":true})");
  player.select("");
  player.goToEvent(3);
  EXPECT_EQ(player.moment()->flow.name, "Charge");
  player.go({session::Goal::Kind::Event, {}});
  EXPECT_EQ(player.moment()->view.event, 4);
}

}  // namespace
}  // namespace stepwright::replay
