// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stepwright::tasks {

/// A function as it runs on this machine.
struct FunctionSpec {
  std::string name;
  std::string folder;                ///< of its code, LAMBDA_TASK_ROOT; absolute
  std::string handler;               ///< "app.handler"
  std::string runtime;               ///< "nodejs20.x", "python3.12", "provided.al2023"
  std::vector<std::string> command;  ///< a program that speaks the Runtime API, in place of ours
  std::vector<std::pair<std::string, std::string>> environment;
  std::vector<std::string> layers;     ///< their folders
  std::vector<std::string> inherited;  ///< names of variables of this program's own environment
  std::int64_t timeoutSeconds = 3, memoryMib = 128;
  std::size_t concurrency = 10;  ///< processes at most
  bool attach = false;           ///< a debugger may: --inspect, debugpy
  std::string endpoint;          ///< of an Invoke API that has it: then nothing is started here
  std::string from;              ///< the file that says it, for people

  bool operator==(const FunctionSpec&) const = default;
};

/// What AWS's own clients find the functions under.
[[nodiscard]] std::string arnOf(const FunctionSpec& function);

}  // namespace stepwright::tasks
