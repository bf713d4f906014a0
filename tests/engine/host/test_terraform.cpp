// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/host/hcl.h"
#include "engine/host/host.h"

namespace stepwright::host {
namespace {

Host withDefinition(const std::string& definition) {
  return Host::read(
      "resource \"aws_sfn_state_machine\" \"flow\" {\n  name = \"f\"\n  type = \"EXPRESS\" # "
      "fast\n  definition = " +
          definition +
          "\n  logging_configuration {\n    level = \"ALL\"\n  }\n  role_arn = "
          "aws_iam_role.r.arn\n}\n",
      "main.tf");
}

TEST(Terraform, Heredoc) {
  const Host host = withDefinition(
      "<<EOF\n{\n  \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": "
      "\"${aws_lambda_function.f[\"x\"].arn}\","
      " \"Arguments\": \"{%%{'a': 1}%}\"}}\n}\nEOF");
  ASSERT_EQ(host.kind(), Kind::Terraform);
  const Machine& machine = host.machines().at(0);
  EXPECT_EQ(machine.name, "flow");
  EXPECT_EQ(machine.type, asl::WorkflowType::Express);
  EXPECT_EQ(machine.role, "aws_iam_role.r.arn");
  EXPECT_EQ(machine.logging, "logging_configuration { level = \"ALL\" }");
  EXPECT_EQ(machine.view->text(),
            "{\n  \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": "
            "\"${aws_lambda_function.f[\"x\"].arn}\","
            " \"Arguments\": \"{%{'a': 1}%}\"}}\n}");
}

TEST(Terraform, IndentedHeredocLosesTheLeastIndent) {
  const Host host =
      withDefinition("<<-EOT\n\t\t{\n\t\t  \"StartAt\": \"A\",\n\n\t\t\"States\": {}}\n\t  EOT");
  EXPECT_EQ(host.machines().at(0).view->text(), "{\n  \"StartAt\": \"A\",\n\n\"States\": {}}");
  const Host none =
      withDefinition("<<-EOT\n    {\"StartAt\": \"A\",\n${local.more}\n    \"States\": {}}\n  EOT");
  EXPECT_EQ(none.machines().at(0).view->text(),
            "    {\"StartAt\": \"A\",\n${local.more}\n    \"States\": {}}");
}

TEST(Terraform, QuotedString) {
  const Host host = withDefinition(R"("{\"StartAt\": \"${var.a["b"]}\", \"States\": {}}")");
  EXPECT_EQ(host.machines().at(0).view->text(), R"({"StartAt": "${var.a["b"]}", "States": {}})");
}

TEST(Terraform, JsonencodeReadsAsJson) {
  const Host host = withDefinition(R"(jsonencode({
    StartAt = "One" // first
    States = {
      One = {
        Type : "Task", Resource = aws_lambda_function.one.arn
        TimeoutSeconds = var.seconds
        "Payload.$" = "$.x"
        Retry = [{ ErrorEquals = ["States.ALL"], MaxAttempts = 3 }]
        Items = [for x in var.xs : { a = x }]
        End = true
      }
    }
  }))");
  ASSERT_TRUE(host.machines().at(0).view);
  EXPECT_EQ(host.machines()[0].view->text(), R"({
  "StartAt": "One",
  "States": {
    "One": {
      "Type": "Task",
      "Resource": "${aws_lambda_function.one.arn}",
      "TimeoutSeconds": ${var.seconds},
      "Payload.$": "$.x",
      "Retry": [
        {
          "ErrorEquals": [
            "States.ALL"
          ],
          "MaxAttempts": 3
        }
      ],
      "Items": "${[for x in var.xs : { a = x }]}",
      "End": true
    }
  }
})");
}

