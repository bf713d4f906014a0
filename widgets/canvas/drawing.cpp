// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drawing.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/asl/bind.h"
#include "widgets/canvas/box_words.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr double widestChip = 240;
constexpr int mostWidths = 20000;

layout::Size sizeOf(QSizeF size) { return {size.width(), size.height()}; }
QRectF rectOf(const layout::Rect& r) { return {r.x, r.y, r.width, r.height}; }

/// All states of a definition, those inside of others too.
template <class See>
void eachState(const asl::Machine& machine, const See& see) {
  for (const asl::State& state : machine.states) {
    see(state);
    for (const auto& nested : state.machines)
      if (nested) eachState(*nested, see);
  }
}

/// A state that is drawn, and what its box says; that is worked out once for a drawing.
class Shown {
 public:
  explicit Shown(const asl::State& state) : state_(&state) {}

  [[nodiscard]] const asl::State& state() const { return *state_; }
  [[nodiscard]] const NodeFace& face() {
    if (!face_) face_ = faceOf(*state_);
    return *face_;
  }

 private:
  const asl::State* state_;
  std::optional<NodeFace> face_;
};

/// The states of all that is drawn by their keys: also those of opened executions, which are called
/// otherwise here.
class Known {
 public:
  Known(const asl::Machine& machine, const DrawingOptions& options) {
    eachState(machine, [&](const asl::State& state) { shown_.emplace(state.id, state); });
    for (const NestedGraph& nested : options.nested)
      eachState(*nested.definition, [&](const asl::State& state) {
        shown_.emplace(keys_.emplace_back(nestedKey(nested.state.toStdString(), state.id)), state);
      });
  }
  /// Null where no state has that key.
  [[nodiscard]] Shown* find(std::string_view key) {
    const auto found = shown_.find(key);
    return found == shown_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string_view, Shown> shown_;
  std::deque<std::string> keys_;
};

/// One step through a graph that both passes share: which nodes and edges are drawn and by what
/// keys.
std::string edgeKey(const asl::GraphScope& scope, const asl::GraphEdge& edge) {
  if (!edge.pointer.empty()) return edge.pointer;
  const auto& from = scope.nodes[static_cast<std::size_t>(edge.from)].key;
  const auto& to = scope.nodes[static_cast<std::size_t>(edge.to)].key;
  return from + ">" + to + "#" + std::to_string(edge.order);
}

bool isOpenFrame(const asl::GraphNode& node, const DrawingOptions& options) {
  return node.kind == asl::NodeKind::State && !node.branches.empty() &&
         !options.collapsed.contains(text(node.key));
}

/// A Task that was opened.
bool showsNested(const asl::GraphNode& node) {
  return node.type == asl::StateType::Task && !node.branches.empty();
}

bool drawsAsContainer(const asl::GraphNode& node) {
  if (showsNested(node)) return true;
  return node.kind == asl::NodeKind::State && node.knownType &&
         (node.type == asl::StateType::Parallel || node.type == asl::StateType::Map);
}

/// Branches that are filled in elsewhere ("${Branches}") are no place for states.
QString closedWhy(const asl::State& state) {
  const bool map = state.type == asl::StateType::Map;
  const char* field = map ? "ItemProcessor" : "Branches";
  const json::Value* written = state.fields.find(field);
  if (written == nullptr || (map ? written->isObject() : written->isArray())) return {};
  const QString value = written->isString() ? text(written->string()) : text(field);
  return map ? QCoreApplication::translate("Drawing", "its states come from %1").arg(value)
             : QCoreApplication::translate("Drawing", "its branches come from %1").arg(value);
}

double widthOfName(const asl::GraphNode& node, const DrawingOptions& options) {
  return TextWidths(options.widths)
      .of(text(node.name), common::fontOf(common::FontRole::StateName));
}

double widthOfSecond(const QString& words, const DrawingOptions& options) {
  return TextWidths(options.widths).of(words, common::fontOf(common::FontRole::StateSecond));
}

double stubWidth(const QString& name, const DrawingOptions& options) {
  const double width = TextWidths(options.widths).of(name, common::fontOf(common::FontRole::Chip));
  return qMax(72.0, std::ceil(width) + 20);
}

/// What an opened Task says behind its name.
QString nestedWords(const asl::GraphNode& node, const DrawingOptions& options) {
  for (const NestedGraph& nested : options.nested)
    if (nested.state == text(node.key)) return nested.words();
  return {};
}

double nestedWidth(const asl::GraphNode& node, const DrawingOptions& options) {
  return 40 + std::ceil(widthOfName(node, options)) + 20 +
         std::ceil(widthOfSecond(nestedWords(node, options), options)) + nestedButtonWidth() + 60;
}

double headerWidth(const asl::GraphNode& node, Shown* shown, const DrawingOptions& options) {
  const QString second = shown != nullptr ? shown->face().second : QString();
  // The name is never cut; what stands behind it may be left out.
  double named = 34 + std::ceil(widthOfName(node, options)) + 44;
  if (node.type == asl::StateType::Map) named += 138;  // the switcher "item 3 of 12"
  const double all = named + 10 + widthOfSecond(second, options);
  const double least = node.type == asl::StateType::Map ? 320 : 224;
  return qMax(named, qBound(least, all, 640.0));
}

double headerOf(const asl::GraphNode& node) {
  using namespace metrics;
  if (node.type == asl::StateType::Map) return headerHeight + stripHeight;
  if (showsNested(node)) return headerHeight;
  return headerHeight + branchHeadHeight;
}

/// The least that an open frame takes: its header.
layout::Size frameSize(const asl::GraphNode& node, Shown* shown, const DrawingOptions& options) {
  const double width =
      showsNested(node) ? nestedWidth(node, options) : headerWidth(node, shown, options);
  return {width, headerOf(node) + 40};
}

QSizeF stateSize(const asl::GraphNode& node, Shown* shown, const DrawingOptions& options) {
  if (shown == nullptr) return boxSize(node.type);
  const asl::StateType type = node.knownType ? node.type : asl::StateType::Task;
  return boxSizeFor(text(node.name), shown->face(), type, drawsAsContainer(node),
                    options.wholeNames, TextWidths(options.widths));
}

layout::EdgeKind kindOf(asl::EdgeKind kind) { return static_cast<layout::EdgeKind>(kind); }

/// The chips' font with its metrics: to make them takes longer than to measure a chip.
struct ChipFont {
  QFont font = common::fontOf(common::FontRole::Chip);
  QFontMetricsF metrics{font};
};

QSizeF chipSize(asl::EdgeKind kind, bool numbered, const QString& label, const ChipFont& chips,
                KnownWidths* known = nullptr) {
  if (!numbered && kind != asl::EdgeKind::Catch && kind != asl::EdgeKind::Default) return {};
  const MeasuredText key = measured(label, chips.font);
  double advance = known != nullptr ? known->value(key, -1) : -1;
  if (advance < 0) {
    advance = chips.metrics.horizontalAdvance(label);
    if (known != nullptr && known->size() < mostWidths) known->insert(key, advance);
  }
  const double width = advance + 12 + (numbered ? 18 : 0);
  return {qMin(std::ceil(width), widestChip), metrics::chipHeight};
}

/// The edges whose chips begin with a number, of those of a scope: rules, and catchers of a state
/// whose errors go to several others, which stand where there is room and not in their order.
class Numbered {
 public:
  explicit Numbered(const asl::GraphScope& scope) {
    for (const asl::GraphEdge& edge : scope.edges) {
      if (edge.kind != asl::EdgeKind::Catch) continue;
      const auto [first, fresh] = targets_.emplace(edge.from, edge.to);
      if (!fresh && first->second != edge.to) several_.insert(edge.from);
    }
  }
  [[nodiscard]] bool has(const asl::GraphEdge& edge) const {
    return edge.kind == asl::EdgeKind::Choice ||
           (edge.kind == asl::EdgeKind::Catch && several_.count(edge.from) > 0);
  }

