// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/asl/variable_references.h"
#include "engine/json/parse.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

/// True where the recorder put a placeholder in the place of one of the state's paths: what that
/// path read is lost, and the record of this state cannot be compared.
bool hasLostPath(const asl::Machine& machine, std::string_view name) {
  const asl::State* state = machine.find(name);
  if (state == nullptr) return false;
  for (const auto& member : state->fields.members()) {
    const auto key = member.name();
    const bool path = key.size() > 4 && key.substr(key.size() - 4) == "Path";
    if (path && member.value.isString() && isWildcard(member.value.string())) return true;
  }
  return false;
}

Outcome runVariableReferences(const Case& one) {
  const auto definition = json::parse(one.data["definitionText"].string());
  if (!definition)
    return Outcome::failed("the definition is not JSON: " + definition.error().message);
  const auto machine = asl::bind(*definition);
  json::Value actual = asl::variableReferencesAnswer(*machine);
  json::Value expected = one.data["recorded"]["variableReferences"];
  for (const auto& member : json::Value(expected).members()) {
    if (!hasLostPath(*machine, member.name())) continue;
    expected = expected.without(member.name());
    actual = actual.without(member.name());
  }
  const auto found = differences(expected, actual, "variableReferences");
  return found.empty() ? Outcome::passed() : Outcome::failed(report(found));
}

const Registration variableReferencesKind{
    {"variable_references", "conformance/variable_references", runVariableReferences, nullptr}};

}  // namespace
}  // namespace stepwright::conformance
