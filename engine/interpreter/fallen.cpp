// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/fallen.h"

#include <array>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

#include "engine/interpreter/told_call.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

/// So many are held whole.
constexpr std::size_t heldWhole = 256;

/// The values of a frame besides its input, by the names that they are written under.
constexpr std::array<std::pair<const char*, Value Frame::*>, 7> frameValues = {
    {{"effective", &Frame::effective},
     {"arguments", &Frame::arguments},
     {"result", &Frame::result},
     {"selected", &Frame::selected},
     {"merged", &Frame::merged},
     {"output", &Frame::output},
     {"assigned", &Frame::assigned}}};

template <class Number>
Value number(Number value) {
  return Value(static_cast<std::int64_t>(value));
}

template <class Number>
Number numberIn(const Value& object, const char* name) {
  return static_cast<Number>(object[name].integer());
}

Value flagsOf(std::initializer_list<bool> flags) {
  std::int64_t bits = 0;
  for (const bool each : flags) bits = bits * 2 + (each ? 1 : 0);
  return Value(bits);
}

bool flagIn(const Value& flags, int fromTheEnd) { return (flags.integer() >> fromTheEnd & 1) != 0; }

/// What stands in for a value that is another one of the same fiber: most are.
Value orSame(const Value& value, const Value& other) {
  return value.sameAs(other) ? Value() : Value::array({value});
}

Value orSameFrom(const Value& written, const Value& other) {
  return written.isArray() ? written.at(0) : other;
}

Value errorJson(const StateError& error) {
  std::vector<Member> members;
  if (error.error) members.emplace_back("error", *error.error);
  if (error.cause) members.emplace_back("cause", *error.cause);
  members.emplace_back("is", flagsOf({error.catchable, error.fromTask, error.heartbeat}));
  return Value::objectOfDistinct(std::move(members));
}

StateError errorFrom(const Value& value) {
  StateError error;
  if (const Value* name = value.find("error")) error.error = *name;
  if (const Value* cause = value.find("cause")) error.cause = *cause;
  error.catchable = flagIn(value["is"], 2);
  error.fromTask = flagIn(value["is"], 1);
  error.heartbeat = flagIn(value["is"], 0);
  return error;
}

std::optional<Value> fiberJson(const Fiber& fiber);
std::optional<Fiber> fiberFrom(const Value& value, const query::Scope* around);

Value endedJson(const std::vector<bool>& ended) {
  std::string marks;
  for (const bool each : ended) marks += each ? '1' : '0';
  return Value(marks);
}

/// Of an inline Map or a Parallel.
std::optional<Value> childrenJson(const ChildrenFrame& children) {
  if (children.run) return std::nullopt;
  std::vector<Value> fallen;
  for (const auto& each : children.fallen) {
    auto one = fiberJson(*each);
    if (!one) return std::nullopt;
    fallen.push_back(std::move(*one));
  }
  return Value::objectOfDistinct({{"items", Value::array(children.items)},
                                  {"before", number(children.before)},
                                  {"keys", Value::array(children.keys)},
                                  {"results", Value::array(children.results)},
                                  {"ended", endedJson(children.ended)},
                                  {"next", number(children.next)},
                                  {"live", number(children.live)},
                                  {"done", number(children.done)},
                                  {"most", number(children.maxConcurrency)},
                                  {"chain", number(children.chain)},
                                  {"fallen", Value::array(std::move(fallen))}});
}

std::vector<Value> listIn(const Value& object, const char* name) {
  const auto& items = object[name].items();
  return {items.begin(), items.end()};
}

