// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_guide.h"

#include <QScrollBar>

#include "widgets/canvas/drop_ghost.h"
#include "widgets/canvas/drop_search.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/view_core.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

constexpr double reach = 24;  ///< screen pixels from an edge within which it opens
constexpr double airAround = 44;
constexpr int scrollBand = 28;  ///< pixels at the border of the view where a drag scrolls it

}  // namespace

DropGuide::DropGuide(ViewCore& core, DropContent content, bool tag)
    : core_(core), over_(core), content_(std::move(content)), tag_(tag) {
  core_.facts.dropping = true;
  core_.facts.hoveredEdge.clear();
  core_.facts.hoveredNode.clear();
  scrolling_.setInterval(30);
  QObject::connect(&scrolling_, &QTimer::timeout, &core_, [this] { scrollAtEdge(); });
  showContent();
  emit core_.view.dragStarted();
}

DropGuide::~DropGuide() {
  core_.facts.dropping = false;
  core_.facts.dragged.clear();
  core_.facts.lost.clear();
  core_.facts.openEdge.clear();
  core_.facts.closedFrames.clear();
  core_.openGap(std::nullopt);
  core_.refresh();
  emit core_.view.hintChanged({}, {});
  emit core_.view.dragEnded();
}

void DropGuide::showContent() {
  core_.facts.dragged.clear();
  if (content_.places())
    core_.facts.dragged = QSet<QString>(content_.moved.begin(), content_.moved.end());
  core_.facts.closedFrames = closedFrames(core_.drawing, content_);
  const auto machine = core_.document.machine();
  ghost_ =
      ghostOf(content_, core_.drawing, machine ? machine->language : asl::QueryLanguage::JsonPath);
  core_.refresh();
}

void DropGuide::setContent(DropContent content) {
  if (content == content_) return;
  content_ = std::move(content);
  showContent();
  target_ = wanted_ = {};
  moveTo(at_);
  sayWhere();
}

void DropGuide::moveTo(QPoint at) {
  at_ = at;
  // The pointer is where the opened drawing shows it; what it means is a place in the drawing as it
  // was.
  QPointF point = core_.toScene(at);
  if (core_.gap() && nearGhost(point)) point = closedPoint(point, *core_.gap());
  const QString shown = target_.onState() ? target_.key : QString();
  setTarget(dropTargetAt(core_.drawing, point, reach / core_.scale(), content_, shown));
  const QRect inner =
      core_.view.viewport()->rect().adjusted(scrollBand, scrollBand, -scrollBand, -scrollBand);
  if (!inner.contains(at) && !scrolling_.isActive()) scrolling_.start();
  core_.view.viewport()->update();
}

/// Beside the ghost's column the hand is on its way to something else, which stands where it stood
/// before the edge opened.
bool DropGuide::nearGhost(QPointF point) const {
  if (target_.kind != Kind::Edge || core_.drawing.edgeOf(target_.key) < 0) return true;
  const QRectF ghost = ghostRect(core_.drawing, look());
  const QPointF off = point - ghost.center();
  const double air = reach / core_.scale();
  return core_.options.direction == layout::Direction::TopDown
             ? qAbs(off.x()) <= ghost.width() / 2 + air
             : qAbs(off.y()) <= ghost.height() / 2 + air;
}

void DropGuide::scrollAtEdge() {
  const QRect inner =
      core_.view.viewport()->rect().adjusted(scrollBand, scrollBand, -scrollBand, -scrollBand);
  const auto over = [](int at, int low, int high) {
    return at < low ? at - low : at > high ? at - high : 0;
  };
  const int x = over(at_.x(), inner.left(), inner.right());
  const int y = over(at_.y(), inner.top(), inner.bottom());
  const bool inside = core_.view.viewport()->rect().adjusted(-2, -2, 2, 2).contains(at_);
  if ((x == 0 && y == 0) || !inside) return scrolling_.stop();
  QScrollBar& across = *core_.view.horizontalScrollBar();
  QScrollBar& down = *core_.view.verticalScrollBar();
  // Only as far as there is something to be seen.
  const QRectF seen = core_.view.mapToScene(core_.view.viewport()->rect()).boundingRect();
  const QRectF all = core_.drawing.bounds.adjusted(-60, -60, 60, 60);
  if ((x < 0 && seen.left() > all.left()) || (x > 0 && seen.right() < all.right()))
    across.setValue(across.value() + x / 2);
  if ((y < 0 && seen.top() > all.top()) || (y > 0 && seen.bottom() < all.bottom()))
    down.setValue(down.value() + y / 2);
  moveTo(at_);
}