 private:
  std::map<int, int> targets_;
  std::set<int> several_;
};

constexpr double chipAir = 4;  ///< between chips that stand in a row

/// Catchers of one state that lead to the same one run on one line: their chips stand on it in a
/// row, in the order in which they are tried. The first one asks for the room of all.
struct ChipRow {
  int first = -1;
  int count = 0;
  double width = 0;
  [[nodiscard]] QSizeF sizeFor(const asl::GraphEdge& edge) const {
    if (edge.order != first) return {};
    return {width + (count - 1) * chipAir, metrics::chipHeight};
  }
};
using ChipRows = std::map<std::pair<int, int>, ChipRow>;

ChipRows chipRowsOf(const asl::GraphScope& scope, const Numbered& numbered, const ChipFont& chips,
                    KnownWidths* widths) {
  ChipRows rows;
  for (const asl::GraphEdge& edge : scope.edges) {
    if (edge.kind != asl::EdgeKind::Catch) continue;
    ChipRow& row = rows[{edge.from, edge.to}];
    if (row.count++ == 0 || edge.order < row.first) row.first = edge.order;
    const QSizeF chip = chipSize(edge.kind, numbered.has(edge), text(edge.label), chips, widths);
    row.width += chip.width();
  }
  return rows;
}

layout::Diagram diagramOf(const asl::GraphScope& scope, Known& known, const DrawingOptions& options,
                          bool nested, const ChipFont& chips) {
  layout::Diagram diagram;
  diagram.nodes.reserve(scope.nodes.size());
  for (const asl::GraphNode& node : scope.nodes) {
    layout::Node box;
    box.key = node.key;
    Shown* shown = known.find(node.key);
    switch (node.kind) {
      case asl::NodeKind::Start:
        box.size = nested ? layout::Size{2, 2} : layout::Size{18, 18};
        break;
      case asl::NodeKind::End:
        box.size = {18, 18};
        break;
      case asl::NodeKind::MissingTarget:
        box.size = {stubWidth(text(node.name), options), 26};
        break;
      case asl::NodeKind::State:
        box.size = isOpenFrame(node, options) ? frameSize(node, shown, options)
                                              : sizeOf(stateSize(node, shown, options));
        break;
    }
    if (const auto& places = options.arrangement.placed(options.direction); !places.empty())
      if (const auto place = places.find(node.key); place != places.end())
        box.pinned = place->second;
    if (isOpenFrame(node, options)) {
      box.headerHeight = headerOf(node);
      for (const asl::GraphScope& branch : node.branches)
        box.branches.push_back(diagramOf(branch, known, options, true, chips));
    }
    diagram.nodes.push_back(std::move(box));
  }
  const Numbered numbered(scope);
  const ChipRows rows = chipRowsOf(scope, numbered, chips, options.widths);
  diagram.edges.reserve(scope.edges.size());
  for (const asl::GraphEdge& edge : scope.edges) {
    layout::Edge line{edgeKey(scope, edge), edge.from, edge.to, kindOf(edge.kind), edge.order, {}};
    QSizeF chip = chipSize(edge.kind, numbered.has(edge), text(edge.label), chips, options.widths);
    if (edge.kind == asl::EdgeKind::Catch) chip = rows.at({edge.from, edge.to}).sizeFor(edge);
    if (!chip.isEmpty()) line.label = sizeOf(chip);
    diagram.edges.push_back(std::move(line));
  }
  return diagram;
}

/// The layout knows boxes only: an edge that leaves a Choice sideways begins on its slanted side.
void meetOutline(const DrawnNode& node, QVector<QPointF>& points) {
  if (node.type != asl::StateType::Choice || !node.isState() || points.isEmpty()) return;
  QPointF& first = points.first();
  const double half = node.rect.height() / 2;
  const double slant = 18 * qMin(1.0, qAbs(first.y() - node.rect.center().y()) / half);
  if (qAbs(first.x() - node.rect.right()) < 0.5)
    first.rx() -= slant;
  else if (qAbs(first.x() - node.rect.left()) < 0.5)
    first.rx() += slant;
}

/// Finds the parts of a layout by their keys. They are asked for in the order in which they stand
/// there: a table is made only for who asks otherwise.
template <class Part>
class Placed {
 public:
  explicit Placed(const std::vector<Part>& parts) : parts_(parts) {}

