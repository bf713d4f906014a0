// SPDX-License-Identifier: GPL-3.0-or-later
// What only a deployment fills in, in the fields of the form: seen as chips, edited as its host
// writes it.
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QSettings>
#include <QTabBar>
#include <QToolTip>
#include <QtTest>

#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/field_line.h"
#include "widgets/common/hole_chips.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/payload_tree.h"
#include "widgets/inspector/retry_plan.h"
#include "widgets/inspector/tag_editor.h"

namespace stepwright::inspector {
namespace {

asl::CatalogueSource holeCatalogue() {
  static const auto source =
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return source;
}

const char* const inTemplate =
    "StartAt: A\nStates:\n  A:\n    Type: Task # calls\n    Resource: !GetAtt Pay.Arn\n"
    "    TimeoutSeconds: ${Most}\n    Comment: 'of ${Stage}: a ${Kind}'\n"
    "    ResultSelector:\n      table: !Ref Orders # the table\n      list: [!Ref A, '${B}']\n"
    "    End: true\n";

const char* const inJson = R"({
  "StartAt": "A",
  "States": {
    "A": {
      "Type": "Task",
      "Resource": "arn:aws:states:::dynamodb:getItem",
      "Parameters": {
        "TableName": { "Ref": "Orders" },
        "Key": { "id": { "S": "${Id}" } }
      },
      "End": true
    }
  }
}
)";

/// The line of the form that has that text.
common::FieldLine* lineWith(Bench& bench, const char* text) {
  for (auto* line : bench.all<common::FieldLine>())
    if (line->text() == QLatin1String(text)) return line;
  return nullptr;
}

void look(Bench& bench) {
  auto* tabs = bench.form.findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
  for (int i = 0; i < tabs->count(); ++i) {
    tabs->setCurrentIndex(i);
    for (auto* line : bench.all<common::FieldLine>()) line->setFocus();
    static_cast<void>(bench.form.grab());
  }
  bench.form.commitTyping();
}

}  // namespace