TEST(Terraform, FollowsTemplatefileFileAndNames) {
  const Host file = withDefinition(
      "templatefile(\"${path.module}/flow.tpl\", {\n  arn = aws_lambda_function.f.arn\n  n = "
      "3\n})");
  EXPECT_EQ(file.machines().at(0).reference.path, "flow.tpl");
  ASSERT_EQ(file.machines()[0].substitutions.size(), 2U);
  EXPECT_FALSE(file.machines()[0].substitutions[0].known);
  EXPECT_EQ(file.machines()[0].substitutions[1].value, "3");
  const Host named = Host::read(
      "locals {\n  text = jsonencode(local.flow)\n  flow = { StartAt = \"A\", States = {} }\n}\n"
      "resource \"aws_sfn_state_machine\" \"a\" {\n  definition = local.text\n}\n"
      "data \"template_file\" \"t\" {\n  template = file(\"t.json\")\n}\n"
      "module \"m\" {\n  source = \"x\"\n  definition = data.template_file.t.rendered\n}\n"
      "module \"other\" {\n  definition = var.x\n}\n"
      "resource \"aws_sfn_state_machine\" \"b\" {\n  definition = var.x\n}\n",
      "main.tf");
  ASSERT_EQ(named.machines().size(), 3U);
  ASSERT_TRUE(named.machines()[0].view);
  EXPECT_EQ(named.machines()[0].view->text(), "{\n  \"StartAt\": \"A\",\n  \"States\": {}\n}");
  EXPECT_EQ(named.machines()[1].reference.path, "t.json");
  EXPECT_EQ(named.machines()[2].reference.where, Reference::Where::Unknown);
  EXPECT_EQ(named.machines()[2].reference.path, "var.x");
}

TEST(Terraform, DefinitionsThatAnotherFileOfThePlanUses) {
  const Host host = Host::read(
      "locals {\n  prefix = \"x\"\n  flow = jsonencode({ StartAt = \"A\", States = {} })\n  other "
      "= { a = 1 }\n"
      "  text = <<EOF\n{\"StartAt\": \"B\", \"States\": {}}\nEOF\n}\n"
      "resource \"aws_sfn_state_machine\" \"f\" {\n  definition = local.text\n}\n",
      "locals.tf");
  ASSERT_EQ(host.machines().size(), 2U);
  EXPECT_EQ(host.machines()[0].name, "f");
  EXPECT_EQ(host.machines()[1].name, "flow");
}

TEST(Terraform, ModulesThatNameTheirDefinitionInTheirOwnWay) {
  const Host host = Host::read(
      "module \"flow\" {\n  source = \"./flow\"\n  asl_definition = jsonencode({ StartAt = \"A\",\n"
      "    States = { A = { Type = \"Succeed\" } } })\n}\n"
      "module \"task\" {\n  container_definition = jsonencode([{ name = \"x\" }])\n}\n",
      "main.tf");
  ASSERT_EQ(host.machines().size(), 1U);
  EXPECT_EQ(host.machines()[0].name, "flow");
}

TEST(Terraform, JsonForm) {
  const Host host = Host::read(
      R"({"resource": {"aws_sfn_state_machine": {"f": {"definition": "{\"StartAt\":\"${x.y}\",\"States\":{}}"}}}})",
      "cdk.tf.json");
  ASSERT_EQ(host.kind(), Kind::Terraform);
  EXPECT_EQ(host.machines().at(0).view->text(), R"({"StartAt":"${x.y}","States":{}})");
}

TEST(Hcl, AnyTextIsRead) {
  for (const char* text : {"a", "a {", "a = {", "x = \"${\"", "x = <<EOF\n", "}}", "a \"b\" = 1\n",
                           "x = (\n", "x = [1,, 2}\n", "x = \"\\", "<<-", "a = <<-E\nE\n"}) {
    const HclBlock block = readHcl(text);
    for (const auto& attribute : block.attributes) (void)hclTree(text, attribute.value);
    EXPECT_LE(block.range.end, std::string(text).size());
  }
}

}  // namespace
}  // namespace stepwright::host