  [[nodiscard]] const Part* find(std::string_view key) {
    if (next_ < parts_.size() && parts_[next_].key == key) return &parts_[next_++];
    if (table_.empty())
      for (const Part& part : parts_) table_.emplace(part.key, &part);
    const auto found = table_.find(key);
    return found == table_.end() ? nullptr : found->second;
  }

 private:
  const std::vector<Part>& parts_;
  std::size_t next_ = 0;
  std::unordered_map<std::string_view, const Part*> table_;
};

/// Flattens the nested graph into one list, with the places of the layout.
class Flattener {
 public:
  Flattener(Known& known, const layout::Layout& layout, const DrawingOptions& options)
      : known_(known), options_(options), places_(layout.nodes), routes_(layout.routes) {}

  void scope(const asl::GraphScope& scope, int parent, int branch, int depth, Drawing& drawing) {
    std::vector<int> indices;
    indices.reserve(scope.nodes.size());
    const QString machine = text(scope.pointer);
    for (const asl::GraphNode& node : scope.nodes)
      indices.push_back(add(node, machine, parent, branch, depth, drawing));
    const Numbered numbered(scope);
    for (const asl::GraphEdge& edge : scope.edges)
      add(edge, edgeKey(scope, edge), machine, numbered.has(edge), indices, depth, drawing);
  }

