// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

namespace stepwright::conformance {

/// The cases of one kind that passed when the baseline was approved, by the hash of their names: a
/// file of one hash a line, so that nothing of the corpus itself is kept.
class Baseline {
 public:
  [[nodiscard]] static std::string hash(const std::string& name);
  [[nodiscard]] static Baseline read(
      const std::string& path);  ///< empty where there is no such file
  void add(const std::string& name) { hashes_.insert(hash(name)); }
  [[nodiscard]] bool contains(const std::string& name) const {
    return hashes_.contains(hash(name));
  }
  [[nodiscard]] bool write(const std::string& path) const;

 private:
  std::set<std::string> hashes_;
};

}  // namespace stepwright::conformance
