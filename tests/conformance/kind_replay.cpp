// SPDX-License-Identifier: GPL-3.0-or-later
// Time travel over the recorded executions: resuming from a journal cut anywhere, and stepping back
// and forward again, must give the identical history.
#include <functional>

#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

Outcome runReplay(const Case& one) {
  const auto& data = one.data;
  if (!data["needs"].empty() && data["mocks"].isNull())
    return Outcome::skipped("needs services and has no mocks");
  auto answers = answersFrom(data);
  const std::string text = replayRecorded(data, answers, std::hash<std::string>{}(one.name));
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration replayKind{
    {.name = "replay", .folder = "conformance/executions", .run = runReplay}};

}  // namespace
}  // namespace stepwright::conformance
