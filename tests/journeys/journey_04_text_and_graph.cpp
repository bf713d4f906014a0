// SPDX-License-Identifier: GPL-3.0-or-later
// Text and graph: what is typed is drawn, a broken text leaves the last good drawing, a rename goes
// everywhere.
#include <QUndoStack>

#include "tests/journeys/harness.h"
#include "widgets/common/banner.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey04 : public QObject {
  Q_OBJECT
 private slots:
  void textAndGraph() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("process-message.asl.json"));
    const QByteArray original = stage.read(path);
    auto& code = stage.page().code();
    auto* text = stage.find<QWidget>(QStringLiteral("codeText"));
    auto* problems = stage.find<problems::ProblemsView>();

    // Type a state: it appears in the graph.
    const std::string marker = "  \"States\": {";
    code.goTo(stage.model().text().find(marker) + marker.size());
    QTest::keyClicks(text, QStringLiteral(" \"Note\":{\"Type\":\"Pass\",\"Next\":\"FetchData\"},"));
    QTRY_VERIFY(stage.page().graph().printedScene().contains(QStringLiteral("Note")));
    QVERIFY(stage.model().isModified());
    stage.keepPicture(QStringLiteral("journey-04-typed"));

    // The caret in a state selects it everywhere; a selection elsewhere moves the bar in the text.
    code.goTo(stage.model().text().find("\"PublishToSNS\": {"));
    QTRY_COMPARE(stage.model().selectedState(), std::string("/States/PublishToSNS"));
    QCOMPARE(stage.page().graph().selection(), QStringList{QStringLiteral("/States/PublishToSNS")});

    const int errors = problems->count(asl::Severity::Error);

    // Break the syntax: the drawing stays, a bar says that it is stale, a problem has line and
    // column.
    const QString before = stage.page().graph().printedScene();
    code.goTo(stage.model().text().find("\"FetchData\": {"));
    QTest::keyClicks(text, QStringLiteral("{"));
    auto* stale = stage.find<common::Banner>(QStringLiteral("staleBar"));
    QTRY_VERIFY(stale->isVisible());
    QVERIFY(problems->count(asl::Severity::Error) > 0);
    QVERIFY(stage.page().graph().printedScene().contains(QStringLiteral("FetchData")));
    stage.keepPicture(QStringLiteral("journey-04-stale"));

    // Mend it: the bar goes.
    QTest::keyClick(text, Qt::Key_Backspace);
    QTRY_VERIFY(!stale->isVisible());
    QCOMPARE(problems->count(asl::Severity::Error), errors);

    // Rename on the graph: every reference follows, and no other byte changes.
    stage.model().selectState("/States/PublishToSNS");
    const std::string unnamed = stage.model().text();
    stage.act("rename");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Tell people"));
    QTest::keyClick(field, Qt::Key_Return);
    std::string expected = unnamed;
    for (std::size_t at = 0; (at = expected.find("PublishToSNS", at)) != std::string::npos;) {
      expected.replace(at, 12, "Tell people");
    }
    QTRY_COMPARE(stage.model().text(), expected);

    // All of it can be taken back, to the byte.
    while (stage.model().undoStack().canUndo()) stage.act("undo");
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), original);
    QCOMPARE(QByteArray::fromStdString(code.text()), original);
    QVERIFY(!stage.model().isModified());
  }

  void pastedQuotesAreMendedWithOneClick() {
    Stage stage;
    const QString copy = stage.openSample(QStringLiteral("process-message.pasted.txt"));
    auto* problems = stage.find<problems::ProblemsView>();
    QVERIFY(stage.model().stale());
    QCOMPARE(problems->count(asl::Severity::Error), 1);
    stage.keepPicture(QStringLiteral("pasted-quotes"));
    stage.act("repairText");
    QTRY_VERIFY(!stage.model().stale());
    QVERIFY(!stage.idOf(QStringLiteral("ChooseAction")).empty());
    stage.act("undo");
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), stage.read(copy));
  }
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::Journey04)
#include "journey_04_text_and_graph.moc"
