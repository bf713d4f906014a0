// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a Choice, built with the mouse and the keyboard on the real form.
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/expression_field.h"
#include "widgets/inspector/card.h"
#include "widgets/inspector/test_row.h"

namespace stepwright::inspector {

namespace {

const char* const pathRules = R"json({
  "StartAt": "C",
  "States": {
    "C": {
      "Type": "Choice",
      "Choices": [
        {"Variable": "$.total", "NumericGreaterThan": 1000, "Next": "A"},
        {
          "And": [
            {"Variable": "$.a", "IsPresent": true},
            {"Variable": "$.state", "StringEquals": "full"}
          ],
          "Next": "B"
        },
        {
          "Not": {
            "Or": [
              {"Variable": "$.x", "BooleanEquals": true},
              {"Variable": "$.y", "NumericLessThan": 5}
            ]
          },
          "Comment": "neither",
          "Next": "A"
        }
      ],
      "Default": "B"
    },
    "A": {"Type": "Succeed"},
    "B": {"Type": "Succeed"}
  }
})json";

const char* const jsonataRules = R"json({
  "QueryLanguage": "JSONata",
  "StartAt": "C",
  "States": {
    "C": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $states.input.total > 1000 %}", "Next": "A"},
        {"Condition": "{% $count($states.input.items) > 0 and $states.input.state = 'full' %}", "Next": "B"},
        {"Condition": "{% $boolean($states.input.x) %}", "Next": "A"}
      ],
      "Default": "B"
    },
    "A": {"Type": "Succeed"},
    "B": {"Type": "Succeed"}
  }
})json";

std::string rule(const Bench& bench, std::size_t index) {
  return json::print(bench.state("C")["Choices"].at(index));
}

void choose(QComboBox* box, const QString& words) {
  const int index = box->findText(words);
  QVERIFY2(index >= 0, qPrintable(words));
  box->setCurrentIndex(index);
  emit box->activated(index);
}

void type(QLineEdit* field, const QString& text) {
  field->setFocus();
  field->selectAll();
  QTest::keyClicks(field, text);
  QTest::keyClick(field, Qt::Key_Escape);  // the completion, if it is open
  field->setText(text);
  QTest::keyClick(field, Qt::Key_Return);
}

/// Chooses an entry of the menu that is open.
void pickFromMenu(const QString& words) {
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  QVERIFY(menu);
  for (auto* action : menu->actions()) {
    if (!action->text().startsWith(words) || !action->isEnabled()) continue;
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    return;
  }
  menu->close();
  QFAIL(qPrintable(words));
}

}  // namespace

