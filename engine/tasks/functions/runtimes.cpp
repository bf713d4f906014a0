// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/runtimes.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <optional>

#include "engine/base/time.h"
#include "engine/tasks/programs/loopback_server.h"
#include "engine/tasks/programs/program_files.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {
namespace {

namespace fs = std::filesystem;
using Variables = std::vector<std::pair<std::string, std::string>>;

std::vector<std::string> pathFolders() {
  std::vector<std::string> folders;
  const char* path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) folders.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return folders;
}

/// 12 of "python3.12" behind "python3."; nothing where it is no number.
std::optional<int> numberBehind(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc() && end == name.data() + name.size();
  return whole ? std::optional(number) : std::nullopt;
}

/// Of python3.9, python3.11 … on PATH the nearest one, a newer one where two are as near.
std::string nearest(std::string_view prefix, int wanted) {
  std::string best;
  int distance = std::numeric_limits<int>::max();
  for (const std::string& folder : pathFolders()) {
    std::error_code problem;
    for (const auto& file : fs::directory_iterator(folder, problem)) {
      const auto number = numberBehind(file.path().filename().string(), prefix);
      if (!number || ::access(file.path().c_str(), X_OK) != 0) continue;
      const int away = 2 * std::abs(*number - wanted) - (*number > wanted ? 1 : 0);
      if (away >= distance) continue;
      distance = away;
      best = file.path().string();
    }
  }
  return best;
}

/// A file of that name that is one: the shims of pyenv stand on PATH for each version that is
/// installed, and run none but the chosen one.
std::string exactly(const std::string& name) {
  const std::string found = onPath(name);
  const fs::path folder = fs::path(found).parent_path();
  if (folder.filename() != "shims") return found;
  std::error_code problem;
  for (const auto& version : fs::directory_iterator(folder.parent_path() / "versions", problem)) {
    const fs::path file = version.path() / "bin" / name;
    if (::access(file.c_str(), X_OK) == 0) return file.string();
  }
  return {};
}

/// "2026/11/29/[$LATEST]0123…", as Lambda names its streams.
std::string streamName() {
  std::string day = toRfc3339({static_cast<std::int64_t>(::time(nullptr)) * 1000}).substr(0, 10);
  std::replace(day.begin(), day.end(), '-', '/');
  return day + "/[$LATEST]" + unguessable();
}

std::string joined(const std::vector<std::string>& folders) {
  std::string all;
  for (const std::string& folder : folders) all += (all.empty() ? "" : ":") + folder;
  return all;
}

void put(Variables& variables, const std::string& name, std::string value) {
  const auto found = std::find_if(variables.begin(), variables.end(),
                                  [&](const auto& each) { return each.first == name; });
  if (found == variables.end())
    variables.emplace_back(name, std::move(value));
  else
    found->second = std::move(value);
}

void inherit(Variables& variables, const std::string& name) {
  if (const char* own = std::getenv(name.c_str())) put(variables, name, own);
}

/// Where code of layers lies, by language.
std::vector<std::string> layerFolders(const FunctionSpec& function, std::string_view below) {
  std::vector<std::string> folders;
  for (const std::string& layer : function.layers)
    folders.push_back((fs::path(layer) / below).string());
  return folders;
}

