// SPDX-License-Identifier: GPL-3.0-or-later
// Random gestures through the real main window: after each, text, model, canvas and undo stack must
// say the same; at the end undo leads back to the bytes of the start, and redo to those of the end.
// STEPWRIGHT_GESTURES sets how many.
#include <QFile>
#include <QUndoStack>
#include <random>

#include "engine/asl/schema.h"
#include "tests/journeys/harness.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"

using namespace stepwright;
using canvas::GraphView;

namespace {

struct Edge {
  QString pointer;
  asl::EdgeKind kind;
};

/// Everything that a gesture can be about.
struct Things {
  std::vector<QString> states, machines;
  std::vector<Edge> edges;
};

void collect(const asl::GraphScope& scope, Things& things) {
  things.machines.push_back(QString::fromStdString(scope.pointer));
  for (const auto& node : scope.nodes) {
    if (node.kind == asl::NodeKind::State)
      things.states.push_back(QString::fromStdString(node.key));
    for (const auto& lane : node.lanes) collect(lane, things);
  }
  for (const auto& edge : scope.edges)
    things.edges.push_back({QString::fromStdString(edge.pointer), edge.kind});
}

class Hand {
 public:
  Hand(journeys::Stage& stage, unsigned seed) : stage_(stage), random_(seed) {}

  /// One gesture; which one and on what is left to chance. Refused gestures are gestures too.
  void move() {
    Things things;
    collect(stage_.model().document().graph(), things);
    auto* graph = &stage_.page().graph();
    if (things.states.empty()) return add(things);
    const QString state = any(things.states);
    const QString other = any(things.states);
    switch (below(14)) {
      case 0:
      case 1:
      case 2:
        return add(things);
      case 3:
        return emit graph->renameRequested(state, QStringLiteral("N%1").arg(below(1000)));
      case 4:
        return emit graph->removeRequested({state});
      case 5:
        return emit graph->connectRequested(state, other, anyConnection());
      case 6:
        if (!things.edges.empty()) emit graph->retargetRequested(any(things.edges).pointer, other);
        return;
      case 7:
        if (!things.edges.empty()) emit graph->disconnectRequested(any(things.edges).pointer);
        return;
      case 8:
        return emit graph->duplicateRequested({state});
      case 9:
        return emit graph->wrapRequested(
            {state}, below(2) == 0 ? asl::StateType::Map : asl::StateType::Parallel);
      case 10: {
        canvas::NewState content;
        content.type = anyType();
        return emit graph->replaceTypeRequested(state, content);
      }
      case 11:
        return emit graph->moveRequested(state, anyPlace(things), below(4) == 0, below(4) == 0);
      case 12:
        return stage_.model().undoStack().undo();
      default:
        return stage_.model().undoStack().redo();
    }
  }

 private:
  void add(const Things& things) {
    canvas::NewState state;
    state.type = anyType();
    emit stage_.page().graph().addRequested(state, anyPlace(things));
  }
  edit::Place anyPlace(const Things& things) {
    using Kind = edit::Place::Kind;
    const int kind = below(4);
    if (kind == 0 && !things.edges.empty())
      return {Kind::OnEdge, any(things.edges).pointer.toStdString()};
    if (kind == 1 && !things.states.empty())
      return {Kind::Before, any(things.states).toStdString()};
    if (kind == 2 && !things.states.empty()) return {Kind::After, any(things.states).toStdString()};
    return {Kind::Into, any(things.machines).toStdString()};
  }
  asl::StateType anyType() { return static_cast<asl::StateType>(below(8)); }
  edit::Connection anyConnection() { return static_cast<edit::Connection>(below(4)); }
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  template <class T>
  const T& any(const std::vector<T>& list) {
    return list[random_() % list.size()];
  }

  journeys::Stage& stage_;
  std::mt19937 random_;
};

/// The states that the canvas shows, sorted.
QStringList drawn(const GraphView& graph) {
  QStringList keys;
  for (const auto& node : graph.drawing().nodes) {
    if (node.key.startsWith(QLatin1Char('/'))) keys << node.key;
  }
  keys.sort();
  return keys;
}

}  // namespace

class RandomGestures : public QObject {
  Q_OBJECT
 private slots:
  void everythingStaysConsistent_data() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<unsigned>("seed");
    for (const char* name :
         {"process-message.asl.json", "order-with-retry.asl.json", "order.asl.json"}) {
      for (unsigned seed = 1; seed <= 2; ++seed) {
        QTest::addRow("%s %u", name, seed) << QString::fromLatin1(name) << seed;
      }
    }
  }

  void everythingStaysConsistent() {
    QFETCH(QString, sample);
    QFETCH(unsigned, seed);
    const int gestures = qEnvironmentVariableIsSet("STEPWRIGHT_GESTURES")
                             ? qEnvironmentVariableIntValue("STEPWRIGHT_GESTURES") / 6
                             : 60;
    journeys::Stage stage;
    stage.openSample(sample);
    const std::string before = stage.model().text();
    Hand hand(stage, seed);
    for (int i = 0; i < gestures; ++i) {
      hand.move();
      stage.model().settle();
      const auto& document = stage.model().document();
      QCOMPARE(document.text(), stage.model().text());
      QCOMPARE(stage.page().code().text(), stage.model().text());
      QVERIFY2(document.wellFormed(),
               qPrintable(QStringLiteral("gesture %1 broke the text").arg(i)));
      Things things;
      collect(document.graph(), things);
      QStringList expected;
      for (const auto& key : things.states) expected << key;
      expected.sort();
      QCOMPARE(drawn(stage.page().graph()), expected);
      // Documents must not grow without end.
      if (things.states.size() > 60)
        stage.model().undoStack().setIndex(qMax(0, stage.model().undoStack().index() - 40));
    }
    const std::string after = stage.model().text();
    auto& undo = stage.model().undoStack();
    const int steps = undo.index();
    undo.setIndex(0);
    QCOMPARE(stage.model().text(), before);
    undo.setIndex(steps);
    QCOMPARE(stage.model().text(), after);
  }
};

QTEST_MAIN(RandomGestures)
#include "random_gestures.moc"
