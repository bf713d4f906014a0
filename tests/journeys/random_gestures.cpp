// SPDX-License-Identifier: GPL-3.0-or-later
// Random gestures through the real main window: after each, text, model, canvas and undo stack must
// say the same; at the end undo leads back to the bytes of the start, and redo to those of the end.
// STEPWRIGHT_GESTURES sets how many.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUndoStack>
#include <random>

#include "engine/asl/bind.h"
#include "engine/asl/schema.h"
#include "engine/edit/chain.h"
#include "engine/edit/drop.h"
#include "engine/json/pointer.h"
#include "engine/text/diff.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/document/state_id.h"

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
    for (const auto& branch : node.branches) collect(branch, things);
  }
  for (const auto& edge : scope.edges)
    things.edges.push_back({QString::fromStdString(edge.pointer), edge.kind});
}

class Hand {
 public:
  using Kind = edit::Destination::Kind;
  Hand(journeys::Stage& stage, unsigned seed) : stage_(stage), random_(seed) {}

  /// One gesture; which one and on what is left to chance. Refused gestures are gestures too.
  void move() {
    Things things;
    collect(stage_.model().document().graph(), things);
    auto* graph = &stage_.page().graph();
    if (things.states.empty()) return add(things);
    const QString state = any(things.states);
    const QString other = any(things.states);
    last_ = below(20);
    switch (last_) {
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
      case 10:
        return drop(edit::NewStates{anyType()}, {Kind::InPlaceOf, {}, state.toStdString()});
      case 11: {
        const bool copied = below(4) == 0;
        const auto& document = stage_.model().document();
        const auto chain = edit::chainFrom(document, state.toStdString());
        const edit::Selection states =
            below(4) == 0 && !chain.empty() ? chain : edit::Selection{state.toStdString()};
        return drop(edit::PlacedStates{states, copied}, anyDestination(things, other));
      }
      case 12:
        return stage_.model().undoStack().undo();
      case 13:
        return drop(newState(), {Kind::Linked, {}, state.toStdString(), anyConnection()});
      case 14:
        return drop(newState(), {Kind::Branch, {}, state.toStdString()});
      case 15:
        stage_.model().selectState(state.toStdString());
        return stage_.action("unwrap")->trigger();
      case 16:
        graph->setFocus();  // where the text has the keyboard, text would be pasted
        stage_.model().setSelection({state.toStdString(), other.toStdString()});
        stage_.action("copy")->trigger();
        stage_.model().selectState(any(things.states).toStdString());
        return stage_.action("paste")->trigger();
      case 17:
        return type();
      case 18: {
        const auto* scope = &stage_.model().document().graph();
        return emit graph->startAtRequested(QString::fromStdString(scope->pointer), state);
      }
      default:
        return stage_.model().undoStack().redo();
    }
  }

  [[nodiscard]] QString last() const { return QStringLiteral("of kind %1").arg(last_); }

  /// A space at the end of a line of the text, where it does no harm.
  void type() {
    const std::string& text = stage_.model().text();
    const auto line = text.find('\n', random_() % (text.size() + 1));
    if (line == std::string::npos) return;
    stage_.page().code().goTo(line);
    auto* editor = stage_.find<QWidget>(QStringLiteral("codeText"));
    QTest::keyClick(editor, Qt::Key_Space);
    if (below(2) == 0) QTest::keyClick(editor, Qt::Key_Backspace);
  }

 private:
  void add(const Things& things) { drop(newState(), {Kind::Place, anyPlace(things)}); }
  void drop(const edit::Content& content, const edit::Destination& to) {
    emit stage_.page().graph().dropRequested(content, to);
  }
  edit::Destination anyDestination(const Things& things, const QString& state) {
    const auto kind = static_cast<Kind>(below(5));
    return {kind, anyPlace(things), state.toStdString(), anyConnection()};
  }
  edit::NewStates newState() { return {anyType()}; }
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
  int last_ = 0;
};

void count(const asl::Machine& machine, std::size_t& states) {
  for (const auto& state : machine.states) {
    ++states;
    for (const auto& inner : state.machines) count(*inner, states);
  }
}

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

/// The lines that a gesture changed.
static QString changesIn(const std::string& was, const std::string& now) {
  const auto old = text::linesOf(was), lines = text::linesOf(now);
  QString out;
  const auto add = [&out](const char* sign, std::string_view line) {
    out += QLatin1String(sign) + QString::fromUtf8(line.data(), static_cast<int>(line.size()));
  };
  for (const auto& change : text::lineChanges(old, lines)) {
    for (auto i = change.oldBegin; i < change.oldEnd; ++i) add("-", old[i]);
    for (auto i = change.newBegin; i < change.newEnd; ++i) add("+", lines[i]);
  }
  return out;
}

