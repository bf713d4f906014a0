// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/import_run.h"

#include <algorithm>
#include <utility>

#include "engine/history/details.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/compile.h"
#include "engine/json/own_json.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/replay/plain_history.h"
#include "engine/replay/refusals.h"

namespace stepwright::replay {

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
  // A text, which tools that lay histories out like to take apart.
  if (const Value* cause = details.find("cause"))
    extra.cause = cause->isContainer() ? Value(json::print(*cause)) : *cause;
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
  event.extra = std::make_shared<const EventExtra>(std::move(extra));
  std::vector<json::Member> assigned;
  for (const json::Member& member : details["assignedVariables"].members())
    assigned.emplace_back(member.key, payload(member.value));
  if (!assigned.empty()) event.assigned = Value::objectOfDistinct(std::move(assigned));
}

/// Items are kept by their places: a place that none can have would take all the memory there is.
std::optional<Error> strangeItems(const Event& event) {
  constexpr std::int64_t most = 1'000'000;
  for (const auto& [what, number] :
       {std::pair("index", event.extra->index), std::pair("length", event.extra->length)}) {
    if (!number || (*number >= 0 && *number <= most)) continue;
    return refuse(refusals::items, {},
                  {what, std::to_string(event.id), std::to_string(*number), std::to_string(most)});
  }
  return std::nullopt;
}

Result<Event> readEvent(const Value& entry) {
  const auto type = history::eventTypeFrom(entry["type"].string());
  if (!type) return refuse(refusals::eventType, {}, {std::string(entry["type"].string())});
  Event event;
  event.type = *type;
  event.id = entry["id"].integer();
  event.previousId = entry["previousEventId"].integer();
  const auto time = timeOf(entry["timestamp"]);
  if (!time)
    return refuse(refusals::time, {}, {std::to_string(event.id), json::print(entry["timestamp"])});
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

/// A JSON text, or several with a line each: the pages of a history as a script gathers them.
Result<Value> readPages(std::string_view text) {
  auto whole = json::readOwn(text);
  if (whole) return whole;
  std::vector<Value> pages;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    auto page = json::readOwn(line);
    if (!page) return whole.error();
    pages.push_back(std::move(*page));
  }
  return pages.empty() ? whole : Value::array(std::move(pages));
}

/// The entries of a history: of one answer, of the bare list, or of a list of pages.
std::vector<Value> entriesOf(const Value& file) {
  if (!file.isArray()) return file["events"].items();
  std::vector<Value> entries;
  for (const Value& each : file.items()) {
    const Value& page = each["events"];
    if (page.isArray())
      entries.insert(entries.end(), page.items().begin(), page.items().end());
    else
      entries.push_back(each);
  }
  return entries;
}

/// What a JSON file without events is, where it is something that people take for a history.
Error noHistory(const Value& file) {
  const std::string arn(file["executionArn"].string());
  if (!arn.empty() && file.contains("stateMachineArn") && file.contains("status"))
    return refuse(refusals::describesExecution, {},
                  {arn, std::string(file["name"].string()), std::string(file["status"].string())});
  if (!arn.empty() && file.contains("startDate"))
    return refuse(refusals::startsExecution, {}, {arn});
  const auto says = [](const Wording& what) { return refuse(what, {}, {"ARN"}); };
  if (file.contains("executions")) return says(refusals::listsExecutions);
  if (file.contains("StartAt") && file.contains("States")) return says(refusals::definition);
  if (file.contains("definition") && file.contains("stateMachineArn"))
    return says(refusals::describesMachine);
  if (file["events"].isArray() && file["events"].empty()) return says(refusals::noEvents);
  return says(refusals::noEventsInIt);
}

/// What bytes that are no JSON are.
Error noJson(std::string_view text, const Error& why) {
  if (text.find_first_not_of(" \t\r\n") == text.npos) return refuse(refusals::empty, {}, {"ARN"});
  if (text.find('\0') != text.npos) return refuse(refusals::binary, {}, {"ARN"});
  return refuse(refusals::noJson, {}, {"ARN", why.message});
}

}  // namespace

Result<history::EventLog> readHistory(std::string_view text) {
  const auto file = readPages(text);
  if (!file) return noJson(text, file.error());
  const std::vector<Value> entries = entriesOf(*file);
  if (entries.empty()) return noHistory(*file);
  std::vector<Event> events;
  for (const Value& entry : entries) {
    auto event = readEvent(entry);
    if (!event) return event.error();
    events.push_back(std::move(*event));
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.id < b.id; });
  history::EventLog log;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].id != static_cast<std::int64_t>(i) + 1)
      return refuse(refusals::gap, {}, {std::to_string(i + 1)});
    if (events[i].previousId < 0 || events[i].previousId >= events[i].id)
      return refuse(refusals::order, {},
                    {std::to_string(events[i].id), std::to_string(events[i].previousId)});
    log.append(std::move(events[i]));
  }
  return log;
}

ImportedRun decideAlong(asl::MachinePtr machine, const history::EventLog& history) {
  ImportedRun run;
  run.definition = machine;
  auto program = interpreter::compile(machine);
  auto data = std::make_shared<FollowedRun>(machine, program ? *program : nullptr);
  PlainHistory plain;
  for (std::size_t i = 0; i < history.size(); ++i) {
    Event event = history.at(i);
    const bool follows = data->add(event, run.decisions);
    const PlacedEvent one = data->newest();
    if (!follows) {
      if (run.departsAt == 0) plain.resume(run.decisions);
      if (run.departsAt == 0) run.departsAt = event.id;
      plain.add(one, run.decisions);
    }
    event.fiber = one.thread;
    run.log.append(std::move(event));
    run.decided.push_back(run.decisions.size());
  }
  if (program) run.data = std::move(data);
  return run;
}

}  // namespace stepwright::replay
