// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn and filled in looks as if it were written by hand, in the real window: in the
// file's own indentation, line ends and spacing, on the lines that it must change alone; what is
// wrapped and unwrapped, or taken back, has every byte as before.
#include <QDockWidget>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTreeView>

#include "engine/text/diff.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::journeys {

namespace {

/// Tabs, Windows' line ends, and a state in one line.
const QByteArray tabbed = QByteArray(R"({
	"StartAt": "Take",
	"States": {
		"Take": {
			"Type": "Pass",
			"Next": "Hold"
		},
		"Hold": {"Type": "Wait", "Seconds": 3, "Next": "Ship"},
		"Ship": {
			"Type": "Pass",
			"Next": "Tell"
		},
		"Tell": {
			"Type": "Pass",
			"End": true
		}
	}
}
)")
                              .replace('\n', "\r\n");

const QByteArray yaml = R"(# what the shop does
StartAt: Take
States:
    Take:
        Type: Pass
        Result: {a: 1, b: [2, 3]}   # in flow
        Next: 'Hold'
    Hold:
        Type: Wait
        Seconds: 3
        Next: Ship
    Ship:   # by van
        Type: Pass
        Next: Tell
    Tell:
        Type: Pass
        End: true
)";

}  // namespace

class Journey48TextByHand : public QObject {
  Q_OBJECT

  static void open(Stage& stage, const QString& name, const QByteArray& bytes) {
    QVERIFY(stage.window().openFile(stage.write(name, bytes)));
    stage.page().graph().setFocus();
  }

  static std::string text(Stage& stage) {
    stage.model().settle();
    return stage.model().text();
  }

  /// A new state by its command, and its name in the field that opens.
  static void draw(Stage& stage, const QString& after, const char* command, const QString& name) {
    stage.model().selectState(stage.idOf(after));
    QTRY_VERIFY(stage.action(command)->isEnabled());
    stage.act(command);
    QTRY_VERIFY(nameField() != nullptr);
    QTest::keySequence(nameField(), QKeySequence(QKeySequence::SelectAll));
    QTest::keyClicks(nameField(), name);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QTRY_VERIFY(!stage.idOf(name).empty());
  }

