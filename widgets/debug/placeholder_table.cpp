// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/placeholder_table.h"

#include <QFileInfo>
#include <set>

#include "engine/asl/filled_in.h"
#include "engine/project/owner.h"
#include "engine/project/task_profile.h"

namespace stepwright::debug {

std::optional<asl::WorkflowType> PlaceholderTable::lookAtTemplate(const QString& path) {
  values_.clear();
  resources_.clear();
  declarations_.reset();
  templateName_.clear();
  const auto owner = path.isEmpty() ? std::nullopt : project::ownerOf(path.toStdString());
  if (!owner) return std::nullopt;
  templateName_ = QFileInfo(QString::fromStdString(owner->file)).fileName();
  declarations_.emplace(*owner);
  values_ = project::valuesOf(owner->machine);
  if (const auto profile = project::functionsOfTemplate(owner->file))
    resources_.insert(profile->aliases.begin(), profile->aliases.end());
  return owner->machine.type;
}

asl::PlaceholderValues PlaceholderTable::valuesWith(asl::PlaceholderValues given) const {
  if (all_.empty()) return {};
  given.insert(values_.begin(), values_.end());
  return given;
}

asl::Document PlaceholderTable::filled(const asl::Document& document,
                                       const asl::PlaceholderValues& given) const {
  return asl::fillIn(document, valuesWith(given)).document;
}

std::optional<Error> PlaceholderTable::missing(const asl::Definition& document,
                                               const asl::PlaceholderValues& given) const {
  return asl::missingValue(document, asl::filledText(document, valuesWith(given)).open);
}

QString PlaceholderTable::words(const asl::PlaceholderValues& given) const {
  std::set<std::string_view> names, open;
  for (const asl::Placeholder& each : all_) names.insert(each.name);
  if (names.empty()) return {};
  for (const auto name : names)
    if (!given.contains(name) && !values_.contains(name) && resourceFor(std::string(name)).empty())
      open.insert(name);
  const QString all = tr("%n placeholder(s)", "", static_cast<int>(names.size()));
  return open.empty() ? tr("%1, all have a value").arg(all)
                      : tr("%1, %2 without a value").arg(all).arg(open.size());
}

std::string PlaceholderTable::resourceFor(const std::string& name) const {
  const auto found = resources_.find(name);
  return found == resources_.end() ? std::string() : found->second;
}

std::optional<project::DeclaredAt> PlaceholderTable::declaredAt(const std::string& name) const {
  return declarations_ ? declarations_->find(name) : std::nullopt;
}

}  // namespace stepwright::debug
