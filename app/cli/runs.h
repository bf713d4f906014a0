// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwright::cli {

/// What the commands about kept runs are asked for.
struct RunsOptions {
  std::string store;  ///< the folder; "" = the usual one
  std::vector<std::string> names;
  std::string name, newName;
  std::string search;  ///< only runs with that text in their name or in what ran
  std::string format = "table";
  std::string file;  ///< to write or to read
  std::string olderThan;
  std::optional<std::int64_t> mostMib;
};

int listRuns(const RunsOptions& options);
int deleteRuns(const RunsOptions& options);
int renameRun(const RunsOptions& options);
int pinRuns(const RunsOptions& options, bool pinned);
/// Takes runs away that have ended and are not pinned: the older ones, and of the rest the oldest
/// until what is kept is small enough.
int pruneRuns(const RunsOptions& options);
int exportRun(const RunsOptions& options);
int importRuns(const RunsOptions& options);

}  // namespace stepwright::cli
