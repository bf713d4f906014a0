// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/item_reading.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/interpreter/failure.h"
#include "engine/interpreter/numbers.h"
#include "engine/interpreter/states/child_record.h"
#include "engine/interpreter/states/item_selector.h"
#include "engine/interpreter/states/map_request.h"

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

constexpr std::int64_t mostItems = 100'000'000;
/// A reader whose objects hold few items each is asked for so many before the first begins.
constexpr std::size_t enoughItems = 1000;

ItemReading& readingOf(Fiber& fiber) { return fiber.frame.children->edit().run->reading; }

Value batchOf(const Value& batchInput, std::vector<Value> items) {
  std::vector<Member> members;
  if (!batchInput.isNull()) members.emplace_back("BatchInput", batchInput);
  members.emplace_back("Items", Value::array(std::move(items)));
  return Value::objectOfDistinct(std::move(members));
}

/// What limits a batch; 0 = nothing does.
struct BatchLimits {
  Value batchInput;
  std::int64_t items = 0, bytes = 0;
};

/// Cuts the items into batches of at most that many items and bytes; a batch holds at least one
/// item. What does not fill one stays in `partial`, unless nothing more comes.
std::vector<Value> batched(std::vector<Value>& partial, std::vector<Value> items,
                           const BatchLimits& limits, bool complete) {
  std::vector<Value> batches;
  std::vector<Value> current = std::exchange(partial, {});
  // One comma fewer than there are items.
  const auto frame = static_cast<std::int64_t>(batchOf(limits.batchInput, {}).printedSize()) - 1;
  const auto sizeOf = [](const Value& item) {
    return static_cast<std::int64_t>(item.printedSize()) + 1;
  };
  std::int64_t size = frame;
  for (const Value& item : current) size += sizeOf(item);
  for (Value& item : items) {
    const auto more = sizeOf(item);
    const bool full =
        (limits.items > 0 && static_cast<std::int64_t>(current.size()) >= limits.items) ||
        (limits.bytes > 0 && size + more > limits.bytes);
    if (full && !current.empty()) {
      batches.push_back(batchOf(limits.batchInput, std::exchange(current, {})));
      size = frame;
    }
    current.push_back(std::move(item));
    size += more;
  }
  if (!complete)
    partial = std::move(current);
  else if (!current.empty())
    batches.push_back(batchOf(limits.batchInput, std::move(current)));
  return batches;
}

std::optional<BatchLimits> limitsOfBatches(Core& core, Fiber& fiber) {
  const auto& fields = distributedOf(core, fiber);
  BatchLimits limits;
  if (!evaluateInto(core, fiber, fields.batchInput, limits.batchInput)) return std::nullopt;
  const auto most = integerField(core, fiber, fields.maxItemsPerBatch);
  if (!most.ok) return std::nullopt;
  const auto bytes = integerField(core, fiber, fields.maxBytesPerBatch);
  if (!bytes.ok) return std::nullopt;
  limits.items = most.value.value_or(0);
  limits.bytes = bytes.value.value_or(0);
  return limits;
}

/// The members of an object, as they stand in a batch.
void pairUp(ReadItems& read) {
  if (read.keys.empty()) return;
  for (std::size_t i = 0; i < read.items.size(); ++i)
    read.items[i] = pairOf(read.keys[i], read.items[i]);
  read.keys.clear();
}

/// MaxItems, which is looked at once; false where the state failed.
bool lookAtMaxItems(Core& core, Fiber& fiber) {
  if (readingOf(fiber).most) return true;
  const auto most = integerField(core, fiber, distributedOf(core, fiber).maxItems);
  if (!most.ok) return false;
  if (most.value.value_or(0) < 0) {
    failMapRun(core, fiber, "States.ItemReaderFailed", "field MaxItems must be positive");
    return false;
  }
  ItemReading& reading = readingOf(fiber);
  reading.most = static_cast<std::size_t>(std::min(most.value.value_or(0), mostItems));
  if (*reading.most > 0 && reading.count) reading.count = std::min(*reading.count, *reading.most);
  return true;
}

