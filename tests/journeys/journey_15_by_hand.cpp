// SPDX-License-Identifier: GPL-3.0-or-later
// What people arrange by hand: states that are put somewhere, and notes. Undoable, kept beside the
// definition, which does not change by a byte.
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "engine/edit/rename.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/picture.h"

namespace stepwright::journeys {

namespace {

const canvas::DrawnNode& nodeNamed(Stage& stage, const QString& name) {
  const auto& drawing = stage.page().graph().drawing();
  for (const auto& node : drawing.nodes)
    if (node.name == name) return node;
  qFatal("no state %s", qPrintable(name));
}

QPoint seen(Stage& stage, QPointF point) { return stage.page().graph().mapFromScene(point); }

void mouse(QWidget* viewport, QEvent::Type type, QPoint at, Qt::MouseButtons buttons,
           Qt::KeyboardModifiers modifiers) {
  const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
  QMouseEvent event(type, at, viewport->mapToGlobal(at), button, buttons, modifiers);
  QApplication::sendEvent(viewport, &event);
}

void drag(Stage& stage, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  QWidget* viewport = stage.page().graph().viewport();
  mouse(viewport, QEvent::MouseButtonPress, from, Qt::LeftButton, modifiers);
  for (int step = 1; step <= 4; ++step)
    mouse(viewport, QEvent::MouseMove, from + (to - from) * step / 4, Qt::LeftButton, modifiers);
  mouse(viewport, QEvent::MouseButtonRelease, to, Qt::NoButton, modifiers);
}

QHash<QString, QRectF> places(Stage& stage) {
  QHash<QString, QRectF> result;
  for (const auto& node : stage.page().graph().drawing().nodes) result.insert(node.key, node.rect);
  return result;
}

constexpr auto byHand = Qt::ControlModifier | Qt::ShiftModifier;

void writeNote(Stage& stage, const QString& words) {
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  auto* field = stage.find<QPlainTextEdit>(QStringLiteral("noteField"));
  QVERIFY(field != nullptr);
  field->setPlainText(words);
  QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
}

void writeTitle(Stage& stage, const QString& words) {
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  auto* field = stage.find<QLineEdit>(QStringLiteral("groupField"));
  QVERIFY(field != nullptr);
  field->setText(words);
  QTest::keyClick(field, Qt::Key_Return);
}

void clickTitle(Stage& stage) {
  auto& graph = stage.page().graph();
  const QPoint at = seen(stage, graph.drawing().groups.first().rect.topLeft() + QPointF(24, 9));
  drag(stage, at, at);
}

}  // namespace

class Journey15 : public QObject {
  Q_OBJECT
 private slots:
  void aStateStaysWhereItIsPut() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToFit();
    const std::string text = stage.model().text();
    const auto before = places(stage);
    const auto moved = nodeNamed(stage, QStringLiteral("Process Payment"));
    const QPointF by(330, 30);
    drag(stage, seen(stage, moved.rect.center()), seen(stage, moved.rect.center() + by), byHand);

    const auto after = places(stage);
    QVERIFY(QLineF(after.value(moved.key).center(), moved.rect.center() + by).length() < 40);
    for (auto it = before.begin(); it != before.end(); ++it)
      if (it.key() != moved.key) QCOMPARE(after.value(it.key()), it.value());
    QCOMPARE(stage.model().text(), text);
    QCOMPARE(stage.model().undoStack().count(), 1);
    graph.zoomToFit();
    stage.keepPicture(QStringLiteral("by-hand-light"));

    stage.act("undo");
    QCOMPARE(places(stage), before);
    stage.act("redo");
    QCOMPARE(places(stage), after);

    // It follows a rename, and stays while others are edited.
    QVERIFY(stage.model().apply(
        *edit::renameState(stage.model().document(), moved.key.toStdString(), "Take money")));
    const auto& renamed = nodeNamed(stage, QStringLiteral("Take money"));
    QCOMPARE(renamed.rect, after.value(moved.key));
    stage.act("undo");
    QCOMPARE(places(stage), after);
    stage.act("redo");

