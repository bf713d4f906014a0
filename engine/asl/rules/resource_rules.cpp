// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/resource_rules.h"

#include <algorithm>
#include <array>

#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

struct Integration {
  std::string_view service;
  std::string_view actions;  ///< separated by |; "" where the list is not known to be whole
};

/// The optimised integrations whose actions are few and known; any other service is let through.
constexpr std::array<Integration, 11> integrations = {{
    {"lambda", "invoke"},
    {"dynamodb", "getItem|putItem|updateItem|deleteItem"},
    {"sns", "publish"},
    {"sqs", "sendMessage"},
    {"states", "startExecution"},
    {"events", "putEvents"},
    {"apigateway", "invoke"},
    {"http", "invoke"},
    {"batch", "submitJob"},
    {"ecs", "runTask"},
    {"mediaconvert", "createJob"},
}};

bool listed(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    if (list.substr(0, bar) == name) return true;
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return false;
}

/// "lambda:invoke" of "arn:aws:states:::lambda:invoke.waitForTaskToken"; "" for other ARNs.
std::string_view integrationOf(std::string_view resource) {
  const std::size_t mark = resource.find(":states:::");
  if (!resource.starts_with("arn:") || mark == std::string_view::npos) return {};
  return resource.substr(mark + 10);
}

bool recognised(std::string_view integration) {
  const std::size_t colon = integration.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view service = integration.substr(0, colon);
  std::string_view action = integration.substr(colon + 1);
  action = action.substr(0, action.find_first_of(".:"));
  for (const auto& known : integrations) {
    if (known.service == service) return listed(known.actions, action);
  }
  return true;
}

}  // namespace

void checkResource(const State& state, Report& report) {
  const json::Value& value = state.fields["Resource"];
  if (state.type != StateType::Task || !value.isString()) return;
  const auto resource = value.string();
  const std::string place = json::pointerChild(state.id, "Resource");
  if (resource.find("${") != std::string_view::npos) {
    if (!hasPlaceholder(resource)) {
      report.schema("Value is not a valid resource ARN", place).detail =
          "A substitution \"${\" is not closed.";
    }
    return;
  }
  const std::string_view integration = integrationOf(resource);
  if (!integration.empty() && !recognised(integration)) {
    report.schema("The resource provided " + std::string(resource) +
                      " is not recognized. The value is not a valid resource ARN, or the resource "
                      "is not available in "
                      "this region.",
                  place);
    return;
  }
  if (integration.empty() && !resource.starts_with("arn:")) {
    report.add(Severity::Warning, "INVALID_RESOURCE", "Value is not a valid resource ARN", place);
  }
  if (!report.express()) return;
  for (const std::string_view pattern : {".waitForTaskToken", ".sync"}) {
    if (integration.find(pattern) == std::string_view::npos) continue;
    report.schema("Express state machine does not support '" + std::string(pattern) +
                      "' service integration ",
                  place);
    return;
  }
  if (resource.find(":activity:") != std::string_view::npos) {
    report.schema("Express state machine does not support Activity ARN", place);
  }
}

}  // namespace stepwright::asl::rules