class TestHoles : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("stepwright-test"));
    QSettings().clear();
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }

  void aLineShowsChipsUntilItIsEdited() {
    Bench bench(inTemplate, asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("General"));
    QApplication::setActiveWindow(&bench.form);
    auto* line = lineWith(bench, "!GetAtt Pay.Arn");
    QVERIFY(line);
    const auto hasPill = [&] {
      const QImage image = line->grab().toImage();
      const QColor tile = common::Theme::current().tile;
      int pixels = 0;
      for (int x = 0; x < image.width(); ++x)
        pixels += image.pixelColor(x, image.height() / 2) == tile ? 1 : 0;
      return pixels > 10;
    };
    line->clearFocus();
    QVERIFY(hasPill());
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    QVERIFY(!hasPill());
    QCOMPARE(line->text(), QStringLiteral("!GetAtt Pay.Arn"));
    QVERIFY(!line->isPending());
  }

  void lookingChangesNothing() {
    for (const bool yaml : {true, false}) {
      Bench bench(yaml ? inTemplate : inJson, yaml ? asl::Format::Yaml : asl::Format::Json,
                  holeCatalogue());
      bench.form.setSelection({"/States/A"});
      look(bench);
      QCOMPARE(bench.changes(), 0);
      QCOMPARE(bench.refused, QString());
    }
  }

  void aCallIsEditedAsItsHostWritesIt() {
    Bench bench(inTemplate, asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("General"));
    const auto write = [&](const char* from, const char* to) {
      auto* line = lineWith(bench, from);
      QVERIFY2(line, from);
      line->setFocus();
      line->setText(QLatin1String(to));
      QTest::keyClick(line, Qt::Key_Return);
      Bench::settle();
    };
    write("!GetAtt Pay.Arn", "!GetAtt Refund.Arn");
    QCOMPARE(bench.newLines(), QStringList("Resource: !GetAtt Refund.Arn"));
    write("!GetAtt Refund.Arn", "{\"Ref\": \"Refund\"}");
    QCOMPARE(bench.newLines(), QStringList("Resource: !Ref Refund"));
    bench.undo();
    bench.undo();
    QCOMPARE(bench.text(), std::string(inTemplate));
  }

  void aCallIsOneRowOfAPayload() {
    Bench bench(inTemplate, asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Data"));
    PayloadTree* tree = nullptr;
    for (auto* each : bench.all<PayloadTree>())
      if (each->topLevelItemCount() == 2) tree = each;
    QVERIFY(tree);
    QTreeWidgetItem* row = tree->topLevelItem(0);
    QCOMPARE(row->text(PayloadTree::ValueColumn), QStringLiteral("!Ref Orders"));
    QCOMPARE(row->childCount(), 0);
    QCOMPARE(tree->topLevelItem(1)->child(0)->text(PayloadTree::ValueColumn),
             QStringLiteral("!Ref A"));
    tree->setCurrentItem(row, PayloadTree::ValueColumn);
    QVERIFY(!tree->canAddInside());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F2);
    auto* line = tree->findChild<common::FieldLine*>();
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("!Ref Orders"));
    line->setText(QStringLiteral("!Ref Orders2"));
    QTest::keyClick(line, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(), QStringList("table: !Ref Orders2 # the table"));
  }

  void aParameterThatIsACallHasALine() {
    Bench bench(inJson, asl::Format::Json, holeCatalogue());
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Action"));
    auto* line = lineWith(bench, "{\"Ref\":\"Orders\"}");
    QVERIFY(line);
    line->setFocus();
    line->setText(QStringLiteral("{\"Ref\": \"Archive\"}"));
    QTest::keyClick(line, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(), QStringList("\"TableName\": { \"Ref\": \"Archive\" },"));
    line = lineWith(bench, "{\"Ref\":\"Archive\"}");
    QVERIFY(line);
    line->setFocus();
    line->setText(QStringLiteral("orders"));
    QTest::keyClick(line, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(), QStringList("\"TableName\": \"orders\","));
  }

  void aChipTellsWhatItStandsFor() {
    Bench bench(inTemplate, asl::Format::Yaml);
    bench.form.setHostNames({}, {{QStringLiteral("Pay.Arn"),
                                  {QStringLiteral("PayFunction"), QStringLiteral("pay"), true}}});
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("General"));
    auto* line = lineWith(bench, "!GetAtt Pay.Arn");
    QVERIFY(line);
    line->clearFocus();
    const QPoint at(20, line->height() / 2);
    QHelpEvent help(QEvent::ToolTip, at, line->mapToGlobal(at));
    QApplication::sendEvent(line, &help);
    QVERIFY2(QToolTip::text().startsWith(
                 QStringLiteral("!GetAtt Pay.Arn\nIt stands for PayFunction.\nLocal value: pay")),
             qPrintable(QToolTip::text()));
    QToolTip::hideText();
  }

  void pathsAndListsKeepWhatADeploymentFillsIn() {
    Bench bench(
        "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r\n    InputPath: !Ref Path\n"
        "    ResultPath: $.${Where}\n    Catch:\n      - ErrorEquals: [!Ref Own, Other]\n"
        "        Next: B\n    Next: B\n  B: {Type: Succeed}\n",
        asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    look(bench);
    QCOMPARE(bench.changes(), 0);
    bench.form.showTab(QStringLiteral("Data"));
    common::ExpressionField* input = nullptr;
    for (auto* field : bench.all<common::ExpressionField>()) {
      QVERIFY2(field->resultText().isEmpty(), qPrintable(field->resultText()));
      if (field->text() == QLatin1String("!Ref Path")) input = field;
    }
    QVERIFY(input);
    auto* edit = input->findChild<common::ExpressionEdit*>();
    edit->setFocus();
    edit->setPlainText(QStringLiteral("!Ref Other"));
    QTest::keyClick(edit, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(), QStringList("InputPath: !Ref Other"));
    bench.form.showTab(QStringLiteral("Errors"));
    const QStringList both{QStringLiteral("!Ref Own"), QStringLiteral("Other")};
    TagEditor* tags = nullptr;
    for (auto* each : bench.form.findChildren<TagEditor*>())
      if (each->tags() == both) tags = each;
    QVERIFY(tags);
    emit tags->tagsEdited({QStringLiteral("!Ref Own"), QStringLiteral("Third")});
    Bench::settle();
    QCOMPARE(bench.newLines().size(), 1);
    QVERIFY2(bench.newLines().front().contains(QLatin1String("[!Ref Own, ")),
             qPrintable(bench.newLines().front()));
    QCOMPARE(bench.state("A")["Catch"].at(0)["ErrorEquals"].at(1).string(),
             std::string_view("Third"));
  }

  void entriesAndTargetsKeepWhatADeploymentFillsIn() {
    Bench bench(
        "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r\n    Retry:\n"
        "      - ErrorEquals: [!Ref Slow]\n    Catch:\n      - ErrorEquals: !Ref All\n"
        "        Next: !Ref Handler\n    Next: C\n  C:\n    Type: Choice\n    Choices:\n"
        "      - {Variable: $.a, IsNull: true, Next: '${Where}'}\n    Default: nobody\n",
        asl::Format::Yaml);
    const auto shows = [&](const char* words) {
      QStringList all;
      for (auto* label : bench.all<QLabel>()) all << label->text();
      for (auto* box : bench.all<QComboBox>()) all << box->currentText();
      return all.contains(QLatin1String(words));
    };
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Errors"));
    QVERIFY(shows("!Ref Slow"));
    QVERIFY(shows("!Ref All"));
    QVERIFY(shows("!Ref Handler"));
    for (auto* warning : bench.all<QLabel>("Warning")) QCOMPARE(warning->text(), QString());
    bench.form.setSelection({"/States/C"});
    bench.form.showTab(QStringLiteral("Rules"));
    QVERIFY(shows("${Where}"));
    QVERIFY(shows("nobody (no such state)"));
    QCOMPARE(bench.changes(), 0);
  }

  void whatTheValidatorSaidGoesWithItsCause() {
    const auto text = [](const char* path) {
      return std::string("StartAt: A\nStates:\n  A:\n    Type: Pass\n    InputPath: ") + path +
             "\n    End: true\n";
    };
    Bench bench(text("$.["), asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Data"));
    const auto complaint = [&] {
      for (auto* editor : bench.all<FieldEditor>())
        if (editor->fieldName() == QLatin1String("InputPath")) return editor->complaint();
      return QStringLiteral("no such field");
    };
    QVERIFY(!complaint().isEmpty() && complaint() != QLatin1String("no such field"));
    bench.take(text("$.a"));
    QCOMPARE(complaint(), QString());
    bench.take(text("${Path}"));
    QCOMPARE(complaint(), QString());
  }

  void aCallThatIsAWholePayloadIsALine() {
    Bench bench(
        "StartAt: A\nStates:\n  A:\n    Type: Pass\n    Parameters: !Sub '${Body}'\n"
        "    Result: ${Fixed}\n    End: true\n",
        asl::Format::Yaml);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Data"));
    auto* parameters = bench.one<common::FieldLine>("Parameters");
    QVERIFY(parameters);
    QCOMPARE(parameters->text(), QStringLiteral("!Sub \"${Body}\""));
    QVERIFY(common::ChipLine(parameters->text()).hasChips());
    auto* result = bench.one<common::FieldLine>("Result");
    QVERIFY(result);
    QCOMPARE(result->text(), QStringLiteral("${Fixed}"));
    const auto write = [](QWidget* line, const char* text) {
      line->setFocus();
      qobject_cast<common::FieldLine*>(line)->setText(QLatin1String(text));
      QTest::keyClick(line, Qt::Key_Return);
      Bench::settle();
    };
    write(result, "${Other}");
    QCOMPARE(bench.state("A")["Result"].string(), std::string_view("${Other}"));
    // Neither a hole nor JSON: it stays in its field, with words.
    write(bench.one<common::FieldLine>("Result"), "some words");
    QCOMPARE(bench.changes(), 1);
    bench.one<common::FieldLine>("Result")->setText(QStringLiteral("${Other}"));
    write(bench.one<common::FieldLine>("Parameters"), "{\"a\": 1}");
    QCOMPARE(bench.changes(), 2);
    QCOMPARE(bench.state("A")["Parameters"]["a"].number(), 1.0);
    QVERIFY(bench.one<PayloadTree>("Parameters as a tree"));
    QVERIFY(bench.one<common::FieldLine>("Parameters") == nullptr);
  }

  void aWholeListThatIsFilledInIsALine() {
    const char* const text =
        "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: r\n    Retry:\n"
        "      - ErrorEquals: !Ref Slow # these\n        JitterStrategy: ${Jitter}\n"
        "    Catch: !Ref Catchers\n    Next: B\n"
        "  B:\n    Type: Choice\n    Choices: ${Rules}\n    Default: C\n"
        "  C:\n    Type: Map\n    ItemReader: !Ref Reader\n"
        "    ItemProcessor: {StartAt: D, States: {D: {Type: Succeed}}}\n    End: true\n";
    Bench bench(text, asl::Format::Yaml);
    const auto write = [&](const char* from, const char* to) {
      auto* line = lineWith(bench, from);
      QVERIFY2(line, from);
      QVERIFY2(common::ChipLine(line->text()).hasChips(), from);
      line->setFocus();
      line->setText(QLatin1String(to));
      QTest::keyClick(line, Qt::Key_Return);
      Bench::settle();
    };
    for (const char* state : {"/States/A", "/States/B", "/States/C"}) {
      bench.form.setSelection({state});
      look(bench);
    }
    QCOMPARE(bench.changes(), 0);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Errors"));
    write("!Ref Slow", "!Ref Late");
    QCOMPARE(bench.newLines(), QStringList("- ErrorEquals: !Ref Late # these"));
    write("${Jitter}", "${Other}");
    QCOMPARE(bench.newLines(), QStringList("JitterStrategy: ${Other}"));
    write("!Ref Catchers", "!Ref Others");
    QCOMPARE(bench.newLines(), QStringList("Catch: !Ref Others"));
    bench.form.setSelection({"/States/B"});
    bench.form.showTab(QStringLiteral("Rules"));
    write("${Rules}", "${Rules2}");
    QCOMPARE(bench.newLines(), QStringList("Choices: ${Rules2}"));
    bench.form.setSelection({"/States/C"});
    bench.form.showTab(QStringLiteral("Data"));
    write("!Ref Reader", "!Ref Reader2");
    QCOMPARE(bench.newLines(), QStringList("ItemReader: !Ref Reader2"));
    while (bench.changes() > 0) bench.undo();
    QCOMPARE(bench.text(), std::string(text));
  }

  void aListTakesThePlaceOfWhatWasFilledIn() {
    Bench bench(R"({"StartAt": "A", "States": {
  "A": {"Type": "Task", "Resource": "r", "Retry": [{"ErrorEquals": ${Names}}], "End": true}
}})");
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Errors"));
    auto* line = lineWith(bench, "${Names}");
    QVERIFY(line);
    line->setFocus();
    line->setText(QStringLiteral("some words"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.changes(), 0);
    line->setText(QStringLiteral("[\"Lambda.Unknown\"]"));
    QTest::keyClick(line, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.changes(), 1);
    auto* tags = bench.form.findChild<TagEditor*>();
    QVERIFY(tags && tags->isVisible());
    QCOMPARE(tags->tags(), QStringList("Lambda.Unknown"));
    QVERIFY(lineWith(bench, "${Names}") == nullptr);
  }

  void theRetryPlanTakesLocalValuesOrSaysThatItHasNone() {
    Bench bench(R"({"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "r", "Retry": [
      {"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": ${Most},
       "BackoffRate": 1}], "End": true}}})");
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Errors"));
    auto* plan = bench.form.findChild<RetryPlan*>();
    QVERIFY(plan);
    QCOMPARE(plan->totalInWords(), QStringLiteral("not known here"));
    QVERIFY2(plan->toolTip().contains(QLatin1String("MaxAttempts ${Most}")),
             qPrintable(plan->toolTip()));
    const auto give = [&](const QString& value) {
      bench.form.setHostNames({}, {{QStringLiteral("Most"), {QString(), value, true}}});
    };
    give(QStringLiteral("5"));
    QCOMPARE(plan->totalInWords(), QStringLiteral("6 attempts, 10 s of waiting"));
    give(QStringLiteral("1"));
    QCOMPARE(plan->totalInWords(), QStringLiteral("2 attempts, 2 s of waiting"));
    give(QStringLiteral("some"));
    QCOMPARE(plan->totalInWords(), QStringLiteral("not known here"));
  }

  void aPlaceholderOfJsonataStaysWithoutMarks() {
    Bench bench(R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Map",
      "Items": ${Items}, "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}},
      "End": true}}})");
    bench.form.setSelection({"/States/A"});
    look(bench);
    QCOMPARE(bench.changes(), 0);
    common::ExpressionEdit* items = nullptr;
    for (auto* edit : bench.form.findChildren<common::ExpressionEdit*>())
      if (edit->text() == QLatin1String("${Items}")) items = edit;
    QVERIFY(items);
    items->setPlainText(QStringLiteral("${Lines}"));
    items->commit();
    Bench::settle();
    QVERIFY2(bench.text().find("\"Items\": ${Lines},") != std::string::npos, bench.text().c_str());
  }

  void aConditionMayCompareWithAPlaceholder() {
    Bench bench(R"({"StartAt": "A", "States": {
  "A": {"Type": "Choice", "Choices": [
    {"Variable": "$.${Where}", "NumericGreaterThan": ${Most}, "Next": "B"}]},
  "B": {"Type": "Succeed"}
}})");
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("Rules"));
    auto* left = bench.one<common::FieldLine>("Variable");
    QVERIFY(left);
    QCOMPARE(left->text(), QStringLiteral("$.${Where}"));
    left->setFocus();
    left->setText(QStringLiteral("$.${There}"));
    QTest::keyClick(left, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(),
             QStringList(
                 R"({"Variable": "$.${There}", "NumericGreaterThan": ${Most}, "Next": "B"}]},)"));
    auto* right = bench.one<common::FieldLine>("Value");
    QVERIFY(right);
    right->setFocus();
    right->setText(QStringLiteral("${Least}"));
    QTest::keyClick(right, Qt::Key_Return);
    Bench::settle();
    QCOMPARE(bench.newLines(),
             QStringList(
                 R"({"Variable": "$.${There}", "NumericGreaterThan": ${Least}, "Next": "B"}]},)"));
  }

  void ctrlAndAClickGoToWhereAChipIsDeclared() {
    Bench bench(inTemplate, asl::Format::Yaml);
    bench.form.setHostNames(
        {}, {{QStringLiteral("Pay.Arn"),
              {QStringLiteral("Pay"), QString(), false, QStringLiteral("AWS::Lambda::Function"),
               QStringLiteral("/a/template.yaml"), 12}}});
    struct Visits : QObject {
      bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != common::HoleVisit::type()) return false;
        names << static_cast<common::HoleVisit*>(event)->name();
        event->accept();
        return true;
      }
      QStringList names;
    } visits;
    bench.form.installEventFilter(&visits);
    bench.form.setSelection({"/States/A"});
    bench.form.showTab(QStringLiteral("General"));
    QApplication::setActiveWindow(&bench.form);
    auto* line = lineWith(bench, "!GetAtt Pay.Arn");
    QVERIFY(line);
    line->clearFocus();
    const auto meaning = common::meaningOfHole(line, QStringLiteral("Pay.Arn"));
    QCOMPARE(common::ChipLine::wordsOf(meaning),
             QStringLiteral("It stands for Pay (AWS::Lambda::Function).\nNo local value.\n"
                            "template.yaml, line 12: Ctrl+click opens it."));
    const QPoint at(20, line->height() / 2);
    QTest::mouseClick(line, Qt::LeftButton, {}, at);
    QVERIFY(visits.names.isEmpty());
    QTest::mouseClick(line, Qt::LeftButton, Qt::ControlModifier, at);
    QCOMPARE(visits.names, QStringList(QStringLiteral("Pay.Arn")));
    line->clearFocus();
    QTest::mouseClick(line, Qt::LeftButton, Qt::ControlModifier, at);
    QCOMPARE(visits.names.size(), 2);
    QVERIFY(!line->isPending());
  }

  void theHolesOfATextAreItsChips() {
    const common::ChipLine line(QStringLiteral("of ${Stage}: ü ${Kind}"));
    QStringList parts;
    for (const auto& part : line.parts())
      parts << (part.isChip() ? QStringLiteral("[%1]").arg(part.name) : part.words);
    QCOMPARE(parts, (QStringList{QStringLiteral("of "), QStringLiteral("[Stage]"),
                                 QStringLiteral(": ü "), QStringLiteral("[Kind]")}));
    QCOMPARE(line.around(5)->name, QStringLiteral("Stage"));
    const common::ChipLine call(QStringLiteral("!Sub 'arn:${Queue}:x'"));
    QCOMPARE(call.parts().size(), std::size_t(1));
    QCOMPARE(call.parts().front().words, QStringLiteral("arn:${Queue}:x"));
    QCOMPARE(call.parts().front().name, QStringLiteral("Queue"));
    QVERIFY(line.around(1) == nullptr);
    QVERIFY(!common::ChipLine(QStringLiteral("{% $x %} and $.y")).hasChips());
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestHoles)
#include "test_holes.moc"
