// SPDX-License-Identifier: GPL-3.0-or-later
// Draw from nothing: Space and letters, lines pulled from ports into the void, save, and open it
// again to the same picture; the file is the golden text.
#include <QAccessible>
#include <QFileDialog>

#include "tests/journeys/golden.h"
#include "tests/journeys/on_canvas.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey02 : public QObject {
  Q_OBJECT

  static void typeName(Stage& stage, const QString& name) {
    stage.window()
        .activateWindow();  // there is no window manager that would, after the list closed
    QTRY_VERIFY(nameField() != nullptr);
    nameField()->selectAll();
    QTest::keyClicks(nameField(), name);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QTRY_VERIFY2(!stage.idOf(name).empty(), stage.model().text().c_str());
  }

  /// In the list that is open: Tab to the place, letters, Enter, and the name.
  static void pick(Stage& stage, const QString& where, const QString& type, const QString& name) {
    QTRY_VERIFY(qobject_cast<canvas::QuickAdd*>(QApplication::activePopupWidget()) != nullptr);
    auto* list = qobject_cast<canvas::QuickAdd*>(QApplication::activePopupWidget());
    for (int i = 0; i < 6 && !list->placeText().contains(where); ++i)
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(list->placeText().contains(where), qPrintable(list->placeText()));
    QTest::keyClicks(QApplication::focusWidget(), type);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    typeName(stage, name);
  }

  static void quickAdd(Stage& stage, const QString& where, const QString& type,
                       const QString& name) {
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&stage.page().graph()));
    QTest::keyClick(&stage.page().graph(), Qt::Key_Space);
    pick(stage, where, type, name);
  }

  /// The pointer's events as a hand makes them, with the button held.
  static void pointer(Stage& stage, QEvent::Type type, const QPoint& at, Qt::MouseButtons held) {
    auto* area = stage.page().graph().viewport();
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, area->mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(area, &event);
  }

  /// Presses on the port of a box and pulls a line to a place of the canvas.
  static void pullFromPort(Stage& stage, const QString& box, const QPoint& to) {
    const QPoint from = portOf(stage, box);
    QVERIFY(stage.page().graph().viewport()->rect().contains(from));
    QVERIFY(stage.page().graph().viewport()->rect().contains(to));
    pointer(stage, QEvent::MouseMove, from, Qt::NoButton);
    pointer(stage, QEvent::MouseButtonPress, from, Qt::LeftButton);
    for (int step = 1; step <= 8; ++step)
      pointer(stage, QEvent::MouseMove, from + (to - from) * step / 8, Qt::LeftButton);
    pointer(stage, QEvent::MouseButtonRelease, to, Qt::NoButton);
  }

  /// How many pixels of a part of the canvas are not its ground.
  static int inked(const QImage& picture, const QRect& part) {
    const QRgb ground = picture.pixel(part.topLeft());
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
      for (int x = part.left(); x <= part.right(); ++x) count += picture.pixel(x, y) != ground;
    return count;
  }

  static QImage picture(Stage& stage) {
    stage.model().selectState({});
    stage.act("fit");
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    return stage.page().graph().viewport()->grab().toImage();
  }

 private slots:
  void drawFromNothing() {
    Stage stage;
    stage.act("new");
    auto& graph = stage.page().graph();
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();

    // Start and End, and the words that say what to do: painted and spoken.
    const auto spoken = [&graph] {
      return QAccessible::queryAccessibleInterface(&graph)->text(QAccessible::Description);
    };
    QVERIFY(spoken().contains(QStringLiteral("Press Space")));
    const auto* start = boxOf(stage, QStringLiteral("(start)"));
    QVERIFY(start != nullptr);
    const QPoint middle = graph.mapFromScene(start->rect.center());
    const QImage empty = graph.viewport()->grab().toImage();
    QVERIFY(inked(empty, QRect(middle - QPoint(24, 24), QSize(48, 48))) > 100);      // Start
    QVERIFY(inked(empty, QRect(middle + QPoint(-150, 30), QSize(300, 160))) > 400);  // End, words
    stage.keepPicture(QStringLiteral("journey-02-empty"));

    quickAdd(stage, QStringLiteral("first"), QStringLiteral("task"), QStringLiteral("Look up"));
    QVERIFY(spoken().isEmpty());
    quickAdd(stage, QStringLiteral("after Look up"), QStringLiteral("choice"),
             QStringLiteral("Is it new"));
    QCOMPARE(stage.model().selectedState(), stage.idOf(QStringLiteral("Is it new")));
    const auto* first = boxOf(stage, QStringLiteral("Look up"));
    const auto* second = boxOf(stage, QStringLiteral("Is it new"));
    QVERIFY(first->rect.bottom() < second->rect.top());  // the boxes stand in their order
    stage.keepPicture(QStringLiteral("journey-02-two"));

    // Lines from the port of the Choice into the void: a rule, then the default.
    const QPoint beside(graph.viewport()->width() - 120, graph.viewport()->height() - 90);
    pullFromPort(stage, QStringLiteral("Is it new"), beside);
    pick(stage, QStringLiteral("rule"), QStringLiteral("succeed"), QStringLiteral("Inserted"));
    pullFromPort(stage, QStringLiteral("Is it new"), QPoint(120, graph.viewport()->height() - 90));
    pick(stage, QStringLiteral("default"), QStringLiteral("fail"), QStringLiteral("Already there"));
    const QString drawn = graph.printedScene();
    QVERIFY2(drawn.contains(QStringLiteral("default")), qPrintable(drawn));
    QVERIFY2(drawn.contains(QStringLiteral("rule 1")) || drawn.contains(QStringLiteral("1 ")),
             qPrintable(drawn));
    QCOMPARE(linesOf(stage.model().document().graph()),
             (QStringList{
                 QStringLiteral("(start) > Look up"), QStringLiteral("Is it new > Already there"),
                 QStringLiteral("Is it new > Inserted"), QStringLiteral("Look up > Is it new")}));
    stage.keepPicture(QStringLiteral("journey-02-drawn"));
    QCOMPARE(stage.find<problems::ProblemsView>()->count(), 0);

    // Save, open again: the same picture, and the file is the golden text.
    const QString path = stage.folder() + QStringLiteral("/drawn.asl.json");
    Pointer::inDialog([&](QWidget& dialog) {
      auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      name->selectAll();
      QTest::keyClicks(name, path);
      QTest::keyClick(name, Qt::Key_Return);
    });
    stage.act("save");
    QTRY_VERIFY(!stage.model().isModified());
    compareWithGolden(stage.read(path), QStringLiteral("draw-from-nothing.asl.json"));
    const QImage before = picture(stage);
    const QString scene = stage.page().graph().printedScene();
    stage.act("close");
    QVERIFY(stage.window().openFile(path));
    QTRY_COMPARE(stage.page().graph().printedScene(), scene);
    const QImage after = picture(stage);
    QCOMPARE(after.size(), before.size());
    QVERIFY(after == before);
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), stage.read(path));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey02)
#include "journey_02_draw_from_nothing.moc"