void cut(ReadItems& read, ItemReading& reading) {
  if (*reading.most == 0) return;
  const std::size_t left = *reading.most - reading.taken;
  if (read.items.size() < left) return;
  read.items.resize(left);
  if (!read.keys.empty()) read.keys.resize(left);
  reading.complete = true;
}

/// Those that have begun are let go.
void append(ChildrenFrame& children, ReadItems read) {
  const auto begun = static_cast<std::ptrdiff_t>(children.next - children.before);
  children.items.erase(children.items.begin(), children.items.begin() + begun);
  if (!children.keys.empty())
    children.keys.erase(children.keys.begin(), children.keys.begin() + begun);
  children.before = children.next;
  std::move(read.items.begin(), read.items.end(), std::back_inserter(children.items));
  std::move(read.keys.begin(), read.keys.end(), std::back_inserter(children.keys));
}

/// Takes the items in, limited and batched; false where the state failed.
bool takeItems(Core& core, Fiber& fiber, ReadItems read) {
  if (!lookAtMaxItems(core, fiber)) return false;
  cut(read, readingOf(fiber));
  const std::size_t first = readingOf(fiber).taken, count = read.items.size();
  const Value source = count > 0 ? itemSource(core, fiber) : Value();
  // A batch that is not full yet began with items from where those before come.
  const std::size_t begins =
      (*fiber.frame.children)->count() + (readingOf(fiber).partial.empty() ? 0 : 1);
  if (distributedOf(core, fiber).hasBatcher) {
    if (!selectItems(core, fiber, first, read)) return false;
    pairUp(read);
    const auto limits = limitsOfBatches(core, fiber);
    if (!limits) return false;
    ItemReading& reading = readingOf(fiber);
    read.items = batched(reading.partial, std::move(read.items), *limits, reading.complete);
  }
  readingOf(fiber).taken += count;
  ChildrenFrame& children = fiber.frame.children->edit();
  append(children, std::move(read));
  if (count > 0) children.comeFrom(begins, source);
  return true;
}

const Resource& getObject() {
  static const Resource resource = Resource::parse("arn:aws:states:::s3:getObject");
  return resource;
}

/// Pieces of a JSON are the items themselves, wherever they stood in it.
ReaderConfig configOf(Core& core, Fiber& fiber, bool isPiece) {
  ReaderConfig config = distributedOf(core, fiber).reader;
  const ItemReading& reading = readingOf(fiber);
  if (reading.headers) config.headers = reading.headers;
  if (isPiece) config.itemsPointer.clear();
  return config;
}

void ask(Core& core, Fiber& fiber, const Resource& resource, Value object,
         const std::string& after) {
  std::shared_ptr<ReaderPiece> piece;
  // A manifest is taken in one.
  if (!readingOf(fiber).lists ||
      distributedOf(core, fiber).reader.first == ReaderConfig::First::Listing) {
    piece = std::make_shared<ReaderPiece>();
    piece->config = configOf(core, fiber, false);
    piece->after = after;
  }
  askForItems(core, fiber, resource, std::move(object), std::move(piece));
}

void askForFirst(Core& core, Fiber& fiber, const std::string& after) {
  ask(core, fiber, distributedOf(core, fiber).readerResource,
      (*fiber.frame.children)->run->readerInput, after);
}

/// What comes next: more of the object, the next object of the list, more of the list. False where
/// there is nothing of these.
bool askForNext(Core& core, Fiber& fiber) {
  ItemReading& reading = readingOf(fiber);
  if (!reading.listed) {
    if (reading.after.empty()) return false;
    askForFirst(core, fiber, reading.after);
    return true;
  }
  const auto& objects = reading.listed->objects;
  if (!reading.after.empty()) {
    ask(core, fiber, getObject(), objects[reading.asked - 1], reading.after);
  } else if (reading.asked < objects.size()) {
    // Each object has a row of names of its own, where the list did not say them.
    reading.headers = reading.listed->headers;
    const Value object = objects[reading.asked++];
    ask(core, fiber, getObject(), object, "");
  } else if (!reading.listAfter.empty()) {
    reading.lists = true;
    askForFirst(core, fiber, reading.listAfter);
  } else {
    return false;
  }
  return true;
}

