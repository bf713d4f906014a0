// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/fallen.h"

#include <array>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

#include "engine/interpreter/told_call.h"
#include "engine/json/object_text.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::ObjectText;
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

/// One that is 0 is not written: that is what is read of one that is not there.
template <class Number>
void addNumber(ObjectText& to, const char* name, Number value) {
  const auto number = static_cast<std::int64_t>(value);
  if (number != 0) to.add(name, number);
}

void addGiven(ObjectText& to, const char* name, const Value& value) {
  if (!value.isNull()) to.add(name, value);
}

template <class Number>
Number numberIn(const Value& object, const char* name) {
  return static_cast<Number>(object[name].integer());
}

std::int64_t flagsOf(std::initializer_list<bool> flags) {
  std::int64_t bits = 0;
  for (const bool each : flags) bits = bits * 2 + (each ? 1 : 0);
  return bits;
}

bool flagIn(const Value& flags, int fromTheEnd) { return (flags.integer() >> fromTheEnd & 1) != 0; }

/// Null stands for another value of the same fiber that it is: most are.
void writeOrSame(std::string& to, const Value& value, const Value& other) {
  if (value.sameAs(other)) {
    to += "null";
    return;
  }
  to += '[';
  json::printTo(to, value);
  to += ']';
}

Value orSameFrom(const Value& written, const Value& other) {
  return written.isArray() ? written.at(0) : other;
}

