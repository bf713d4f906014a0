// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/sidecar.h"

#include <gtest/gtest.h>

#include "tests/engine/session/play.h"

namespace stepwright::project {
namespace {

using namespace session::test;

TEST(Sidecar, StandsBesideItsDocument) {
  EXPECT_EQ(sidecarPath("/a.b/order.asl.json"), "/a.b/order.asl.stepwright.json");
  EXPECT_EQ(sidecarPath("/a.b/order"), "/a.b/order.stepwright.json");
}

TEST(Sidecar, KeepsEverythingAndWhatOthersWrote) {
  Sidecar sidecar;
  session::Breakpoint breakpoint = at("/States/A", session::Breakpoint::Kind::Exit);
  breakpoint.condition = "total > 100";
  breakpoint.hitRule = session::Breakpoint::HitRule::Multiple;
  breakpoint.hitCount = 3;
  breakpoint.item = 7;
  breakpoint.enabled = false;
  sidecar.breakpoints = {breakpoint};
  sidecar.stops.anyRetry = true;
  sidecar.mocks = {{"Call", false, {failure("Busy", 0, 1), result("{\"a\":1}", 2)}}};
  sidecar.mockCase = "Order # Slow";
  sidecar.otherMocks = {{"", {{"Call", true, {result("1")}}}},
                        {"Order # Good", {{"Call", true, {}}}}};
  sidecar.answers = {{"Call", result("{\"paid\":true}")}, {"Ask", failure("Denied")}};
  sidecar.watches = {"$.a"};
  sidecar.express = true;
  sidecar.inputs = {{"small", value("{\"n\":1}")}};
  const json::Value file = toJson(sidecar, value(R"({"notes":[1]})"));
  EXPECT_EQ(json::print(file["notes"]), "[1]");
  EXPECT_EQ(sidecarFrom(file), sidecar);
}

TEST(Sidecar, AnotherSetOfMocksComesInPlaceAndNoneIsLost) {
  Sidecar sidecar;
  const tasks::MockSet own{{"Call", true, {result("1")}}}, good{{"Call", true, {result("2")}}};
  sidecar.mocks = own;
  EXPECT_EQ(addMocks(sidecar, "Good", good), "Good");
  EXPECT_EQ(sidecar.mocks, own);
  useMocks(sidecar, "Good");
  EXPECT_EQ(sidecar.mocks, good);
  EXPECT_EQ(sidecar.mockCase, "Good");
  ASSERT_EQ(sidecar.otherMocks.size(), 1U);
  useMocks(sidecar, "");
  EXPECT_EQ(sidecar.mocks, own);
  useMocks(sidecar, "Nobody");
  EXPECT_EQ(sidecar.mocks, own);
}

TEST(Sidecar, ASetOfTheSameNameNeverTakesThePlaceOfAnother) {
  Sidecar sidecar;
  const tasks::MockSet first{{"Call", true, {result("1")}}}, second{{"Call", true, {result("2")}}};
  EXPECT_EQ(addMocks(sidecar, "Good", first), "Good");
  EXPECT_EQ(addMocks(sidecar, "Good", first), "Good");
  EXPECT_EQ(addMocks(sidecar, "Good", second), "Good (2)");
  EXPECT_EQ(addMocks(sidecar, "Good", second), "Good (2)");
  ASSERT_EQ(sidecar.otherMocks.size(), 2U);
  EXPECT_EQ(sidecar.otherMocks[0].second, first);
}

TEST(Sidecar, AnEmptyOneWritesNothing) {
  EXPECT_TRUE(toJson(Sidecar{}, json::Value::object()).empty());
  EXPECT_EQ(sidecarFrom(json::Value::object()), Sidecar{});
}

}  // namespace
}  // namespace stepwright::project
