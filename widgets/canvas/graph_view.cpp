// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/graph_view.h"

#include <QScrollBar>
#include <QStyle>

#include "widgets/canvas/accessible.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/view_core.h"
#include "widgets/common/banner.h"

namespace stepwright::canvas {

GraphView::GraphView(QWidget* parent)
    : QGraphicsView(parent), core_(std::make_unique<ViewCore>(*this)) {
  qRegisterMetaType<NewState>();
  qRegisterMetaType<edit::Content>();
  qRegisterMetaType<edit::Destination>();
  qRegisterMetaType<edit::Connection>();
  qRegisterMetaType<asl::StateType>();
  installAccessibility();
  setObjectName(QStringLiteral("graphView"));
  setAccessibleName(tr("Graph of the workflow"));
  setScene(&core_->scene);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTransformationAnchor(QGraphicsView::NoAnchor);
  setResizeAnchor(QGraphicsView::NoAnchor);
  setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  setOptimizationFlags(QGraphicsView::DontSavePainterState |
                       QGraphicsView::DontAdjustForAntialiasing);
  setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  viewport()->setAcceptDrops(true);
  setMinimumSize(120, 80);
  // Desktops that have animations switched off say so by a duration of none.
  core_->reducedMotion = style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
  core_->applyTheme();
  core_->zoomBar->setZoom(1);
}

GraphView::~GraphView() = default;

void GraphView::setDocument(const asl::Document& document) {
  core_->document = document;
  core_->hasDocument = true;
  core_->layOut();
  core_->placeOverlays();
  viewport()->update();
}

void GraphView::setRunView(const replay::RunView& run) {
  const QString before = core_->facts.cursor;
  // Bars come and go with a run; what is seen of the drawing stays.
  if (run.status != replay::RunStatus::None) core_->touched();
  core_->run = run;
  core_->facts.setRun(run);
  core_->refresh();
  core_->minimap->setDrawing(core_->drawing, core_->facts);
  core_->updateBanner();
  // Only where the cursor went on: who looks elsewhere while it stands is left alone.
  const QString now = run.cursor ? QString::fromStdString(run.cursor->state) : QString();
  if (core_->follow && !now.isEmpty() && now != before && !run.past) reveal(now);
}

void GraphView::setBreakpoints(const std::vector<common::BreakpointMark>& marks) {
  core_->facts.setBreakpoints(marks);
  core_->refresh();
}

void GraphView::setProblems(const std::vector<asl::Problem>& problems) {
  core_->problems = problems;
  core_->facts.setProblems(problems);
  core_->refresh();
}

void GraphView::setMocked(const QSet<QString>& states) {
  core_->facts.mocked = states;
  core_->refresh();
}

void GraphView::setChanged(const QHash<QString, ChangeMark>& states) {
  if (states == core_->facts.changed) return;
  core_->facts.changed = states;
  core_->refresh();
}

void GraphView::setStale(bool stale, const QString& reason) {
  if (stale) core_->touched();
  core_->stale = stale;
  core_->staleReason = reason;
  core_->updateBanner();
}

void GraphView::setOwnBanner(bool own) {
  core_->ownBanner = own;
  core_->updateBanner();
}

void GraphView::setFound(const QSet<QString>& states, const QString& current) {
  const FoundMarks marks{states, current};
  if (marks == core_->found) return;
  core_->found = marks;
  viewport()->update();
}

const QSet<QString>& GraphView::found() const { return core_->found.states; }

void GraphView::setFollow(bool follow) { core_->follow = follow; }

void GraphView::setReadOnly(bool readOnly) { core_->readOnly = readOnly; }

void GraphView::setReducedMotion(bool reduced) {
  core_->reducedMotion = reduced;
  core_->refresh();
}

bool GraphView::reducedMotion() const { return core_->reducedMotion; }

void GraphView::setMinimapVisible(bool visible) {
  core_->minimapWanted = visible;
  core_->placeOverlays();
}

bool GraphView::minimapVisible() const { return core_->minimapWanted; }

void GraphView::setDirection(layout::Direction direction) {
  if (core_->options.direction == direction) return;
  core_->options.direction = direction;
  core_->scene.setDirection(direction);
  core_->layOut(true);
  core_->firstLook();
}

void GraphView::setMinimapCorner(Qt::Corner corner) {
  core_->minimapCorner = corner;
  core_->placeOverlays();
}

Qt::Corner GraphView::minimapCorner() const { return core_->minimapCorner; }

layout::Direction GraphView::direction() const { return core_->options.direction; }

void GraphView::setQuickSource(QuickSource source) { core_->quickSource = std::move(source); }

void GraphView::setSelection(const QStringList& keys) {
  if (keys == core_->selection) return;
  core_->select(keys, false);
  notifySelection(*this);
}

QStringList GraphView::selection() const { return core_->selection; }

void GraphView::layOutAgain() {
  project::Arrangement next = core_->options.arrangement;
  auto& placed = next.placed(core_->options.direction);
  if (!placed.empty() && !core_->readOnly) {
    placed.clear();
    emit arrangementRequested(next, tr("Lay out again"), {});
  }
  core_->layOut(true);
}

void GraphView::setCollapsed(const QSet<QString>& frames) {
  if (core_->options.collapsed == frames) return;
  core_->options.collapsed = frames;
  core_->layOut();
}

void GraphView::setArrangement(const project::Arrangement& arrangement, bool show) {
  project::Arrangement& known = core_->options.arrangement;
  if (known == arrangement) return;
  known = arrangement;
  if (show) core_->layOut();
  if (core_->selectedDrawnNote() == nullptr) core_->selectedNote = 0;
}

void GraphView::setNotesVisible(bool visible) {
  if (core_->options.notes == visible) return;
  core_->options.notes = visible;
  core_->selectNote(0);
  core_->layOut();
}

void GraphView::setMoveByHand(bool byHand) { core_->moveByHand = byHand; }

void GraphView::addNote() {
  const QPointF middle = core_->toScene(QRectF(viewport()->rect()).center());
  core_->addNote(core_->selectedState(), middle - QPointF(100, 32));
}

QSet<QString> GraphView::collapsed() const { return core_->options.collapsed; }

void GraphView::collapseAll(bool collapse) const { core_->collapseAll(collapse); }

void GraphView::setRoot(const QString& container) { core_->setRoot(container); }

QString GraphView::root() const { return core_->root; }

void GraphView::collapseSelected(bool collapse) {
  QString key = core_->selectedState();
  int node = core_->drawing.nodeOf(key);
  if (node >= 0 && !core_->drawing.nodes.at(node).container)
    node = core_->drawing.nodes.at(node).parent;
  if (node < 0) return;
  key = core_->drawing.nodes.at(node).key;
  if (core_->options.collapsed.contains(key) == collapse) return;
  core_->toggleCollapsed(key);
  core_->select({key}, true);
}

double GraphView::zoom() const { return core_->scale(); }

void GraphView::setZoom(double factor) {
  core_->zoomAt(QRectF(viewport()->rect()).center(), factor / core_->scale());
}

namespace {

/// The debugger's ribbon belongs to what must be seen of a state.
QRectF withRibbon(const QRectF& box, const NodeLook& look, double scale) {
  if (!look.cursor) return box;
  const double width = (ribbonSize(look.cursorWords, true).width() + 44) * qMax(1.0, 0.9 / scale);
  if (look.ribbonBelow) return box.united(QRectF(box.left(), box.top(), width, box.height() + 60));
  return box.adjusted(-width, 0, 0, 0);
}

/// The zoom at which an area fits into the view, never larger than 100 %.
double fitting(const QRectF& area, const QSize& view) {
  constexpr double margin = 48;
  if (area.isEmpty()) return 1;
  return qMin(
      1.0, qMin((view.width() - margin) / area.width(), (view.height() - margin) / area.height()));
}

}  // namespace

void GraphView::firstLook() { core_->firstLook(); }

void GraphView::zoomToFit() {
  const QRectF area = core_->drawing.bounds;
  setZoom(fitting(area, viewport()->size()));
  centerOn(area.center());
  core_->updateSeenArea();
}

void GraphView::zoomToSelection() {
  QRectF area;
  for (const QString& key : qAsConst(core_->selection)) {
    if (const int node = core_->drawing.nodeOf(key); node >= 0)
      area |= core_->drawing.nodes.at(node).rect;
    if (const int edge = core_->drawing.edgeOf(key); edge >= 0)
      area |= QPolygonF(core_->drawing.edges.at(edge).points).boundingRect();
  }
  if (area.isNull()) return zoomToFit();
  setZoom(fitting(area.adjusted(-40, -40, 40, 40), viewport()->size()));
  centerOn(area.center());
  core_->updateSeenArea();
}

void GraphView::reveal(const QString& key) {
  // What lies outside of the frame that is shown alone brings back the whole.
  const bool outside = core_->drawing.nodeOf(key) < 0 && core_->drawing.edgeOf(key) < 0 &&
                       !key.startsWith(core_->root + QLatin1Char('/'));
  if (!core_->root.isEmpty() && outside && core_->stateOf(key) != nullptr) setRoot({});
  if (core_->hasDocument && core_->drawing.nodeOf(key) < 0) {
    QSet<QString> open = core_->options.collapsed;
    for (auto it = open.begin(); it != open.end();)
      it = key.startsWith(*it + QLatin1Char('/')) ? open.erase(it) : ++it;
    if (open != core_->options.collapsed) {
      setCollapsed(open);
      emit collapsedChanged(open);
    }
  }
  QRectF area;
  if (const int node = core_->drawing.nodeOf(key); node >= 0) {
    const DrawnNode& found = core_->drawing.nodes.at(node);
    // Of a frame its name: a wide one must not push the ribbon out of sight.
    area = found.isFrame()
               ? QRectF(found.rect.topLeft(), QSizeF(qMin(found.rect.width(), 260.0), 80))
               : found.rect;
    area = withRibbon(area, lookOf(core_->drawing, node, core_->facts), core_->scale());
  } else if (const int edge = core_->drawing.edgeOf(key); edge >= 0) {
    area = QPolygonF(core_->drawing.edges.at(edge).points).boundingRect();
  }
  if (area.isNull()) return;
  const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
  const double air = 40 / core_->scale();
  core_->touched();
  if (!seen.adjusted(air, air, -air, -air).contains(area)) {
    if (seen.intersects(area))
      ensureVisible(area, 60, 60);
    else
      centerOn(area.center());
  }
  core_->updateSeenArea();
}

void GraphView::startRename(const QString& state, const QString& typed) {
  const int node = core_->drawing.nodeOf(state);
  if (node < 0 || core_->readOnly) return;
  reveal(state);
  const DrawnNode& box = core_->drawing.nodes.at(node);
  if (core_->renaming) core_->renaming->deleteLater();
  core_->renaming = new RenameField(box.name, viewport());
  const QRectF seen = viewportTransform().mapRect(box.rect);
  const int width = qMax(180, static_cast<int>(seen.width()) - 16);
  const double y = box.isFrame() ? seen.top() + 2 : seen.center().y() - 14;
  core_->renaming->setGeometry(static_cast<int>(seen.center().x()) - width / 2, static_cast<int>(y),
                               width, 28);
  common::setPlace(*core_->renaming, state + QStringLiteral("/#name"));
  const QString before = box.name;
  connect(core_->renaming, &RenameField::renamed, this,
          [this, state, before](const QString& name, bool stays) {
            takeName(state, before, name, stays);
          });
  connect(core_->renaming, &RenameField::finished, this, [this] { setFocus(); });
  if (!typed.isEmpty()) core_->renaming->resume(typed);
  core_->renaming->show();
  core_->renaming->setFocus();
}

void GraphView::takeName(const QString& state, const QString& before, const QString& name,
                         bool stays) {
  // Another state may stand under that id by now.
  const int node = core_->drawing.nodeOf(state);
  if (node < 0 || core_->drawing.nodes.at(node).name != before)
    return emit hintChanged(tr("The state has changed; it was not renamed."), {});
  core_->nameRefused = false;
  emit renameRequested(state, name);
  if (core_->nameRefused && stays) return startRename(state, name);
  if (stays) setFocus();
}

void GraphView::refuseName() { core_->nameRefused = true; }

void GraphView::commitTyping() {
  if (core_->renaming) core_->renaming->end(true);
  if (core_->noteField) core_->noteField->finish(true);
}

void GraphView::openQuickAdd() {
  const QString at = core_->selection.isEmpty() ? QString() : core_->selection.last();
  if (!at.isEmpty()) reveal(at);
  core_->openQuickAdd(core_->addPlaces(), core_->globalPointBelow(at));
}

void GraphView::focusNextFailed() {
  const QString map = core_->mapOfSelection();
  const auto found = core_->facts.containers.constFind(map);
  if (found == core_->facts.containers.constEnd()) return;
  const int count = static_cast<int>(found->items.size());
  for (int step = 1; step <= count; ++step) {
    const int index = (found->focused + step + count) % count;
    const auto status = found->items[static_cast<std::size_t>(index)];
    if (status != replay::StateStatus::Failed && status != replay::StateStatus::TimedOut) continue;
    emit focusItemRequested(map, index);
    return;
  }
}

const Drawing& GraphView::drawing() const { return core_->drawing; }

const Facts& GraphView::facts() const { return core_->facts; }

QString GraphView::spokenHint() const {
  if (core_->guide) return core_->guide->target().words;
  if (const auto& foreign = core_->document.foreign(); !foreign.empty())
    return tr("This is %1, not a state machine").arg(QString::fromStdString(foreign));
  return core_->empty() ? tr("Press Space to add the first state") : QString();
}

QString GraphView::printedScene() const {
  QString out;
  if (core_->banner->isVisibleTo(this))
    out += QStringLiteral("[%1]\n").arg(core_->banner->accessibleName());
  const Drawing& drawing = core_->drawing;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    out += QString(node.depth * 2, QLatin1Char(' ')) +
           spokenNode(node, lookOf(drawing, i, core_->facts)) + QLatin1Char('\n');
  }
  for (int i = 0; i < drawing.edges.size(); ++i)
    out += spokenEdge(drawing, drawing.edges.at(i), edgeLookOf(drawing, i, core_->facts)) +
           QLatin1Char('\n');
  for (const DrawnNote& note : drawing.notes) {
    const QString at = core_->nameOf(note.anchor);
    out +=
        (at.isEmpty() ? tr("Note: %1").arg(note.text) : tr("Note at %1: %2").arg(at, note.text)) +
        QLatin1Char('\n');
  }
  return out;
}

}  // namespace stepwright::canvas
