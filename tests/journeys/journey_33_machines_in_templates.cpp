// SPDX-License-Identifier: GPL-3.0-or-later
// A template from a folder: its machines open each in a tab, are edited where they stand, and the
// rest of the file keeps its bytes.
#include <QDir>
#include <QFile>
#include <QLabel>

#include "app/application.h"
#include "app/main_window/folder_view.h"
#include "engine/edit/fields.h"
#include "engine/json/print.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/code/code_editor.h"
#include "widgets/common/hole_request.h"
#include "widgets/debug/placeholders_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

namespace {

const char* const templateText = R"(Transform: AWS::Serverless-2016-10-31
# ours
Resources:
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition:
        StartAt: Charge   # first
        States:
          Charge:
            Type: Task
            Resource: !GetAtt ChargeFunction.Arn
            Next: Done
          Done: {Type: Succeed}
  Ship:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: ship.asl.json
Outputs: {Arn: {Value: !Ref Pay}}
)";

const char* const planText = R"(resource "aws_sfn_state_machine" "flow" {
  definition = <<-EOF
    {
      "StartAt": "One",
      "States": {"One": {"Type": "Task", "Resource": "${aws_lambda_function.one.arn}", "End": true}}
    }
  EOF
}
)";

}  // namespace

class Journey33Templates : public QObject {
  Q_OBJECT

  static QByteArray replaced(const char* text, const char* from, const char* to) {
    return QByteArray(text).replace(from, to);
  }

 private slots:
  void aStateIsRenamedInItsTemplate() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("template.yaml"), templateText);
    const QString ship = stage.write(QStringLiteral("ship.asl.json"),
                                     R"({"StartAt": "S", "States": {"S": {"Type": "Succeed"}}})");
    stage.write(QStringLiteral("other.yaml"), "Resources:\n  Q: {Type: AWS::SQS::Queue}\n");
    stage.window().openFolder(stage.folder());
    auto* view = stage.find<app::FolderView>();
    QTRY_COMPARE(view->files(), (QStringList{ship, path + QStringLiteral("#Pay")}));

    // A double click on a machine opens it; the file opens all of them.
    emit view->itemDoubleClicked(
        view->findItems(QStringLiteral("Pay"), Qt::MatchExactly | Qt::MatchRecursive).first(), 0);
    QCOMPARE(stage.model().title(), QStringLiteral("Pay"));
    QVERIFY(stage.window().openFile(path));
    QCOMPARE(stage.model().path(), ship);
    QVERIFY(stage.window().openFile(path + QStringLiteral("#Pay")));
    QCOMPARE(stage.model().path(), path + QStringLiteral("#Pay"));
    QVERIFY(stage.page().pathBar().text().startsWith(QStringLiteral("template.yaml \u203A Pay")));
    QCOMPARE(stage.page().pathBar().findChild<QLabel*>(QStringLiteral("hostBadge"))->text(),
             QStringLiteral("in an AWS SAM template"));
    QCOMPARE(stage.model().document().type(), asl::WorkflowType::Express);
    QCOMPARE(stage.model().document().machine()->states.size(), std::size_t(2));
    bool said = false;
    for (const auto* label : stage.window().findChildren<QLabel*>())
      said = said || label->text().startsWith(QStringLiteral("template.yaml says the Type"));
    QVERIFY(said);
    stage.keepPicture(QStringLiteral("machine-in-template"));

    // Renamed on the canvas, saved: of the template only its two lines have changed.
    stage.model().selectState("/States/Charge");
    stage.act("rename");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Bill"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(stage.model().isModified());
    stage.act("save");
    QByteArray wanted = replaced(templateText, "StartAt: Charge ", "StartAt: Bill ");
    wanted.replace("          Charge:", "          Bill:");
    QCOMPARE(stage.read(path), wanted);
    stage.model().checkFile();
    QVERIFY(!stage.model().isModified() && !stage.model().outsidePending());

    // Somebody else changes another part meanwhile: it is theirs, and the undone machine is as it
    // was.
    stage.write(QStringLiteral("template.yaml"), wanted.replace("# ours", "# theirs").constData());
    while (stage.model().undoStack().canUndo()) stage.act("undo");
    stage.act("save");
    QCOMPARE(stage.read(path), replaced(templateText, "# ours", "# theirs"));
  }

  void aFolderOfCdkShowsItsMachines() {
    Stage stage;
    QVERIFY(QDir(stage.folder()).mkdir(QStringLiteral("cdk.out")));
    // Quotes within texts are written as ~: moc loses its way in a raw string that escapes them.
    const auto quoted = [](const char* text) { return QByteArray(text).replace("~", "\\\""); };
    const QString stack = stage.write(
        QStringLiteral("cdk.out/Shop.template.json"),
        quoted(
            R"({"Resources": {"Flow": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
  "DefinitionString": {"Fn::Join": ["", ["{~StartAt~:~A~,~States~:{~A~:{~Type~:~Task~,~Resource~:~",
    {"Fn::GetAtt": ["Pay", "Arn"]}, "~,~End~:true}}}"]]}}},
  "Pay": {"Type": "AWS::Lambda::Function"}}})"));
    stage.write(QStringLiteral("cdk.out/manifest.json"), R"({"artifacts": {}})");
    stage.write(QStringLiteral("cdk.out/tree.json"),
                quoted(R"({"tree": {"attributes": {"definitionString": "{~StartAt~:~A~}"}}})"));
    stage.window().openFolder(stage.folder());
    auto* view = stage.find<app::FolderView>();
    QTRY_COMPARE(view->files(), QStringList(stack + QStringLiteral("#Flow")));
  }

  void aFolderShowsTheFilesThatItsPlansAndTemplatesName() {
    Stage stage;
    const char* const flow = R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})";
    stage.write(QStringLiteral("main.tf"),
                "resource \"aws_sfn_state_machine\" \"flow\" {\n"
                "  definition = templatefile(\"${path.module}/flow.tftpl\", { n = 3 })\n}\n");
    stage.write(QStringLiteral("template.yaml"),
                "Resources:\n  Ship:\n    Type: AWS::Serverless::StateMachine\n"
                "    Properties: {DefinitionUri: ship.asl.json}\n");
    stage.write(QStringLiteral("notes.md"), "A StateMachine is drawn here one day.\n");
    const QStringList wanted{stage.write(QStringLiteral("flow.tftpl"), flow),
                             stage.write(QStringLiteral("ship.asl.json"), flow)};
    stage.window().openFolder(stage.folder());
    auto* view = stage.find<app::FolderView>();
    QTRY_COMPARE(view->files(), wanted);
  }

  void aRunHasTheValuesOfItsPlaceholders() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("template.yaml"), R"(Parameters:
  Hold: {Type: Number, Default: 5}
