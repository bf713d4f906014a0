// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/layout/layout.h"

namespace stepwright::project {

class FollowedStates;

/// A note on the canvas: words of people about the drawing, no part of the workflow.
struct Note {
  int id = 0;  ///< tells it from the others while the program runs; not kept
  std::string text;
  asl::StateId anchor;  ///< the state that it goes along with; "" = none
  /// From the upper left corner of its state, or from the origin of the drawing.
  layout::Rect rect;
  bool operator==(const Note&) const = default;
};

/// States of one scope that belong together in the eyes of people: a titled area behind their
/// boxes, which means nothing to the workflow.
struct Group {
  int id = 0;  ///< as of a note
  std::string title;
  std::vector<asl::StateId> states;
  bool operator==(const Group&) const = default;
};

/// What people arranged on the canvas by hand: states that were put somewhere, notes and groups.
/// Kept in the file beside the document, never in the definition.
struct Arrangement {
  /// Middles of states, from the origin of their scope; each direction of the flow has its own.
  std::map<asl::StateId, layout::Point> topDown, leftRight;
  std::vector<Note> notes;
  std::vector<Group> groups;

  [[nodiscard]] std::map<asl::StateId, layout::Point>& placed(layout::Direction direction) {
    return direction == layout::Direction::TopDown ? topDown : leftRight;
  }
  [[nodiscard]] const std::map<asl::StateId, layout::Point>& placed(
      layout::Direction direction) const {
    return direction == layout::Direction::TopDown ? topDown : leftRight;
  }
  [[nodiscard]] bool empty() const {
    return topDown.empty() && leftRight.empty() && notes.empty() && groups.empty();
  }
  bool operator==(const Arrangement&) const = default;
};

/// {"topDown": {state: [x, y]}, "leftRight": …, "notes": [{"text", "at": [x, y], "size": [width,
/// height], "state"}], "groups": [{"title", "states": [state]}]}, in whole units. `place` is the
/// value's pointer.
[[nodiscard]] json::Value toJson(const Arrangement& arrangement);
[[nodiscard]] Result<Arrangement> arrangementFrom(const json::Value& canvas,
                                                  std::string_view place = {});

/// Without what belongs to states that the definition does not have: they lose their place, and
/// notes stand free where the origin is. A group without states is gone.
[[nodiscard]] Arrangement withoutStale(Arrangement arrangement, const asl::Machine& machine);
/// The same for another version of the definition. A state that has gone into another scope keeps
/// its place for the time when it comes back: there it means nothing.
[[nodiscard]] Arrangement followed(Arrangement arrangement, const FollowedStates& states);

}  // namespace stepwright::project
