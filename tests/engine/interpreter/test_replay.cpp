// SPDX-License-Identifier: GPL-3.0-or-later
// Properties over machines made at random: they end, and any journal, cut anywhere and played
// again, gives the same.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/events.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/step.h"
#include "engine/query/random.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::interpreter;

namespace {

class KeptEvents final : public Sink {
 public:
  history::Events events;
  void add(history::Event event) override { events.push_back(std::move(event)); }
  void add(Command) override {}
};

std::string field(const char* name, const std::string& value) {
  return std::string(",\"") + name + "\":" + value;
}

std::string machineText(int depth);

/// Ends, or goes to a later state, so that every machine ends.
std::string wayOn(int index, int count) {
  if (index + 1 >= count || *rc::gen::inRange(0, 4) == 0) return field("End", "true");
  return field("Next", "\"S" + std::to_string(*rc::gen::inRange(index + 1, count)) + "\"");
}

std::string handlers(int index, int count) {
  std::string text;
  if (*rc::gen::arbitrary<bool>())
    text += R"(,"Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1,"JitterStrategy":"FULL"}])";
  if (index + 1 < count && *rc::gen::arbitrary<bool>()) {
    text += R"(,"Catch":[{"ErrorEquals":["Boom"],"ResultPath":"$.e","Next":"S)" +
            std::to_string(count - 1) + "\"}]";
  }
  return text;
}

std::string stateText(int index, int count, int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 8 : 5);
  const std::string on = wayOn(index, count);
  switch (kind) {
    case 0:
      return R"x("Type":"Pass","Parameters":{"v.$":"$","id.$":"States.UUID()"})x" + on;
    case 1:
      return R"("Type":"Wait","Seconds":)" + std::to_string(*rc::gen::inRange(0, 5)) + on;
    case 2:
      return R"("Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","ResultPath":"$.r")" +
             on + handlers(index, count);
    case 3:
      return *rc::gen::inRange(0, 6) == 0
                 ? R"("Type":"Fail","Error":"Boom")"
                 : R"("Type":"Pass","Assign":{"x":1},"Result":{"p":1})" + on;
    case 4:
      return R"("Type":"Task","Resource":"arn:aws:lambda:us-east-1:1:function:f","TimeoutSeconds":2)" +
             on + handlers(index, count);
    case 5:
    case 6:
      return R"("Type":"Parallel","Branches":[)" + machineText(depth - 1) + "," +
             machineText(depth - 1) + "]" + on + handlers(index, count);
    default:
      return R"("Type":"Map","ItemsPath":"$$.Execution.Input.items","MaxConcurrency":)" +
             std::to_string(*rc::gen::inRange(0, 3)) +
             R"(,"ItemSelector":{"i.$":"$$.Map.Item.Index"},"ItemProcessor":)" +
             machineText(depth - 1) + on + handlers(index, count);
  }
}

std::string machineText(int depth) {
  const int count = *rc::gen::inRange(1, 4);
  std::string states;
  for (int i = 0; i < count; ++i) {
    states += (i > 0 ? "," : "") + std::string("\"S") + std::to_string(i) + "\":{" +
              stateText(i, count, depth) + "}";
  }
  return R"({"StartAt":"S0","States":{)" + states + "}}";
}

/// Answers as a dice would: well, badly, late or not at all, by the number of the task alone.
class Dice final : public TaskBackend {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}
  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    query::SeededRandom random(seed_ + request.id * 77);
    switch (random.next() % 5) {
      case 0:
        deliver({request.id, TaskOutcome::failed("Boom", "dice"), 0});
        break;
      case 1:
        deliver({request.id, TaskOutcome::succeeded(json::Value(1)), 1000});
        break;
      case 2:
        if (request.timeoutSeconds) return Reply::NeverAnswers;
        [[fallthrough]];
      default:
        deliver({request.id, TaskOutcome::succeeded(parsed(R"({"a":[1]})")), 0});
    }
    return Reply::Accepted;
  }

 private:
  std::uint64_t seed_;
};

