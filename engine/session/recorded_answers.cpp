// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/recorded_answers.h"

namespace stepwright::session {

std::size_t RecordedAnswers::add(const std::string& place, Call call) {
  auto& calls = calls_[place];
  calls.push_back(std::move(call));
  return calls.size() - 1;
}

RecordedAnswers::Call& RecordedAnswers::at(const std::string& place, std::size_t index) {
  return calls_[place][index];
}

void RecordedAnswers::drop(const std::string& place, std::size_t index) {
  auto& calls = calls_[place];
  if (index < calls.size()) calls.resize(index);
}

const RecordedAnswers::Call* RecordedAnswers::find(const interpreter::TaskRequest& request) const {
  const auto found = calls_.find(placeOf(request.stateId, request.path));
  const auto nth = static_cast<std::size_t>(request.pathInvocation);
  if (found == calls_.end() || nth >= found->second.size()) return nullptr;
  const Call& call = found->second[nth];
  return call.parameters == request.input ? &call : nullptr;
}

std::string RecordedAnswers::placeOf(const std::string& stateId,
                                     const std::vector<interpreter::MapStep>& path) {
  std::string place = stateId;
  for (const interpreter::MapStep& step : path) place += '\n' + std::to_string(step.index);
  return place;
}

}  // namespace stepwright::session
