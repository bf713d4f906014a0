// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/review.h"

#include <algorithm>
#include <set>

#include "engine/analysis/merged_graph.h"
#include "engine/analysis/pairing.h"
#include "engine/json/pointer.h"

namespace stepwright::analysis {
namespace {

using asl::Machine;
using asl::State;
using json::Value;
using Fields = std::vector<FieldDifference>;

std::string placeIn(const std::string& place, std::string_view name) {
  return place.empty() ? std::string(name) : place + "." + std::string(name);
}
std::string placeAt(const std::string& place, std::size_t index) {
  return place + "[" + std::to_string(index) + "]";
}

void compareFields(const std::string& place, const Value& before, const Value& after,
                   Fields& into) {
  if (before == after) return;
  if (before.isObject() && after.isObject()) {
    for (const auto& member : before.members()) {
      const std::string here = placeIn(place, member.name());
      if (const Value* there = after.find(member.name()))
        compareFields(here, member.value, *there, into);
      else
        into.push_back({here, member.value, std::nullopt});
    }
    for (const auto& member : after.members())
      if (!before.contains(member.name()))
        into.push_back({placeIn(place, member.name()), std::nullopt, member.value});
    return;
  }
  if (before.isArray() && after.isArray() && before.size() == after.size()) {
    for (std::size_t i = 0; i < before.size(); ++i)
      compareFields(placeAt(place, i), before.at(i), after.at(i), into);
    return;
  }
  into.push_back({place, before, after});
}

/// An entry of Choices, Catch or Retry. Targets are called as in the later version, so that a
/// state's new name makes no difference where it is named.
struct Entry {
  Value fields;
  std::string next;

  [[nodiscard]] Value rest() const { return fields.without("Next"); }
};

/// Which entry of the later list each of the earlier is; -1 = none.
std::vector<int> matchEntries(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  std::vector<int> match(before.size(), -1);
  std::vector<bool> taken(after.size(), false);
  const auto pair = [&](const auto& alike) {
    for (std::size_t i = 0; i < before.size(); ++i)
      for (std::size_t j = 0; j < after.size() && match[i] < 0; ++j) {
        if (taken[j] || !alike(before[i], after[j])) continue;
        match[i] = static_cast<int>(j);
        taken[j] = true;
      }
  };
  pair([](const Entry& a, const Entry& b) { return a.next == b.next && a.rest() == b.rest(); });
  pair([](const Entry& a, const Entry& b) { return a.rest() == b.rest(); });
  pair([](const Entry& a, const Entry& b) {
    return a.next == b.next && a.fields["ErrorEquals"] == b.fields["ErrorEquals"];
  });
  return match;
}

/// The entries that kept their order, as many as there can be; the others were moved.
std::vector<bool> inOrder(const std::vector<int>& match) {
  std::vector<int> length(match.size(), 0), previous(match.size(), -1);
  int best = -1;
  for (int i = 0; i < static_cast<int>(match.size()); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (match[at] < 0) continue;
    length[at] = 1;
    for (int j = 0; j < i; ++j) {
      const auto other = static_cast<std::size_t>(j);
      if (match[other] < 0 || match[other] > match[at] || length[other] < length[at]) continue;
      length[at] = length[other] + 1;
      previous[at] = j;
    }
    if (best < 0 || length[at] > length[static_cast<std::size_t>(best)]) best = i;
  }
  std::vector<bool> kept(match.size(), false);
  for (; best >= 0; best = previous[static_cast<std::size_t>(best)])
    kept[static_cast<std::size_t>(best)] = true;
  return kept;
}

class Reviewer {
 public:
  Reviewer(const asl::Definition& before, const asl::Definition& after)
      : before_(before), after_(after), pairing_(*before.machine(), *after.machine()) {}

