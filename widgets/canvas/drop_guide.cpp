// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_guide.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/drop_ghost.h"
#include "widgets/canvas/drop_search.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/words.h"
#include "widgets/common/said.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;

constexpr double reach = 24;  ///< screen pixels from an edge within which it opens
constexpr double airAround = 44;
constexpr int springs = 700;    ///< milliseconds until a folded frame opens under a drag
constexpr int scrollBand = 28;  ///< pixels at the border of the view where a drag scrolls it

}  // namespace

DropGuide::DropGuide(Canvas& canvas, DropContent content, bool tag)
    : canvas_(canvas), over_(canvas.view()), content_(std::move(content)), tag_(tag) {
  marks_.going = true;
  canvas_.state().hoverNothing();
  scrolling_.setInterval(30);
  QObject::connect(&scrolling_, &QTimer::timeout, &canvas_, [this] { scrollAtEdge(); });
  spring_.setSingleShot(true);
  spring_.setInterval(springs);
  QObject::connect(&spring_, &QTimer::timeout, &canvas_, [this] { springOpen(); });
  showContent();
  emit canvas_.view().dragStarted();
}

DropGuide::~DropGuide() {
  canvas_.state().setDrag({});
  canvas_.motion().openGap(std::nullopt, canvas_.drawing());
  canvas_.refresh();
  emit canvas_.view().hintChanged({}, {});
  emit canvas_.view().dragEnded();
}

void DropGuide::showContent() {
  marks_.states.clear();
  if (content_.places())
    marks_.states = QSet<QString>(content_.moved.begin(), content_.moved.end());
  marks_.closedFrames = closedFrames(canvas_.drawing(), content_);
  const auto machine = canvas_.shown().document().machine();
  ghost_ = ghostOf(content_, canvas_.drawing(),
                   machine ? machine->language : asl::QueryLanguage::JsonPath);
  canvas_.state().setDrag(marks_);
  canvas_.refresh();
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
  QPointF point = canvas_.camera().toScene(at);
  const auto& gap = canvas_.motion().gap();
  if (gap && nearGhost(point)) point = closedPoint(point, *gap);
  watchFrame(point);
  const QString shown = target_.onState() ? target_.key : QString();
  setTarget(
      dropTargetAt(canvas_.drawing(), point, reach / canvas_.camera().scale(), content_, shown));
  if (!innerView().contains(at) && !scrolling_.isActive()) scrolling_.start();
  canvas_.view().viewport()->update();
}

/// A folded frame opens where the hand waits on it.
void DropGuide::watchFrame(QPointF point) {
  const int node = nodeAt(canvas_.drawing(), point);
  const bool folded = node >= 0 && canvas_.shown().options().collapsed.contains(
                                       canvas_.drawing().nodes.at(node).key);
  const QString key = folded ? canvas_.drawing().nodes.at(node).key : QString();
  if (key == folded_) return;
  folded_ = key;
  if (folded && !content_.moved.contains(key))
    spring_.start();
  else
    spring_.stop();
}

void DropGuide::springOpen() {
  QSet<QString> frames = canvas_.shown().options().collapsed;
  if (!frames.remove(folded_)) return;
  folded_.clear();
  target_ = wanted_ = {};
  marks_.openEdge.clear();
  canvas_.motion().openGap(std::nullopt, canvas_.drawing());
  canvas_.shown().setCollapsed(frames);
  canvas_.layOut();
  emit canvas_.view().collapsedChanged(frames);
  showContent();
  moveTo(at_);
}

QRect DropGuide::innerView() const {
  return canvas_.view().viewport()->rect().adjusted(scrollBand, scrollBand, -scrollBand,
                                                    -scrollBand);
}

/// Beside the ghost's column the hand is on its way to something else, which stands where it stood
/// before the edge opened.
bool DropGuide::nearGhost(QPointF point) const {
  if (target_.kind != Kind::Edge || canvas_.drawing().edgeOf(target_.key) < 0) return true;
  const QRectF ghost = ghostRect(canvas_.drawing(), look());
  const QPointF off = point - ghost.center();
  const double air = reach / canvas_.camera().scale();
  return canvas_.shown().direction() == layout::Direction::TopDown
             ? qAbs(off.x()) <= ghost.width() / 2 + air
             : qAbs(off.y()) <= ghost.height() / 2 + air;
}

