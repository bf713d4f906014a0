// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/histories.h"

#include <algorithm>
#include <vector>

namespace stepwright::conformance {
namespace {

using json::Value;

/// True where branches or iterations ran at once: two events follow one and the same event.
bool ranAtOnce(const Value& events) {
  std::vector<std::int64_t> started;
  std::size_t branches = 0;
  for (const auto& event : events.items()) {
    const auto type = event["type"].string();
    if (type == "ParallelStateStarted") ++branches;
    if (type == "MapIterationStarted") started.push_back(event["previousEventId"].integer());
  }
  std::sort(started.begin(), started.end());
  return branches > 0 || std::adjacent_find(started.begin(), started.end()) != started.end();
}

std::string withoutEventIds(std::string_view text) {
  std::string cut(text);
  for (auto at = cut.find("event id #"); at != std::string::npos;
       at = cut.find("event id #", at + 10)) {
    const auto from = at + 10;
    const auto end = cut.find_first_not_of("0123456789", from);
    cut.erase(from, (end == std::string::npos ? cut.size() : end) - from);
  }
  return cut;
}

Value withoutEventIds(const Value& value) {
  if (value.isString()) return Value(withoutEventIds(value.string()));
  std::vector<Value> items;
  std::vector<json::Member> members;
  for (const auto& item : value.items()) items.push_back(withoutEventIds(item));
  for (const auto& member : value.members())
    members.emplace_back(member.key, withoutEventIds(member.value));
  if (value.isArray()) return Value::array(std::move(items));
  return value.isObject() ? Value::object(std::move(members)) : value;
}

Value withoutIds(const Value& event) {
  return withoutEventIds(event.without("id").without("previousEventId"));
}

std::string line(const Value& event) {
  std::string text = std::to_string(event["id"].integer()) + " <- " +
                     std::to_string(event["previousEventId"].integer()) + " " +
                     std::string(event["type"].string());
  const auto& name = event["stateEnteredEventDetails"]["name"].isString()
                         ? event["stateEnteredEventDetails"]["name"]
                         : event["stateExitedEventDetails"]["name"];
  if (name.isString()) text += " " + std::string(name.string());
  return text;
}

std::string sequences(const Value& recorded, const Value& actual) {
  std::string text = "    events, recorded | came\n";
  for (std::size_t i = 0; i < std::max(recorded.size(), actual.size()); ++i) {
    std::string left = i < recorded.size() ? line(recorded.at(i)) : "";
    left.resize(std::max<std::size_t>(left.size(), 44), ' ');
    text += "      " + left + " | " + (i < actual.size() ? line(actual.at(i)) : "") + "\n";
  }
  return text;
}

std::vector<Difference> unforgiven(std::vector<Difference> found, const Forgive& forgiven) {
  if (forgiven) std::erase_if(found, forgiven);
  return found;
}

std::string inOrder(const Value& recorded, const Value& actual, const Forgive& forgiven) {
  const auto found = unforgiven(differences(recorded, actual, "events"), forgiven);
  if (found.empty()) return "";
  std::string text = report(found);
  const bool sameSequence = recorded.size() == actual.size() &&
                            std::none_of(found.begin(), found.end(), [](const auto& one) {
                              return one.path.ends_with("].type");
                            });
  return sameSequence ? text : sequences(recorded, actual) + text;
}

/// The recorder lost the ParallelStateSucceeded events where it blanked ids, and some of nested
/// Parallel states.
bool lostByRecorder(const Value& event) {
  return event["type"].string().starts_with("ParallelState");
}

std::string asMultisets(const Value& recorded, const Value& actual, bool idsNormalised,
                        const Forgive& forgiven) {
  std::vector<Value> left;
  for (const auto& event : actual.items()) left.push_back(decoded(withoutIds(event)));
  std::string text;
  for (const auto& event : recorded.items()) {
    const Value wanted = decoded(withoutIds(event));
    const auto found = std::find_if(left.begin(), left.end(), [&](const Value& one) {
      return unforgiven(differences(wanted, one, "event"), forgiven).empty();
    });
    if (found != left.end()) {
      left.erase(found);
      continue;
    }
    const auto near = std::find_if(left.begin(), left.end(),
                                   [&](const Value& one) { return one["type"] == wanted["type"]; });
    text += "    no event like recorded " + line(event) + "\n";
    if (near != left.end()) text += report(differences(wanted, *near, "event"), 3);
  }
  for (const auto& event : left) {
    if (idsNormalised && lostByRecorder(event)) continue;
    text += "    not recorded: " + std::string(event["type"].string()) + "\n";
  }
  return text.empty() ? text : sequences(recorded, actual) + text;
}

/// Ids that the recorder blanked are no numbers any more.
bool blanked(const Value& events) {
  return std::any_of(events.items().begin(), events.items().end(),
                     [](const Value& event) { return !event["id"].isInteger(); });
}

}  // namespace

std::string compareHistories(const Value& recorded, const Value& actual, bool idsNormalised,
                             const Forgive& forgiven) {
  if (idsNormalised || blanked(recorded)) return asMultisets(recorded, actual, true, forgiven);
  const std::string text = inOrder(recorded, actual, forgiven);
  return text.empty() || !ranAtOnce(recorded) ? text
                                              : asMultisets(recorded, actual, false, forgiven);
}

}  // namespace stepwright::conformance
