// SPDX-License-Identifier: GPL-3.0-or-later
// A workflow is held against git's last commit and against another file: on one graph, in a list
// and in the texts.
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <QTreeWidget>

#include "app/application.h"
#include "app/main_window/review_window.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/review_graph.h"
#include "widgets/compare/compare_view.h"

namespace stepwright::journeys {

namespace {

const char* const committed = R"({
  "StartAt": "Take",
  "States": {
    "Take": {"Type": "Pass", "Next": "Ask"},
    "Ask": {
      "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
      "Arguments": {"QueueUrl": "q"}, "Next": "Done"
    },
    "Done": {"Type": "Succeed"}
  }
})";

const char* const now = R"({
  "StartAt": "Take",
  "States": {
    "Take": {"Type": "Pass", "Next": "Rest"},
    "Rest": {"Type": "Wait", "Seconds": 5, "Next": "Done"},
    "Done": {"Type": "Succeed"}
  }
})";

}  // namespace

class Journey40 : public QObject {
  Q_OBJECT

  static bool git(Stage& stage, const QStringList& words) {
    QStringList all{QStringLiteral("-C"), stage.folder(),
                    QStringLiteral("-c"), QStringLiteral("user.name=x"),
                    QStringLiteral("-c"), QStringLiteral("user.email=x@y")};
    QProcess process;
    process.start(QStringLiteral("git"), all + words);
    return process.waitForFinished() && process.exitCode() == 0;
  }

  static app::ReviewWindow* shown(Stage& stage) {
    return stage.window().findChild<app::ReviewWindow*>();
  }

 private slots:
  void theLastCommit() {
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty()) QSKIP("there is no git");
    Stage stage;
    const QString path = stage.write(QStringLiteral("flow.asl.json"), committed);
    QVERIFY(stage.window().openFile(path));
    stage.act("compareHead");
    QTRY_VERIFY(stage.status().contains(QStringLiteral("flow.asl.json lies in no git repository")));
    QVERIFY(git(stage, {QStringLiteral("init"), QStringLiteral("-q")}));
    stage.act("compareHead");
    QTRY_VERIFY(stage.status().contains(QStringLiteral("nothing was committed yet")));
    QVERIFY(git(stage, {QStringLiteral("add"), QStringLiteral(".")}));
    QVERIFY(git(stage, {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("one")}));

    // What is not saved yet counts.
    stage.model().replaceText(now, QStringLiteral("test"));
    stage.act("compareHead");
    QTRY_VERIFY(shown(stage) != nullptr);
    app::ReviewWindow& review = *shown(stage);
    QCOMPARE(review.findChild<QLabel*>(QStringLiteral("reviewCounts"))->text(),
             QStringLiteral("compared with the last commit  ·  1 added, 1 removed, 1 with other "
                            "transitions"));
    QCOMPARE(review.graph().printed(),
             QStringLiteral("  Take\n+ Rest\n  Done\n− Ask\n+ Take > Rest\n+ Rest > Done\n"
                            "− Take > Ask\n− Ask > Done\n"));
    QVERIFY(
        review.texts().printed().contains(QStringLiteral("- ") + QStringLiteral("    \"Ask\": {")));

    // From one to the next, by keys and by the pointer; list, graph and texts follow.
    auto* list = review.findChild<QTreeWidget*>();
    QCOMPARE(review.current(), 0);
    QTest::keyClick(&review, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(review.current(), 1);
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("+  Rest  Wait"));
    list->setCurrentItem(list->topLevelItem(2));
    QCOMPARE(review.graph().current(), 2);
    QTest::keyClick(&review, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(review.current(), 2);
    QTest::keyClick(&review, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(review.current(), 1);
    stage.keepPicture(QStringLiteral("two-versions"));
    review.close();
    QTRY_VERIFY(shown(stage) == nullptr);
  }

  void anyFile() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("flow.asl.json"), now);
    const QString other = stage.write(QStringLiteral("old.asl.json"), committed);
    QVERIFY(stage.window().openFile(path));
    chooseFile(other);
    stage.act("compareOther");
    QTRY_VERIFY(shown(stage) != nullptr);
    QCOMPARE(shown(stage)->review().differences.size(), std::size_t(3));
    shown(stage)->close();
    QTRY_VERIFY(shown(stage) == nullptr);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey40, stepwright::app::Application)
#include "journey_40_two_versions.moc"