std::optional<ChildrenFrame> childrenFrom(const Value& value, const query::Scope& around) {
  ChildrenFrame children;
  children.items = listIn(value, "items");
  children.before = numberIn<std::size_t>(value, "before");
  children.keys = listIn(value, "keys");
  children.comeFrom(0, stateData());
  children.results = listIn(value, "results");
  for (const char mark : value["ended"].string()) children.ended.push_back(mark == '1');
  children.next = numberIn<std::size_t>(value, "next");
  children.live = numberIn<std::size_t>(value, "live");
  children.done = numberIn<std::size_t>(value, "done");
  children.maxConcurrency = value["most"].integer();
  children.chain = value["chain"].integer();
  for (const Value& each : value["fallen"].items()) {
    auto one = fiberFrom(each, &around);
    if (!one) return std::nullopt;
    children.fallen.push_back(std::make_shared<const Fiber>(std::move(*one)));
  }
  return children;
}

/// A call that is under way, or what the debugger has put in its place, is no text. Of a state that
/// has failed the call is over.
bool isWritable(const Frame& frame) {
  return !frame.forced && (!frame.task || frame.error.has_value());
}

std::optional<Value> frameJson(const Frame& frame, const Value& given) {
  if (!isWritable(frame)) return std::nullopt;
  std::vector<Value> retried;
  for (const std::int64_t each : frame.retried) retried.emplace_back(each);
  std::vector<Member> members{
      {"state", number(frame.state)},        {"phase", number(frame.phase)},
      {"input", orSame(frame.input, given)}, {"entered", Value(frame.entered.ms)},
      {"event", number(frame.enteredEvent)}, {"after", number(frame.enteredAfter)},
      {"attempt", number(frame.attempt)},    {"retried", Value::array(std::move(retried))},
      {"next", number(frame.next)},          {"rule", number(frame.rule)},
      {"failedIn", number(frame.failedIn)},  {"is", flagsOf({frame.caught, frame.retrying})}};
  for (const auto& [name, value] : frameValues)
    if (!(frame.*value).isNull()) members.emplace_back(name, orSame(frame.*value, frame.input));
  if (frame.error) members.emplace_back("error", errorJson(*frame.error));
  if (frame.children) {
    auto children = childrenJson(**frame.children);
    if (!children) return std::nullopt;
    members.emplace_back("children", std::move(*children));
  }
  return Value::objectOfDistinct(std::move(members));
}

std::optional<Frame> frameFrom(const Value& value, const Value& given, const query::Scope& own) {
  Frame frame;
  frame.state = numberIn<StateIndex>(value, "state");
  frame.phase = numberIn<Phase>(value, "phase");
  frame.input = orSameFrom(value["input"], given);
  frame.entered.ms = value["entered"].integer();
  frame.enteredEvent = value["event"].integer();
  frame.enteredAfter = value["after"].integer();
  frame.attempt = value["attempt"].integer();
  for (const Value& each : value["retried"].items()) frame.retried.push_back(each.integer());
  frame.next = numberIn<StateIndex>(value, "next");
  frame.rule = numberIn<int>(value, "rule");
  frame.failedIn = numberIn<Phase>(value, "failedIn");
  frame.caught = flagIn(value["is"], 1);
  frame.retrying = flagIn(value["is"], 0);
  for (const auto& [name, member] : frameValues)
    if (const Value* written = value.find(name)) frame.*member = orSameFrom(*written, frame.input);
  if (const Value* error = value.find("error")) frame.error = errorFrom(*error);
  if (const Value* written = value.find("children")) {
    auto children = childrenFrom(*written, own);
    if (!children) return std::nullopt;
    frame.children.emplace(std::move(*children));
  }
  return frame;
}