void DropGuide::scrollAtEdge() {
  const QRect inner = innerView();
  const auto over = [](int at, int low, int high) {
    return at < low ? at - low : at > high ? at - high : 0;
  };
  const int x = over(at_.x(), inner.left(), inner.right());
  const int y = over(at_.y(), inner.top(), inner.bottom());
  const bool inside = canvas_.view().viewport()->rect().adjusted(-2, -2, 2, 2).contains(at_);
  if ((x == 0 && y == 0) || !inside) return scrolling_.stop();
  // Only as far as there is something to be seen.
  const QRectF seen = canvas_.camera().seen();
  const QRectF all = canvas_.drawing().bounds.adjusted(-60, -60, 60, 60);
  QPoint by;
  if ((x < 0 && seen.left() > all.left()) || (x > 0 && seen.right() < all.right())) by.setX(x / 2);
  if ((y < 0 && seen.top() > all.top()) || (y > 0 && seen.bottom() < all.bottom())) by.setY(y / 2);
  canvas_.camera().scrollBy(by);
  moveTo(at_);
}

DropTarget DropGuide::checked(const DropTarget& target) {
  change_.reset();
  if (!target.takes()) return target;
  DropTarget refused = target;
  refused.kind = Kind::Closed;
  if (canvas_.state().stale()) {
    refused.words = Words::tr("The text cannot be read; mend it first");
    return refused;
  }
  const auto outcome =
      edit::drop(canvas_.shown().document(), contentOf(content_), destinationOf(target));
  if (outcome) {
    change_ = *outcome;
    return target;
  }
  if (outcome.error().code == "edit.ownPlace") return {};
  refused.words = common::said(outcome.error());
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
  marks_.openEdge = target.kind == Kind::Edge ? target.key : QString();
  marks_.lost = target.effect.lost;
  canvas_.state().setDrag(marks_);
  showGap();
  canvas_.refresh();
  sayWhere();
}

void DropGuide::showGap() {
  const Drawing& drawing = canvas_.drawing();
  if (target_.kind != Kind::Edge) return canvas_.motion().openGap(std::nullopt, drawing);
  const QPointF dot = dropPoint(drawing.edges.at(drawing.edgeOf(target_.key)));
  const QSizeF size = ghost_.rect.size();
  const bool down = canvas_.shown().direction() == layout::Direction::TopDown;
  const Gap gap{down ? dot.y() : dot.x(), (down ? size.height() : size.width()) + airAround,
                canvas_.shown().direction()};
  canvas_.motion().openGap(gap, drawing);
}

void DropGuide::sayWhere() {
  QStringList reasons = marks_.closedFrames.values();
  reasons.sort();
  QString note = target_.effect.words;
  if (note.isEmpty() && !reasons.isEmpty() && content_.moved.isEmpty()) note = reasons.first();
  if (target_.kind == Kind::Closed)
    emit canvas_.view().hintChanged(Words::tr("No drop here"), target_.words);
  else if (target_.kind == Kind::None)
    emit canvas_.view().hintChanged({}, note);
  else if (content_.moved.isEmpty())
    emit canvas_.view().hintChanged(Words::tr("Drop: %1").arg(target_.words), note);
  else if (content_.copied)
    emit canvas_.view().hintChanged(Words::tr("Copy: %1").arg(target_.words), note);
  else
    emit canvas_.view().hintChanged(Words::tr("Move: %1").arg(target_.words), note);
  if (change_)
    emit canvas_.view().dropPreviewed(target_.words, *change_);
  else
    emit canvas_.view().dropPreviewed({}, {});
}

GuideLook DropGuide::look() const {
  GuideLook look;
  look.content = content_;
  look.target = target_;
  look.ghost = ghost_;
  look.gap = canvas_.motion().gap();
  look.scale = canvas_.camera().scale();
  look.at = at_;
  look.point = canvas_.camera().toScene(at_);
  look.view = canvas_.view().viewport()->rect();
  look.overview = canvas_.panels().minimapArea();
  look.tag = tag_;
  return look;
}

void DropGuide::paint(QPainter& painter) const {
  paintGuide(painter, canvas_.drawing(), look(), canvas_.context());
}

}  // namespace stepwright::canvas
