// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/edit/arrange.h"
#include "engine/edit/places.h"

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
/// The same, refused also where there are several ways in or out.
[[nodiscard]] Result<Section> sectionOf(const asl::Document& document, const Selection& states);

/// Moves states to the end of another States of the text; those that stand beside each other in
/// the text stay together, with what is between them.
void moveRuns(Editor& editor, const asl::Machine& from,
              const std::vector<const asl::State*>& states, const std::string& to);

/// A state on its way to a place.
struct Piece {
  std::string name;
  json::Value value;
  bool exit = false;  ///< its way on is set by the place where it is put
};

/// Adds the states at the place, one after the other in the text; the place leads to `entry`.
[[nodiscard]] Outcome addPieces(const asl::Document& document, std::vector<Piece> pieces,
                                const std::string& entry, const Place& place);

}  // namespace stepwright::edit
