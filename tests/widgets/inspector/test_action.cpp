// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/inspector/bench.h"
#include "widgets/common/apply_theme.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/field_line.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/add_parameter.h"
#include "widgets/inspector/api_field.h"
#include "widgets/inspector/tag_editor.h"

namespace stepwright::inspector {
namespace {

asl::CatalogueSource actionCatalogue() {
  static const auto source =
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return source;
}

std::string actionMachine(const std::string& resource, const std::string& arguments, bool jsonata) {
  return std::string("{\n  \"StartAt\": \"A\",\n") +
         (jsonata ? "  \"QueryLanguage\": \"JSONata\",\n" : "") +
         "  \"States\": {\n    \"A\": {\n      \"Type\": \"Task\",\n      \"Resource\": "
         "\"arn:aws:states:::" +
         resource + "\",\n      " + arguments + ",\n      \"End\": true\n    }\n  }\n}\n";
}

struct ActionBench : Bench {
  explicit ActionBench(const std::string& start, asl::Format format = asl::Format::Json)
      : Bench(start, format, actionCatalogue()) {
    form.setSelection({"/States/A"});
    form.showTab(QStringLiteral("Action"));
    settle();
  }
  [[nodiscard]] std::string arguments(const char* field = "Arguments") const {
    return json::print(state("A")[field]);
  }
  /// The fields that are shown, with the mark of what must be given.
  QStringList shown() {
    QStringList names;
    for (auto* field : all<ApiField>()) {
      names << QString::fromStdString(field->parameter().name) +
                   (field->parameter().required ? QStringLiteral("*") : QString());
    }
    return names;
  }
  void write(const char* name, const QString& text) {
    auto* line = one<common::FieldLine>(name);
    QVERIFY2(line, name);
    line->setFocus();
    line->setText(text);
    QTest::keyClick(line, Qt::Key_Return);
    settle();
  }
  /// Types into the field that adds parameters, takes the first and leaves the caret in it.
  void add(const QString& typed, std::size_t place = SIZE_MAX) {
    const auto fields = all<AddParameter>();
    QVERIFY(!fields.empty());
    auto* field = fields[std::min(place, fields.size() - 1)];
    field->setFocus();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
};

}  // namespace

class TestAction : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("stepwright-test"));
    QSettings().clear();
    common::applyTheme(*qApp, common::ThemeKind::Light);
  }

  void whatMustBeGivenComesFirst() {
    ActionBench bench(actionMachine(
        "ecs:runTask.sync", R"("Arguments": {"LaunchType": "FARGATE", "Cluster": "c"})", true));
    QCOMPARE(bench.shown().first(), QStringLiteral("TaskDefinition*"));
    QVERIFY(bench.shown().contains(QStringLiteral("Cluster")));
    QVERIFY(bench.shown().contains(QStringLiteral("LaunchType")));
    bench.write("TaskDefinition", QStringLiteral("report:12"));
    QCOMPARE(bench.arguments(),
             std::string(R"({"LaunchType":"FARGATE","Cluster":"c","TaskDefinition":"report:12"})"));
    QCOMPARE(bench.changes(), 1);
    bench.undo();
    QCOMPARE(bench.arguments(), std::string(R"({"LaunchType":"FARGATE","Cluster":"c"})"));
  }

  void aParameterIsAddedBySearchAndWrittenWhenItHasAValue() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bench.add(QStringLiteral("platf"));
    QVERIFY(bench.shown().contains(QStringLiteral("PlatformVersion")));
    QCOMPARE(bench.changes(), 0);
    auto* line = bench.one<common::FieldLine>("PlatformVersion");
    QVERIFY(line);
    QVERIFY(line->hasFocus());
    bench.write("PlatformVersion", QStringLiteral("LATEST"));
    QCOMPARE(bench.arguments(),
             std::string(R"({"TaskDefinition":"t","PlatformVersion":"LATEST"})"));
  }

  void aStructureIsFilledInFromItsFields() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bench.add(QStringLiteral("NetworkC"));
    // Structures that hold nothing but one more share a line.
    QVERIFY(bench.shown().contains(QStringLiteral("Subnets*")));
    auto* tags = bench.one<TagEditor>("Subnets");
    QVERIFY(tags);
    emit tags->tagsEdited({QStringLiteral("subnet-1")});
    bench.settle();
    emit bench.one<TagEditor>("Subnets")->tagsEdited(
        {QStringLiteral("subnet-1"), QStringLiteral("subnet-2")});
    bench.settle();
    bench.write("AssignPublicIp", QStringLiteral("DISABLED"));
    QCOMPARE(bench.arguments(),
             std::string(R"({"TaskDefinition":"t","NetworkConfiguration":{"AwsvpcConfiguration":)"
                         R"({"Subnets":["subnet-1","subnet-2"],"AssignPublicIp":"DISABLED"}}})"));
    QCOMPARE(bench.changes(), 3);
  }

  void aValueBecomesAnExpressionAndBack() {
    ActionBench bench(
        actionMachine("dynamodb:getItem", R"("Parameters": {"TableName": "t", "Key": {}})", false));
    bench.write("TableName", QStringLiteral("$.table"));
    QCOMPARE(bench.arguments("Parameters"), std::string(R"({"TableName.$":"$.table","Key":{}})"));
    QVERIFY(bench.one<common::ExpressionField>("TableName"));
    bench.one<QToolButton>("TableName as an expression")->click();
    bench.write("TableName", QStringLiteral("orders"));
    QCOMPARE(json::print(bench.state("A")["Parameters"]["TableName"]), std::string("\"orders\""));
  }

  void aPathThatIsPickedMakesAnExpression() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bench.one<common::FieldLine>("TaskDefinition")->setFocus();
    QVERIFY(bench.form.insertPath(QStringLiteral("$states.input.task")));
    QCOMPARE(bench.arguments(), std::string(R"({"TaskDefinition":"{% $states.input.task %}"})"));
  }

  void aListOfStructuresGetsEntries() {
    ActionBench bench(
        actionMachine("events:putEvents", R"("Arguments": {"Entries": [{"Source": "a"}]})", true));
    bench.one<QToolButton>("Show what is in Entries")->click();
    bench.settle();
    bench.one<QPushButton>("Add an entry to Entries")->click();
    QCOMPARE(bench.state("A")["Arguments"]["Entries"].size(), std::size_t(2));
    bench.undo();
    QCOMPARE(bench.arguments(), std::string(R"({"Entries":[{"Source":"a"}]})"));
  }

  void itemsAreMovedByKeysAndKeepWhatIsOpen() {
    ActionBench bench(actionMachine(
        "events:putEvents",
        R"("Arguments": {"Entries": [{"Source": "a"}, {"Source": "b"}, {"Source": "c"}]})", true));
    bench.one<QToolButton>("Show what is in Entries")->click();
    bench.settle();
    bench.one<QToolButton>("Show what is in 0")->click();
    bench.settle();
    auto* grip = bench.one<QToolButton>("Reorder entry 1");
    QVERIFY(grip);
    grip->setFocus();
    QTest::keyClick(grip, Qt::Key_Down, Qt::AltModifier);
    bench.settle();
    QCOMPARE(bench.arguments(),
             std::string(R"({"Entries":[{"Source":"b"},{"Source":"a"},{"Source":"c"}]})"));
    QCOMPARE(bench.changes(), 1);
    // The moved one is the open one still, and can be moved on at once.
    QCOMPARE(bench.one<common::FieldLine>("Source")->text(), QStringLiteral("a"));
    auto* moved = bench.one<QToolButton>("Reorder entry 2");
    QVERIFY(moved->hasFocus());
    QTest::keyClick(moved, Qt::Key_Down, Qt::AltModifier);
    bench.settle();
    QCOMPARE(bench.arguments(),
             std::string(R"({"Entries":[{"Source":"b"},{"Source":"c"},{"Source":"a"}]})"));
    QTest::keyClick(bench.one<QToolButton>("Reorder entry 3"), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.changes(), 2);
  }

  void tagsAreMovedByKeysAndByMouse() {
    ActionBench bench(actionMachine("aws-sdk:ecs:describeTasks",
                                    R"("Arguments": {"Tasks": ["a", "b", "c"]})", true));
    auto* tags = bench.one<TagEditor>("Tasks");
    QVERIFY(tags);
    auto* line = tags->findChild<common::FieldLine*>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Left);
    QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier);
    bench.settle();
    QCOMPARE(bench.arguments(), std::string(R"({"Tasks":["a","c","b"]})"));
    QCOMPARE(bench.changes(), 1);
    QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier);
    bench.settle();
    QCOMPARE(bench.arguments(), std::string(R"({"Tasks":["c","a","b"]})"));
    QTest::keyClick(line, Qt::Key_Delete);
    bench.settle();
    QCOMPARE(bench.arguments(), std::string(R"({"Tasks":["a","b"]})"));
    // The first one behind the second.
    QTest::mousePress(tags, Qt::LeftButton, {}, QPoint(8, 8));
    QMouseEvent move(QEvent::MouseMove, QPointF(76, 8), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(tags, &move);
    QTest::mouseRelease(tags, Qt::LeftButton, {}, QPoint(76, 8));
    bench.settle();
    QCOMPARE(bench.arguments(), std::string(R"({"Tasks":["b","a"]})"));
  }

  void anEntryOfAMapGetsAnotherName() {
    ActionBench bench(actionMachine(
        "glue:startJobRun",
        R"("Arguments": {"JobName": "j", "Arguments": {"--a": "1", "--b": "2"}})", true));
    bench.one<QToolButton>("Show what is in Arguments")->click();
    bench.settle();
    bench.write("Name of --a", QStringLiteral("--first"));
    QCOMPARE(bench.arguments(),
             std::string(R"({"JobName":"j","Arguments":{"--first":"1","--b":"2"}})"));
    QCOMPARE(bench.changes(), 1);
    // A name that is taken is not given twice.
    bench.write("Name of --first", QStringLiteral("--b"));
    QCOMPARE(bench.changes(), 1);
  }

  void everyFieldSaysWhatItIs() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bool said = false;
    for (auto* label : bench.all<QLabel>())
      said = said || label->text().contains(QLatin1String("task definition to run"));
    QVERIFY(said);
    QCOMPARE(firstSentence(QStringLiteral("Names, e.g. Of a task. Another.")),
             QStringLiteral("Names, e.g. Of a task."));
    QCOMPARE(firstSentence(QStringLiteral("Version 1. 2 is the limit.")),
             QStringLiteral("Version 1. 2 is the limit."));
  }

  void whatAnActionIsCalledWithStandsInOnePlace() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bench.form.showTab(QStringLiteral("Data"));
    bench.settle();
    for (auto* label : bench.all<QLabel>()) QVERIFY(label->text() != QLatin1String("Arguments"));
    // What the catalogue does not know has only this one.
    ActionBench other(actionMachine("nobody:knows", R"("Arguments": {"a": 1})", true));
    other.form.showTab(QStringLiteral("Data"));
    other.settle();
    bool there = false;
    for (auto* label : other.all<QLabel>())
      there = there || label->text() == QLatin1String("Arguments");
    QVERIFY(there);
  }

  void theWayToCallIsOneChange() {
    ActionBench bench(actionMachine(
        "sqs:sendMessage", R"("Parameters": {"QueueUrl": "q", "MessageBody.$": "$"})", false));
    bench.one<QToolButton>("Wait for callback")->click();
    bench.settle();
    QCOMPARE(json::print(bench.state("A")["Resource"]),
             std::string(R"("arn:aws:states:::sqs:sendMessage.waitForTaskToken")"));
    QCOMPARE(bench.changes(), 1);
    // The token has no way out yet: a place is proposed.
    QPushButton* put = nullptr;
    for (auto* button : bench.all<QPushButton>())
      if (button->text() == QLatin1String("Put it into MessageBody.token")) put = button;
    QVERIFY(put);
    put->click();
    bench.settle();
    QCOMPARE(json::print(bench.state("A")["Parameters"]["MessageBody"]),
             std::string(R"({"input.$":"$","token.$":"$$.Task.Token"})"));
  }

  void theTextIsOneKeyAway() {
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
    bench.form.activateWindow();
    bench.one<common::FieldLine>("TaskDefinition")->setFocus();
    bench.one<QToolButton>("JSON")->click();
    bench.settle();
    QVERIFY(bench.shown().isEmpty());
    auto* text = bench.all<QPlainTextEdit>().front();
    QVERIFY(text->toPlainText().contains(QLatin1String("TaskDefinition")));
    text->setFocus();
    text->setPlainText(QStringLiteral("{\"TaskDefinition\": \"u\"}"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.arguments(), std::string(R"({"TaskDefinition":"u"})"));
    bench.one<QToolButton>("Form")->click();
    bench.settle();
    QVERIFY(bench.shown().contains(QStringLiteral("TaskDefinition*")));
  }

  void theAnswerHasAShapeBeforeAnyRun() {
    ActionBench bench(actionMachine("aws-sdk:s3:putObject", R"("Arguments": {})", true));
    auto* tree = bench.one<QTreeWidget>("Shape of the answer");
    QVERIFY(tree);
    QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("$states.result"));
    QVERIFY(tree->topLevelItem(0)->childCount() > 0);
  }

  void yamlStaysYaml() {
    ActionBench bench(
        "StartAt: A\nQueryLanguage: JSONata\nStates:\n  A:\n    Type: Task\n    Resource: "
        "arn:aws:states:::ecs:runTask\n    Arguments:\n      TaskDefinition: t # ours\n    End: "
        "true\n",
        asl::Format::Yaml);
    bench.add(QStringLiteral("Cluster"));
    bench.write("Cluster", QStringLiteral("prod"));
    QCOMPARE(bench.newLines(), QStringList{QStringLiteral("Cluster: prod")});
    QVERIFY(bench.text().find("TaskDefinition: t # ours") != std::string::npos);
  }

  void whatTheShapeDoesNotKnowIsShownToo() {
    ActionBench bench(actionMachine(
        "ecs:runTask", R"("Arguments": {"TaskDefinition": "t", "Nonsense": 1})", true));
    QVERIFY(bench.shown().contains(QStringLiteral("Nonsense")));
  }

  void whatWasUsedBeforeIsProposed() {
    {
      ActionBench bench(
          actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "t"})", true));
      bench.write("TaskDefinition", QStringLiteral("kept-for-later"));
    }
    ActionBench bench(
        actionMachine("ecs:runTask", R"("Arguments": {"TaskDefinition": "x"})", true));
    auto* line = bench.one<common::FieldLine>("TaskDefinition");
    QVERIFY(line && line->completer());
    QStringList offered;
    auto* model = line->completer()->model();
    for (int i = 0; i < model->rowCount(); ++i) offered << model->index(i, 0).data().toString();
    QVERIFY(offered.contains(QStringLiteral("kept-for-later")));
  }
};

}  // namespace stepwright::inspector

STEPWRIGHT_TEST(stepwright::inspector::TestAction)
#include "test_action.moc"
