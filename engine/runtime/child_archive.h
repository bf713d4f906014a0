// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "engine/runtime/child_report.h"

namespace stepwright::runtime {

/// Where the child executions of distributed Maps are found again that are over: the newest failed
/// ones whole, all others in a file that nobody else can open and that goes with the archive. Of
/// each there are eight bytes in memory. For one thread.
class ChildArchive {
 public:
  ChildArchive() = default;
  ~ChildArchive();
  ChildArchive(const ChildArchive&) = delete;
  ChildArchive& operator=(const ChildArchive&) = delete;

  /// The newest of an index is the one that is found.
  void add(const ChildReport& report);
  /// Nothing where it has not ended, or could not be kept.
  [[nodiscard]] std::optional<ChildReport> find(std::size_t index);
  /// Why there is no file; "" where there is one, or none was needed.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }

 private:
  void open();
  void flush();

  int file_ = -1;
  std::string trouble_;
  std::string buffer_;                 ///< behind the end of the file
  std::uint64_t written_ = 0;          ///< bytes of the file
  std::vector<std::uint64_t> places_;  ///< by index: where its line begins, + 1; 0 = nowhere
  std::deque<ChildReport> failed_;
};

}  // namespace stepwright::runtime