  Review review() {
    reviewMachine();
    for (const StatePlace& place : pairing_.after()) reviewAfter(place);
    for (const StatePlace& place : pairing_.before())
      if (pairing_.inAfter(*place.state) == nullptr) reviewTaken(place);
    keepHonest();
    review_.graph = mergedGraph(before_, after_, pairing_, removedEdges_, review_.marks);
    review_.machine = mergedMachine(after_, pairing_);
    return std::move(review_);
  }

 private:
  void mark(std::string key, ReviewMark mark) { review_.marks.emplace(std::move(key), mark); }

  void reviewMachine() {
    StateDifference machine;
    const Machine &before = *before_.machine(), &after = *after_.machine();
    compareFields("", withoutStates(before.fields), withoutStates(after.fields), machine.fields);
    compareStart(before, after, "", machine.ways);
    if (!machine.fields.empty() || !machine.ways.empty())
      review_.differences.push_back(std::move(machine));
  }

  /// What was not told apart above is told as it is: never "the same" of what is not.
  void keepHonest() {
    if (!review_.same() || before_.value() == after_.value()) return;
    StateDifference all;
    compareFields("", before_.value(), after_.value(), all.fields);
    review_.differences.push_back(std::move(all));
  }

  void compareStart(const Machine& before, const Machine& after, const std::string& place,
                    Fields& into) {
    if (pairing_.nameAfter(before, before.startAt) == after.startAt) return;
    into.push_back({placeIn(place, "StartAt"), Value(before.startAt), Value(after.startAt)});
    leadElsewhere(json::pointerChild(before.pointer, "StartAt"),
                  json::pointerChild(after.pointer, "StartAt"));
  }

  void leadElsewhere(const std::string& before, const std::string& after) {
    removedEdges_.insert(before);
    mark(after, ReviewMark::Added);
  }

