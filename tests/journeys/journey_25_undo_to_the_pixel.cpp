// SPDX-License-Identifier: GPL-3.0-or-later
// What is undone looks as it did: the drawing with all that was placed, folded and selected in it,
// not the text alone.
#include <QGraphicsScene>
#include <QUndoStack>

#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/document/document_model.h"

namespace stepwright::journeys {
namespace {

constexpr const char* undoneWorkflow = R"json({
  "StartAt": "Check",
  "States": {
    "Check": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Each",
      "Catch": [{"ErrorEquals": ["Bad"], "Next": "Sorry"}]},
    "Each": {"Type": "Map", "Next": "Both", "ItemProcessor": {"StartAt": "Weigh", "States": {
      "Weigh": {"Type": "Pass", "Next": "Pack"},
      "Pack": {"Type": "Pass", "End": true}}}},
    "Both": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "Mail", "States": {"Mail": {"Type": "Pass", "End": true}}},
      {"StartAt": "Bill", "States": {"Bill": {"Type": "Pass", "End": true}}}]},
    "Sorry": {"Type": "Fail", "Error": "Bad"}
  }
}
)json";

QString textOf(Stage& stage) { return QString::fromStdString(stage.model().text()); }

/// The whole drawing as it is painted, whatever part of it is in sight.
QImage pictureOf(Stage& stage) {
  auto& graph = stage.page().graph();
  const QRectF area = graph.drawing().bounds.adjusted(-20, -20, 20, 20);
  QImage image(area.size().toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  graph.scene()->render(&painter, image.rect(), area);
  return image;
}

void select(Stage& stage, const QStringList& names) {
  for (int i = 0; i < names.size(); ++i) {
    // A frame is taken at its header.
    const QPoint at = boxOf(stage, names.at(i))->isFrame() ? inBox(stage, names.at(i), {0.4, 0})
                                                           : inBox(stage, names.at(i));
    const bool frame = boxOf(stage, names.at(i))->isFrame();
    QTest::mouseClick(stage.page().graph().viewport(), Qt::LeftButton,
                      i > 0 ? Qt::ControlModifier : Qt::NoModifier, at + QPoint(0, frame ? 8 : 0));
  }
  QCoreApplication::processEvents();
}

}  // namespace

class Journey25 : public QObject {
  Q_OBJECT
 private slots:
  void undoLeadsBackToThePicture_data() {
    QTest::addColumn<QStringList>("selected");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* command, const QStringList& selected) {
      QTest::addRow("%s %s", command, qPrintable(selected.join(QLatin1Char(' '))))
          << selected << QString::fromLatin1(command);
    };
    const QStringList each{QStringLiteral("Each")}, check{QStringLiteral("Check")},
        weigh{QStringLiteral("Weigh")}, mail{QStringLiteral("Mail")},
        two{QStringLiteral("Weigh"), QStringLiteral("Pack")};
    for (const char* command : {"delete", "duplicate", "cut", "wrapMap", "wrapParallel"}) {
      for (const auto& selected : {each, weigh, mail, two}) row(command, selected);
    }
    for (const char* command : {"delete", "duplicate", "cut"}) row(command, check);
    row("unwrap", each);
    row("moveDown", check);
    row("moveUp", {QStringLiteral("Pack")});
    row("layoutAgain", check);
  }
  void undoLeadsBackToThePicture() {
    QFETCH(QStringList, selected);
    QFETCH(QString, command);
    Stage stage;
    stage.window().newDocument(undoneWorkflow, QStringLiteral("pixels"));
    stage.page().graph().setPace(canvas::Pace::Off);
    // A state that was put somewhere by hand, and a frame that is folded.
    dragByHand(stage, QStringLiteral("Sorry"), QPoint(60, 30));
    select(stage, {QStringLiteral("Both")});
    if (!selected.contains(QStringLiteral("Mail"))) stage.act("collapse");
    select(stage, selected);
    const QString text = textOf(stage);
    const QImage before = pictureOf(stage);
    const int step = stage.model().undoStack().index();
    stage.act(command.toLatin1());
    QCoreApplication::processEvents();
    QVERIFY(stage.model().undoStack().index() > step);
    leaveTheName();
    while (stage.model().undoStack().index() > step) stage.act("undo");
    QCOMPARE(textOf(stage), text);
    QTRY_COMPARE(pictureOf(stage), before);
  }

 private:
  static void leaveTheName() {
    if (auto* field = nameField()) QTest::keyClick(field, Qt::Key_Escape);
  }
  /// Ctrl+Shift and the mouse: the state stays where it is left.
  static void dragByHand(Stage& stage, const QString& name, QPoint by) {
    auto* view = stage.page().graph().viewport();
    const QPoint from = inBox(stage, name);
    const auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::mousePress(view, Qt::LeftButton, keys, from);
    for (int i = 1; i <= 4; ++i) {
      QMouseEvent move(QEvent::MouseMove, from + by * i / 4, Qt::NoButton, Qt::LeftButton, keys);
      QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, keys, from + by);
    QCoreApplication::processEvents();
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey25)
#include "journey_25_undo_to_the_pixel.moc"
