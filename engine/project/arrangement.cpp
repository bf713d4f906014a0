// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/arrangement.h"

#include <cmath>

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"
#include "engine/project/beside.h"
#include "engine/project/follow_states.h"

namespace stepwright::project {

using json::Member;
using json::Value;

namespace {

constexpr const char* kMember = "canvas";
constexpr double kFarthest = 1e6;  // beyond this a place is a mistake

Value pairOf(double x, double y) {
  const auto whole = [](double v) { return Value(static_cast<std::int64_t>(std::llround(v))); };
  return Value::array({whole(x), whole(y)});
}

bool readPair(const Value& value, double& x, double& y) {
  if (!value.isArray() || value.items().size() != 2) return false;
  if (!value.items()[0].isNumber() || !value.items()[1].isNumber()) return false;
  x = value.items()[0].number();
  y = value.items()[1].number();
  return std::abs(x) < kFarthest && std::abs(y) < kFarthest;
}

Value placesToJson(const std::map<asl::StateId, layout::Point>& places) {
  std::vector<Member> members;
  for (const auto& [state, at] : places) members.emplace_back(Value(state), pairOf(at.x, at.y));
  return Value::object(std::move(members));
}

std::map<asl::StateId, layout::Point> placesFrom(const Value& value) {
  std::map<asl::StateId, layout::Point> places;
  for (const Member& member : value.members()) {
    layout::Point at;
    if (readPair(member.value, at.x, at.y)) places[std::string(member.name())] = at;
  }
  return places;
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
  return Value::object(std::move(members));
}

Arrangement arrangementFrom(const Value& canvas) {
  Arrangement result;
  result.topDown = placesFrom(canvas["topDown"]);
  result.leftRight = placesFrom(canvas["leftRight"]);
  for (const Value& each : canvas["notes"].items()) {
    Note note;
    note.id = static_cast<int>(result.notes.size()) + 1;
    note.text = std::string(each["text"].string());
    note.anchor = std::string(each["state"].string());
    if (!readPair(each["at"], note.rect.x, note.rect.y)) continue;
    if (!readPair(each["size"], note.rect.width, note.rect.height)) continue;
    if (note.rect.width < 1 || note.rect.height < 1) continue;
    result.notes.push_back(std::move(note));
  }
  return result;
}

Value withArrangement(const Value& beside, const Arrangement& content) {
  return content.empty() ? beside.without(kMember) : beside.with(kMember, toJson(content));
}

Arrangement arrangementIn(const Value& beside) { return arrangementFrom(beside[kMember]); }

Result<Arrangement> readArrangement(const std::string& path) {
  const Beside file = readBeside(path);
  if (file.trouble) return *file.trouble;
  return arrangementIn(file.content);
}

Arrangement withoutStale(Arrangement arrangement, const asl::Machine& machine) {
  const auto gone = [&](const asl::StateId& id) { return asl::findState(machine, id) == nullptr; };
  for (auto* places : {&arrangement.topDown, &arrangement.leftRight})
    std::erase_if(*places, [&](const auto& each) { return gone(each.first); });
  for (Note& note : arrangement.notes) {
    if (!note.anchor.empty() && gone(note.anchor)) note.anchor.clear();
  }
  return arrangement;
}

Arrangement followed(Arrangement arrangement, const FollowedStates& states) {
  arrangement.topDown = followedPlaces(arrangement.topDown, states);
  arrangement.leftRight = followedPlaces(arrangement.leftRight, states);
  for (Note& note : arrangement.notes) {
    if (note.anchor.empty()) continue;
    if (const asl::StateId now = states.idOf(note.anchor); !now.empty()) note.anchor = now;
  }
  return arrangement;
}

}  // namespace stepwright::project
