// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_writer.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::tasks {
namespace {

MockBehaviour answer(const char* json, int first = 0, int last = -1) {
  MockBehaviour made;
  made.result = *json::parse(json);
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

MockBehaviour failure(int first, int last) {
  MockBehaviour made = answer("null", first, last);
  made.kind = MockBehaviour::Kind::Error;
  made.error = "Busy";
  made.cause = "all day";
  return made;
}

std::string shown(const std::vector<MockCase>& cases) {
  std::string text;
  for (const MockCase& each : cases)
    text += nameOf(each) + ": " + json::print(toJson(each.mocks)) + "\n";
  return text;
}

/// What a reader makes of what was written, or why it was not.
std::string readAgain(const std::vector<MockCase>& cases, MockForm form) {
  const auto file = written(cases, form);
  if (!file) return file.error().message;
  const auto read = MockFile::read(json::printPretty(*file));
  const auto again = read->cases();
  return again ? shown(*again) : std::string(again.error().message);
}

TEST(MockWriter, StepFunctionsLocalsFormComesBack) {
  const std::vector<MockCase> cases{
      {"M", "Good", {{"A", true, {answer("{\"n\":12345678901234567890.10}")}}, {"B", true, {}}}},
      {"M", "Bad", {{"A", true, {failure(0, 0), failure(2, 4), answer("3", 5)}}}},
      {"N", "Good", {{"A", true, {answer("[]", 1, 1)}}}}};
  EXPECT_EQ(readAgain(cases, MockForm::Local), shown(cases));
}

TEST(MockWriter, TheShortFormComesBack) {
  MockBehaviour later = answer("1.50", 0, 0), never = answer("null", 1, 1);
  later.delayMs = 1500;
  never.kind = MockBehaviour::Kind::NeverAnswers;
  const std::vector<MockCase> cases{{"",
                                     "",
                                     {{"A", true, {answer("null")}},
                                      {"B", true, {later, never}},
                                      {"C", true, {failure(0, 0), answer("2", 1, 1)}, 2}}}};
  EXPECT_EQ(readAgain(cases, MockForm::Short), shown(cases));
}

TEST(MockWriter, WhatAFormHasNoWordsForIsSaid) {
  MockBehaviour conditional = answer("1"), ofItem = answer("1"), later = answer("1"),
                never = answer("1");
  conditional.condition = "amount > 100";
  ofItem.item = {{"Each", 3}};
  later.delayMs = 5;
  never.kind = MockBehaviour::Kind::NeverAnswers;
  const auto says = [](const StateMocks& mocks, MockForm form, const char* words) {
    const auto file = written({{"M", "Case", {mocks}}}, form);
    ASSERT_FALSE(file.ok()) << words;
    EXPECT_NE(file.error().message.find("\"A\""), std::string::npos);
    EXPECT_NE(file.error().message.find(words), std::string::npos) << file.error().message;
  };
  for (const MockForm form : {MockForm::Local, MockForm::Short}) {
    says({"A", true, {conditional}}, form, "condition");
    says({"A", true, {ofItem}}, form, "item");
    says({"A", false, {answer("1")}}, form, "switched off");
  }
  says({"A", true, {later}}, MockForm::Local, "later");
  says({"A", true, {never}}, MockForm::Local, "never comes");
  says({"A", true, {answer("1", 0, 0)}, 1}, MockForm::Local, "begin again");
  says({"A", true, {answer("1"), answer("2", 3, 3)}}, MockForm::Local, "two answers");
  says({"A", true, {answer("1", 1, 1)}}, MockForm::Short, "call by call");
  says({"A", true, {answer("1", 0, 0), answer("1", 1)}}, MockForm::Short, "call by call");
  EXPECT_FALSE(written({{"M", "a", {}}, {"M", "b", {}}}, MockForm::Short).ok());
}

}  // namespace
}  // namespace stepwright::tasks