    // Kept beside the definition; the definition is what was written.
    stage.act("save");
    const QString sidecar =
        QFileInfo(path).path() + QStringLiteral("/order-process.asl.stepwright.json");
    QTRY_VERIFY(stage.read(sidecar).contains("/States/Take money"));
    QCOMPARE(stage.read(path), QByteArray::fromStdString(stage.model().text()));
    const auto kept = nodeNamed(stage, QStringLiteral("Take money")).rect;

    Stage other;
    QVERIFY(other.window().openFile(path));
    QCOMPARE(nodeNamed(other, QStringLiteral("Take money")).rect, kept);
    QVERIFY(!other.model().isModified());

    // Lay out again asks nothing and can be taken back.
    other.act("layoutAgain");
    QVERIFY(nodeNamed(other, QStringLiteral("Take money")).rect != kept);
    other.act("undo");
    QCOMPARE(nodeNamed(other, QStringLiteral("Take money")).rect, kept);
  }

  void theKeyboardMovesToo() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    const auto state = nodeNamed(stage, QStringLiteral("Process Payment"));
    graph.setSelection({state.key});
    graph.setFocus();
    for (int i = 0; i < 30; ++i) QTest::keyClick(&graph, Qt::Key_Right, byHand);
    QCOMPARE(stage.model().undoStack().count(), 1);
    QVERIFY(nodeNamed(stage, state.name).rect.left() >= state.rect.left() + 200);
    stage.act("undo");
    QCOMPARE(nodeNamed(stage, state.name).rect, state.rect);
  }

  void theSwitchMakesEveryDragFree() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.page().graph().zoomToFit();
    const std::string text = stage.model().text();
    const auto state = nodeNamed(stage, QStringLiteral("Process Payment"));
    stage.act("moveByHand");
    drag(stage, seen(stage, state.rect.center()),
         seen(stage, state.rect.center() + QPointF(-400, 0)));
    QVERIFY(nodeNamed(stage, state.name).rect.left() < state.rect.left() - 300);
    QCOMPARE(stage.model().text(), text);
  }

  void aPlaceOfAStateThatIsGoneIsDropped() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    QFile sidecar(QFileInfo(path).path() + QStringLiteral("/order-process.asl.stepwright.json"));
    QVERIFY(sidecar.open(QIODevice::WriteOnly));
    sidecar.write(R"({"watches": ["$.x"], "canvas": {"topDown": {"/States/Gone": [10, 10]}}})");
    sidecar.close();
    Stage other;
    QVERIFY(other.window().openFile(path));
    QVERIFY(other.page().arrangement().content().empty());
  }

  void statesAreGroupedAndUngrouped() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToFit();
    const std::string text = stage.model().text();
    const auto first = nodeNamed(stage, QStringLiteral("Process Payment"));
    QStringList keys{first.key};
    QRectF boxes = first.rect;
    for (const auto& node : graph.drawing().nodes) {
      if (!node.isState() || node.machine != first.machine || node.key == first.key) continue;
      keys << node.key;
      boxes |= node.rect;
      break;
    }
    QCOMPARE(keys.size(), 2);
    std::vector<std::string> states;
    for (const QString& key : keys) states.push_back(key.toStdString());
    stage.model().setSelection(states);
    stage.act("insertGroup");
    writeTitle(stage, QStringLiteral("Money"));
    QCOMPARE(graph.drawing().groups.size(), 1);
    QVERIFY(graph.drawing().groups.first().rect.contains(boxes));
    QVERIFY(graph.printedScene().contains(QStringLiteral("Group Money: ")));
    QCOMPARE(stage.model().undoStack().count(), 1);
    QCOMPARE(stage.model().text(), text);
    stage.keepPicture(QStringLiteral("group-light"));
    stage.act("undo");
    QVERIFY(graph.drawing().groups.isEmpty());
    stage.act("redo");
    QCOMPARE(graph.drawing().groups.size(), 1);

    // It follows its states.
    QVERIFY(stage.model().apply(
        *edit::renameState(stage.model().document(), first.key.toStdString(), "Take money")));
    QVERIFY(graph.drawing().groups.first().states.contains(
        nodeNamed(stage, QStringLiteral("Take money")).key));
    stage.act("undo");
    QCOMPARE(graph.drawing().groups.first().states.size(), 2);

    // A title of its own, written in its place; nothing comes of Esc.
    clickTitle(stage);
    QTest::keyClick(&graph, Qt::Key_F2);
    auto* field = stage.find<QLineEdit>(QStringLiteral("groupField"));
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("no"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(graph.drawing().groups.first().title, QStringLiteral("Money"));
    QTest::keyClick(&graph, Qt::Key_F2);
    writeTitle(stage, QStringLiteral("Paying"));
    QCOMPARE(graph.drawing().groups.first().title, QStringLiteral("Paying"));

    // In pictures, and beside the definition.
    canvas::PictureOptions options;
    options.arrangement = stage.page().arrangement().content();
    const QString svg = stage.folder() + QStringLiteral("/group.svg");
    QVERIFY(canvas::writeSvg(stage.model().picture(), options, nullptr, svg));
    QVERIFY(stage.read(svg).contains("Paying"));
    stage.act("save");
    const QString sidecar =
        QFileInfo(path).path() + QStringLiteral("/order-process.asl.stepwright.json");
    QTRY_VERIFY(stage.read(sidecar).contains("\"Paying\""));
    QCOMPARE(stage.read(path), QByteArray::fromStdString(text));

    // Del takes the group away and leaves its states.
    const int nodes = graph.drawing().nodes.size();
    clickTitle(stage);
    QTest::keyClick(&graph, Qt::Key_Delete);
    QVERIFY(graph.drawing().groups.isEmpty());
    QCOMPARE(graph.drawing().nodes.size(), nodes);
    QCOMPARE(stage.model().text(), text);
    stage.act("undo");
    QCOMPARE(graph.drawing().groups.size(), 1);
  }

  void notesAreWrittenMovedAndDeleted() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToFit();
    const std::string text = stage.model().text();
    const auto state = nodeNamed(stage, QStringLiteral("Process Payment"));

    // At the selected state.
    graph.setSelection({state.key});
    stage.act("insertNote");
    writeNote(stage, QStringLiteral("Asks the bank twice.\nSee the retry plan."));
    QCOMPARE(graph.drawing().notes.size(), 1);
    QCOMPARE(graph.drawing().notes.first().anchor, state.key);
    QVERIFY(
        graph.printedScene().contains(QStringLiteral("Note at Process Payment: Asks the bank")));
    for (const auto& node : graph.drawing().nodes)
      QVERIFY2(!node.rect.intersects(graph.drawing().notes.first().rect), qPrintable(node.name));

    // Free, and left empty: nothing remains.
    graph.setSelection({});
    stage.act("insertNote");
    writeNote(stage, QStringLiteral("  "));
    QCOMPARE(graph.drawing().notes.size(), 1);
    QCOMPARE(stage.model().undoStack().count(), 1);

    // Moved, made larger, written anew in place.
    graph.setZoom(1);
    graph.reveal(state.key);
    const QRectF at = graph.drawing().notes.first().rect;
    drag(stage, seen(stage, at.center()), seen(stage, at.center() + QPointF(40, 60)));
    QVERIFY(QLineF(graph.drawing().notes.first().rect.topLeft(), at.topLeft() + QPointF(40, 60))
                .length() < 3);
    const QRectF there = graph.drawing().notes.first().rect;
    drag(stage, seen(stage, there.bottomRight() - QPointF(4, 4)),
         seen(stage, there.bottomRight() + QPointF(56, 26)));
    QVERIFY(graph.drawing().notes.first().rect.width() > there.width() + 50);
    QCOMPARE(stage.model().undoStack().count(), 3);
    mouse(graph.viewport(), QEvent::MouseButtonDblClick, seen(stage, there.center()),
          Qt::LeftButton, Qt::NoModifier);
    writeNote(stage, QStringLiteral("Asks the bank up to three times."));
    QCOMPARE(graph.drawing().notes.first().text,
             QStringLiteral("Asks the bank up to three times."));
    stage.keepPicture(QStringLiteral("note-light"));

    // In pictures, and not where the switch is off.
    const QString svg = stage.folder() + QStringLiteral("/note.svg");
    canvas::PictureOptions options;
    options.arrangement = stage.page().arrangement().content();
    QVERIFY(canvas::writeSvg(stage.model().picture(), options, nullptr, svg));
    QVERIFY(stage.read(svg).contains("three times"));
    stage.act("notes");
    QCOMPARE(graph.drawing().notes.size(), 0);
    stage.act("notes");
    QCOMPARE(graph.drawing().notes.size(), 1);

    // A note goes along with its state; both come back from the file.
    const QPointF tie = graph.drawing().notes.first().rect.topLeft() - state.rect.topLeft();
    drag(stage, seen(stage, state.rect.center()),
         seen(stage, state.rect.center() + QPointF(0, -30)), byHand);
    QCOMPARE(
        graph.drawing().notes.first().rect.topLeft() - nodeNamed(stage, state.name).rect.topLeft(),
        tie);
    stage.act("save");
    QTRY_VERIFY(!stage.model().isModified());
    QCoreApplication::processEvents();
    Stage other;
    QVERIFY(other.window().openFile(path));
    QCOMPARE(other.page().graph().drawing().notes.size(), 1);
    QCOMPARE(other.page().graph().drawing().notes.first().rect, graph.drawing().notes.first().rect);

    // Deleted by the key, and back, all the way.
    const QRectF last = graph.drawing().notes.first().rect;
    drag(stage, seen(stage, last.center()), seen(stage, last.center()));
    graph.setFocus();
    QTest::keyClick(&graph, Qt::Key_Delete);
    QCOMPARE(graph.drawing().notes.size(), 0);
    QCOMPARE(stage.model().text(), text);
    while (stage.model().undoStack().canUndo()) stage.model().undoStack().undo();
    QVERIFY(graph.drawing().notes.isEmpty());
    while (stage.model().undoStack().canRedo()) stage.model().undoStack().redo();
    QVERIFY(graph.drawing().notes.isEmpty());
    stage.act("undo");
    QCOMPARE(graph.drawing().notes.size(), 1);
    QCOMPARE(stage.model().text(), text);
  }

  void aNoteByKeysLiesOnNothing() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToOriginal();
    graph.setSelection({});
    stage.act("insertNote");
    writeNote(stage, QStringLiteral("Ask the team first."));
    QCOMPARE(graph.drawing().notes.size(), 1);
    for (const auto& node : graph.drawing().nodes)
      QVERIFY2(!node.rect.intersects(graph.drawing().notes.first().rect), qPrintable(node.name));
  }

  void picturesInTheDark() {
    Stage stage(common::ThemeKind::Dark);
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToFit();
    const auto state = nodeNamed(stage, QStringLiteral("Process Payment"));
    drag(stage, seen(stage, state.rect.center()),
         seen(stage, state.rect.center() + QPointF(330, 30)), byHand);
    graph.setSelection({state.key});
    stage.act("insertNote");
    writeNote(stage, QStringLiteral("Asks the bank twice.\nSee the retry plan."));
    graph.zoomToFit();
    stage.keepPicture(QStringLiteral("by-hand-dark"));
    QCOMPARE(graph.drawing().notes.size(), 1);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey15)
#include "journey_15_by_hand.moc"
