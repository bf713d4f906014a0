// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/action_form.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/form.h"
#include "engine/asl/placeholders.h"

namespace stepwright::assist {
namespace {

using asl::Pattern;
using json::Value;

constexpr std::array<std::pair<Pattern, std::string_view>, 4> endings{
    {{Pattern::RequestResponse, ""},
     {Pattern::RunJob, ".sync"},
     {Pattern::RunJob2, ".sync:2"},
     {Pattern::Callback, ".waitForTaskToken"}}};

std::string_view endingOf(Pattern pattern) {
  const auto* found = std::find_if(endings.begin(), endings.end(),
                                   [&](const auto& row) { return row.first == pattern; });
  return found->second;
}

/// What can be asked of it; of the two ways to wait for a nested workflow the one that is there,
/// else the one that gives JSON.
std::vector<Pattern> patternsOf(const asl::Resource& resource) {
  if (resource.kind == asl::Resource::Kind::Sdk)
    return {Pattern::RequestResponse, Pattern::Callback};
  std::vector<Pattern> found{Pattern::RequestResponse};
  const auto* optimised = asl::findOptimised(resource.service, resource.action);
  if (optimised == nullptr) return found;
  const bool json = resource.service == "states" && resource.pattern != Pattern::RunJob;
  if (optimised->runJob) found.push_back(json ? Pattern::RunJob2 : Pattern::RunJob);
  if (optimised->callback) found.push_back(Pattern::Callback);
  return found;
}

std::vector<ActionPattern> waysOf(const std::string& arn, const asl::Resource& resource) {
  const auto ending = endingOf(resource.pattern);
  const std::string plain = arn.substr(0, arn.size() - ending.size());
  std::vector<ActionPattern> ways;
  for (const Pattern pattern : patternsOf(resource))
    ways.push_back({pattern, plain + std::string(endingOf(pattern))});
  const bool known = std::any_of(ways.begin(), ways.end(), [&](const ActionPattern& way) {
    return way.pattern == resource.pattern;
  });
  // What the text says is shown, even where AWS does not offer it.
  if (!known) ways.push_back({resource.pattern, arn});
  return ways;
}

/// The language itself says what the call of an HTTP endpoint takes.
bool hasOwnFields(const asl::State& state, std::string_view name) {
  const asl::Field* field = asl::findField(state.type, name);
  return field != nullptr && asl::innerOf(*field, state.fields, "").has_value();
}

bool isExpression(std::string_view text) { return text.starts_with("{%"); }

void add(std::vector<std::string>& values, std::string_view text) {
  if (text.empty() || isExpression(text)) return;
  if (std::find(values.begin(), values.end(), text) == values.end()) values.emplace_back(text);
}

/// The texts of all members of that name.
void collect(const Value& value, std::string_view name, std::vector<std::string>& into) {
  for (const auto& member : value.members()) {
    if (member.name() == name && member.value.isString()) add(into, member.value.string());
    collect(member.value, name, into);
  }
  for (const auto& item : value.items()) collect(item, name, into);
}

/// All ARNs of that service.
void collectArns(const Value& value, std::string_view service, std::vector<std::string>& into) {
  const std::string begin = "arn:aws:" + std::string(service) + ":";
  const bool fits = value.isString() && value.string().starts_with(begin);
  // The Resource of an integration names no state machine.
  if (fits && value.string().find(":::") == std::string_view::npos) add(into, value.string());
  for (const auto& member : value.members()) collectArns(member.value, service, into);
  for (const auto& item : value.items()) collectArns(item, service, into);
}

/// Whose ARNs a parameter of that name takes, where that is plain.
std::string_view serviceFor(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> rows{
      {{"FunctionName", "lambda"},
       {"TopicArn", "sns"},
       {"TargetArn", "sns"},
       {"StateMachineArn", "states"},
       {"RoleArn", "iam"},
       {"ExecutionRoleArn", "iam"},
       {"SecretId", "secretsmanager"},
       {"TableName", "dynamodb"}}};
  for (const auto& [parameter, service] : rows) {
    if (parameter == name) return service;
  }
  return {};
}

/// "Table" and "Name" of "TableName".
std::vector<std::string> wordsOf(std::string_view name) {
  std::vector<std::string> words;
  for (const char c : name) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (upper || words.empty()) words.emplace_back();
    words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return words;
}

int likeness(std::string_view name, const std::string& other) {
  const auto wanted = wordsOf(name);
  const auto words = wordsOf(other);
  return static_cast<int>(std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
    const bool says = word != "name" && word != "arn" && word != "id";
    return says && std::find(words.begin(), words.end(), word) != words.end();
  }));
}

}  // namespace

std::optional<ActionForm> actionForm(const asl::Document& document, const asl::State& state) {
  if (state.type != asl::StateType::Task) return std::nullopt;
  const std::string arn(state.fields["Resource"].string());
  const auto resource = asl::parseResource(arn);
  const auto catalogue = document.catalogue() ? document.catalogue()() : nullptr;
  const std::string_view field =
      state.language == asl::QueryLanguage::Jsonata ? "Arguments" : "Parameters";
  if (!resource || catalogue == nullptr || hasOwnFields(state, field)) return std::nullopt;
  const auto action = catalogue->find(arn);
  auto input = catalogue->input(arn);
  if (!action || !input) return std::nullopt;
  return ActionForm{*action, catalogue->help(arn),  waysOf(arn, *resource), field,
                    *input,  catalogue->output(arn)};
}

ParameterAt parameterAt(const Value& object, std::string_view name) {
  if (const Value* plain = object.find(name)) return {plain, false};
  return {object.find(std::string(name) + ".$"), true};
}

std::string_view parameterName(std::string_view key) {
  if (key.ends_with(".$")) key.remove_suffix(2);
  return key;
}

bool takesJson(std::string_view resource, std::string_view name) {
  const auto parsed = asl::parseResource(resource);
  if (!parsed || parsed->kind != asl::Resource::Kind::Optimised) return false;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> rows{
      {{"lambda", "Payload"},
       {"sqs", "MessageBody"},
       {"sns", "Message"},
       {"states", "Input"},
       {"events", "Detail"}}};
  return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
    return row.first == parsed->service && row.second == name;
  });
}

std::vector<std::string> knownValues(const asl::Document& document, std::string_view name,
                                     const std::vector<std::string>& filledIn) {
  std::vector<std::string> values;
  collect(document.value(), name, values);
  if (const auto service = serviceFor(name); !service.empty())
    collectArns(document.value(), service, values);
  std::vector<std::string> names = filledIn;
  for (const auto& placeholder : asl::placeholdersOf(document)) {
    if (std::find(names.begin(), names.end(), placeholder.name) == names.end())
      names.push_back(placeholder.name);
  }
  std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    return likeness(name, a) > likeness(name, b);
  });
  for (const auto& each : names) add(values, "${" + each + "}");
  return values;
}

}  // namespace stepwright::assist
