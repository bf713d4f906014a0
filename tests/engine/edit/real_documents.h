// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/asl/document.h"

namespace stepwright::edit {

/// Our samples, and the published workflows where they are at hand.
inline std::vector<std::filesystem::path> realDocuments() {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const fs::path& folder : {fs::path(STEPWRIGHT_SOURCE_DIR) / "resources/samples",
                                 fs::path(STEPWRIGHT_SHARED_DIR) / "corpus/workflows"}) {
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.find(".asl") != std::string::npos || name.ends_with(".yaml") ||
          name.ends_with(".yml") || name.ends_with(".json")) {
        files.push_back(entry.path());
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

inline asl::Document readDocument(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return asl::Document::read(text.str(), asl::Document::formatOf(path.string()));
}

/// The states of a machine and of all machines in it.
inline void collectStates(const asl::Machine& machine, std::vector<const asl::State*>& all) {
  for (const auto& state : machine.states) {
    all.push_back(&state);
    for (const auto& nested : state.machines) collectStates(*nested, all);
  }
}

}  // namespace stepwright::edit
