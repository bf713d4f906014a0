// SPDX-License-Identifier: GPL-3.0-or-later
// Retry and Catch: order, names, warnings and the plan.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "engine/asl/bind.h"
#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/error_names.h"
#include "widgets/inspector/retry_plan.h"
#include "widgets/inspector/tag_editor.h"

namespace stepwright::inspector {

namespace {

const char* const failingMachine = R"json({
  "StartAt": "T",
  "States": {
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Retry": [
        {"ErrorEquals": ["States.Timeout"], "MaxAttempts": 1},
        {
          "ErrorEquals": ["States.ALL"],
          "IntervalSeconds": 2, "MaxAttempts": 4, "BackoffRate": 2.0
        }
      ],
      "Catch": [
        {"ErrorEquals": ["States.ALL"], "Next": "F"},
        {"ErrorEquals": ["Lambda.Unknown"], "Next": "F"}
      ],
      "End": true
    },
    "F": {"Type": "Fail"}
  }
})json";

struct ErrorForm : Bench {
  ErrorForm() : Bench(failingMachine) {
    form.resize(360, 1400);
    form.setSelection({"/States/T"});
    form.showTab(QStringLiteral("Errors"));
  }
  std::string first(const char* list) { return json::print(state("T")[list].at(0)["ErrorEquals"]); }
};

}  // namespace

