// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_guide.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/canvas/drop_zones.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

QPen guidePen(const QColor& color, double s) {
  QPen pen(color, 1.5 * s, Qt::CustomDashLine, Qt::FlatCap);
  pen.setDashPattern({5 / 1.5, 4 / 1.5});
  return pen;
}

/// Paints one look of a guide.
class GuidePainter {
 public:
  GuidePainter(QPainter& painter, const Drawing& drawing, const GuideLook& look,
               const PaintContext& context)
      : painter_(painter), drawing_(drawing), look_(look), context_(context) {}
  void paint() const {
    painter_.setRenderHint(QPainter::Antialiasing);
    paintEmptyBranches();
    paintBeside();
    switch (look_.target.kind) {
      case Kind::Edge:
        paintGhost();
        break;
      case Kind::Loose:
        paintLoose();
        break;
      case Kind::Into:
        drawing_.nodeOf(look_.target.key) >= 0 && look_.target.name.isEmpty() ? paintLoose()
                                                                              : paintZones();
        break;
      case Kind::None:
      case Kind::Closed:
        break;
      default:
        paintZones();
        break;
    }
    if (look_.tag) paintTag();
  }

 private:
  [[nodiscard]] bool isDragged(const DrawnNode& node) const {
    if (!look_.content.places()) return false;
    for (int at = drawing_.nodeOf(node.key); at >= 0; at = drawing_.nodes.at(at).parent)
      if (look_.content.moved.contains(drawing_.nodes.at(at).key)) return true;
    return false;
  }

  /// Where there is no edge yet that could open, the place itself says so.
  void paintEmptyBranches() const {
    const double s = 1 / qMin(1.0, look_.scale);
    for (const DrawnNode& frame : drawing_.nodes) {
      if (!frame.isFrame() || !frame.closed.isEmpty() || isDragged(frame)) continue;
      const int index = drawing_.nodeOf(frame.key);
      for (int branch = 0; branch < frame.branches.size(); ++branch) {
        const bool full =
            std::any_of(drawing_.nodes.begin(), drawing_.nodes.end(), [&](const DrawnNode& inner) {
              return inner.parent == index && inner.branch == branch && inner.isState();
            });
        if (full) continue;
        QRectF place(0, 0, qMin(150.0, frame.branches.at(branch).width() - 8),
                     qMin(44.0, frame.branches.at(branch).height() - 8));
        place.moveCenter(frame.branches.at(branch).center());
        const bool here =
            look_.target.place.pointer == frame.machines.value(branch).toStdString() &&
            look_.target.key == frame.key;
        painter_.setPen(here ? QPen(context_.theme.accent, 2 * s)
                             : guidePen(context_.theme.accent, s));
        painter_.setBrush(here ? context_.theme.selection : context_.theme.card);
        painter_.drawRoundedRect(place, 6, 6);
        // A narrow branch has no room for the words.
        const QString words = Words::tr("Drop here");
        const bool fits = widthOf(words, context_.chipBold) <= place.width() - 8;
        paintCentredText(painter_, place, fits ? words : QStringLiteral("+"), context_.chipBold,
                         context_.theme.accent);
      }
    }
  }

  /// A small plus at the side where a box can have one more: a rule, a branch, a catcher.
  void paintBeside() const {
    if (look_.scale < 0.4) return;
    const double s = 1 / qMin(1.0, look_.scale);
    for (const DrawnNode& node : drawing_.nodes) {
      if (!takesBeside(node) || isDragged(node) || node.key == look_.target.key) continue;
      const double tall = node.isFrame() ? metrics::headerHeight : node.rect.height();
      const QPointF at(node.rect.right(), node.rect.top() + tall / 2);
      painter_.setPen(QPen(context_.theme.accent, 2 * s));
      painter_.setBrush(context_.theme.card);
      painter_.drawEllipse(at, 6.5 * s, 6.5 * s);
      painter_.drawLine(at - QPointF(3 * s, 0), at + QPointF(3 * s, 0));
      painter_.drawLine(at - QPointF(0, 3 * s), at + QPointF(0, 3 * s));
    }
  }

  /// The ribbon beside a ghost or a box, at its size on the screen; what a drop does to the rest
  /// stands in a second one below.
  void paintWords(QPointF at) const {
    painter_.save();
    const QTransform world = painter_.worldTransform();
    painter_.resetTransform();
    QPointF where = world.map(at);
    const QRect view = look_.view;
    const QString& more = look_.target.effect.words;
    const double wide = qMax(ribbonSize(look_.target.words, false).width(),
                             more.isEmpty() ? 0 : ribbonSize(more, true).width());
    where.setX(qBound(4.0, where.x(), qMax(4.0, view.width() - wide - 4)));
    where.setY(qBound(4.0, where.y(), view.height() - 56.0));
    // The overview lies above the drawing and would hide them.
    const double high = more.isEmpty() ? 28 : 56;
    if (look_.overview.intersects(QRectF(where, QSizeF(wide, high))))
      where.setY(look_.overview.top() > high ? look_.overview.top() - high
                                             : look_.overview.bottom() + 4);
    paintRibbon(painter_, where, false, look_.target.words, {}, context_.theme.accent,
                context_.theme.onAccent, context_);
    if (!more.isEmpty())
      paintRibbon(painter_, where + QPointF(0, 28), false, more, QStringLiteral("warning"),
                  context_.theme.ink, context_.theme.paper, context_);
    painter_.restore();
  }

