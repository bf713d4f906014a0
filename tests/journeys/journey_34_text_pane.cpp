// SPDX-License-Identifier: GPL-3.0-or-later
// The text as an editor of the language: what is offered, mended, found, renamed and written by the
// keyboard alone, through the real window.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolTip>
#include <QUndoStack>

#include "tests/journeys/harness.h"
#include "tests/journeys/typist.h"
#include "tests/support/test_program.h"
#include "widgets/code/code_style.h"
#include "widgets/code/offer_list.h"
#include "widgets/code/rename_field.h"
#include "widgets/code/scintilla.h"
#include "widgets/debug/debug_panels.h"

namespace stepwright::journeys {
namespace {

constexpr const char* flow = R"json({
  "StartAt": "Load",
  "States": {
    "Load": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "load"
      },
      "Retry": [
        {
          "ErrorEquals": ["Busy"]
        }
      ],
      "Assign": {"total.$": "$.total"},
      "Next": "Check"
    },
    "Check": {
      "Type": "Choice",
      "Choices": [
        {
          "Variable": "$total",
          "NumericGreaterThan": 3,
          "Next": "Load"
        }
      ],
      "Default": "Done"
    },
    "Done": {
      "Type": "Succeed"
    }
  }
}
)json";

/// A document in the window, and hands at its text.
struct Pane {
  explicit Pane(const std::string& content, const QString& name = QStringLiteral("one.asl.json")) {
    QFile file(stage.folder() + QLatin1Char('/') + name);
    if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(content));
    file.close();
    stage.window().openFile(file.fileName());
    view = stage.find<code::Scintilla>();
    offers = view->findChild<code::OfferList*>();
    Typist::settle();
  }
  std::string text() { return stage.page().code().text(); }
  /// Clicks into the text, and goes behind that piece of it.
  void goBehind(const std::string& piece, std::size_t from = 0) {
    if (!view->hasFocus()) Typist::click(*view->viewport(), {60, 8});
    const auto at = text().find(piece, from);
    QVERIFY2(at != std::string::npos, piece.c_str());
    stage.page().code().goTo(at + piece.size());
    Typist::settle();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    Typist::key(key, modifiers);
    Typist::settle();
  }
  void type(const char* letters) {
    Typist::type(QString::fromLatin1(letters));
    Typist::settle();
  }
  std::string line() {
    const auto all = text();
    const auto caret = stage.page().code().caret();
    const auto begin = caret == 0 ? 0 : all.rfind('\n', caret - 1) + 1;
    return all.substr(begin, all.find('\n', caret) - begin);
  }

  Stage stage;
  code::Scintilla* view = nullptr;
  code::OfferList* offers = nullptr;
};

}  // namespace

class Journey34TextPane : public QObject {
  Q_OBJECT
 private slots:
  void brokenJsonIsMendedAtTheCaret() {
    Pane pane(flow);
    const std::string whole = pane.text();
    // The comma goes, by the keyboard.
    pane.goBehind("\"FunctionName\": \"load\"\n      },");
    pane.key(Qt::Key_Backspace);
    QTRY_VERIFY(pane.stage.model().stale());
    pane.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(pane.offers->isOpen());
    QCOMPARE(pane.offers->words(), QStringList{QStringLiteral("Insert the comma")});
    pane.stage.keepPicture(QStringLiteral("text-pane-fixes"));
    pane.key(Qt::Key_Return);
    QVERIFY(!pane.offers->isOpen());
    QTRY_VERIFY(!pane.stage.model().stale());
    QCOMPARE(pane.text(), whole);
    // Where nothing is wrong it says so.
    pane.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY2(pane.stage.status().contains(QStringLiteral("Nothing to mend here")),
             qPrintable(pane.stage.status()));
  }

  void aRetrierIsCompleted() {
    Pane pane(flow);
    pane.goBehind("\"ErrorEquals\": [\"Busy\"]");
    pane.type(",");
    pane.key(Qt::Key_Return);
    pane.type("\"");
    QTRY_VERIFY(pane.offers->isOpen());
    QVERIFY(pane.offers->words().contains(QStringLiteral("MaxAttempts")));
    QVERIFY(!pane.offers->words().contains(QStringLiteral("ErrorEquals")));
    pane.type("Max");
    QTRY_COMPARE(pane.offers->words(),
                 (QStringList{QStringLiteral("MaxAttempts"), QStringLiteral("MaxDelaySeconds")}));
    QVERIFY(!pane.offers->help().isEmpty());
    pane.key(Qt::Key_Return);
    pane.type("5");
    QCOMPARE(pane.line(), std::string("          \"MaxAttempts\": 5"));
    QTRY_VERIFY(!pane.stage.model().stale());
    // All of it is undone by the document's own stack, to the byte.
    while (pane.stage.model().undoStack().canUndo()) pane.stage.act("undo");
    QCOMPARE(pane.text(), std::string(flow));
    QCOMPARE(pane.stage.model().text(), std::string(flow));
  }

