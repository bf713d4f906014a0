// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/task_profile.h"

#include <filesystem>
#include <memory>

#include "engine/asl/document.h"
#include "engine/base/files.h"
#include "engine/host/functions.h"
#include "engine/host/locate.h"
#include "engine/json/parse.h"
#include "engine/project/file_and_name.h"
#include "engine/project/places.h"
#include "engine/project/refusals.h"

namespace stepwright::project {

using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestProfile = 16U << 20U;
constexpr const char* folderProfile = "stepwright.json";

std::string absoluteFile(const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(path, failed);
  return failed ? path : absolute.lexically_normal().string();
}

std::string folderOf(const std::string& file) {
  return fs::path(absoluteFile(file)).parent_path().string();
}

std::string inFolder(const std::string& folder, const std::string& path) {
  return (fs::path(folder) / path).lexically_normal().string();
}

tasks::FunctionSpec specOf(host::HostFunction function, const std::string& folder,
                           const std::string& file) {
  tasks::FunctionSpec spec;
  spec.name = std::move(function.name);
  spec.folder = inFolder(folder, function.folder);
  spec.handler = std::move(function.handler);
  spec.runtime = std::move(function.runtime);
  spec.environment = std::move(function.environment);
  for (const std::string& layer : function.layers) spec.layers.push_back(inFolder(folder, layer));
  spec.timeoutSeconds = function.timeoutSeconds;
  spec.memoryMib = function.memoryMib;
  spec.from = file;
  return spec;
}

/// A file of its own, or the machine in its host.
std::string documentOf(const host::Located& machine, const std::string& file) {
  const bool plain = machine.file->kind() == host::Kind::None && !machine.machine.view;
  return plain ? machine.file->path() : file + "#" + machine.machine.name;
}

/// The machines of a template; ${ChargeArn} of DefinitionSubstitutions is the function that
/// !GetAtt Charge.Arn leads to, or the machine.
void addMachines(tasks::Profile& profile, const std::string& text, const std::string& file) {
  const auto host = std::make_shared<const host::Host>(host::Host::read(text, file));
  const auto textOf = [](const std::string& path) {
    return readWholeFile(path, host::Host::largest);
  };
  const auto machines = host::locate(host, textOf);
  for (const host::Located& each : machines)
    if (each.file) profile.machines.push_back({each.machine.name, documentOf(each, file)});
  for (const host::Located& each : machines) {
    for (const host::Substitution& value : each.machine.substitutions) {
      const std::string resource = host::resourceIn(value.value);
      const bool here =
          profile.function(resource) != nullptr || profile.machine(resource) != nullptr;
      if (!value.known && here) profile.aliases.emplace(value.name, resource);
    }
  }
}

/// The names of a `template` member: one, or a list.
std::vector<std::string> templatesIn(const Value& tasks) {
  std::vector<std::string> names;
  const Value& said = tasks["template"];
  if (said.isString()) names.emplace_back(said.string());
  for (const Value& each : said.items()) names.emplace_back(each.string());
  return names;
}

Error placedIn(Error error, const std::string& file) {
  error.message = file + ": " + error.message;
  return error;
}

bool saysTasks(const std::string& file) {
  const auto text = readWholeFile(file, largestProfile);
  if (!text || text->find("\"tasks\"") == std::string::npos) return false;
  const auto read = json::parse(*text);
  return read && read->contains("tasks");
}

}  // namespace

Result<tasks::Profile> functionsOfTemplate(const std::string& path) {
  const std::string file = absoluteFile(path);
  const auto text = readWholeFile(file, host::Host::largest);
  if (!text) return text.error();
  tasks::Profile profile;
  for (host::HostFunction& each : host::functionsOf(*text, asl::Document::formatOf(file))) {
    if (!each.trouble.empty()) {
      profile.notes.push_back(each.name + ": " + each.trouble);
      continue;
    }
    for (const std::string& name : each.names) profile.aliases.emplace(name, each.name);
    profile.functions.push_back(specOf(std::move(each), folderOf(file), path));
  }
  addMachines(profile, *text, file);
  return profile;
}

Result<tasks::Profile> profileOf(const Value& tasks, const std::string& folder) {
  tasks::Profile known;
  for (const std::string& name : templatesIn(tasks)) {
    auto functions = functionsOfTemplate(inFolder(folder, name));
    if (!functions) return functions.error();
    known.add(std::move(*functions));
  }
  auto profile = tasks::profileFrom(tasks, "/tasks", folder, std::move(known.functions));
  if (!profile) return profile;
  known.functions.clear();
  profile->add(std::move(known));
  return profile;
}

Result<tasks::Profile> readProfile(const std::string& path) {
  const auto text = readWholeFile(path, largestProfile);
  if (!text) return text.error();
  if (asl::Document::formatOf(path) == asl::Format::Json) {
    const auto file = json::parse(*text);
    if (!file) return placedIn(file.error(), path);
    if (const Value* tasks = file->find("tasks")) {
      auto profile = profileOf(*tasks, folderOf(path));
      return profile ? profile : placedIn(profile.error(), path);
    }
  }
  auto profile = functionsOfTemplate(path);
  if (!profile) return placedIn(profile.error(), path);
  if (!profile->functions.empty() || !profile->machines.empty()) return profile;
  Error error = refuse(refusals::noTasks, {}, {path});
  for (const std::string& note : profile->notes) error.remedy = note + ". " + error.remedy;
  return error;
}

std::string profileBeside(const std::string& document) {
  if (document.empty() || document == "-") return {};
  if (std::string beside = sharedPath(document); saysTasks(beside)) return beside;
  fs::path folder = folderOf(fileAndName(document).file);
  for (;;) {
    const std::string file = (folder / folderProfile).string();
    if (saysTasks(file)) return file;
    if (!folder.has_relative_path()) return {};
    folder = folder.parent_path();
  }
}

}  // namespace stepwright::project