  [[nodiscard]] static std::string nameOf(const std::vector<StatePlace>& places,
                                          const std::string& id) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const StatePlace& each) { return each.state->id == id; });
    return found == places.end() ? std::string() : found->state->name;
  }

  [[nodiscard]] static StateDifference about(const StatePlace& place,
                                             const std::vector<StatePlace>& all) {
    StateDifference difference;
    difference.state = difference.key = place.state->id;
    difference.name = place.state->name;
    difference.type = place.state->type;
    difference.within = nameOf(all, place.within);
    return difference;
  }

  void reviewTaken(const StatePlace& place) {
    StateDifference difference = about(place, pairing_.before());
    difference.sign = StateDifference::Sign::Removed;
    difference.key = std::string(takenAway) + place.state->id;
    forEachWay(*place.state, [&](const std::string& pointer) { removedEdges_.insert(pointer); });
    review_.differences.push_back(std::move(difference));
  }

  void reviewAfter(const StatePlace& place) {
    StateDifference difference = about(place, pairing_.after());
    const StatePlace* was = pairing_.inBefore(*place.state);
    if (was == nullptr) {
      difference.sign = StateDifference::Sign::Added;
      mark(place.state->id, ReviewMark::Added);
      forEachWay(*place.state, [&](const std::string& way) { mark(way, ReviewMark::Added); });
      for (const auto& machine : place.state->machines)
        mark(json::pointerChild(machine->pointer, "StartAt"), ReviewMark::Added);
      review_.differences.push_back(std::move(difference));
      return;
    }
    compare(*was, place, difference);
    if (pairing_.isMoved(place)) {
      difference.movedFrom = nameOf(pairing_.before(), was->within);
      mark(place.state->id, ReviewMark::Moved);
    }
    const bool own = !difference.fields.empty() || !difference.renamedFrom.empty();
    if (own) review_.marks[place.state->id] = ReviewMark::Changed;
    if (own || difference.movedFrom || !difference.ways.empty())
      review_.differences.push_back(std::move(difference));
  }

  template <class Act>
  static void forEachWay(const State& state, Act act) {
    for (const char* field : {"Next", "End", "Default"})
      if (state.fields.contains(field)) act(json::pointerChild(state.id, field));
    const auto list = [&](const char* field, std::size_t count) {
      for (std::size_t i = 0; i < count; ++i) act(entryPointer(state, field, i));
    };
    list("Choices", state.choices.size());
    list("Catch", state.catchers.size());
  }

  static std::string entryPointer(const State& state, const char* field, std::size_t index) {
    const std::string list = json::pointerChild(state.id, field);
    return json::pointerChild(json::pointerChild(list, index), "Next");
  }

  void compare(const StatePlace& was, const StatePlace& is, StateDifference& into) {
    const State &before = *was.state, &after = *is.state;
    if (before.name != after.name) into.renamedFrom = before.name;
    compareFields("", ownFields(before).without("Retry"), ownFields(after).without("Retry"),
                  into.fields);
    compareLists("Retry", retriersOf(before), retriersOf(after), nullptr, into.fields);
    compareMachines(before, after, into);
    compareWay("Next", was, is, before.next, after.next, into.ways);
    compareWay("Default", was, is, before.defaultNext, after.defaultNext, into.ways);
    if (before.end != after.end) {
      const auto said = [](bool end) { return end ? std::optional(Value(true)) : std::nullopt; };
      into.ways.push_back({"End", said(before.end), said(after.end)});
      leadElsewhere(json::pointerChild(before.id, "End"), json::pointerChild(after.id, "End"));
    }
    const std::pair<const State*, const State*> states(&before, &after);
    compareLists("Choices", rulesOf(before, *was.machine, true), rulesOf(after, *is.machine, false),
                 &states, into.ways);
    compareLists("Catch", catchersOf(before, *was.machine, true),
                 catchersOf(after, *is.machine, false), &states, into.ways);
  }

  static std::optional<Value> saidName(const std::string& name) {
    return name.empty() ? std::nullopt : std::optional(Value(name));
  }

  void compareWay(const char* field, const StatePlace& was, const StatePlace& is,
                  const std::string& before, const std::string& after, Fields& into) {
    if (before.empty() ? after.empty() : pairing_.nameAfter(*was.machine, before) == after) return;
    into.push_back({field, saidName(before), saidName(after)});
    leadElsewhere(json::pointerChild(was.state->id, field),
                  json::pointerChild(is.state->id, field));
  }

  /// Of a Parallel also which branches came, went and changed places.
  void compareMachines(const State& before, const State& after, StateDifference& into) {
    const bool parallel = after.type == asl::StateType::Parallel;
    const auto placeOf = [&](std::size_t i) {
      return parallel
                 ? placeAt("Branches", i)
                 : std::string(after.fields.contains("Iterator") ? "Iterator" : "ItemProcessor");
    };
    std::vector<int> match(before.machines.size(), -1);
    std::vector<bool> met(after.machines.size(), false);
    for (std::size_t i = 0; i < before.machines.size(); ++i)
      for (std::size_t j = 0; j < after.machines.size(); ++j)
        if (pairing_.inAfter(*before.machines[i]) == after.machines[j].get())
          match[i] = static_cast<int>(j), met[j] = true;
    const std::vector<bool> kept = inOrder(match);
    for (std::size_t i = 0; i < match.size(); ++i) {
      const Machine& machine = *before.machines[i];
      if (match[i] < 0) {
        into.fields.push_back({placeOf(i), machine.fields, std::nullopt});
        continue;
      }
      const auto j = static_cast<std::size_t>(match[i]);
      if (!kept[i]) into.fields.push_back({placeOf(i), std::nullopt, std::nullopt, placeOf(j)});
      if (parallel)
        compareFields(placeOf(j), withoutStates(machine.fields),
                      withoutStates(after.machines[j]->fields), into.fields);
      compareStart(machine, *after.machines[j], placeOf(j), into.ways);
    }
    for (std::size_t j = 0; j < met.size(); ++j)
      if (!met[j]) into.fields.push_back({placeOf(j), std::nullopt, after.machines[j]->fields});
  }

  static std::vector<Entry> retriersOf(const State& state) {
    std::vector<Entry> entries;
    for (const auto& retrier : state.retry) entries.push_back({retrier.fields, ""});
    return entries;
  }
  [[nodiscard]] std::vector<Entry> rulesOf(const State& state, const Machine& machine,
                                           bool before) const {
    std::vector<Entry> entries;
    for (const auto& rule : state.choices)
      entries.push_back({rule.fields, targetName(machine, rule.next, before)});
    return entries;
  }
  [[nodiscard]] std::vector<Entry> catchersOf(const State& state, const Machine& machine,
                                              bool before) const {
    std::vector<Entry> entries;
    for (const auto& catcher : state.catchers)
      entries.push_back({catcher.fields, targetName(machine, catcher.next, before)});
    return entries;
  }
  [[nodiscard]] std::string targetName(const Machine& machine, const std::string& name,
                                       bool before) const {
    return before ? pairing_.nameAfter(machine, name) : name;
  }

  /// `states`: whose edges the entries are; null where they lead nowhere.
  void compareLists(const char* field, const std::vector<Entry>& before,
                    const std::vector<Entry>& after,
                    const std::pair<const State*, const State*>* states, Fields& into) {
    const std::vector<int> match = matchEntries(before, after);
    const std::vector<bool> kept = inOrder(match);
    std::vector<bool> met(after.size(), false);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (match[i] < 0) {
        into.push_back({placeAt(field, i), before[i].fields, std::nullopt});
        if (states != nullptr) removedEdges_.insert(entryPointer(*states->first, field, i));
        continue;
      }
      const auto j = static_cast<std::size_t>(match[i]);
      met[j] = true;
      const std::size_t until = into.size();
      if (!kept[i])
        into.push_back({placeAt(field, i), std::nullopt, std::nullopt, placeAt(field, j)});
      compareFields(placeAt(field, j), before[i].rest(), after[j].rest(), into);
      const bool led = before[i].next == after[j].next;
      if (!led)
        into.push_back(
            {placeAt(field, j) + ".Next", saidName(before[i].next), saidName(after[j].next)});
      if (states == nullptr) continue;
      if (!led)
        leadElsewhere(entryPointer(*states->first, field, i),
                      entryPointer(*states->second, field, j));
      else if (into.size() > until)
        mark(entryPointer(*states->second, field, j), ReviewMark::Changed);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (met[j]) continue;
      into.push_back({placeAt(field, j), std::nullopt, after[j].fields});
      if (states != nullptr) mark(entryPointer(*states->second, field, j), ReviewMark::Added);
    }
  }

  const asl::Definition& before_;
  const asl::Definition& after_;
  Pairing pairing_;
  Review review_;
  std::set<std::string> removedEdges_;
};

}  // namespace

Review reviewOf(const asl::Definition& before, const asl::Definition& after) {
  Review review;
  if (before.machine() && after.machine()) review = Reviewer(before, after).review();
  review.sameText = before.text() == after.text();
  return review;
}

ReviewCounts countsOf(const Review& review) {
  ReviewCounts counts;
  for (const StateDifference& each : review.differences) {
    using Sign = StateDifference::Sign;
    if (each.name.empty()) {
      counts.machine = true;
      continue;
    }
    counts.added += each.sign == Sign::Added ? 1 : 0;
    counts.removed += each.sign == Sign::Removed ? 1 : 0;
    counts.changed += each.fields.empty() ? 0 : 1;
    counts.moved += each.movedFrom ? 1 : 0;
    counts.renamed += each.renamedFrom.empty() ? 0 : 1;
    counts.rerouted += each.ways.empty() ? 0 : 1;
  }
  return counts;
}

}  // namespace stepwright::analysis
