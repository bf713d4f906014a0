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
  std::string type = "STANDARD";
  std::string start;  ///< RFC 3339; "" = now
  std::uint64_t seed = 1;
  bool stats = false;
  bool noQuotas = false;
};

/// `stepwright run`: one execution from start to end on the virtual clock.
int runDefinition(const RunOptions& options);

}  // namespace stepwright::cli
