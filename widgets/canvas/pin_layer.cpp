// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pin_layer.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>
#include <limits>

#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/zoom_bar.h"

namespace stepwright::canvas {
namespace {

constexpr int hideAfter = 260;  // ms; long enough to get from the line to the card
constexpr int cardGap = 4;

}  // namespace

PinLayer::PinLayer(GraphView& view)
    : QObject(&view),
      view_(view),
      over_{view.findChild<Minimap*>(), view.findChild<ZoomBar*>()},
      tip_(new DataCard(false, &view)) {
  tip_->hide();
  hideSoon_.setSingleShot(true);
  hideSoon_.setInterval(hideAfter);
  connect(&hideSoon_, &QTimer::timeout, this, [this] {
    if (!tip_->underMouse()) hideTip();
  });
  connect(tip_, &DataCard::left, this, [this] { hideSoon_.start(); });
  connect(tip_, &DataCard::pinRequested, this, [this] {
    const QString place = asked_;
    hideTip();
    emit pinRequested(place);
  });
  view.viewport()->installEventFilter(this);
  for (QWidget* each : over_) each->installEventFilter(this);
  for (QScrollBar* bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
    connect(bar, &QScrollBar::valueChanged, this, &PinLayer::arrange);
  connect(&view, &CanvasView::zoomChanged, this, &PinLayer::arrange);
  connect(&view, &CanvasView::collapsedChanged, this, &PinLayer::arrange);
  connect(&view, &CanvasView::rootChanged, this, &PinLayer::arrange);
}

void PinLayer::setTips(bool wanted) {
  tips_ = wanted;
  if (!wanted) hideTip();
}

/// The state or edge there; "" where there is none.
QString PinLayer::placeAt(const QPoint& at) const {
  const Drawing& drawing = view_.drawing();
  const Hit hit = view_.hitAt(view_.mapToScene(at));
  if (hit.edge >= 0) return drawing.edges.at(hit.edge).key;
  const bool state =
      hit.node >= 0 && hit.kind != Hit::Kind::FrameBody && drawing.nodes.at(hit.node).isState();
  return state ? drawing.nodes.at(hit.node).key : QString();
}

bool PinLayer::ask(const QHelpEvent& event) {
  const QString place = tips_ ? placeAt(event.pos()) : QString();
  if (place.isEmpty()) return false;
  askedAt_ = event.pos();
  if (place == asked_ && tip_->isVisible()) return true;
  asked_ = place;
  emit tipWanted(place);
  return true;
}

void PinLayer::showTip(const QString& place, const DataCardText& text) {
  if (place != asked_) return;
  tip_->setText(text);
  tip_->showAt(view_.viewport()->mapTo(&view_, askedAt_) + QPoint(12, 16),
               view_.viewport()->geometry());
}

void PinLayer::hideTip() {
  hideSoon_.stop();
  asked_.clear();
  tip_->hide();
}

void PinLayer::moved(const QPoint& at) {
  if (asked_.isEmpty()) return;
  if (placeAt(at) == asked_)
    hideSoon_.stop();
  else if (!tip_->isVisible())
    asked_.clear();
  else if (!hideSoon_.isActive())
    hideSoon_.start();
}

bool PinLayer::eventFilter(QObject* watched, QEvent* event) {
  // What is in the view hides at its end, too, when the view itself is none any more.
  if (qobject_cast<GraphView*>(parent()) == nullptr) return false;
  if (watched != view_.viewport()) {
    const auto type = event->type();
    if (type == QEvent::Move || type == QEvent::Show || type == QEvent::Hide) arrange();
    return QObject::eventFilter(watched, event);
  }
  switch (event->type()) {
    case QEvent::ToolTip:
      return ask(*static_cast<QHelpEvent*>(event));
    case QEvent::MouseMove:
      moved(static_cast<QMouseEvent*>(event)->pos());
      break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Hide:
      hideTip();
      break;
    case QEvent::Leave:
      if (tip_->isVisible()) hideSoon_.start();
      break;
    case QEvent::Resize:
      arrange();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

DataCard* PinLayer::cardFor(const Card& card) {
  for (const Pinned& each : pinned_)
    if (each.place == card.place && each.shows == card.shows && each.card) return each.card;
  auto* made = new DataCard(true, &view_);
  connect(made, &DataCard::closeRequested, this,
          [this, place = card.place, shows = card.shows] { emit closeRequested(place, shows); });
  return made;
}

void PinLayer::setCards(const std::vector<Card>& cards) {
  std::vector<Pinned> next;
  for (const Card& card : cards) {
    DataCard* shown = cardFor(card);
    shown->setText(card.text);
    next.push_back({card.place, card.shows, shown});
  }
  for (const Pinned& each : pinned_) {
    const bool stays = std::any_of(next.begin(), next.end(),
                                   [&](const Pinned& other) { return other.card == each.card; });
    // Later: it may be the one whose cross was just pressed.
    if (!stays && each.card) each.card->deleteLater();
    if (!stays && each.card) each.card->hide();
  }
  pinned_ = std::move(next);
  arrange();
}

std::optional<QPoint> PinLayer::anchorOf(const QString& place) const {
  const Drawing& drawing = view_.drawing();
  QPointF at;
  if (const int node = drawing.nodeOf(place); node >= 0) {
    at = drawing.nodes.at(node).rect.topRight();
  } else if (const int edge = drawing.edgeOf(place); edge >= 0) {
    at = middleOf(drawing.edges.at(edge).points).point;
  } else {
    return std::nullopt;
  }
  return view_.viewport()->mapTo(&view_, view_.mapFromScene(at)) + QPoint(12, 0);
}

QRect PinLayer::clearOf(const QRect& card) const {
  const QRect area = view_.viewport()->geometry();
  const auto isClear = [this](const QRect& at) {
    return std::none_of(over_.begin(), over_.end(), [&](const QWidget* each) {
      return each->isVisibleTo(&view_) && each->geometry().intersects(at);
    });
  };
  if (isClear(card)) return card;
  QRect best = card;
  int least = std::numeric_limits<int>::max();
  for (const QWidget* each : over_) {
    const QRect other = each->geometry().adjusted(-cardGap, -cardGap, cardGap, cardGap);
    for (const QPoint& by :
         {QPoint(0, other.top() - card.bottom() - 1), QPoint(0, other.bottom() + 1 - card.top()),
          QPoint(other.left() - card.right() - 1, 0), QPoint(other.right() + 1 - card.left(), 0)}) {
      const QRect moved = card.translated(by);
      if (by.manhattanLength() >= least || !area.intersects(moved) || !isClear(moved)) continue;
      best = moved;
      least = by.manhattanLength();
    }
  }
  return best;
}

void PinLayer::arrange() {
  const QRect area = view_.viewport()->geometry();
  QHash<QString, int> below;  // several at one place stand below each other
  for (const Pinned& each : pinned_) {
    if (!each.card) continue;
    const auto anchor = anchorOf(each.place);
    if (anchor) {
      const QRect natural(*anchor + QPoint(0, below.value(each.place)), each.card->size());
      // One that has left the view does not come back for the overview.
      each.card->move((area.intersects(natural) ? clearOf(natural) : natural).topLeft());
      below[each.place] += each.card->height() + cardGap;
    }
    each.card->setVisible(anchor && area.intersects(each.card->geometry()));
  }
}

}  // namespace stepwright::canvas

#include "moc_pin_layer.cpp"
