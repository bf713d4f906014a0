// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/sink.h"
#include "engine/runtime/child_report.h"

namespace stepwright::cli {

/// One child execution of a distributed Map, found while the run that it belongs to is played, and
/// printed as a run of its own.
class ShownChild {
 public:
  explicit ShownChild(std::optional<std::int64_t> item) : item_(item) {}
  [[nodiscard]] bool isWanted() const { return item_.has_value(); }
  void hear(const interpreter::EndedChild& ended);
  /// Does again what it did; nobody is called. The exit code.
  [[nodiscard]] int print(const interpreter::Execution& parent, const std::string& format);

 private:
  const std::optional<std::int64_t> item_;
  std::optional<runtime::ChildReport> report_;
};

}  // namespace stepwright::cli
