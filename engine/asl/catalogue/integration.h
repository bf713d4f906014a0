// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stepwright::asl {

/// How a Task works with the service it calls.
enum class Pattern : std::uint8_t {
  RequestResponse,
  RunJob,   ///< .sync
  RunJob2,  ///< .sync:2
  Callback  ///< .waitForTaskToken
};

/// What a Task's Resource means.
struct Resource {
  enum class Kind : std::uint8_t { Lambda, Activity, Optimised, Sdk };
  Kind kind = Kind::Optimised;
  std::string service;  ///< "dynamodb"; "" of a Lambda function and an activity
  std::string action;   ///< "putItem"; of a Lambda function and an activity its name
  Pattern pattern = Pattern::RequestResponse;
};

/// Reads an ARN; nothing where it is none that a Task can use. Unknown services and actions are
/// read all the same.
[[nodiscard]] std::optional<Resource> parseResource(std::string_view arn);

/// One optimised integration, "arn:aws:states:::dynamodb:putItem", with the API behind it.
struct OptimisedAction {
  std::string_view service;
  std::string_view action;
  std::string_view title;  ///< the service as people call it
  bool runJob;             ///< .sync is offered
  bool callback;           ///< .waitForTaskToken is offered
  std::string_view api;    ///< service in the catalogue; "" where no AWS API stands behind it
  /// "service.operation" whose answer .sync gives, with the way to the part of it that is given:
  /// "ecs.describeTasks/Tasks/0"; "" where it is not known.
  std::string_view jobResult;
  std::string_view input = "";   ///< "service.operation" whose input it takes, if not its own
  std::string_view result = "";  ///< the same of what it gives at once
};

/// "service.operation" whose input, and whose answer at once, the action has; "" where no API does.
[[nodiscard]] std::string inputOf(const OptimisedAction& action);
[[nodiscard]] std::string resultOf(const OptimisedAction& action);

/// All of them, in the order of their services.
[[nodiscard]] std::span<const OptimisedAction> optimisedActions();
[[nodiscard]] const OptimisedAction* findOptimised(std::string_view service,
                                                   std::string_view action);

}  // namespace stepwright::asl
