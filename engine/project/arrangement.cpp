// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/arrangement.h"

#include <cmath>
#include <optional>

#include "engine/asl/bind.h"
#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/project/follow_states.h"
#include "engine/project/refusals.h"

namespace stepwright::project {

using json::Member;
using json::Value;

namespace {

constexpr double kFarthest = 1e6;  // beyond this a place is a mistake

Value pairOf(double x, double y) {
  const auto whole = [](double v) { return Value(static_cast<std::int64_t>(std::llround(v))); };
  return Value::array({whole(x), whole(y)});
}

std::optional<Error> readPair(const Value& value, std::string_view place, double& x, double& y) {
  const auto good = [](const Value& each) {
    return each.isNumber() && std::abs(each.number()) < kFarthest;
  };
  const auto& items = value.items();
  if (items.size() == 2 && good(items[0]) && good(items[1])) {
    x = items[0].number();
    y = items[1].number();
    return std::nullopt;
  }
  return refuse(refusals::noPair, std::string(place));
}

Value placesToJson(const std::map<asl::StateId, layout::Point>& places) {
  std::vector<Member> members;
  for (const auto& [state, at] : places) members.emplace_back(Value(state), pairOf(at.x, at.y));
  return Value::object(std::move(members));
}

using Places = std::map<asl::StateId, layout::Point>;

Result<Places> placesFrom(const Value& canvas, const char* key, std::string_view place) {
  Places places;
  const std::string here = json::pointerChild(place, key);
  for (const Member& member : canvas[key].members()) {
    layout::Point at;
    if (auto error = readPair(member.value, json::pointerChild(here, member.name()), at.x, at.y))
      return *error;
    places[std::string(member.name())] = at;
  }
  return places;
}

Result<Note> noteFrom(const Value& value, std::string_view place) {
  if (auto error = json::misfit(
          value, place, worded(refusals::theNote),
          {{"text", json::Kind::String}, {"at"}, {"size"}, {"state", json::Kind::String}}))
    return *error;
  Note note;
  note.text = std::string(value["text"].string());
  note.anchor = std::string(value["state"].string());
  auto& rect = note.rect;
  if (auto error = readPair(value["at"], json::pointerChild(place, "at"), rect.x, rect.y))
    return *error;
  const std::string size = json::pointerChild(place, "size");
  if (auto error = readPair(value["size"], size, rect.width, rect.height)) return *error;
  if (rect.width >= 1 && rect.height >= 1) return note;
  return refuse(refusals::noSize, size);
}

Result<Group> groupFrom(const Value& value, std::string_view place) {
  if (auto error = json::misfit(value, place, worded(refusals::theGroup),
                                {{"title", json::Kind::String}, {"states", json::Kind::Array}}))
    return *error;
  Group group;
  group.title = std::string(value["title"].string());
  const std::string states = json::pointerChild(place, "states");
  for (const Value& each : value["states"].items()) {
    if (!each.isString())
      return refuse(refusals::noText, json::pointerChild(states, group.states.size()), {"states"});
    group.states.emplace_back(each.string());
  }
  return group;
}

Value groupsToJson(const std::vector<Group>& groups) {
  std::vector<Value> all;
  for (const Group& group : groups) {
    std::vector<Value> states;
    for (const asl::StateId& state : group.states) states.emplace_back(state);
    all.push_back(Value::object({{Value("title"), Value(group.title)},
                                 {Value("states"), Value::array(std::move(states))}}));
  }
  return Value::array(std::move(all));
}

/// The scope of a state: the id of the state that holds it, and which of its machines.
struct Around {
  asl::StateId owner;
  std::string machine;
};

Around scopeOf(const asl::StateId& id) {
  const auto tokens = json::pointerTokens(id);
  Around scope;
  std::string walked;
  // "States", a name, then the way to a machine of it ("ItemProcessor", or "Branches" and which).
  for (std::size_t i = 0; i + 2 < tokens.size();) {
    walked = json::pointerChild(json::pointerChild(walked, tokens[i]), tokens[i + 1]);
    scope = {walked, {}};
    for (i += 2; i < tokens.size() && tokens[i] != "States"; ++i) {
      walked = json::pointerChild(walked, tokens[i]);
      scope.machine = json::pointerChild(scope.machine, tokens[i]);
    }
  }
  return scope;
}

std::map<asl::StateId, layout::Point> followedPlaces(
    const std::map<asl::StateId, layout::Point>& places, const FollowedStates& states) {
  std::map<asl::StateId, layout::Point> result;
  for (const auto& [id, at] : places) {
    asl::StateId now = states.idOf(id);
    if (now.empty()) now = id;
    if (now != id) {
      const Around before = scopeOf(id), after = scopeOf(now);
      const bool same =
          before.machine == after.machine &&
          (before.owner.empty() ? after.owner.empty() : states.idOf(before.owner) == after.owner);
      if (!same) now = id;
    }
    result[now] = at;
  }
  return result;
}

}  // namespace

Value toJson(const Arrangement& arrangement) {
  std::vector<Member> members;
  if (!arrangement.topDown.empty())
    members.emplace_back(Value("topDown"), placesToJson(arrangement.topDown));
  if (!arrangement.leftRight.empty())
    members.emplace_back(Value("leftRight"), placesToJson(arrangement.leftRight));
  std::vector<Value> notes;
  for (const Note& note : arrangement.notes) {
    std::vector<Member> parts{{Value("text"), Value(note.text)},
                              {Value("at"), pairOf(note.rect.x, note.rect.y)},
                              {Value("size"), pairOf(note.rect.width, note.rect.height)}};
    if (!note.anchor.empty()) parts.emplace_back(Value("state"), Value(note.anchor));
    notes.push_back(Value::object(std::move(parts)));
  }
  if (!notes.empty()) members.emplace_back(Value("notes"), Value::array(std::move(notes)));
  if (!arrangement.groups.empty())
    members.emplace_back(Value("groups"), groupsToJson(arrangement.groups));
  return Value::object(std::move(members));
}

Result<Arrangement> arrangementFrom(const Value& canvas, std::string_view place) {
  if (canvas.isNull()) return Arrangement{};
  if (auto error = json::misfit(canvas, place, worded(refusals::theCanvas),
                                {{"topDown", json::Kind::Object},
                                 {"leftRight", json::Kind::Object},
                                 {"notes", json::Kind::Array},
                                 {"groups", json::Kind::Array}}))
    return *error;
  auto topDown = placesFrom(canvas, "topDown", place);
  if (!topDown) return topDown.error();
  auto leftRight = placesFrom(canvas, "leftRight", place);
  if (!leftRight) return leftRight.error();
  Arrangement result{std::move(*topDown), std::move(*leftRight), {}, {}};
  const std::string notes = json::pointerChild(place, "notes");
  for (const Value& each : canvas["notes"].items()) {
    auto note = noteFrom(each, json::pointerChild(notes, result.notes.size()));
    if (!note) return note.error();
    note->id = static_cast<int>(result.notes.size()) + 1;
    result.notes.push_back(std::move(*note));
  }
  const std::string groups = json::pointerChild(place, "groups");
  for (const Value& each : canvas["groups"].items()) {
    auto group = groupFrom(each, json::pointerChild(groups, result.groups.size()));
    if (!group) return group.error();
    group->id = static_cast<int>(result.groups.size()) + 1;
    result.groups.push_back(std::move(*group));
  }
  return result;
}

Arrangement withoutStale(Arrangement arrangement, const asl::Machine& machine) {
  const auto gone = [&](const asl::StateId& id) { return asl::findState(machine, id) == nullptr; };
  for (auto* places : {&arrangement.topDown, &arrangement.leftRight})
    std::erase_if(*places, [&](const auto& each) { return gone(each.first); });
  for (Note& note : arrangement.notes) {
    if (!note.anchor.empty() && gone(note.anchor)) note.anchor.clear();
  }
  for (Group& group : arrangement.groups) std::erase_if(group.states, gone);
  std::erase_if(arrangement.groups, [](const Group& group) { return group.states.empty(); });
  return arrangement;
}

Arrangement followed(Arrangement arrangement, const FollowedStates& states) {
  arrangement.topDown = followedPlaces(arrangement.topDown, states);
  arrangement.leftRight = followedPlaces(arrangement.leftRight, states);
  for (Note& note : arrangement.notes) {
    if (note.anchor.empty()) continue;
    if (const asl::StateId now = states.idOf(note.anchor); !now.empty()) note.anchor = now;
  }
  for (Group& group : arrangement.groups) group.states = followed(std::move(group.states), states);
  return arrangement;
}

}  // namespace stepwright::project
