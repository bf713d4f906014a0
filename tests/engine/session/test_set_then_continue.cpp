// SPDX-License-Identifier: GPL-3.0-or-later
// Data set at a stop and continued from equal a run in which they had been so from the start: at
// every phase of many kinds of states.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "engine/history/details.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/input.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
using interpreter::Execution;
using interpreter::Phase;
namespace input = interpreter::input;

/// One state in the middle of a machine, and how its task answers. `@` in the state or in the
/// answer is the part of the result that another result has otherwise.
struct Case {
  std::string name;
  std::string fields;
  std::string answers = "ok";  ///< "ok", "busy" (fails once, to be retried), "boom" (always)
  bool goesOn = true;          ///< has a Next
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

const std::string wholeTask =
    R"("Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f")";
const std::string sync =
    R"("Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Parameters": {"JobName": "j"})";
const std::string retry = R"("Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2}])";
const std::string caught =
    R"("Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.err",
                  "Assign": {"e.$": "$.Error"}, "Next": "Sorry"}])";
const std::string caughtInJsonata =
    R"("Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"e": "{% $states.errorOutput.Error %}"},
                  "Output": "{% [$states.input.a, $states.errorOutput.Cause, $x] %}", "Next": "Sorry"}])";
const std::string jsonata = R"("QueryLanguage": "JSONata", )";

std::string join(const std::vector<std::string>& fields) {
  std::string text;
  for (const auto& each : fields) text += (text.empty() ? "" : ", ") + each;
  return text;
}

void addTasks(std::vector<Case>& cases) {
  const std::vector<std::pair<std::string, std::string>> pieces = {
      {"InputPath", R"("InputPath": "$.in")"},
      {"Parameters", R"("Parameters": {"b.$": "$.b", "x.$": "$x"})"},
      {"ResultSelector", R"("ResultSelector": {"s.$": "$.v", "x.$": "$x"})"},
      {"ResultPath", R"("ResultPath": "$.r")"},
      {"Assign", R"("Assign": {"y.$": "$.v", "z.$": "$x"})"},
      {"OutputPath", R"("OutputPath": "$")"}};
  // Each piece alone, each left out, and all of them.
  for (std::size_t which = 0; which < pieces.size(); ++which) {
    std::vector<std::string> others{wholeTask};
    for (const auto& [name, text] : pieces)
      if (name != pieces[which].first && name != "InputPath") others.push_back(text);
    cases.push_back({"Task with " + pieces[which].first,
                     join({wholeTask, pieces[which].second == pieces[1].second
                                          ? R"("Parameters": {"a.$": "$.a", "x.$": "$x"})"
                                          : pieces[which].second})});
    if (which > 1) cases.push_back({"Task without " + pieces[which].first, join(others)});
  }
  std::vector<std::string> all{wholeTask, retry, caught};
  for (const auto& piece : pieces) all.push_back(piece.second);
  for (const char* answers : {"ok", "busy", "boom"}) {
    cases.push_back({std::string("Task with everything, ") + answers, join(all), answers});
    cases.push_back(
        {std::string("Task, plain, ") + answers, join({wholeTask, retry, caught}), answers});
    cases.push_back({std::string("Task, input kept, ") + answers,
                     join({wholeTask, retry, caught, R"("ResultPath": null)"}), answers});
    cases.push_back(
        {std::string("Task in JSONata, ") + answers,
         jsonata + join({wholeTask, retry, caughtInJsonata,
                         R"("Arguments": {"a": "{% $states.input.a %}", "x": "{% $x %}"})",
                         R"("Assign": {"y": "{% $states.result.v + $x %}"})",
                         R"("Output": "{% [$states.result.v, $states.input.a, $x] %}")"}),
         answers});
  }
  cases.push_back({"Task in JSONata, plain", jsonata + wholeTask});
  cases.push_back({"Task in JSONata, arguments alone",
                   jsonata + join({wholeTask, R"("Arguments": "{% $states.input.in %}")"})});
  cases.push_back(
      {"Task in JSONata, input passed by",
       jsonata + join({wholeTask, R"("Arguments": 1)", R"("Output": "{% $states.input %}")"})});
  cases.push_back({"Task that is waited for", join({sync, R"("ResultPath": "$.r")"})});
  cases.push_back(
      {"Task whose output cannot be made",
       join({wholeTask, caught, R"("ResultPath": "$.r")", R"("OutputPath": "$.nowhere")"})});
}

