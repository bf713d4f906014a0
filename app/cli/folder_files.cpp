// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/folder_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace stepwright::cli {
namespace {

namespace fs = std::filesystem;

bool endsWithAny(std::string name, std::initializer_list<std::string_view> ends) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return name.ends_with(end); });
}

/// Folders of tools, in which copies and foreign things lie.
bool isForeignFolder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with('.') || name == "node_modules" || name == "__pycache__";
}

/// What lies beside a definition, and is none.
bool isCompanion(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  return name == "stepwright.json" ||
         endsWithAny(name, {".stepwright.json", ".mocks.json", ".input.json", ".tests.json"});
}

bool mayBeDefinition(const std::string& path) {
  if (isCompanion(path)) return false;
  return isNamedAsDefinition(path) ||
         endsWithAny(path, {".json", ".yaml", ".yml", ".tf", ".template", ".md", ".markdown"});
}

void lookInto(const fs::path& folder, FolderFiles& found) {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    if (at->is_directory(unknown)) {
      if (!isForeignFolder(at->path()) && !at->is_symlink(unknown)) lookInto(at->path(), found);
    } else if (at->is_regular_file(unknown) && mayBeDefinition(at->path().string())) {
      found.files.push_back(at->path().lexically_normal().string());
    }
  }
  if (failed)
    found.troubles.push_back(
        {"file.unreadable", folder.string() + ": " + failed.message(), "", ""});
}

}  // namespace

FolderFiles filesIn(const std::string& folder) {
  FolderFiles found;
  lookInto(folder, found);
  std::sort(found.files.begin(), found.files.end());
  return found;
}

bool isNamedAsDefinition(const std::string& path) {
  return endsWithAny(path, {".asl.json", ".asl.yaml", ".asl.yml", ".asl"});
}

bool mayHoldDefinition(const std::string& text) {
  constexpr std::array<std::string_view, 4> marks = {"StartAt", "StateMachine", "stateMachine",
                                                     "aws_sfn_state_machine"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](auto mark) { return text.find(mark) != std::string::npos; });
}

}  // namespace stepwright::cli
