// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

TEST(Bind, NestsBranchesAndItemProcessors) {
  const auto machine = bind(json::parse(R"({"StartAt":"P","QueryLanguage":"JSONata","States":{
    "P":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"M","States":{
      "M":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"},
        "StartAt":"A/B","States":{"A/B":{"Type":"Succeed"}}}}}}]}}})")
                                .value());
  const State* inner =
      findState(*machine, "/States/P/Branches/0/States/M/ItemProcessor/States/A~1B");
  ASSERT_NE(inner, nullptr);
  EXPECT_EQ(inner->name, "A/B");
  EXPECT_EQ(inner->type, StateType::Succeed);
  EXPECT_EQ(inner->language, QueryLanguage::Jsonata);
  EXPECT_TRUE(findState(*machine, "/States/P/Branches/0/States/M")->distributed);
}

TEST(Bind, TakesWhatIsBroken) {
  for (const char* text :
       {"null", "[]", "{}", R"({"States":[]})", R"({"States":{"A":1,"B":{"Type":"Nope"}}})"}) {
    EXPECT_NE(bind(json::parse(text).value()), nullptr) << text;
  }
}

TEST(Bind, GivesRetriersTheirDefaults) {
  const auto machine = bind(
      json::parse(
          R"({"StartAt":"A","States":{"A":{"Type":"Task","Retry":[{"ErrorEquals":["States.ALL"]}]}}})")
          .value());
  const auto& retrier = machine->find("A")->retry.at(0);
  EXPECT_EQ(retrier.intervalSeconds, 1);
  EXPECT_EQ(retrier.maxAttempts, 3);
  EXPECT_EQ(retrier.backoffRate, 2);
}

TEST(Bind, AnErrorThatADeploymentNamesIsNamedAsItIsWritten) {
  const auto machine = bind(json::parse(R"({"StartAt": "A", "States": {"A": {"Type": "Task",
      "Retry": [{"ErrorEquals": [{"Ref": "Slow"}, "Other"]}, {"ErrorEquals": "${All}"}],
      "Catch": [{"ErrorEquals": {"Fn::GetAtt": ["F", "Errors"]}, "Next": "A"}]}}})")
                                .value());
  using Names = std::vector<std::string>;
  EXPECT_EQ(machine->find("A")->retry.at(0).errorEquals, (Names{"!Ref Slow", "Other"}));
  EXPECT_EQ(machine->find("A")->retry.at(1).errorEquals, Names{"${All}"});
  EXPECT_EQ(machine->find("A")->catchers.at(0).errorEquals, Names{"!GetAtt F.Errors"});
}

}  // namespace
}  // namespace stepwright::asl
