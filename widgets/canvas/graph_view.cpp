// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/graph_view.h"

#include <QStyle>

#include "widgets/canvas/accessible.h"
#include "widgets/canvas/canvas_parts.h"
#include "widgets/canvas/printed_scene.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {

GraphView::GraphView(QWidget* parent) : InteractiveView(parent) {
  qRegisterMetaType<NewState>();
  qRegisterMetaType<edit::Content>();
  qRegisterMetaType<edit::Destination>();
  qRegisterMetaType<edit::Connection>();
  qRegisterMetaType<asl::StateType>();
  setObjectName(QStringLiteral("graphView"));
  setAccessibleName(Words::tr("Graph of the workflow"));
  setMinimumSize(120, 80);
  // Desktops that have animations switched off say so by a duration of none.
  const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration);
  if (duration == 0) parts().canvas.motion().setPace(Pace::Off);
  parts().canvas.applyTheme();
}

void GraphView::setDocument(const asl::Document& document) { parts().canvas.setDocument(document); }

void GraphView::setRunView(const replay::RunView& run) {
  Frames& frames = parts().frames;
  const QString before = cursorOf(drawing(), overlay());
  const bool seen = frames.sees(before);
  parts().canvas.setRun(run);
  // Only where the cursor went on, or its words grew out of sight: who looks elsewhere while it
  // stands is left alone.
  const QString now = cursorOf(drawing(), overlay());
  const bool follow = parts().canvas.state().follow() && !run.past;
  const bool other = now != before || (seen && !frames.sees(now));
  if (follow && !now.isEmpty() && other) frames.reveal(now);
}

void GraphView::setNested(std::vector<NestedGraph> nested) {
  parts().canvas.setNested(std::move(nested));
}

void GraphView::openNested(const QString& task, bool open) {
  parts().frames.openNested(task, open);
}

void GraphView::setBreakpoints(const std::vector<common::BreakpointMark>& marks) {
  parts().canvas.state().setBreakpoints(marks);
  parts().canvas.refresh();
}

void GraphView::setProblems(const std::vector<asl::Problem>& problems) {
  parts().canvas.state().setProblems(problems);
  parts().canvas.refresh();
}

void GraphView::setTestMarks(const TestMarks& marks) {
  parts().canvas.state().setTestMarks(marks);
  parts().canvas.refresh();
  parts().canvas.panels().showMarks(drawing(), overlay());
}

void GraphView::setChanged(const QHash<QString, ChangeMark>& states) {
  if (states == overlay().changed) return;
  parts().canvas.state().setChanged(states);
  parts().canvas.refresh();
}

void GraphView::setStale(bool stale, const QString& reason) {
  if (stale) parts().canvas.camera().settle();
  parts().canvas.state().setStale(stale, reason);
  parts().canvas.updateBanner();
}

void GraphView::setOwnBanner(bool own) {
  parts().canvas.panels().setBannerWanted(own);
  parts().canvas.updateBanner();
}

void GraphView::setFound(const QSet<QString>& states, const QString& current) {
  const FoundMarks marks{states, current};
  if (marks == parts().canvas.state().found()) return;
  parts().canvas.state().setFound(marks);
  viewport()->update();
}

const QSet<QString>& GraphView::found() const { return parts().canvas.state().found().states; }

void GraphView::setFollow(bool follow) { parts().canvas.state().setFollow(follow); }

void GraphView::setReadOnly(bool readOnly) { parts().canvas.state().setReadOnly(readOnly); }

void GraphView::setPace(Pace pace) {
  parts().canvas.motion().setPace(pace);
  parts().canvas.refresh();
}

Pace GraphView::pace() const { return parts().canvas.motion().pace(); }

void GraphView::setMinimapVisible(bool visible) {
  parts().canvas.panels().setMinimapVisible(visible);
}

bool GraphView::minimapVisible() const { return parts().canvas.panels().minimapVisible(); }

