// SPDX-License-Identifier: GPL-3.0-or-later
// Insert on an edge by a drag, and undo: only the lines that must change do, and all bytes come
// back.
#include <QDragEnterEvent>
#include <QMimeData>

#include "tests/journeys/harness.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/requests.h"

namespace stepwright::journeys {

class Journey03 : public QObject {
  Q_OBJECT

  static int changedLines(const QString& before, const QString& after) {
    const QStringList old = before.split(QLatin1Char('\n'));
    int changed = 0;
    for (const QString& line : after.split(QLatin1Char('\n')))
      changed += old.contains(line) ? 0 : 1;
    return changed;
  }

 private slots:
  void insertOnAnEdge() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto& graph = stage.page().graph();
    graph.zoomToFit();
    const QString before = QString::fromStdString(stage.model().text());
    const QString scene = graph.printedScene();
    const QPoint target =
        middleOf(stage, QStringLiteral("Check Inventory"), QStringLiteral("Process Payment"));

    // Drag a Wait over the edge and let go of it with Esc: nothing has changed.
    QMimeData wait;
    wait.setData(QString::fromLatin1(canvas::stateMimeType),
                 canvas::writeState({asl::StateType::Wait, QStringLiteral("Wait"), {}}));
    drag(graph, target, wait, false);
    QCOMPARE(QString::fromStdString(stage.model().text()), before);

    drag(graph, target, wait, true);
    QTRY_VERIFY(!stage.idOf(QStringLiteral("Wait")).empty());
    const QString after = QString::fromStdString(stage.model().text());
    QVERIFY2(changedLines(before, after) <= 6, qPrintable(after));
    QVERIFY(after.contains(QStringLiteral("\"Next\": \"Wait\"")));
    QCOMPARE(stage.model().undoStack().count(), 1);
    stage.keepPicture(QStringLiteral("journey-03-inserted"));
    if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
      QTest::keyClick(field, Qt::Key_Escape);
    }

    stage.act("undo");
    QCOMPARE(QString::fromStdString(stage.model().text()), before);
    QCOMPARE(graph.printedScene(), scene);
    stage.act("redo");
    QCOMPARE(QString::fromStdString(stage.model().text()), after);
  }

 private:
  /// The place in the view half way between two boxes, where their edge runs.
  static QPoint middleOf(Stage& stage, const QString& from, const QString& to) {
    auto& graph = stage.page().graph();
    const auto centre = [&](const QString& name) {
      for (const auto& node : graph.drawing().layout.nodes) {
        if (node.key == stage.idOf(name)) {
          return QRectF(node.rect.x, node.rect.y, node.rect.width, node.rect.height);
        }
      }
      return QRectF();
    };
    const QRectF a = centre(from);
    const QRectF b = centre(to);
    return graph.mapFromScene(QPointF(a.center().x(), (a.bottom() + b.top()) / 2));
  }

  static void drag(canvas::GraphView& graph, const QPoint& at, const QMimeData& data, bool drop) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(graph.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(graph.viewport(), &move);
    if (drop) {
      QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(graph.viewport(), &event);
    } else {
      QDragLeaveEvent leave;
      QApplication::sendEvent(graph.viewport(), &leave);
    }
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Journey03)
#include "journey_03_insert_on_an_edge.moc"
