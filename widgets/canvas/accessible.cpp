// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {
namespace {

/// What a line of GraphView::printedScene says of a child: nodes first, then edges.
QString spokenChild(const CanvasView& view, int index) {
  const Drawing& drawing = view.drawing();
  const Overlay& overlay = view.overlay();
  if (index < drawing.nodes.size())
    return spokenNode(drawing.nodes.at(index), lookOf(drawing, index, overlay));
  const int edge = index - drawing.nodes.size();
  if (edge >= drawing.edges.size()) return {};
  return spokenEdge(drawing, drawing.edges.at(edge), edgeLookOf(drawing, edge, overlay));
}

QRect childRect(const CanvasView& view, int index) {
  const Drawing& drawing = view.drawing();
  QRectF area;
  if (index < drawing.nodes.size())
    area = drawing.nodes.at(index).rect;
  else if (index - drawing.nodes.size() < drawing.edges.size())
    area = QPolygonF(drawing.edges.at(index - drawing.nodes.size()).points).boundingRect();
  const QRect seen = view.viewportTransform().mapRect(area).toRect();
  return {view.viewport()->mapToGlobal(seen.topLeft()), seen.size()};
}

bool childSelected(const CanvasView& view, int index) {
  const Drawing& drawing = view.drawing();
  const QString key = index < drawing.nodes.size()
                          ? drawing.nodes.at(index).key
                          : drawing.edges.value(index - drawing.nodes.size()).key;
  return view.selection().contains(key);
}

/// One state or edge. It knows its place in the drawing only; when the drawing changes, so does
/// what it says.
class ChildInterface : public QAccessibleInterface {
 public:
  ChildInterface(CanvasView* view, int index) : view_(view), index_(index) {}
  bool isValid() const override { return view_ != nullptr; }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(view_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && view_ ? spokenChild(*view_, index_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}
  QRect rect() const override { return view_ ? childRect(*view_, index_) : QRect(); }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  QAccessible::State state() const override {
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.selected = view_ && childSelected(*view_, index_);
    state.focused = state.selected && view_->hasFocus();
    return state;
  }

 private:
  QPointer<CanvasView> view_;
  int index_;
};

class ViewInterface : public QAccessibleWidget {
 public:
  explicit ViewInterface(CanvasView* view)
      : QAccessibleWidget(view, QAccessible::List), view_(view) {}
  ~ViewInterface() override {
    for (const QAccessible::Id id : qAsConst(children_)) QAccessible::deleteAccessibleInterface(id);
  }
  int childCount() const override {
    return view_->drawing().nodes.size() + view_->drawing().edges.size();
  }
  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    if (const auto known = children_.constFind(index); known != children_.constEnd())
      return QAccessible::accessibleInterface(*known);
    auto* made = new ChildInterface(view_, index);
    children_.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (auto it = children_.constBegin(); it != children_.constEnd(); ++it)
      if (QAccessible::accessibleInterface(it.value()) == child) return it.key();
    return -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    for (int i = childCount() - 1; i >= 0; --i)
      if (childRect(*view_, i).contains(x, y)) return child(i);
    return nullptr;
  }
  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Description ? view_->spokenHint() : QAccessibleWidget::text(kind);
  }
  QAccessibleInterface* focusChild() const override {
    for (int i = 0; i < childCount(); ++i)
      if (childSelected(*view_, i)) return child(i);
    return nullptr;
  }

 private:
  CanvasView* view_;
  mutable QHash<int, QAccessible::Id> children_;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* view = qobject_cast<CanvasView*>(object);
  return view != nullptr ? new ViewInterface(view) : nullptr;
}

}  // namespace

void installAccessibility() {
  static const bool once = (QAccessible::installFactory(make), true);
  Q_UNUSED(once)
}

void notifySelection(CanvasView& view) {
  if (!QAccessible::isActive()) return;
  if (!view.hasFocus()) {
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    return QAccessible::updateAccessibility(&event);
  }
  const Drawing& drawing = view.drawing();
  const QString key = view.selection().isEmpty() ? QString() : view.selection().last();
  const int node = drawing.nodeOf(key), edge = drawing.edgeOf(key);
  if (node < 0 && edge < 0) return;
  QAccessibleEvent event(&view, QAccessible::Focus);
  event.setChild(node >= 0 ? node : drawing.nodes.size() + edge);
  QAccessible::updateAccessibility(&event);
}

}  // namespace stepwright::canvas