void addOthers(std::vector<Case>& cases) {
  cases.push_back({"Pass", R"j("Type": "Pass")j"});
  cases.push_back(
      {"Pass with Result", R"j("Type": "Pass", "Result": {"v": @}, "ResultPath": "$.r")j"});
  cases.push_back({"Pass with Result alone", R"j("Type": "Pass", "Result": @)j"});
  cases.push_back(
      {"Pass with Parameters",
       R"j("Type": "Pass", "InputPath": "$.in", "Parameters": {"b.$": "$.b", "x.$": "$x"},
                      "ResultPath": "$.r", "OutputPath": "$.r", "Assign": {"y.$": "$.x"})j"});
  cases.push_back(
      {"Pass in JSONata",
       jsonata +
           R"j("Type": "Pass", "Assign": {"y": "{% $x + 1 %}"}, "Output": "{% [$states.input.a, $x] %}")j"});
  cases.push_back({"Pass that sets x", R"j("Type": "Pass", "Assign": {"x": 3})j"});
  cases.push_back({"Wait", R"j("Type": "Wait", "Seconds": 3)j"});
  cases.push_back(
      {"Wait by path", R"j("Type": "Wait", "SecondsPath": "$.a", "OutputPath": "$.in")j"});
  cases.push_back(
      {"Wait in JSONata",
       jsonata +
           R"j("Type": "Wait", "Seconds": "{% $x %}", "Output": "{% $states.input.a %}", "Assign": {"y": "{% $x %}"})j"});
  cases.push_back(
      {"Succeed", R"j("Type": "Succeed", "InputPath": "$.in", "OutputPath": "$.b")j", "ok", false});
  cases.push_back({"Succeed in JSONata",
                   jsonata + R"j("Type": "Succeed", "Output": "{% $states.input.a + $x %}")j", "ok",
                   false});
  cases.push_back(
      {"Fail",
       R"j("Type": "Fail", "Error": "Bad", "CausePath": "States.Format('{} {}', $.a, $x)")j", "ok",
       false});
  cases.push_back({"Choice",
                   R"j("Type": "Choice", "InputPath": "$.in", "Default": "After", "Choices":
                      [{"Variable": "$.b", "NumericGreaterThan": 3, "Next": "Sorry", "Assign": {"y.$": "$.b"}}])j",
                   "ok", false});
  cases.push_back({"Choice by variable",
                   R"j("Type": "Choice", "Default": "After", "Choices":
                      [{"Variable": "$x", "NumericGreaterThan": 3, "Next": "Sorry"}])j",
                   "ok", false});
  cases.push_back(
      {"Choice in JSONata",
       jsonata +
           R"j("Type": "Choice", "Default": "After", "Assign": {"y": 0}, "Output": 1, "Choices":
                      [{"Condition": "{% $states.input.a + $x > 4 %}", "Next": "Sorry",
                        "Assign": {"y": "{% $x %}"}, "Output": "{% $states.input.a %}"}])j",
       "ok", false});
}

const std::string inner =
    R"("StartAt": "C", "States": {"C": {"Type": "Pass", "Result": {"v": @}, "End": true}})";

