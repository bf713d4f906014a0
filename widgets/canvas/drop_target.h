// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>

#include "engine/edit/intents.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_effects.h"
#include "widgets/canvas/requests.h"

namespace stepwright::canvas {

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
  DropEffect effect;  ///< what it does to the rest of the way

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

/// One of the four places that a box offers: top before, bottom after, right one more rule, branch
/// or catcher, centre another type. `label` is where its name is drawn, `area` the part of the box
/// that means it.
struct DropZone {
  DropTarget target;
  QRectF label, area;
};
/// `scale` keeps the names at their size on the screen.
[[nodiscard]] QVector<DropZone> dropZones(const DrawnNode& node, const DropContent& content,
                                          double scale);

/// `within` is how near an edge must be, in the drawing's pixels. `shown` is the state whose zones
/// are shown: their names count as part of it.
[[nodiscard]] DropTarget dropTargetAt(const Drawing& drawing, QPointF point, double within,
                                      const DropContent& content, const QString& shown = {});
/// Frames into which this cannot be dropped, each with the reason.
[[nodiscard]] QHash<QString, QString> closedFrames(const Drawing& drawing,
                                                   const DropContent& content);

/// The drawing with everything beyond a line moved on, so that a box fits between. Frames that the
/// line crosses grow.
struct Gap {
  double at = 0;
  double width = 0;
  layout::Direction direction = layout::Direction::TopDown;
};
[[nodiscard]] Drawing opened(const Drawing& drawing, const Gap& gap);
/// A point of the opened drawing, in the drawing as it was; within the gap it is the gap's line.
[[nodiscard]] QPointF closedPoint(QPointF point, const Gap& gap);

}  // namespace stepwright::canvas
