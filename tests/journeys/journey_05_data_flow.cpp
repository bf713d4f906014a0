// SPDX-License-Identifier: GPL-3.0-or-later
// Data flow: what expressions yield while they are typed, paths picked from the data, and the
// columns of each phase, for both languages.
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include "engine/json/parse.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/flow_column.h"
#include "widgets/debug/run_controller.h"
#include "widgets/inspector/inspector.h"

namespace stepwright::journeys {

namespace {

tasks::MockBehaviour answering(const char* json) {
  tasks::MockBehaviour behaviour;
  behaviour.result = json::parse(json).value();
  return behaviour;
}

}  // namespace

class DataFlow : public QObject {
  Q_OBJECT

  /// The expression field that is seen in the Inspector's present tab, by its place.
  static common::ExpressionField* field(Stage& stage, int place) {
    for (auto* one : stage.find<inspector::Inspector>()->findChildren<common::ExpressionField*>()) {
      if (one->isVisible() && place-- == 0) return one;
    }
    return nullptr;
  }

  static void runTo(Stage& stage, const char* state) {
    auto& run = stage.window().runController();
    stage.model().selectState(stage.idOf(QString::fromLatin1(state)));
    stage.act("breakpoint");
    stage.act("run");
    QTRY_VERIFY2_WITH_TIMEOUT(run.isPaused(), qPrintable(stage.status()), 20000);
  }

 private slots:
  void jsonata() {
    Stage stage(common::ThemeKind::Dark);
    stage.openSample(QStringLiteral("order.asl.json"));
    auto& debugger = stage.window().debugger();
    debugger.setMock(
        QStringLiteral("Validate order"),
        answering(R"json({"StatusCode":200,"Payload":{"total":1284.5,"stock":"full"}})json"));
    debugger.setInput(QStringLiteral("an order"), json::parse(R"json({"id":"O-1"})json").value());
    runTo(stage, "Which route?");
    if (QTest::currentTestFailed()) return;

    // Each rule's expression says below itself what it yields.
    auto* form = stage.find<inspector::Inspector>();
    stage.window().docks().raise(QStringLiteral("dockInspector"));
    form->showTab(QStringLiteral("Rules"));
    // They stand as forms first; each is shown as its text.
    const auto asText = [form]() -> QPushButton* {
      for (auto* button : form->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QLatin1String("As text")) return button;
      }
      return nullptr;
    };
    QTRY_VERIFY(asText() != nullptr);
    while (QPushButton* button = asText()) QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(field(stage, 2) != nullptr);
    QTRY_COMPARE(field(stage, 0)->resultText(), QStringLiteral("= true"));
    QCOMPARE(field(stage, 1)->resultText(), QStringLiteral("= true"));
    QCOMPARE(field(stage, 2)->resultText(), QStringLiteral("= false"));

    // A path picked from the data lands at the caret.
    auto* rule = field(stage, 0);
    auto* text = rule->findChild<QPlainTextEdit*>();
    text->setFocus();
    text->selectAll();
    text->insertPlainText(QStringLiteral("{% "));
    QVERIFY(form->insertPath(QStringLiteral("$states.input.total")));
    QCOMPARE(text->toPlainText(), QStringLiteral("{% $states.input.total"));
    text->insertPlainText(QStringLiteral(" < 100 %}"));
    QCOMPARE(rule->resultText(), QStringLiteral("= false"));

    // Broken: the column and the reason, and what it last was.
    text->setPlainText(QStringLiteral("{% $count($states.input.items[in_stock) < 3 %}"));
    QVERIFY2(rule->resultText().startsWith(QStringLiteral("Missing “]” at column ")),
             qPrintable(rule->resultText()));
    QVERIFY(rule->resultText().contains(QLatin1String("Last good result")));
    stage.keepPicture(QStringLiteral("journey-05-broken"));
    text->setPlainText(QStringLiteral("{% $states.input.total > 1000 %}"));

    // The columns of the Task that has run.
    stage.model().selectState(stage.idOf(QStringLiteral("Validate order")));
    QTRY_VERIFY_WITH_TIMEOUT(stage.window().runController().moment()->flow.name == "Validate order",
                             5000);
    stage.window().docks().raise(QStringLiteral("dockDataFlow"));
    const auto& flow = stage.window().runController().moment()->flow;
    QStringList names;
    for (const auto& phase : flow.phases) names << QString::fromStdString(phase.name);
    QVERIFY2(names.contains(QLatin1String("Arguments")) && names.contains(QLatin1String("Output")),
             qPrintable(names.join(QLatin1Char(' '))));
    for (const auto& phase : flow.phases)
      QVERIFY(phase.progress == replay::PhaseView::Progress::Done);
    stage.keepPicture(QStringLiteral("journey-05-jsonata-dark"));
  }

