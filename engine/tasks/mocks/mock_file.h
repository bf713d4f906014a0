// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::tasks {

/// A file with answers of Tasks, in any of its forms:
///
/// - Step Functions Local's MockConfigFile: {"StateMachines": {machine: {"TestCases": {case:
///   {state: response}}}}, "MockedResponses": {response: {"0": {"Return": …}, "1-2": {"Throw":
///   {"Error", "Cause"}}}}};
/// - the short form {state: answer}, {state: [answer, …]} for one call after another, or {state:
///   {"cycle": [answer, …]}}, an answer being {"output": …}, {"error", "cause"} or {"never": true},
///   each with an optional "afterSeconds";
/// - the file beside a document, with its "mocks", their name "mockCase", and "otherMocks".
///
/// Other keys at the top of a file are ignored; an unknown key inside of an answer is an error
/// that says which one was probably meant, and where it stands ("line 7, column 12: …").
class MockFile {
 public:
  [[nodiscard]] static Result<MockFile> read(std::string text);

  /// All test cases, or what is wrong with the first one that cannot be read.
  [[nodiscard]] Result<std::vector<MockCase>> cases() const;
  /// The set that "MACHINE#CASE" or "CASE" names; "" names the only one there is. Others may be
  /// broken.
  [[nodiscard]] Result<MockSet> named(std::string_view name) const;

 private:
  MockFile(std::string text, json::Value content)
      : text_(std::move(text)), content_(std::move(content)) {}
  [[nodiscard]] Error placed(Error error) const;

  std::string text_;
  json::Value content_;
};

/// {state: {"answers": [{"kind": "result"|"error"|"never", "from", "to", "item": {map: index},
/// "when", "result", "error", "cause", "delayMs"}], "enabled", "cycle"}}: mocks as they stand in
/// the file beside a document; what has its default is left out. `place` is the value's pointer.
[[nodiscard]] Result<MockSet> mocksFrom(const json::Value& value, std::string_view place);
/// Mocks in whatever form: as beside a document or short, state by state, or a MockConfigFile with
/// one test case.
[[nodiscard]] Result<MockSet> mocksOfAnyForm(const json::Value& value, std::string_view place);
[[nodiscard]] json::Value toJson(const MockSet& mocks);
/// Why a text is no condition of an answer (JSONata); nothing where it is one, or empty.
[[nodiscard]] std::optional<std::string> problemOfCondition(const std::string& text);
/// One answer of them.
[[nodiscard]] Result<MockBehaviour> behaviourFrom(const json::Value& value, std::string_view place);
[[nodiscard]] json::Value toJson(const MockBehaviour& behaviour);

}  // namespace stepwright::tasks
