// SPDX-License-Identifier: GPL-3.0-or-later
// Text and graph: what is typed is drawn, a broken text leaves the last good drawing, a rename goes
// everywhere.
#include <QUndoStack>

#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/banner.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey04 : public QObject {
  Q_OBJECT
 private slots:
  void aTextBeginsWithItsFirstLine() {
    Stage stage;
    stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    QCoreApplication::processEvents();
    QCOMPARE(stage.find<code::Scintilla>()->firstVisibleLine(), 0);
  }

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

  /// There is no drawing that could be the last good one.
  void aTextThatNeverCouldBeRead() {
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/broken.asl.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"})");
    file.close();
    QVERIFY(stage.window().openFile(path));
    auto* stale = stage.find<common::Banner>(QStringLiteral("staleBar"));
    QVERIFY(stale->isVisible());
    QCOMPARE(stale->text().title,
             QStringLiteral("The text cannot be read, so there is no drawing of it yet"));
    stage.keepPicture(QStringLiteral("journey-04-never-read"));
    // Once it could be, what is drawn is of that.
    stage.model().replaceText(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})", {});
    QVERIFY(!stale->isVisible());
    stage.model().replaceText("{", {});
    QVERIFY(stale->text().title.contains(QStringLiteral("last good drawing")));
  }

  void commentedYaml() {
    const QByteArray original =
        "# The shop\n"
        "StartAt: Check # first\n"
        "States:\n"
        "  Check:\n"
        "    Type: Task\n"
        "    Resource: arn:aws:states:::lambda:invoke # the stock\n"
        "    Catch:\n"
        "      - ErrorEquals: [States.ALL]\n"
        "        Next: Ask # somebody\n"
        "    Next: Ask\n"
        "  Ask: # a person\n"
        "    Type: Choice\n"
        "    Choices:\n"
        "      - Variable: $.ok\n"
        "        IsPresent: true\n"
        "        Next: Done\n"
        "    Default: Later\n"
        "  Later:\n"
        "    Type: Pass\n"
        "    Next: Ask\n"
        "  # The end\n"
        "  Done:\n"
        "    Type: Succeed\n";
    Stage stage;
    const QString path = stage.folder() + QStringLiteral("/shop.asl.yaml");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(original);
    file.close();
    QVERIFY(stage.window().openFile(path));
    auto& code = stage.page().code();
    auto& graph = stage.page().graph();
    auto* text = stage.find<QWidget>(QStringLiteral("codeText"));
    auto* stale = stage.find<common::Banner>(QStringLiteral("staleBar"));

    // A state is typed, and its box is there.
    code.goTo(stage.model().text().size());
    QTest::keyClicks(text, QStringLiteral("  Note:"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("  Type: Succeed"));
    QTRY_VERIFY_WITH_TIMEOUT(graph.printedScene().contains(QStringLiteral("Note")), 200);
    stage.keepPicture(QStringLiteral("journey-04-yaml"));

    // The syntax is broken: the drawing stays under a bar that names the line, and the problem
    // stands where the bracket is.
    const auto at = stage.model().text().find("    Choices:");
    code.goTo(at + 4);
    QTest::keyClicks(text, QStringLiteral("["));
    QTRY_VERIFY(stale->isVisible());
    QVERIFY2(stale->text().note.contains(QStringLiteral("Line 1")), qPrintable(stale->text().note));
    QVERIFY(graph.printedScene().contains(QStringLiteral("Note")));
    const auto& problems = stage.model().document().problems();
    QVERIFY(!problems.empty());
    QVERIFY2(problems.front().position.line >= 13 && problems.front().position.column > 0,
             qPrintable(QString::number(problems.front().position.line)));
    QTest::keyClick(text, Qt::Key_Backspace);
    QTRY_VERIFY(!stale->isVisible());

    // F2 on the graph: every reference follows, and the comments stay.
    stage.model().selectState("/States/Ask");
    graph.setFocus();
    std::string expected = stage.model().text();
    for (const char* place : {"Next: Ask", "  Ask:"}) {
      const std::string found(place);
      for (std::size_t from = 0; (from = expected.find(found, from)) != std::string::npos;)
        expected.insert(from += found.size() - (found.back() == ':' ? 1 : 0), " a friend");
    }
    QTest::keyClick(&graph, Qt::Key_F2);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Ask a friend"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(stage.model().text()), QString::fromStdString(expected));
    QVERIFY(graph.printedScene().contains(QStringLiteral("Ask a friend")));
    for (const char* comment :
         {"# The shop", "# first", "# the stock", "# somebody", "# a person", "# The end"})
      QVERIFY2(stage.model().text().find(comment) != std::string::npos, comment);

    while (stage.model().undoStack().canUndo()) stage.act("undo");
    QCOMPARE(QByteArray::fromStdString(stage.model().text()), original);
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

STEPWRIGHT_TEST(stepwright::journeys::Journey04)
#include "journey_04_text_and_graph.moc"
