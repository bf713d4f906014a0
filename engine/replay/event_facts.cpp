// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/event_facts.h"

#include "engine/history/event_type.h"
#include "engine/replay/history_threads.h"

namespace stepwright::replay {

using history::Event;
using history::EventExtra;
using json::Value;

namespace {

class Facts {
 public:
  void add(const char* name, const std::optional<Value>& value) {
    if (value) members_.emplace_back(name, *value);
  }
  void add(const char* name, const std::optional<std::int64_t>& number) {
    if (number) members_.emplace_back(name, Value(*number));
  }
  void add(const char* name, const std::string& text) {
    if (!text.empty()) members_.emplace_back(name, Value(text));
  }
  [[nodiscard]] Value take() { return Value::objectOfDistinct(std::move(members_)); }

 private:
  std::vector<json::Member> members_;
};

/// A runtime's own words for an error may change; those of a workflow are its output.
bool isOfTheRuntime(const std::optional<Value>& error) {
  return error && error->string().starts_with("States.");
}

void addEnd(const Event& event, const EventExtra& extra, Facts& facts) {
  const std::string_view type = history::toString(event.type);
  facts.add("status", std::string(type.substr(std::string_view("Execution").size())));
  facts.add("output", event.data);
  facts.add("error", extra.error);
  if (!isOfTheRuntime(extra.error)) facts.add("cause", extra.cause);
}

}  // namespace

Value factsOf(const Event& event) {
  static const EventExtra nothing;
  const EventExtra& extra = event.extra ? *event.extra : nothing;
  Facts facts;
  switch (senseOf(event.type)) {
    case EventSense::Entered:
      facts.add("input", event.data);
      break;
    case EventSense::Exited:
      facts.add("output", event.data);
      // Where data are not recorded, variables are not either.
      if (event.data)
        facts.add("variables", event.assigned.isObject() ? event.assigned : Value::object());
      break;
    case EventSense::Scheduled:
      facts.add("resourceType", extra.resourceType);
      facts.add("resource", extra.resource);
      facts.add("parameters", event.data);
      facts.add("timeoutInSeconds", extra.timeoutInSeconds);
      facts.add("heartbeatInSeconds", extra.heartbeatInSeconds);
      break;
    case EventSense::ContainerStarted:
      facts.add("length", extra.length);
      break;
    case EventSense::EvaluationFailed:
      facts.add("error", extra.error);
      break;
    case EventSense::ExecutionEnded:
      addEnd(event, extra, facts);
      break;
    default:
      break;
  }
  return facts.take();
}

}  // namespace stepwright::replay
