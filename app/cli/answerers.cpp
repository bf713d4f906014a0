// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answerers.h"

#include <algorithm>
#include <iostream>
#include <mutex>

#include "app/cli/terminal_text.h"
#include "engine/project/task_profile.h"
#include "engine/tasks/functions/command.h"

namespace stepwright::cli {
namespace {

/// The state and the command of "STATE=COMMAND"; names may have a = in them.
Result<tasks::TaskRule> ruleOf(const std::string& given,
                               const std::function<bool(const std::string&)>& isState) {
  std::size_t sign = given.find('=');
  if (sign == std::string::npos)
    return Error{"usage.task", "-t: " + given + " is no STATE=COMMAND", "",
                 "Write it as -t '" + given + "=program argument'."};
  while (sign != std::string::npos && !isState(given.substr(0, sign)))
    sign = given.find('=', sign + 1);
  if (sign == std::string::npos)
    return Error{"usage.task", "-t: there is no state \"" + given.substr(0, given.find('=')) + "\"",
                 "", "Write the name of a Task before the =."};
  auto words = tasks::splitCommand(std::string_view(given).substr(sign + 1));
  if (!words) return Error{"usage.task", "-t: " + words.error().message, "", words.error().remedy};
  tasks::TaskRule rule;
  rule.name = given.substr(0, sign);
  rule.answerer.kind = tasks::Answerer::Kind::Command;
  rule.answerer.command.command = std::move(*words);
  rule.answerer.rule = "-t " + rule.name;
  return rule;
}

}  // namespace

Result<tasks::Profile> namedProfile(const RunOptions& options,
                                    const std::function<bool(const std::string&)>& isState,
                                    tasks::MockSet& mocks) {
  tasks::Profile profile;
  for (const std::string& each : options.commands) {
    auto rule = ruleOf(each, isState);
    if (!rule) return rule.error();
    std::erase_if(mocks, [&](const tasks::StateMocks& mock) { return mock.state == rule->name; });
    profile.states.push_back(std::move(*rule));
  }
  for (const std::string& each : options.functions) {
    auto read = project::readProfile(each);
    if (!read) return read.error();
    for (const std::string& note : read->notes)
      std::cerr << terminalText("stepwright: " + each + ": left out: " + note) << '\n';
    profile.add(std::move(*read));
  }
  profile.outside = profile.outside || options.outside;
  return profile;
}

std::optional<Error> onlyFound(const interpreter::TaskRequest& request,
                               const std::string& document) {
  const std::string file = project::profileBeside(document);
  if (file.empty()) return std::nullopt;
  const auto profile = project::readProfile(file);
  if (!profile) return profile.error();
  const auto answerer = profile->answererFor(request);
  if (answerer.kind == tasks::Answerer::Kind::Nobody) return std::nullopt;
  return Error{"tasks.unnamed",
               "the Task \"" + request.stateName + "\" would be answered by the rule " +
                   answerer.rule + " of " + file +
                   ", which was only found: it starts nothing and calls nobody unless it is named",
               "", "Look at what it says, and add --functions " + file + "."};
}

void printTaskLine(const tasks::TaskLine& line) {
  static std::mutex one;
  std::string place;
  for (const interpreter::MapStep& step : line.path)
    place += step.map + "[" + std::to_string(step.index) + "] › ";
  const char* mark = line.kind == tasks::LogKind::Errors ? " ! " : " | ";
  const std::string request = line.requestId.empty() ? "" : " " + line.requestId.substr(0, 4);
  const std::string text = place + line.state + request +
                           (line.kind == tasks::LogKind::Runtime ? " · " : mark) + line.text;
  const std::lock_guard lock(one);
  std::cerr << terminalText(text) + "\n" << std::flush;
}

}  // namespace stepwright::cli
