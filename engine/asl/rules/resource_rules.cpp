// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/resource_rules.h"

#include <string>
#include <vector>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/integration.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

/// The actions of an optimised integration.
std::vector<std::string_view> namesOf(std::string_view service) {
  std::vector<std::string_view> names;
  for (const auto& action : optimisedActions()) {
    if (action.service == service) names.push_back(action.action);
  }
  return names;
}

bool offers(const OptimisedAction& action, Pattern pattern) {
  switch (pattern) {
    case Pattern::RunJob:
    case Pattern::RunJob2:
      return action.runJob;
    case Pattern::Callback:
      return action.callback;
    case Pattern::RequestResponse:
      break;
  }
  return true;
}

/// "lambda:invoke" of "arn:aws:states:::lambda:invoke.waitForTaskToken"; "" for other ARNs.
std::string_view integrationOf(std::string_view resource) {
  const std::size_t mark = resource.find(":states:::");
  if (!resource.starts_with("arn:") || mark == std::string_view::npos) return {};
  return resource.substr(mark + 10);
}

/// The name of an optimised integration that is nearly this one; "" where there is none. Short
/// names are too alike: ses is no slip for sns.
std::string_view nearestService(std::string_view service) {
  constexpr std::size_t telling = 5;
  if (service.size() < telling) return {};
  std::vector<std::string_view> services;
  for (const auto& action : optimisedActions())
    if (services.empty() || services.back() != action.service) services.push_back(action.service);
  return nearestWord(service, services);
}

/// The optimised integrations are few and known; one that is like none of them may be newer.
bool recognised(const Resource& resource) {
  if (resource.kind == Resource::Kind::Sdk)
    return resource.pattern != Pattern::RunJob && resource.pattern != Pattern::RunJob2;
  if (resource.kind != Resource::Kind::Optimised) return true;
  if (const auto* action = findOptimised(resource.service, resource.action))
    return offers(*action, resource.pattern);
  return namesOf(resource.service).empty() && nearestService(resource.service).empty();
}

/// What is meant, where a name is nearly one that is known.
Phrase detailOf(const Resource& resource) {
  if (resource.kind == Resource::Kind::Sdk) return worded(advice::noJobs);
  const auto names = namesOf(resource.service);
  if (names.empty()) return worded(advice::nearestWord, {nearestService(resource.service)});
  const auto* action = findOptimised(resource.service, resource.action);
  if (action != nullptr)
    return worded(advice::noPattern, {resource.service + ":" + resource.action});
  const auto near = nearestWord(resource.action, names);
  if (!near.empty()) return worded(advice::nearestWord, {near});
  std::string list;
  for (const auto name : names) list.append(list.empty() ? "" : ", ").append(name);
  return worded(advice::optimisedActions, {list, resource.service});
}

}  // namespace

void checkResource(const State& state, Report& report) {
  const json::Value& value = state.fields["Resource"];
  if (state.type != StateType::Task || !value.isString()) return;
  const auto resource = value.string();
  const auto place = [&] { return json::pointerChild(state.id, "Resource"); };
  if (resource.find("${") != std::string_view::npos) {
    if (!hasPlaceholder(resource)) {
      report.error(aws::resource, place()).detail = worded(advice::openSubstitution);
    }
    return;
  }
  const std::string_view integration = integrationOf(resource);
  const auto parsed = parseResource(resource);
  if (!integration.empty() && (!parsed || !recognised(*parsed))) {
    Finding& finding = report.error(aws::unknownResource, place(), {std::string(resource)});
    if (parsed) finding.detail = detailOf(*parsed);
    return;
  }
  const bool newer = parsed && parsed->kind == Resource::Kind::Optimised &&
                     findOptimised(parsed->service, parsed->action) == nullptr &&
                     namesOf(parsed->service).empty();
  if (const auto catalogue = newer ? report.catalogue() : nullptr)
    report.advise(Severity::Warning, advice::newerService, place(),
                  {catalogue->made(), parsed->service});
  if (integration.empty() && !resource.starts_with("arn:")) {
    report.add(Severity::Warning, aws::unlikelyResource, place());
  }
  const bool jsonata = state.language == QueryLanguage::Jsonata;
  const char* given = jsonata ? "Arguments" : "Parameters";
  if (!integration.empty() && !state.fields.contains(given))
    report.error(aws::noParameters, state.id, {given, std::string(resource)}).mend = {
        Mend::Kind::AddMember, worded(advice::addField, {given}), state.id, given, "{}"};
  const bool activity = resource.find(":activity:") != std::string_view::npos;
  if (activity && state.fields.contains("Credentials"))
    report.error(aws::noCredentials, json::pointerChild(state.id, "Credentials"));
  if (!report.express()) return;
  for (const std::string_view pattern : {".waitForTaskToken", ".sync"}) {
    if (integration.find(pattern) == std::string_view::npos) continue;
    report.error(aws::expressPattern, place(), {std::string(pattern)});
    return;
  }
  if (activity) report.error(aws::expressActivity, place());
}

}  // namespace stepwright::asl::rules