 private:
  int add(const asl::GraphNode& node, const QString& machine, int parent, int branch, int depth,
          Drawing& drawing) {
    const layout::PlacedNode* place = places_.find(node.key);
    if (place == nullptr) return -1;
    DrawnNode drawn;
    drawn.kind = node.kind;
    drawn.type = node.knownType ? node.type : asl::StateType::Task;
    drawn.key = text(node.key);
    drawn.name = text(node.name);
    Shown* shown = known_.find(node.key);
    if (shown != nullptr) drawn.face = shown->face();
    drawn.rect = rectOf(place->rect);
    for (const auto& rect : place->branches) drawn.branches.append(rectOf(rect));
    drawn.origin = {place->origin.x, place->origin.y};
    drawn.depth = depth;
    drawn.parent = parent;
    drawn.branch = branch;
    drawn.machine = machine;
    drawn.reachable = node.reachable;
    drawn.container = drawsAsContainer(node);
    drawn.nested = showsNested(node);
    drawn.foreign = foreign_ > 0;
    drawn.collapsed = drawn.container && !isOpenFrame(node, options_);
    if (node.type == asl::StateType::Parallel)
      for (int i = 0; i < drawn.branches.size(); ++i)
        drawn.branchNames << QCoreApplication::translate("Drawing", "Branch %1").arg(i);
    if (drawn.nested)
      becomeNested(node, drawn);
    else
      for (const asl::GraphScope& each : node.branches) drawn.machines << text(each.pointer);
    if (drawn.container && !drawn.nested && drawn.machines.isEmpty() && shown != nullptr)
      drawn.closed = closedWhy(shown->state());
    const int index = drawing.nodes.size();
    drawing.nodeIndex.insert(drawn.key, index);
    drawing.nodes.append(std::move(drawn));
    if (!isOpenFrame(node, options_)) return index;
    foreign_ += showsNested(node) ? 1 : 0;
    for (std::size_t i = 0; i < node.branches.size(); ++i)
      scope(node.branches[i], index, static_cast<int>(i), depth + 1, drawing);
    foreign_ -= showsNested(node) ? 1 : 0;
    return index;
  }

