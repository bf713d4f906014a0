// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/host/host.h"

namespace stepwright::host {
namespace {

TEST(Serverless, DefinitionsInlineAndInFiles) {
  const Host host = Host::read(R"(service: shop
stepFunctions:
  stateMachines:
    pay:
      name: pay-${sls:stage}
      type: EXPRESS
      definition:
        StartAt: A
        States:
          A: {Type: Task, Resource: !GetAtt f.Arn, End: true}
    ship:
      definition: ${file(flows/ship.yml)}
    part:
      definition: ${file(flows/all.yml):machines.part}
    whole: ${file(flows/whole.yml)}
)",
                               "serverless.yml");
  ASSERT_EQ(host.kind(), Kind::Serverless);
  ASSERT_EQ(host.machines().size(), 4U);
  EXPECT_EQ(host.machines()[0].name, "pay");
  EXPECT_EQ(host.machines()[0].type, asl::WorkflowType::Express);
  EXPECT_EQ(host.machines()[0].view->text(),
            "StartAt: A\nStates:\n  A: {Type: Task, Resource: !GetAtt f.Arn, End: true}");
  EXPECT_EQ(host.machines()[1].reference.path, "flows/ship.yml");
  EXPECT_EQ(host.machines()[2].reference.path, "flows/all.yml");
  EXPECT_EQ(host.machines()[2].reference.member, "machines.part");
  EXPECT_FALSE(host.machines()[2].reference.several);
  EXPECT_TRUE(host.machines()[3].reference.several);
}

TEST(Serverless, AWholeFileOfMachines) {
  const Host host = Host::read(
      "one:\n  definition:\n    StartAt: A\n    States: {}\ntwo:\n  definition: ${file(b.yml)}\n",
      "m.yml");
  ASSERT_EQ(host.kind(), Kind::Serverless);
  ASSERT_EQ(host.machines().size(), 2U);
  EXPECT_EQ(host.machines()[1].name, "two");
}

TEST(Serverless, ResourcesOfTheTemplateWithin) {
  const Host host = Host::read(
      "service: x\nresources:\n  Resources:\n    M:\n      Type: "
      "AWS::StepFunctions::StateMachine\n      Properties:\n"
      "        Definition: {StartAt: A, States: {}}\n",
      "serverless.yml");
  ASSERT_EQ(host.machines().size(), 1U);
  EXPECT_EQ(host.machines()[0].name, "M");
}

TEST(Description, AnAnswerOfTheApi) {
  const Host host = Host::read(R"({
  "stateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:Pay",
  "name": "Pay",
  "definition": "{\n  \"StartAt\": \"A\",\n  \"States\": {\"A\": {\"Type\": \"Succeed\"}}\n}",
  "roleArn": "arn:aws:iam::123456789012:role/r",
  "type": "EXPRESS",
  "loggingConfiguration": {"level": "OFF"}
})",
                               "pay.json");
  ASSERT_EQ(host.kind(), Kind::Description);
  const Machine& machine = host.machines().at(0);
  EXPECT_EQ(machine.name, "Pay");
  EXPECT_EQ(machine.type, asl::WorkflowType::Express);
  EXPECT_EQ(machine.role, "arn:aws:iam::123456789012:role/r");
  EXPECT_EQ(machine.view->text(),
            "{\n  \"StartAt\": \"A\",\n  \"States\": {\"A\": {\"Type\": \"Succeed\"}}\n}");
}

TEST(Collection, ByNameAndByNumber) {
  const Host named = Host::read(
      R"({"a": {"StartAt": "A", "States": {}}, "note": 1, "b": {"StartAt": "B", "States": {}}})",
      "all.json");
  ASSERT_EQ(named.kind(), Kind::Collection);
  ASSERT_EQ(named.machines().size(), 2U);
  EXPECT_EQ(named.machines()[1].name, "b");
  const Host listed =
      Host::read("- StartAt: A\n  States: {}\n- StartAt: B\n  States: {}\n", "all.yaml");
  ASSERT_EQ(listed.machines().size(), 2U);
  EXPECT_EQ(listed.machines()[1].name, "2");
  EXPECT_EQ(listed.machines()[1].view->text(), "StartAt: B\nStates: {}");
}

