// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/ast.h"

namespace stepwright::query::jsonata {

NameId NameTable::intern(std::string_view name) {
  const auto found = index_.find(std::string(name));
  if (found != index_.end()) return found->second;
  const auto id = static_cast<NameId>(names_.size());
  names_.emplace_back(name);
  bound_.push_back(0);
  builtins_.push_back(nullptr);
  index_.emplace(names_.back(), id);
  return id;
}

NameId NameTable::find(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? noName : found->second;
}

}  // namespace stepwright::query::jsonata
