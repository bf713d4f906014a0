// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/journal_entry.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/json/object_text.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::runtime {
namespace {

using interpreter::Input;
using interpreter::JournalEntry;
using interpreter::TaskOutcome;
using json::ObjectText;
using json::Value;
namespace input = interpreter::input;

/// From this size on a payload stands by itself: a Map gives the same one to many.
constexpr std::size_t largePayload = 1024;

constexpr std::array<std::string_view, 9> outcomeKinds = {
    "started",  "submitted",   "heartbeat",    "succeeded",     "failed",
    "timedOut", "startFailed", "submitFailed", "scheduleFailed"};
constexpr std::array<std::string_view, 3> slots = {"input", "result", "output"};

template <class Names>
std::optional<std::size_t> placeOf(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

Value numberOf(std::uint64_t number) { return Value(static_cast<std::int64_t>(number)); }
std::uint64_t toNumber(const Value& value) { return static_cast<std::uint64_t>(value.integer()); }

std::optional<std::string> textIn(const Value& object, std::string_view name) {
  const Value* found = object.find(name);
  if (found == nullptr) return std::nullopt;
  return std::string(found->string());
}

void addOutcome(ObjectText& to, const TaskOutcome& outcome, const Payloads& payloads) {
  to.addText("kind", outcomeKinds.at(static_cast<std::size_t>(outcome.kind)));
  if (!outcome.output.isNull()) {
    if (outcome.output.printedSize() >= largePayload)
      to.addText("kept", payloads.keep(json::print(outcome.output)));
    else
      to.add("output", outcome.output);
  }
  if (outcome.error) to.add("error", *outcome.error);
  if (outcome.cause) to.add("cause", *outcome.cause);
  if (!outcome.workerName.empty()) to.addText("worker", outcome.workerName);
}

std::optional<TaskOutcome> outcomeIn(const Value& object, const Payloads& payloads) {
  const auto kind = placeOf(outcomeKinds, object["kind"].string());
  if (!kind) return std::nullopt;
  TaskOutcome outcome;
  outcome.kind = static_cast<TaskOutcome::Kind>(*kind);
  outcome.output = object["output"];
  if (const auto digest = textIn(object, "kept")) {
    auto kept = json::parse(payloads.kept(*digest));
    if (!kept) return std::nullopt;
    outcome.output = std::move(*kept);
  }
  if (const Value* error = object.find("error")) outcome.error = *error;
  if (const Value* cause = object.find("cause")) outcome.cause = *cause;
  outcome.workerName = object["worker"].string();
  return outcome;
}

/// Each kind of input as members of an object, the first of which tells it from the others.
struct Write {
  ObjectText& to;
  const Payloads& payloads;

  void operator()(const input::Turn& turn) const { fiber("turn", turn.fiber); }
  void operator()(const input::Clock& clock) const { to.add("clock", clock.now.ms); }
  void operator()(const input::Task& task) const {
    to.add("task", numberOf(task.task));
    addOutcome(to, task.outcome, payloads);
  }
  void operator()(const input::StopExecution& stop) const {
    to.add("stop", true);
    if (stop.error) to.addText("error", *stop.error);
    if (stop.cause) to.addText("cause", *stop.cause);
  }
  void operator()(const input::Redrive& redrive) const { to.add("redrive", redrive.now.ms); }
  void operator()(const input::Schedule& schedule) const {
    to.add("schedule", numberOf(schedule.seed));
  }
  void operator()(const input::SetData& set) const {
    fiber("data", set.fiber);
    to.addText("slot", slots.at(static_cast<std::size_t>(set.slot)));
    to.add("value", set.value);
  }
  void operator()(const input::SetVariable& set) const {
    fiber("variable", set.fiber);
    to.addText("name", set.name);
    if (set.value) to.add("value", *set.value);
  }
  void operator()(const input::Force& force) const {
    fiber("force", force.fiber);
    addOutcome(to, force.outcome, payloads);
  }
  void operator()(const input::Wake& wake) const { fiber("wake", wake.fiber); }
  void operator()(const input::Skip& skip) const { fiber("skip", skip.fiber); }
  void operator()(const input::TakeWay& way) const {
    fiber("way", way.fiber);
    to.add("rule", way.rule);
  }
  void operator()(const input::UpdateMapRun& limits) const {
    fiber("mapRun", limits.fiber);
    if (limits.maxConcurrency) to.add("concurrency", *limits.maxConcurrency);
    if (limits.toleratedCount) to.add("tolerated", *limits.toleratedCount);
    if (limits.toleratedPercentage) to.add("percentage", *limits.toleratedPercentage);
  }

 private:
  void fiber(const char* kind, interpreter::FiberId id) const {
    to.add(kind, static_cast<std::int64_t>(id));
  }
};

std::optional<Input> taskInput(const Value& line, const Payloads& payloads) {
  auto outcome = outcomeIn(line, payloads);
  if (!outcome) return std::nullopt;
  return input::Task{toNumber(line["task"]), std::move(*outcome)};
}

std::optional<Input> forcedInput(const Value& line, const Payloads& payloads) {
  auto outcome = outcomeIn(line, payloads);
  if (!outcome) return std::nullopt;
  return input::Force{static_cast<interpreter::FiberId>(line["force"].integer()),
                      std::move(*outcome)};
}

Input limitsIn(const Value& line) {
  input::UpdateMapRun limits;
  limits.fiber = static_cast<interpreter::FiberId>(line["mapRun"].integer());
  if (const Value* most = line.find("concurrency")) limits.maxConcurrency = most->integer();
  if (const Value* count = line.find("tolerated")) limits.toleratedCount = count->integer();
  if (const Value* share = line.find("percentage")) limits.toleratedPercentage = share->number();
  return limits;
}

std::optional<Input> editIn(const Value& line) {
  const auto fiber = [&](const char* name) {
    return static_cast<interpreter::FiberId>(line[name].integer());
  };
  if (line.contains("data")) {
    const auto slot = placeOf(slots, line["slot"].string());
    if (!slot) return std::nullopt;
    return input::SetData{fiber("data"), static_cast<input::Slot>(*slot), line["value"]};
  }
  if (line.contains("variable")) {
    input::SetVariable set{fiber("variable"), std::string(line["name"].string()), std::nullopt};
    if (const Value* value = line.find("value")) set.value = *value;
    return set;
  }
  if (line.contains("wake")) return input::Wake{fiber("wake")};
  if (line.contains("skip")) return input::Skip{fiber("skip")};
  if (line.contains("way"))
    return input::TakeWay{fiber("way"), static_cast<int>(line["rule"].integer())};
  if (line.contains("mapRun")) return limitsIn(line);
  if (line.contains("turn")) return input::Turn{fiber("turn")};
  return std::nullopt;
}

std::optional<Input> inputIn(const Value& line, const Payloads& payloads) {
  if (line.contains("task")) return taskInput(line, payloads);
  if (line.contains("clock")) return input::Clock{{line["clock"].integer()}};
  if (line.contains("redrive")) return input::Redrive{{line["redrive"].integer()}};
  if (line.contains("schedule")) return input::Schedule{toNumber(line["schedule"])};
  if (line.contains("stop"))
    return input::StopExecution{textIn(line, "error"), textIn(line, "cause")};
  if (line.contains("force")) return forcedInput(line, payloads);
  return editIn(line);
}

}  // namespace

void writeTo(std::string& to, std::uint64_t turns, const Input& input, const Payloads& payloads) {
  ObjectText object(to);
  std::visit(Write{object, payloads}, input);
  object.add("turns", numberOf(turns)).end();
}

void writeTo(std::string& to, const JournalLine& line, const Payloads& payloads) {
  if (const auto* entry = std::get_if<JournalEntry>(&line))
    return writeTo(to, entry->turns, entry->input, payloads);
  ObjectText object(to);
  if (const auto* begun = std::get_if<Begun>(&line)) {
    object.add("begun", numberOf(begun->task)).add("turns", numberOf(begun->turns));
    object.addText("state", begun->stateId).addText("digest", begun->digest);
  } else {
    object.add("reached", true).add("turns", numberOf(std::get<Reached>(line).turns));
  }
  object.end();
}

std::string toText(const JournalLine& line, const Payloads& payloads) {
  std::string text;
  writeTo(text, line, payloads);
  return text;
}

std::optional<JournalLine> journalLineFrom(std::string_view text, const Payloads& payloads) {
  const auto line = json::parse(text);
  if (!line || !line->isObject()) return std::nullopt;
  const std::uint64_t turns = toNumber((*line)["turns"]);
  if (line->contains("begun"))
    return Begun{toNumber((*line)["begun"]), turns, std::string((*line)["state"].string()),
                 std::string((*line)["digest"].string())};
  if (line->contains("reached")) return Reached{turns};
  auto input = inputIn(*line, payloads);
  if (!input) return std::nullopt;
  return JournalEntry{turns, std::move(*input)};
}

}  // namespace stepwright::runtime