Resources:
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        {"StartAt": "A", "States": {
          "A": {"Type": "Pass", "Result": {"hold": ${Hold}, "table": "${Table}"}, "End": true}}}
)");
    QVERIFY(stage.window().openFile(path));
    QVERIFY(stage.status().contains(QStringLiteral("1 without a value")));
    // Without the value of one the run does not begin; the table of them comes up.
    stage.act("run");
    QTRY_VERIFY(stage.status().contains(QStringLiteral("\"Table\" has no value")));
    QVERIFY(!stage.page().run().hasRun());
    auto* table = stage.find<debug::PlaceholdersPanel>();
    QVERIFY(table != nullptr && table->isVisible());
    auto* model = table->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("5"));
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("no value yet"));
    stage.keepPicture(QStringLiteral("placeholders"));
    QVERIFY(model->setData(model->index(1, 1), QStringLiteral("orders")));
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("orders"));
    stage.act("undo");
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("no value yet"));
    stage.act("redo");
    stage.act("run");
    QTRY_COMPARE(stage.page().run().moment()->view.status, replay::RunStatus::Succeeded);
    const auto& events = stage.page().run().moment()->events;
    const auto output = json::print(*events.at(events.size() - 1).data);
    QCOMPARE(QString::fromStdString(output), QStringLiteral(R"({"hold":5,"table":"orders"})"));
    const auto& stack = stage.page().run().moment()->stack;
    QVERIFY(!stack.empty());
    QCOMPARE(QString::fromStdString(stack.front().title), QStringLiteral("Flow"));
    // The text is what it was, and the run knows every state of it.
    QVERIFY(!stage.page().run().isBehind());
    const QString beside = stage.folder() + QStringLiteral("/template.Flow.stepwright.json");
    QTRY_VERIFY(stage.read(beside).contains("\"Table\": \"orders\""));
  }

  void problemsAreThoseWithTheValues() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("flow.asl.json"), R"({
  "StartAt": "A",
  "States": {"A": {"Type": "Wait", "Seconds": ${Hold}, "Next": "B"},
             "B": {"Type": "Pass", "Result": "${Table}", "End": true}}
})");
    stage.write(QStringLiteral("flow.asl.stepwright.json"),
                R"({"values": {"Hold": "many", "Table": "orders"}, "tests": [{"name": "a test",
              "input": {}, "expect": {"status": "SUCCEEDED", "output": "orders"}}]})");
    QVERIFY(stage.window().openFile(path));
    auto* problems = stage.find<problems::ProblemsView>();
    QTRY_COMPARE(problems->count(asl::Severity::Error), 1);
    const auto& problem = stage.model().document().problems().front();
    QCOMPARE(problem.stateId, std::string("/States/A"));
    QCOMPARE(stage.model().text().substr(problem.range.begin, problem.range.length()),
             std::string("${Hold}"));
    stage.keepPicture(QStringLiteral("problem-of-a-value"));
    auto* model = stage.find<debug::PlaceholdersPanel>()->model();
    QVERIFY(model->setData(model->index(0, 1), QStringLiteral("5")));
    QTRY_COMPARE(problems->count(asl::Severity::Error), 0);
    // The tests of the window run with them too, and another value takes their results away.
    stage.act("runTests");
    auto* totals = stage.find<QLabel>(QStringLiteral("testTotals"));
    QTRY_COMPARE(totals->text(), QStringLiteral("0 failed, 1 passed, 0 not run"));
    QVERIFY(model->setData(model->index(1, 1), QStringLiteral("parts")));
    QTRY_COMPARE(totals->text(), QStringLiteral("0 failed, 0 passed, 1 not run"));
    stage.act("runTests");
    QTRY_COMPARE(totals->text(), QStringLiteral("1 failed, 0 passed, 0 not run"));
  }

  void aHeredocIsChangedByAForm() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("main.tf"), planText);
    QVERIFY(stage.window().openFile(path));
    QCOMPARE(stage.model().title(), QStringLiteral("flow"));
    const auto change =
        edit::setField(stage.model().document(), "/States/One", "Comment", R"("a {%{1}%}")");
    QVERIFY(stage.model().apply(*change));
    stage.act("save");
    const QByteArray saved = stage.read(path);
    QVERIFY2(saved.contains("{%%{1}%}"), saved.constData());
    QVERIFY(saved.startsWith(
        "resource \"aws_sfn_state_machine\" \"flow\" {\n  definition = <<-EOF\n    {\n"));
    QVERIFY(saved.endsWith("    }\n  EOF\n}\n"));
    stage.act("undo");
    stage.act("save");
    QCOMPARE(stage.read(path), QByteArray(planText));
  }

  void aPlaceholderLeadsToWhereItsTemplateDeclaresIt() {
    Stage stage;
    const QByteArray text = QByteArray(templateText)
                                .replace("Resources:\n",
                                         "Resources:\n  ChargeFunction:\n    Type: "
                                         "AWS::Serverless::Function\n");
    const QString path = stage.write(QStringLiteral("template.yaml"), text.constData());
    const QString opened = stage.folder() + QStringLiteral("/opened");
    stage.settings().setWord(QStringLiteral("editor"),
                             QStringLiteral("sh -c 'echo $0 > %1' {file}:{line}").arg(opened));
    QVERIFY(stage.window().openFile(path + QStringLiteral("#Pay")));
    stage.model().selectState("/States/Charge");
    auto* form = stage.find<inspector::Inspector>();
    const auto meaning = common::meaningOfHole(form, QStringLiteral("ChargeFunction.Arn"));
    QCOMPARE(meaning.standsFor, QStringLiteral("ChargeFunction"));
    QCOMPARE(meaning.type, QStringLiteral("AWS::Serverless::Function"));
    QCOMPARE(meaning.line, 4);
    // From the text too.
    auto* code = stage.page().findChild<code::CodeEditor*>();
    QVERIFY(code);
    QCOMPARE(common::meaningOfHole(code, QStringLiteral("ChargeFunction.Arn")).line, 4);
    code->goTo(stage.model().text().find("ChargeFunction"));
    code->goToDefinition();
    QTRY_COMPARE(stage.read(opened).trimmed(), (path + QStringLiteral(":4")).toUtf8());
    QVERIFY(common::visitHole(form, QStringLiteral("Nowhere")));
    QVERIFY(
        stage.status().contains(QStringLiteral("No file around this definition says what "
                                               "Nowhere is")));
  }

  void aMachineThatIsTakenAwayOutsideIsSaid() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("main.tf"), planText);
    QVERIFY(stage.window().openFile(path));
    stage.write(QStringLiteral("main.tf"), "# nothing\n");
    stage.model().checkFile();
    QVERIFY(stage.model().outsidePending());
    QCOMPARE(stage.model().fileState(), document::DocumentModel::FileState::Unreadable);
    QVERIFY(stage.model().fileTrouble().find("flow") != std::string::npos);
    QVERIFY(stage.model().isModified());
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey33Templates, stepwright::app::Application)
#include "journey_33_machines_in_templates.moc"
