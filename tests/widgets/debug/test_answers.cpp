// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that ask: for an answer, an input, a breakpoint's condition, a mock file.
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include "engine/asl/bind.h"
#include "engine/asl/catalogue/source.h"
#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_file.h"
#include "tests/support/test_program.h"
#include "tests/widgets/debug/runs.h"
#include "widgets/debug/answer_dialog.h"
#include "widgets/debug/answering.h"
#include "widgets/debug/breakpoint_dialog.h"
#include "widgets/debug/callbacks_panel.h"
#include "widgets/debug/mock_dialog.h"
#include "widgets/debug/mock_import_dialog.h"
#include "widgets/debug/mocks_panel.h"
#include "widgets/debug/run_dialogs.h"

namespace stepwright::debug {

using namespace test;
using replay::RunStatus;

namespace {

const char* asking = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
  "ItemsPath": "$.items", "ItemProcessor": {"StartAt": "Ask", "States": {"Ask": {"Type": "Task",
    "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "HeartbeatSeconds": 60,
    "Parameters": {"FunctionName": "f", "Payload": {"token.$": "$$.Task.Token"}},
    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Late"}], "End": true},
    "Late": {"Type": "Pass", "End": true}}}}}})";

/// One Task whose answer the catalogue knows, and one that nobody knows.
asl::Document invoking() {
  return asl::Document::read(
      R"({"StartAt": "Book", "States": {
    "Book": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Sign"},
    "Sign": {"Type": "Task", "End": true,
      "Resource": "arn:aws:states:eu-west-1:123456789012:activity:sign"}}})",
      asl::Format::Json, asl::WorkflowType::Standard, {},
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue"));
}

/// Does something with the dialog of that type that is open, as soon as it is.
template <class Dialog>
void inDialog(const std::function<void(Dialog&)>& act) {
  auto* timer = new QTimer;
  timer->setInterval(5);
  QObject::connect(timer, &QTimer::timeout, [timer, act] {
    auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    timer->deleteLater();
    timer->stop();
    act(*dialog);
  });
  timer->start();
}

QPushButton* primary(QDialog& dialog) {
  return dialog.findChild<QPushButton*>(QStringLiteral("primary"));
}

session::Question question() {
  session::Question made;
  made.name = "Ask";
  made.resource = "arn:aws:states:::dynamodb:getItem";
  return made;
}

}  // namespace

class TestAnswers : public QObject {
  Q_OBJECT

 private:
  struct Setup {
    QWidget window;
    RunController controller;
    DebugPanels panels{controller, &window};
    Setup() { panels.setDocument(asl::Document::read(asking), {}); }
    void ask() {
      panels.runWithInput(QStringLiteral("two"), items(2));
      QVERIFY(
          waitFor(controller, [](const session::Moment& m) { return m.questions.size() == 2; }));
      QVERIFY(atRest(controller, RunStatus::WaitingForTask));
    }
  };

