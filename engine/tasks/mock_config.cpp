// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mock_config.h"

#include <algorithm>
#include <charconv>

#include "engine/json/pointer.h"

namespace stepwright::tasks {

using json::Member;
using json::Value;

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string namesOf(const Value& object) {
  std::string names;
  for (const Member& member : object.members())
    names += (names.empty() ? "" : ", ") + quoted(member.name());
  return names;
}

std::optional<std::int64_t> number(std::string_view text) {
  constexpr std::int64_t most = 1'000'000;  // of calls; nobody mocks more of one state
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= 0 && value < most ? std::optional(value) : std::nullopt;
}

/// One mocked response, read for a state of a case.
class ResponseReader {
 public:
  ResponseReader(std::string name, std::string where)
      : name_(std::move(name)), where_(std::move(where)) {}
  [[nodiscard]] Result<std::vector<MockConfigAnswer>> read(const Value& response) const;

 private:
  [[nodiscard]] Error wrong(std::string_view key, const std::string& what,
                            const std::string& remedy) const;
  [[nodiscard]] Result<MockConfigAnswer> answer(const Member& member) const;
  [[nodiscard]] std::optional<Error> fill(MockConfigAnswer& answer, const Member& member) const;

  std::string name_, where_;
};

Error ResponseReader::wrong(std::string_view key, const std::string& what,
                            const std::string& remedy) const {
  std::vector<std::string> place{"MockedResponses", name_};
  if (!key.empty()) place.emplace_back(key);
  return {"mock.answer", where_ + ": the mocked response " + quoted(name_) + " " + what,
          json::pointerTo(place), remedy};
}

/// "0": one call; "1-2": the calls 1 and 2.
Result<MockConfigAnswer> ResponseReader::answer(const Member& member) const {
  const std::string_view text = member.name();
  const auto dash = text.find('-');
  const auto first = number(text.substr(0, dash));
  const auto last = dash == text.npos ? first : number(text.substr(dash + 1));
  if (!first || !last || *last < *first)
    return wrong(text, "has " + quoted(text) + ", which is no number of a call and no range",
                 "Write \"0\", or \"1-2\" for the calls 1 and 2.");
  MockConfigAnswer made;
  made.first = *first;
  made.last = *last;
  if (auto error = fill(made, member)) return std::move(*error);
  return made;
}

std::optional<Error> ResponseReader::fill(MockConfigAnswer& answer, const Member& member) const {
  const Value* result = member.value.find("Return");
  const Value* thrown = member.value.find("Throw");
  const std::string under = " under " + quoted(member.name());
  if (!result == !thrown) {
    const std::string has = namesOf(member.value);
    return wrong(member.name(), "needs Return or Throw" + under,
                 has.empty() ? "Write {\"Return\": …} or {\"Throw\": {\"Error\": …, \"Cause\": …}}."
                             : "It has " + has + ".");
  }
  if (result) {
    answer.result = *result;
    return {};
  }
  if (!(*thrown)["Error"].isString() || (*thrown)["Error"].string().empty())
    return wrong(member.name(), "has a Throw without an Error" + under,
                 "Write {\"Throw\": {\"Error\": …, \"Cause\": …}}.");
  answer.error = std::string((*thrown)["Error"].string());
  answer.cause = std::string((*thrown)["Cause"].string());
  return {};
}

Result<std::vector<MockConfigAnswer>> ResponseReader::read(const Value& response) const {
  if (!response.isObject())
    return wrong({}, "is not an object",
                 "Write {\"0\": {\"Return\": …}}, with the numbers of the calls as keys.");
  std::vector<MockConfigAnswer> answers;
  for (const Member& member : response.members()) {
    auto read = answer(member);
    if (!read) return read.error();
    for (const MockConfigAnswer& other : answers)
      if (read->first <= other.last && other.first <= read->last)
        return wrong(
            member.name(),
            "has two answers for call " + std::to_string(std::max(read->first, other.first)),
            "Each call has one answer.");
    answers.push_back(std::move(*read));
  }
  return answers;
}

}  // namespace

Result<MockConfigCase> readMockCase(const Value& file, std::string_view machine,
                                    std::string_view name) {
  const std::vector<std::string> place{"StateMachines", std::string(machine), "TestCases",
                                       std::string(name)};
  const Value& test = file["StateMachines"][machine]["TestCases"][name];
  const std::string title = "Test case " + std::string(machine) + " # " + std::string(name);
  if (!test.isObject())
    return Error{"mock.case", title + " is not an object", json::pointerTo(place),
                 "Write {\"State\": \"name of a mocked response\"}."};
  MockConfigCase made{std::string(machine), std::string(name), {}};
  for (const Member& state : test.members()) {
    const std::string where = title + ", state " + quoted(state.name());
    std::vector<std::string> here = place;
    here.emplace_back(state.name());
    if (!state.value.isString())
      return Error{"mock.case", where + ": its value is not the name of a mocked response",
                   json::pointerTo(here), "Write the name of an entry of MockedResponses."};
    const Value* response = file["MockedResponses"].find(state.value.string());
    if (!response)
      return Error{
          "mock.response", where + ": there is no mocked response " + quoted(state.value.string()),
          json::pointerTo(here), "MockedResponses has: " + namesOf(file["MockedResponses"]) + "."};
    auto answers = ResponseReader(std::string(state.value.string()), where).read(*response);
    if (!answers) return answers.error();
    made.states.push_back({std::string(state.name()), std::move(*answers)});
  }
  return made;
}

Result<std::vector<MockConfigCase>> readMockCases(const Value& file) {
  std::vector<MockConfigCase> cases;
  for (const Member& machine : file["StateMachines"].members()) {
    for (const Member& test : machine.value["TestCases"].members()) {
      auto read = readMockCase(file, machine.name(), test.name());
      if (!read) return read.error();
      cases.push_back(std::move(*read));
    }
  }
  return cases;
}

}  // namespace stepwright::tasks
