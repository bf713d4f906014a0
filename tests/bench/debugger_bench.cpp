// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/debugger_bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>

#include "engine/analysis/place_data.h"
#include "engine/analysis/value_uses.h"
#include "engine/json/parse.h"
#include "engine/session/player.h"

namespace stepwright::bench {
namespace {

using debugger::Goal;
using session::DebugRun;
using session::Player;

constexpr double stepBudget = 50, sliderBudget = 16;

/// Four events a turn.
const char* const loopText = R"({"QueryLanguage":"JSONata","StartAt":"Count","States":{
  "Count":{"Type":"Pass","Assign":{"seen":"{% $states.input.n %}"},
    "Output":{"n":"{% $states.input.n + 1 %}","id":"{% $states.input.id %}"},"Next":"More"},
  "More":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.n < 6250 %}","Next":"Count"}],
    "Default":"Done"},
  "Done":{"Type":"Succeed"},
  "Never":{"Type":"Pass","End":true}}})";
const char* const itemsText = R"({"QueryLanguage":"JSONata","StartAt":"Items","States":{
  "Items":{"Type":"Map","Items":"{% [1..10000] %}","ItemProcessor":{"StartAt":"Work","States":{
    "Work":{"Type":"Pass","Output":{"twice":"{% $states.input * 2 %}"},"End":true}}},"Next":"Done"},
  "Done":{"Type":"Succeed"},
  "Never":{"Type":"Pass","End":true}}})";

struct LargeRun {
  std::string name;
  const char* definition;
  asl::StateId state;  ///< that is stopped at, and looked at
  asl::StateId last;
  analysis::ValuePath value;  ///< of the last state's input, that is followed
};

std::vector<LargeRun> largeRuns() {
  return {{"loop of 25,000 events", loopText, "/States/Count", "/States/Done", {"id"}},
          {"Map of 10,000 items",
           itemsText,
           "/States/Items/ItemProcessor/States/Work",
           "/States/Done",
           {"9999", "twice"}}};
}

session::Breakpoint breakpointAt(const asl::StateId& state, const std::string& condition = {}) {
  session::Breakpoint made;
  made.id = 1;
  made.state = state;
  made.condition = condition;
  return made;
}

void comeToRest(Player& player) {
  while (player.running() && player.slice(1000) == Player::Slice::Busy) {
  }
}

/// A run of it in the debugger, at its end or where it stopped.
std::unique_ptr<Player> played(const LargeRun& run, std::vector<session::Breakpoint> stops) {
  auto player = std::make_unique<Player>();
  player->setBreakpoints(std::move(stops));
  session::RunOptions options;
  options.start = Timestamp{1'000'000};
  options.machineName = "bench";
  player->launcher().start(asl::Document::read(run.definition),
                           *json::parse(R"({"n":0,"id":"o-1"})"), {}, options);
  comeToRest(*player);
  return player;
}

/// Measures one thing several times.
class Bench {
 public:
  explicit Bench(std::string run) : run_(std::move(run)) {}

  void measure(const std::string& name, int times, double budget,
               const std::function<void()>& work) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
      const auto from = Clock::now();
      work();
      taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - from).count());
    }
    std::sort(taken.begin(), taken.end());
    costs.push_back({run_, name, times, taken[taken.size() / 2], taken.back(), budget});
  }
  std::vector<DebuggerCost> costs;

 private:
  std::string run_;
};

void measureTime(Bench& bench, Player& player) {
  const auto events = static_cast<std::int64_t>(player.moment()->events.size());
  std::int64_t at = events / 2;
  bench.measure("slider", 21, sliderBudget, [&] {
    at = (at * 7919 + 13) % events + 1;
    player.goToEvent(at);
    (void)player.moment();
  });
  player.goToEvent(events / 2);
  bench.measure("step back by a phase", 21, stepBudget, [&] {
    player.stepBack();
    (void)player.moment();
  });
  bench.measure("step back by a state", 21, stepBudget, [&] {
    player.stepBack(debugger::BackBy::State);
    (void)player.moment();
  });
  bench.measure("step", 21, stepBudget, [&] {
    player.go({Goal::Kind::StepIn, {}});
    comeToRest(player);
    (void)player.moment();
  });
  player.backToLive();
}

void measureAnalysis(Bench& bench, Player& player, const LargeRun& run) {
  const DebugRun& shown = *player.find(player.shownRun());
  const auto events = static_cast<std::int64_t>(shown.log().size());
  bench.measure("data tip", 7, stepBudget, [&] {
    const auto visits = analysis::visitsIn(shown.decisions());
    (void)analysis::dataAt(visits, shown.log(), run.state + "/Next", events);
  });
  const auto follow = [&](bool forward) {
    const auto visits = analysis::visitsIn(shown.decisions());
    const analysis::TrailRun trailed{*shown.definition, visits, shown.log()};
    analysis::TrailStart start;
    start.visit = forward ? 0 : visits.size() - 1;
    start.path = forward ? analysis::ValuePath{"id"} : run.value;
    (void)(forward ? analysis::usesOf(trailed, start) : analysis::trailOf(trailed, start));
  };
  bench.measure("trail back to the source", 7, 0, [&] { follow(false); });
  bench.measure("trail forward to the uses", 7, 0, [&] { follow(true); });
}

void measureCompare(Bench& bench, Player& player) {
  player.goToEvent(static_cast<std::int64_t>(player.moment()->events.size()) / 2);
  const std::uint32_t first = player.shownRun();
  player.edits().forkHere();
  player.go({});
  comeToRest(player);
  const std::uint32_t second = player.shownRun();
  bench.measure("compare two runs", 3, 0, [&] { (void)player.compareRuns(first, second); });
}

void measureBreakpoints(Bench& bench, const LargeRun& run) {
  bench.measure("run, no breakpoint", 5, 0, [&] { (void)played(run, {}); });
  bench.measure("run, one that it never comes by", 5, 0,
                [&] { (void)played(run, {breakpointAt("/States/Never")}); });
  bench.measure("run, one whose condition never holds", 5, 0,
                [&] { (void)played(run, {breakpointAt(run.state, "1 = 2")}); });
}

}  // namespace

std::vector<DebuggerCost> measureDebugger() {
  std::vector<DebuggerCost> all;
  for (const LargeRun& run : largeRuns()) {
    Bench bench(run.name);
    measureBreakpoints(bench, run);
    bench.measure("stop at a breakpoint", 5, stepBudget, [&] {
      const auto player = played(run, {breakpointAt(run.state)});
      (void)player->moment();
    });
    const auto player = played(run, {});
    (void)player->moment();
    measureTime(bench, *player);
    measureAnalysis(bench, *player, run);
    measureCompare(bench, *player);
    all.insert(all.end(), bench.costs.begin(), bench.costs.end());
  }
  return all;
}

}  // namespace stepwright::bench
