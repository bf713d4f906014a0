// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/sample_answers.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "engine/asl/catalogue/catalogue.h"

namespace stepwright::assist {
namespace {

using tasks::MockBehaviour;
using Answered = std::vector<std::pair<std::string, MockBehaviour>>;

void forEachTask(const asl::Machine& machine, const std::function<void(const asl::State&)>& visit) {
  for (const asl::State& state : machine.states) {
    if (state.type == asl::StateType::Task) visit(state);
    for (const auto& nested : state.machines) forEachTask(*nested, visit);
  }
}

std::optional<MockBehaviour> sampleOf(const asl::State& state, const asl::Catalogue& catalogue,
                                      const Answered& answered) {
  for (const auto& [name, answer] : answered)
    if (name == state.name) return answer;
  auto result = catalogue.answer(state.fields["Resource"].string());
  if (!result) return std::nullopt;
  MockBehaviour sample;
  sample.result = std::move(*result);
  return sample;
}

}  // namespace

SampleAnswers withSamples(tasks::MockSet mocks, const asl::Machine& machine,
                          const asl::Catalogue& catalogue, const Answered& answered) {
  SampleAnswers made{std::move(mocks)};
  forEachTask(machine, [&](const asl::State& state) {
    const auto known = std::find_if(made.mocks.begin(), made.mocks.end(),
                                    [&](const auto& each) { return each.state == state.name; });
    const bool has = known != made.mocks.end() && !known->behaviours.empty();
    if (has && known->enabled) return;
    const auto sample = has ? std::nullopt : sampleOf(state, catalogue, answered);
    if (!has && !sample) return made.unknown.push_back(state.name);
    ++made.added;
    if (known == made.mocks.end()) return made.mocks.push_back({state.name, true, {*sample}});
    known->enabled = true;
    if (sample) known->behaviours = {*sample};
  });
  return made;
}

}  // namespace stepwright::assist
