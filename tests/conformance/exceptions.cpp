// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/exceptions.h"

#include <fstream>

#include "tests/conformance/baseline.h"

namespace stepwright::conformance {

Exceptions Exceptions::read(const std::string& path) {
  Exceptions exceptions;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    const auto blank = line.find(' ');
    if (blank != std::string::npos)
      exceptions.reasons_[line.substr(0, blank)] = line.substr(blank + 1);
  }
  return exceptions;
}

std::string Exceptions::reasonFor(const std::string& name) const {
  const auto found = reasons_.find(Baseline::hash(name));
  return found == reasons_.end() ? std::string() : found->second;
}

}  // namespace stepwright::conformance
