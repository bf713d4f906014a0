// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded executions through the window's own door to a run: the same history, event by event,
// and the same end as the command line's way gives (kind `executions` says whether that is AWS's).
#include <algorithm>
#include <map>
#include <memory>
#include <regex>
#include <string>

#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/json/print.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"
#include "tests/engine/session/whole_run.h"

namespace stepwright::conformance {
namespace {

using json::Value;

/// Tokens of the window's runs are their own: each UUID is told by when it came up first.
class Renamed {
 public:
  std::string operator()(const std::string& text) {
    static const std::regex uuid("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    std::string told;
    std::sregex_iterator found(text.begin(), text.end(), uuid), end;
    std::size_t from = 0;
    for (; found != end; ++found) {
      const auto at = static_cast<std::size_t>(found->position());
      const auto number = numbers_.emplace(found->str(), numbers_.size()).first->second;
      told += text.substr(from, at - from) + "uuid-" + std::to_string(number);
      from = at + static_cast<std::size_t>(found->length());
    }
    return told + text.substr(from);
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

std::string firstDifference(const runtime::RunResult& expected, const runtime::RunResult& actual) {
  const auto lineOf = [](const runtime::RunResult& result, std::size_t event) {
    return event < result.events.size() ? json::print(history::toJson(result.events[event]))
                                        : std::string("(end)");
  };
  const std::size_t most = std::max(expected.events.size(), actual.events.size());
  Renamed before, after;
  for (std::size_t i = 0; i < most; ++i) {
    const std::string was = before(lineOf(expected, i)), is = after(lineOf(actual, i));
    if (was != is) return "    expected " + was + "\n    came     " + is + "\n";
  }
  return "";
}

std::string endOf(const runtime::RunResult& result) {
  if (result.halt == runtime::Halt::Ended) return json::print(finalOf(result));
  return result.halt == runtime::Halt::NeedsAnswer ? "waits for an answer" : "nothing can happen";
}

Outcome runSession(const Case& one) {
  const Value& data = one.data;
  if (!data["needs"].empty() && data["mocks"].isNull())
    return Outcome::skipped("needs services and has no mocks");
  auto answers = answersFrom(data);
  const auto expected = runRecorded(data, answers);
  if (!expected) return Outcome::skipped("does not compile");
  session::RunOptions options;
  options.machineName = "machine";
  options.executionName = "execution";
  options.account = "111111111111";
  options.express = data["type"].string() == "EXPRESS";
  options.synchronous = data.contains("syncResult");
  options.start = Timestamp{1'700'000'000'000};
  options.backend = std::make_shared<RecordedWorld>(answers, data);
  const auto document = asl::Document::read(json::print(data["definition"]));
  const auto came = session::test::wholeRun(document, data["input"], {}, options);
  std::string text = firstDifference(*expected, came);
  if (Renamed()(endOf(*expected)) != Renamed()(endOf(came)))
    text += "    expected " + endOf(*expected) + "\n    came     " + endOf(came) + "\n";
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration sessionKind{
    {.name = "session", .folder = "conformance/executions", .run = runSession}};

}  // namespace
}  // namespace stepwright::conformance
