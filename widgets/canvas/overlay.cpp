// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/overlay.h"

#include <QStringList>

#include "engine/asl/bind.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/words.h"
#include "widgets/common/fonts.h"
#include "widgets/common/glyphs.h"

namespace stepwright::canvas {
namespace {

using S = replay::StateStatus;

constexpr double faded = 0.4, unlit = 0.35, dragged = 0.35, closed = 0.38, takenAway = 0.38;

/// A folded frame keeps telling how its items stand.
replay::Tally tallyOf(const replay::ContainerView& container) {
  replay::Tally tally;
  for (const S status : container.items) {
    switch (status) {
      case S::Running:
      case S::Retrying:
        ++tally.running;
        break;
      case S::Waiting:
        ++tally.waiting;
        break;
      case S::Succeeded:
        ++tally.succeeded;
        break;
      case S::Failed:
      case S::TimedOut:
        ++tally.failed;
        break;
      case S::Caught:
        ++tally.caught;
        break;
      case S::Aborted:
        ++tally.aborted;
        break;
      case S::NotReached:
        break;
    }
  }
  return tally;
}

/// Of a frame, below which it has no place, longer words are told whole in the bar above alone: a
/// ribbon that lies half outside tells nothing.
constexpr double mostRibbon = 240;

/// Whether the ribbon, left of the box, would cover another one, or has no room in the view: then
/// it stands below. Below a frame would be far from its name.
bool leftIsTaken(const Drawing& drawing, const DrawnNode& node, const Overlay& overlay,
                 const QString& words) {
  if (words.isEmpty()) return false;  // there is only the arrow
  const double width = (ribbonSize(words, false).width() + 40) * overlay.ribbonGrowth;
  if (!node.isFrame() && node.rect.width() + width > overlay.ribbonRoom) return true;
  const double middle = node.isFrame() ? 16 : node.rect.height() / 2;
  const QRectF ribbon(node.rect.left() - width, node.rect.top() + middle - 14, width - 4, 28);
  for (const DrawnNode& other : drawing.nodes)
    if (other.isState() && !other.isFrame() && other.key != node.key &&
        other.rect.intersects(ribbon))
      return true;
  return false;
}

void addRun(const Drawing& drawing, const DrawnNode& node, const Overlay& overlay, NodeLook& look) {
  if (const auto state = overlay.states.constFind(node.key); state != overlay.states.constEnd()) {
    look.status = state->status;
    look.error = text(state->error);
    look.left = text(state->left);
    look.attempt = state->attempt;
    look.maxAttempts = state->maxAttempts;
    look.tally = state->tally;
    look.showTally = node.parent >= 0 && totalOf(state->tally) > 1;
  }
  if (node.container) {
    const auto items = overlay.containers.constFind(node.key);
    if (items != overlay.containers.constEnd()) {
      look.items = *items;
      if (node.collapsed) {
        look.tally = tallyOf(*items);
        look.showTally = totalOf(look.tally) > 0;
      }
    }
  }
  const QString cursor = cursorOf(drawing, overlay);
  look.cursor = !cursor.isEmpty() && cursor == node.key;
  if (look.cursor) {
    look.cursorWords = overlay.innerCursor.isEmpty() ? overlay.cursorWords : overlay.innerWords;
    look.ribbon = node.isFrame() ? elided(look.cursorWords,
                                          common::fontOf(common::FontRole::Heading), mostRibbon)
                                 : look.cursorWords;
    look.ribbonBelow = leftIsTaken(drawing, node, overlay, look.ribbon);
  }
}

}  // namespace

QString cursorOf(const Drawing& drawing, const Overlay& overlay) {
  static const QString nested = QStringLiteral("!/States/");
  QString key = overlay.innerCursor;
  while (!key.isEmpty() && drawing.nodeOf(key) < 0) {
    const int task = key.lastIndexOf(nested);
    key = task < 0 ? QString() : key.left(task);
  }
  return key.isEmpty() ? overlay.cursor : key;
}

void Overlay::setRun(const replay::RunView& run, const std::vector<NestedGraph>& runs) {
  status = run.status;
  states.clear();
  containers.clear();
  taken.clear();
  for (const auto& [id, view] : run.states) states.insert(text(id), view);
  for (const auto& [id, view] : run.containers) containers.insert(text(id), view);
  for (const auto& [pointer, count] : run.taken) taken.insert(text(pointer), count);
  cursor = run.cursor ? text(run.cursor->state) : QString();
  cursorWords = run.cursor ? text(run.cursor->words) : QString();
  past = run.past;
  innerCursor.clear();
  innerWords.clear();
  nested.clear();
  for (const NestedGraph& each : runs) addNested(each);
}

void Overlay::addNested(const NestedGraph& run) {
  nested.insert(run.state, run.words());
  const std::string task = run.state.toStdString();
  const auto key = [&](const std::string& own) { return text(nestedKey(task, own)); };
  for (const auto& [id, view] : run.view.states) states.insert(key(id), view);
  for (const auto& [id, view] : run.view.containers) containers.insert(key(id), view);
  for (const auto& [pointer, count] : run.view.taken) taken.insert(key(pointer), count);
  if (!run.view.cursor) return;
  innerCursor = key(run.view.cursor->state);
  innerWords = text(run.view.cursor->words);
}

void Overlay::setBreakpoints(const std::vector<common::BreakpointMark>& all) {
  marks = all;
  breakpoints = {};
  edgeBreakpoints.clear();
  for (const auto& mark : marks)
    if (mark.kind == common::BreakpointMark::Kind::Edge)
      edgeBreakpoints.insert(text(mark.edge), mark);
    else if (!mark.edge.empty() && !edgeBreakpoints.contains(text(mark.edge)))
      edgeBreakpoints.insert(text(mark.edge), mark);
    else if (mark.edge.empty())
      breakpoints[static_cast<std::size_t>(mark.kind)].insert(text(mark.state), mark);
}

void Overlay::setProblems(const std::vector<asl::Problem>& found) {
  problems.clear();
  for (const asl::Problem& problem : found) {
    if (problem.stateId.empty()) continue;
    const QString key = text(problem.stateId);
    const auto old = problems.constFind(key);
    if (old == problems.constEnd() || problem.severity < *old)
      problems.insert(key, problem.severity);
  }
}

std::array<std::optional<common::BreakpointMark>, BoxSpots> stopsOn(const Overlay& overlay,
                                                                    const QString& state) {
  std::array<std::optional<common::BreakpointMark>, BoxSpots> stops;
  for (std::size_t kind = 0; kind < overlay.breakpoints.size(); ++kind) {
    const auto spot = spotOf(static_cast<StopKind>(kind));
    const auto mark = overlay.breakpoints[kind].constFind(state);
    if (spot && mark != overlay.breakpoints[kind].constEnd() && !stops[*spot]) stops[*spot] = *mark;
  }
  return stops;
}

bool offersStop(const Drawing& drawing, const DrawnEdge& edge, const Overlay& overlay) {
  return overlay.selection.size() == 1 && overlay.selection.contains(edge.key) &&
         !overlay.edgeBreakpoints.contains(edge.key) && edge.points.size() > 1 && !edge.foreign &&
         drawing.nodes.at(edge.from).isState();
}

namespace {

void addBreakpoints(const DrawnNode& node, const Overlay& overlay, NodeLook& look) {
  const auto stops = stopsOn(overlay, node.key);
  look.enter = stops[EntrySpot];
  look.exit = stops[ExitSpot];
  look.onRetry = stops[RetrySpot];
  look.onError = stops[ErrorSpot];
  const auto& spot = overlay.hoveredSpot;
  if (spot && !spot->isSet() && spot->edge.empty() && node.key == text(spot->state))
    look.offered = spot->kind;
}

/// A folded frame stands for what is in it: its breakpoints are seen on it.
void addInside(const DrawnNode& node, const Overlay& overlay, NodeLook& look) {
  if (!node.collapsed) return;
  const std::string within = node.key.toStdString() + '/';
  for (const common::BreakpointMark& mark : overlay.marks) {
    if (!mark.state.starts_with(within)) continue;
    if (++look.insideCount == 1) {
      look.inside = mark;
      continue;
    }
    if (look.inside->kind != mark.kind) look.inside->kind = common::BreakpointMark::Kind::Enter;
    look.inside->enabled = look.inside->enabled || mark.enabled;
    look.inside->conditional = look.inside->conditional && mark.conditional;
    look.inside->logPoint = look.inside->logPoint && mark.logPoint;
    look.inside->hits += mark.hits;
  }
}

}  // namespace

namespace {

/// What is not known yet, since it was just drawn, is not marked.
std::optional<int> coveredIn(const Overlay& overlay, const QString& key) {
  if (!overlay.tests.coverage) return std::nullopt;
  const auto found = overlay.tests.coverage->constFind(key);
  return found == overlay.tests.coverage->constEnd() ? std::nullopt : std::optional(*found);
}

QPair<int, int> coveredWaysOf(const Drawing& drawing, int choice, const Overlay& overlay) {
  QPair<int, int> ways{0, 0};
  for (const DrawnEdge& edge : drawing.edges) {
    const auto covered = edge.from == choice ? coveredIn(overlay, edge.key) : std::nullopt;
    if (!covered) continue;
    ++ways.second;
    if (*covered > 0) ++ways.first;
  }
  return ways;
}

QPair<S, S> standingsOf(const ComparedMarks& compared, const QString& key) {
  return compared.states.value(key, {S::NotReached, S::NotReached});
}

void addCompared(const Drawing& drawing, const DrawnEdge& edge, const Overlay& overlay,
                 EdgeLook& look) {
  if (!overlay.tests.compared) return;
  const auto [a, b] = overlay.tests.compared->edges.value(edge.key, {0, 0});
  using Takers = EdgeLook::Takers;
  if (a > 0 || b > 0) look.takers = a == 0 ? Takers::OnlyB : b == 0 ? Takers::OnlyA : Takers::Both;
  if (look.takers == Takers::None || look.takers == Takers::Both) return;
  const DrawnNode& from = drawing.nodes.at(edge.from);
  const auto standing = standingsOf(*overlay.tests.compared, from.key);
  look.parts = standing.first != S::NotReached && standing.second != S::NotReached;
}

}  // namespace

NodeLook lookOf(const Drawing& drawing, int index, const Overlay& overlay) {
  const DrawnNode& node = drawing.nodes.at(index);
  NodeLook look;
  addRun(drawing, node, overlay, look);
  addBreakpoints(node, overlay, look);
  addInside(node, overlay, look);
  if (const auto found = overlay.problems.constFind(node.key); found != overlay.problems.constEnd())
    look.problem = *found;
  look.nested = overlay.nested.value(node.key);
  look.mocked = overlay.tests.mocked.contains(node.key);
  if (const auto mark = overlay.tests.answers.constFind(node.key);
      !look.mocked && mark != overlay.tests.answers.constEnd())
    look.answer = *mark;
  look.covered = coveredIn(overlay, node.key);
  if (look.covered && node.type == asl::StateType::Choice)
    look.coveredWays = coveredWaysOf(drawing, index, overlay);
  if (const auto mark = overlay.tests.trail.constFind(node.key);
      mark != overlay.tests.trail.constEnd())
    look.trail = *mark;
  if (overlay.tests.compared && node.isState()) {
    const auto pair = standingsOf(*overlay.tests.compared, node.key);
    if (pair.first != pair.second) look.pair = pair;
  }
  if (const auto mark = overlay.changed.constFind(node.key); mark != overlay.changed.constEnd())
    look.change = *mark;
  if (look.change && look.change->sign == ChangeMark::Sign::Removed) look.opacity = takenAway;
  const bool selected = overlay.selection.contains(node.key);
  look.selected = selected || (!overlay.inside.isEmpty() && overlay.inside == node.key);
  const int lit = overlay.drag.going ? -1 : drawing.edgeOf(overlay.hoveredEdge);
  look.lit = lit >= 0 && (drawing.edges.at(lit).from == index || drawing.edges.at(lit).to == index);
  look.ports = node.isState() && !node.foreign && !overlay.drag.going &&
               (overlay.hoveredNode == node.key || (selected && overlay.selection.size() == 1));
  look.started = overlay.status != replay::RunStatus::None;
  look.dimmedFrame = overlay.drag.closedFrames.contains(node.key);
  if (overlay.drag.states.contains(node.key)) look.opacity = dragged;
  if (overlay.drag.lost.contains(node.key)) look.opacity = faded;
  if (look.dimmedFrame && !node.isFrame()) look.opacity = closed;
  return look;
}

EdgeLook edgeLookOf(const Drawing& drawing, int index, const Overlay& overlay) {
  const DrawnEdge& edge = drawing.edges.at(index);
  EdgeLook look;
  look.taken = overlay.taken.value(edge.key, 0);
  look.covered = coveredIn(overlay, edge.key);
  addCompared(drawing, edge, overlay, look);
  if (const auto mark = overlay.edgeBreakpoints.constFind(edge.key);
      mark != overlay.edgeBreakpoints.constEnd())
    look.breakpoint = *mark;
  look.offersStop = offersStop(drawing, edge, overlay);
  if (const auto sign = overlay.changedEdges.constFind(edge.key);
      sign != overlay.changedEdges.constEnd())
    look.change = *sign;
  if (look.change == ChangeMark::Sign::Removed) look.opacity = takenAway;
  look.caught = edge.kind == asl::EdgeKind::Catch && look.taken > 0;
  look.selected = overlay.selection.contains(edge.key);
  look.lit = !overlay.hoveredEdge.isEmpty() && overlay.hoveredEdge == edge.key;
  look.open = overlay.drag.going && overlay.drag.openEdge == edge.key;
  look.dot = overlay.drag.going;
  if (!overlay.drag.states.isEmpty()) {
    const bool own = overlay.drag.states.contains(drawing.nodes.at(edge.from).key) ||
                     overlay.drag.states.contains(drawing.nodes.at(edge.to).key);
    if (own) look.dot = false;
    if (own) look.opacity = dragged;
  }
  for (auto it = overlay.drag.closedFrames.begin(); it != overlay.drag.closedFrames.end(); ++it) {
    const int frame = drawing.nodeOf(it.key());
    if (frame >= 0 && drawing.isInside(edge.from, frame)) look.dot = false;
  }
  const QString& out = overlay.litEdge.isEmpty() ? overlay.hoveredEdge : overlay.litEdge;
  const double fade = overlay.litEdge.isEmpty() ? 1 : overlay.hoverFade;
  if (!out.isEmpty() && edge.key != out && !overlay.drag.going)
    look.opacity = qMin(look.opacity, 1 - (1 - unlit) * fade);
  return look;
}

namespace {

QString standingWord(S status) {
  return status == S::NotReached ? Words::tr("not there") : common::statusWord(status);
}

}  // namespace

namespace {

QString exitWords(StopKind kind) {
  switch (kind) {
    case StopKind::Variable:
      return Words::tr("breakpoint on a change of a variable");
    case StopKind::Expression:
      return Words::tr("breakpoint on a change of an expression");
    case StopKind::Phase:
      return Words::tr("breakpoint before a phase of it");
    default:
      return Words::tr("breakpoint at its end");
  }
}

}  // namespace

QString spokenNode(const DrawnNode& node, const NodeLook& look) {
  switch (node.kind) {
    case asl::NodeKind::Start:
      return Words::tr("Start");
    case asl::NodeKind::End:
      return Words::tr("End");
    case asl::NodeKind::MissingTarget:
      return Words::tr("%1, no such state").arg(node.name);
    case asl::NodeKind::State:
      break;
  }
  QStringList words{node.name, text(asl::toString(node.type))};
  if (!node.face.second.isEmpty()) words << node.face.second;
  if (!node.face.chip.isEmpty()) words << node.face.chip;
  if (node.collapsed) words << Words::tr("folded");
  if (!node.reachable) words << Words::tr("not reachable");
  if (look.status != S::NotReached) words << common::statusWord(look.status);
  if (look.pair)
    words << Words::tr("A %1, B %2")
                 .arg(standingWord(look.pair->first), standingWord(look.pair->second));
  if (!look.error.isEmpty()) words << look.error;
  if (!look.left.isEmpty()) words << look.left;
  if (look.maxAttempts > 0 && look.attempt > 1)
    words << Words::tr("attempt %1 of %2").arg(look.attempt).arg(look.maxAttempts);
  if (look.cursor) words << look.cursorWords;
  if (look.items && look.items->focused >= 0)
    words << Words::tr("item %1 of %2").arg(look.items->focused).arg(look.items->items.size());
  if (look.showTally) {
    const replay::Tally& t = look.tally;
    if (t.succeeded > 0) words << Words::tr("%1 succeeded").arg(t.succeeded);
    if (t.failed > 0) words << Words::tr("%1 failed").arg(t.failed);
    if (t.caught > 0) words << Words::tr("%1 caught").arg(t.caught);
    if (t.running > 0) words << Words::tr("%1 running").arg(t.running);
    if (t.waiting > 0) words << Words::tr("%1 waiting").arg(t.waiting);
    if (t.aborted > 0) words << Words::tr("%1 aborted").arg(t.aborted);
  }
  if (node.face.retryAttempts > 0)
    words << (node.face.retryOpen ? Words::tr("retries as the deployment says")
                                  : Words::tr("retries %1").arg(node.face.retryAttempts));
  if (look.enter)
    words << (look.enter->enabled ? Words::tr("breakpoint") : Words::tr("breakpoint, off"));
  if (look.exit) words << exitWords(look.exit->kind);
  if (look.onRetry) words << Words::tr("breakpoint on a retry");
  if (look.onError)
    words << (look.onError->kind == common::BreakpointMark::Kind::Catch
                  ? Words::tr("breakpoint where an error is caught")
                  : Words::tr("breakpoint on an error"));
  if (look.insideCount > 0) words << Words::tr("%n breakpoint(s) inside", "", look.insideCount);
  if (!look.nested.isEmpty() && !node.nested) words << look.nested;
  if (look.mocked) words << Words::tr("mocked");
  if (look.answer) words << look.answer->words;
  if (look.covered)
    words << (*look.covered == 0 ? Words::tr("reached by no test")
                                 : Words::tr("tests that reach it: %1").arg(*look.covered));
  if (look.coveredWays)
    words << Words::tr("ways that tests took: %1 of %2")
                 .arg(look.coveredWays->first)
                 .arg(look.coveredWays->second);
  if (look.trail)
    words << (look.trail->byHand ? Words::tr("trail %1, set by hand").arg(look.trail->numbers)
                                 : Words::tr("trail %1").arg(look.trail->numbers));
  if (look.change) words << look.change->words;
  if (look.problem) {
    const bool error = *look.problem == asl::Severity::Error;
    words << (error                                     ? Words::tr("error")
              : *look.problem == asl::Severity::Warning ? Words::tr("warning")
                                                        : Words::tr("hint"));
  }
  if (look.selected) words << Words::tr("selected");
  return words.join(QStringLiteral(", "));
}

QString spokenEdge(const Drawing& drawing, const DrawnEdge& edge, const EdgeLook& look) {
  const auto nameOf = [&](int index) {
    const DrawnNode& node = drawing.nodes.at(index);
    if (node.kind == asl::NodeKind::Start) return Words::tr("Start");
    if (node.kind == asl::NodeKind::End) return Words::tr("End");
    return node.name;
  };
  QString words = Words::tr("%1 to %2").arg(nameOf(edge.from), nameOf(edge.to));
  if (edge.kind == asl::EdgeKind::Choice)
    words += Words::tr(", rule %1: %2").arg(edge.order + 1).arg(edge.fullLabel);
  if (edge.kind == asl::EdgeKind::Default) words += Words::tr(", default");
  if (edge.kind == asl::EdgeKind::Catch) words += Words::tr(", catches %1").arg(edge.fullLabel);
  if (edge.back) words += Words::tr(", loop");
  if (look.taken > 0) words += Words::tr(", taken %1 times").arg(look.taken);
  if (look.breakpoint && look.breakpoint->kind == common::BreakpointMark::Kind::Tested)
    words += Words::tr(", breakpoint where it is tested");
  else if (look.breakpoint)
    words += look.breakpoint->enabled ? Words::tr(", breakpoint") : Words::tr(", breakpoint, off");
  if (look.covered && *look.covered == 0) words += Words::tr(", taken by no test");
  if (look.takers == EdgeLook::Takers::OnlyA) words += Words::tr(", taken by A alone");
  if (look.takers == EdgeLook::Takers::OnlyB) words += Words::tr(", taken by B alone");
  if (look.selected) words += Words::tr(", selected");
  return words;
}

}  // namespace stepwright::canvas
