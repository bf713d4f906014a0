// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/definitions.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/input.h"
#include "engine/project/file_and_name.h"

namespace stepwright::cli {
namespace {

using host::Host;
using host::Located;

Result<Definition> definitionAt(const Located& located, const std::string& type,
                                const asl::CatalogueSource& catalogue) {
  Definition definition;
  definition.file = located.file->path();
  definition.machine = located.machine.name;
  definition.document = located.machine.view ? definition.label() : definition.file;
  definition.place = located;
  auto as = located.machine.type;
  if (!type.empty() || !as) {
    const auto read = typeOf(definition.document, type);
    if (!read) return read.error();
    as = *read;
  }
  definition.content =
      asl::Document::read(located.text(), located.format(), *as, located.origin(), catalogue);
  return definition;
}

Result<Definition> plain(const std::string& file, std::string text, const std::string& type,
                         const asl::CatalogueSource& catalogue) {
  const auto as = typeOf(file, type);
  if (!as) return as.error();
  const auto format = textFormatOf(file, text);
  return Definition{file, "", file,
                    asl::Document::read(std::move(text), format, *as, {}, catalogue), std::nullopt};
}

std::string namesOf(const std::vector<Located>& machines) {
  std::string names;
  for (const Located& each : machines) names += (names.empty() ? "" : ", ") + each.machine.name;
  return names;
}

/// Only the machine of that name, where one is named.
std::optional<Error> keepNamed(std::vector<Located>& machines, const project::FileAndName& named) {
  if (named.name.empty()) return std::nullopt;
  const std::string all = namesOf(machines);
  std::erase_if(machines, [&](const Located& each) { return each.machine.name != named.name; });
  if (!machines.empty()) return std::nullopt;
  return Error{"host.unknown", named.file + " holds no state machine \"" + named.name + "\"", "",
               all.empty() ? "Leave out what stands behind the #." : "It holds: " + all};
}

}  // namespace

std::string Definition::label() const { return machine.empty() ? file : file + "#" + machine; }

std::string Definition::machineName() const {
  if (!machine.empty()) return machine;
  const std::string name = std::filesystem::path(file).filename().string();
  return name.substr(0, name.find('.'));
}

Result<Definitions> readDefinitions(const std::string& argument, const std::string& type,
                                    const asl::CatalogueSource& catalogue) {
  const project::FileAndName named = project::fileAndName(argument);
  auto text = readFile(named.file);
  if (!text) return text.error();
  const auto host = std::make_shared<const Host>(Host::read(*text, named.file));
  std::vector<Located> machines = host::locate(host, readFile);
  if (const auto unknown = keepNamed(machines, named)) return *unknown;
  Definitions definitions;
  if (machines.empty()) {
    auto definition = plain(named.file, std::move(*text), type, catalogue);
    if (!definition) return definition.error();
    definitions.found.push_back(std::move(*definition));
  }
  for (const Located& located : machines) {
    auto definition = located.trouble ? Result<Definition>(*located.trouble)
                                      : definitionAt(located, type, catalogue);
    if (definition)
      definitions.found.push_back(std::move(*definition));
    else
      definitions.troubles.push_back(definition.error());
  }
  return definitions;
}

Result<Definition> readDefinition(const std::string& argument, const std::string& type) {
  auto all = readDefinitions(argument, type);
  if (!all) return all.error();
  const std::size_t count = all->found.size() + all->troubles.size();
  if (count == 1)
    return all->found.empty() ? Result<Definition>(all->troubles.front())
                              : std::move(all->found.front());
  std::string names;
  for (const Definition& each : all->found) names += (names.empty() ? "" : ", ") + each.machine;
  return Error{"host.several", argument + " holds " + std::to_string(count) + " state machines", "",
               "Name one: " + argument + "#MACHINE, where MACHINE is one of: " + names};
}

}  // namespace stepwright::cli
