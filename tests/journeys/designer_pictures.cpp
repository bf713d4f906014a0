// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of what the designer shows to STEPWRIGHT_PICTURES, light and dark, in a small and
// a large window, to be looked at beside the design. With QT_SCALE_FACTOR=2 they are as on a screen
// of 2880 × 1800.
#include <QDialog>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QToolButton>

#include "app/main_window/review_window.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/palette.h"

namespace stepwright::journeys {
namespace {

constexpr const char* settlement = R"json({
  "Comment": "The reports of a settlement",
  "QueryLanguage": "JSONata",
  "StartAt": "Collect the transactions",
  "States": {
    "Collect the transactions": {
      "Type": "Task",
      "Resource": "arn:aws:states:::athena:startQueryExecution.sync",
      "Arguments": {"QueryString": "SELECT * FROM month", "WorkGroup": "reports"},
      "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 3}],
      "Catch": [
        {"ErrorEquals": ["Report.NoData"], "Next": "Report failed"},
        {"ErrorEquals": ["States.ALL"], "Next": "Tell the finance team"}
      ],
      "Next": "Which office?"
    },
    "Which office?": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $states.input.office.region = 'eu-central-1' %}", "Next": "Run the settlement report for Frankfurt"},
        {"Condition": "{% $states.input.office.region = 'eu-west-1' %}", "Comment": "Dublin", "Assign": {"office": "dub"}, "Next": "Run the settlement report for Dublin"}
      ],
      "Default": "Nothing to settle"
    },
    "Run the settlement report for Frankfurt": {
      "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.sync",
      "Arguments": {
        "TaskDefinition": "settlement-report:12",
        "LaunchType": "FARGATE",
        "Cluster": "{% $states.input.office.cluster %}",
        "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["subnet-0a41c2", "subnet-7be90d"], "AssignPublicIp": "DISABLED"}},
        "Overrides": {"ContainerOverrides": [{"Name": "report"}]}
      },
      "Next": "Store the signed report in the archive"
    },
    "Run the settlement report for Dublin": {
      "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.sync",
      "Arguments": {"TaskDefinition": "settlement-report:12"},
      "Next": "Store the signed report in the archive"
    },
    "Store the signed report in the archive": {
      "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:s3:putObject",
      "Arguments": {"Bucket": "archive", "Key": "report"},
      "Next": "Tell the finance team"
    },
    "Tell the finance team": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sns:publish",
      "Arguments": {"Message": "done"},
      "End": true
    },
    "Nothing to settle": {"Type": "Succeed"},
    "Report failed": {"Type": "Fail", "Error": "Report.NoData"}
  }
}
)json";

constexpr const char* report = "Run the settlement report for Frankfurt";

}  // namespace

class DesignerPictures : public QObject {
  Q_OBJECT

  static void rest() {
    for (int i = 0; i < 20; ++i) {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      QCoreApplication::processEvents();
    }
  }

  static void keep(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    rest();
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
  }

  static void select(Stage& stage, const QString& key) {
    stage.page().graph().setSelection({key});
    emit stage.page().graph().selectionChanged({key});
  }

  static void openSettlement(Stage& stage) {
    QVERIFY(stage.window().openFile(
        stage.write(QStringLiteral("settlement.asl.json"), QByteArray(settlement))));
    rest();
  }

  static void palette(Stage& stage) {
    openSettlement(stage);
    auto* search = stage.find<palette::Palette>()->findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("run task"));
  }
  static void actionForm(Stage& stage) {
    openSettlement(stage);
    stage.model().selectState(stage.idOf(QLatin1String(report)));
    auto* form = stage.find<inspector::Inspector>();
    form->showTab(QStringLiteral("Action"));
    for (auto* button : form->findChildren<QToolButton*>())
      if (button->accessibleName() == QLatin1String("Show what is in NetworkConfiguration"))
        button->click();
  }
  static void rule(Stage& stage) {
    openSettlement(stage);
    select(stage, QStringLiteral("/States/Which office?/Choices/1/Next"));
  }
  static void zones(Stage& stage) {
    openSettlement(stage);
    QMimeData data;
    data.setData(QLatin1String(canvas::stateMimeType),
                 "{\"name\": \"\", \"state\": {\"Type\": \"Wait\"}}");
    QWidget* view = stage.page().graph().viewport();
    const QPoint at = inBox(stage, QStringLiteral("Store the signed report in the archive"));
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &enter);
    QDragMoveEvent move(at + QPoint(0, 18), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &move);
    rest();
  }
  static void diff(Stage& stage) {
    QByteArray before(settlement);
    before.replace("settlement-report:12", "settlement-report:11");
    before.replace("\"MaxAttempts\": 3", "\"MaxAttempts\": 2");
    const QString old = stage.write(QStringLiteral("before.asl.json"), before);
    openSettlement(stage);
    chooseFile(old);
    stage.act("compareOther");
    QTRY_VERIFY(stage.window().findChild<app::ReviewWindow*>() != nullptr);
  }
  static void tour(Stage& stage) {
    stage.act("tour");
    QTRY_VERIFY(stage.window().page() != nullptr);
  }

 private slots:
  void designer_data() {
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const char* scene :
         {"palette", "action", "rule", "zones", "diff", "preferences", "tour"}) {
      for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
        for (const bool dark : {false, true})
          QTest::addRow("%s-%d-%s", scene, size.width(), dark ? "dark" : "light")
              << QString::fromLatin1(scene) << size << dark;
      }
    }
  }
  void designer() {
    QFETCH(QString, scene);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Stage stage(dark ? common::ThemeKind::Dark : common::ThemeKind::Light, size);
    // As somebody sees it who starts the program for the first time.
    stage.settings().setWord(QStringLiteral("code"), {});
    stage.act("foldBelow");
    if (scene == QLatin1String("preferences")) {
      QTimer::singleShot(50, &stage.window(), [name] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) return;
        keep(*dialog, name);
        static_cast<QDialog*>(dialog)->reject();
      });
      stage.act("preferences");
      return;
    }
    const QHash<QString, void (*)(Stage&)> scenes{
        {QStringLiteral("palette"), palette}, {QStringLiteral("action"), actionForm},
        {QStringLiteral("rule"), rule},       {QStringLiteral("zones"), zones},
        {QStringLiteral("diff"), diff},       {QStringLiteral("tour"), tour}};
    scenes[scene](stage);
    rest();
    QWidget* shown = stage.window().findChild<app::ReviewWindow*>();
    keep(shown != nullptr ? *shown : stage.window(), name);
    if (shown != nullptr) shown->close();
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::DesignerPictures)
#include "designer_pictures.moc"
