// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/input_log.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/runtime/journal_entry.h"

namespace stepwright::debugger {

using interpreter::Input;

namespace {

constexpr std::size_t heldInputs = 16'384;

/// All of it stands in the line.
const runtime::Payloads& inTheLine() {
  static const runtime::Payloads payloads{[](const std::string& text) { return text; },
                                          [](const std::string& text) { return text; }};
  return payloads;
}

}  // namespace

void InputLog::add(Position position, const Input& input) {
  positions_.push_back(position);
  held_.push_back(input);
  if (held_.size() > heldInputs) letOldestGo();
}

/// Half of them at once; where there is no room on disk they are held on.
void InputLog::letOldestGo() {
  for (std::size_t i = 0; i < heldInputs / 2; ++i) {
    const auto line = toText(interpreter::JournalEntry{0, held_.front()}, inTheLine());
    const std::uint64_t place = file_->add(line);
    if (place == 0) return;
    places_.push_back(place);
    held_.pop_front();
  }
}

Input InputLog::at(Position position) const {
  const auto found = std::lower_bound(positions_.begin(), positions_.end(), position);
  const auto index = static_cast<std::size_t>(found - positions_.begin());
  if (index >= places_.size()) return held_[index - places_.size()];
  const auto line = runtime::journalLineFrom(file_->lineAt(places_[index]), inTheLine());
  // A file without a name that cannot be read any more: nothing was told.
  if (!line) return interpreter::input::Clock{};
  return std::get<interpreter::JournalEntry>(*line).input;
}

void InputLog::cut(Position position) {
  const auto from = std::lower_bound(positions_.begin(), positions_.end(), position);
  const auto count = static_cast<std::size_t>(from - positions_.begin());
  positions_.resize(count);
  places_.resize(std::min(places_.size(), count));
  held_.resize(count - places_.size());
}

}  // namespace stepwright::debugger