void addContainers(std::vector<Case>& cases) {
  const std::string parallel =
      R"("Type": "Parallel", "Branches": [{)" + inner + "}, {" + inner + "}]";
  cases.push_back({"Parallel", parallel});
  cases.push_back(
      {"Parallel with everything", join({parallel, retry, caught, R"("Parameters": {"a.$": "$.a"})",
                                         R"("ResultSelector": {"s.$": "$[0].v"})",
                                         R"("ResultPath": "$.r")", R"("Assign": {"y.$": "$x"})"})});
  cases.push_back(
      {"Parallel in JSONata",
       jsonata + join({parallel, R"("Arguments": "{% $states.input.in %}")",
                       R"("Assign": {"y": "{% $states.result[0].v + $x %}"})",
                       R"("Output": "{% [$states.result[1].v, $states.input.a, $x] %}")"})});
  cases.push_back(
      {"Parallel that fails",
       R"("Type": "Parallel", "Branches": [{"StartAt": "C", "States": {"C": {"Type": "Fail", "Error": "Bad"}}}], )" +
           caught});
  for (const std::string mode : {"INLINE", "DISTRIBUTED"}) {
    const std::string processor =
        R"("ItemProcessor": {"ProcessorConfig": {"Mode": ")" + mode + "\"" +
        (mode == "INLINE" ? "" : R"(, "ExecutionType": "STANDARD")") + "}, " + inner + "}";
    cases.push_back(
        {"Map, " + mode, join({R"("Type": "Map", "ItemsPath": "$.items")", processor})});
    cases.push_back(
        {"Map with everything, " + mode,
         join({R"("Type": "Map", "InputPath": "$.in", "ItemsPath": "$.items")", processor, retry,
               caught, R"("ItemSelector": {"i.$": "$$.Map.Item.Value", "b.$": "$.b"})",
               R"("MaxConcurrency": 1)", R"("ResultSelector": {"s.$": "$[0].v", "x.$": "$x"})",
               R"("ResultPath": "$.r")", R"("Assign": {"y.$": "$x"})"})});
    cases.push_back(
        {"Map in JSONata, " + mode,
         jsonata + join({R"("Type": "Map", "Items": "{% $states.input.items %}")", processor,
                         R"("Output": "{% [$states.result[0].v, $states.input.a, $x] %}")"})});
  }
}

std::vector<Case> allCases() {
  std::vector<Case> cases;
  addTasks(cases);
  addOthers(cases);
  addContainers(cases);
  return cases;
}

/// What can be otherwise from the start.
struct World {
  int input = 1, result = 1, variable = 1;
  std::string cause = "because";
};

std::string with(std::string text, char mark, int value) {
  for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
    text.replace(at, 1, std::to_string(value));
  return text;
}

std::string machineOf(const Case& tested, const World& world) {
  return R"({"StartAt": "Before", "States": {
    "Before": {"Type": "Pass", "Assign": {"x": )" +
         std::to_string(world.variable) + R"(}, "Next": "S"},
    "S": {)" +
         with(tested.fields, '@', world.result) + (tested.goesOn ? R"(, "Next": "After")" : "") +
         R"(},
    "After": {"Type": "Pass", "Parameters": {"data.$": "$", "x.$": "$x"}, "End": true},
    "Sorry": {"Type": "Pass", "Parameters": {"sorry.$": "$", "x.$": "$x"}, "End": true}}})";
}

tasks::MockSet mocksOf(const Case& tested, const World& world) {
  std::vector<tasks::MockBehaviour> answers;
  tasks::MockBehaviour fails = failure(tested.answers == "busy" ? "Busy" : "Boom");
  fails.cause = world.cause;
  if (tested.answers == "busy") fails.lastAttempt = 0;
  if (tested.answers != "ok") answers.push_back(fails);
  answers.push_back(result("{\"v\": " + std::to_string(world.result) + "}",
                           static_cast<int>(tested.answers == "busy")));
  return {{"S", true, std::move(answers)}};
}

/// A player at rest before a run of that world.
void begin(Player& player, const Case& tested, const World& world) {
  RunOptions made = options();
  made.pauseAtStart = true;
  const std::string n = std::to_string(world.input);
  player.setGlobalStops({false, false, false, false});
  player.launcher().start(documentOf(machineOf(tested, world)),
                          value(R"({"a": )" + n + R"(, "in": {"b": )" + n + R"(, "items": [)" + n +
                                R"(, 2]}, "items": [)" + n + ", 2, 3]}"),
                          mocksOf(tested, world), made);
  (void)rest(player);
}

