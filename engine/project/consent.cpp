// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/consent.h"

#include <algorithm>
#include <filesystem>

#include "engine/base/files.h"
#include "engine/base/state_folder.h"
#include "engine/json/print.h"
#include "engine/project/places.h"
#include "engine/tasks/functions/runtimes.h"
#include "engine/tasks/s3/s3_endpoint.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestConsent = 16U << 20U;

fs::path consentFolder() { return fs::path(stateFolder()) / "allowed"; }

std::string consentFile(const std::string& folder) {
  return (consentFolder() / std::to_string(hashOf(canonicalPath(folder)))).string();
}

Value textsOf(const std::vector<std::string>& texts) {
  std::vector<Value> items;
  for (const std::string& text : texts) items.emplace_back(text);
  return Value::array(std::move(items));
}

Value pairsOf(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<json::Member> members;
  for (const auto& [name, value] : pairs) members.emplace_back(Value(name), Value(value));
  return Value::object(std::move(members));
}

std::string wordsOf(const std::vector<std::string>& command) {
  std::string words;
  for (const std::string& word : command) words += (words.empty() ? "" : " ") + word;
  return words;
}

void addOnce(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

/// "node src/price/app": which language runs which file.
std::string programOf(const tasks::FunctionSpec& function, const std::string& folder) {
  if (!function.command.empty()) return wordsOf(function.command);
  if (function.runtime.starts_with("provided"))
    return (fs::path(function.folder).lexically_relative(folder) / "bootstrap")
        .lexically_normal()
        .string();
  const std::string language =
      function.runtime.substr(0, function.runtime.find_first_of("0123456789."));
  const std::string file = function.handler.substr(0, function.handler.rfind('.'));
  const fs::path place = fs::path(function.folder).lexically_relative(folder);
  return (language == "nodejs" ? "node" : language) + " " +
         (place / file).lexically_normal().string();
}

Value termsOf(const std::vector<tasks::TaskRule>& rules) {
  std::vector<Value> items;
  for (const tasks::TaskRule& rule : rules)
    items.push_back(
        Value::array({Value(rule.name), Value(static_cast<int>(rule.answerer.kind)),
                      textsOf(rule.answerer.command.command), Value(rule.answerer.command.folder),
                      Value(rule.answerer.target)}));
  return Value::array(std::move(items));
}

}  // namespace

Wishes wishesOf(const tasks::Profile& profile, const std::string& folder) {
  Wishes wishes;
  for (const auto* rules : {&profile.states, &profile.resources})
    for (const tasks::TaskRule& rule : *rules)
      if (rule.answerer.kind == tasks::Answerer::Kind::Command)
        addOnce(wishes.programs, wordsOf(rule.answerer.command.command));
  for (const tasks::FunctionSpec& function : profile.functions) {
    if (function.endpoint.empty())
      addOnce(wishes.programs, programOf(function, folder));
    else
      addOnce(wishes.hosts, function.endpoint);
  }
  for (const std::string& host : profile.hosts) addOnce(wishes.hosts, host);
  for (const tasks::Connection& connection : profile.connections)
    if (!connection.tokenUrl.empty()) addOnce(wishes.hosts, connection.tokenUrl);
  if (tasks::S3Endpoint::isAddress(profile.s3))
    addOnce(wishes.hosts, profile.s3);
  else if (!profile.s3.empty())
    addOnce(wishes.folders, profile.s3);
  return wishes;
}

namespace {

WishInFull inFull(const tasks::FunctionSpec& function) {
  WishInFull wish{.of = "function " + function.name, .handler = function.handler};
  if (!function.endpoint.empty()) {
    wish.host = function.endpoint;
    return wish;
  }
  tasks::FunctionSpec plain = function;
  plain.attach = false;
  if (const auto launch = tasks::launchOf(plain, {}, {}))
    wish.command = launch->command;
  else
    wish.command = {function.runtime};
  wish.folder = function.folder;
  for (const auto& [name, value] : function.environment) wish.variables.push_back(name);
  wish.inherited = function.inherited;
  wish.attach = function.attach;
  return wish;
}

WishInFull ofHost(std::string of, const std::string& host) {
  WishInFull wish;
  wish.of = std::move(of);
  wish.host = host;
  return wish;
}

}  // namespace

std::vector<WishInFull> wishesInFull(const tasks::Profile& profile) {
  std::vector<WishInFull> wishes;
  const auto add = [&](const char* what, const std::vector<tasks::TaskRule>& rules) {
    for (const tasks::TaskRule& rule : rules)
      if (rule.answerer.kind == tasks::Answerer::Kind::Command)
        wishes.push_back({.of = std::string(what) + rule.name,
                          .command = rule.answerer.command.command,
                          .folder = rule.answerer.command.folder});
  };
  add("state ", profile.states);
  add("resource ", profile.resources);
  for (const tasks::FunctionSpec& each : profile.functions) wishes.push_back(inFull(each));
  for (const std::string& host : profile.hosts) wishes.push_back(ofHost("http:invoke", host));
  for (const tasks::Connection& each : profile.connections)
    if (!each.tokenUrl.empty()) wishes.push_back(ofHost("connection " + each.name, each.tokenUrl));
  if (tasks::S3Endpoint::isAddress(profile.s3))
    wishes.push_back(ofHost("s3", profile.s3));
  else if (!profile.s3.empty())
    wishes.push_back({.of = "s3", .folder = profile.s3});
  return wishes;
}

std::string termsOf(const tasks::Profile& profile) {
  std::vector<Value> functions, connections;
  for (const tasks::FunctionSpec& each : profile.functions)
    functions.push_back(Value::array(
        {Value(each.name), Value(each.folder), Value(each.handler), Value(each.runtime),
         textsOf(each.command), pairsOf(each.environment), textsOf(each.layers),
         textsOf(each.inherited), Value(each.endpoint), Value(each.attach)}));
  for (const tasks::Connection& each : profile.connections)
    connections.push_back(Value::array(
        {Value(each.name), Value(each.secretFrom), Value(each.tokenUrl), pairsOf(each.headers)}));
  return json::printPretty(Value::object({{"states", termsOf(profile.states)},
                                          {"resources", termsOf(profile.resources)},
                                          {"functions", Value::array(std::move(functions))},
                                          {"connections", Value::array(std::move(connections))},
                                          {"hosts", textsOf(profile.hosts)},
                                          {"s3", Value(profile.s3)},
                                          {"outside", Value(profile.outside)}}));
}

bool isAllowed(const std::string& folder, const tasks::Profile& profile) {
  const auto allowed = readWholeFile(consentFile(folder), largestConsent);
  return allowed && *allowed == canonicalPath(folder) + "\n" + termsOf(profile);
}

std::optional<Error> allow(const std::string& folder, const tasks::Profile& profile) {
  if (auto error = makePrivateFolder(consentFolder().string())) return error;
  return replaceFile(consentFile(folder), canonicalPath(folder) + "\n" + termsOf(profile),
                     {.mode = 0600, .exactMode = true});
}

bool forgetAllowed() {
  std::error_code failed;
  fs::remove_all(consentFolder(), failed);
  return !failed;
}

}  // namespace stepwright::project