  void jsonPath() {
    Stage stage;
    stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    auto& debugger = stage.window().debugger();
    debugger.setMock(
        QStringLiteral("Validate order"),
        answering(R"json({"StatusCode":200,"Payload":{"valid":true,"total":120.5}})json"));
    runTo(stage, "Order valid?");
    if (QTest::currentTestFailed()) return;
    stage.model().selectState(stage.idOf(QStringLiteral("Validate order")));
    auto& run = stage.window().runController();
    QTRY_VERIFY_WITH_TIMEOUT(run.moment()->flow.name == "Validate order", 5000);
    QStringList names;
    for (const auto& phase : run.moment()->flow.phases) names << QString::fromStdString(phase.name);
    for (const char* name :
         {"InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath"}) {
      QVERIFY2(names.contains(QLatin1String(name)), qPrintable(names.join(QLatin1Char(' '))));
    }
    QVERIFY(names.size() >= 6);
    for (const auto& phase : run.moment()->flow.phases) {
      if (phase.name != "ResultPath") continue;
      QCOMPARE((*phase.after)["check"]["total"].number(), 120.5);  // merged into the raw input
    }
    stage.window().docks().raise(QStringLiteral("dockDataFlow"));
    stage.keepPicture(QStringLiteral("journey-05-jsonpath-light"));
  }

  /// The line of a column that is written so, and the menu over it.
  static QAction* offered(Stage& stage, const QString& column, const QString& key,
                          const QString& words) {
    for (auto* each : stage.window().findChildren<debug::FlowColumn*>()) {
      if (!each->isVisible() || !each->accessibleName().startsWith(column)) continue;
      for (std::size_t i = 0; i < each->lines().size(); ++i) {
        if (each->lines()[i].key != key) continue;
        const QPoint at(40, 8 + static_cast<int>(i) * 18 + 9);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, each->viewport()->mapToGlobal(at));
        QApplication::sendEvent(each->viewport(), &event);
        for (auto* menu : each->findChildren<QMenu*>())
          for (auto* action : menu->actions())
            if (action->text() == words) return action;
      }
    }
    return nullptr;
  }

  void aValueIsFollowedFromItsColumnForwardAndBack() {
    Stage stage;
    stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    auto& debugger = stage.window().debugger();
    debugger.setMock(
        QStringLiteral("Validate order"),
        answering(R"json({"StatusCode":200,"Payload":{"valid":true,"total":120.5}})json"));
    runTo(stage, "Charge card");
    if (QTest::currentTestFailed()) return;
    stage.model().selectState(stage.idOf(QStringLiteral("Validate order")));
    auto& run = stage.window().runController();
    QTRY_VERIFY_WITH_TIMEOUT(run.moment()->flow.name == "Validate order", 5000);
    stage.window().docks().raise(QStringLiteral("dockDataFlow"));
    const QString back = QStringLiteral("Where does this come from?"),
                  forward = QStringLiteral("Where is this used?");
    QAction* action = nullptr;
    QTRY_VERIFY((action = offered(stage, QStringLiteral("OutputPath"), QStringLiteral("\"check\""),
                                  forward)) != nullptr);
    QVERIFY(action->isEnabled());
    action->trigger();
    auto* trail = stage.find<QTreeView>(QStringLiteral("trail"));
    QTRY_VERIFY(trail->isVisible() && trail->model()->rowCount() > 0);
    QCOMPARE(trail->model()->index(0, 0).data().toString(), QStringLiteral("Order valid?"));
    const auto scene = [&] { return stage.page().graph().printedScene(); };
    QTRY_VERIFY2(scene().contains(QStringLiteral("trail 1")), qPrintable(scene()));
    // Back: the same value was answered by the Task itself.
    action = offered(stage, QStringLiteral("OutputPath"), QStringLiteral("\"check\""), back);
    QVERIFY(action != nullptr);
    action->trigger();
    QTRY_COMPARE(trail->model()->index(0, 0).data().toString(), QStringLiteral("Validate order"));
    // The cross takes it off the canvas.
    QTest::mouseClick(stage.find<QToolButton>(QStringLiteral("trailClear")), Qt::LeftButton);
    QTRY_VERIFY2(!scene().contains(QStringLiteral("trail 1")), qPrintable(scene()));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::DataFlow)
#include "journey_05_data_flow.moc"
