// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded executions held against their own definition, as `stepwright replay` does it: what the
// run of each case wrote, and the recording itself where it is whole.
#include "engine/analysis/reproduction.h"
#include "engine/asl/bind.h"
#include "engine/json/print.h"
#include "engine/replay/import_run.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

using json::Value;

/// A history in the form of GetExecutionHistory against the definition; "" where it reproduces
/// itself.
std::string replayed(const Value& events, const Value& definition) {
  const auto log = replay::readHistory(json::print(Value::object({{"events", events}})));
  if (!log) return "    cannot be read: " + log.error().message + "\n";
  const auto divergence = analysis::divergenceOf(asl::bind(definition), *log);
  if (!divergence) return "    does not compile: " + divergence.error().message + "\n";
  if (!*divergence) return "";
  const analysis::Divergence& one = **divergence;
  return "    event " + std::to_string(one.event) + ", " + one.type + " of \"" + one.state + "\" " +
         one.place + "\n      recorded " + one.expected + "\n      came     " + one.got + "\n";
}

/// The recorder blanked the moments, and decoded what AWS writes as JSON text.
Value asAnswered(const Value& events) {
  constexpr std::int64_t someDay = 1'700'000'000;
  std::vector<Value> answered;
  for (const Value& event : events.items())
    answered.push_back(decoded(event).with("timestamp", Value(someDay)));
  return Value::array(std::move(answered));
}

bool isWholeRecording(const Value& events) {
  if (!events.isArray() || events.empty()) return false;
  for (const Value& event : events.items())
    if (!event["id"].isInteger()) return false;
  return true;
}

Outcome runReproduce(const Case& one) {
  const Value& data = one.data;
  auto answers = answersFrom(data);
  const auto result = runRecorded(data, answers);
  if (!result) return Outcome::skipped("does not compile");
  std::string text;
  const std::string own = replayed(historyOf(*result), data["definition"]);
  if (!own.empty()) text += "  its own history\n" + own;
  if (isWholeRecording(data["events"]) && !data["idsNormalised"].boolean()) {
    const std::string recorded = replayed(asAnswered(data["events"]), data["definition"]);
    if (!recorded.empty()) text += "  the recording\n" + recorded;
  }
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration reproduceKind{
    {.name = "reproduce", .folder = "conformance/executions", .run = runReproduce}};

}  // namespace
}  // namespace stepwright::conformance
