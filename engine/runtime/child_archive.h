// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/runtime/child_report.h"
#include "engine/runtime/scratch_file.h"

namespace stepwright::runtime {

/// Where the child executions of distributed Maps are found again that are over: the newest failed
/// ones whole, all others in a file that nobody else can open and that goes with the archive. Of
/// each there are eight bytes in memory. For one thread.
class ChildArchive {
 public:
  /// The newest of an index is the one that is found.
  void add(const ChildReport& report);
  /// Of the Map Run of that identity. Nothing where it has not ended, or could not be kept.
  [[nodiscard]] std::optional<ChildReport> find(const std::string& run, std::size_t index);
  /// Why there is no file; "" where there is one, or none was needed.
  [[nodiscard]] const std::string& trouble() const { return file_.trouble(); }

 private:
  ScratchFile file_;
  /// By Map Run and index: where its line stands.
  std::map<std::string, std::vector<std::uint64_t>> places_;
  std::deque<ChildReport> failed_;
};

}  // namespace stepwright::runtime
