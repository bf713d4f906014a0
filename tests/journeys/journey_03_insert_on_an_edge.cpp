// SPDX-License-Identifier: GPL-3.0-or-later
// Insert on an edge by a drag, and undo: the edge opens, ghost and ribbon say where, only the lines
// that must change do, and all bytes come back. On a real display the drag is the display's own.
#include <QAccessible>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTreeView>

#include "engine/text/diff.h"
#include "tests/journeys/on_canvas.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/requests.h"
#include "widgets/common/theme.h"

namespace stepwright::journeys {

class Journey03 : public QObject {
  Q_OBJECT

  const QString from_ = QStringLiteral("Check Inventory"), to_ = QStringLiteral("Process Payment");
  Pointer hand_;

  struct Seen {
    QImage picture;
    QString spoken, status;
    QRectF upper, lower;  ///< the two boxes, as they stand while the edge is open
  };

  static QImage grab(Stage& stage) { return stage.page().graph().viewport()->grab().toImage(); }

  static QString spoken(Stage& stage) {
    return QAccessible::queryAccessibleInterface(&stage.page().graph())
        ->text(QAccessible::Description);
  }

  /// Drags a Wait from the palette over the edge, looks at what is shown there, and drops it or
  /// presses Esc.
  Seen drag(Stage& stage, bool drop) {
    const QPoint at = onEdge(stage, from_, to_);
    Seen seen;
    const auto look = [&] {
      // The neighbours slide for a moment.
      seen = {grab(stage), spoken(stage), stage.status(), boxOf(stage, from_)->rect,
              boxOf(stage, to_)->rect};
      stage.keepPicture(QStringLiteral("journey-03-over"));
    };
    if (Pointer::available()) {
      auto* list =
          stage.window().docks().find(QStringLiteral("dockPalette"))->findChild<QTreeView*>();
      const QModelIndexList found =
          list->model()->match(list->model()->index(0, 0, list->model()->index(0, 0)),
                               Qt::DisplayRole, QStringLiteral("Wait"));
      const QPoint source = list->viewport()->mapToGlobal(list->visualRect(found.first()).center());
      hand_.drag(
          source, global(stage, at),
          [&] { return spoken(stage).contains(QStringLiteral("between")); }, look,
          drop ? Pointer::End::Drop : Pointer::End::Escape);
      return seen;
    }
    auto& graph = stage.page().graph();
    QMimeData wait;
    wait.setData(QString::fromLatin1(canvas::stateMimeType),
                 canvas::writeState({asl::StateType::Wait, QStringLiteral("Wait"), {}}));
    QDragEnterEvent enter(at, Qt::CopyAction, &wait, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(graph.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &wait, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(graph.viewport(), &move);
    look();
    if (drop) {
      QDropEvent event(at, Qt::CopyAction, &wait, Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(graph.viewport(), &event);
    } else {
      QDragLeaveEvent leave;
      QApplication::sendEvent(graph.viewport(), &leave);
    }
    return seen;
  }

  static int countOf(const QImage& picture, const QRect& part, const QColor& colour) {
    int count = 0;
    const QRect area = part.intersected(picture.rect());
    for (int y = area.top(); y <= area.bottom(); ++y)
      for (int x = area.left(); x <= area.right(); ++x) count += picture.pixelColor(x, y) == colour;
    return count;
  }

 private slots:
  void insertOnAnEdge() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.setPace(canvas::Pace::Off);  // the edge opens at once
    graph.zoomToFit();
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
    const std::string before = stage.model().text();
    const QString scene = graph.printedScene();
    const QImage closed = grab(stage);
    const QPoint at = onEdge(stage, from_, to_);

    // Esc: nothing has changed, and the drawing is closed again.
    const Seen first = drag(stage, false);
    QTRY_COMPARE(graph.printedScene(), scene);
    QCOMPARE(stage.model().text(), before);
    QVERIFY(!stage.model().isModified());
    QTRY_VERIFY(!stage.status().contains(QStringLiteral("Drop")));
    QTRY_COMPARE(grab(stage), closed);

    // What was seen and said meanwhile: the ribbon in the accent, the ghost where the edge opened.
    const QString words = QStringLiteral("between Check Inventory and Process Payment");
    QVERIFY2(first.spoken.contains(words), qPrintable(first.spoken));
    QVERIFY2(first.status.contains(words), qPrintable(first.status));
    const QColor accent = common::Theme::current().accent;
    const QRect around(at - QPoint(120, 20), QSize(520, 170));
    QVERIFY(countOf(closed, around, accent) < 20);
    QVERIFY(countOf(first.picture, around, accent) > 500);
    QVERIFY(first.picture != closed);
    const auto* lower = boxOf(stage, to_);
    const QRect below(graph.mapFromScene(lower->rect.topLeft()), QSize(60, 3));
    QVERIFY(first.picture.copy(below) != closed.copy(below));  // the neighbour has moved away

    // Drop: one step of undo, and a difference of at most five lines.
    drag(stage, true);
    QTRY_VERIFY(!stage.idOf(QStringLiteral("Wait")).empty());
    const std::string after = stage.model().text();
    const auto changes = text::lineChanges(text::linesOf(before), text::linesOf(after));
    const auto count = text::countOf(changes);
    QVERIFY2(count.removed + count.added <= 5, after.c_str());
    QVERIFY(after.find("\"Next\": \"Wait\"") != std::string::npos);
    QCOMPARE(stage.page().code().text(), after);
    QCOMPARE(stage.model().undoStack().count(), 1);
    QCOMPARE(linesOf(stage.model().document().graph()).filter(QStringLiteral("Wait")),
             (QStringList{QStringLiteral("Check Inventory > Wait"),
                          QStringLiteral("Wait > Process Payment")}));
    stage.keepPicture(QStringLiteral("journey-03-inserted"));
    QTRY_VERIFY(nameField() != nullptr);
    QTest::keyClick(nameField(), Qt::Key_Escape);

    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    QCOMPARE(stage.page().code().text(), before);
    QCOMPARE(graph.printedScene(), scene);
    stage.act("redo");
    QCOMPARE(stage.model().text(), after);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey03)
#include "journey_03_insert_on_an_edge.moc"
