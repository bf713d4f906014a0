// SPDX-License-Identifier: GPL-3.0-or-later
// Whole names, in the real window: a name that is typed gets its room before it is cut, at every
// zoom at which words stand; chips show the end that differs; an exported picture says all of it.
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/paint_box.h"
#include "widgets/canvas/paint_parts.h"

namespace stepwright::journeys {

namespace {

const char* const namesMachine = R"({
  "StartAt": "Weigh it",
  "States": {
    "Weigh it": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "weigh"
      },
      "Next": "How heavy?"
    },
    "How heavy?": {
      "Type": "Choice",
      "Choices": [
        {
          "Variable": "$.shipment.parcels[0].measuredWeight.inKilograms",
          "NumericGreaterThan": 30,
          "Next": "By lorry"
        },
        {
          "Variable": "$.shipment.parcels[0].measuredWeight.inKilograms",
          "NumericGreaterThan": 5,
          "Next": "By van"
        }
      ],
      "Default": "By post"
    },
    "By lorry": {
      "Type": "Succeed"
    },
    "By van": {
      "Type": "Succeed"
    },
    "By post": {
      "Type": "Succeed"
    }
  }
}
)";

/// The words of a box as they are painted at that zoom.
QString paintedName(Stage& stage, const QString& name, double zoom) {
  canvas::PaintContext context;
  context.setScale(zoom);
  const auto* box = boxOf(stage, name);
  return box == nullptr ? QString() : canvas::wordsOf(*box, context).name.join(QLatin1Char(' '));
}

bool isCut(const QString& words) { return words.isEmpty() || words.contains(QChar(0x2026)); }

/// All that an SVG says, without spaces.
QString saidBy(const QByteArray& svg) {
  static const QRegularExpression texts(QStringLiteral("<text [^>]*>([^<]*)</text>"));
  QString all;
  for (auto found = texts.globalMatch(QString::fromUtf8(svg)); found.hasNext();)
    all += found.next().captured(1);
  return all.remove(QLatin1Char(' '));
}

}  // namespace

class Journey47WholeNames : public QObject {
  Q_OBJECT

  /// F2, the name, Enter.
  static void rename(Stage& stage, const QString& from, const QString& to) {
    stage.page().graph().setFocus();
    stage.model().selectState(stage.idOf(from));
    QTRY_VERIFY(stage.action("rename")->isEnabled());
    stage.act("rename");
    QTRY_VERIFY(nameField() != nullptr);
    QTest::keySequence(nameField(), QKeySequence(QKeySequence::SelectAll));
    QTest::keyClicks(nameField(), to);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QTRY_VERIFY(boxOf(stage, to) != nullptr);
  }

 private slots:
  void aNameThatIsTypedGetsItsRoomBeforeItIsCut() {
    Stage stage;
    QVERIFY(stage.window().openFile(stage.write(QStringLiteral("names.asl.json"), namesMachine)));
    stage.act("viewGraph");
    const QSizeF before = boxOf(stage, QStringLiteral("Weigh it"))->rect.size();
    const QString wide = QStringLiteral("Weigh all of its parcels");
    rename(stage, QStringLiteral("Weigh it"), wide);
    const QString longer =
        QStringLiteral("Weigh all of its parcels and write the sum into the shipment");
    QVERIFY(!isCut(paintedName(stage, wide, 1)));
    rename(stage, wide, longer);
    const QSizeF after = boxOf(stage, longer)->rect.size();
    QVERIFY(after.width() > before.width() && after.width() <= 264);
    QVERIFY(after.height() > before.height() && after.height() <= 88);
    // What is whole at any zoom with words is whole at 100 %.
    QVERIFY2(!isCut(paintedName(stage, longer, 1)), qPrintable(paintedName(stage, longer, 1)));
    for (const double zoom : {0.51, 0.62, 0.8, 1.0, 1.5}) {
      stage.page().graph().setZoom(zoom);
      for (const auto& node : stage.page().graph().drawing().nodes)
        if (node.isState()) QVERIFY(!isCut(paintedName(stage, node.name, qMax(zoom, 0.6))));
    }
    // The others made room for it.
    const auto& nodes = stage.page().graph().drawing().nodes;
    for (const auto& one : nodes)
      for (const auto& other : nodes) QVERIFY(&one == &other || !one.rect.intersects(other.rect));
    stage.keepPicture(QStringLiteral("whole-names"));
    stage.act("undo");
    stage.act("undo");
    QCOMPARE(boxOf(stage, QStringLiteral("Weigh it"))->rect.size(), before);
  }

  void chipsShowTheEndThatDiffers() {
    Stage stage;
    QVERIFY(stage.window().openFile(stage.write(QStringLiteral("names.asl.json"), namesMachine)));
    QStringList chips;
    for (const auto& edge : stage.page().graph().drawing().edges)
      if (edge.kind == asl::EdgeKind::Choice) chips << edge.label;
    QCOMPARE(chips.size(), 2);
    QVERIFY2(chips[0].endsWith(QStringLiteral("> 30")), qPrintable(chips[0]));
    QVERIFY2(chips[1].endsWith(QStringLiteral("> 5")), qPrintable(chips[1]));
    for (const QString& chip : qAsConst(chips)) QVERIFY(chip.startsWith(QChar(0x2026)));
  }

  void aPictureOfTheWindowsDocumentSaysEveryName() {
    Stage stage;
    const QString longest =
        QStringLiteral("Weigh all of its parcels one after the other with the balance in the hall");
    QVERIFY(stage.window().openFile(stage.write(QStringLiteral("names.asl.json"), namesMachine)));
    rename(stage, QStringLiteral("Weigh it"), longest);
    const QString file = stage.folder() + QStringLiteral("/names.svg");
    chooseFile(file);
    stage.act("export svg");
    QTRY_VERIFY(QFile::exists(file));
    const QString said = saidBy(stage.read(file));
    for (const auto& node : stage.page().graph().drawing().nodes)
      if (node.isState())
        QVERIFY2(said.contains(QString(node.name).remove(QLatin1Char(' '))), qPrintable(node.name));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey47WholeNames)
#include "journey_47_whole_names.moc"