DropTarget DropGuide::checked(const DropTarget& target) {
  change_.reset();
  if (!target.takes()) return target;
  DropTarget refused = target;
  refused.kind = Kind::Closed;
  if (core_.stale) {
    refused.words = Words::tr("The text cannot be read; mend it first");
    return refused;
  }
  const auto outcome = edit::drop(core_.document, contentOf(content_), destinationOf(target));
  if (outcome) {
    change_ = *outcome;
    return target;
  }
  if (outcome.error().code == "edit.ownPlace") return {};
  refused.words = text(outcome.error().message);
  if (outcome.error().code == "edit.severalExits")
    refused.words += QLatin1Char(' ') + Words::tr("Hold Shift to take what follows along.");
  return refused;
}

void DropGuide::setTarget(const DropTarget& wanted) {
  // Whether it can go there is asked once for each place: on large documents that takes its time.
  if (wanted == wanted_) return;
  wanted_ = wanted;
  const DropTarget target = checked(wanted);
  if (target == target_) return;
  target_ = target;
  core_.facts.openEdge = target.kind == Kind::Edge ? target.key : QString();
  core_.facts.lost = target.effect.lost;
  if (target.kind == Kind::Edge) {
    const DrawnEdge& edge = core_.drawing.edges.at(core_.drawing.edgeOf(target.key));
    const bool down = core_.options.direction == layout::Direction::TopDown;
    const QPointF dot = dropPoint(edge);
    const QSizeF size = ghost_.rect.size();
    const double room = down ? size.height() + airAround : size.width() + airAround;
    core_.openGap(Gap{(down ? dot.y() : dot.x()), room, core_.options.direction});
  } else {
    core_.openGap(std::nullopt);
  }
  core_.refresh();
  sayWhere();
}

void DropGuide::sayWhere() {
  QStringList reasons = core_.facts.closedFrames.values();
  reasons.sort();
  QString note = target_.effect.words;
  if (note.isEmpty() && !reasons.isEmpty() && content_.moved.isEmpty()) note = reasons.first();
  if (target_.kind == Kind::Closed)
    emit core_.view.hintChanged(Words::tr("No drop here"), target_.words);
  else if (target_.kind == Kind::None)
    emit core_.view.hintChanged({}, note);
  else if (content_.moved.isEmpty())
    emit core_.view.hintChanged(Words::tr("Drop: %1").arg(target_.words), note);
  else if (content_.copied)
    emit core_.view.hintChanged(Words::tr("Copy: %1").arg(target_.words), note);
  else
    emit core_.view.hintChanged(Words::tr("Move: %1").arg(target_.words), note);
  if (change_)
    emit core_.view.dropPreviewed(target_.words, *change_);
  else
    emit core_.view.dropPreviewed({}, {});
}

GuideLook DropGuide::look() const {
  GuideLook look;
  look.content = content_;
  look.target = target_;
  look.ghost = ghost_;
  look.gap = core_.gap();
  look.scale = core_.scale();
  look.at = at_;
  look.point = core_.toScene(at_);
  look.view = core_.view.viewport()->rect();
  if (core_.minimap->isVisible())
    look.overview = core_.minimap->geometry().translated(-core_.view.viewport()->pos());
  look.tag = tag_;
  return look;
}

void DropGuide::paint(QPainter& painter) const {
  paintGuide(painter, core_.drawing, look(), core_.scene.context());
}

}  // namespace stepwright::canvas