  void becomeNested(const asl::GraphNode& node, DrawnNode& drawn) const {
    drawn.face.iconName = QStringLiteral("machine");
    drawn.face.second = nestedWords(node, options_);
    drawn.face.chip.clear();
    drawn.closed = QCoreApplication::translate("Drawing", "it shows another workflow");
  }

  void add(const asl::GraphEdge& edge, const std::string& key, const QString& machine,
           bool numbered, const std::vector<int>& indices, int depth, Drawing& drawing) {
    const layout::Route* route = routes_.find(key);
    const int from = indices[static_cast<std::size_t>(edge.from)];
    const int to = indices[static_cast<std::size_t>(edge.to)];
    if (route == nullptr || from < 0 || to < 0) return;
    DrawnEdge drawn;
    drawn.kind = edge.kind;
    drawn.key = text(key);
    drawn.from = from;
    drawn.to = to;
    drawn.order = edge.order;
    drawn.numbered = numbered;
    drawn.label = text(edge.label);
    drawn.fullLabel = text(edge.fullLabel);
    drawn.points.reserve(static_cast<int>(route->points.size()));
    for (const auto& point : route->points) drawn.points.append({point.x, point.y});
    meetOutline(drawing.nodes.at(from), drawn.points);
    if (route->label) drawn.chip = rectOf(*route->label);
    drawn.back = route->back;
    drawn.depth = depth;
    drawn.machine = machine;
    drawn.foreign = foreign_ > 0;
    drawing.edgeIndex.insert(drawn.key, drawing.edges.size());
    drawing.edges.append(std::move(drawn));
  }

  Known& known_;
  const DrawingOptions& options_;
  int foreign_ = 0;  ///< so many opened Tasks are around
  Placed<layout::PlacedNode> places_;
  Placed<layout::Route> routes_;
};

constexpr double unreachedSide = 14, unreachedHead = 26;

/// The nodes that nothing reaches, and of the Ends those to which only such states lead.
QVector<bool> lostNodes(const Drawing& drawing) {
  QVector<bool> lost;
  lost.reserve(drawing.nodes.size());
  for (const DrawnNode& node : drawing.nodes)
    lost << (node.kind != asl::NodeKind::End && !node.reachable);
  QVector<bool> reached(drawing.nodes.size(), false);
  for (const DrawnEdge& edge : drawing.edges) {
    if (drawing.nodes.at(edge.to).kind != asl::NodeKind::End) continue;
    if (drawing.nodes.at(edge.from).reachable) reached[edge.to] = true;
    lost[edge.to] = !reached.at(edge.to);
  }
  return lost;
}

/// The ground on which the states stand that nothing reaches. Null where there are none, or where
/// people placed them among the others.
QRectF unreachedArea(const Drawing& drawing) {
  const QVector<bool> lost = lostNodes(drawing);
  QRectF area;
  for (int i = 0; i < drawing.nodes.size(); ++i)
    if (drawing.nodes.at(i).depth == 0 && lost.at(i)) area |= drawing.nodes.at(i).rect;
  if (area.isNull()) return {};
  const QRectF unreached =
      area.adjusted(-unreachedSide, -unreachedHead, unreachedSide, unreachedSide);
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (node.depth == 0 && !lost.at(i) && unreached.intersects(node.rect)) return {};
  }
  return unreached;
}

void addNotes(const project::Arrangement& arrangement, Drawing& drawing) {
  for (const project::Note& note : arrangement.notes) {
    DrawnNote drawn{note.id, text(note.text), text(note.anchor), rectOf(note.rect)};
    drawn.rect.translate(anchorOf(drawing, drawn).topLeft());
    drawing.bounds |= drawn.rect;
    drawing.notes.append(std::move(drawn));
  }
}

