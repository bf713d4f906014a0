// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>

#include "engine/edit/intents.h"
#include "engine/edit/selection.h"

namespace stepwright::edit {

/// What a hand lets go over the graph or the outline, and where. The same function says beforehand
/// what would be written, and makes the change when it is let go.

/// States that are not in the document yet: one, or several that hang together.
struct NewStates {
  asl::StateType type = asl::StateType::Pass;  ///< of several: the type of the first
  std::string name = {};                       ///< the name wished for; "" = the type's
  std::string state = {};    ///< the text of the state's object, JSON; "" = what the type requires
  std::string machine = {};  ///< of several: {"StartAt", "States"}; `state` is then empty
  int count = 1;             ///< how many states `machine` has
  bool operator==(const NewStates&) const = default;
};

/// States that stand in the document: they leave their place, or stay there as well.
struct PlacedStates {
  Selection states;
  bool copied = false;
  bool operator==(const PlacedStates&) const = default;
};

using Content = std::variant<NewStates, PlacedStates>;

/// Where it goes: a point of the way, or by way of a state that stands there.
struct Destination {
  enum class Kind {
    Place,     ///< at `place`
    Linked,    ///< beside `state`, which leads to it by a new rule, its default or a catcher
    Branch,    ///< as one more branch of the Parallel `state`
    Into,      ///< into the first machine of the Map or Parallel `state`
    InPlaceOf  ///< instead of `state`: a new single state gives it its type and fields
  };
  Kind kind = Kind::Place;
  Place place = {};
  asl::StateId state = {};
  Connection how = Connection::Next;  ///< of Linked
  bool operator==(const Destination& other) const = default;
};

/// The change that puts new states at a place.
[[nodiscard]] Outcome addNew(const asl::Document& document, const NewStates& states,
                             const Place& place);
/// The change that a drop is, as one; selects what was dropped. Refused as a whole, with the
/// reason, where a part of it cannot be.
[[nodiscard]] Outcome drop(const asl::Document& document, const Content& content,
                           const Destination& destination);

}  // namespace stepwright::edit
