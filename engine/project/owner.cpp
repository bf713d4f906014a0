// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/owner.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "engine/asl/placeholders.h"
#include "engine/base/files.h"
#include "engine/host/locate.h"
#include "engine/project/file_and_name.h"

namespace stepwright::project {

namespace {

namespace fs = std::filesystem;

constexpr int highest = 4;                // folders that are looked through
constexpr std::size_t mostInFolder = 60;  // files that may be one, in each

/// What is named as a definition, or lies beside one, speaks of no other file.
bool mayOwn(const fs::path& file) {
  const std::string kind = file.stem().extension().string();
  if (kind == ".asl" || kind == ".stepwright") return false;
  const std::string ending = file.extension().string();
  return ending == ".yaml" || ending == ".yml" || ending == ".json" || ending == ".tf";
}

std::vector<fs::path> candidatesIn(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    std::error_code ignored;
    if (found.size() < mostInFolder && mayOwn(each->path()) && each->is_regular_file(ignored) &&
        each->file_size(ignored) <= host::Host::largest)
      found.push_back(each->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Result<std::string> textAt(const std::string& path) {
  return readWholeFile(path, host::Host::largest);
}

/// The machine of a file for which `is` holds.
template <class Is>
std::optional<Owner> ownerIn(const std::string& path, std::string text, const Is& is) {
  const auto host = std::make_shared<const host::Host>(host::Host::read(std::move(text), path));
  for (const host::Located& each : host::locate(host, textAt))
    if (is(each)) return Owner{path, host->kind(), each.machine};
  return std::nullopt;
}

std::optional<Owner> hostOf(const FileAndName& place) {
  auto text = textAt(place.file);
  if (!text) return std::nullopt;
  return ownerIn(place.file, std::move(*text), [&](const host::Located& each) {
    return each.machine.name == place.name && each.machine.view;
  });
}

}  // namespace

OwnerSearch::Candidates OwnerSearch::in(const std::string& folder) {
  const std::lock_guard lock(mutex_);
  Candidates& known = folders_[folder];
  if (known) return known;
  auto all = std::make_shared<std::vector<Candidate>>();
  for (const fs::path& file : candidatesIn(folder))
    if (auto text = textAt(file.string())) all->push_back({file.string(), std::move(*text)});
  return known = std::move(all);
}

std::optional<Owner> OwnerSearch::ownerAt(const Candidate& candidate,
                                          const std::string& definition) {
  // What speaks of the file names it; what CDK makes does so without its "asset.".
  std::string name = fs::path(definition).filename().string();
  if (name.starts_with("asset.")) name.erase(0, std::string_view("asset.").size());
  if (candidate.text.find(name) == std::string::npos) return std::nullopt;
  return ownerIn(candidate.file, candidate.text, [&](const host::Located& each) {
    return each.file && each.file->kind() == host::Kind::None && !each.machine.view &&
           fs::path(each.file->path()).lexically_normal() == definition;
  });
}

std::optional<Owner> OwnerSearch::of(const std::string& path) {
  if (const FileAndName place = fileAndName(path); !place.name.empty()) return hostOf(place);
  std::error_code error;
  const fs::path definition = fs::absolute(path, error).lexically_normal();
  if (error) return std::nullopt;
  fs::path folder = definition.parent_path();
  for (int height = 0; height < highest; ++height, folder = folder.parent_path()) {
    const Candidates candidates = in(folder.string());
    for (const Candidate& candidate : *candidates)
      if (candidate.file != definition)
        if (auto owner = ownerAt(candidate, definition.string())) return owner;
    std::error_code ignored;
    if (fs::exists(folder / ".git", ignored) || !folder.has_relative_path()) break;
  }
  return std::nullopt;
}

std::optional<Owner> ownerOf(const std::string& path) { return OwnerSearch().of(path); }

asl::PlaceholderValues valuesOf(const host::Machine& machine) {
  asl::PlaceholderValues values;
  for (const host::Substitution& each : machine.substitutions)
    if (each.known) values.emplace(each.name, asl::valueSaidBy(each.value));
  return values;
}

}  // namespace stepwright::project