/// What is compared of a run that has ended. Of the events those of the execution's own fiber: what
/// runs inside a container is not run where its result is given.
struct Ended {
  std::string output, variables;
  std::vector<std::string> events;
};

std::string eventText(const history::Event& event) {
  std::string text = json::print(history::toJson(event));
  for (const char* each :
       {"\"id\":", "\"previousEventId\":", "\"timestamp\":", "event id #", "\"length\":"}) {
    for (std::size_t at = 0; (at = text.find(each, at)) != std::string::npos;) {
      at += std::string_view(each).size();
      while (at < text.size() && std::string_view(",}").find(text[at]) == std::string_view::npos &&
             (text[at] == '"' || text[at] == '-' || text[at] == ':' || text[at] == '.' ||
              std::isalnum(static_cast<unsigned char>(text[at]))))
        text.erase(at, 1);
    }
  }
  return text;
}

Ended endOf(Player& player) {
  player.setBreakpoints({});
  player.go({});
  const MomentPtr moment = rest(player);
  Ended ended;
  ended.output = moment->view.words + " " + (moment->output ? json::print(*moment->output) : "") +
                 moment->error;
  const Execution& execution = player.find(player.shownRun())->live()->recording().head();
  ended.variables = json::print(execution.fibers.front()->variables.own());
  for (std::size_t i = 0; i < moment->events.size(); ++i) {
    const history::Event& event = moment->events.at(i);
    if (event.fiber > 1 || toString(event.type).starts_with("MapRun")) continue;
    ended.events.push_back(eventText(event));
  }
  return ended;
}

const interpreter::Fiber& ownFiber(Player& player) {
  return *player.find(player.shownRun())->live()->recording().head().fibers.front();
}

std::string standing(Player& player) {
  const auto& frame = ownFiber(player).frame;
  const auto& execution = player.find(player.shownRun())->live()->recording().head();
  if (!execution.running() || frame.state == interpreter::noState) return "";
  return execution.program->state(frame.state).name;
}

/// Steps that many phases, children's too; false where the run ended before.
bool stepTimes(Player& player, int steps) {
  for (int i = 0; i < steps; ++i) {
    player.go({Goal::Kind::StepIn, {}});
    (void)rest(player);
  }
  return player.moment()->canStep;
}

/// The raw result, or the caught error, that the state has in that world; null where it has none.
json::Value resultIn(const Case& tested, const World& world, bool caught) {
  Player player;
  begin(player, tested, world);
  for (int i = 1; i < 60 && stepTimes(player, 1); ++i) {
    const auto& frame = ownFiber(player).frame;
    if (standing(player) == "S" && frame.caught == caught && frame.phase > Phase::Await &&
        frame.phase < Phase::Retry)
      return frame.result;
  }
  return {};
}

enum class Edited { Input, Result, Variable };

/// The world in which it had been so from the start.
World otherWorld(Edited what, bool caught) {
  World world;
  if (what == Edited::Input) world.input = 5;
  if (what == Edited::Variable) world.variable = 5;
  if (what == Edited::Result && caught) world.cause = "another";
  if (what == Edited::Result && !caught) world.result = 7;
  return world;
}

void set(Player& player, const Case& tested, Edited what, const World& other, bool caught) {
  player.setFocusFiber(1);
  if (what == Edited::Variable) {
    player.edits().setVariables(1, ownFiber(player).variables.own().with("x", other.variable));
  } else if (what == Edited::Result) {
    player.edits().setData(input::Slot::Result, resultIn(tested, other, caught));
  } else {
    Player fresh;
    begin(fresh, tested, other);
    player.edits().setData(input::Slot::Input, ownFiber(fresh).frame.input);
  }
}

struct Tried {
  int compared = 0, refused = 0;
};

