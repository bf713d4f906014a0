// SPDX-License-Identifier: GPL-3.0-or-later
// Payload templates as a tree and as text, typed and dragged on the real form.
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/data_request.h"
#include "widgets/common/expression_field.h"
#include "widgets/inspector/payload_text.h"
#include "widgets/inspector/payload_tree.h"

namespace stepwright::inspector {

namespace {

const char* const pathPayload = R"json({
  "StartAt": "T",
  "States": {
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "charge",
        "Payload": {
          "order.$": "$.order",
          "when.$": "States.Format('{}', $.day)",
          "tags": [ "a",   "b" ]
        }
      },
      "ResultSelector": {
        "code.$": "$.StatusCode"
      },
      "End": true
    }
  }
})json";

const char* const jsonataPayload = R"json({
  "QueryLanguage": "JSONata",
  "StartAt": "T",
  "States": {
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": {
        "FunctionName": "charge",
        "Payload": "{% $states.input.order %}",
        "Retry": 3
      },
      "End": true
    }
  }
})json";

using edit::PayloadPath;

struct PayloadForm : Bench {
  explicit PayloadForm(const char* text) : Bench(text) {
    QSettings().remove(QStringLiteral("inspector/payloadAsText"));
    form.resize(360, 1200);
    form.setSelection({"/States/T"});
    form.showTab(QStringLiteral("Data"));
  }
  PayloadTree* tree(const char* field) {
    return one<PayloadTree>((std::string(field) + " as a tree").c_str());
  }
  /// In the middle of a column of the row.
  static QPoint at(PayloadTree* tree, const PayloadPath& path, int column, double height = 0.5) {
    const QRect row = tree->visualItemRect(tree->itemOf(path));
    const int x = tree->columnViewportPosition(column) + tree->columnWidth(column) / 2;
    return {x, row.top() + static_cast<int>(row.height() * height)};
  }
  void typeInto(PayloadTree* tree, const QString& text) {
    auto* field = tree->viewport()->findChild<QLineEdit*>();
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, text);
    if (auto* popup = QApplication::activePopupWidget()) popup->hide();
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
  void edit(PayloadTree* tree, const PayloadPath& path, int column, const QString& text) {
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at(tree, path, column));
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at(tree, path, column));
    typeInto(tree, text);
  }
  std::string parameters() { return json::print(state("T")["Parameters"]); }
};

void pick(const QString& words) {
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  QVERIFY(menu);
  for (auto* action : menu->actions()) {
    if (action->text() != words) continue;
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    return;
  }
  menu->close();
  QFAIL(qPrintable(words));
}

}  // namespace

