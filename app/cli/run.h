// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace stepwright::cli {

struct RunOptions {
  std::string file;
  std::string input = "{}";
  std::string mocks;
  std::string format = "table";
  std::string until;
  std::string type;   ///< STANDARD, EXPRESS; "" = as the file beside the definition says
  std::string start;  ///< RFC 3339; "" = now
  std::uint64_t seed = 1;
  bool stats = false;
  bool noQuotas = false;
  bool force = false;  ///< runs what AWS would refuse to create
  bool shown = false;  ///< in JSON: what the window shows of the end
  std::size_t memoryMib = 1024;
};

/// `stepwright run`: one execution from start to end on the virtual clock.
int runDefinition(const RunOptions& options);

}  // namespace stepwright::cli
