// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded definitions in JSONPath, converted to JSONata: both must come to the same end. What the
// conversion refuses is skipped, with its reason.
#include "engine/edit/to_jsonata.h"
#include "engine/json/print.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

using json::Value;

/// What may differ by nature: the words of a failure, and the error's name where the query itself
/// failed.
std::string difference(const runtime::RunResult& before, const runtime::RunResult& after) {
  const Value was = finalOf(before), is = finalOf(after);
  if (was["status"] != is["status"]) {
    return "    was " + json::print(was) + "\n    is  " + json::print(is) + "\n";
  }
  if (before.status != interpreter::Status::Succeeded) return "";
  return report(differences(before.output, after.output, "output"));
}

Outcome runMigration(const Case& one) {
  const Value& data = one.data;
  if (!data["needs"].empty() && data["mocks"].isNull()) return Outcome::skipped("needs services");
  if (data["definition"]["QueryLanguage"].string() == "JSONata")
    return Outcome::skipped("speaks JSONata already");
  auto answers = answersFrom(data);
  const auto before = runRecorded(data, answers);
  if (!before) return Outcome::skipped("does not compile");
  const auto converted = edit::machineToJsonata(data["definition"]);
  if (!converted)
    return Outcome::skipped(converted.error().code + ": " + converted.error().message);
  const Value definition = converted->with("QueryLanguage", "JSONata");
  const Value other = data.with("definition", definition);
  const auto after = runRecorded(other, answers);
  if (!after) {
    return Outcome::failed("    does not compile: " + after.error().message + " at " +
                           after.error().pointer + "\n    " + json::print(definition) + "\n");
  }
  const std::string text = difference(*before, *after);
  return text.empty() ? Outcome::passed()
                      : Outcome::failed(text + "    " + json::print(definition) + "\n");
}

const Registration migrationKind{
    {.name = "migration", .folder = "conformance/executions", .run = runMigration}};

}  // namespace
}  // namespace stepwright::conformance