/// What must agree after every gesture, in words where it does not.
static QString disagreement(journeys::Stage& stage) {
  auto& model = stage.model();
  const auto& document = model.document();
  if (document.text() != model.text()) return QStringLiteral("the document is of another text");
  if (stage.page().code().text() != model.text())
    return QStringLiteral("the code pane shows another text");
  if (!document.wellFormed()) return QStringLiteral("the text is broken");
  Things things;
  collect(document.graph(), things);
  QStringList expected;
  for (const auto& key : things.states) expected << key;
  expected.sort();
  if (drawn(stage.page().graph()) != expected)
    return QStringLiteral("the canvas shows other states");
  std::size_t states = 0;
  count(*document.machine(), states);
  if (states != things.states.size()) return QStringLiteral("model and graph differ");
  for (const auto& id : model.selection()) {
    const bool there = document::isStateId(id) ? asl::findState(*document.machine(), id) != nullptr
                                               : json::resolve(document.value(), id) != nullptr;
    if (!there)
      return QStringLiteral("what is selected is not there: ") + QString::fromStdString(id);
  }
  return {};
}

class RandomGestures : public QObject {
  Q_OBJECT

  static QStringList documents() {
    QStringList found;
    for (const char* folder : {"samples", "patterns"}) {
      const QDir place(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/") + QLatin1String(folder));
      for (const QString& name : place.entryList({QStringLiteral("*.asl.json")}, QDir::Files))
        found << place.filePath(name);
    }
    return found;
  }

 private slots:
  void everythingStaysConsistent_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<unsigned>("seed");
    unsigned seed = 0;
    for (const QString& file : documents())
      QTest::addRow("%s", qPrintable(QFileInfo(file).fileName())) << file << ++seed;
  }

  void everythingStaysConsistent() {
    QFETCH(QString, file);
    QFETCH(unsigned, seed);
    const int all = static_cast<int>(documents().size());
    const int gestures = qEnvironmentVariableIsSet("STEPWRIGHT_GESTURES")
                             ? (qEnvironmentVariableIntValue("STEPWRIGHT_GESTURES") + all - 1) / all
                             : 20;
    journeys::Stage stage;
    const QString copy = stage.folder() + QStringLiteral("/drawn.asl.json");
    QVERIFY(QFile::copy(file, copy));
    QVERIFY(stage.window().openFile(copy));
    const std::string before = stage.model().text();
    Hand hand(stage, seed);
    auto& undo = stage.model().undoStack();
    for (int i = 0; i < gestures; ++i) {
      const int steps = undo.index();
      const std::string was = stage.model().text();
      hand.move();
      stage.model().settle();
      // What the window does a moment later belongs to the gesture, and what it gave up goes.
      QCoreApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      const QString wrong = disagreement(stage);
      QVERIFY2(wrong.isEmpty(),
               qPrintable(QStringLiteral("gesture %1 of seed %2, %3: %4\n%5")
                              .arg(i)
                              .arg(seed)
                              .arg(hand.last(), wrong, changesIn(was, stage.model().text()))));
      // What was one step leads back to the bytes that were, and on to the same again; all of them
      // do so at the end.
      if (undo.index() == steps + 1 && ++done_ % 4 == 0) {
        const std::string now = stage.model().text();
        undo.undo();
        QCOMPARE(stage.model().text(), was);
        undo.redo();
        QCOMPARE(stage.model().text(), now);
      }
      ++tried_;
      // Documents must not grow without end.
      if (stage.model().document().text().size() > 30000) undo.setIndex(qMax(0, undo.index() - 40));
    }
    const std::string after = stage.model().text();
    const int steps = undo.index();
    undo.setIndex(0);
    QCOMPARE(stage.model().text(), before);
    undo.setIndex(steps);
    QCOMPARE(stage.model().text(), after);
    QCOMPARE(stage.page().code().text(), after);
    QCoreApplication::processEvents();  // what was asked for later may not fall over either
  }

  void cleanupTestCase() {
    qInfo("%d gestures, %d of them changed the document", tried_, done_);
    QVERIFY(done_ > tried_ / 4);
  }

 private:
  int tried_ = 0, done_ = 0;
};

STEPWRIGHT_TEST(RandomGestures)
#include "random_gestures.moc"
