// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/compile.h"
#include "tests/engine/interpreter/support.h"

#include "engine/asl/bind.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {
std::string problem(const std::string& definition) {
  auto compiled = interpreter::compile(asl::bind(parsed(definition)));
  return compiled ? "compiled" : compiled.error().pointer;
}
}  // namespace

TEST(Program, saysWhereItCannotBeRun) {
  EXPECT_EQ(problem(R"({"StartAt":"X","States":{"A":{"Type":"Succeed"}}})"), "/StartAt");
  EXPECT_EQ(problem(machineOf(R"("Type":"Pass","Next":"X")")), "/States/A/Next");
  EXPECT_EQ(problem(machineOf(R"("Type":"Pass","InputPath":"$[","End":true)")),
            "/States/A/InputPath");
  EXPECT_EQ(problem(machineOf(R"("Type":"Succeed")")), "compiled");
}

TEST(Program, findsStatesOfNestedMachines) {
  const auto compiled = program(machineOf(
      R"("Type":"Map","End":true,"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}})"));
  const auto inner = compiled->indexOf("/States/A/ItemProcessor/States/B");
  ASSERT_NE(inner, interpreter::noState);
  EXPECT_EQ(compiled->state(inner).name, "B");
  EXPECT_EQ(compiled->machines()[compiled->machineOf(inner)].owner, compiled->indexOf("/States/A"));
  EXPECT_EQ(compiled->indexOf("/States/None"), interpreter::noState);
}
