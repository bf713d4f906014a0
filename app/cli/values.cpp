// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include <CLI/CLI.hpp>
#include <set>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "engine/json/keys.h"
#include "engine/project/beside_file.h"
#include "engine/project/owner.h"
#include "engine/project/places.h"

namespace stepwright::cli {
namespace {

using asl::PlaceholderValues;

std::optional<Error> addBeside(PlaceholderValues& values, const std::string& document) {
  if (document == "-") return std::nullopt;
  const auto beside = project::BesideFile(document).read();
  if (const Error* trouble = beside.troubleOf("values")) return *trouble;
  for (const auto& [name, value] : beside.kept.debug.values) values.insert_or_assign(name, value);
  return std::nullopt;
}

std::optional<Error> addFile(PlaceholderValues& values, const std::string& file) {
  if (file.empty()) return std::nullopt;
  const auto read = readJson("@" + file);
  if (!read) return read.error();
  if (!read->isObject())
    return Error{"usage.value", file + " holds no values", "",
                 "Write {\"NAME\": value, …} into it."};
  for (const json::Member& value : read->members())
    values.insert_or_assign(std::string(value.name()), value.value);
  return std::nullopt;
}

std::vector<std::string_view> namesIn(const std::vector<asl::Placeholder>& placeholders) {
  std::set<std::string_view> names;
  for (const asl::Placeholder& each : placeholders) names.insert(each.name);
  return {names.begin(), names.end()};
}

std::optional<Error> addGiven(PlaceholderValues& values, const std::vector<std::string>& given,
                              const asl::Document& document) {
  if (given.empty()) return std::nullopt;
  const auto placeholders = asl::placeholdersOf(document);
  const auto names = namesIn(placeholders);
  for (const std::string& each : given) {
    const std::size_t sign = each.find('=');
    if (sign == std::string::npos)
      return Error{"usage.value", "--value: " + each + " is no NAME=VALUE", "",
                   "Write it as --value " + each + "=VALUE."};
    const std::string name = each.substr(0, sign);
    const bool known = std::find(names.begin(), names.end(), name) != names.end() ||
                       std::any_of(names.begin(), names.end(), [&](std::string_view holds) {
                         return holds.ends_with("(" + name + ")");
                       });
    if (!known)
      return Error{"usage.value", "--value: there is no placeholder \"" + name + "\"", "",
                   names.empty() ? "The definition has none." : json::meantBy(name, names)};
    values.insert_or_assign(name, asl::valueSaidBy(each.substr(sign + 1)));
  }
  return std::nullopt;
}

/// What its template has for it, which may also be known where only its own file was named.
PlaceholderValues templateValues(const Definition& definition, project::OwnerSearch& owners) {
  if (definition.place) return project::valuesOf(definition.place->machine);
  if (definition.document == "-" || asl::placeholdersOf(definition.content).empty()) return {};
  const auto owner = owners.of(definition.document);
  return owner ? project::valuesOf(owner->machine) : PlaceholderValues();
}

}  // namespace

void ValueOptions::addTo(CLI::App& command) {
  command
      .add_option("--value", given,
                  "NAME=VALUE: what stands for ${NAME}, !Ref NAME and the like; may be given more "
                  "than once")
      ->allow_extra_args(false);
  command.add_option("--values", file,
                     "A file of values, {\"NAME\": value}; by default those of "
                     "x.asl.stepwright.json beside x.asl.json, and the defaults of its template");
}

Result<PlaceholderValues> valuesFor(const Definition& definition, const ValueOptions& options) {
  project::OwnerSearch owners;
  return valuesFor(definition, options, owners);
}

Result<PlaceholderValues> valuesFor(const Definition& definition, const ValueOptions& options,
                                    project::OwnerSearch& owners) {
  // Most files have none, and many files may be asked for.
  if (options.given.empty() && asl::placeholdersOf(definition.content).empty())
    return PlaceholderValues();
  PlaceholderValues values = templateValues(definition, owners);
  if (auto error = addBeside(values, definition.document)) return *error;
  if (auto error = addFile(values, options.file)) return *error;
  if (auto error = addGiven(values, options.given, definition.content)) return *error;
  return values;
}

Result<asl::FilledIn> filledIn(const Definition& definition, const ValueOptions& options) {
  const auto values = valuesFor(definition, options);
  if (!values) return values.error();
  return asl::fillIn(definition.content, *values);
}

std::optional<Error> missingValue(const Definition& definition,
                                  const std::vector<asl::Placeholder>& open) {
  auto missing = asl::missingValue(definition.content, open);
  const bool readable = definition.content.wellFormed() && definition.content.foreign().empty();
  if (!missing || !readable) return std::nullopt;
  missing->message = definition.label() + ": " + missing->message;
  missing->remedy = "Give it with --value NAME=VALUE, or in \"values\" of " +
                    (definition.document == "-" ? "a file: --values FILE"
                                                : project::sharedPath(definition.document)) +
                    ".";
  missing->pointer.clear();
  return missing;
}

std::optional<Error> putIn(Definition& definition, const ValueOptions& options) {
  auto filled = filledIn(definition, options);
  if (!filled) return filled.error();
  if (auto missing = missingValue(definition, filled->open)) return missing;
  definition.content = std::move(filled->document);
  return std::nullopt;
}

}  // namespace stepwright::cli
