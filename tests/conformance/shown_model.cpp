// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/shown_model.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/json/print.h"
#include "engine/replay/shown.h"

namespace stepwright::conformance {
namespace {

using json::Value;
using replay::RunTracker;
using replay::TreeRow;

Value itemsOf(const RunTracker::Place& place) {
  std::vector<Value> items(place.items.begin(), place.items.end());
  return Value::array(std::move(items));
}

Value containerOf(const RunTracker::Place& place) {
  std::vector<Value> statuses;
  for (const auto status : *place.children) statuses.emplace_back(replay::toString(status));
  return Value::object({{"path", Value(place.state->id)},
                        {"items", itemsOf(place)},
                        {"statuses", Value::array(std::move(statuses))}});
}

std::string_view toString(session::Tick::Kind kind) {
  constexpr std::array<std::string_view, 5> words = {"error", "retry", "caught", "stop", "fork"};
  return words[static_cast<std::size_t>(kind)];
}

/// The last row of each state in each thread.
using Rows = std::map<std::pair<replay::ThreadId, std::string>, const TreeRow*>;
Rows rowsOf(const replay::RunTree& tree) {
  Rows rows;
  for (const TreeRow& row : tree)
    if (row.kind == TreeRow::Kind::State) rows[{row.fiber, std::string(row.state.string())}] = &row;
  return rows;
}

std::string treeProblem(const RunTracker::Place& place, const Rows& rows) {
  const auto found = rows.find({place.thread, place.state->id});
  if (found == rows.end()) return place.state->id + " has no row";
  const TreeRow& row = *found->second;
  const bool alike = row.status == place.status && row.error == place.error;
  if (alike) return {};
  return place.state->id + " is " + std::string(replay::toString(row.status)) + " " + row.error;
}

}  // namespace

Value modelOf(session::DebugRun& run) {
  run.sync();
  const auto tree = run.tree(true);
  const Rows rows = rowsOf(*tree);
  std::vector<Value> containers, ticks;
  std::string problem;
  run.tracker().forEach(run.threads(), [&](const RunTracker::Place& place) {
    if (place.children != nullptr) containers.push_back(containerOf(place));
    if (problem.empty()) problem = treeProblem(place, rows);
  });
  for (const auto& tick : run.ticks()) {
    ticks.push_back(Value::object({{"kind", Value(toString(tick.kind))},
                                   {"event", Value(tick.event)},
                                   {"error", Value(tick.words)}}));
  }
  return replay::shownOf(run.tracker(), run.threads())
      .with("containers", Value::array(std::move(containers)))
      .with("ticks", Value::array(std::move(ticks)))
      .with("tree", Value(problem));
}

namespace {

bool startsWith(std::string_view path, std::string_view prefix) {
  return path.starts_with(prefix) && path.size() > prefix.size() && path[prefix.size()] == '/';
}

bool contains(const Value& list, const Value& wanted) {
  return std::find(list.items().begin(), list.items().end(), wanted) != list.items().end();
}

/// What lies inside of, or leaves, a place that a history does not tell of.
bool isUnknown(const Value& reading, std::string_view path) {
  return std::any_of(reading["unknown"].items().begin(), reading["unknown"].items().end(),
                     [&](const Value& one) { return startsWith(path, one.string()); });
}

std::string keyOf(const Value& one) {
  return std::string(one["path"].string()) + " " + json::print(one["items"]);
}

/// States or containers by their place, without those that the reading does not know.
std::map<std::string, Value> byPlace(const Value& reading, const Value& list) {
  std::map<std::string, Value> found;
  for (const Value& one : list.items()) {
    const bool itself = one.contains("statuses") && contains(reading["unknown"], one["path"]);
    if (itself || isUnknown(reading, one["path"].string())) continue;
    const bool noItems = one["items"].size() == 0;
    found[keyOf(noItems ? one.without("items") : one)] = one;
  }
  return found;
}

std::string difference(const std::string& place, const std::string& read,
                       const std::string& shown) {
  return "    " + place + ": read " + (read.empty() ? "nothing" : read) + ", shown " +
         (shown.empty() ? "nothing" : shown) + "\n";
}

/// A reading without an error's name could not tell it.
bool sameError(std::string_view read, std::string_view shown, std::string_view status) {
  const bool failed = status != "succeeded" && status != "aborted";
  return read == shown || (read.empty() && failed);
}

template <class Text>
std::string comparePlaces(const Value& reading, const Value& model, const char* list, Text text) {
  auto read = byPlace(reading, reading[list]);
  const auto shown = byPlace(reading, model[list]);
  std::string found;
  for (const auto& [place, value] : shown) {
    const auto at = read.find(place);
    const Value expected = at == read.end() ? Value() : at->second;
    if (at != read.end()) read.erase(at);
    const std::string one = text(expected, value);
    if (!one.empty()) found += one;
  }
  for (const auto& [place, value] : read) found += difference(place, json::print(value), "");
  return found;
}

std::string compareState(const Value& read, const Value& shown) {
  const auto error = [](const Value& one) { return one["error"].string(); };
  const bool same = read["status"] == shown["status"] &&
                    sameError(error(read), error(shown), shown["status"].string());
  return same ? "" : difference(keyOf(shown), json::print(read), json::print(shown));
}

std::string compareContainer(const Value& read, const Value& shown) {
  return read["statuses"] == shown["statuses"]
             ? ""
             : difference(keyOf(shown), json::print(read), json::print(shown));
}

std::string compareEdges(const Value& reading, const Value& model) {
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> times;
  for (const Value& edge : reading["edges"].items())
    times[std::string(edge["pointer"].string())].first = edge["times"].integer();
  for (const Value& edge : model["edges"].items())
    times[std::string(edge["pointer"].string())].second = edge["times"].integer();
  std::string found;
  for (const auto& [pointer, both] : times)
    if (both.first != both.second && !isUnknown(reading, pointer))
      found += difference(pointer, std::to_string(both.first), std::to_string(both.second));
  return found;
}

/// Ticks of child executions stand in no history.
bool hasChildExecutions(const Value& reading) { return reading["unknown"].size() > 0; }

std::string compareTicks(const Value& reading, const Value& model, Ids ids) {
  std::vector<Value> left(model["ticks"].items().begin(), model["ticks"].items().end());
  std::string found;
  for (const Value& tick : reading["ticks"].items()) {
    const auto at = std::find_if(left.begin(), left.end(), [&](const Value& one) {
      return one["kind"] == tick["kind"] && (ids == Ids::Other || one["event"] == tick["event"]) &&
             (tick["error"].string().empty() || one["error"] == tick["error"]);
    });
    if (at == left.end())
      found += difference("tick", json::print(tick), json::print(model["ticks"]));
    else
      left.erase(at);
  }
  for (const Value& tick : left)
    if (!hasChildExecutions(reading)) found += difference("tick", "", json::print(tick));
  return found;
}

}  // namespace

std::string compareShown(const Value& reading, const Value& model, Ids ids) {
  std::string found = comparePlaces(reading, model, "states", compareState) +
                      comparePlaces(reading, model, "containers", compareContainer) +
                      compareEdges(reading, model) + compareTicks(reading, model, ids);
  if (!model["tree"].string().empty())
    found += "    tree: " + std::string(model["tree"].string()) + "\n";
  return found;
}

}  // namespace stepwright::conformance