/// States that have gone into another scope are no part of it there.
void addGroups(const project::Arrangement& arrangement, Drawing& drawing) {
  for (const project::Group& group : arrangement.groups) {
    DrawnGroup drawn{group.id, text(group.title), {}, {}, 0};
    QString machine;
    for (const asl::StateId& id : group.states) {
      const int at = drawing.nodeOf(text(id));
      if (at < 0) continue;
      const DrawnNode& node = drawing.nodes.at(at);
      if (drawn.states.isEmpty()) machine = node.machine;
      if (node.machine == machine) drawn.states << node.key;
      drawn.depth = drawing.nodes.at(drawing.nodeOf(drawn.states.first())).depth;
    }
    if (drawn.states.isEmpty()) continue;
    drawn.rect = areaOf(drawing, drawn.states);
    drawing.bounds |= drawn.rect;
    drawing.groups.append(std::move(drawn));
  }
}

/// Each of the catchers that share a line gets its part of the row.
void takeRowsApart(Drawing& drawing) {
  std::map<std::pair<int, int>, std::vector<DrawnEdge*>> lines;
  for (DrawnEdge& edge : drawing.edges)
    if (edge.kind == asl::EdgeKind::Catch) lines[{edge.from, edge.to}].push_back(&edge);
  const ChipFont font;
  for (auto& [ends, edges] : lines) {
    if (edges.size() < 2) continue;
    std::sort(edges.begin(), edges.end(),
              [](const DrawnEdge* a, const DrawnEdge* b) { return a->order < b->order; });
    const QRectF row = edges.front()->chip;
    if (row.isEmpty()) continue;
    double x = row.left();
    for (DrawnEdge* edge : edges) {
      const QSizeF size = chipSize(edge->kind, edge->numbered, edge->label, font);
      edge->chip = QRectF(QPointF(x, row.top()), size);
      x += size.width() + chipAir;
    }
  }
}

/// Chips that stand in one row share what is free between them.
void shareRoom(Drawing& drawing) {
  std::vector<DrawnEdge*> chips;
  for (DrawnEdge& edge : drawing.edges)
    if (!edge.chip.isEmpty()) chips.push_back(&edge);
  std::sort(chips.begin(), chips.end(),
            [](const DrawnEdge* a, const DrawnEdge* b) { return a->chip.top() < b->chip.top(); });
  const auto narrow = [](DrawnEdge& edge, double gap) {
    edge.chipGap = qBound(0.0, gap, edge.chipGap);
    edge.chipSpare = qMin(edge.chipSpare, qMax(0.0, edge.chipGap / 2 - 2));
  };
  for (std::size_t i = 0; i < chips.size(); ++i) {
    for (std::size_t j = i + 1; j < chips.size(); ++j) {
      const QRectF &one = chips[i]->chip, &other = chips[j]->chip;
      if (other.top() >= one.bottom()) break;
      const double gap = qMax(one.left() - other.right(), other.left() - one.right());
      narrow(*chips[i], gap);
      narrow(*chips[j], gap);
    }
  }
}

Drawing drawingOf(const asl::GraphScope& graph, Known& known, layout::Layout placed,
                  const DrawingOptions& options) {
  Drawing drawing;
  drawing.layout = std::make_shared<const layout::Layout>(std::move(placed));
  const layout::Layout& layout = *drawing.layout;
  drawing.nodes.reserve(static_cast<int>(layout.nodes.size()));
  drawing.nodeIndex.reserve(static_cast<int>(layout.nodes.size()));
  drawing.edges.reserve(static_cast<int>(layout.routes.size()));
  drawing.edgeIndex.reserve(static_cast<int>(layout.routes.size()));
  Flattener(known, layout, options).scope(graph, -1, -1, 0, drawing);
  drawing.bounds = rectOf(layout.bounds);
  drawing.unreached = unreachedArea(drawing);
  addGroups(options.arrangement, drawing);
  if (options.notes) addNotes(options.arrangement, drawing);
  takeRowsApart(drawing);
  shareRoom(drawing);
  return drawing;
}

}  // namespace

