// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tested.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/input.h"
#include "engine/json/own_json.h"
#include "engine/project/beside_file.h"
#include "engine/project/places.h"

namespace stepwright::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view besideEnding = ".stepwright.json";

/// Takes a definition's tests, where it has some.
void take(Definition definition, AllTested& all) {
  const auto beside = project::BesideFile(definition.document).read();
  for (const char* section : {"tests", "mocks"})
    if (const Error* trouble = beside.troubleOf(section)) {
      all.troubles.push_back(*trouble);
      return;
    }
  const project::DebugSetup& setup = beside.kept.debug;
  if (!setup.tests.empty()) all.found.push_back({std::move(definition), setup.tests, setup.mocks});
}

/// The file beside a definition for which only those that it belongs to are wanted; "" = all.
void takeFile(const std::string& argument, const std::string& beside, AllTested& all) {
  auto definitions = readDefinitions(argument, "");
  if (!definitions) {
    all.troubles.push_back(definitions.error());
    return;
  }
  for (Definition& each : definitions->found)
    if (beside.empty() || project::sharedPath(each.document) == beside) take(std::move(each), all);
  if (beside.empty())
    for (Error& trouble : definitions->troubles) all.troubles.push_back(std::move(trouble));
}

bool endsBeside(const fs::path& path) { return path.native().ends_with(besideEnding); }

std::vector<fs::path> sortedFilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (entry.is_regular_file(failed)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The documents that such a file stands beside: "order.asl.json", or "template.yaml" of
/// "template.Flow.stepwright.json".
void takeBeside(const fs::path& beside, AllTested& all) {
  const std::string name = beside.filename().string();
  const std::string stem = name.substr(0, name.size() - besideEnding.size());
  const std::size_t before = all.found.size() + all.troubles.size();
  for (const fs::path& file :
       sortedFilesIn(beside.has_parent_path() ? beside.parent_path() : ".")) {
    const std::string own = file.stem().string();
    if (endsBeside(file) || (stem != own && !stem.starts_with(own + "."))) continue;
    const bool hasFolder = beside.has_parent_path();
    takeFile(hasFolder ? file.string() : file.filename().string(), beside.string(), all);
  }
  if (all.found.size() + all.troubles.size() == before)
    all.troubles.push_back({"test.definition",
                            beside.string() + " has tests, and no definition stands beside it", "",
                            "It belongs to " + stem + ".json or " + stem + ".yaml."});
}

/// Whether such a file says something of tests; one that cannot be read might.
bool hasTests(const fs::path& beside) {
  const auto text = readFile(beside.string());
  const auto content = text ? json::readOwn(*text) : Result<json::Value>(text.error());
  return !content || !(*content)["tests"].isNull();
}

void takeFolder(const fs::path& folder, AllTested& all) {
  std::error_code failed;
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    const bool walks = entry.is_directory(failed) && !entry.is_symlink(failed);
    if (walks && !name.starts_with('.') && name != "node_modules") folders.push_back(entry.path());
  }
  if (failed)
    all.troubles.push_back({"file.unreadable", folder.string() + ": " + failed.message(), "", ""});
  std::sort(folders.begin(), folders.end());
  for (const fs::path& file : sortedFilesIn(folder))
    if (endsBeside(file) && hasTests(file)) takeBeside(file.lexically_normal(), all);
  for (const fs::path& each : folders) takeFolder(each, all);
}

}  // namespace

AllTested findTested(const std::string& argument) {
  AllTested all;
  std::error_code ignored;
  if (fs::is_directory(argument, ignored))
    takeFolder(fs::path(argument).lexically_normal(), all);
  else if (endsBeside(argument) && fs::exists(argument, ignored))
    takeBeside(argument, all);
  else
    takeFile(argument, "", all);
  return all;
}

}  // namespace stepwright::cli
