// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/states_rules.h"

#include <set>
#include <string>

#include "engine/asl/rules/place.h"
#include "engine/query/jsonata/expression.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// The members of $states that the expression reads; text inside quotes does not count.
std::set<std::string> membersIn(std::string_view text) {
  if (text.find("$states.") == std::string_view::npos) return {};
  const auto parsed = query::jsonata::Expression::parse(text.substr(2, text.size() - 4),
                                                        query::jsonata::Dialect::Aws);
  if (parsed) return parsed.expression->statesMembers();
  return {};
}

struct Offers {
  bool result = false;
  bool errorOutput = false;

  [[nodiscard]] bool has(std::string_view member) const {
    if (member == "result") return result;
    if (member == "errorOutput") return errorOutput;
    return member == "input" || member == "context";
  }
};

void checkStatesUse(const Value& value, const Place& place, Offers offers, Report& report) {
  if (value.isString() && isJsonata(value.string())) {
    for (const auto& member : membersIn(value.string())) {
      if (offers.has(member)) continue;
      Finding& finding = report.error(aws::statesMember, place.pointer(), {member});
      finding.offset = value.string().find("$states." + member) + 1;
    }
    return;
  }
  for (const auto& member : value.members()) {
    checkStatesUse(member.value, Place(place, member.name()), offers, report);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    checkStatesUse(value.at(i), Place(place, i), offers, report);
  }
}

}  // namespace

void checkStatesUse(const State& state, Report& report) {
  if (state.language != QueryLanguage::Jsonata || !state.knownType) return;
  const bool works = state.type == StateType::Task || state.type == StateType::Parallel ||
                     state.type == StateType::Map;
  const Place here(state.id);
  for (const auto& member : state.fields.members()) {
    const auto name = member.name();
    if (name == "Catch" || name == "Branches" || name == "ItemProcessor" || name == "Iterator")
      continue;
    const bool after = works && (name == "Assign" || name == "Output");
    checkStatesUse(member.value, Place(here, name), {after, false}, report);
  }
  const Place catchers(here, "Catch");
  for (std::size_t i = 0; i < state.catchers.size(); ++i)
    checkStatesUse(state.catchers[i].fields, Place(catchers, i), {false, true}, report);
}

}  // namespace stepwright::asl::rules
