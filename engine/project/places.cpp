// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/places.h"

#include <algorithm>
#include <filesystem>

#include "engine/base/state_folder.h"
#include "engine/project/file_and_name.h"

namespace stepwright::project {

namespace {

namespace fs = std::filesystem;

std::size_t nameAt(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? 0 : slash + 1;
}

/// ".Flow" of "template.yaml#Flow", as a part of a file's name.
std::string partOf(std::string name) {
  std::replace(name.begin(), name.end(), '/', '_');
  return name.empty() ? "" : "." + name;
}

/// "folder/order" of "folder/order.asl.json", "folder/template.Flow" of a machine of a host.
std::string stemOf(std::string_view path) {
  const FileAndName place = fileAndName(std::string(path));
  return place.file.substr(0, place.file.find('.', nameAt(place.file))) + partOf(place.name);
}

/// In a room of the folder for state; the name of the file with a number for its folder, so that
/// it can be found by eye.
std::string placeIn(const char* room, const fs::path& whole) {
  const std::string name =
      std::to_string(hashOf(whole.string())) + '-' + whole.filename().string().substr(0, 200);
  return (fs::path(stateFolder()) / room / name).string();
}

}  // namespace

std::string sharedPath(std::string_view documentPath) {
  const FileAndName place = fileAndName(std::string(documentPath));
  const std::size_t dot = place.file.find_last_of('.');
  const bool hasSuffix = dot != place.file.npos && dot >= nameAt(place.file);
  return place.file.substr(0, hasSuffix ? dot : place.file.npos) + partOf(place.name) +
         ".stepwright.json";
}

std::string mocksPath(std::string_view documentPath) {
  return stemOf(documentPath) + ".mocks.json";
}
std::string inputPath(std::string_view documentPath) {
  return stemOf(documentPath) + ".input.json";
}

std::string ownPath(const std::string& documentPath) {
  return placeIn("own", canonicalPath(documentPath)) + ".json";
}

std::string pendingPath(const std::string& documentPath) {
  std::error_code failed;
  const fs::path whole = fs::absolute(sharedPath(documentPath), failed);
  return placeIn("beside", whole.lexically_normal());
}

std::string canonicalPath(const std::string& documentPath) {
  const FileAndName place = fileAndName(documentPath);
  std::error_code failed;
  const fs::path whole = fs::absolute(place.file, failed);
  const fs::path canonical = fs::weakly_canonical(whole, failed);
  return (failed ? whole.lexically_normal() : canonical).string() +
         (place.name.empty() ? "" : "#" + place.name);
}

std::uint64_t hashOf(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

}  // namespace stepwright::project
