// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/kind.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/json/parse.h"

namespace stepwright::conformance {
namespace {

std::vector<Kind>& registered() {
  static std::vector<Kind> all;
  return all;
}

Result<bool> addCases(const std::filesystem::path& file, std::vector<Case>& cases) {
  auto text = readFile(file.string());
  if (!text) return text.error();
  auto parsed = json::parse(*text);
  if (!parsed)
    return Error{parsed.error().code, file.string() + ": " + parsed.error().message, "", ""};
  for (const auto& entry : parsed->items()) {
    std::string area(entry["area"].string());
    if (area.empty()) area = file.stem().string();
    cases.push_back({std::string(entry["name"].string()), std::move(area), entry});
  }
  return true;
}

}  // namespace

Registration::Registration(Kind kind) { registered().push_back(kind); }

const std::vector<Kind>& kinds() { return registered(); }

Result<std::string> readFile(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Error{"file.unreadable", "cannot read " + path, "", ""};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

Result<std::vector<Case>> loadCaseArrays(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  if (error) return Error{"file.unreadable", "cannot read the folder " + folder, "", ""};
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    if (auto added = addCases(file, cases); !added) return added.error();
  }
  return cases;
}

}  // namespace stepwright::conformance
