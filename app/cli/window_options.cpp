// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/window_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "app/cli/end_call.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/s3_option.h"

namespace stepwright::cli {
namespace {

/// Options that QApplication takes out of the call itself; the first ones are followed by a value.
constexpr std::array<std::string_view, 14> withValue = {
    "platform",    "platformpluginpath", "platformtheme", "plugin",  "qwindowgeometry",
    "qwindowicon", "qwindowtitle",       "session",       "display", "geometry",
    "style",       "stylesheet",         "title",         "icon"};
constexpr std::array<std::string_view, 3> alone = {"reverse", "widgetcount", "nograb"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "style" of "-style", "--style" and "-style=fusion"; "" where it is no option.
std::string_view optionName(std::string_view argument) {
  if (!argument.starts_with('-')) return {};
  argument.remove_prefix(argument.starts_with("--") ? 2 : 1);
  return argument.substr(0, argument.find('='));
}

/// The arguments that are for us, last first, as CLI11 takes them.
std::vector<std::string> ownArguments(int argc, char** argv) {
  std::vector<std::string> own;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const auto name = optionName(argument);
    if (holds(alone, name)) continue;
    if (!holds(withValue, name))
      own.emplace_back(argument);
    else if (argument.find('=') == std::string_view::npos)
      ++i;
  }
  std::reverse(own.begin(), own.end());
  return own;
}

bool hasDisplay(int argc, char** argv) {
  for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    if (const char* value = std::getenv(variable); value != nullptr && *value != '\0') return true;
  return std::any_of(argv + 1, argv + argc,
                     [](const char* argument) { return optionName(argument) == "platform"; });
}

}  // namespace

std::optional<int> readWindowOptions(int argc, char** argv, WindowOptions& options) {
  CLI::App app{"Draws, runs and debugs Amazon States Language workflows."};
  app.name("stepwright");
  app.add_option("--theme", options.theme,
                 "Colours of the window, for this time: light, dark or system")
      ->check(CLI::IsMember({"light", "dark", "system"}));
  app.add_option("--s3", options.s3,
                 "Where the S3 of runs is: a folder that holds a folder for each bucket, or an "
                 "address that asks for no signature");
  options.log.addTo(app);
  app.add_option("files", options.files, "Definitions to open");
  app.footer("Commands without a window: stepwright --help");
  try {
    app.parse(ownArguments(argc, argv));
  } catch (const CLI::ParseError& error) {
    return endCall(app, error);
  }
  if (const auto problem = problemOfS3(options.s3)) return complain(*problem), exitUsage;
  if (hasDisplay(argc, argv)) return std::nullopt;
  complain({"window.display", "there is no display to open a window on", "",
            "Set DISPLAY, or use a command without a window: stepwright --help."});
  return exitUsage;
}

}  // namespace stepwright::cli
