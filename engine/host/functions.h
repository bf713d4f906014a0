// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/asl/document.h"

namespace stepwright::host {

/// A Lambda function that a template says, as far as it can be run where the template lies.
struct HostFunction {
  std::string name;                ///< its logical id, or its name in a file of Serverless
  std::vector<std::string> names;  ///< what else it is called: FunctionName, a logical id
  std::string folder;              ///< of its code, as written; relative to the template's folder
  std::string handler, runtime;
  std::vector<std::pair<std::string, std::string>> environment;
  std::vector<std::string> layers;  ///< folders, as the code's
  std::int64_t timeoutSeconds = 3, memoryMib = 128;
  std::string trouble;  ///< why its code is not here, "" where it is: "s3://bucket/key"
};

/// All of SAM, CloudFormation or the Serverless Framework, also where the file has no machine.
/// References to parameters and to other resources are replaced by what they can be here.
[[nodiscard]] std::vector<HostFunction> functionsOf(std::string_view text, asl::Format format);

/// The resource that a reference leads to: "F" of !GetAtt F.Arn, {"Fn::GetAtt": ["F", "Arn"]},
/// !Ref F, ${F.Arn}, F.Arn; "" where it leads to none.
[[nodiscard]] std::string resourceIn(std::string_view words);

}  // namespace stepwright::host
