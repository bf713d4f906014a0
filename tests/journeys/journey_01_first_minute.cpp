// SPDX-License-Identifier: GPL-3.0-or-later
// The first minute: the start page, a sample, a run.
#include "app/start_page/start_page.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/debug/run_controller.h"
#include "widgets/problems/problems_view.h"

namespace stepwright::journeys {

class Journey01 : public QObject {
  Q_OBJECT

  /// How many states of the machine are in the scene, those in frames too.
  static int drawnStates(const asl::Machine& machine, const QString& scene) {
    int count = 0;
    for (const auto& state : machine.states) {
      count += scene.contains(QString::fromStdString(state.name)) ? 1 : 0;
      for (const auto& inner : state.machines) count += drawnStates(*inner, scene);
    }
    return count;
  }

 private slots:
  void firstMinute() {
    Stage stage;
    auto* start = stage.find<app::StartPage>();
    QVERIFY(start != nullptr && start->isVisible());
    stage.keepPicture(QStringLiteral("journey-01-start"));

    // Choose the sample by its card.
    QWidget* card = nullptr;
    for (QWidget* widget : start->findChildren<QWidget*>()) {
      if (widget->accessibleName().contains(QStringLiteral("Order with retry"))) card = widget;
    }
    QVERIFY(card != nullptr);
    QTest::mouseClick(card, Qt::LeftButton);
    QTRY_VERIFY(stage.window().page() != nullptr);
    const QString scene = stage.page().graph().printedScene();
    QCOMPARE(drawnStates(*stage.model().picture().machine(), scene), 8);
    QCOMPARE(stage.find<problems::ProblemsView>()->count(asl::Severity::Error), 0);
    stage.keepPicture(QStringLiteral("journey-01-opened"));

    stage.act("run");
    QTRY_VERIFY2_WITH_TIMEOUT(stage.status().contains(QStringLiteral("SUCCEEDED")),
                              qPrintable(stage.status()), 20000);
    const auto moment = stage.window().runController().moment();
    QVERIFY(moment->events.size() > 10);
    QVERIFY(stage.page().graph().printedScene().contains(QStringLiteral("succeeded")));
    const QString history = stage.textOfDock(QStringLiteral("dockHistory"));
    QVERIFY2(history.contains(QStringLiteral("ExecutionStarted")), qPrintable(history.left(2000)));
    stage.keepPicture(QStringLiteral("journey-01-succeeded"));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey01)
#include "journey_01_first_minute.moc"