std::string whole(const history::Events& events) {
  std::string text;
  for (const auto& event : events) text += json::print(history::toJson(event)) + "\n";
  return text;
}

Identity identity() { return Identity::of({}); }

/// The journal up to its first `entries` entries, and then that many turns.
Journal cut(const Journal& journal, std::size_t entries) {
  Journal part;
  part.entries.assign(journal.entries.begin(),
                      journal.entries.begin() + static_cast<std::ptrdiff_t>(entries));
  part.turns = entries < journal.entries.size() ? journal.entries[entries].turns : journal.turns;
  return part;
}

}  // namespace

RC_GTEST_PROP(Replay, everyMachineEndsAndItsJournalGivesTheSameHistory, ()) {
  const auto text = machineText(2);
  const auto compiled = program(text);
  RC_ASSERT(compiled != nullptr);
  Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  runtime::Keeper keeper(compiled, parsed(R"({"items":[1,2,3]})"), identity());
  runtime::Driver driver(keeper, dice);
  const bool shuffled = *rc::gen::arbitrary<bool>();
  if (shuffled) driver.put(input::Schedule{*rc::gen::inRange<std::uint64_t>(1, 1000)});
  RC_ASSERT(driver.run() == runtime::Halt::Ended);
  const auto& ended = driver.execution();
  RC_ASSERT(ended.status == Status::Succeeded || ended.error.has_value());

  KeptEvents kept;
  const auto again =
      replay(compiled, parsed(R"({"items":[1,2,3]})"), identity(), keeper.journal(), kept);
  RC_ASSERT(whole(kept.events) == whole(keeper.events()));
  RC_ASSERT(again.status == ended.status);
  RC_ASSERT(again.output == ended.output);

  const auto entries = *rc::gen::inRange<std::size_t>(0, keeper.journal().entries.size() + 1);
  KeptEvents part;
  const auto middle = replay(compiled, parsed(R"({"items":[1,2,3]})"), identity(),
                             cut(keeper.journal(), entries), part);
  RC_ASSERT(part.events.size() <= kept.events.size());
  RC_ASSERT(whole(keeper.events()).starts_with(whole(part.events)));

  auto rest = middle;  // a copy, so that the original must not change
  Journal remaining;
  remaining.entries.assign(keeper.journal().entries.begin() + static_cast<std::ptrdiff_t>(entries),
                           keeper.journal().entries.end());
  for (std::size_t i = 0; i < remaining.entries.size(); ++i) {
    std::uint64_t turns = i == 0 ? 0 : remaining.entries[i].turns;
    while (turns > 0) turns -= advance(rest, turns, part);
    rest = step(std::move(rest), remaining.entries[i].input, part);
  }
  for (auto turns = remaining.entries.empty() ? 0 : keeper.journal().turns; turns > 0;)
    turns -= advance(rest, turns, part);
  RC_ASSERT(whole(part.events) == whole(keeper.events()));
}

RC_GTEST_PROP(Replay, noInterleavingChangesTheEnd, ()) {
  const std::string map =
      R"({"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"C","States":{
    "C":{"Type":"Choice","Choices":[{"Variable":"$","NumericGreaterThan":2,"Next":"W"}],"Default":"P"},
    "W":{"Type":"Wait","Seconds":1,"Next":"P"},"P":{"Type":"Pass","Parameters":{"v.$":"$"},"End":true}}}}}})";
  Dice dice(1);
  const auto compiled = program(map);
  runtime::Keeper keeper(compiled, parsed("[1,2,3,4]"), identity());
  runtime::Driver driver(keeper, dice);
  driver.put(input::Schedule{*rc::gen::arbitrary<std::uint64_t>()});
  RC_ASSERT(driver.run() == runtime::Halt::Ended);
  RC_ASSERT(json::print(driver.execution().output) == R"([{"v":1},{"v":2},{"v":3},{"v":4}])");
}
