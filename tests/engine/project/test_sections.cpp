// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/sections.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/session/play.h"

namespace stepwright::project {
namespace {

using namespace session::test;

const Section& named(std::string_view name) {
  return *std::find_if(sections().begin(), sections().end(),
                       [&](const Section& each) { return each.name == name; });
}

Kept full() {
  Kept kept;
  DebugSetup& setup = kept.debug;
  session::Breakpoint breakpoint = at("/States/A", session::Breakpoint::Kind::Exit);
  breakpoint.condition = "total > 100";
  breakpoint.hitRule = session::Breakpoint::HitRule::Multiple;
  breakpoint.hitCount = 3;
  breakpoint.items = {7};
  breakpoint.enabled = false;
  session::Breakpoint phase = at("/States/B", session::Breakpoint::Kind::Phase);
  phase.id = 2;
  phase.phase = interpreter::Phase::Select;
  phase.group = "payment";
  phase.armedBy = 1;
  session::Breakpoint expression = at("", session::Breakpoint::Kind::Expression);
  expression.id = 3;
  expression.expression = "total > 100";
  expression.once = true;
  setup.breakpoints = {breakpoint, phase, expression};
  setup.stops.anyRetry = setup.stops.leavesMachine = true;
  setup.mocks = {{"Call", false, {failure("Busy", 0, 1), result("{\"a\":1.50}", 2)}}};
  setup.mockCase = "Order # Slow";
  setup.otherMocks = {{"", {{"Call", true, {result("1")}}}},
                      {"Order # Good", {{"Call", true, {}}}}};
  setup.answers = {{"Call", result("{\"paid\":true}")}, {"Ask", failure("Denied")}};
  setup.watches = {"$.a"};
  setup.express = true;
  setup.values = {{"Table", value("\"orders\"")}, {"Hold", value("5")}};
  setup.inputs = {{"small", value("{\"n\":1}")}};
  analysis::WorkflowTest test;
  test.name = "is paid";
  test.mocks = setup.mocks;
  test.to = "Call";
  test.expect.path = {"Call"};
  test.assertions = {"{% output = 1 %}"};
  setup.tests = {test};
  setup.lastInputs = {{"mine", value("null")}, {"small", std::nullopt}};
  setup.covered = {{68, "Paid"}, {62, "Person says no"}};
  kept.canvas.topDown["/States/A"] = {120, 40};
  kept.canvas.notes.push_back({1, "look here", "/States/A", {200, -10, 180, 64}});
  kept.folded = {"/States/Each", "/States/All"};
  kept.suppressions = {{"TASK_TIMEOUT", "Ask", "people take their time"}};
  return kept;
}

TEST(Sections, KeepEverythingAndLeaveWhatOthersWrote) {
  const Kept kept = full();
  json::Value file = value(R"({"theirs":[1]})");
  for (const Section& each : sections()) file = each.putInto(std::move(file), each.write(kept));
  EXPECT_EQ(json::print(file["theirs"]), "[1]");
  Kept again;
  for (const Section& each : sections()) {
    EXPECT_FALSE(each.misfit(file)) << each.name << ": " << each.misfit(file)->message;
    EXPECT_FALSE(each.read(file, again));
  }
  EXPECT_EQ(again.debug, kept.debug);
  EXPECT_EQ(again.canvas, kept.canvas);
  EXPECT_EQ(again.folded, kept.folded);
  EXPECT_EQ(again.suppressions, kept.suppressions);
}

TEST(Sections, WhatHasItsDefaultIsLeftOut) {
  for (const Section& each : sections()) {
    EXPECT_TRUE(each.write(Kept{}).empty()) << each.name;
    EXPECT_FALSE(each.standsIn(json::Value::object())) << each.name;
  }
}

TEST(Sections, EachKeyBelongsToOneSection) {
  std::vector<std::string_view> keys;
  for (const Section& each : sections())
    keys.insert(keys.end(), each.keys.begin(), each.keys.end());
  std::sort(keys.begin(), keys.end());
  EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

struct Misspelt {
  const char* section;
  const char* file;
  const char* pointer;
  const char* remedy;  ///< what it has in it
};

class MisspeltSection : public ::testing::TestWithParam<Misspelt> {};

TEST_P(MisspeltSection, IsAnErrorWithItsPlaceAndTheWordThatWasMeant) {
  const auto& [section, file, pointer, remedy] = GetParam();
  const auto error = named(section).misfit(value(file));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->pointer, pointer);
  EXPECT_NE(error->remedy.find(remedy), std::string::npos) << error->remedy;
}

INSTANTIATE_TEST_SUITE_P(
    Sections, MisspeltSection,
    ::testing::Values(
        Misspelt{"mocks", R"({"mocks":{"A":{"answers":[{"kind":"result","reslut":1}]}}})",
                 "/mocks/A/answers/0/reslut", "\"result\""},
        Misspelt{"mocks", R"({"otherMocks":{"x":{"A":{"answers":[],"enabeld":true}}}})",
                 "/otherMocks/x/A/enabeld", "\"enabled\""},
        Misspelt{"mocks", R"({"mocks":{"A":{"answers":[],"enabled":"no"}}})", "/mocks/A/enabled",
                 "true or false"},
        Misspelt{"breakpoints",
                 R"({"breakpoints":[{"state":"/States/A"},{"state":"/States/B","conditon":"x"}]})",
                 "/breakpoints/1/conditon", "\"condition\""},
        Misspelt{"breakpoints", R"({"breakpoints":[{"state":"/States/A","kind":"entre"}]})",
                 "/breakpoints/0/kind", "\"enter\""},
        Misspelt{"breakpoints",
                 R"({"breakpoints":[{"state":"/States/A","kind":"phase","phase":"Slect"}]})",
                 "/breakpoints/0/phase", "\"Select\""},
        Misspelt{"breakpoints", R"({"breakpoints":{"state":"/States/A"}})", "/breakpoints",
                 "state"},
        Misspelt{"breakpoints", R"({"breakpoints":[],"stops":{"anyEror":true}})", "/stops/anyEror",
                 "\"anyError\""},
        Misspelt{"answers", R"({"answers":{"Ask":{"kind":"result","result":1,"form":2}}})",
                 "/answers/Ask/form", "\"from\""},
        Misspelt{"watches", R"({"watches":["$.a", 7]})", "/watches/1", "quotes"},
        Misspelt{"folded", R"({"folded":"/States/A"})", "/folded", "list"},
        Misspelt{"inputs", R"({"inputs":[1]})", "/inputs", "name"},
        Misspelt{"covered", R"({"covered":[{"percent":1,"tset":"a"}]})", "/covered/0/tset",
                 "\"test\""},
        Misspelt{"lastInputs", R"({"lastInputs":[{"name":"a","vlaue":1}]})", "/lastInputs/0/vlaue",
                 "\"value\""},
        Misspelt{"tests", R"({"tests":[{"name":"a","expect":{"staus":"FAILED"}}]})",
                 "/tests/0/expect/staus", "\"status\""},
        Misspelt{"tests", R"({"tests":[{"name":"a"}]})", "/tests/0", "\"expect\""},
        Misspelt{"type", R"({"type":"EXPRES"})", "/type", "\"EXPRESS\""},
        Misspelt{"canvas",
                 R"({"canvas":{"notes":[{"text":"t","at":[1,2],"size":[100,50],"sate":"x"}]}})",
                 "/canvas/notes/0/sate", "\"state\""},
        Misspelt{"canvas", R"({"canvas":{"topdown":{}}})", "/canvas/topdown", "\"topDown\""}));

TEST(Sections, ANewerVersionIsNotRead) {
  const auto file =
      value(R"({"versions":{"mocks":2},"mocks":{"A":["in another way"]},"type":"EXPRESS"})");
  ASSERT_TRUE(named("mocks").misfit(file));
  EXPECT_EQ(named("mocks").misfit(file)->code, "beside.newer");
  EXPECT_FALSE(named("type").misfit(file));
  EXPECT_FALSE(named("mocks").misfit(value(R"({"versions":{"mocks":1},"mocks":{}})")));
}

}  // namespace
}  // namespace stepwright::project
