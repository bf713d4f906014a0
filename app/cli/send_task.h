// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright::cli {

/// What `stepwright send-task-success`, `-failure` and `-heartbeat` are asked for.
struct SendTaskOptions {
  std::string action;  ///< "SendTaskSuccess"
  std::string token;
  std::string output;  ///< JSON, or @FILE
  std::string error, cause;
  std::string endpoint;  ///< "" = AWS_ENDPOINT_URL_SFN, else every run on this machine
};

[[nodiscard]] int sendTask(const SendTaskOptions& options);

}  // namespace stepwright::cli
