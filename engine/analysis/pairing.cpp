// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/pairing.h"

#include <algorithm>
#include <map>
#include <set>

namespace stepwright::analysis {
namespace {

using asl::Machine;
using asl::State;
using json::Value;

/// Two states that look less alike are not taken for one that was renamed.
constexpr double leastLikeness = 0.6;
/// What only says its type says little of who it is.
constexpr double bareLikeness = 0.5;
constexpr double weightOfFields = 0.6;
/// Each state without a partner is held against each: where that were more, nothing is taken for
/// renamed.
constexpr std::size_t mostHeldTogether = 200 * 200;

void collectPlaces(const Machine& machine, const std::string& within,
                   std::vector<StatePlace>& into) {
  for (const State& state : machine.states) {
    into.push_back({&state, &machine, within});
    for (const auto& nested : state.machines)
      if (nested) collectPlaces(*nested, state.id, into);
  }
}

std::unordered_map<const State*, std::size_t> indexOf(const std::vector<StatePlace>& places) {
  std::unordered_map<const State*, std::size_t> index;
  for (std::size_t i = 0; i < places.size(); ++i) index.emplace(places[i].state, i);
  return index;
}

/// How many states of both are called the same.
int sharedNames(const Machine& one, const Machine& other) {
  return static_cast<int>(
      std::count_if(one.states.begin(), one.states.end(),
                    [&](const State& state) { return other.find(state.name) != nullptr; }));
}

std::set<std::string> targetsOf(const State& state) {
  std::set<std::string> names;
  if (!state.next.empty()) names.insert(state.next);
  if (!state.defaultNext.empty()) names.insert(state.defaultNext);
  for (const auto& rule : state.choices) names.insert(rule.next);
  for (const auto& catcher : state.catchers) names.insert(catcher.next);
  if (state.end) names.insert("");  // no state is called so
  return names;
}

std::set<std::string> sourcesOf(const StatePlace& place) {
  std::set<std::string> names;
  for (const State& state : place.machine->states)
    if (targetsOf(state).contains(place.state->name)) names.insert(state.name);
  if (place.machine->startAt == place.state->name) names.insert("");
  return names;
}

/// What tells a state by anything but its name.
struct Traits {
  const StatePlace* place;
  Value fields;
  std::set<std::string> targets, sources;
};

std::vector<Traits> traitsOf(const std::vector<const StatePlace*>& places) {
  std::vector<Traits> all;
  for (const StatePlace* place : places)
    all.push_back({place, ownFields(*place->state).without("Comment"), targetsOf(*place->state),
                   sourcesOf(*place)});
  return all;
}

/// The part of both that is in both.
double shareOf(const std::set<std::string>& one, const std::set<std::string>& other) {
  if (one.empty() && other.empty()) return 1;
  std::size_t both = 0;
  for (const std::string& name : one) both += other.contains(name) ? 1 : 0;
  return static_cast<double>(both) / static_cast<double>(one.size() + other.size() - both);
}

double fieldLikeness(const Value& one, const Value& other) {
  std::size_t alike = 0, all = other.size();
  for (const auto& member : one.members()) {
    const Value* there = other.find(member.name());
    if (there == nullptr) ++all;
    if (there != nullptr && *there == member.value) ++alike;
  }
  // Type alone is in both of them by the way they were chosen.
  if (all <= 1) return bareLikeness;
  return static_cast<double>(alike) / static_cast<double>(all);
}

double likeness(const Traits& before, const Traits& after) {
  const State &one = *before.place->state, &other = *after.place->state;
  if (one.type != other.type || one.knownType != other.knownType) return 0;
  const double around =
      (shareOf(before.targets, after.targets) + shareOf(before.sources, after.sources)) / 2;
  return fieldLikeness(before.fields, after.fields) * weightOfFields +
         around * (1 - weightOfFields);
}

}  // namespace

std::vector<StatePlace> placesIn(const Machine& machine) {
  std::vector<StatePlace> places;
  collectPlaces(machine, "", places);
  return places;
}

Value withoutStates(const Value& machine) { return machine.without("States").without("StartAt"); }

Value ownFields(const State& state) {
  Value own = state.fields;
  for (const char* field : {"Next", "End", "Default", "Choices", "Catch", "Branches"})
    own = own.without(field);
  for (const char* field : {"ItemProcessor", "Iterator"})
    if (const Value* machine = own.find(field))
      own = std::move(own).with(field, withoutStates(*machine));
  return own;
}

Pairing::Pairing(const Machine& before, const Machine& after)
    : before_(placesIn(before)),
      after_(placesIn(after)),
      placeBefore_(indexOf(before_)),
      placeAfter_(indexOf(after_)) {
  pairMachines(before, after);
  pairByName();
  pairRenamed();
}

const StatePlace* Pairing::inAfter(const State& before) const {
  const auto found = there_.find(&before);
  return found == there_.end() ? nullptr : &after_[placeAfter_.at(found->second)];
}

const StatePlace* Pairing::inBefore(const State& after) const {
  const auto found = back_.find(&after);
  return found == back_.end() ? nullptr : &before_[placeBefore_.at(found->second)];
}

const Machine* Pairing::inAfter(const Machine& before) const {
  const auto found = machines_.find(&before);
  return found == machines_.end() ? nullptr : found->second;
}

const Machine* Pairing::inBefore(const Machine& after) const {
  const auto found = machinesBack_.find(&after);
  return found == machinesBack_.end() ? nullptr : found->second;
}

bool Pairing::isMoved(const StatePlace& after) const {
  const StatePlace* was = inBefore(*after.state);
  return was != nullptr && inAfter(*was->machine) != after.machine;
}

std::string Pairing::nameAfter(const Machine& machine, const std::string& name) const {
  const State* state = machine.find(name);
  const StatePlace* there = state != nullptr ? inAfter(*state) : nullptr;
  return there != nullptr ? there->state->name : name;
}

void Pairing::pairMachines(const Machine& before, const Machine& after) {
  if (!machines_.emplace(&before, &after).second) return;
  machinesBack_.emplace(&after, &before);
  for (const State& state : before.states)
    if (const State* there = after.find(state.name); there != nullptr) pairStates(state, *there);
}

/// Of a Parallel each branch goes to the one that shares most of its names, else to the one in its
/// place.
void Pairing::pairNested(const State& before, const State& after) {
  std::vector<bool> taken(after.machines.size(), false);
  std::vector<bool> done(before.machines.size(), false);
  struct Match {
    int shared;
    std::size_t from, to;
  };
  std::vector<Match> matches;
  for (std::size_t i = 0; i < before.machines.size(); ++i)
    for (std::size_t j = 0; j < after.machines.size(); ++j)
      matches.push_back(
          {sharedNames(*before.machines[i], *after.machines[j]) * 2 + (i == j), i, j});
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.shared > b.shared; });
  for (const Match& match : matches) {
    if (match.shared == 0 || done[match.from] || taken[match.to]) continue;
    done[match.from] = taken[match.to] = true;
    pairMachines(*before.machines[match.from], *after.machines[match.to]);
  }
}

