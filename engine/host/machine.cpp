// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/machine.h"

#include <array>

namespace stepwright::host {

std::string wordsOf(Kind kind) {
  constexpr std::array<const char*, 9> words = {"a definition",
                                                "an AWS SAM template",
                                                "a CloudFormation template",
                                                "a file of the Serverless Framework",
                                                "a Terraform file",
                                                "an answer of DescribeStateMachine",
                                                "a file of several definitions",
                                                "several YAML documents",
                                                "a Markdown page"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace stepwright::host