void write(std::string& to, const StateError& error) {
  ObjectText object(to);
  if (error.error) object.add("error", *error.error);
  if (error.cause) object.add("cause", *error.cause);
  object.add("is", flagsOf({error.catchable, error.fromTask, error.heartbeat}));
  object.end();
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

bool write(std::string& to, const Fiber& fiber);
std::optional<Fiber> fiberFrom(const Value& value, const query::Scope* around);

void writeList(std::string& to, const std::vector<Value>& values) {
  json::printTo(to, Value::array(values));
}

void writeEnded(std::string& to, const std::vector<bool>& ended) {
  to += '"';
  for (const bool each : ended) to += each ? '1' : '0';
  to += '"';
}

bool writeThoseFallen(std::string& to, const ChildrenFrame& children) {
  to += '[';
  for (const auto& each : children.fallen) {
    if (to.back() != '[') to += ',';
    if (!write(to, *each)) return false;
  }
  to += ']';
  return true;
}

/// Of an inline Map or a Parallel.
bool write(std::string& to, const ChildrenFrame& children) {
  if (children.run) return false;
  ObjectText object(to);
  writeList(object.member("items"), children.items);
  addNumber(object, "before", children.before);
  writeList(object.member("keys"), children.keys);
  writeList(object.member("results"), children.results);
  writeEnded(object.member("ended"), children.ended);
  addNumber(object, "next", children.next);
  addNumber(object, "live", children.live);
  addNumber(object, "done", children.done);
  addNumber(object, "most", children.maxConcurrency);
  addNumber(object, "chain", children.chain);
  if (!writeThoseFallen(object.member("fallen"), children)) return false;
  object.end();
  return true;
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

void writeRetried(std::string& to, const std::vector<std::int64_t>& retried) {
  std::vector<Value> counts(retried.begin(), retried.end());
  json::printTo(to, Value::array(std::move(counts)));
}

bool write(std::string& to, const Frame& frame, const Value& given) {
  if (!isWritable(frame)) return false;
  ObjectText object(to);
  addNumber(object, "state", frame.state);
  addNumber(object, "phase", frame.phase);
  writeOrSame(object.member("input"), frame.input, given);
  addNumber(object, "entered", frame.entered.ms);
  addNumber(object, "event", frame.enteredEvent);
  addNumber(object, "after", frame.enteredAfter);
  addNumber(object, "attempt", frame.attempt);
  if (!frame.retried.empty()) writeRetried(object.member("retried"), frame.retried);
  addNumber(object, "next", frame.next);
  addNumber(object, "rule", frame.rule);
  addNumber(object, "failedIn", frame.failedIn);
  addNumber(object, "is", flagsOf({frame.caught, frame.retrying}));
  for (const auto& [name, value] : frameValues)
    if (!(frame.*value).isNull()) writeOrSame(object.member(name), frame.*value, frame.input);
  if (frame.error) write(object.member("error"), *frame.error);
  if (frame.children && !write(object.member("children"), **frame.children)) return false;
  object.end();
  return true;
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

void addTime(ObjectText& to, const char* name, const std::optional<Timestamp>& time) {
  if (time) to.add(name, time->ms);
}

bool write(std::string& to, const Fiber& fiber) {
  ObjectText object(to);
  addNumber(object, "id", fiber.id);
  addNumber(object, "parent", fiber.parent);
  addNumber(object, "machine", fiber.machine);
  addNumber(object, "index", fiber.index);
  addGiven(object, "item", fiber.item);
  addGiven(object, "key", fiber.itemKey);
  addGiven(object, "source", fiber.itemSource);
  writeOrSame(object.member("given"), fiber.given, fiber.item);
  addNumber(object, "started", fiber.started.ms);
  addNumber(object, "redrives", fiber.redrives);
  addNumber(object, "redriven", fiber.redriven.ms);
  addTime(object, "deadline", fiber.deadline);
  addNumber(object, "status", fiber.status);
  addNumber(object, "chain", fiber.chain);
  addNumber(object, "events", fiber.ownEvents);
  addNumber(object, "stepped", fiber.stepped);
  addNumber(object, "is", flagsOf({fiber.isItem, fiber.hidden, fiber.quiet}));
  addTime(object, "wakes", fiber.wakeAt);
  addGiven(object, "variables", fiber.variables.own());
  writeTo(object.member("calls"), fiber.calls, fiber.given);
  if (!write(object.member("frame"), fiber.frame, fiber.given)) return false;
  object.end();
  return true;
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
  fiber.calls = toldCallsFrom(value["calls"], fiber.given);
  auto frame = frameFrom(value["frame"], fiber.given, fiber.variables);
  if (!frame) return std::nullopt;
  fiber.frame = std::move(*frame);
  return fiber;
}

}  // namespace

bool writeFallen(std::string& to, const Fiber& fiber) { return write(to, fiber); }

std::optional<Fiber> fallenFrom(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || !value->isObject()) return std::nullopt;
  return fiberFrom(*value, nullptr);
}

namespace {

/// What stands before a child on the shelf: the place of the one that fell before it, and its item.
struct Shelved {
  std::uint64_t before = 0;
  std::size_t index = 0;
  std::size_t text = 0;  ///< where that of the child begins
};

std::string shelvedText(const Shelved& shelved) {
  return std::to_string(shelved.before) + " " + std::to_string(shelved.index) + " ";
}

std::optional<Shelved> shelvedFrom(std::string_view text) {
  Shelved shelved;
  const char* end = text.data() + text.size();
  const auto before = std::from_chars(text.data(), end, shelved.before);
  if (before.ec != std::errc() || before.ptr == end) return std::nullopt;
  const auto index = std::from_chars(before.ptr + 1, end, shelved.index);
  if (index.ec != std::errc() || index.ptr == end) return std::nullopt;
  shelved.text = static_cast<std::size_t>(index.ptr + 1 - text.data());
  return shelved;
}

}  // namespace

void keepFailed(Core& core, Fiber& parent, const Fiber& child) {
  const auto& shelf = core.execution().shelf;
  ChildrenFrame& children = parent.frame.children->edit();
  std::uint64_t place = 0;
  if (shelf && children.fallen.size() >= heldWhole) {
    std::string text =
        shelvedText({children.shelved.last, static_cast<std::size_t>(child.index), 0});
    if (writeFallen(text, child)) place = shelf->put(text);
  }
  if (place == 0) return parent.keepFallen(child);
  children.shelved.last = place;
  ++children.shelved.count;
}

void addShelved(const Execution& execution, ShelvedChildren children,
                std::vector<RisingChild>& line) {
  if (!execution.shelf) return;
  while (children.count-- > 0) {
    const auto shelved = shelvedFrom(execution.shelf->at(children.last));
    if (!shelved) return;
    line.push_back({shelved->index, nullptr, children.last});
    children.last = shelved->before;
  }
}

std::optional<Fiber> shelvedAt(const Execution& execution, std::uint64_t place) {
  if (!execution.shelf) return std::nullopt;
  const std::string text = execution.shelf->at(place);
  const auto shelved = shelvedFrom(text);
  if (!shelved) return std::nullopt;
  return fallenFrom(std::string_view(text).substr(shelved->text));
}

}  // namespace stepwright::interpreter
