// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/profile.h"

#include <algorithm>
#include <filesystem>

#include "engine/base/glob.h"
#include "engine/json/keys.h"
#include "engine/json/pointer.h"
#include "engine/tasks/http/http_task.h"
#include "engine/tasks/refusals.h"
#include "engine/tasks/s3/s3_endpoint.h"

namespace stepwright::tasks {

using interpreter::TaskKind;
using interpreter::TaskRequest;
using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view functionMark = ":function:", machineMark = ":stateMachine:";

/// "F" of arn:aws:lambda:eu-west-1:123456789012:function:F:live; a name stays as it is.
std::string_view nameIn(std::string_view called, std::string_view mark) {
  if (const std::size_t at = called.find(mark); at != std::string_view::npos)
    called.remove_prefix(at + mark.size());
  else if (called.starts_with("arn:"))
    return {};
  return called.substr(0, called.find(':'));
}

/// "x" of ${x}.
std::string_view placeholderIn(std::string_view text) {
  if (!text.starts_with("${")) return {};
  const std::size_t end = text.find('}');
  return end == std::string_view::npos ? std::string_view() : text.substr(2, end - 2);
}

std::string placed(const std::string& folder, std::string_view path) {
  return (fs::path(folder) / path).lexically_normal().string();
}

Result<std::vector<std::string>> commandFrom(const Value& said, std::string_view place) {
  if (said.isString()) return splitCommand(said.string());
  std::vector<std::string> words;
  for (const Value& each : said.items()) {
    if (!each.isString()) return refuse(refusals::commandForm, std::string(place));
    words.emplace_back(each.string());
  }
  if (words.empty()) return refuse(refusals::commandForm, std::string(place));
  return words;
}

/// What an entry of `states` or `resources` says.
Result<Answerer> answererFrom(const Value& said, std::string_view place, const std::string& folder,
                              const Phrase& what) {
  using json::Kind;
  if (auto error = json::misfit(said, place, what,
                                {{"command"},
                                 {"folder", Kind::String},
                                 {"function", Kind::String},
                                 {"outside", Kind::Boolean}}))
    return *error;
  Answerer answerer;
  if (said["outside"].boolean()) {
    answerer.kind = Answerer::Kind::Outside;
    return answerer;
  }
  if (const Value* command = said.find("command")) {
    auto words = commandFrom(*command, json::pointerChild(place, "command"));
    if (!words) return words.error();
    answerer.kind = Answerer::Kind::Command;
    answerer.command = {std::move(*words), placed(folder, said["folder"].string())};
    return answerer;
  }
  if (!said.contains("function")) return refuse(refusals::ruleForm, std::string(place));
  answerer.kind = Answerer::Kind::Function;
  answerer.target = said["function"].string();
  return answerer;
}

Result<std::vector<TaskRule>> rulesFrom(const Value& said, std::string_view place,
                                        std::string_view word, const std::string& folder) {
  std::vector<TaskRule> rules;
  if (!said.isNull() && !said.isObject()) return refuse(refusals::rulesForm, std::string(place));
  for (const json::Member& each : said.members()) {
    auto answerer = answererFrom(each.value, json::pointerChild(place, each.name()), folder,
                                 worded(refusals::theRule, {each.name()}));
    if (!answerer) return answerer.error();
    answerer->rule = std::string(word) + " " + std::string(each.name());
    rules.push_back({std::string(each.name()), std::move(*answerer)});
  }
  return rules;
}

std::vector<std::string> textsIn(const Value& list) {
  std::vector<std::string> texts;
  for (const Value& each : list.items()) texts.emplace_back(each.string());
  return texts;
}

/// Sets what the entry says; the rest stays as it is.
std::optional<Error> setFunction(FunctionSpec& function, const Value& said, std::string_view place,
                                 const std::string& folder) {
  using json::Kind;
  if (auto error = json::misfit(said, place, worded(refusals::theFunction, {function.name}),
                                {{"code", Kind::String},
                                 {"handler", Kind::String},
                                 {"runtime", Kind::String},
                                 {"command"},
                                 {"environment", Kind::Object},
                                 {"layers", Kind::Array},
                                 {"inherit", Kind::Array},
                                 {"timeout", Kind::Number},
                                 {"memory", Kind::Number},
                                 {"concurrency", Kind::Number},
                                 {"attach", Kind::Boolean},
                                 {"endpoint", Kind::String}}))
    return error;
  if (said.contains("code")) function.folder = placed(folder, said["code"].string());
  if (said.contains("handler")) function.handler = said["handler"].string();
  if (said.contains("runtime")) function.runtime = said["runtime"].string();
  if (const Value* command = said.find("command")) {
    auto words = commandFrom(*command, json::pointerChild(place, "command"));
    if (!words) return words.error();
    function.command = std::move(*words);
  }
  for (const json::Member& each : said["environment"].members()) {
    std::erase_if(function.environment,
                  [&](const auto& known) { return known.first == each.name(); });
    function.environment.emplace_back(each.name(), each.value.string());
  }
  for (const std::string& layer : textsIn(said["layers"]))
    function.layers.push_back(placed(folder, layer));
  for (const std::string& name : textsIn(said["inherit"])) function.inherited.push_back(name);
  const auto number = [&](const char* name, std::int64_t from, std::int64_t to,
                          std::int64_t& into) -> std::optional<Error> {
    const Value* value = said.find(name);
    if (value == nullptr) return std::nullopt;
    if (!value->isInteger() || value->integer() < from || value->integer() > to)
      return refuse(refusals::numberRange, json::pointerChild(place, name),
                    {name, std::to_string(from), std::to_string(to)});
    into = value->integer();
    return std::nullopt;
  };
  auto concurrency = static_cast<std::int64_t>(function.concurrency);
  for (auto error : {number("timeout", 1, 900, function.timeoutSeconds),
                     number("memory", 128, 10'240, function.memoryMib),
                     number("concurrency", 1, 1000, concurrency)})
    if (error) return error;
  function.concurrency = static_cast<std::size_t>(concurrency);
  if (said.contains("attach")) function.attach = said["attach"].boolean();
  if (said.contains("endpoint")) function.endpoint = said["endpoint"].string();
  return std::nullopt;
}

std::optional<Error> setFunctions(Profile& profile, const Value& said, std::string_view place,
                                  const std::string& folder, bool hasTemplate) {
  if (!said.isNull() && !said.isObject()) return refuse(refusals::rulesForm, std::string(place));
  for (const json::Member& each : said.members()) {
    const std::string entry = json::pointerChild(place, each.name());
    if (each.name() == "*") {
      for (FunctionSpec& function : profile.functions)
        if (auto error = setFunction(function, each.value, entry, folder)) return error;
      continue;
    }
    auto function =
        std::find_if(profile.functions.begin(), profile.functions.end(),
                     [&](const FunctionSpec& known) { return known.name == each.name(); });
    if (function == profile.functions.end()) {
      function = profile.functions.insert(function, FunctionSpec{});
      function->name = each.name();
      function->folder = placed(folder, ".");
    }
    if (auto error = setFunction(*function, each.value, entry, folder)) return error;
    const bool runs = !function->command.empty() || !function->endpoint.empty() ||
                      (!function->runtime.empty() &&
                       (!function->handler.empty() || function->runtime.starts_with("provided")));
    if (!runs && !hasTemplate) return refuse(refusals::functionForm, entry, {function->name});
  }
  return std::nullopt;
}

}  // namespace

namespace {

/// Which one a Task calls so: by its name, its ARN, another name that it has, or a placeholder.
template <typename Spec>
const Spec* meant(const std::vector<Spec>& specs,
                  const std::map<std::string, std::string, std::less<>>& aliases,
                  std::string_view called, std::string_view mark) {
  const auto byName = [&](std::string_view name) -> const Spec* {
    const auto found = std::find_if(specs.begin(), specs.end(),
                                    [&](const Spec& each) { return each.name == name; });
    return found == specs.end() ? nullptr : &*found;
  };
  const auto byAlias = [&](std::string_view name) {
    const auto alias = aliases.find(name);
    return alias == aliases.end() ? nullptr : byName(alias->second);
  };
  if (called.empty()) return nullptr;
  if (const auto placeholder = placeholderIn(called); !placeholder.empty()) {
    if (const auto* found = byAlias(placeholder)) return found;
    return byName(placeholder.substr(0, placeholder.find('.')));
  }
  for (const std::string_view name : {called, nameIn(called, mark)}) {
    if (const auto* found = byName(name)) return found;
    if (const auto* found = byAlias(name)) return found;
  }
  // arn:aws:lambda:…:function:${Charge}
  const std::string_view name = nameIn(called.substr(0, called.find("${")), mark);
  const std::size_t hole = called.find("${");
  const bool open = name.empty() && hole != std::string_view::npos && hole > 0;
  return open ? meant(specs, aliases, called.substr(hole), mark) : nullptr;
}

/// Of startExecution.
std::string machineCalled(const TaskRequest& request) {
  const bool starts = request.action == "startExecution" &&
                      (request.service == "states" || request.service == "aws-sdk:sfn");
  return starts ? std::string(request.input["StateMachineArn"].string()) : std::string();
}

}  // namespace

std::string functionCalled(const TaskRequest& request) {
  if (request.kind == TaskKind::Lambda) return request.resource;
  const bool invokes = (request.service == "lambda" && request.action == "invoke") ||
                       (request.service == "aws-sdk:lambda" && request.action == "invoke");
  return invokes ? std::string(request.input["FunctionName"].string()) : std::string();
}

const FunctionSpec* Profile::function(std::string_view called) const {
  return meant(functions, aliases, called, functionMark);
}

const MachineSpec* Profile::machine(std::string_view called) const {
  return meant(machines, aliases, called, machineMark);
}

Answerer Profile::answererFor(const TaskRequest& request) const {
  for (const TaskRule& rule : states)
    if (rule.name == request.stateName) return rule.answerer;
  if (const FunctionSpec* found = function(functionCalled(request))) {
    Answerer answerer;
    answerer.kind = Answerer::Kind::Function;
    answerer.target = found->name;
    answerer.rule = "function " + found->name;
    return answerer;
  }
  if (const MachineSpec* found = machine(machineCalled(request))) {
    Answerer answerer;
    const bool waits = request.pattern == interpreter::TaskPattern::Callback;
    answerer.kind = waits ? Answerer::Kind::Outside : Answerer::Kind::Machine;
    answerer.target = found->name;
    answerer.rule = "machine " + found->name;
    return answerer;
  }
  const std::string called =
      request.service.empty() ? request.resource : request.service + ":" + request.action;
  for (const TaskRule& rule : resources)
    if (globMatches(rule.name, called) || rule.name == request.resource) return rule.answerer;
  Answerer answerer;
  if (request.kind == TaskKind::Http && namesHost(hosts, request.input["ApiEndpoint"].string())) {
    answerer.kind = Answerer::Kind::Http;
    answerer.target = request.input["ApiEndpoint"].string();
    answerer.rule = "http";
    return answerer;
  }
  if (!request.token.empty() && outside) {
    answerer.kind = Answerer::Kind::Outside;
    answerer.rule = "outside";
  }
  return answerer;
}

void Profile::add(Profile other) {
  const auto append = [](auto& into, auto& from) {
    into.insert(into.end(), std::make_move_iterator(from.begin()),
                std::make_move_iterator(from.end()));
  };
  append(states, other.states);
  append(resources, other.resources);
  for (FunctionSpec& each : other.functions)
    if (function(each.name) == nullptr) functions.push_back(std::move(each));
  for (MachineSpec& each : other.machines)
    if (machine(each.name) == nullptr) machines.push_back(std::move(each));
  aliases.merge(other.aliases);
  append(connections, other.connections);
  append(notes, other.notes);
  append(hosts, other.hosts);
  outside = outside || other.outside;
  if (s3.empty()) s3 = std::move(other.s3);
}

Result<Profile> profileFrom(const Value& tasks, std::string_view place, const std::string& folder,
                            std::vector<FunctionSpec> known) {
  using json::Kind;
  Profile profile;
  profile.functions = std::move(known);
  if (tasks.isNull()) return profile;
  if (auto error = json::misfit(tasks, place, worded(refusals::theTasks),
                                {{"template"},
                                 {"functions", Kind::Object},
                                 {"machines", Kind::Object},
                                 {"states", Kind::Object},
                                 {"resources", Kind::Object},
                                 {"connections", Kind::Object},
                                 {"http", Kind::Array},
                                 {"s3", Kind::String},
                                 {"outside", Kind::Boolean}}))
    return *error;
  if (auto error = setFunctions(profile, tasks["functions"], json::pointerChild(place, "functions"),
                                folder, tasks.contains("template")))
    return *error;
  for (const json::Member& each : tasks["machines"].members())
    profile.machines.push_back({std::string(each.name()), placed(folder, each.value.string())});
  auto states = rulesFrom(tasks["states"], json::pointerChild(place, "states"), "state", folder);
  if (!states) return states.error();
  profile.states = std::move(*states);
  auto resources =
      rulesFrom(tasks["resources"], json::pointerChild(place, "resources"), "resource", folder);
  if (!resources) return resources.error();
  profile.resources = std::move(*resources);
  for (const json::Member& each : tasks["connections"].members()) {
    auto connection =
        connectionFrom(each.name(), each.value,
                       json::pointerChild(json::pointerChild(place, "connections"), each.name()));
    if (!connection) return connection.error();
    profile.connections.push_back(std::move(*connection));
  }
  profile.hosts = textsIn(tasks["http"]);
  profile.outside = tasks["outside"].boolean();
  profile.s3 = tasks["s3"].string();
  if (!profile.s3.empty() && !S3Endpoint::isAddress(profile.s3))
    profile.s3 = placed(folder, profile.s3);
  return profile;
}

}  // namespace stepwright::tasks
