// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace stepwright::asl {

/// A Task that is often wanted, with the pattern that suits it and parameters to begin with.
struct Example {
  std::string_view resource;    ///< "arn:aws:states:::ecs:runTask.sync"
  std::string_view parameters;  ///< JSON of Parameters, in JSONPath
  std::string_view words;       ///< what people may call it
  std::string_view title = "";  ///< of an `aws-sdk` service, as people call it: "S3"
};

/// All of them, those that are wanted most first.
[[nodiscard]] std::span<const Example> examples();
/// Null where there is none of that action with that pattern.
[[nodiscard]] const Example* findExample(std::string_view resource);

}  // namespace stepwright::asl
