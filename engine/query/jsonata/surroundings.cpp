// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/surroundings.h"

namespace stepwright::query::jsonata {

Budget Budget::aws() {
  Budget budget;
  budget.steps = 10'000'000;
  budget.depth = 100;
  budget.memory = 6'990'256;
  return budget;
}

std::optional<const json::Value*> Bindings::findMember(std::string_view, std::string_view) const {
  return std::nullopt;
}

const json::Value* ObjectBindings::find(std::string_view name) const { return members_.find(name); }

}  // namespace stepwright::query::jsonata
