// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/reproduction.h"

#include <algorithm>

#include "engine/analysis/value_diff.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/compile.h"
#include "engine/json/keys.h"
#include "engine/json/parse.h"
#include "engine/replay/event_facts.h"
#include "engine/replay/followed_run.h"

namespace stepwright::analysis {

using json::Value;
using replay::Brought;
using replay::FollowedRun;

namespace {

/// A place where recorded data and what came differ.
struct Difference {
  std::string place;
  std::string expected, got;
};

/// Compares what was recorded with what came. `other` is what came under another name, at another
/// time and with other chances: where these two differ, nothing can be said.
class Comparison {
 public:
  std::optional<Difference> found;

  void compare(const Value& recorded, const Value& came, const Value& other,
               const std::string& place) {
    if (found || recorded == came) return;
    if (came.isObject() && other.isObject() && recorded.isObject())
      return objects(recorded, came, other, place);
    if (came.isArray() && other.isArray() && came.size() == other.size() && recorded.isArray())
      return arrays(recorded, came, other, place);
    if (came.isString() && other.isString() && (recorded.isContainer() || recorded.isString()))
      return texts(recorded, came, other, place);
    if (came == other) differ(place, brief(recorded, most), brief(came, most));
  }

 private:
  static constexpr std::size_t most = 300;

  void differ(const std::string& place, std::string expected, std::string got) {
    if (!found) found = {place, std::move(expected), std::move(got)};
  }

  static std::string child(const std::string& place, std::string_view name) {
    return place.empty() ? std::string(name) : place + "." + std::string(name);
  }

  void objects(const Value& recorded, const Value& came, const Value& other,
               const std::string& place) {
    for (const auto& member : recorded.members()) {
      const std::string here = child(place, member.name());
      const Value* now = came.find(member.name());
      const Value* then = other.find(member.name());
      if (now != nullptr && then != nullptr)
        compare(member.value, *now, *then, here);
      else if (now == nullptr && then == nullptr)
        differ(here, brief(member.value, most), "nothing");
    }
    for (const auto& member : came.members())
      if (!recorded.contains(member.name()) && other.contains(member.name()))
        differ(child(place, member.name()), "nothing", brief(member.value, most));
  }

  void arrays(const Value& recorded, const Value& came, const Value& other,
              const std::string& place) {
    if (recorded.size() != came.size())
      return differ(place, std::to_string(recorded.size()) + " items",
                    std::to_string(came.size()) + " items");
    for (std::size_t i = 0; i < came.size(); ++i)
      compare(recorded.items()[i], came.items()[i], other.items()[i],
              place + "[" + std::to_string(i) + "]");
  }

  /// JSON text is compared with the value that it says, on either side.
  void texts(const Value& recorded, const Value& came, const Value& other,
             const std::string& place) {
    const Value said = saidBy(came), saidOther = saidBy(other), saidThen = saidBy(recorded);
    if (said.isContainer() && saidOther.isContainer() && saidThen.isContainer())
      return compare(saidThen, said, saidOther, place);
    if (came == other) differ(place, brief(recorded, most), brief(came, most));
  }

  static Value saidBy(const Value& text) {
    if (!text.isString()) return text;
    auto parsed = json::parse(text.string());
    return parsed ? *parsed : Value();
  }
};

/// Only what the definition says something of is compared.
std::optional<Difference> differenceOf(const Value& recorded, const Brought& came,
                                       const Brought& other) {
  Comparison comparison;
  for (const auto& fact : recorded.members()) {
    const Value* now = came.facts.find(fact.name());
    const Value* then = other.facts.find(fact.name());
    if (now != nullptr && then != nullptr)
      comparison.compare(fact.value, *now, *then, std::string(fact.name()));
  }
  return comparison.found;
}

/// The same run as somebody else, of another type and a year later: what it says otherwise depends
/// on that.
interpreter::Naming somebodyElse() {
  return {.machine = "another",
          .execution = "other",
          .account = "999999999999",
          .express = true,
          .synchronous = true,
          .seed = 7};
}
constexpr std::int64_t laterMs = 366LL * 86'400'000 + 11'045'678;

Divergence departure(const history::Event& event, const Brought& came) {
  Divergence one{event.id, std::string(history::toString(event.type)), came.state, {}, {}, {}};
  one.expected = one.type;
  if (event.name.isString()) one.expected += " of " + json::quoted(event.name.string());
  one.got = shortened(came.instead, 500);
  return one;
}

/// The two runs along a history.
class Pair {
 public:
  Pair(const asl::MachinePtr& machine, const interpreter::ProgramPtr& program)
      : one_(machine, program), other_(machine, program, somebodyElse()) {}

  std::optional<Divergence> add(const history::Event& event) {
    Brought came, elsewhere;
    if (!one_.add(event, decisions_, &came)) return departure(event, came);
    history::Event later = event;
    later.time = later.time + laterMs;
    // A moment that a definition waits for or compares may lead it elsewhere: then only itself is
    // left to compare with.
    otherGoesOn_ = otherGoesOn_ && other_.add(later, decisions_, &elsewhere);
    decisions_.clear();
    const auto difference =
        differenceOf(replay::factsOf(event), came, otherGoesOn_ ? elsewhere : came);
    if (!difference) return std::nullopt;
    return Divergence{event.id,
                      std::string(history::toString(event.type)),
                      came.state,
                      difference->place,
                      difference->expected,
                      difference->got};
  }

 private:
  FollowedRun one_, other_;
  std::vector<interpreter::Decision> decisions_;
  bool otherGoesOn_ = true;
};

}  // namespace

Result<std::optional<Divergence>> divergenceOf(const asl::MachinePtr& machine,
                                               const history::EventLog& history) {
  const auto program = interpreter::compile(machine);
  if (!program) return program.error();
  Pair pair(machine, *program);
  for (std::size_t i = 0; i < history.size(); ++i)
    if (auto divergence = pair.add(history.at(i))) return divergence;
  return std::optional<Divergence>();
}

}  // namespace stepwright::analysis