class SetThenContinue : public ::testing::TestWithParam<Case> {
 protected:
  /// After that many steps; false where the run has left the state.
  bool tryAfter(int steps, Edited what, Tried& tried) {
    const Case& tested = GetParam();
    Player player;
    begin(player, tested, {});
    if (!stepTimes(player, steps)) return false;
    const std::string state = standing(player);
    if (state != "S") return state == "Before";
    const interpreter::Frame frame = ownFiber(player).frame;
    const World other = otherWorld(what, frame.caught);
    SCOPED_TRACE(tested.name + ", " + std::string(toString(frame.phase)) + ", edit " +
                 std::to_string(static_cast<int>(what)));
    const Case like = answered(what, frame.caught);
    if (what == Edited::Result && resultIn(like, other, frame.caught).isNull()) return true;
    set(player, like, what, other, frame.caught);
    const MomentPtr moment = player.moment();
    Player reference;
    begin(reference, like, other);
    const Ended expected = endOf(reference);
    if (!moment->note.starts_with("Forked")) {
      ++tried.refused;
      checkRefusal(moment->note, frame, what, expected);
      return true;
    }
    const std::size_t already = ownEvents(moment->events);
    const Ended ended = endOf(player);
    ++tried.compared;
    EXPECT_EQ(ended.output, expected.output);
    EXPECT_EQ(ended.variables, expected.variables);
    compareEvents(ended, expected, already);
    return true;
  }

  /// A result that is given is that of the first try.
  Case answered(Edited what, bool caught) const {
    Case tested = GetParam();
    if (what == Edited::Result && !caught) tested.answers = "ok";
    return tested;
  }

  static std::size_t ownEvents(const history::EventLog& log) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < log.size(); ++i)
      count += log.at(i).fiber <= 1 && !toString(log.at(i).type).starts_with("MapRun") ? 1U : 0U;
    return count;
  }

  static void compareEvents(const Ended& ended, const Ended& expected, std::size_t already) {
    const std::size_t later = ended.events.size() - already;
    ASSERT_LE(later, expected.events.size());
    const auto from = static_cast<std::ptrdiff_t>(later);
    EXPECT_EQ(std::vector<std::string>(ended.events.end() - from, ended.events.end()),
              std::vector<std::string>(expected.events.end() - from, expected.events.end()));
  }

  /// Nothing is refused that could still be so: either the world was asked with the old data, or
  /// nothing would come out otherwise.
  void checkRefusal(const std::string& note, const interpreter::Frame& frame, Edited what,
                    const Ended& expected) {
    Player untouched;
    begin(untouched, answered(what, frame.caught), {});
    const Ended same = endOf(untouched);
    EXPECT_FALSE(note.empty());
    const Phase phase = frame.phase > Phase::Leave ? frame.failedIn : frame.phase;
    if (what == Edited::Input && note.find("the input it had") != std::string::npos) {
      EXPECT_GE(phase, Phase::Await) << note;
    } else if (note.find("no result") == std::string::npos) {
      EXPECT_GT(phase, Phase::Act) << note;
      EXPECT_EQ(same.output, expected.output) << note;
      EXPECT_EQ(same.variables, expected.variables) << note;
    }
  }
};

TEST_P(SetThenContinue, EqualsARunThatHadItSoFromTheStart) {
  std::array<Tried, 3> tried;
  for (const Edited what : {Edited::Input, Edited::Result, Edited::Variable})
    for (int steps = 1; steps < 60; ++steps)
      if (!tryAfter(steps, what, tried[static_cast<std::size_t>(what)])) break;
  EXPECT_GT(tried[0].compared, 0) << "input";
  EXPECT_GT(tried[2].compared, 0) << "variable";
}

INSTANTIATE_TEST_SUITE_P(States, SetThenContinue, ::testing::ValuesIn(allCases()),
                         [](const auto& info) {
                           std::string name;
                           for (const char each : info.param.name)
                             if (std::isalnum(static_cast<unsigned char>(each))) name += each;
                           return name;
                         });

TEST(SetThenContinueCases, AreFiftyAtLeast) { EXPECT_GE(allCases().size(), 50U); }

}  // namespace
}  // namespace stepwright::session
