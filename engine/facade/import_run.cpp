// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/import_run.h"

#include <algorithm>
#include <utility>

#include "engine/facade/plain_history.h"
#include "engine/history/details.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::facade {

using history::Event;
using history::EventExtra;
using json::Value;

namespace {

/// A payload is JSON text in AWS's answers; where it is cut off or no JSON it stays a text.
Value payload(const Value& text) {
  if (!text.isString()) return text;
  auto parsed = json::parse(text.string());
  return parsed ? *parsed : text;
}

/// RFC 3339, or seconds since 1970; 1970 where there is none. Nothing where it is no moment.
std::optional<Timestamp> timeOf(const Value& value) {
  if (value.isString()) return parseRfc3339(value.string());
  if (!value.isNumber()) return value.isNull() ? std::optional(Timestamp{}) : std::nullopt;
  const double milliseconds = value.number() * 1000;
  constexpr double first = -62'135'596'800'000, last = 253'402'300'799'999;  // years 1 to 9999
  if (!(milliseconds >= first && milliseconds <= last)) return std::nullopt;
  return Timestamp{static_cast<std::int64_t>(milliseconds)};
}

const Value* detailsIn(const Value& entry, history::EventType type) {
  if (const Value* details = entry.find(history::detailsName(type))) return details;
  for (const json::Member& member : entry.members())
    if (member.name().ends_with("EventDetails")) return &member.value;
  return nullptr;
}

void readExtra(const Value& details, Event& event) {
  EventExtra extra;
  const auto text = [&](const char* key) { return std::string(details[key].string()); };
  const auto number = [&](const char* key) -> std::optional<std::int64_t> {
    const Value* found = details.find(key);
    return found && found->isNumber() ? std::optional(found->integer()) : std::nullopt;
  };
  if (const Value* error = details.find("error")) extra.error = *error;
  if (const Value* cause = details.find("cause")) extra.cause = *cause;
  extra.resourceType = text("resourceType");
  extra.resource = text("resource");
  extra.region = text("region");
  extra.workerName = text("workerName");
  extra.roleArn = text("roleArn");
  extra.location = text("location");
  extra.mapRunArn = text("mapRunArn");
  extra.timeoutInSeconds = number("timeoutInSeconds");
  extra.heartbeatInSeconds = number("heartbeatInSeconds");
  extra.index = number("index");
  extra.length = number("length");
  for (const json::Member& member : details["assignedVariables"].members())
    extra.assignedVariables.emplace_back(member.name(), payload(member.value));
  event.extra = std::make_shared<const EventExtra>(std::move(extra));
}

/// Items are kept by their places: a place that none can have would take all the memory there is.
std::optional<Error> strangeItems(const Event& event) {
  constexpr std::int64_t most = 1'000'000;
  for (const auto& [what, number] :
       {std::pair("index", event.extra->index), std::pair("length", event.extra->length)}) {
    if (!number || (*number >= 0 && *number <= most)) continue;
    return Error{"history.items",
                 "The " + std::string(what) + " of event " + std::to_string(event.id) + " is " +
                     std::to_string(*number),
                 {},
                 "Items are counted from 0, and " + std::to_string(most) + " can be shown."};
  }
  return std::nullopt;
}

Result<Event> readEvent(const Value& entry) {
  const auto type = history::eventTypeFrom(entry["type"].string());
  if (!type)
    return Error{
        "history.type", "\"" + std::string(entry["type"].string()) + "\" is no event type", {}, {}};
  Event event;
  event.type = *type;
  event.id = entry["id"].integer();
  event.previousId = entry["previousEventId"].integer();
  const auto time = timeOf(entry["timestamp"]);
  if (!time)
    return Error{"history.time",
                 "The timestamp of event " + std::to_string(event.id) + " is no moment: " +
                     json::print(entry["timestamp"]),
                 {},
                 "Write it as 2026-12-24T18:00:00Z, or in seconds since 1970."};
  event.time = *time;
  const Value* details = detailsIn(entry, *type);
  if (!details) return event;
  for (const char* key : {"name", "state"})
    if (const Value* name = details->find(key); name && event.name.isNull()) event.name = *name;
  for (const char* key : {"input", "output", "parameters"})
    if (const Value* data = details->find(key); data && !event.data) event.data = payload(*data);
  readExtra(*details, event);
  if (auto strange = strangeItems(event)) return *strange;
  return event;
}

}  // namespace

Result<debugger::EventLog> readHistory(std::string_view text) {
  const auto file = json::parse(text);
  if (!file) return file.error();
  const Value& list = file->isArray() ? *file : (*file)["events"];
  if (!list.isArray() || list.empty())
    return Error{"history.form",
                 "There are no events in the file",
                 {},
                 "The answer of GetExecutionHistory is wanted: {\"events\": […]}."};
  std::vector<Event> events;
  for (const Value& entry : list.items()) {
    auto event = readEvent(entry);
    if (!event) return event.error();
    events.push_back(std::move(*event));
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.id < b.id; });
  debugger::EventLog log;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].id != static_cast<std::int64_t>(i) + 1)
      return Error{"history.gap",
                   "Event " + std::to_string(i + 1) + " is missing",
                   {},
                   "Export the whole history, all its pages."};
    if (events[i].previousId < 0 || events[i].previousId >= events[i].id)
      return Error{"history.order",
                   "Event " + std::to_string(events[i].id) + " follows event " +
                       std::to_string(events[i].previousId) + ", which does not come before it",
                   {},
                   "Export the history anew."};
    log.append(std::move(events[i]));
  }
  return log;
}

namespace {

PlacedEvent placed(const Event& event, std::size_t index, std::size_t threadsBefore,
                   const HistoryThreads& threads) {
  PlacedEvent one;
  one.event = &event;
  one.sense = senseOf(event.type);
  const std::int32_t thread = threads.threadOf(index);
  one.thread = static_cast<ThreadId>(thread + 1);
  const auto previous = static_cast<std::size_t>(event.previousId);
  if (previous > 0 && previous <= index)
    one.after = static_cast<ThreadId>(threads.threadOf(previous - 1) + 1);
  one.newThread = threads.size() > threadsBefore;
  one.info = &threads.thread(thread);
  return one;
}

}  // namespace

ImportedRun decideAlong(asl::MachinePtr machine, const debugger::EventLog& history) {
  ImportedRun run;
  run.definition = machine;
  HistoryThreads threads(machine);
  PlainHistory plain;
  std::optional<HistoryFollower> follower;
  if (auto program = interpreter::Program::compile(machine)) follower.emplace(std::move(*program));
  for (std::size_t i = 0; i < history.size(); ++i) {
    Event event = history.at(i);
    const std::size_t before = threads.size();
    threads.add(event);
    const PlacedEvent one = placed(event, i, before, threads);
    if (follower && !follower->follow(one, run.decisions)) {
      follower.reset();
      plain.resume(run.decisions);
    }
    if (!follower) {
      if (run.departsAt == 0) run.departsAt = event.id;
      plain.add(one, run.decisions);
    }
    event.fiber = one.thread;
    run.log.append(std::move(event));
    run.decided.push_back(run.decisions.size());
  }
  return run;
}

}  // namespace stepwright::facade