  /// What may follow is offered where it is asked for: here Enter begins a line.
  void aQuoteThatEndsATextOffersNothing() {
    Pane pane(flow);
    pane.goBehind("\"Type\": \"Succeed\"");
    pane.key(Qt::Key_Backspace);
    pane.type("\"");
    QTest::qWait(50);
    QVERIFY(!pane.offers->isOpen());
    pane.key(Qt::Key_Return);
    QVERIFY(pane.text().find("\"Type\": \"Succeed\"\n") != std::string::npos);
    QVERIFY(QString::fromStdString(pane.line()).trimmed().isEmpty());
    pane.goBehind("\"Type\": \"Succeed\"");
    pane.key(Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(pane.offers->isOpen());
  }

  void anEntryIsWrittenWithWhatMustFollow() {
    Pane pane(flow);
    pane.goBehind("\"Type\": \"Succeed\"");
    pane.key(Qt::Key_Return);
    pane.type("\"Comm");
    QTRY_VERIFY(pane.offers->isOpen());
    pane.key(Qt::Key_Tab);
    pane.type("end");
    QVERIFY(pane.text().find("\"Succeed\",\n      \"Comment\": \"end\"\n    }") !=
            std::string::npos);
  }

  void yamlIsCompleted() {
    Pane pane(
        "StartAt: Load\nStates:\n  Load:\n    Type: Task\n"
        "    Resource: arn:aws:states:::lambda:invoke\n    Retry:\n"
        "      - ErrorEquals: [Lambda.ServiceException]\n        MaxAttempts: 3\n    End: true\n",
        QStringLiteral("one.asl.yaml"));
    pane.goBehind("MaxAttempts: 3");
    pane.key(Qt::Key_Return);
    pane.type("Ba");
    QTRY_COMPARE(pane.offers->words(), QStringList{QStringLiteral("BackoffRate")});
    pane.key(Qt::Key_Return);
    pane.type("2");
    QCOMPARE(pane.line(), std::string("        BackoffRate: 2"));
    QTRY_VERIFY(!pane.stage.model().stale());
  }

  void pairsComeTogether() {
    Pane pane("{\n  \"StartAt\": \"A\",\n  \"States\": \n}\n");
    pane.goBehind("\"States\": ");
    pane.type("{");
    QCOMPARE(pane.line(), std::string("  \"States\": {}"));
    pane.key(Qt::Key_Return);
    QVERIFY(pane.text().find("{\n    \n  }\n}") != std::string::npos);
    pane.type("\"A\": {}");
    QCOMPARE(pane.line(), std::string("    \"A\": {}"));
    pane.key(Qt::Key_Backspace);
    pane.type("[");
    pane.key(Qt::Key_Backspace);
    QCOMPARE(pane.line(), std::string("    \"A\": {"));
  }

  void namesLeadToWhereTheyAreSet() {
    Pane pane(flow);
    pane.goBehind("\"Variable\": \"$to");
    pane.key(Qt::Key_F12);
    QVERIFY2(pane.line().find("\"Assign\"") != std::string::npos, pane.line().c_str());
    pane.goBehind("\"Default\": \"Do");
    pane.key(Qt::Key_F12);
    QCOMPARE(pane.line(), std::string("    \"Done\": {"));
    pane.goBehind("    \"Load");
    pane.key(Qt::Key_F12, Qt::ShiftModifier);
    QVERIFY(pane.offers->isOpen());
    QCOMPARE(pane.offers->words(), (QStringList{QStringLiteral("2: \"StartAt\": \"Load\","),
                                                QStringLiteral("4: \"Load\": {"),
                                                QStringLiteral("24: \"Next\": \"Load\"")}));
    pane.key(Qt::Key_Up);
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.line(), std::string("          \"Next\": \"Load\""));
    QVERIFY(pane.view->hasFocus());
  }

