// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/library.h"

#include <algorithm>
#include <unordered_map>

#include "engine/query/jsonata/groups.h"

namespace stepwright::query::jsonata {
namespace {

using Table = std::unordered_map<std::string_view, Builtin>;

Table makeTable(Dialect dialect) {
  Table table;
  const auto add = [&](std::vector<Builtin> group) {
    for (auto& builtin : group) {
      std::optional<Signature::Problem> problem;
      if (!builtin.signatureText.empty())
        builtin.signature = Signature::parse(builtin.signatureText, problem);
      const std::string_view name = builtin.name;
      table.insert_or_assign(name, std::move(builtin));
    }
  };
  add(stringFunctions());
  add(matchFunctions());
  add(encodingFunctions());
  add(numericFunctions());
  add(arrayFunctions());
  add(objectFunctions());
  add(higherOrderFunctions());
  add(datetimeFunctions());
  add(dialect == Dialect::Aws ? awsFunctions() : referenceFunctions());
  return table;
}

const Table& tableOf(Dialect dialect) {
  static const Table reference = makeTable(Dialect::Reference);
  static const Table aws = makeTable(Dialect::Aws);
  return dialect == Dialect::Aws ? aws : reference;
}

}  // namespace

const Val& Call::operator[](std::size_t index) const {
  static const Val none;
  return index < arguments.size() ? arguments[index] : none;
}

const Builtin* findBuiltin(std::string_view name, Dialect dialect) {
  const Table& table = tableOf(dialect);
  const auto found = table.find(name);
  return found == table.end() ? nullptr : &found->second;
}

std::vector<const Builtin*> allBuiltins(Dialect dialect) {
  std::vector<const Builtin*> all;
  for (const auto& [name, builtin] : tableOf(dialect)) all.push_back(&builtin);
  std::sort(all.begin(), all.end(),
            [](const Builtin* a, const Builtin* b) { return a->name < b->name; });
  return all;
}

}  // namespace stepwright::query::jsonata