std::optional<Value> fiberJson(const Fiber& fiber) {
  auto frame = frameJson(fiber.frame, fiber.given);
  if (!frame) return std::nullopt;
  std::vector<Value> calls;
  for (const ToldCall& each : fiber.calls) calls.push_back(toJson(each, fiber.given));
  return Value::objectOfDistinct(
      {{"id", number(fiber.id)},
       {"parent", number(fiber.parent)},
       {"machine", number(fiber.machine)},
       {"index", number(fiber.index)},
       {"item", fiber.item},
       {"key", fiber.itemKey},
       {"source", fiber.itemSource},
       {"given", orSame(fiber.given, fiber.item)},
       {"started", Value(fiber.started.ms)},
       {"redrives", Value(fiber.redrives)},
       {"redriven", Value(fiber.redriven.ms)},
       {"deadline", fiber.deadline ? Value(fiber.deadline->ms) : Value()},
       {"status", number(fiber.status)},
       {"chain", number(fiber.chain)},
       {"events", number(fiber.ownEvents)},
       {"stepped", number(fiber.stepped)},
       {"is", flagsOf({fiber.isItem, fiber.hidden, fiber.quiet})},
       {"wakes", fiber.wakeAt ? Value(fiber.wakeAt->ms) : Value()},
       {"variables", fiber.variables.own()},
       {"calls", Value::array(std::move(calls))},
       {"frame", std::move(*frame)}});
}

/// `around`: the variables of the fiber that it is below; null for a child execution.
std::optional<Fiber> fiberFrom(const Value& value, const query::Scope* around) {
  Fiber fiber;
  fiber.id = numberIn<FiberId>(value, "id");
  fiber.parent = numberIn<FiberId>(value, "parent");
  fiber.machine = numberIn<MachineIndex>(value, "machine");
  fiber.index = value["index"].integer();
  fiber.item = value["item"];
  fiber.itemKey = value["key"];
  fiber.itemSource = value["source"];
  fiber.given = orSameFrom(value["given"], fiber.item);
  fiber.started.ms = value["started"].integer();
  fiber.redrives = value["redrives"].integer();
  fiber.redriven.ms = value["redriven"].integer();
  if (value["deadline"].isNumber()) fiber.deadline = Timestamp{value["deadline"].integer()};
  fiber.status = numberIn<FiberStatus>(value, "status");
  fiber.chain = value["chain"].integer();
  fiber.ownEvents = value["events"].integer();
  fiber.stepped = numberIn<std::uint64_t>(value, "stepped");
  fiber.isItem = flagIn(value["is"], 2);
  fiber.hidden = flagIn(value["is"], 1);
  fiber.quiet = flagIn(value["is"], 0);
  if (value["wakes"].isNumber()) fiber.wakeAt = Timestamp{value["wakes"].integer()};
  const query::Scope empty = around != nullptr ? around->nested() : query::Scope();
  fiber.variables = value["variables"].empty() ? empty : empty.withAll(value["variables"]);
  for (const Value& each : value["calls"].items())
    fiber.calls.push_back(toldCallFrom(each, fiber.given));
  auto frame = frameFrom(value["frame"], fiber.given, fiber.variables);
  if (!frame) return std::nullopt;
  fiber.frame = std::move(*frame);
  return fiber;
}

}  // namespace

std::optional<std::string> fallenText(const Fiber& fiber) {
  const auto value = fiberJson(fiber);
  return value ? std::optional(json::print(*value)) : std::nullopt;
}

std::optional<Fiber> fallenFrom(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || !value->isObject()) return std::nullopt;
  return fiberFrom(*value, nullptr);
}

void keepFailed(Core& core, Fiber& parent, const Fiber& child) {
  const auto& shelf = core.execution().shelf;
  ChildrenFrame& children = parent.frame.children->edit();
  const bool many = children.fallen.size() >= heldWhole;
  const auto text = shelf && many ? fallenText(child) : std::nullopt;
  const std::uint64_t place =
      text ? shelf->put(std::to_string(children.shelved.last) + " " + *text) : 0;
  if (place == 0) return parent.keepFallen(child);
  children.shelved.last = place;
  ++children.shelved.count;
}

std::optional<Fiber> takeShelved(Execution& execution, ShelvedChildren& children) {
  if (children.count == 0 || !execution.shelf) return std::nullopt;
  const std::string text = execution.shelf->at(children.last);
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, children.last);
  --children.count;
  if (error != std::errc() || rest == end) {
    children = {};
    return std::nullopt;
  }
  return fallenFrom(std::string_view(rest + 1, static_cast<std::size_t>(end - rest - 1)));
}

}  // namespace stepwright::interpreter
