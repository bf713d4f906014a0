// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_config.h"

#include <algorithm>
#include <charconv>

#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {

using json::Member;
using json::namesOf;
using json::unknownKey;
using json::Value;

namespace {

std::optional<int> number(std::string_view text) {
  constexpr int most = 1'000'000;  // of calls; nobody mocks more of one state
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= 0 && value < most ? std::optional(value) : std::nullopt;
}

/// One mocked response, read for a state of a case.
class ResponseReader {
 public:
  ResponseReader(std::string name, Phrase where)
      : name_(std::move(name)), where_(std::move(where)) {}
  [[nodiscard]] Result<std::vector<MockBehaviour>> read(const Value& response) const;

 private:
  /// Of a wording that says the state, the response, and then `more`.
  [[nodiscard]] Error wrong(std::string_view key, const Wording& wording,
                            std::vector<Phrase> more = {}) const;
  [[nodiscard]] Result<MockBehaviour> answer(const Member& member) const;
  [[nodiscard]] std::optional<Error> fill(MockBehaviour& answer, const Member& member) const;

  std::string name_;
  Phrase where_;  ///< the test case and its state
};

Error ResponseReader::wrong(std::string_view key, const Wording& wording,
                            std::vector<Phrase> more) const {
  std::vector<std::string> place{"MockedResponses", name_};
  if (!key.empty()) place.emplace_back(key);
  more.insert(more.begin(), {where_, name_});
  return refuse(wording, json::pointerTo(place), std::move(more));
}

/// "0": one call; "1-2": the calls 1 and 2.
Result<MockBehaviour> ResponseReader::answer(const Member& member) const {
  const std::string_view text = member.name();
  const auto dash = text.find('-');
  const auto first = number(text.substr(0, dash));
  const auto last = dash == text.npos ? first : number(text.substr(dash + 1));
  if (!first || !last || *last < *first) return wrong(text, refusals::noCall, {text});
  MockBehaviour made;
  made.firstAttempt = *first;
  made.lastAttempt = *last == lastCallOfLocal ? -1 : *last;
  if (auto error = fill(made, member)) return std::move(*error);
  return made;
}

std::optional<Error> ResponseReader::fill(MockBehaviour& answer, const Member& member) const {
  const Value* result = member.value.find("Return");
  const Value* thrown = member.value.find("Throw");
  const std::string here = json::pointerTo({"MockedResponses", name_, std::string(member.name())});
  const Phrase what = worded(refusals::response, {where_, name_, member.name()});
  if (auto error = unknownKey(member.value, here, what, {"Return", "Throw"})) return error;
  if (!result == !thrown) {
    const std::string has = namesOf(member.value);
    return wrong(member.name(), has.empty() ? refusals::nothingUnder : refusals::otherThingsUnder,
                 {member.name(), has});
  }
  if (result) {
    answer.result = *result;
    return {};
  }
  if (!(*thrown)["Error"].isString() || (*thrown)["Error"].string().empty())
    return wrong(member.name(), refusals::noErrorThrown, {member.name()});
  if (auto error = unknownKey(*thrown, here + "/Throw", what, {"Error", "Cause"})) return error;
  answer.kind = MockBehaviour::Kind::Error;
  answer.error = std::string((*thrown)["Error"].string());
  answer.cause = std::string((*thrown)["Cause"].string());
  return {};
}

Result<std::vector<MockBehaviour>> ResponseReader::read(const Value& response) const {
  if (!response.isObject()) return wrong({}, refusals::responseNoObject);
  std::vector<MockBehaviour> answers;
  for (const Member& member : response.members()) {
    auto read = answer(member);
    if (!read) return read.error();
    for (const MockBehaviour& other : answers)
      if (overlap(*read, other))
        return wrong(member.name(), refusals::twoAnswers,
                     {std::to_string(std::max(read->firstAttempt, other.firstAttempt))});
    answers.push_back(std::move(*read));
  }
  return answers;
}

}  // namespace

bool overlap(const MockBehaviour& one, const MockBehaviour& other) {
  return one.reaches(std::max(one.firstAttempt, other.firstAttempt)) &&
         other.reaches(std::max(one.firstAttempt, other.firstAttempt));
}

bool isMockConfig(const Value& file) {
  return file.contains("StateMachines") || file.contains("MockedResponses");
}

std::optional<Error> brokenFrame(const Value& file) {
  if (!file["StateMachines"].isObject()) return refuse(refusals::noMachines);
  for (const Member& machine : file["StateMachines"].members()) {
    const std::string name(machine.name());
    if (auto error = unknownKey(machine.value, json::pointerTo({"StateMachines", name}),
                                worded(refusals::theMachine, {name}), {"TestCases"}))
      return error;
  }
  return std::nullopt;
}

Result<MockCase> readMockCase(const Value& file, std::string_view machine, std::string_view name) {
  const std::vector<std::string> place{"StateMachines", std::string(machine), "TestCases",
                                       std::string(name)};
  const Value& test = file["StateMachines"][machine]["TestCases"][name];
  const Phrase title = worded(refusals::testCase, {machine, name});
  if (!test.isObject()) return refuse(refusals::caseNoObject, json::pointerTo(place), {title});
  MockCase made{std::string(machine), std::string(name), {}};
  for (const Member& state : test.members()) {
    const Phrase where = worded(refusals::stateOfCase, {title, state.name()});
    std::vector<std::string> here = place;
    here.emplace_back(state.name());
    if (!state.value.isString())
      return refuse(refusals::noResponseNamed, json::pointerTo(here), {where});
    const Value* response = file["MockedResponses"].find(state.value.string());
    if (!response)
      return refuse(refusals::noResponse, json::pointerTo(here),
                    {where, state.value.string(), namesOf(file["MockedResponses"])});
    auto answers = ResponseReader(std::string(state.value.string()), where).read(*response);
    if (!answers) return answers.error();
    made.mocks.push_back({std::string(state.name()), true, std::move(*answers)});
  }
  return made;
}

}  // namespace stepwright::tasks
