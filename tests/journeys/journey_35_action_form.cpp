// SPDX-License-Identifier: GPL-3.0-or-later
// A Task whose action is known is filled in by its form: required parameters, others by search,
// structures, a value or an expression, the way to wait, the text one key away. Each is one step.
#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>

#include "engine/json/print.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/common/field_line.h"
#include "widgets/inspector/add_parameter.h"
#include "widgets/inspector/api_field.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::journeys {
namespace {

constexpr const char* actionWorkflow = R"json({
  "StartAt": "Report",
  "QueryLanguage": "JSONata",
  "States": {
    "Report": {
      "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Arguments": {"TaskDefinition": "report:12"},
      "Next": "Store"
    },
    "Store": {
      "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
      "Arguments": {"Bucket": "archive", "Key": "a"},
      "End": true
    }
  }
}
)json";

}  // namespace

class Journey35 : public QObject {
  Q_OBJECT
 private slots:
  void aTaskIsFilledInByItsForm() {
    Stage stage;
    const QString path = stage.write(QStringLiteral("report.asl.json"), actionWorkflow);
    QVERIFY(stage.window().openFile(path));
    auto* form = stage.find<inspector::Inspector>();
    const auto arguments = [&] {
      return json::print(stage.model().document().value()["States"]["Report"]["Arguments"]);
    };
    const auto line = [&](const char* name) -> common::FieldLine* {
      for (auto* found : form->findChildren<common::FieldLine*>())
        if (found->accessibleName() == QLatin1String(name) && found->isVisible()) return found;
      return nullptr;
    };
    const auto button = [&](const QString& words) -> QAbstractButton* {
      for (auto* found : form->findChildren<QAbstractButton*>())
        if ((found->text() == words || found->accessibleName() == words) && found->isVisible())
          return found;
      return nullptr;
    };
    const auto steps = [&] { return stage.model().undoStack().index(); };

    stage.model().selectState("/States/Report");
    form->showTab(QStringLiteral("Action"));
    QTRY_VERIFY(line("TaskDefinition"));
    stage.keepPicture(QStringLiteral("action-form"));

    // A parameter by search, with the caret in it; nothing is written before there is a value.
    auto* add = form->findChild<inspector::AddParameter*>();
    QVERIFY(add && add->isVisible());
    add->setFocus();
    QTest::keyClicks(add, QStringLiteral("clus"));
    stage.keepPicture(QStringLiteral("action-form-add"));
    QTest::keyClick(add, Qt::Key_Return);
    QTRY_VERIFY(line("Cluster"));
    QCOMPARE(steps(), 0);
    QTRY_VERIFY(line("Cluster")->hasFocus());
    QTest::keyClicks(line("Cluster"), QStringLiteral("prod"));
    QTest::keyClick(line("Cluster"), Qt::Key_Return);
    QTRY_COMPARE(arguments(), std::string(R"({"TaskDefinition":"report:12","Cluster":"prod"})"));
    QCOMPARE(steps(), 1);

    // Typed like an expression it is one.
    QTest::keyClicks(line("Cluster"), QStringLiteral(""));
    line("Cluster")->setText(QStringLiteral("{% $states.input.cluster %}"));
    QTest::keyClick(line("Cluster"), Qt::Key_Return);
    QTRY_COMPARE(
        arguments(),
        std::string(R"({"TaskDefinition":"report:12","Cluster":"{% $states.input.cluster %}"})"));
    QTRY_VERIFY(!line("Cluster"));
    stage.act("undo");
    QTRY_VERIFY(line("Cluster"));

    // Another way to wait, and the token where the container finds it.
    QVERIFY(button(QStringLiteral("Wait for callback")));
    button(QStringLiteral("Wait for callback"))->click();
    const QString put =
        QStringLiteral("Put it into Overrides.ContainerOverrides.Environment.TASK_TOKEN");
    QTRY_VERIFY(button(put));
    stage.keepPicture(QStringLiteral("action-form-token"));
    button(put)->click();
    QTRY_VERIFY(arguments().find("TASK_TOKEN") != std::string::npos);
    QVERIFY(!button(put));
    QCOMPARE(steps(), 3);

    // The text is one key away, and so is the form.
    line("TaskDefinition")->setFocus();
    QTest::keyClick(line("TaskDefinition"), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!line("TaskDefinition"));
    auto* text = qobject_cast<QWidget*>(QApplication::focusWidget());
    QVERIFY(text != nullptr);
    QTest::keyClick(text, Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(line("TaskDefinition"));

    // What the action answers is known without a run.
    stage.model().selectState("/States/Store");
    QTRY_VERIFY(line("Bucket"));
    auto* answer = form->findChild<QTreeWidget*>();
    QVERIFY(answer && answer->isVisible());
    QCOMPARE(answer->topLevelItem(0)->text(0), QStringLiteral("$states.result"));
    stage.keepPicture(QStringLiteral("action-form-answer"));
    while (steps() > 0) stage.act("undo");
    QCOMPARE(stage.model().text(), std::string(actionWorkflow));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey35)
#include "journey_35_action_form.moc"
