// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/step_back.h"

#include "engine/interpreter/input.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::Phase;

namespace {

bool isInput(const Recording& recording, Position index) {
  return recording.move(index).kind == Move::Kind::Input;
}

/// The last stop of the moves from a checkpoint up to `end`.
std::optional<Earlier> lastStopWithin(const Cursor& from, Position begin, Position end,
                                      const StopsAt& stopsAt) {
  const Recording& recording = from.recording();
  Execution execution = recording.at(begin);
  std::optional<Earlier> found;
  for (Position i = begin; i < end; ++i) {
    recording.again(execution, i);
    if (i + 1 >= end && i + 1 >= from.position()) break;
    if (isInput(recording, i)) continue;
    const Stop stop = stopsAt(execution, recording.move(i), i + 1);
    if (stop && execution.running()) found = {i + 1, stop.fiber};
  }
  return found;
}

/// A state that is skipped before it was entered is entered by that.
bool entersBySkip(const Recording& recording, Position index, FiberId id) {
  const interpreter::Input taken = recording.inputOf(index);
  const auto* skip = std::get_if<interpreter::input::Skip>(&taken);
  if (skip == nullptr || skip->fiber != id) return false;
  const Execution then = recording.at(index);
  const Fiber* fiber = then.fiber(id);
  return fiber != nullptr && fiber->frame.phase == Phase::Enter;
}

}  // namespace

std::optional<Earlier> phaseBefore(const Cursor& from, FiberId fiber) {
  const Recording& recording = from.recording();
  Position before = from.position();
  while (before > 0 && recording.move(before - 1).fiber != fiber) --before;
  if (before == 0) {
    before = from.position();
    while (before > 0 && isInput(recording, before - 1)) --before;
  }
  if (before == 0) return std::nullopt;
  return Earlier{before - 1, recording.move(before - 1).fiber};
}

std::optional<Earlier> stateBefore(const Cursor& from, FiberId fiber) {
  const Recording& recording = from.recording();
  const Position here = entryOfState(from, fiber);
  if (here < from.position()) return Earlier{here, fiber};
  for (FiberId id = fiber; id != 0; id = recording.fiberInfo(id).parent) {
    for (Position i = here; i > 0; --i) {
      const Move& move = recording.move(i - 1);
      if (move.fiber == id && move.kind != Move::Kind::Input && move.phase == Phase::Enter)
        return Earlier{i - 1, id};
    }
  }
  return std::nullopt;
}

Position entryOfState(const Cursor& at, FiberId id) {
  const Fiber* fiber = at.execution().fiber(id);
  if (fiber == nullptr || fiber->frame.phase == Phase::Enter) return at.position();
  for (Position i = at.position(); i > 0; --i) {
    const Move& move = at.recording().move(i - 1);
    if (move.kind == Move::Kind::Input && entersBySkip(at.recording(), i - 1, id)) return i - 1;
    if (move.fiber == id && move.kind != Move::Kind::Input && move.phase == Phase::Enter)
      return i - 1;
  }
  return at.position();
}

std::optional<Position> beginningOf(const Recording& recording, FiberId fiber) {
  for (Position i = 0; i < recording.length(); ++i)
    if (!isInput(recording, i) && recording.move(i).fiber == fiber) return i;
  return std::nullopt;
}

FiberId lastMoved(const Cursor& at) {
  for (Position i = at.position(); i > 0; --i)
    if (!isInput(at.recording(), i - 1)) return at.recording().move(i - 1).fiber;
  return 0;
}

std::optional<Earlier> stopBefore(const Cursor& from, const StopsAt& stopsAt) {
  for (Position end = from.position(); end > 0;) {
    const Position begin = from.recording().checkpointBefore(end - 1);
    if (const auto found = lastStopWithin(from, begin, end, stopsAt)) return found;
    end = begin;
  }
  return std::nullopt;
}

}  // namespace stepwright::debugger