class TestRules : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }

  void aTypedValueChangesItsLineAlone() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    type(bench.one<QLineEdit>("Value"), QStringLiteral("2500"));
    QCOMPARE(bench.changes(), 1);
    QCOMPARE(bench.newLines(),
             QStringList(QStringLiteral(
                 "{\"Variable\": \"$.total\", \"NumericGreaterThan\": 2500, \"Next\": \"A\"},")));
    type(bench.one<QLineEdit>("Value"), QStringLiteral("many"));
    QCOMPARE(bench.changes(), 1);
    bool said = false;
    for (auto* label : bench.all<QLabel>("Result"))
      said |= label->text() == QLatin1String("A number is needed.");
    QVERIFY(said);
    bench.undo();
    QCOMPARE(bench.text(), std::string(pathRules));
  }

  void anOperatorKeepsThePlaceAndThePath() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    choose(bench.one<QComboBox>("Operator"), QStringLiteral("is at most"));
    QCOMPARE(rule(bench, 0),
             R"json({"Variable":"$.total","NumericLessThanEquals":1000,"Next":"A"})json");
    auto* byPath = bench.one<QToolButton>("Compare with a path");
    QTest::mouseClick(byPath, Qt::LeftButton);
    QCOMPARE(rule(bench, 0),
             R"json({"Variable":"$.total","NumericLessThanEqualsPath":"$.","Next":"A"})json");
    type(bench.one<QLineEdit>("Value"), QStringLiteral("$.limit"));
    QCOMPARE(rule(bench, 0),
             R"json({"Variable":"$.total","NumericLessThanEqualsPath":"$.limit","Next":"A"})json");
    choose(bench.one<QComboBox>("Operator"), QStringLiteral("is missing"));
    QCOMPARE(rule(bench, 0), R"json({"Variable":"$.total","IsPresent":false,"Next":"A"})json");
    QCOMPARE(bench.changes(), 4);
  }

  void groupsAreBuiltAndTakenApart() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    // The first rule has one test: a second one makes an And of them.
    auto* more = bench.one<QAbstractButton>("Add a condition");
    QVERIFY(more);
    const int before = bench.changes();
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(bench.changes(), before + 1);
    QVERIFY(rule(bench, 0).find("\"And\":[{\"Variable\":\"$.total\"") != std::string::npos);
    QTest::mouseClick(bench.one<QToolButton>("Any of"), Qt::LeftButton);
    QVERIFY(rule(bench, 0).find("\"Or\":[{\"Variable\":\"$.total\"") != std::string::npos);
    QTest::mouseClick(bench.one<QToolButton>("None of"), Qt::LeftButton);
    QVERIFY(rule(bench, 0).find("\"Not\":{\"Or\":[") != std::string::npos);
    // A test of the group is taken away, and the group of one taken apart.
    QTest::mouseClick(bench.one<QToolButton>("Remove this test", 1), Qt::LeftButton);
    QCOMPARE(
        rule(bench, 0),
        R"json({"Not":{"Or":[{"Variable":"$.total","NumericGreaterThan":1000}]},"Next":"A"})json");
    QTest::mouseClick(bench.one<QToolButton>("More for this group"), Qt::LeftButton);
    pickFromMenu(QStringLiteral("Ungroup"));
    QCOMPARE(rule(bench, 0),
             R"json({"Variable":"$.total","NumericGreaterThan":1000,"Next":"A"})json");
    while (bench.changes() > 0) bench.undo();
    QCOMPARE(bench.text(), std::string(pathRules));
  }

  void aTestIsWrappedFromItsMenu() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    QTest::mouseClick(bench.one<QToolButton>("More for this test"), Qt::LeftButton);
    pickFromMenu(QStringLiteral("Turn into its opposite"));
    QCOMPARE(rule(bench, 0),
             R"json({"Not":{"Variable":"$.total","NumericGreaterThan":1000},"Next":"A"})json");
  }

  void testsAreDraggedWithinAndBetweenGroups() {
    Bench bench(pathRules);
    bench.form.resize(380, 1400);
    bench.form.setSelection({"/States/C"});
    const auto rows = bench.all<TestRow>();
    QCOMPARE(rows.size(), std::size_t(5));
    // Within: the second of the And before the first.
    Bench::drag(rows[2]->grip(), rows[1], QPoint(20, -2));
    QCOMPARE(bench.changes(), 1);
    QCOMPARE(
        rule(bench, 1),
        R"json({"And":[{"Variable":"$.state","StringEquals":"full"},{"Variable":"$.a","IsPresent":true}],"Next":"B"})json");
    QVERIFY(bench.text().find("            {\"Variable\": \"$.a\", \"IsPresent\": true}\n") !=
            std::string::npos);
    // Between: from the And of the second rule to the end of the Or of the third.
    const auto now = bench.all<TestRow>();
    Bench::drag(now[1]->grip(), now[4], QPoint(20, now[4]->height() + 3));
    QCOMPARE(bench.changes(), 2);
    QCOMPARE(rule(bench, 1), R"json({"And":[{"Variable":"$.a","IsPresent":true}],"Next":"B"})json");
    QCOMPARE(
        rule(bench, 2),
        R"json({"Not":{"Or":[{"Variable":"$.x","BooleanEquals":true},{"Variable":"$.y","NumericLessThan":5},{"Variable":"$.state","StringEquals":"full"}]},"Comment":"neither","Next":"A"})json");
    QCOMPARE(bench.newLines().size(), 2);  // its own line, and a comma on the one before it
    // The last one of a rule stays where it is.
    const auto last = bench.all<TestRow>();
    Bench::drag(last[1]->grip(), last[3], QPoint(20, -2));
    QCOMPARE(bench.changes(), 2);
    bench.undo();
    bench.undo();
    QCOMPARE(bench.text(), std::string(pathRules));
  }

  void yamlKeepsItsRemarks() {
    const char* const yaml =
        "StartAt: C\nStates:\n  C:\n    Type: Choice\n    Choices:\n"
        "      - And:  # both\n          - Variable: $.a\n            IsPresent: true\n"
        "          - Variable: $.b  # the second\n            NumericLessThan: 5\n"
        "        Next: A\n    Default: A\n  A:\n    Type: Succeed\n";
    Bench bench(yaml, asl::Format::Yaml);
    bench.form.resize(380, 900);
    bench.form.setSelection({"/States/C"});
    type(bench.one<QLineEdit>("Value"), QStringLiteral("7"));
    QCOMPARE(bench.newLines(), QStringList(QStringLiteral("NumericLessThan: 7")));
    QTest::mouseClick(bench.one<QToolButton>("Any of"), Qt::LeftButton);
    QCOMPARE(bench.newLines(), QStringList(QStringLiteral("- Or:  # both")));
    Bench::drag(bench.all<TestRow>()[1]->grip(), bench.all<TestRow>()[0], QPoint(20, -2));
    QCOMPARE(
        rule(bench, 0),
        R"json({"Or":[{"Variable":"$.b","NumericLessThan":7},{"Variable":"$.a","IsPresent":true}],"Next":"A"})json");
    while (bench.changes() > 0) bench.undo();
    QCOMPARE(bench.text(), std::string(yaml));
  }

  void testsMoveByTheKeyboard() {
    Bench bench(pathRules);
    bench.form.resize(380, 1400);
    bench.form.setSelection({"/States/C"});
    auto* grip = bench.all<TestRow>()[1]->grip();
    grip->setFocus();
    QTest::keyClick(grip, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.changes(), 1);
    QVERIFY(rule(bench, 1).find("$.a") > rule(bench, 1).find("$.state"));
    QTest::keyClick(bench.form.focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.changes(), 2);
    QCOMPARE(bench.text(), std::string(pathRules));
  }

  void rulesAreDraggedAndStepped() {
    Bench bench(pathRules);
    bench.form.resize(380, 1400);
    bench.form.setSelection({"/States/C"});
    const auto cards = bench.all<Card>();
    QCOMPARE(cards.size(), std::size_t(3));
    Bench::drag(cards[0]->grip(), cards[1], QPoint(20, cards[1]->height() - 4));
    QCOMPARE(bench.changes(), 1);
    QCOMPARE(rule(bench, 1),
             R"json({"Variable":"$.total","NumericGreaterThan":1000,"Next":"A"})json");
    QCOMPARE(bench.newLines(), QStringList());  // whole entries changed places
    auto* grip = bench.all<Card>()[1]->grip();
    grip->setFocus();
    QTest::keyClick(grip, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.text(), std::string(pathRules));
    QTest::keyClick(bench.form.focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.changes(), 2);  // it is the first
    // The line shows where it would go, and Esc calls it off.
    grip = bench.all<Card>()[0]->grip();
    QTest::mousePress(grip, Qt::LeftButton);
    QMouseEvent move(QEvent::MouseMove, QPoint(5, 300), grip->mapToGlobal(QPoint(5, 300)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grip, &move);
    QVERIFY(bench.one<QWidget>("insertionLine"));
    QTest::keyClick(grip, Qt::Key_Escape);
    QVERIFY(!bench.one<QWidget>("insertionLine"));
    QTest::mouseRelease(grip, Qt::LeftButton, {}, QPoint(5, 300));
    QCOMPARE(bench.changes(), 2);
  }

  void rulesSayWhatTheyComeTo() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    QCOMPARE(bench.all<Card>()[0]->badge(), QString());
    assist::Sample known;
    known.input =
        json::parse(R"json({"total":12,"a":1,"state":"full","x":false,"y":9})json").value();
    bench.form.setSample(known);
    QStringList badges;
    for (auto* card : bench.all<Card>()) badges << card->badge();
    QCOMPARE(badges, (QStringList{QStringLiteral("No match"), QStringLiteral("Matches"),
                                  QStringLiteral("Not reached")}));
    QCOMPARE(bench.all<TestRow>()[0]->resultText(), QStringLiteral("12 > 1000"));
    known.input = json::parse(R"json({"a":1})json").value();
    bench.form.setSample(known);
    QCOMPARE(bench.all<Card>()[0]->badge(), QStringLiteral("Error"));
  }

  void theVerdictIsOfWhatIsTyped() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    assist::Sample known;
    known.input = json::parse(R"json({"total":12,"a":1,"state":"full","y":9})json").value();
    bench.form.setSample(known);
    auto* row = bench.all<TestRow>()[0];
    auto* badge = bench.all<Card>()[0];
    auto* value = bench.one<QLineEdit>("Value");
    value->setFocus();
    value->selectAll();
    QTest::keyClicks(value, QStringLiteral("5"));
    QCOMPARE(row->resultText(), QStringLiteral("12 > 5"));
    QCOMPARE(badge->badge(), QStringLiteral("Matches"));
    QCOMPARE(bench.all<Card>()[1]->badge(), QStringLiteral("Not reached"));
    QTest::keyClicks(value, QStringLiteral("x"));
    QCOMPARE(row->resultText(), QStringLiteral("A number is needed."));
    QCOMPARE(badge->badge(), QStringLiteral("Error"));
    QTest::keyClick(value, Qt::Key_Escape);
    QCOMPARE(row->resultText(), QStringLiteral("12 > 1000"));
    QCOMPARE(badge->badge(), QStringLiteral("No match"));
    QCOMPARE(bench.changes(), 0);
  }

  void theVerdictOfAnExpressionIsOfWhatIsTyped() {
    Bench bench(jsonataRules);
    bench.form.setSelection({"/States/C"});
    assist::Sample known;
    known.input = json::parse(R"json({"total":12,"items":[],"x":[1]})json").value();
    bench.form.setSample(known);
    QCOMPARE(bench.all<Card>()[2]->badge(), QStringLiteral("Matches"));
    auto* edit = bench.one<common::ExpressionField>("Condition")->findChild<QPlainTextEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("$states.input.total > 99"));
    QCOMPARE(bench.all<Card>()[2]->badge(), QStringLiteral("No match"));
    QTest::keyClick(edit, Qt::Key_Escape);  // the completion, if it is open
    auto* value = bench.one<QLineEdit>("Value");
    value->setFocus();
    value->selectAll();
    QTest::keyClicks(value, QStringLiteral("5"));
    QCOMPARE(bench.all<Card>()[0]->badge(), QStringLiteral("Matches"));
  }

  void aNewStateIsMadeFromTheTargets() {
    Bench bench(pathRules);
    bench.form.setSelection({"/States/C"});
    auto* box = bench.one<QComboBox>("Go to");
    QVERIFY(box);
    QTimer asked;
    connect(&asked, &QTimer::timeout, [] {
      auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      dialog->setTextValue(QStringLiteral("Ask a person"));
      dialog->accept();
    });
    asked.start(5);
    choose(box, QStringLiteral("New state…"));
    QCOMPARE(bench.changes(), 1);
    QCOMPARE(bench.state("C")["Choices"].at(0)["Next"].string(), std::string_view("Ask a person"));
    QCOMPARE(json::print(bench.state("Ask a person")), R"json({"Type":"Pass","End":true})json");
    bench.undo();
    QCOMPARE(bench.text(), std::string(pathRules));
  }

  void expressionsAreBuiltAsForms() {
    Bench bench(jsonataRules);
    bench.form.setSelection({"/States/C"});
    QCOMPARE(bench.all<TestRow>().size(), std::size_t(3));  // one and two; the third rule is text
    QCOMPARE(bench.one<QLineEdit>("Variable")->text(), QStringLiteral("total"));
    choose(bench.one<QComboBox>("Operator"), QStringLiteral("is at least"));
    QCOMPARE(rule(bench, 0),
             R"json({"Condition":"{% $states.input.total >= 1000 %}","Next":"A"})json");
    type(bench.one<QLineEdit>("Variable"), QStringLiteral("order.total"));
    QCOMPARE(rule(bench, 0),
             R"json({"Condition":"{% $states.input.order.total >= 1000 %}","Next":"A"})json");
    QTest::mouseClick(bench.one<QToolButton>("None of"), Qt::LeftButton);
    QCOMPARE(
        rule(bench, 1),
        R"json({"Condition":"{% $not($count($states.input.items) > 0 or $states.input.state = 'full') %}","Next":"B"})json");
    type(bench.one<QLineEdit>("Value", 1), QStringLiteral("half"));  // a bare word is a text
    QVERIFY(rule(bench, 1).find("state = \\\"half\\\"") != std::string::npos);
    QCOMPARE(bench.changes(), 4);
    for (const auto& line : bench.newLines()) QVERIFY(line.contains(QLatin1String("half")));
    while (bench.changes() > 0) bench.undo();
    QCOMPARE(bench.text(), std::string(jsonataRules));
  }

  void anExpressionIsMendedWithOneClick() {
    Bench bench(jsonataRules);
    bench.form.setSelection({"/States/C"});
    assist::Sample known;
    known.input = json::parse(R"json({"total":12,"items":[1],"x":[1]})json").value();
    bench.form.setSample(known);
    auto* field = bench.one<common::ExpressionField>("Condition");
    QVERIFY(field);
    QCOMPARE(field->resultText(), QStringLiteral("= true"));
    auto* edit = field->findChild<QPlainTextEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("{% $count($states.input.x[y) > 0 %}"));
    QVERIFY(field->fix());
    QVERIFY2(field->resultText().startsWith(QStringLiteral("Missing “]” at column 28")),
             qPrintable(field->resultText()));
    QVERIFY(field->resultText().contains(QLatin1String("Last good result = true")));
    field->applyFix();
    QVERIFY(!field->fix());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bench.state("C")["Choices"].at(2)["Condition"].string(),
             std::string_view("{% $count($states.input.x[y]) > 0 %}"));
  }

  void commentAndVariablesOfARuleAreWithinReach() {
    Bench bench(pathRules);
    bench.form.resize(380, 1400);
    bench.form.setSelection({"/States/C"});
    QCOMPARE(bench.all<QLineEdit>("Comment").size(), std::size_t(1));  // the third rule has one
    QTest::mouseClick(bench.one<QPushButton>("More fields of this rule"), Qt::LeftButton);
    QCOMPARE(bench.all<QLineEdit>("Comment").size(), std::size_t(2));
    type(bench.one<QLineEdit>("Comment"), QStringLiteral("large"));
    QCOMPARE(bench.state("C")["Choices"].at(0)["Comment"].string(), std::string_view("large"));
  }

  /// With STEPWRIGHT_PICTURES set to a folder: the builder for both languages.
  void pictures() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("STEPWRIGHT_PICTURES is not set");
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      const QString theme =
          kind == common::ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light");
      for (const bool known : {false, true}) {
        for (const char* text : {pathRules, jsonataRules}) {
          Bench bench(text);
          bench.form.resize(364, 900);
          bench.form.setSelection({"/States/C"});
          assist::Sample sample;
          sample.input =
              json::parse(
                  R"json({"total":12,"items":[1],"a":1,"state":"full","x":false,"y":9})json")
                  .value();
          if (known) bench.form.setSample(sample);
          if (known && text == jsonataRules) {
            auto* edit =
                bench.one<common::ExpressionField>("Condition")->findChild<QPlainTextEdit*>();
            edit->setFocus();
            edit->setPlainText(QStringLiteral("{% $count($states.input.items[in_stock) < 3 %}"));
          }
          QTest::qWait(20);
          bench.form.grab().save(
              QStringLiteral("%1/rules-%2-%3-%4.png")
                  .arg(folder,
                       text == pathRules ? QStringLiteral("jsonpath") : QStringLiteral("jsonata"),
                       known ? QStringLiteral("known") : QStringLiteral("plain"), theme));
        }
      }
    }
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestRules)
#include "test_rules.moc"
