// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/resource.h"

#include <vector>

namespace stepwright::interpreter {
namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(':');
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

void setAction(Resource& resource, std::string name) {
  resource.name = std::move(name);
  resource.action = resource.name;
  const auto cut = [&](std::string_view suffix, TaskPattern pattern) {
    if (!resource.name.ends_with(suffix)) return;
    resource.action.resize(resource.name.size() - suffix.size());
    resource.pattern = pattern;
  };
  cut(".sync", TaskPattern::Sync);
  cut(".sync:2", TaskPattern::Sync);
  cut(".waitForTaskToken", TaskPattern::Callback);
}

/// arn:aws:states:::service:action or arn:aws:states:::aws-sdk:service:action; the action may hold
/// a ':' (".sync:2").
void setIntegration(Resource& resource, std::string_view rest) {
  const bool sdk = rest.starts_with("aws-sdk:");
  const auto from = sdk ? std::string_view("aws-sdk:").size() : 0;
  const auto colon = rest.find(':', from);
  resource.kind = sdk                         ? TaskKind::AwsSdk
                  : rest.starts_with("http:") ? TaskKind::Http
                                              : TaskKind::Integration;
  resource.type = std::string(rest.substr(0, colon));
  setAction(resource,
            colon == std::string_view::npos ? std::string() : std::string(rest.substr(colon + 1)));
}

}  // namespace

Resource Resource::parse(std::string_view arn) {
  Resource resource;
  resource.arn = std::string(arn);
  const auto parts = split(arn);
  const bool isArn = parts.size() >= 6 && parts[0] == "arn";
  if (isArn && parts[2] == "states" && parts[3].empty() && parts[4].empty()) {
    const auto before = parts[0].size() + parts[1].size() + parts[2].size() + 5;
    setIntegration(resource, arn.substr(before));
  } else if (isArn && parts[2] == "states" && parts[5] == "activity") {
    resource.kind = TaskKind::Activity;
  } else if (!isArn && arn.find("activity") != std::string_view::npos) {
    resource.kind = TaskKind::Activity;
  }
  return resource;
}

const Resource& Resource::putObject() {
  static const Resource resource = parse("arn:aws:states:::s3:putObject");
  return resource;
}

}  // namespace stepwright::interpreter