void GraphView::setMinimapCorner(Qt::Corner corner) {
  parts().canvas.panels().setMinimapCorner(corner);
}

Qt::Corner GraphView::minimapCorner() const { return parts().canvas.panels().minimapCorner(); }

void GraphView::setLegendVisible(bool visible) {
  parts().canvas.panels().setLegendVisible(visible);
}

void GraphView::setDirection(layout::Direction direction) {
  Canvas& canvas = parts().canvas;
  if (canvas.shown().direction() == direction) return;
  canvas.shown().setDirection(direction);
  canvas.scene().setDirection(direction);
  canvas.layOut(true);
  canvas.lookFirst();
}

layout::Direction GraphView::direction() const { return parts().canvas.shown().direction(); }

void GraphView::setQuickSource(QuickSource source) { parts().addMenu.setSource(std::move(source)); }

void GraphView::setArrangement(const project::Arrangement& arrangement, bool show) {
  Canvas& canvas = parts().canvas;
  if (canvas.shown().options().arrangement == arrangement) return;
  canvas.shown().setArrangement(arrangement);
  if (show) canvas.layOut();
  if (parts().notes.selected() == nullptr) canvas.state().selectNote(0);
  if (parts().groups.selected() == nullptr) canvas.state().selectGroup(0);
}

void GraphView::setNotesVisible(bool visible) {
  Canvas& canvas = parts().canvas;
  if (canvas.shown().options().notes == visible) return;
  canvas.shown().setNotesShown(visible);
  canvas.selectNote(0);
  canvas.layOut();
}

void GraphView::setMoveByHand(bool byHand) { parts().pointer.setMoveByHand(byHand); }

void GraphView::addNote() {
  const QPointF middle = parts().canvas.camera().toScene(QRectF(viewport()->rect()).center());
  parts().notes.addNear(parts().canvas.selectedState(), middle);
}

void GraphView::setSelection(const QStringList& keys) {
  if (keys == selection()) return;
  parts().canvas.select(keys, false);
  notifySelection(*this);
}

void GraphView::layOutAgain() {
  parts().arranger.letGoOfAll();
  parts().canvas.layOut(true);
}

void GraphView::setCollapsed(const QSet<QString>& frames) { parts().frames.setCollapsed(frames); }

QSet<QString> GraphView::collapsed() const { return parts().canvas.shown().options().collapsed; }

void GraphView::collapseSelected() {
  parts().frames.collapse(parts().canvas.selectedState(), true);
}

void GraphView::expandSelected() { parts().keys.expand(); }

void GraphView::collapseAll(bool collapse) { parts().frames.collapseAll(collapse); }

void GraphView::setRoot(const QString& container) { parts().frames.setRoot(container); }

QString GraphView::root() const { return parts().canvas.shown().root(); }

double GraphView::zoom() const { return parts().canvas.camera().scale(); }

void GraphView::setZoom(double factor) { parts().canvas.camera().setZoom(factor); }

void GraphView::zoomToFit() { parts().canvas.camera().fit(); }

void GraphView::firstLook() { parts().canvas.lookFirst(); }

void GraphView::zoomToSelection() { parts().canvas.lookAtSelection(); }

void GraphView::reveal(const QString& key) { parts().frames.reveal(key); }

void GraphView::startRename(const QString& state, const QString& typed) {
  parts().renaming.start(state, typed);
}

void GraphView::refuseName() { parts().renaming.refuse(); }

void GraphView::commitTyping() {
  parts().renaming.commit();
  parts().notes.commit();
  parts().groups.commit();
}

void GraphView::openQuickAdd() { parts().addMenu.openAtSelection(); }

QString GraphView::printedScene() const {
  const QString banner = parts().canvas.panels().bannerWords();
  const QString head = banner.isEmpty() ? QString() : QStringLiteral("[%1]\n").arg(banner);
  return head + canvas::printedScene(drawing(), overlay());
}

}  // namespace stepwright::canvas

#include "moc_graph_view.cpp"
