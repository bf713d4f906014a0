// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/history_fit.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/history/event_type.h"
#include "engine/replay/history_threads.h"
#include "engine/replay/refusals.h"

namespace stepwright::replay {

using asl::State;
using asl::StateType;
using history::Event;
using history::EventType;

namespace {

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

/// "A", "B" or "C".
Phrase oneOf(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string words = quoted(names.front());
  for (std::size_t i = 1; i + 1 < names.size(); ++i) words += ", " + quoted(names[i]);
  return names.size() == 1 ? Phrase(words)
                           : worded(refusals::lastOf, {words, quoted(names.back())});
}

void addName(std::vector<std::string>& names, const std::string& name) {
  const bool known = std::find(names.begin(), names.end(), name) != names.end();
  if (!name.empty() && !known) names.push_back(name);
}

std::vector<std::string> leadsTo(const State& state) {
  std::vector<std::string> names;
  addName(names, state.next);
  for (const asl::ChoiceRule& rule : state.choices) addName(names, rule.next);
  addName(names, state.defaultNext);
  for (const asl::Catcher& catcher : state.catchers) addName(names, catcher.next);
  return names;
}

/// "Task" of TaskStateEntered.
std::string_view typeOf(EventType entered) {
  const std::string_view name = history::toString(entered);
  return name.substr(0, name.find("State"));
}

/// What was entered and left last in one thread.
struct Place {
  const State* open = nullptr;
  const State* left = nullptr;
};

/// Goes along a history and compares every state that is entered with where it could go.
class Comparison {
 public:
  explicit Comparison(asl::MachinePtr machine) : threads_(std::move(machine)) {}

  /// The error that this event shows, if it is the first that does not fit.
  std::optional<Error> add(const Event& event, std::size_t index);

 private:
  [[nodiscard]] std::optional<Error> enter(const Event& event, const HistoryThread& thread,
                                           Place& place);
  [[nodiscard]] static std::optional<Error> compare(const Event& event, const asl::Machine& machine,
                                                    const Place& place);

  HistoryThreads threads_;
  std::vector<Place> places_;
  bool redriven_ = false;  ///< states go on that were not entered in what is there
};

Error misfit(const Event& event, Phrase what) {
  return refuse(refusals::misfit, {},
                {std::to_string(event.id), event.name.string(), std::move(what)});
}

/// What may come there instead.
Phrase wouldBe(const Place& place, const std::vector<std::string>& expected) {
  if (expected.empty()) return worded(refusals::nothingAfter, {place.left->name});
  return place.left ? worded(refusals::leadsTo, {place.left->name, oneOf(expected)})
                    : worded(refusals::beginsWith, {oneOf(expected)});
}

std::optional<Error> Comparison::compare(const Event& event, const asl::Machine& machine,
                                         const Place& place) {
  const State* entered = machine.find(event.name.string());
  if (place.open && place.open->isContainer()) {
    std::vector<std::string> first;
    for (const auto& inner : place.open->machines) addName(first, inner->startAt);
    return misfit(event, worded(refusals::beginsWithin, {place.open->name, oneOf(first)}));
  }
  std::vector<std::string> expected{machine.startAt};
  if (place.left) expected = leadsTo(*place.left);
  const Phrase would = wouldBe(place, expected);
  const bool led =
      std::find(expected.begin(), expected.end(), event.name.string()) != expected.end();
  if (!entered) return misfit(event, worded(refusals::noSuchState, {would}));
  if (!led) return misfit(event, worded(refusals::elsewhere, {would}));
  if (entered->knownType && asl::toString(entered->type) != typeOf(event.type))
    return misfit(event,
                  worded(refusals::otherType, {typeOf(event.type), asl::toString(entered->type)}));
  return {};
}

std::optional<Error> Comparison::enter(const Event& event, const HistoryThread& thread,
                                       Place& place) {
  if (!thread.machine) return {};
  if (!redriven_)
    if (auto error = compare(event, *thread.machine, place)) return error;
  place.open = thread.machine->find(event.name.string());
  return {};
}

std::optional<Error> Comparison::add(const Event& event, std::size_t index) {
  threads_.add(event);
  places_.resize(threads_.size());
  const std::int32_t thread = threads_.threadOf(index);
  Place& place = places_[static_cast<std::size_t>(thread)];
  const bool begins = index > 0 || event.type == EventType::ExecutionStarted;
  redriven_ = redriven_ || !begins || event.type == EventType::ExecutionRedriven;
  const EventSense sense = senseOf(event.type);
  if (sense == EventSense::Entered) return enter(event, threads_.thread(thread), place);
  if (sense == EventSense::Exited) place.left = std::exchange(place.open, nullptr);
  return {};
}

}  // namespace

std::optional<Error> misfitOf(const history::EventLog& history, const asl::MachinePtr& machine) {
  if (!machine) return {};
  Comparison comparison(machine);
  for (std::size_t i = 0; i < history.size(); ++i)
    if (auto error = comparison.add(history.at(i), i)) return error;
  return {};
}

}  // namespace stepwright::replay
