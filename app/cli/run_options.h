// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/values.h"

namespace stepwright::cli {

/// What `stepwright run` is asked for.
struct RunOptions {
  std::string file;
  /// JSON text or @FILE; nothing = the first one of the file beside the definition, else {}.
  std::optional<std::string> input;
  std::string mocks;  ///< FILE, FILE#CASE or FILE#MACHINE#CASE; "" = those beside the definition
  bool noMocks = false;
  ValueOptions values;
  std::vector<std::string> functions;  ///< templates and profiles: who answers what no mock does
  std::vector<std::string> commands;   ///< STATE=COMMAND
  bool outside = false;                ///< tokens wait for calls from outside
  std::string s3;                      ///< the folder that stands for S3; "" = there is none
  std::string format = "table";
  std::string until;
  std::string type;   ///< STANDARD, EXPRESS; "" = as the file beside the definition says
  std::string start;  ///< RFC 3339; "" = now
  std::string clock = "virtual";  ///< or real, or how many times as fast: 60x
  std::uint64_t seed = 1;
  bool stats = false;
  bool noQuotas = false;
  bool force = false;  ///< runs what AWS would refuse to create
  bool shown = false;  ///< in JSON: what the window shows of the end
  std::size_t memoryMib = 1024;
  std::string durable;  ///< the name of a run that outlives the program; "" = it does not
  std::string store;    ///< the folder where such runs are kept; "" = the usual one
};

}  // namespace stepwright::cli
