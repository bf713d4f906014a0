// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/log_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

namespace stepwright::cli {
namespace {

constexpr std::string_view levelOption = "--log-level";
constexpr std::string_view fileOption = "--log-file";

log::Level levelFrom(const std::string& word) {
  const auto& words = log::levelWords;
  return static_cast<log::Level>(std::find(words.begin(), words.end(), word) - words.begin());
}

}  // namespace

void LogOptions::addTo(CLI::App& app) {
  const std::vector<std::string> words(log::levelWords.begin(), log::levelWords.end());
  app.add_option(std::string(levelOption), level,
                 "How much to log: trace, debug, info, warning, error or off. From info on no "
                 "line holds anything of a payload")
      ->transform(CLI::IsMember(words, CLI::ignore_case))
      ->group("Log");
  app.add_option(std::string(fileOption), file,
                 "Where to log, - for the standard error; by default stepwright.log in "
                 "$XDG_STATE_HOME/stepwright. It turns over at 5 MiB")
      ->group("Log");
}

Result<log::Log> LogOptions::open(log::Level otherwise) const {
  log::Settings settings;
  settings.level = !level.empty() ? levelFrom(level) : !file.empty() ? log::Level::Info : otherwise;
  settings.file = !file.empty() ? file : log::usualFile();
  return log::Log::open(settings);
}

int afterLogOptions(int argc, char** argv) {
  int at = 1;
  while (at < argc) {
    const std::string_view word = argv[at];
    const std::string_view name = word.substr(0, word.find('='));
    if (name != levelOption && name != fileOption) break;
    at += name == word ? 2 : 1;
  }
  return std::min(at, argc);
}

}  // namespace stepwright::cli