int Drawing::nodeOf(const QString& key) const { return nodeIndex.value(key, -1); }
int Drawing::edgeOf(const QString& key) const { return edgeIndex.value(key, -1); }

bool Drawing::isInside(int node, int frame) const {
  for (int at = nodes.at(node).parent; at >= 0; at = nodes.at(at).parent)
    if (at == frame) return true;
  return false;
}

layout::Rect layoutRect(const QRectF& rect) {
  return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QRectF anchorOf(const Drawing& drawing, const DrawnNote& note) {
  QString key = note.anchor;
  while (!key.isEmpty()) {
    if (const int node = drawing.nodeOf(key); node >= 0) return drawing.nodes.at(node).rect;
    const int at = key.lastIndexOf(QLatin1String("/States/"));
    key = at > 0 ? key.left(at) : QString();
  }
  return {};
}

QRectF areaOf(const Drawing& drawing, const QStringList& states) {
  QRectF area;
  for (const QString& state : states)
    if (const int node = drawing.nodeOf(state); node >= 0) area |= drawing.nodes.at(node).rect;
  return area.isNull() ? area : area.adjusted(-groupSide, -groupTitle, groupSide, groupSide);
}

QSizeF chipSize(asl::EdgeKind kind, const QString& label) {
  return chipSize(kind, kind == asl::EdgeKind::Choice, label, ChipFont());
}

Drawing draw(const asl::GraphScope& graph, const asl::Machine& machine,
             const DrawingOptions& options, const layout::Layout* previous) {
  layout::Options settings;
  settings.direction = options.direction;
  Known known(machine, options);
  const ChipFont chips;
  const auto place = [&](const asl::GraphScope& shown) {
    layout::Layout placed =
        layout::layOut(diagramOf(shown, known, options, false, chips), settings, previous);
    return drawingOf(shown, known, std::move(placed), options);
  };
  return options.nested.empty() ? place(graph) : place(withNested(graph, options.nested));
}

QString printed(const Drawing& drawing) {
  QString out;
  for (const DrawnNode& node : drawing.nodes) {
    const QString indent(node.depth * 2, QLatin1Char(' '));
    switch (node.kind) {
      case asl::NodeKind::Start:
        out += indent + QStringLiteral("Start");
        break;
      case asl::NodeKind::End:
        out += indent + QStringLiteral("End");
        break;
      case asl::NodeKind::MissingTarget:
        out += indent + QStringLiteral("missing ") + node.name;
        break;
      case asl::NodeKind::State:
        out += indent + text(asl::toString(node.type)) + QStringLiteral(" ") + node.name;
        if (!node.face.second.isEmpty()) out += QStringLiteral(" | ") + node.face.second;
        if (!node.face.chip.isEmpty()) out += QStringLiteral(" [%1]").arg(node.face.chip);
        break;
    }
    if (node.collapsed) out += QStringLiteral(" (collapsed)");
    if (!node.reachable) out += QStringLiteral(" (not reachable)");
    out += QLatin1Char('\n');
  }
  const auto nameOf = [&](int index) {
    const DrawnNode& node = drawing.nodes.at(index);
    if (node.kind == asl::NodeKind::Start) return QStringLiteral("Start");
    if (node.kind == asl::NodeKind::End) return QStringLiteral("End");
    return node.name;
  };
  for (const DrawnEdge& edge : drawing.edges) {
    out += nameOf(edge.from) +
           (edge.kind == asl::EdgeKind::Catch ? QStringLiteral(" ~> ") : QStringLiteral(" -> ")) +
           nameOf(edge.to);
    if (edge.kind == asl::EdgeKind::Choice)
      out += QStringLiteral(" [%1 %2]").arg(edge.order + 1).arg(edge.label);
    else if (!edge.label.isEmpty())
      out += QStringLiteral(" [%1]").arg(edge.label);
    if (edge.back) out += QStringLiteral(" (loop)");
    out += QLatin1Char('\n');
  }
  return out;
}

}  // namespace stepwright::canvas
