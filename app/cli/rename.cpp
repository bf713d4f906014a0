// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rename.h"

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "engine/edit/rename.h"
#include "engine/json/keys.h"

namespace stepwright::cli {
namespace {

/// The states of that name: one, but in a definition that AWS would refuse.
void collect(const asl::Machine& machine, std::string_view name, std::vector<asl::StateId>& found,
             std::vector<std::string_view>& names) {
  for (const asl::State& state : machine.states) {
    names.push_back(state.name);
    if (state.name == name) found.push_back(state.id);
    for (const auto& inner : state.machines) collect(*inner, name, found, names);
  }
}

Result<asl::StateId> stateOf(const Definition& definition, const std::string& name) {
  std::vector<asl::StateId> found;
  std::vector<std::string_view> names;
  collect(*definition.content.machine(), name, found, names);
  if (found.size() == 1) return found.front();
  if (found.empty())
    return Error{"usage.state", definition.label() + ": there is no state \"" + name + "\"", "",
                 json::meantBy(name, names)};
  return Error{"usage.state",
               definition.label() + ": " + std::to_string(found.size()) + " states are called \"" +
                   name + "\"",
               "", "Names are unique in a definition: change one of them in the text."};
}

}  // namespace

int renameState(const RenameOptions& options) {
  const auto definition = readDefinition(options.file, "STANDARD");
  if (!definition) return complain(definition.error()), exitUsage;
  const auto state = stateOf(*definition, options.state);
  if (!state) return complain(state.error()), exitUsage;
  const auto change = edit::renameState(definition->content, *state, options.name);
  if (!change) return refuseEdit(change.error(), *definition);
  const auto text = fileAfter(*definition, *change);
  if (!text) return refuseEdit(text.error(), *definition);
  return writeEdited(options, *definition, *text);
}

}  // namespace stepwright::cli
