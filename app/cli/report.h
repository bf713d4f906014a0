// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/history/event.h"
#include "engine/interpreter/execution.h"

namespace stepwright::cli {

/// How a run came to its end, for a report's last lines.
struct Ending {
  std::string status;  ///< AWS's word, or PAUSED or INTERRUPTED
  std::string note;    ///< what a person is told beside it
  bool over = false;   ///< the execution itself has ended: it has an output or an error
  std::optional<json::Value> shown;  ///< where asked for: what the window shows of the end
};

/// Prints a run to the standard output while it happens, and keeps nothing of it.
class Report {
 public:
  Report() = default;
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;
  virtual ~Report() = default;

  virtual void event(const history::Event& event) = 0;
  virtual void end(const Ending& ending, const interpreter::Execution& execution) = 0;
};

/// `format`: "table" for people, "json" for one object {"events", "status", "output", …}, "jsonl"
/// for an event a line and the outcome, without events, as the last line.
[[nodiscard]] std::unique_ptr<Report> makeReport(const std::string& format,
                                                 const interpreter::Program& program);

}  // namespace stepwright::cli