void Pairing::pairStates(const State& before, const State& after) {
  if (there_.contains(&before) || back_.contains(&after)) return;
  there_.emplace(&before, &after);
  back_.emplace(&after, &before);
  pairNested(before, after);
}

/// A state that stands in another machine now keeps its name: names are unique in a definition.
void Pairing::pairByName() {
  std::map<std::string_view, std::vector<const State*>> free;
  for (const StatePlace& place : after_)
    if (!back_.contains(place.state)) free[place.state->name].push_back(place.state);
  for (const StatePlace& place : before_) {
    if (there_.contains(place.state)) continue;
    const auto found = free.find(place.state->name);
    if (found != free.end() && found->second.size() == 1)
      pairStates(*place.state, *found->second.front());
  }
}

void Pairing::pairRenamed() {
  struct Match {
    double likeness;
    const State *from, *to;
  };
  std::vector<const StatePlace*> gone, fresh;
  for (const StatePlace& place : before_)
    if (!there_.contains(place.state)) gone.push_back(&place);
  for (const StatePlace& place : after_)
    if (!back_.contains(place.state)) fresh.push_back(&place);
  if (gone.size() * fresh.size() > mostHeldTogether) return;
  std::vector<Match> matches;
  const std::vector<Traits> others = traitsOf(fresh);
  for (const Traits& from : traitsOf(gone))
    for (const Traits& to : others) {
      // Of what stands elsewhere now and is called otherwise, nothing tells that it is the same.
      const Machine* machine = inAfter(*from.place->machine);
      if (machine != nullptr && machine != to.place->machine) continue;
      const double alike = likeness(from, to);
      if (alike >= leastLikeness) matches.push_back({alike, from.place->state, to.place->state});
    }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.likeness > b.likeness; });
  for (const Match& match : matches) pairStates(*match.from, *match.to);
}

}  // namespace stepwright::analysis