bool isAtEnd(const ItemReading& reading) {
  return reading.after.empty() && reading.listAfter.empty() &&
         (!reading.listed || reading.asked == reading.listed->objects.size());
}

std::optional<Error> takeList(Fiber& fiber, const ReaderConfig& config, const Value& answer) {
  auto& run = *fiber.frame.children->edit().run;
  auto list = readList(config, answer, run.readerInput["Bucket"]);
  if (!list) return list.error();
  run.reading.listed = std::move(list).value();
  run.reading.listAfter = nextPiece(answer);
  run.reading.asked = 0;
  run.reading.lists = false;
  return std::nullopt;
}

/// The items of one answer; the members of an object are pairs among those of other objects.
Result<ReadItems> itemsIn(Core& core, Fiber& fiber, const Value& answer) {
  ItemReading& reading = readingOf(fiber);
  const std::string next = nextPiece(answer);
  const bool isPiece = !next.empty() || !reading.after.empty();
  auto read = readItems(configOf(core, fiber, isPiece), answer);
  if (!read) return read;
  if (!read->headers.empty()) reading.headers = read->headers;
  reading.after = next;
  if (reading.listed)
    pairUp(*read);
  else if (const auto count = itemCount(answer))
    reading.count = count;
  return read;
}

Came goOn(Core& core, Fiber& fiber, std::optional<ReadItems> read) {
  readingOf(fiber).complete = isAtEnd(readingOf(fiber));
  if (!takeItems(core, fiber, std::move(read).value_or(ReadItems()))) return Came::Trouble;
  const auto& children = **fiber.frame.children;
  const std::size_t wanted = children.next == 0 ? enoughItems : 1;
  if (children.run->reading.complete || children.items.size() >= wanted) return Came::Items;
  (void)askForNext(core, fiber);
  return Came::Nothing;
}

std::string textOf(const std::optional<Value>& value) {
  return value ? std::string(value->string()) : std::string();
}

}  // namespace

void beginReading(Core& core, Fiber& fiber) {
  ItemReading& reading = readingOf(fiber);
  reading.complete = false;
  reading.lists = distributedOf(core, fiber).reader.first != ReaderConfig::First::Items;
  askForFirst(core, fiber, "");
}

bool readOn(Core& core, Fiber& fiber) {
  const ChildrenFrame& children = **fiber.frame.children;
  if (children.run->reading.complete || children.next < children.count()) return false;
  return askForNext(core, fiber);
}

Came takeReaderAnswer(Core& core, Fiber& fiber) {
  const auto answer = takeOutcome(fiber);
  if (!answer) return Came::Nothing;
  const auto failed = [&](const std::string& error, const std::string& cause) {
    failMapRun(core, fiber, error, cause);
    return Came::Trouble;
  };
  if (answer->kind != TaskOutcome::Kind::Succeeded)
    return failed("States.ItemReaderFailed", textOf(answer->error) + ": " + textOf(answer->cause));
  if (readingOf(fiber).lists) {
    const auto trouble = takeList(fiber, distributedOf(core, fiber).reader, answer->output);
    if (trouble) return failed(trouble->code, trouble->message);
    return goOn(core, fiber, std::nullopt);
  }
  auto read = itemsIn(core, fiber, answer->output);
  if (!read) return failed(read.error().code, read.error().message);
  return goOn(core, fiber, std::move(read).value());
}

bool limitAndBatch(Core& core, Fiber& fiber) {
  auto& children = fiber.frame.children->edit();
  ReadItems all{std::exchange(children.items, {}), std::exchange(children.keys, {}), {}};
  children.run->reading.complete = true;
  return takeItems(core, fiber, std::move(all));
}

}  // namespace stepwright::interpreter
