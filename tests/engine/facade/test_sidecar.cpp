// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/sidecar.h"

#include <gtest/gtest.h>

#include "tests/engine/facade/play.h"

namespace stepwright::facade {
namespace {

using namespace test;

TEST(Sidecar, StandsBesideItsDocument) {
  EXPECT_EQ(sidecarPath("/a.b/order.asl.json"), "/a.b/order.asl.stepwright.json");
  EXPECT_EQ(sidecarPath("/a.b/order"), "/a.b/order.stepwright.json");
}

TEST(Sidecar, KeepsEverythingAndWhatOthersWrote) {
  Sidecar sidecar;
  Breakpoint breakpoint = at("/States/A", Breakpoint::Kind::Exit);
  breakpoint.condition = "total > 100";
  breakpoint.hitRule = Breakpoint::HitRule::Multiple;
  breakpoint.hitCount = 3;
  breakpoint.item = 7;
  breakpoint.enabled = false;
  sidecar.breakpoints = {breakpoint};
  sidecar.stops.anyRetry = true;
  sidecar.mocks = {{"Call", false, {failure("Busy", 0, 1), result("{\"a\":1}", 2)}}};
  sidecar.watches = {"$.a"};
  sidecar.express = true;
  sidecar.inputs = {{"small", value("{\"n\":1}")}};
  const json::Value file = toJson(sidecar, value(R"({"notes":[1]})"));
  EXPECT_EQ(json::print(file["notes"]), "[1]");
  EXPECT_EQ(sidecarFrom(file), sidecar);
}

TEST(Sidecar, AnEmptyOneWritesNothing) {
  EXPECT_TRUE(toJson(Sidecar{}, json::Value::object()).empty());
  EXPECT_EQ(sidecarFrom(json::Value::object()), Sidecar{});
}

}  // namespace
}  // namespace stepwright::facade
