// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/library.h"

#include <algorithm>
#include <unordered_map>

#include "engine/query/jsonata/functions_array.h"
#include "engine/query/jsonata/functions_aws.h"
#include "engine/query/jsonata/functions_datetime.h"
#include "engine/query/jsonata/functions_encoding.h"
#include "engine/query/jsonata/functions_higher_order.h"
#include "engine/query/jsonata/functions_match.h"
#include "engine/query/jsonata/functions_numeric.h"
#include "engine/query/jsonata/functions_object.h"
#include "engine/query/jsonata/functions_reference.h"
#include "engine/query/jsonata/functions_string.h"

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
