// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::bench {

/// The most memory that this process had so far.
[[nodiscard]] double peakRssMib();

/// One file of the workloads folder: a definition, its input, answers for its Tasks, and the output
/// it must give.
struct Workload {
  std::string name;
  std::int64_t transitions = 0;  ///< state entries of one run, children included
  json::Value definition, input, expected, mocks;
};

/// The workloads whose names contain `filter`, by name. Error where the folder cannot be read.
[[nodiscard]] Result<std::vector<Workload>> readWorkloads(const std::string& folder,
                                                          const std::string& filter);

struct Measurement {
  std::string name;
  int runs = 0;
  double medianMs = 0;
  double transitionsPerSecond = 0;
  std::int64_t events = 0;  ///< history events kept by one run
  bool ok = false;          ///< the output equals the expected one
  double peakRssMib = 0;    ///< of the process that ran this workload alone
  std::string problem;      ///< why it could not be run, "" else
};

/// Whether a run is kept as a durable one; and whether its mocks then count as programs that are
/// called, for each of which the disk is waited for twice.
enum class Journaled : std::uint8_t { No, Yes, TasksLeave };

/// Runs one workload again and again for about `seconds`; history is kept, quotas are off. The
/// program is compiled once: a run is the execution, from its input to its output.
[[nodiscard]] Measurement measure(const Workload& workload, double seconds,
                                  Journaled journaled = Journaled::No);

[[nodiscard]] json::Value toJson(const Measurement& measurement);

}  // namespace stepwright::bench
