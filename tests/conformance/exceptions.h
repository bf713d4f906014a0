// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace stepwright::conformance {

/// Cases of one kind that do not pass, and why that is right or cannot be told: a file of one case
/// a line, the hash of its name (see Baseline), a blank, and the reason.
class Exceptions {
 public:
  [[nodiscard]] static Exceptions read(
      const std::string& path);  ///< empty where there is no such file
  /// Why the case may fail; "" where nothing is known of it.
  [[nodiscard]] std::string reasonFor(const std::string& name) const;

 private:
  std::map<std::string, std::string> reasons_;  ///< by the hash
};

}  // namespace stepwright::conformance
