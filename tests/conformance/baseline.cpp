// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/baseline.h"

#include <cstdint>
#include <cstdio>
#include <fstream>

namespace stepwright::conformance {

std::string Baseline::hash(const std::string& name) {
  std::uint64_t state = 14695981039346656037ULL;  // FNV-1a
  for (const char c : name) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(state));
  return text;
}

Baseline Baseline::read(const std::string& path) {
  Baseline baseline;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) baseline.hashes_.insert(line);
  }
  return baseline;
}

bool Baseline::write(const std::string& path) const {
  std::ofstream stream(path, std::ios::trunc);
  for (const auto& hash : hashes_) stream << hash << '\n';
  return stream.good();
}

}  // namespace stepwright::conformance