  void paintGhost() const {
    const QRectF rect = ghostRect(drawing_, look_);
    NodeLook box;
    box.ghost = true;
    painter_.save();
    painter_.translate(rect.topLeft());
    paintNode(painter_, look_.ghost, box, wordsOf(look_.ghost, context_), context_);
    painter_.restore();
    const bool down = context_.direction == layout::Direction::TopDown;
    const QPointF tip = down ? QPointF(rect.center().x(), rect.top() - 1)
                             : QPointF(rect.left() - 1, rect.center().y());
    paintArrow(painter_, tip, down ? 90 : 0, context_.theme.accent, 1.15);
    const double s = 1 / look_.scale;
    paintWords(down ? QPointF(rect.right() + 20 * s, rect.center().y() - 12 * s)
                    : QPointF(rect.left(), rect.bottom() + 16 * s));
  }

  /// In the void the box itself hangs at the pointer.
  void paintLoose() const {
    QRectF rect = look_.ghost.rect;
    rect.moveCenter(look_.point);
    NodeLook box;
    box.ghost = true;
    painter_.save();
    painter_.translate(rect.topLeft());
    paintNode(painter_, look_.ghost, box, wordsOf(look_.ghost, context_), context_);
    painter_.restore();
    const double s = 1 / look_.scale;
    paintWords(QPointF(rect.right() + 12 * s, rect.center().y() - 12 * s));
  }

  void paintZones() const {
    const int index = drawing_.nodeOf(look_.target.key);
    if (index < 0) return;
    const DrawnNode& node = drawing_.nodes.at(index);
    const double s = 1 / qMin(1.0, look_.scale);
    QFont font = context_.chipBold;
    font.setPixelSize(qRound(11 * qMin(s, 2.5)));
    QRectF below;
    for (const DropZone& zone : dropZones(node, look_.content, look_.scale)) {
      const bool active = zone.target == look_.target;
      const bool middle = zone.label == zone.area;
      if (!middle) below |= zone.label;
      if (middle && !active) continue;
      painter_.setBrush(active ? context_.theme.selection : context_.theme.card);
      painter_.setPen(active ? QPen(context_.theme.accent, 2 * s)
                             : guidePen(context_.theme.accent, s));
      painter_.drawRoundedRect(zone.label, middle ? 8 : 4 * s, middle ? 8 : 4 * s);
      const QRectF upper(
          zone.label.x(), zone.label.y(), zone.label.width(),
          middle && !node.isFrame() ? zone.label.height() * 0.6 : zone.label.height());
      paintCentredText(painter_, upper, zone.target.name, font, context_.theme.accent);
      if (middle && !node.isFrame())
        paintCentredText(painter_,
                         QRectF(upper.x() + 8, upper.bottom() - 6, upper.width() - 16,
                                zone.label.bottom() - upper.bottom()),
                         elided(node.name, context_.second, upper.width() - 24), context_.second,
                         context_.theme.text2);
    }
    if (!look_.target.effect.words.isEmpty())
      paintWords(QPointF(qMax(below.right(), node.rect.right()) + 12 * s,
                         node.rect.top() + qMin(node.rect.height(), 56.0) / 2 - 12 * s));
  }

  void paintTag() const {
    painter_.save();
    painter_.resetTransform();
    const QRectF tag(look_.at + QPointF(14, 16), QSizeF(28, 28));
    if (look_.content.moved.size() > 1) {
      // Several: another card looks out behind.
      painter_.setPen(QPen(context_.theme.accent, 1.5));
      painter_.setBrush(context_.theme.card);
      painter_.drawRoundedRect(tag.translated(4, 4), 6, 6);
    }
    painter_.setPen(QPen(context_.theme.accent, 2));
    painter_.setBrush(context_.theme.card);
    painter_.drawRoundedRect(tag, 6, 6);
    common::paintIcon(painter_, tag.adjusted(6, 6, -6, -6),
                      look_.content.copied ? QStringLiteral("duplicate")
                                           : common::stateIconName(look_.ghost.type),
                      context_.theme.text);
    painter_.restore();
  }

  QPainter& painter_;
  const Drawing& drawing_;
  const GuideLook& look_;
  const PaintContext& context_;
};

}  // namespace

QRectF ghostRect(const Drawing& drawing, const GuideLook& look) {
  QRectF rect = look.ghost.rect;
  const DrawnEdge& edge = drawing.edges.at(drawing.edgeOf(look.target.key));
  QPointF middle = dropPoint(edge);
  if (look.gap) {
    const double half = look.gap->width / 2;
    middle +=
        look.gap->direction == layout::Direction::TopDown ? QPointF(0, half) : QPointF(half, 0);
  }
  rect.moveCenter(middle);
  return rect;
}

void paintGuide(QPainter& painter, const Drawing& drawing, const GuideLook& look,
                const PaintContext& context) {
  GuidePainter(painter, drawing, look, context).paint();
}

}  // namespace stepwright::canvas
