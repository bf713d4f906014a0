// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "engine/edit/intents.h"
#include "engine/edit/places.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// A selection that hangs together: its way in and its way out.
struct Section {
  const asl::Machine* machine = nullptr;
  std::vector<const asl::State*> states;  ///< in the order of the text
  std::set<std::string> names;
  std::string entry;                ///< the state that is entered first
  std::string exit;                 ///< the state outside that the way leads to; "" = it ends
  std::vector<Reference> entering;  ///< fields outside that lead to the entry
  std::vector<Reference> leaving;   ///< fields inside that lead to the exit

  [[nodiscard]] bool has(std::string_view name) const { return names.contains(std::string(name)); }
};

/// Why the states are no selection at all: none, unknown, or of different machines; then `states`
/// is empty.
[[nodiscard]] Result<Section> select(const asl::Document& document, const Selection& states);
/// The same, refused also where there are several ways in or out. Catchers may lead elsewhere where
/// they keep their targets.
enum class Catchers { LeadOut, Keep };
[[nodiscard]] Result<Section> sectionOf(const asl::Document& document, const Selection& states,
                                        Catchers catchers = Catchers::LeadOut);

/// Every field of a state that names another one, with that name.
[[nodiscard]] std::vector<std::pair<Reference, std::string>> waysOf(const asl::State& state);

/// Moves states to the end of another States of the text; those that stand beside each other in
/// the text stay together, with what is between them.
void moveRuns(Editor& editor, const asl::Machine& from,
              const std::vector<const asl::State*>& states, const std::string& to);

/// The texts of the states to add, their way on being `target`.
using Making = std::function<std::vector<Carried>(std::string_view target)>;

}  // namespace stepwright::edit
