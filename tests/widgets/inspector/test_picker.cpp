// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the data that is known, and paths picked from it into fields of every kind.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "engine/assist/try_expression.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/data_request.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/inspector/data_pane.h"
#include "widgets/inspector/path_line.h"
#include "widgets/inspector/payload_text.h"
#include "widgets/inspector/payload_tree.h"

namespace stepwright::inspector {

namespace {

const char* const pathPicked = R"json({
  "StartAt": "T",
  "States": {
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "InputPath": "$.order",
      "Parameters": {"id.$": "$.id", "when.$": "States.Format('{}', $.id)"},
      "ResultSelector": {"code.$": "$.StatusCode"},
      "Next": "C"
    },
    "C": {
      "Type": "Choice",
      "Choices": [{"Variable": "$.total", "NumericGreaterThan": 1, "Next": "T"}],
      "Default": "T"
    }
  }
})json";

const char* const jsonataPicked = R"json({
  "QueryLanguage": "JSONata",
  "StartAt": "T",
  "States": {
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": {"id": "{% $states.input.order.id + 1 %}", "n": 1},
      "Output": "{% $sum() %}",
      "End": true
    }
  }
})json";

assist::Sample order() {
  assist::Sample sample;
  sample.input =
      json::parse(
          R"json({"order":{"id":7,"first name":"Ann","it\u0027s":1,"tick`ed":2,"and":3}})json")
          .value();
  sample.result = json::parse(R"json({"StatusCode":200})json").value();
  sample.variables = json::parse(R"json({"price":5})json").value();
  sample.context = json::parse(R"json({"Execution":{"Id":"e"}})json").value();
  return sample;
}

struct PickerForm : Bench {
  explicit PickerForm(const char* text, const char* state = "/States/T", const char* tab = "Data")
      : Bench(text) {
    QSettings().remove(QStringLiteral("inspector/payloadAsText"));
    form.resize(360, 1500);
    form.setSelection({state});
    form.showTab(QLatin1String(tab));
    form.setSample(order());
  }
  DataPane* pane() { return one<DataPane>("dataPane"); }
  common::JsonView* tree() { return pane()->findChild<common::JsonView*>(); }
  QLineEdit* search() { return pane()->findChild<common::SearchField*>(); }

  /// Searches for the words and picks what is found first.
  void pick(const QString& words) {
    QLineEdit* field = search();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
  QString pathOf(const QString& words) {
    search()->setText(words);
    return tree()->currentIndex().data(common::JsonModel::PathRole).toString();
  }
};

void askByKey(QWidget* field) {
  field->setFocus();
  QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace

class TestPicker : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("stepwright-test-picker"));
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }

  void aPickedPathTakesThePlaceOfAPath() {
    PickerForm form(pathPicked, "/States/C", "Rules");
    auto* line = form.one<PathLine>("Variable");
    QVERIFY(!form.pane());
    askByKey(line);
    QVERIFY(form.pane());
    QCOMPARE(form.form.focusWidget(), form.search());
    form.pick(QStringLiteral("first name"));
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.state("C")["Choices"].at(0)["Variable"].string(),
             std::string_view("$.order['first name']"));
    form.undo();
    QCOMPARE(form.text(), std::string(pathPicked));
  }

  void namesAreQuotedForTheLanguage() {
    PickerForm one(pathPicked, "/States/C", "Rules");
    askByKey(one.one<PathLine>("Variable"));
    QCOMPARE(one.pathOf(QStringLiteral("it's")), QStringLiteral("$.order[\"it's\"]"));
    QCOMPARE(one.pathOf(QStringLiteral("price")), QStringLiteral("$price"));
    QCOMPARE(one.pathOf(QStringLiteral("Execution")), QStringLiteral("$$.Execution"));
    // The paths that are offered lead to what they show.
    for (const char* words : {"it's", "first name", "tick`ed", "price"}) {
      const auto trial = assist::tryExpression(one.pathOf(QLatin1String(words)).toStdString(),
                                               asl::QueryLanguage::JsonPath, order());
      QVERIFY2(trial.value.has_value(), words);
    }
    PickerForm two(jsonataPicked);
    askByKey(two.one<PayloadTree>("Arguments as a tree"));
    QCOMPARE(two.pathOf(QStringLiteral("first name")),
             QStringLiteral("$states.input.order.`first name`"));
    QCOMPARE(two.pathOf(QStringLiteral("and")), QStringLiteral("$states.input.order.`and`"));
    QCOMPARE(two.pathOf(QStringLiteral("StatusCode")), QStringLiteral("$states.result.StatusCode"));
    for (const char* words : {"it's", "first name", "tick`ed", "and", "price", "Id"}) {
      const auto trial = assist::tryExpression(two.pathOf(QLatin1String(words)).toStdString(),
                                               asl::QueryLanguage::Jsonata, order());
      QVERIFY2(trial.value.has_value(), words);
    }
  }

  void insideAnExpressionOnlyThePathGoesIn() {
    PickerForm form(jsonataPicked);
    auto* field = form.one<common::ExpressionField>("Output");
    QVERIFY(field);
    auto* edit = field->findChild<QPlainTextEdit*>();
    edit->setFocus();
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(8);  // {% $sum(|) %}
    edit->setTextCursor(cursor);
    askByKey(edit);
    form.pick(QStringLiteral("id"));
    QCOMPARE(field->text(), QStringLiteral("{% $sum($states.input.order.id) %}"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(form.newLines(),
             QStringList(QStringLiteral("\"Output\": \"{% $sum($states.input.order.id) %}\",")));
  }

  void aRowOfATreeTakesIt() {
    PickerForm form(jsonataPicked);
    auto* tree = form.one<PayloadTree>("Arguments as a tree");
    tree->setCurrentItem(tree->itemOf({1}), PayloadTree::ValueColumn);
    askByKey(tree);
    form.pick(QStringLiteral("first name"));
    QCOMPARE(form.state("T")["Arguments"]["n"].string(),
             std::string_view("{% $states.input.order.`first name` %}"));
    // In the middle of an expression that is being typed: where its caret was.
    tree = form.one<PayloadTree>("Arguments as a tree");
    tree->setCurrentItem(tree->itemOf({0}), PayloadTree::ValueColumn);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    auto* line = tree->viewport()->findChild<QLineEdit*>();
    QVERIFY(line);
    line->setCursorPosition(line->text().indexOf(QLatin1String("+ 1")) + 2);
    line->setSelection(line->cursorPosition(), 0);
    askByKey(line);
    form.pick(QStringLiteral("price"));
    QCOMPARE(form.state("T")["Arguments"]["id"].string(),
             std::string_view("{% $states.input.order.id + $price1 %}"));
  }

  void whatTheDollarIsDependsOnTheField() {
    PickerForm form(pathPicked);
    askByKey(form.one<PayloadTree>("Parameters as a tree"));
    QCOMPARE(form.pathOf(QStringLiteral("id")), QStringLiteral("$.id"));  // after InputPath
    auto* selector = form.one<PayloadTree>("ResultSelector as a tree");
    askByKey(selector);
    QCOMPARE(form.pathOf(QStringLiteral("StatusCode")), QStringLiteral("$.StatusCode"));
  }

  void aMapsFirstItemStandsForAll() {
    PickerForm form(
        R"json({"StartAt":"M","States":{"T":{"Type":"Map","ItemsPath":"$.order.rows","ItemSelector":{"row.$":"$$.Map.Item.Value"},"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"End":true}}})json");
    assist::Sample sample;
    sample.input = json::parse(R"json({"order":{"rows":[{"sku":"A"},{"sku":"B"}]}})json").value();
    form.form.setSample(sample);
    const auto* tree = form.one<PayloadTree>("ItemSelector as a tree");
    QVERIFY(tree);
    QCOMPARE(tree->itemOf({0})->data(PayloadTree::ValueColumn, PayloadTree::ResultRole).toString(),
             QStringLiteral("= {\"sku\":\"A\"}"));
  }

  void theTreeIsSearchedAndSaysWhereItIsFrom() {
    PickerForm form(pathPicked, "/States/C", "Rules");
    assist::Sample other;
    other.input = json::parse(R"json({"total":3})json").value();
    form.form.setKnownData(
        {{QStringLiteral("Last run"), order()}, {QStringLiteral("Sample input: small"), other}});
    askByKey(form.one<PathLine>("Variable"));
    auto* sources = form.one<QComboBox>("Where the data is from");
    QCOMPARE(sources->currentText(), QStringLiteral("Last run"));
    sources->setCurrentIndex(1);
    emit sources->activated(1);
    QCOMPARE(form.pathOf(QStringLiteral("total")), QStringLiteral("$.total"));
    bool chosen = false;
    for (auto* box : form.all<QComboBox>("Data to check the rules with"))
      chosen |= box->currentText() == QLatin1String("Sample input: small");
    QVERIFY(chosen);
    // What does not fit is hidden, and Esc closes.
    form.search()->setText(QStringLiteral("nothing like it"));
    int shown = 0;
    auto* tree = form.tree();
    for (int i = 0; i < tree->model()->rowCount(); ++i) shown += tree->isRowHidden(i, {}) ? 0 : 1;
    QCOMPARE(shown, 0);
    // A heading is no data: its word finds nothing.
    form.search()->setText(QStringLiteral("npu"));
    for (int i = 0; i < tree->model()->rowCount(); ++i) shown += tree->isRowHidden(i, {}) ? 0 : 1;
    QCOMPARE(shown, 0);
    form.search()->clear();
    QTest::keyClick(form.search(), Qt::Key_Escape);
    QVERIFY(!form.pane());
  }

  void aRowIsDraggedIntoAField() {
    PickerForm form(pathPicked, "/States/C", "Rules");
    auto* line = form.one<PathLine>("Variable");
    askByKey(line);
    const auto* tree = form.tree();
    form.search()->setText(QStringLiteral("first"));
    std::unique_ptr<QMimeData> data(tree->model()->mimeData({tree->currentIndex()}));
    QCOMPARE(data->text(), QStringLiteral("$.order['first name']"));
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(line, &enter);
    QDropEvent drop(QPoint(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(line, &drop);
    QCOMPARE(form.state("C")["Choices"].at(0)["Variable"].string(),
             std::string_view("$.order['first name']"));
  }

  void withoutDataItSaysHowToGetSome() {
    PickerForm form(pathPicked, "/States/C", "Rules");
    form.form.setKnownData({});
    askByKey(form.one<PathLine>("Variable"));
    QVERIFY(!form.search()->isVisible());
    QSignalSpy run(&form.form, &Inspector::runRequested);
    for (auto* button : form.all<QPushButton>()) {
      if (button->text() == QStringLiteral("Run with an input…"))
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(run.size(), 1);
    QCOMPARE(run[0][0].toBool(), true);
  }

  /// With STEPWRIGHT_PICTURES set to a folder.
  void pictures() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("STEPWRIGHT_PICTURES is not set");
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      for (const bool known : {true, false}) {
        PickerForm form(jsonataPicked);
        form.form.resize(360, 820);
        if (!known) form.form.setKnownData({});
        auto* tree = form.one<PayloadTree>("Arguments as a tree");
        tree->setCurrentItem(tree->itemOf({1}), PayloadTree::ValueColumn);
        askByKey(tree);
        if (known) form.search()->setText(QStringLiteral("n"));
        PickerForm::settle();
        form.form.grab().save(QStringLiteral("%1/picker-%2-%3.png")
                                  .arg(folder,
                                       known ? QStringLiteral("known") : QStringLiteral("empty"),
                                       kind == common::ThemeKind::Dark ? QStringLiteral("dark")
                                                                       : QStringLiteral("light")));
      }
    }
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestPicker)
#include "test_picker.moc"