class TestPayloadEditor : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("stepwright-test-payload"));
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }

  void aLeafChangesItsLineAlone() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    QVERIFY(tree);
    form.edit(tree, {0}, PayloadTree::ValueColumn, QStringLiteral("refund"));
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"FunctionName\": \"refund\",")));
    form.edit(form.tree("Parameters"), {1, 0}, PayloadTree::ValueColumn,
              QStringLiteral("$.order.id"));
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"order.$\": \"$.order.id\",")));
    form.undo();
    form.undo();
    QCOMPARE(form.text(), std::string(pathPayload));
  }

  void aKeyIsRenamedAndKeepsItsEnding() {
    PayloadForm form(pathPayload);
    form.edit(form.tree("Parameters"), {1, 0}, PayloadTree::KeyColumn, QStringLiteral("basket"));
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"basket.$\": \"$.order\",")));
    form.edit(form.tree("Parameters"), {1, 2}, PayloadTree::KeyColumn, QStringLiteral("labels"));
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"labels\": [ \"a\",   \"b\" ]")));
  }

  void anotherKindRenamesTheKey() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      PayloadForm::at(tree, {0}, PayloadTree::KindColumn));
    pick(QStringLiteral("Path in the data"));
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"FunctionName.$\": \"$.\",")));
    tree = form.tree("Parameters");
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      PayloadForm::at(tree, {1, 0}, PayloadTree::KindColumn));
    pick(QStringLiteral("Number"));
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"order\": 0,")));
  }

  void fieldsComeAndGoByTheKeyboard() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    tree->setFocus();
    tree->setCurrentItem(tree->itemOf({0}), PayloadTree::KeyColumn);
    QTest::keyClick(tree, Qt::Key_Insert);
    PayloadForm::settle();
    form.typeInto(form.tree("Parameters"), QStringLiteral("Qualifier"));
    form.typeInto(form.tree("Parameters"), QStringLiteral("live"));
    QCOMPARE(form.state("T")["Parameters"]["Qualifier"].string(), std::string_view("live"));
    QCOMPARE(form.changes(), 3);  // the field, its name, its value
    tree = form.tree("Parameters");
    tree->setCurrentItem(tree->itemOf({1}), PayloadTree::KeyColumn);
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(form.parameters().find("Payload") < form.parameters().find("Qualifier"));
    tree = form.tree("Parameters");
    QCOMPARE(tree->current(), std::optional<PayloadPath>(PayloadPath{2}));
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(form.text(), std::string(pathPayload));
  }

  /// It is a key of the window, which may have nowhere to go: Qt takes it as Tab.
  void ctrlTabDoesNotCommitARow() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {},
                       form.at(tree, {0}, PayloadTree::KeyColumn));
    const QPointer<QLineEdit> field = tree->viewport()->findChild<QLineEdit*>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("typed"));
    QTest::keyClick(field, Qt::Key_Tab, Qt::ControlModifier);
    PayloadForm::settle();
    QCOMPARE(form.text(), std::string(pathPayload));
    QVERIFY(field && field->text().contains(QStringLiteral("typed")));
  }

  void rowsAreDragged() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    const QPoint from = PayloadForm::at(tree, {1, 2}, PayloadTree::HandleColumn);
    const QPoint to = PayloadForm::at(tree, {1, 0}, PayloadTree::KeyColumn, 0.1);
    QTest::mousePress(tree->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, tree->viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree->viewport(), &move);
    QTest::mouseRelease(tree->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(form.changes(), 1);
    QVERIFY(form.parameters().find("tags") < form.parameters().find("order.$"));
    // It took its own spaces along.
    QVERIFY(form.text().find("\"tags\": [ \"a\",   \"b\" ],") != std::string::npos);
    form.undo();
    QCOMPARE(form.text(), std::string(pathPayload));
  }

  void resultsStandBelowWhatIsReckoned() {
    PayloadForm form(pathPayload);
    assist::Sample known;
    known.input = json::parse(R"json({"order":{"id":7},"day":"Monday"})json").value();
    known.result = json::parse(R"json({"StatusCode":200})json").value();
    form.form.setSample(known);
    auto* tree = form.tree("Parameters");
    const auto result = [&](PayloadTree* of, const PayloadPath& path) {
      return of->itemOf(path)->data(PayloadTree::ValueColumn, PayloadTree::ResultRole).toString();
    };
    QCOMPARE(result(tree, {1, 0}), QStringLiteral("= {\"id\":7}"));
    QCOMPARE(result(tree, {1, 1}), QStringLiteral("= \"Monday\""));
    // A ResultSelector sees the result as its $.
    QCOMPARE(result(form.tree("ResultSelector"), {0}), QStringLiteral("= 200"));
  }

  void aMomentOfARunDoesNotEndTheTyping() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    const QPoint place = PayloadForm::at(tree, {0}, PayloadTree::ValueColumn);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
    auto* field = tree->viewport()->findChild<QLineEdit*>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("half"));
    assist::Sample known;
    known.input = json::parse(R"json({"order":{"id":7}})json").value();
    form.form.setSample(known);
    PayloadForm::settle();
    QCOMPARE(tree->viewport()->findChild<QLineEdit*>(), field);
    QCOMPARE(field->text(), QStringLiteral("half"));
    QTest::keyClick(field, Qt::Key_Return);
    PayloadForm::settle();
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"FunctionName\": \"half\",")));
  }

  void aDroppedPathBecomesTheValue() {
    PayloadForm form(pathPayload);
    auto* tree = form.tree("Parameters");
    QMimeData data;
    data.setData(QLatin1String(common::pathMime), "$.customer['first name']");
    const QPoint place = PayloadForm::at(tree, {0}, PayloadTree::ValueColumn);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree->viewport(), &drop);
    QCOMPARE(form.changes(), 1);
    QCOMPARE(form.newLines(),
             QStringList(QStringLiteral("\"FunctionName.$\": \"$.customer['first name']\",")));
  }

  void theTextSideWritesTheSmallestEdit() {
    PayloadForm form(pathPayload);
    QTest::mouseClick(form.one<QToolButton>("Text"), Qt::LeftButton);
    auto* text = form.one<PayloadText>("Parameters as text");
    QVERIFY(text);
    text->setFocus();
    text->setPlainText(text->toPlainText().replace(QLatin1String("$.order"), QLatin1String("$.o")));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(form.newLines(), QStringList(QStringLiteral("\"order.$\": \"$.o\",")));
    // What is wrong is said and nothing is written.
    text->setPlainText(QStringLiteral("{\n  \"a.$\": \"$.b[\"\n}"));
    QVERIFY2(text->problem().startsWith(QLatin1String("Line 2, column")),
             qPrintable(text->problem()));
    QVERIFY(!text->extraSelections().isEmpty());
    text->setPlainText(QStringLiteral("{\n  \"a\": \n}"));
    QVERIFY(!text->problem().isEmpty());
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(form.changes(), 1);
  }

  void jsonataValuesAreExpressions() {
    PayloadForm form(jsonataPayload);
    auto* tree = form.tree("Arguments");
    QVERIFY(tree);
    assist::Sample known;
    known.input = json::parse(R"json({"order":{"id":7}})json").value();
    form.form.setSample(known);
    form.edit(form.tree("Arguments"), {1}, PayloadTree::ValueColumn,
              QStringLiteral("$states.input.order.id"));
    QCOMPARE(form.newLines(),
             QStringList(QStringLiteral("\"Payload\": \"{% $states.input.order.id %}\",")));
    form.edit(form.tree("Arguments"), {2}, PayloadTree::ValueColumn, QStringLiteral("many"));
    QCOMPARE(form.changes(), 1);  // no number
    bool said = false;
    for (auto* label : form.all<QLabel>())
      said |= label->text().contains(QLatin1String("not a number"));
    QVERIFY(said);
  }

  /// In quotes, as an expression says it: without them it would be read and taken for one.
  void aLiteralTextStaysOne() {
    Bench bench(R"json({
  "QueryLanguage": "JSONata",
  "StartAt": "P",
  "States": {"P": {"Type": "Pass", "Output": "done", "End": true}}
})json");
    bench.form.resize(360, 1200);
    bench.form.setSelection({"/States/P"});
    const auto retype = [&](const char* typed) {
      auto* field = bench.one<common::ExpressionField>("Output");
      QVERIFY(field);
      auto* edit = field->findChild<QPlainTextEdit*>();
      edit->setFocus();
      edit->selectAll();
      QTest::keyClicks(edit, QLatin1String(typed));
      if (auto* popup = QApplication::activePopupWidget()) popup->hide();
      QTest::keyClick(edit, Qt::Key_Return);
      bench.settle();
    };
    bench.form.showTab(QStringLiteral("Data"));
    QCOMPARE(bench.one<common::ExpressionField>("Output")->text(), QStringLiteral("\"done\""));
    retype("\"over\"");
    QCOMPARE(json::print(bench.state("P")["Output"]), std::string("\"over\""));
    retype("\"over\" & \"out\"");
    QCOMPARE(bench.state("P")["Output"].string(), std::string_view("{% \"over\" & \"out\" %}"));
  }

  void whatTheDocumentHasIsNoDraft() {
    PayloadForm form(jsonataPayload);
    form.edit(form.tree("Arguments"), {2}, PayloadTree::ValueColumn, QStringLiteral("many"));
    QVERIFY(form.tree("Arguments")->isPending());
    QTest::keyClick(form.tree("Arguments"), Qt::Key_Escape);
    QVERIFY(!form.tree("Arguments")->isPending());
    QTest::keyClick(form.tree("Arguments"), Qt::Key_Insert);
    PayloadForm::settle();
    form.typeInto(form.tree("Arguments"), QStringLiteral("note"));
    form.typeInto(form.tree("Arguments"), QStringLiteral("hello"));
    QCOMPARE(json::print(form.state("T")["Arguments"]["note"]), R"json("hello")json");
    auto* tree = form.tree("Arguments");
    QVERIFY(!tree->isPending());
    QCOMPARE(tree->itemOf({3})->data(PayloadTree::ValueColumn, PayloadTree::ResultRole).toString(),
             QString());
  }

  void anEmptyFieldBeginsWithOneClick() {
    PayloadForm form(jsonataPayload);
    auto* add = form.one<QToolButton>("Tree");
    QVERIFY(add);
    PayloadForm two(
        R"json({"StartAt":"P","States":{"P":{"Type":"Pass","End":true},"T":{"Type":"Pass","End":true}}})json");
    auto* begin = two.one<QPushButton>("Add a field to Parameters");
    QVERIFY(begin);
    QTest::mouseClick(begin, Qt::LeftButton);
    two.typeInto(two.tree("Parameters"), QStringLiteral("colour"));
    two.typeInto(two.tree("Parameters"), QStringLiteral("blue"));
    QCOMPARE(json::print(two.state("T")["Parameters"]), R"json({"colour":"blue"})json");
  }

  /// With STEPWRIGHT_PICTURES set to a folder: tree and text in both languages.
  void pictures() {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) QSKIP("STEPWRIGHT_PICTURES is not set");
    for (const auto kind : {common::ThemeKind::Light, common::ThemeKind::Dark}) {
      common::applyTheme(*qApp, kind);
      for (const char* text : {pathPayload, jsonataPayload}) {
        for (const bool asText : {false, true}) {
          PayloadForm form(text);
          form.form.resize(360, 820);
          assist::Sample known;
          known.input = json::parse(R"json({"order":{"id":7},"day":"Monday"})json").value();
          known.result = json::parse(R"json({"StatusCode":200})json").value();
          form.form.setSample(known);
          const auto buttons = form.all<QToolButton>(asText ? "Text" : "Tree");
          for (auto* button : buttons) QTest::mouseClick(button, Qt::LeftButton);
          PayloadForm::settle();
          form.form.grab().save(
              QStringLiteral("%1/payload-%2-%3-%4.png")
                  .arg(folder,
                       text == pathPayload ? QStringLiteral("jsonpath") : QStringLiteral("jsonata"),
                       asText ? QStringLiteral("text") : QStringLiteral("tree"),
                       kind == common::ThemeKind::Dark ? QStringLiteral("dark")
                                                       : QStringLiteral("light")));
        }
      }
    }
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestPayloadEditor)
#include "test_payload.moc"