/// What Lambda documents, then what is the function's own.
Variables variablesOf(const FunctionSpec& function, const std::string& address,
                      const Variables& more) {
  Variables all;
  for (const char* name : {"PATH", "HOME", "TMPDIR", "USER", "LOGNAME"}) inherit(all, name);
  put(all, "LANG", "C.UTF-8");
  put(all, "TZ", ":UTC");
  put(all, "AWS_REGION", "us-east-1");
  put(all, "AWS_DEFAULT_REGION", "us-east-1");
  // Clients of AWS sign whatever they send; nothing here is a secret.
  put(all, "AWS_ACCESS_KEY_ID", "stepwright");
  put(all, "AWS_SECRET_ACCESS_KEY", "stepwright");
  put(all, "AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime);
  put(all, "AWS_LAMBDA_FUNCTION_NAME", function.name);
  put(all, "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
  put(all, "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", std::to_string(function.memoryMib));
  put(all, "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
  put(all, "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name);
  put(all, "AWS_LAMBDA_LOG_STREAM_NAME", streamName());
  put(all, "LAMBDA_TASK_ROOT", function.folder);
  put(all, "LAMBDA_RUNTIME_DIR", fs::path(bootstrapFile("node.mjs")).parent_path().string());
  auto node = layerFolders(function, "nodejs/node_modules");
  if (!node.empty()) put(all, "NODE_PATH", joined(node));
  auto python = layerFolders(function, "python");
  python.insert(python.begin(), function.folder);
  put(all, "PYTHONPATH", joined(python));
  put(all, "PYTHONDONTWRITEBYTECODE", "1");  // nothing is left in somebody's folder
  for (const auto& [name, value] : more) put(all, name, value);
  for (const std::string& name : function.inherited) inherit(all, name);
  for (const auto& [name, value] : function.environment) put(all, name, value);
  put(all, "_HANDLER", function.handler);
  put(all, "AWS_LAMBDA_RUNTIME_API", address);
  return all;
}

/// Beside what its own data takes, a runtime has heaps, stacks and code in writable memory.
/// RLIMIT_AS would count what V8 only reserves, and node hangs under it.
constexpr std::int64_t mebibyte = 1 << 20, runtimesOwn = 150 * mebibyte;

std::vector<std::string> nodeCommand(const FunctionSpec& function, const std::string& program) {
  std::vector<std::string> command{program,
                                   "--max-old-space-size=" + std::to_string(function.memoryMib)};
  if (function.attach) command.emplace_back("--inspect=127.0.0.1:0");
  command.push_back(bootstrapFile("node.mjs"));
  return command;
}

std::vector<std::string> pythonCommand(const FunctionSpec& function, const std::string& program) {
  std::vector<std::string> command{program};
  // debugpy says no port that it chose itself: one is chosen for it.
  if (function.attach) {
    const LoopbackServer chosen([](const HttpCall&) { return HttpReply{}; }, 1, 1);
    for (const char* word : {"-m", "debugpy", "--listen"}) command.emplace_back(word);
    command.push_back("127.0.0.1:" + std::to_string(chosen.port()));
  }
  command.push_back(bootstrapFile("python.py"));
  return command;
}

}  // namespace

std::string onPath(std::string_view program) {
  if (program.find('/') != std::string_view::npos)
    return ::access(std::string(program).c_str(), X_OK) == 0 ? std::string(program) : "";
  for (const std::string& folder : pathFolders()) {
    const fs::path file = fs::path(folder) / program;
    std::error_code problem;
    if (::access(file.c_str(), X_OK) == 0 && !fs::is_directory(file, problem)) return file.string();
  }
  return {};
}

RuntimeProgram programFor(std::string_view runtime) {
  if (runtime.starts_with("python3.")) {
    const std::string version(runtime.substr(6));
    if (auto exact = exactly(std::string(runtime)); !exact.empty()) return {std::move(exact), ""};
    // Whatever this machine calls python3 is what its owner uses.
    if (auto usual = onPath("python3"); !usual.empty()) return {std::move(usual), version};
    return {nearest("python3.", numberBehind(version, "3.").value_or(0)), version};
  }
  if (runtime.starts_with("nodejs")) {
    const std::string version(runtime.substr(6, runtime.find('.') - 6));
    if (auto exact = exactly("node" + version); !version.empty() && !exact.empty())
      return {std::move(exact), ""};
    if (auto usual = onPath("node"); !usual.empty()) return {std::move(usual), version};
    return {onPath("nodejs"), version};
  }
  return {};
}

std::string versionNote(std::string_view runtime, std::string_view version) {
  const RuntimeProgram program = programFor(runtime);
  if (program.wanted.empty() || program.program.empty() || version.empty()) return {};
  if (version == program.wanted || version.starts_with(program.wanted + ".")) return {};
  return std::string(runtime) + " is not installed: version " + std::string(version) + " (" +
         program.program + ") runs it";
}

Result<Launch> launchOf(const FunctionSpec& function, const std::string& address,
                        const Variables& more) {
  Launch launch;
  launch.folder = function.folder;
  launch.environment = variablesOf(function, address, more);
  launch.dataLimit = function.memoryMib * mebibyte + runtimesOwn;
  if (!function.command.empty()) {
    launch.command = function.command;
  } else if (function.runtime.starts_with("provided")) {
    launch.command = {(fs::path(function.folder) / "bootstrap").string()};
  } else {
    const RuntimeProgram program = programFor(function.runtime);
    if (program.program.empty())
      return refuse(refusals::noRuntime, {}, {function.runtime, function.name});
    launch.command = function.runtime.starts_with("python")
                         ? pythonCommand(function, program.program)
                         : nodeCommand(function, program.program);
  }
  return launch;
}

}  // namespace stepwright::tasks
