// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/replayed.h"

#include "engine/debugger/refusals.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/command.h"

namespace stepwright::debugger {

using history::Event;

namespace {

bool sameExtra(const Event& a, const Event& b) {
  if (a.extra == b.extra) return true;
  return a.extra != nullptr && b.extra != nullptr && history::toJson(a) == history::toJson(b);
}

bool same(const Event& a, const Event& b) {
  return a.type == b.type && a.previousId == b.previousId && a.time == b.time &&
         a.fiber == b.fiber && a.name == b.name && a.data == b.data && sameExtra(a, b);
}

Error anotherEvent(const Recording& recorded, std::size_t event) {
  Phrase what = worded(refusals::wentOn);
  if (event < recorded.log().size()) {
    const Event& was = recorded.log().at(event);
    const Phrase type = history::toString(was.type);
    what = was.name.string().empty() ? worded(refusals::was, {type})
                                     : worded(refusals::wasOf, {type, was.name.string()});
  }
  return refuse(refusals::anotherEvent, {}, {std::to_string(event + 1), what});
}

/// The same phase of the same branch or item; what of it writes no event counts as well.
bool sameStep(const Recording& recorded, const Recording& now, Position move) {
  const Move &a = recorded.move(move), &b = now.move(move);
  return a.fiber == b.fiber && a.phase == b.phase && a.decisions == b.decisions;
}

Error another(const Recording& recorded, Position move) {
  const interpreter::StateIndex state = recorded.move(move).state;
  const Phrase name = state == interpreter::noState ? worded(refusals::theWorkflow)
                                                    : Phrase(recorded.program().state(state).name);
  return refuse(refusals::anotherStep, {}, {name});
}

/// Compares what both have written from there on.
std::optional<Error> compare(const Recording& recorded, const Recording& now, std::size_t from,
                             std::size_t upTo) {
  for (std::size_t event = from; event < upTo; ++event)
    if (event >= now.log().size() || !same(recorded.log().at(event), now.log().at(event)))
      return anotherEvent(recorded, event);
  if (now.log().size() > upTo) return anotherEvent(recorded, upTo);
  return std::nullopt;
}

/// As far as both go the same; `wrong`: what is another beyond that.
struct Retold {
  Recording now;
  Position agreed = 0;
  std::optional<Error> wrong = {};
};

Retold retell(const Recording& recorded, const interpreter::ProgramPtr& program,
              Position position) {
  const interpreter::Execution& head = recorded.head();
  Retold retold{Recording(program, head.input, *head.identity)};
  std::vector<interpreter::Command> commands;  // performed when they were recorded
  std::size_t events = recorded.eventsAt(0);
  retold.wrong = compare(recorded, retold.now, 0, events);
  for (Position i = 0; i < position && !retold.wrong; ++i) {
    (void)retold.now.take(recorded.inputOf(i), commands);
    commands.clear();
    const std::size_t after = recorded.eventsAt(i + 1);
    retold.wrong = sameStep(recorded, retold.now, i) ? compare(recorded, retold.now, events, after)
                                                     : std::optional(another(recorded, i));
    if (!retold.wrong) retold.agreed = i + 1;
    events = after;
  }
  return retold;
}

}  // namespace

Result<Recording> replayed(const Recording& recorded, const interpreter::ProgramPtr& program,
                           Position position) {
  Retold retold = retell(recorded, program, position);
  if (retold.wrong) return *retold.wrong;
  return std::move(retold.now);
}

Position agreement(const Recording& recorded, const interpreter::ProgramPtr& program,
                   Position position) {
  return retell(recorded, program, position).agreed;
}

}  // namespace stepwright::debugger