  /// Types into a field of the Inspector's first page.
  static void fill(Stage& stage, const QString& state, const char* field, const QString& words) {
    auto* form = stage.find<inspector::Inspector>();
    stage.model().selectState(stage.idOf(state));
    form->showTab(QStringLiteral("General"));
    QLineEdit* line = nullptr;
    QTRY_VERIFY([&] {
      for (auto* each : form->findChildren<QLineEdit*>())
        if (each->isVisible() && each->accessibleName() == QLatin1String(field)) line = each;
      return line != nullptr;
    }());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, words);
    QTest::keyClick(line, Qt::Key_Return);
  }

  static text::LineCount changed(const std::string& before, const std::string& after) {
    return text::countOf(text::lineChanges(text::linesOf(before), text::linesOf(after)));
  }

 private slots:
  void whatIsDrawnFollowsIndentationAndLineEnds() {
    Stage stage;
    open(stage, QStringLiteral("tabs.asl.json"), tabbed);
    const std::string before = text(stage);
    draw(stage, QStringLiteral("Take"), "insertWait", QStringLiteral("Rest"));
    const QString after = QString::fromStdString(text(stage));
    static const QRegularExpression bare(QStringLiteral("(?<!\r)\n")),
        blanks(QStringLiteral("\n +"));
    QVERIFY2(!after.contains(bare), qPrintable(after));
    QVERIFY2(!after.contains(blanks), qPrintable(after));
    QVERIFY2(after.contains(
                 QStringLiteral("\r\n\t\t\"Rest\": {\r\n\t\t\t\"Type\": \"Wait\",\r\n\t\t\t\"")),
             qPrintable(after));
    QVERIFY(after.contains(QStringLiteral("\t\t\t\"Next\": \"Rest\"\r\n")));
    // Placing and naming are one step, and undo brings every byte back.
    QCOMPARE(stage.model().undoStack().index(), 1);
    stage.act("undo");
    QCOMPARE(text(stage), before);
    QVERIFY(!stage.model().isModified());
    stage.act("redo");
    QCOMPARE(text(stage), after.toStdString());
  }

  void aFormChangesItsLineAlone() {
    Stage stage;
    open(stage, QStringLiteral("tabs.asl.json"), tabbed);
    const std::string before = text(stage);
    // A state in one line stays in it.
    fill(stage, QStringLiteral("Hold"), "Comment", QStringLiteral("for the van"));
    QTRY_VERIFY(text(stage) != before);
    const QString after = QString::fromStdString(text(stage));
    static const QRegularExpression line(
        QStringLiteral("\t\t\"Hold\": \\{[^\r\n]*\"Comment\": \"for the van\"[^\r\n]*\\},\r\n"));
    QVERIFY2(after.contains(line), qPrintable(after));
    const auto count = changed(before, after.toStdString());
    QCOMPARE(count.added, std::size_t{1});
    QCOMPARE(count.removed, std::size_t{1});
    // One that stands in lines gets a line.
    fill(stage, QStringLiteral("Ship"), "Comment", QStringLiteral("by road"));
    const std::string first = after.toStdString();
    QTRY_VERIFY(text(stage) != first);
    const auto more = changed(first, text(stage));
    QVERIFY(more.added <= 2 && more.removed <= 1);
    QVERIFY(text(stage).find("\r\n\t\t\t\"Comment\": \"by road\"") != std::string::npos);
    stage.act("undo");
    stage.act("undo");
    QCOMPARE(text(stage), before);
  }

  void yamlStaysYamlWithItsCommentsAndQuotes() {
    Stage stage;
    open(stage, QStringLiteral("shop.asl.yaml"), yaml);
    const std::string before = text(stage);
    draw(stage, QStringLiteral("Take"), "insertPass", QStringLiteral("Rest"));
    const QString after = QString::fromStdString(text(stage));
    QVERIFY2(
        after.contains(QStringLiteral("\n    Rest:\n        Type: Pass\n        Next: Hold\n")),
        qPrintable(after));
    // The target in its own quotes, the flow and all comments as they were.
    QVERIFY2(after.contains(QStringLiteral("Next: 'Rest'")), qPrintable(after));
    for (const char* kept :
         {"# what the shop does", "Result: {a: 1, b: [2, 3]}   # in flow", "Ship:   # by van"})
      QVERIFY2(after.contains(QLatin1String(kept)), kept);
    fill(stage, QStringLiteral("Hold"), "Comment", QStringLiteral("for the van"));
    QTRY_VERIFY(text(stage).find("\n        Comment: for the van\n") != std::string::npos);
    stage.act("undo");
    stage.act("undo");
    QCOMPARE(text(stage), before);
  }

  void whatIsWrappedAndUnwrappedIsAsBefore_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("command");
    for (const char* command : {"wrapMap", "wrapParallel"}) {
      QTest::addRow("JSON %s", command)
          << QStringLiteral("tabs.asl.json") << tabbed << QString::fromLatin1(command);
      QTest::addRow("YAML %s", command)
          << QStringLiteral("shop.asl.yaml") << yaml << QString::fromLatin1(command);
    }
  }
  void whatIsWrappedAndUnwrappedIsAsBefore() {
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, command);
    Stage stage;
    open(stage, file, bytes);
    const std::string before = text(stage);
    stage.model().setSelection({"/States/Hold", "/States/Ship"});
    QTRY_VERIFY(stage.action("wrapMap")->isEnabled());
    stage.act(command.toLatin1().constData());
    QTRY_VERIFY(text(stage) != before);
    QTRY_VERIFY(stage.action("unwrap")->isEnabled());
    stage.act("unwrap");
    QTRY_COMPARE(QString::fromStdString(text(stage)), QString::fromStdString(before));
  }

  void placeholdersAreOfOneRegionAndAccount() {
    Stage stage;
    stage.act("new");
    auto* dock = stage.window().docks().find(QStringLiteral("dockPalette"));
    auto* search = dock->findChild<QLineEdit*>();
    QString last;
    for (const char* words : {"sqs send message", "sns publish", "nested workflow", "batch job",
                              "lambda invoke", "start glue job", "event bus"}) {
      if (!last.isEmpty()) stage.model().selectState(last.toStdString());
      search->setFocus();
      search->setText(QString::fromLatin1(words));
      const auto states = stage.model().picture().machine()->states.size();
      QTest::keyClick(search, Qt::Key_Return);
      QTRY_VERIFY(stage.model().picture().machine()->states.size() > states);
      if (nameField() != nullptr) QTest::keyClick(nameField(), Qt::Key_Escape);
      last = QString::fromStdString(stage.model().selectedState());
    }
    static const QRegularExpression place(QStringLiteral("([a-z]{2}-[a-z]+-\\d)[:.](\\d{12})?"));
    const QString all = QString::fromStdString(text(stage));
    QSet<QString> regions, accounts;
    int found = 0;
    for (auto each = place.globalMatch(all); each.hasNext(); ++found) {
      const auto match = each.next();
      regions << match.captured(1);
      if (!match.captured(2).isEmpty()) accounts << match.captured(2);
    }
    QVERIFY2(found >= 3, qPrintable(all));
    QVERIFY2(regions.size() == 1, qPrintable(QStringList(regions.values()).join(QLatin1Char(' '))));
    QVERIFY2(accounts.size() == 1,
             qPrintable(QStringList(accounts.values()).join(QLatin1Char(' '))));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey48TextByHand)
#include "journey_48_text_by_hand.moc"
