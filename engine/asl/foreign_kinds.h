// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/wording.h"

/// What people bring instead of a state machine, within a sentence: "This is %1".
namespace stepwright::asl::kinds {

inline constexpr Wording sam{"foreign.sam", "an AWS SAM template"};
inline constexpr Wording cloudFormation{"foreign.cloudFormation", "a CloudFormation template"};
inline constexpr Wording serverless{"foreign.serverless", "a file of the Serverless Framework"};
inline constexpr Wording terraform{"foreign.terraform", "a Terraform file"};
inline constexpr Wording package{"foreign.package", "a package.json of npm"};
inline constexpr Wording openApi{"foreign.openApi", "an OpenAPI description"};
inline constexpr Wording mockFile{"foreign.mockFile", "a mock file of Step Functions Local"};
inline constexpr Wording history{"foreign.history", "an execution history"};
inline constexpr Wording description{"foreign.description", "an answer of DescribeStateMachine"};
inline constexpr Wording singleValue{"foreign.singleValue", "a single value"};
inline constexpr Wording singleState{"foreign.singleState", "a single state"};
inline constexpr Wording markdown{"foreign.markdown", "a Markdown page without a definition"};
inline constexpr Wording cloudFormationYaml{"foreign.cloudFormationYaml",
                                            "a CloudFormation template in YAML"};
inline constexpr Wording yamlMapping{"foreign.yamlMapping", "a YAML mapping"};
inline constexpr Wording jsonObject{"foreign.jsonObject", "a JSON object"};
inline constexpr Wording yamlList{"foreign.yamlList", "a YAML list"};
inline constexpr Wording jsonList{"foreign.jsonList", "a JSON list"};

}  // namespace stepwright::asl::kinds