class TestErrors : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void entriesAreDraggedAndStepped() {
    ErrorForm form;
    const auto cards = form.all<Card>();
    QCOMPARE(cards.size(), std::size_t(4));
    Bench::drag(cards[1]->grip(), cards[0], QPoint(20, 3));
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.first("Retry"), R"json(["States.ALL"])json");
    QCOMPARE(form.newLines().size(), 2);  // both keep their lines, but for the comma
    auto* grip = form.all<Card>()[0]->grip();
    grip->setFocus();
    QTest::keyClick(grip, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(form.text(), std::string(failingMachine));
    QCOMPARE(form.form.focusWidget(), form.all<Card>()[1]->grip());
  }

  void whatTakesAllIsMovedToTheEndWithOneClick() {
    ErrorForm form;
    const auto warnings = form.all<QLabel>("Warning");
    QCOMPARE(warnings.size(), std::size_t(1));
    QVERIFY(warnings[0]->text().contains(QLatin1String("never reached")));
    emit warnings[0]->linkActivated(QStringLiteral("last"));
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.first("Catch"), R"json(["Lambda.Unknown"])json");
    QVERIFY(form.all<QLabel>("Warning").empty());
    form.undo();
    QCOMPARE(form.text(), std::string(failingMachine));
  }

  void whatTakesAllStandsAlone() {
    ErrorForm form;
    auto* field = form.all<TagEditor>()[1]->findChild<QLineEdit*>();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("My.Error"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(form.newLines(),
             QStringList(QStringLiteral("\"ErrorEquals\": [\"States.ALL\", \"My.Error\"],")));
    const auto warnings = form.all<QLabel>("Warning");
    QCOMPARE(warnings.size(), std::size_t(2));
    emit warnings[0]->linkActivated(QStringLiteral("alone"));
    QCOMPARE(form.text(), std::string(failingMachine));
  }

  void aNewEntryGoesBeforeTheOneThatTakesAll() {
    ErrorForm form;
    QTest::mouseClick(form.one<QPushButton>("Add to Retry"), Qt::LeftButton);
    QCOMPARE(json::print(form.state("T")["Retry"].at(1)["ErrorEquals"]),
             R"json(["States.TaskFailed"])json");
    QCOMPARE(json::print(form.state("T")["Retry"].at(2)["ErrorEquals"]),
             R"json(["States.ALL"])json");
    QTest::mouseClick(form.one<QPushButton>("Add to Catch"), Qt::LeftButton);
    QCOMPARE(form.state("T")["Catch"].size(), std::size_t(3));
  }

  void namesAreOfferedSeenOnesFirst() {
    ErrorForm form;
    const auto& state = *asl::findState(*form.document.machine(), "/States/T");
    const QStringList names = errorNamesFor(state, {QStringLiteral("Payment.Declined")});
    QCOMPARE(names.first(), QStringLiteral("Payment.Declined"));
    QVERIFY(names.contains(QLatin1String("Lambda.TooManyRequestsException")));
    QVERIFY(names.indexOf(QLatin1String("States.ALL")) >
            names.indexOf(QLatin1String("Lambda.Unknown")));
  }

  /// Nobody has seen AWS match it: a Parallel fails with the error of its branch.
  void branchFailedIsOfferedNowhere() {
    for (const auto type : {asl::StateType::Parallel, asl::StateType::Task, asl::StateType::Map}) {
      asl::State state;
      state.type = type;
      QVERIFY(!errorNamesFor(state, {}).contains(QLatin1String("States.BranchFailed")));
    }
  }

  void whatAnActionThrowsIsOfferedAsItIsMatched() {
    const auto catalogue =
        asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
    const auto document =
        asl::Document::read(R"({"StartAt": "T", "States": {"T": {"Type": "Task",
        "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true}}})",
                            asl::Format::Json, asl::WorkflowType::Standard, {}, catalogue);
    const auto& state = *asl::findState(*document.machine(), "/States/T");
    const QStringList names = errorNamesFor(state, {}, document.catalogue());
    QVERIFY(names.contains(QLatin1String("S3.NoSuchKeyException")));
    QVERIFY(names.contains(QLatin1String("S3.S3Exception")));
    QVERIFY(names.indexOf(QLatin1String("S3.NoSuchKeyException")) <
            names.indexOf(QLatin1String("States.ALL")));
    QVERIFY(!errorNamesFor(state, {}).contains(QLatin1String("S3.NoSuchKeyException")));
  }

  void plansFollowTheRule() {
    asl::Retrier retrier;
    retrier.intervalSeconds = 3;
    retrier.maxAttempts = 5;
    retrier.backoffRate = 1.5;
    QCOMPARE(retryTimes(retrier), (std::vector<double>{0, 3, 7.5, 14.25, 24.375, 39.5625}));
    QCOMPARE(longestWait(retrier), 39.5625);
    retrier.maxDelaySeconds = 5;
    QCOMPARE(retryTimes(retrier), (std::vector<double>{0, 3, 7.5, 12.5, 17.5, 22.5}));
    QCOMPARE(longestWait(retrier), 22.5);
    QCOMPARE(waitInWords(retrier, 0), QStringLiteral("3 s"));
    QCOMPARE(waitInWords(retrier, 2), QStringLiteral("5 s (cut by MaxDelaySeconds)"));
    retrier.fullJitter = true;
    QCOMPARE(waitInWords(retrier, 0), QStringLiteral("0 to 3 s"));
    RetryPlan plan;
    plan.setRetrier(retrier);
    QCOMPARE(plan.totalInWords(), QStringLiteral("6 attempts, 0 to 22.5 s of waiting"));
    // Far more attempts than are drawn are computed all the same, and at once.
    retrier.maxAttempts = 99'999'999;
    QCOMPARE(longestWait(retrier), 3 + 4.5 + 5.0 * 99'999'997);
    retrier.maxDelaySeconds.reset();
    QVERIFY(!std::isfinite(longestWait(retrier)));
    retrier.backoffRate = 1;
    QCOMPARE(longestWait(retrier), 3.0 * 99'999'999);
    retrier.maxAttempts = 0;
    plan.setRetrier(retrier);
    QCOMPARE(plan.totalInWords(), QStringLiteral("1 attempt, no retries"));
  }

  void thePlanIsOfWhatIsTyped() {
    ErrorForm form;
    auto* plan = form.all<RetryPlan>()[1];
    QCOMPARE(plan->totalInWords(), QStringLiteral("5 attempts, 30 s of waiting"));
    auto* attempts = form.one<QLineEdit>("MaxAttempts", 1);
    attempts->setFocus();
    attempts->selectAll();
    QTest::keyClicks(attempts, QStringLiteral("2"));
    QCOMPARE(plan->totalInWords(), QStringLiteral("3 attempts, 6 s of waiting"));
    QCOMPARE(form.changes(), 0);
    QTest::keyClick(attempts, Qt::Key_Escape);
    QCOMPARE(plan->totalInWords(), QStringLiteral("5 attempts, 30 s of waiting"));
  }

  /// With STEPWRIGHT_PICTURES set to a folder.
  void pictures() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("STEPWRIGHT_PICTURES is not set");
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      ErrorForm form;
      form.form.resize(360, 1080);
      ErrorForm::settle();
      form.form.grab().save(QStringLiteral("%1/errors-%2.png")
                                .arg(folder, kind == common::ThemeKind::Dark
                                                 ? QStringLiteral("dark")
                                                 : QStringLiteral("light")));
    }
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestErrors)
#include "test_errors.moc"