 private slots:
  void theTextIsSelectedAndCheckedWhileItIsTyped() {
    AnswerDialog dialog(question(),
                        {{QStringLiteral("Shape"), false, QStringLiteral("{\"a\": 1}"), {}, {}}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* field = dialog.findChild<QPlainTextEdit*>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("{\"b\": }"));
    QCOMPARE(field->toPlainText(), QStringLiteral("{\"b\": }"));
    QVERIFY(!primary(dialog)->isEnabled());
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text().contains(QStringLiteral("line 1, column 7"));
    }));
    QTest::keyClick(field, Qt::Key_Left);
    QTest::keyClicks(field, QStringLiteral("2"));
    QVERIFY(primary(dialog)->isEnabled());
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.behaviour().result["b"].integer(), 2);
  }

  void tabReachesTheTextTheModeAndTheButtons() {
    AnswerDialog dialog(question());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
      reached << QString::fromLatin1(dialog.focusWidget()->metaObject()->className())
                     .section(QLatin1Char(':'), -1);
      QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached,
             QStringList({QStringLiteral("JsonTextField"), QStringLiteral("QTabBar"),
                          QStringLiteral("QPushButton"), QStringLiteral("QPushButton"),
                          QStringLiteral("QPushButton"), QStringLiteral("JsonTextField")}));
  }

  void whatAwsWouldRefuseIsRefusedHere() {
    AnswerDialog dialog(question());
    auto* field = dialog.findChild<QPlainTextEdit*>();
    field->setPlainText(QStringLiteral("\"%1\"").arg(QString(256 * 1024 - 2, QLatin1Char('x'))));
    QVERIFY(primary(dialog)->isEnabled());
    field->setPlainText(QStringLiteral("\"%1\"").arg(QString(256 * 1024 - 1, QLatin1Char('x'))));
    QVERIFY(!primary(dialog)->isEnabled());
    dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    QVERIFY(!primary(dialog)->isEnabled());
    const auto fields = dialog.findChild<QTabWidget*>()->widget(1)->findChildren<QLineEdit*>();
    fields[0]->setText(QStringLiteral("Denied"));
    QVERIFY(primary(dialog)->isEnabled());
    fields[1]->setMaxLength(100'000);
    fields[1]->setText(QString(32'769, QLatin1Char('x')));
    QVERIFY(!primary(dialog)->isEnabled());
  }

  void itsShapeComesFromTheCatalogueTheLastRunOrTheMock() {
    Setup s;
    DebugStore store(s.controller);
    store.setDocument(asl::Document::read(asking), {});
    Answering answering(store, s.controller);
    QVERIFY(answering.offersFor(question()).empty());
    store.setMocks({{"Ask", false, {answer("{\"mocked\": 1}")}}});
    QVERIFY(answering.offersFor(question()).front().result.contains(QStringLiteral("mocked")));

    s.ask();
    for (int i = 0; i < 2; ++i) {
      const auto asked = s.controller.moment()->questions.front();
      s.controller.session().answer(asked.fiber, *json::parse("{\"last\": 1}"));
      QVERIFY(waitFor(s.controller, [&](const session::Moment& m) {
        return m.questions.empty() || m.questions.front().task != asked.task;
      }));
    }
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QVERIFY(answering.offersFor(question()).front().result.contains(QStringLiteral("last")));
    s.panels.run();  // of the run before, too
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    QVERIFY(answering.offersFor(question()).front().result.contains(QStringLiteral("last")));

    answering.setShapes([](const std::string& resource) {
      return std::optional(json::Value::object({{"of", resource.c_str()}}));
    });
    QVERIFY(answering.offersFor(question())
                .front()
                .result.contains(QStringLiteral("dynamodb:getItem")));
    store.rememberAnswer(store.key(), "Ask", failure("Denied", 0, -1));
    QVERIFY(answering.offersFor(question()).front().fails);
    QCOMPARE(answering.offersFor(question()).size(), std::size_t{4});
  }

  void whatWasAnsweredIsOfferedTheNextTimeAndAllAreAnsweredLikeIt() {
    Setup s;
    s.ask();
    inDialog<AnswerDialog>([](AnswerDialog& dialog) {
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("{\"ok\": 7}"));
      primary(dialog)->click();
    });
    s.panels.answer();
    QVERIFY(
        waitFor(s.controller, [](const session::Moment& m) { return m.questions.size() == 1; }));
    QString offered;
    inDialog<AnswerDialog>([&](AnswerDialog& dialog) {
      offered = dialog.findChild<QPlainTextEdit*>()->toPlainText();
      dialog.findChild<QPushButton*>(QStringLiteral("answerAll"))->click();
    });
    s.panels.answer();
    QVERIFY2(offered.contains(QStringLiteral("\"ok\": 7")), qPrintable(offered));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(s.panels.overlaid().mocked, std::vector<std::string>{"Ask"});
    s.panels.run();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) {
      return m.runs.size() == 2 && m.view.status == RunStatus::Succeeded;
    }));
  }

  void aQuestionThatLapsedDisappearsAndItsTextIsKept() {
    Setup s;
    QStringList said;
    connect(&s.panels, &DebugPanels::said, this, [&](const QString& words) { said << words; });
    s.ask();
    auto* callbacks = s.window.findChild<CallbacksPanel*>();
    QCOMPARE(callbacks->findChild<QAbstractItemModel*>()->rowCount(), 2);
    QString why;
    inDialog<AnswerDialog>([&](AnswerDialog& dialog) {
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("{\"half\": "));
      s.controller.session().jumpClock();  // the heartbeats are over
      auto* lapsed = dialog.findChild<QLabel*>(QStringLiteral("lapsed"));
      QVERIFY(QTest::qWaitFor([&] { return !lapsed->isHidden(); }, 10000));
      why = lapsed->text();
      QVERIFY(!primary(dialog)->isEnabled());
      dialog.reject();
    });
    s.panels.answer();
    QVERIFY2(why.contains(QStringLiteral("Ask")) && why.contains(QStringLiteral("States.Timeout")),
             qPrintable(why));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(callbacks->findChild<QAbstractItemModel*>()->rowCount(), 0);
    s.panels.run();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) {
      return m.runs.size() == 2 && m.questions.size() == 2 &&
             m.view.status == RunStatus::WaitingForTask;
    }));
    QString offered;
    inDialog<AnswerDialog>([&](AnswerDialog& dialog) {
      offered = dialog.findChild<QPlainTextEdit*>()->toPlainText();
      dialog.reject();
    });
    s.panels.answer();
    QCOMPARE(offered, QStringLiteral("{\"half\": "));
    s.controller.session().stop();
    QVERIFY(atRest(s.controller, RunStatus::Aborted));
    QVERIFY(s.controller.moment()->questions.empty());
    QCOMPARE(callbacks->findChild<QAbstractItemModel*>()->rowCount(), 0);
  }

  void anAnswerThatComesTooLateIsSaid() {
    Setup s;
    QStringList lines;
    connect(&s.controller, &RunController::logged, this,
            [&](const session::ConsoleLine& line) { lines << QString::fromStdString(line.text); });
    s.ask();
    const auto asked = s.controller.moment()->questions.front();
    s.controller.session().jumpClock();
    s.controller.session().answer(asked.fiber, json::Value(1));
    QVERIFY(QTest::qWaitFor(
        [&] { return lines.join(QLatin1Char(' ')).contains(QStringLiteral("too late")); }, 10000));
  }

  void runWithOpensWithTheCaretInTheInput() {
    Setup s;
    DebugStore store(s.controller);
    InputDialog dialog(store);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* field = dialog.findChild<QPlainTextEdit*>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("{\"n\": 3}"));
    QCOMPARE(dialog.input()["n"].integer(), 3);
    field->setPlainText(QStringLiteral("\"%1\"").arg(QString(300 * 1024, QLatin1Char('x'))));
    QVERIFY(!primary(dialog)->isEnabled());
  }

  void aConditionIsReadWhileItIsTyped() {
    const asl::Document document = asl::Document::read(parcels);
    const asl::State* state = asl::findState(*document.machine(), bookId);
    BreakpointDialog dialog({}, state);
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    const auto fields = dialog.findChildren<QLineEdit*>();
    const auto field = [&](const QString& placeholder) -> QLineEdit* {
      for (QLineEdit* each : fields)
        if (each->placeholderText() == placeholder) return each;
      return nullptr;
    };
    auto* condition = field(QStringLiteral("total > 100"));
    auto* log = field(QStringLiteral("paid {$.total}"));
    auto* wrong = dialog.findChild<QLabel*>(QStringLiteral("conditionProblem"));
    condition->setText(QStringLiteral("weight > ) 1"));
    QVERIFY(!ok->isEnabled());
    QVERIFY2(wrong->text().startsWith(QStringLiteral("Column 10: ")), qPrintable(wrong->text()));
    condition->setText(QStringLiteral("weight > 1"));
    QVERIFY(ok->isEnabled());
    QVERIFY(wrong->isHidden());
    log->setText(QStringLiteral("now {weight"));
    QVERIFY(!ok->isEnabled());
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("logProblem"))->text(),
             QStringLiteral("Column 5: This { is never closed"));
    log->setText(QStringLiteral("now {weight}"));
    QVERIFY(ok->isEnabled());
  }

  void itsExamplesAreInTheLanguageOfTheState() {
    const asl::Document document = asl::Document::read(
        R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Succeed"}}})");
    const auto examples = [](BreakpointDialog& dialog) {
      QStringList all;
      for (const auto* each : dialog.findChildren<QLineEdit*>()) all << each->placeholderText();
      return all;
    };
    BreakpointDialog dialog({}, asl::findState(*document.machine(), "/States/A"));
    QVERIFY(examples(dialog).contains(QStringLiteral("paid {$states.input.total}")));
    QVERIFY(examples(dialog).contains(QStringLiteral("$states.input.total")));
    BreakpointDialog anywhere({}, nullptr);
    QVERIFY(examples(anywhere).contains(QStringLiteral("paid {$.total}")));
    anywhere.setLanguage(asl::QueryLanguage::Jsonata);
    QVERIFY(examples(anywhere).contains(QStringLiteral("paid {$states.input.total}")));
  }

  void aConditionIsJudgedWhileItIsTyped() {
    const asl::Document document = asl::Document::read(parcels);
    BreakpointDialog dialog({}, asl::findState(*document.machine(), bookId));
    QStringList asked;
    dialog.setJudge([&](const debugger::Breakpoint& typed, const BreakpointDialog::Say& say) {
      asked << QString::fromStdString(typed.condition);
      say(QStringLiteral("now: ") + asked.last());
    });
    auto* now = dialog.findChild<QLabel*>(QStringLiteral("conditionNow"));
    QLineEdit* condition = nullptr;
    for (auto* each : dialog.findChildren<QLineEdit*>())
      if (each->placeholderText() == QStringLiteral("total > 100")) condition = each;
    QVERIFY(now->isHidden());
    condition->setText(QStringLiteral("weight > 1"));
    QTRY_COMPARE(now->text(), QStringLiteral("now: weight > 1"));
    QVERIFY(!now->isHidden());
    // What cannot be read has no value, and what was said of another is gone.
    condition->setText(QStringLiteral("weight > )"));
    QVERIFY(now->isHidden());
    condition->setText(QString());
    QTest::qWait(300);
    QCOMPARE(asked, QStringList(QStringLiteral("weight > 1")));
  }

  void aBreakpointOnAnErrorNamesIt() {
    const asl::Document document = asl::Document::read(parcels);
    debugger::Breakpoint breakpoint;
    breakpoint.state = bookId;
    BreakpointDialog dialog(breakpoint, asl::findState(*document.machine(), bookId));
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("breakpointKind"));
    auto* error = dialog.findChild<QLineEdit*>(QStringLiteral("breakpointError"));
    QVERIFY(error->isHidden());
    kind->setCurrentIndex(kind->findText(QStringLiteral("on an error in it")));
    QVERIFY(!error->isHidden());
    error->setText(QStringLiteral(" Busy "));
    QCOMPARE(dialog.breakpoint().kind, debugger::Breakpoint::Kind::Error);
    QCOMPARE(dialog.breakpoint().errorName, std::string("Busy"));
    kind->setCurrentIndex(kind->findText(QStringLiteral("when an error is caught")));
    QVERIFY(!error->isHidden());
    QCOMPARE(dialog.breakpoint().kind, debugger::Breakpoint::Kind::Catch);
    QCOMPARE(dialog.breakpoint().errorName, std::string("Busy"));
    kind->setCurrentIndex(0);
    QCOMPARE(dialog.breakpoint(), breakpoint);
    // On an edge it is the way, or the rule that it is of.
    debugger::Breakpoint rule;
    rule.state = "/States/Route";
    rule.kind = debugger::Breakpoint::Kind::Edge;
    rule.edge = "/Choices/0/Next";
    BreakpointDialog ofRule(rule, nullptr);
    kind = ofRule.findChild<QComboBox*>(QStringLiteral("breakpointKind"));
    QCOMPARE(kind->count(), 2);
    kind->setCurrentIndex(1);
    QCOMPARE(ofRule.breakpoint().kind, debugger::Breakpoint::Kind::Tested);
    // Of no state only what may be anywhere can be chosen.
    debugger::Breakpoint anywhere;
    anywhere.kind = debugger::Breakpoint::Kind::Error;
    anywhere.errorName = "Odd";
    BreakpointDialog any(anywhere, nullptr);
    kind = any.findChild<QComboBox*>(QStringLiteral("breakpointKind"));
    QCOMPARE(kind->findText(QStringLiteral("when the state is entered")), -1);
    QCOMPARE(any.breakpoint(), anywhere);
  }

  void aBreakpointOnAVariableWantsItsName() {
    const asl::Document document = asl::Document::read(parcels);
    debugger::Breakpoint breakpoint;
    breakpoint.state = bookId;
    BreakpointDialog dialog(breakpoint, asl::findState(*document.machine(), bookId));
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("breakpointKind"));
    auto* variable = dialog.findChild<QLineEdit*>(QStringLiteral("breakpointVariable"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(variable->isHidden());
    kind->setCurrentIndex(kind->findText(QStringLiteral("when a variable gets another value")));
    QVERIFY(!variable->isHidden());
    QVERIFY(!ok->isEnabled());
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("variableProblem"))->isHidden());
    variable->setText(QStringLiteral("$total"));
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.breakpoint().variable, std::string("total"));
    QCOMPARE(dialog.breakpoint().kind, debugger::Breakpoint::Kind::Variable);
  }

  void aBreakpointWaitsForAPhaseAnExpressionOrAnother() {
    const asl::Document document = asl::Document::read(parcels);
    debugger::Breakpoint breakpoint;
    breakpoint.state = bookId;
    BreakpointDialog dialog(breakpoint, asl::findState(*document.machine(), bookId));
    dialog.setOthers({{7, QStringLiteral("Each")}}, {"pay"});
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("breakpointKind"));
    auto* phase = dialog.findChild<QComboBox*>(QStringLiteral("breakpointPhase"));
    auto* expression = dialog.findChild<QLineEdit*>(QStringLiteral("breakpointExpression"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(phase->isHidden() && expression->isHidden());
    QCOMPARE(dialog.breakpoint(), breakpoint);
    kind->setCurrentIndex(kind->findText(QStringLiteral("before a phase of it")));
    QVERIFY(!phase->isHidden());
    phase->setCurrentIndex(phase->findText(QStringLiteral("Task")));
    QVERIFY(dialog.breakpoint().phase == interpreter::Phase::Act);
    kind->setCurrentIndex(kind->findText(QStringLiteral("when an expression gets another value")));
    QVERIFY(phase->isHidden());
    QVERIFY(!ok->isEnabled());
    expression->setText(QStringLiteral("weight > "));
    QVERIFY(!ok->isEnabled());
    expression->setText(QStringLiteral("weight > 1"));
    QVERIFY(ok->isEnabled());
    dialog.findChild<QComboBox*>(QStringLiteral("breakpointArmedBy"))->setCurrentIndex(1);
    dialog.findChild<QComboBox*>(QStringLiteral("breakpointGroup"))
        ->setEditText(QStringLiteral("pay"));
    dialog.findChild<QCheckBox*>(QStringLiteral("breakpointOnce"))->setChecked(true);
    const debugger::Breakpoint made = dialog.breakpoint();
    QVERIFY(made.kind == debugger::Breakpoint::Kind::Expression);
    QCOMPARE(made.expression, std::string("weight > 1"));
    QCOMPARE(made.armedBy, 7U);
    QCOMPARE(made.group, std::string("pay"));
    QVERIFY(made.once);
  }

  void aMockHasItsItemAndItsCondition() {
    const asl::Document document = asl::Document::read(parcels);
    const auto maps = mapsAround(*document.machine(), "Book");
    QCOMPARE(maps, std::vector<std::string>{"Each"});
    QCOMPARE(mapsAround(*document.machine(), "Nobody").size(), std::size_t{0});
    MockDialog dialog(answer("1"), QStringLiteral("Book"), maps);
    auto* item = dialog.findChild<QSpinBox*>(QStringLiteral("mockItem"));
    auto* condition = dialog.findChild<QLineEdit*>(QStringLiteral("mockCondition"));
    auto* keep = dialog.findChild<QPushButton*>(QStringLiteral("primary"));
    QCOMPARE(item->text(), QStringLiteral("any"));
    item->setValue(3);
    condition->setText(QStringLiteral("amount > "));
    QVERIFY(!keep->isEnabled());
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("conditionProblem"))->text().isEmpty());
    condition->setText(QStringLiteral("amount > 100"));
    QVERIFY(keep->isEnabled());
    const auto made = dialog.behaviour();
    QCOMPARE(
        json::print(tasks::toJson(made)),
        std::string(R"({"kind":"result","item":{"Each":3},"when":"amount > 100","result":1})"));
    // It is shown again, and where nothing is changed it stays, with a Map that is gone too.
    auto odd = made;
    odd.item.push_back({"Gone", 1});
    const MockDialog again(odd, QStringLiteral("Book"), maps);
    QCOMPARE(again.findChildren<QSpinBox*>(QStringLiteral("mockItem")).size(), 2);
    QVERIFY(again.behaviour() == odd);
  }

  void aMockIsComparedWithWhatAWSAnswers() {
    const auto document = invoking();
    const auto catalogue = document.catalogue()();
    MockDialog dialog(answer(R"({"total": 3})"), QStringLiteral("Book"), {});
    auto* words = dialog.findChild<QLabel*>(QStringLiteral("mockProblem"));
    auto* repair = dialog.findChild<QPushButton*>(QStringLiteral("mockRepair"));
    QVERIFY(words->text().isEmpty());
    dialog.setJudge([&](const json::Value& result) {
      return assist::verdictOn(result, *document.machine()->find("Book"), *catalogue);
    });
    QCOMPARE(words->text(),
             QStringLiteral("Passes TestState, fails in AWS: what the function returns stands in "
                            "Payload."));
    QVERIFY(!repair->isHidden());
    repair->click();
    QVERIFY2(words->text().isEmpty(), qPrintable(words->text()));
    QCOMPARE(
        json::print(dialog.behaviour().result),
        std::string(R"({"ExecutedVersion":"$LATEST","Payload":{"total":3},"StatusCode":200})"));
    auto* field = dialog.findChild<QPlainTextEdit*>();
    field->setPlainText(QStringLiteral(R"({"StatusCode": "200"})"));
    QVERIFY2(words->text().startsWith(QStringLiteral("TestState refuses it: ")),
             qPrintable(words->text()));
    QVERIFY(repair->isHidden());
    // An error has no result that could be wrong.
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    QVERIFY(words->text().isEmpty());
  }

  void anAnswerIsComparedWithWhatAWSAnswers() {
    Setup s;
    s.panels.setDocument(invoking(), {});
    s.panels.runWithInput(QStringLiteral("none"), json::Value::object());
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    inDialog<AnswerDialog>([&](AnswerDialog& dialog) {
      auto* words = dialog.findChild<QLabel*>(QStringLiteral("mockProblem"));
      auto* repair = dialog.findChild<QPushButton*>(QStringLiteral("mockRepair"));
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral(R"({"total": 3})"));
      QVERIFY2(words->text().startsWith(QStringLiteral("Passes TestState, fails in AWS: ")),
               qPrintable(words->text()));
      QVERIFY(primary(dialog)->isEnabled());  // it warns, and does not forbid
      // Of an error nothing is said.
      dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
      QVERIFY(words->text().isEmpty());
      dialog.findChild<QTabWidget*>()->setCurrentIndex(0);
      repair->click();
      QVERIFY2(words->text().isEmpty(), qPrintable(words->text()));
      QCOMPARE(dialog.behaviour().result["Payload"]["total"].integer(), 3);
      primary(dialog)->click();
    });
    s.panels.answer();
    // What an activity's worker answers nobody knows.
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) {
      return !m.questions.empty() && m.questions.front().name == "Sign";
    }));
    inDialog<AnswerDialog>([&](AnswerDialog& dialog) {
      dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral(R"({"total": 3})"));
      QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("mockProblem"))->text().isEmpty());
      dialog.reject();
    });
    s.panels.answer();
  }

  void allTasksAreAnsweredWithSamples() {
    RunController controller;
    DebugStore store(controller);
    MocksPanel panel(store);
    QString said;
    connect(&panel, &MocksPanel::said, this, [&](const QString& words) { said = words; });
    panel.answerAll();
    QCOMPARE(said, QStringLiteral("The catalogue of AWS actions cannot be read."));
    store.setDocument(invoking(), {}, QStringLiteral("key"));
    panel.answerAll();
    QCOMPARE(said, QStringLiteral("1 Task(s) answered with samples. Nobody knows what these "
                                  "answer: Sign."));
    const auto mocks = store.content().mocks;
    QCOMPARE(mocks.size(), std::size_t{1});
    QCOMPARE(mocks[0].state, std::string("Book"));
    QVERIFY(mocks[0].behaviours[0].result.contains("Payload"));
    panel.answerAll();
    QVERIFY2(said.startsWith(QStringLiteral("Every Task whose answer is known has one.")),
             qPrintable(said));
    QVERIFY(store.content().mocks == mocks);
  }

  void anInputIsOnesOwnUnlessItIsShared() {
    RunController controller;
    DebugStore store(controller);
    store.shareInput(QStringLiteral("small"), json::Value(1));
    store.rememberInput(QStringLiteral("mine"), json::Value(2));
    InputDialog dialog(store);
    QCOMPARE(dialog.name(), QStringLiteral("mine"));
    QVERIFY(!dialog.isShared());
    auto* known = dialog.findChild<QComboBox*>();
    known->setCurrentIndex(known->findText(QStringLiteral("small")));
    Q_EMIT known->activated(known->currentIndex());
    QVERIFY(dialog.isShared());
    QCOMPARE(dialog.input().integer(), std::int64_t{1});
  }

  void anInputIsTakenFromTheRunOrAFile() {
    RunController controller;
    DebugStore store(controller);
    store.rememberInput(QStringLiteral("mine"), json::Value(2));
    InputDialog dialog(store);
    dialog.offerRun(json::Value(3));
    QCOMPARE(dialog.name(), QStringLiteral("mine"));
    QCOMPARE(dialog.input().integer(), std::int64_t{2});
    auto* known = dialog.findChild<QComboBox*>();
    known->setCurrentIndex(known->count() - 1);
    Q_EMIT known->activated(known->currentIndex());
    QCOMPARE(dialog.input().integer(), std::int64_t{3});
    QVERIFY(dialog.findChild<QPushButton*>(QStringLiteral("inputFile")) != nullptr);
  }

  void anImportOfMocksKeepsWhatIsThere() {
    const asl::Document document = asl::Document::read(asking);
    project::DebugSetup now;
    const std::vector<tasks::MockCase> cases{
        {"Order", "Good", {{"Ask", true, {answer("1")}}}},
        {"Order", "Odd", {{"Aks", true, {answer("2")}}, {"Each", true, {answer("3")}}}}};
    const MockImportDialog one({cases[0]}, now, document);
    QVERIFY(one.isPlain());
    QCOMPARE(*one.chosen(), std::size_t{0});
    now.mocks = {{"Ask", true, {answer("0")}}};
    MockImportDialog both(cases, now, document);
    QVERIFY(!both.isPlain());
    QVERIFY(!both.chosen());
    QCOMPARE(both.misfits(), 2);
    const QString remarks = both.findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(remarks.contains(QStringLiteral(
                 "Order # Odd: “Aks” is no state of this workflow; the nearest is “Ask”.")),
             qPrintable(remarks));
    QVERIFY(remarks.contains(QStringLiteral("“Each” is no Task")));
    both.findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(*both.chosen(), std::size_t{1});
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestAnswers)
#include "test_answers.moc"
