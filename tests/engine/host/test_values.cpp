// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/values.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/host/locate.h"

namespace stepwright::host {
namespace {

using Files = std::map<std::string, std::string>;

/// What is known for the first machine of the first file: "a=1, b=?".
std::string values(const Files& files) {
  const auto read = [&](const std::string& name) -> Result<std::string> {
    const auto found = files.find(name);
    if (found != files.end()) return found->second;
    return Error{"file.missing", name + " is missing", "", ""};
  };
  const auto& [path, text] = *files.begin();
  const auto located = locate(std::make_shared<const Host>(Host::read(text, path)), read);
  std::string all;
  for (const Substitution& each : located.at(0).machine.substitutions)
    if (!each.name.starts_with("AWS::"))
      all += (all.empty() ? "" : ", ") + each.name + "=" + (each.known ? each.value : "?");
  return all;
}

TEST(Values, OfATemplateItsSubstitutionsAndTheDefaultsOfItsParameters) {
  const std::string text = R"(Transform: AWS::Serverless-2016-10-31
Parameters:
  Table: {Type: String, Default: orders}
  Hold: {Type: Number, Default: 5}
  Secret: {Type: String}
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: m.asl.json
      DefinitionSubstitutions:
        T: !Ref Table
        F: !GetAtt F.Arn
        S: !Ref Secret
        Hold: 7
)";
  EXPECT_EQ(values({{"a.yaml", text}, {"m.asl.json", "{\"StartAt\": \"A\", \"States\": {}}"}}),
            "T=orders, F=?, S=?, Hold=7, Table=orders");
}

TEST(Values, OfTerraformTheArgumentsVariablesAndLocals) {
  const std::string text = R"(variable "hold" { default = 5 }
variable "secret" {}
locals {
  table = "orders"
  other = var.secret
}
resource "aws_sfn_state_machine" "m" {
  definition = templatefile("${path.module}/m.tpl", {
    hold  = var.hold
    table = local.table
    arn   = aws_lambda_function.f.arn
    name  = "n"
  })
}
)";
  EXPECT_EQ(values({{"a.tf", text}, {"m.tpl", "{\"StartAt\": \"A\", \"States\": {}}"}}),
            "hold=5, table=orders, arn=?, name=n, var.hold=5, local.table=orders");
}

TEST(Values, OfServerlessWhatItsVariablesLeadTo) {
  const std::string text = R"(custom:
  table: {name: orders}
  hold: 5
stepFunctions:
  stateMachines:
    m:
      definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: ${self:custom.table.name}
            Comment: "${opt:stage, 'dev'} ${self:custom.gone} ${env:X}"
            TimeoutSeconds: ${self:custom.hold}
)";
  EXPECT_EQ(values({{"a.yml", text}}),
            "self:custom.table.name=orders, opt:stage, 'dev'=dev, self:custom.hold=5");
}

}  // namespace
}  // namespace stepwright::host