TEST(Documents, EachOfYamlIsAMachine) {
  const Host host = Host::read(
      "%YAML 1.1\n---\nStartAt: Ä\nStates: {}\n...\n---\n# two\nStartAt: B\nStates:\n  B: {Type: "
      "Succeed}\n---\nother: 1\n",
      "d.asl.yaml");
  ASSERT_EQ(host.kind(), Kind::Documents);
  ASSERT_EQ(host.machines().size(), 2U);
  EXPECT_EQ(host.machines()[1].name, "2");
  const View& view = *host.machines()[1].view;
  EXPECT_EQ(view.text(), "StartAt: B\nStates:\n  B: {Type: Succeed}");
  EXPECT_EQ(host.text().substr(view.outerOf(view.text().find("States")), 7), "States:");
  EXPECT_EQ(Host::read("StartAt: A\nStates: {}\n---\na: 1\n", "d.yaml").kind(), Kind::None);
}

TEST(Markdown, BlocksOfCode) {
  const Host host = Host::read(
      "# Pay it\n\nText\n\n```json\n{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": "
      "\"Succeed\"}}}\n```\n\n"
      "* item\n\n  ~~~yaml\n  StartAt: B\n  States:\n    B:\n      Type: Succeed\n  "
      "~~~\n\n```sh\necho\n```\n",
      "README.md");
  ASSERT_EQ(host.kind(), Kind::Markdown);
  ASSERT_EQ(host.machines().size(), 2U);
  EXPECT_EQ(host.machines()[0].name, "Pay it");
  EXPECT_EQ(host.machines()[1].name, "Pay it-2");
  EXPECT_EQ(host.machines()[1].view->text(), "StartAt: B\nStates:\n  B:\n    Type: Succeed");
}

TEST(Markdown, ATemplateInABlockOfCode) {
  const std::string page =
      "# Deploy\n\n```yaml\nResources:\n  Flow:\n    Type: AWS::Serverless::StateMachine\n"
      "    Properties:\n      Type: EXPRESS\n      Definition:\n        StartAt: A\n        "
      "States:\n"
      "          A: {Type: Task, Resource: !GetAtt F.Arn, End: true}\n```\n\n```sh\nsam "
      "deploy\n```\n"
      "\n```hcl\nresource \"aws_sfn_state_machine\" \"plan\" {\n  definition = jsonencode({\n"
      "    StartAt = \"A\"\n    States = { A = { Type = \"Task\", Resource = f.arn, End = true } "
      "}\n"
      "  })\n}\n```\n";
  const Host host = Host::read(page, "README.md");
  ASSERT_EQ(host.kind(), Kind::Markdown);
  ASSERT_EQ(host.machines().size(), 2U);
  EXPECT_EQ(host.machines()[0].name, "Flow");
  EXPECT_EQ(host.machines()[0].type, asl::WorkflowType::Express);
  EXPECT_TRUE(host.machines()[0].view->text().starts_with("StartAt: A\nStates:\n  A: {"));
  EXPECT_EQ(host.machines()[1].name, "plan");
  const View& view = *host.machines()[1].view;
  EXPECT_EQ(view.outerOf(view.text().find("\"Task\"")), page.rfind("\"Task\""));
}

TEST(Host, FindsAMachineByItsUniqueName) {
  const Host host = Host::read(
      "# X\n```\n{\"StartAt\":\"A\",\"States\":{}}\n```\n# "
      "X\n```\n{\"StartAt\":\"B\",\"States\":{}}\n```\n",
      "a.md");
  ASSERT_NE(host.find("X-2"), nullptr);
  EXPECT_EQ(host.find("X-2")->view->text(), "{\"StartAt\":\"B\",\"States\":{}}");
  EXPECT_EQ(host.find("Y"), nullptr);
}

}  // namespace
}  // namespace stepwright::host
