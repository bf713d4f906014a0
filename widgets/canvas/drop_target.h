// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include "engine/edit/drop.h"
#include "engine/edit/intents.h"

namespace stepwright::canvas {

/// What a drop does to the rest of the workflow: a state that ends it cuts off what came after, a
/// Choice keeps it as its default.
struct DropEffect {
  QString words;       ///< "Ship and 2 more are then not reached"; "" = nothing that needs saying
  QSet<QString> lost;  ///< keys of the states that nothing would lead to any more
  bool operator==(const DropEffect&) const = default;
};

/// Where a state would go if it were dropped now, in geometry and in words.
struct DropTarget {
  enum class Kind {
    None,
    Edge,
    Before,
    After,
    Linked,
    Branch,
    Into,
    Replace,
    InPlaceOf,
    Loose,
    Closed
  };
  Kind kind = Kind::None;
  QString key;                                    ///< of the edge or the state
  edit::Place place;                              ///< of Edge, Before, After, Into and Loose
  edit::Connection how = edit::Connection::Next;  ///< of Linked
  QString words;      ///< "between Charge card and Ship"; of Closed: why not
  QString name;       ///< of a zone: "Before", "New rule", "Change to Wait"
  DropEffect effect;  ///< what it does to the rest of the workflow

  /// A zone of a box, or the box as a whole.
  [[nodiscard]] bool onState() const;
  [[nodiscard]] bool takes() const { return kind != Kind::None && kind != Kind::Closed; }
  bool operator==(const DropTarget& other) const {
    return kind == other.kind && key == other.key && how == other.how &&
           place.pointer == other.place.pointer && words == other.words;
  }
};

/// The same as the engine knows it; only of a target that takes.
[[nodiscard]] edit::Destination destinationOf(const DropTarget& target);

}  // namespace stepwright::canvas
