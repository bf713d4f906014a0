// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/own_folder.h"

#include <filesystem>
#include <optional>
#include <vector>

#include "engine/base/files.h"
#include "engine/json/own_json.h"
#include "engine/json/print.h"
#include "engine/project/file_and_name.h"
#include "engine/project/places.h"
#include "engine/project/workspace.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr const char* documentKey = "document";
constexpr const char* contentKey = "content";

/// "" where the document cannot be read.
std::string contentOf(const std::string& documentPath) {
  const auto content = readFile(documentPath);
  if (!content) return "";
  return std::to_string(content->text.size()) + '-' + std::to_string(hashOf(content->text));
}

std::optional<Value> readObject(const fs::path& path) {
  const auto bytes = readWholeFile(path.string(), kLargestFile);
  if (!bytes) return std::nullopt;
  auto value = json::readOwn(*bytes);
  if (!value || !value->isObject()) return std::nullopt;
  return std::move(*value);
}

bool isThere(const fs::path& document) {
  const FileAndName place = fileAndName(document.string());
  std::error_code failed;
  if (place.name.empty()) return fs::exists(place.file, failed);
  return readFile(document.string()).ok();
}

/// Whose document is gone, and was the same text in the same folder or of the same name.
bool belongsTo(const Value& own, const fs::path& document, const std::string& content) {
  const fs::path before = std::string(own[documentKey].string());
  const bool near =
      before.parent_path() == document.parent_path() || before.filename() == document.filename();
  return near && own[contentKey].string() == content && !isThere(before);
}

}  // namespace

Value withDocument(Value own, const std::string& documentPath) {
  own = std::move(own).with(documentKey, Value(canonicalPath(documentPath)));
  return std::move(own).with(contentKey, Value(contentOf(documentPath)));
}

bool saysNothing(const Value& own) {
  for (const auto& member : own.members())
    if (member.name() != documentKey && member.name() != contentKey) return false;
  return true;
}

bool isBehind(const Value& own, const std::string& documentPath) {
  return own[contentKey].string() != contentOf(documentPath);
}

bool adoptOwn(const std::string& documentPath) {
  const std::string home = ownPath(documentPath);
  std::error_code failed;
  const fs::path document = canonicalPath(documentPath);
  const std::string content = contentOf(documentPath);
  if (content.empty() || fs::exists(home, failed)) return false;
  std::vector<fs::path> found;
  std::optional<Value> own;
  for (const auto& entry : fs::directory_iterator(fs::path(home).parent_path(), failed)) {
    auto other = readObject(entry.path());
    if (!other || !belongsTo(*other, document, content)) continue;
    found.push_back(entry.path());
    own = std::move(other);
  }
  if (found.size() != 1) return false;  // of two nobody knows which one it is
  const Value moved = withDocument(std::move(*own), documentPath);
  if (replaceFile(home, json::printPretty(moved) + '\n', {.mode = 0600})) return false;
  fs::remove(found.front(), failed);
  return true;
}

}  // namespace stepwright::project