  void theMouseLeadsAndTells() {
    Pane pane(flow);
    pane.stage.act("viewCode");
    pane.goBehind("{");
    const auto name = pane.text().find("\"Next\": \"Check") + 11;
    const auto at = [&](std::size_t offset) {
      const QPoint place = pane.view->boxOf(offset).center() + QPoint(3, 0);
      return pane.view->viewport()->mapFrom(pane.view, place);
    };
    QTest::mouseMove(pane.view->viewport(), at(name) - QPoint(2, 0));
    QTest::mouseMove(pane.view->viewport(), at(name));
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(QStringLiteral("Choice")), qPrintable(QToolTip::text()));
    QTest::mouseClick(pane.view->viewport(), Qt::LeftButton, Qt::ControlModifier, at(name));
    QCOMPARE(pane.line(), std::string("    \"Check\": {"));
    // Elsewhere, and with Alt anywhere, it is one more caret.
    QTest::mouseClick(pane.view->viewport(), Qt::LeftButton, Qt::ControlModifier | Qt::AltModifier,
                      at(pane.text().find("\"Default\": \"Done") + 12));
    QCOMPARE(pane.view->send(QsciScintillaBase::SCI_GETSELECTIONS), 2L);
  }

  void aStateIsRenamedWhereItIsNamed() {
    Pane pane(flow);
    pane.stage.act("viewCode");
    pane.goBehind("\"Default\": \"Do");
    pane.key(Qt::Key_F2);
    auto* field = pane.view->findChild<code::RenameField*>();
    QVERIFY(field->isVisible() && field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("Done"));
    pane.type("The end");
    pane.key(Qt::Key_Return);
    QVERIFY(pane.text().find("\"Default\": \"The end\"") != std::string::npos);
    QVERIFY(pane.text().find("    \"The end\": {") != std::string::npos);
    QVERIFY(!pane.stage.page().graph().isVisible());
    QVERIFY(pane.view->hasFocus());
    pane.stage.act("undo");
    QCOMPARE(pane.text(), std::string(flow));
  }

  void aVariableIsRenamedWhereItIsRead() {
    Pane pane(flow);
    pane.stage.act("viewCode");
    pane.goBehind("\"Variable\": \"$to");
    pane.key(Qt::Key_F2);
    auto* field = pane.view->findChild<code::RenameField*>();
    QVERIFY(field->isVisible() && field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("total"));
    pane.type("sum of all");
    pane.key(Qt::Key_Return);
    QCOMPARE(pane.text(), std::string(flow));
    QVERIFY(pane.stage.status().contains(QStringLiteral("\"sum of all\"")));
    pane.key(Qt::Key_F2);
    pane.type("amount");
    pane.key(Qt::Key_Return);
    QVERIFY(pane.text().find("\"Assign\": {\"amount.$\": \"$.total\"}") != std::string::npos);
    QVERIFY(pane.text().find("\"Variable\": \"$amount\"") != std::string::npos);
    pane.stage.act("undo");
    QCOMPARE(pane.text(), std::string(flow));
  }

  void severalCaretsWriteAtOnce() {
    Pane pane(flow);
    pane.goBehind("\"Load\": {\n      \"Type");
    pane.stage.page().code().goTo(
        text::Range{pane.text().find("Check"), pane.text().find("Check") + 5});
    pane.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pane.view->send(QsciScintillaBase::SCI_GETSELECTIONS), 2L);
    pane.type("Look");
    QVERIFY(pane.text().find("Check") == std::string::npos);
    QVERIFY(pane.text().find("\"Next\": \"Look\"") != std::string::npos);
    QVERIFY(pane.text().find("\"Look\": {") != std::string::npos);
    QCOMPARE(pane.stage.model().text(), pane.text());
    QCOMPARE(pane.stage.model().undoStack().count(), 1);
    pane.stage.act("undo");
    QCOMPARE(pane.text(), std::string(flow));
  }

  void columnsAreWrittenAtOnce() {
    Pane pane("{\n  \"StartAt\": \"A\",\n  \"Comment\": \"\",\n  \"States\": {}\n}\n");
    pane.goBehind("{\n  ");
    pane.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    pane.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(pane.view->send(QsciScintillaBase::SCI_GETSELECTIONS), 3L);
    pane.type("  ");
    QCOMPARE(QString::fromStdString(pane.text()),
             QStringLiteral("{\n    \"StartAt\": \"A\",\n    \"Comment\": \"\",\n    "
                            "\"States\": {}\n}\n"));
    QCOMPARE(pane.stage.model().undoStack().count(), 1);
    // Esc drops the carets, and a further one leaves the text.
    pane.key(Qt::Key_Escape);
    QVERIFY(pane.view->isEntered());
    pane.stage.act("undo");
    QVERIFY(pane.text().find("{\n  \"StartAt\"") == 0);
  }

  void bracketsThatBelongTogetherStandOut() {
    Pane pane(flow);
    pane.goBehind("\"Assign\": {");
    const auto closing = pane.text().find('}', pane.stage.page().code().caret());
    const QRect box = pane.view->boxOf(closing);
    const QPoint corner = pane.view->viewport()->mapFrom(pane.view, box.topLeft());
    const auto seen = [&] {
      return pane.view->viewport()->grab(QRect(corner, box.size())).toImage();
    };
    const QImage matched = seen();
    pane.goBehind("\"Assign\"");
    QVERIFY(matched != seen());
    pane.goBehind("\"Assign\": {");
    QCOMPARE(seen(), matched);
  }

  void findMarksBelowTheWordsAndReplacesByExpression() {
    Pane pane(flow);
    pane.goBehind("\"StartAt");
    pane.stage.act("replace");
    auto* what = pane.stage.find<QLineEdit>(QStringLiteral("findWhat"));
    auto* with = pane.stage.find<QLineEdit>(QStringLiteral("findWith"));
    auto* bar = pane.stage.find<QWidget>(QStringLiteral("findBar"));
    QVERIFY(what != nullptr && with != nullptr && bar != nullptr && bar->isVisible());
    what->setText(QStringLiteral("Check"));
    const auto mark = [&](std::size_t offset) {
      return pane.view->send(QsciScintillaBase::SCI_INDICATORVALUEAT, code::FindIndicator,
                             static_cast<long>(offset));
    };
    QVERIFY(mark(pane.text().find("Check")) != 0);
    QCOMPARE(mark(pane.text().find("StartAt")), 0L);
    QCOMPARE(pane.view->send(QsciScintillaBase::SCI_INDICGETUNDER, code::FindIndicator), 1L);
    for (auto* box : bar->findChildren<QCheckBox*>()) box->setChecked(true);
    auto* count = bar->findChild<QLabel*>();
    what->setText(QStringLiteral("(Che"));
    QCOMPARE(count->text(), QStringLiteral("No regular expression"));
    what->setText(QStringLiteral("(Che)ck"));
    QCOMPARE(count->text(), QStringLiteral("2 found"));
    with->setText(QStringLiteral("\\1ss"));
    for (auto* button : bar->findChildren<QPushButton*>())
      if (button->text() == QLatin1String("Replace all")) button->click();
    Typist::settle();
    QVERIFY(pane.text().find("Check") == std::string::npos);
    QVERIFY(pane.text().find("\"Next\": \"Chess\"") != std::string::npos);
    pane.stage.act("undo");
    QCOMPARE(pane.text(), std::string(flow));
  }

  void objectsFoldInBothFormats() {
    const auto folds = [](Pane& pane, const char* head) {
      const auto line = static_cast<unsigned long>(
          pane.view->send(QsciScintillaBase::SCI_LINEFROMPOSITION,
                          static_cast<unsigned long>(pane.text().find(head))));
      const long level = pane.view->send(QsciScintillaBase::SCI_GETFOLDLEVEL, line);
      if ((level & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG) == 0) return false;
      pane.view->send(QsciScintillaBase::SCI_FOLDLINE, line,
                      QsciScintillaBase::SC_FOLDACTION_CONTRACT);
      return pane.view->send(QsciScintillaBase::SCI_GETLINEVISIBLE, line + 1) == 0;
    };
    Pane json(flow);
    QVERIFY(folds(json, "\"Load\": {"));
    Pane yaml("StartAt: A\nStates:\n  A:\n    Type: Succeed\n    Comment: x\n",
              QStringLiteral("one.asl.yaml"));
    QVERIFY(folds(yaml, "  A:"));
  }

  void aClickBesideALineSetsABreakpointOnItsState() {
    Pane pane(flow);
    pane.goBehind("\"Resource\": ");
    const QRect box = pane.view->boxOf(pane.stage.page().code().caret());
    const QPoint beside(6, pane.view->viewport()->mapFrom(pane.view, box.center()).y());
    const auto& debugger = pane.stage.window().debugger();
    QVERIFY(debugger.marks().empty());
    QTest::mouseClick(pane.view->viewport(), Qt::LeftButton, {}, beside);
    QCOMPARE(debugger.marks().size(), std::size_t(1));
    QCOMPARE(debugger.marks().front().state, std::string("/States/Load"));
    QTest::mouseClick(pane.view->viewport(), Qt::LeftButton, {}, beside);
    QVERIFY(debugger.marks().empty());
  }

  void jsonHasNoComments() {
    Pane pane(flow);
    pane.goBehind("\"Type\": \"Succeed\"");
    pane.key(Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY2(pane.stage.status().contains(QStringLiteral("JSON has no comments")),
             qPrintable(pane.stage.status()));
    QCOMPARE(pane.text(), std::string(flow));
  }

  void commentsStandWhereTheyMay() {
    Pane yaml("StartAt: A\nStates:\n  A:\n    Type: Succeed\n    Comment: x\n",
              QStringLiteral("one.asl.yaml"));
    yaml.goBehind("Comment: x");
    yaml.key(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(yaml.line(), std::string("    # Comment: x"));
    yaml.key(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(yaml.line(), std::string("    Comment: x"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey34TextPane)
#include "journey_34_text_pane.moc"
