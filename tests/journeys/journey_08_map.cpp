// SPDX-License-Identifier: GPL-3.0-or-later
// A Map whose item 7 of 12 fails after the others have come through: it is found, run again while
// the others stand still, looked at from a folded frame, and tolerated.
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "app/main_window/path_bar.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"

namespace stepwright::journeys {

namespace {

const char* ordersMachine = R"({
  "StartAt": "PerOrder",
  "States": {
    "PerOrder": {
      "Type": "Map",
      "ItemsPath": "$.orders",
      "ItemProcessor": {
        "StartAt": "Weigh",
        "States": {
          "Weigh": { "Type": "Pass", "Next": "Ship" },
          "Ship": {
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": { "FunctionName": "ship", "Payload.$": "$" },
            "End": true
          }
        }
      },
      "End": true
    }
  }
}
)";

const char* nested = R"({
  "StartAt": "PerOrder",
  "States": {
    "PerOrder": {
      "Type": "Map",
      "ItemsPath": "$.orders",
      "ItemProcessor": {
        "StartAt": "Lines",
        "States": {
          "Lines": {
            "Type": "Map",
            "ItemsPath": "$.lines",
            "ItemProcessor": {
              "StartAt": "Pick",
              "States": { "Pick": { "Type": "Pass", "End": true } }
            },
            "End": true
          }
        }
      },
      "End": true
    }
  }
}
)";

/// Item 7 fails an hour later than all others answer.
tasks::MockSet answersOfParcels() {
  tasks::MockBehaviour broken;
  broken.kind = tasks::MockBehaviour::Kind::Error;
  broken.error = "Courier.Gone";
  broken.item = {{"PerOrder", 7}};
  broken.delayMs = 3'600'000;
  tasks::MockBehaviour good;
  good.result = *json::parse(R"({"StatusCode": 200, "Payload": {"label": "DE-1"}})");
  return {{"Ship", true, {broken, good}, 0}};
}

json::Value twelveOrders() {
  std::vector<json::Value> orders;
  for (int i = 0; i < 12; ++i) orders.push_back(json::Value::object({{"n", i}}));
  return json::Value::object({{"orders", json::Value::array(std::move(orders))}});
}

int countOf(const replay::ContainerView& items, replay::StateStatus status) {
  return static_cast<int>(std::count(items.items.begin(), items.items.end(), status));
}

}  // namespace

class MapJourney : public QObject {
  Q_OBJECT

 private slots:
  void journey() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("orders.asl.json"), ordersMachine);
    debugging.panels().setMocks(answersOfParcels());
    debugging.panels().setInput(QStringLiteral("twelve"), twelveOrders());
    stage.act("run");
    QVERIFY(debugging.waitFor([](const session::Moment& moment) { return !moment.error.empty(); }));
    if (debugging.moment().alive) stage.act("run");  // it stops at errors that nobody takes
    QVERIFY2(debugging.says(QStringLiteral("FAILED")), qPrintable(stage.status()));

    // The strip and the tallies: 11 came through, one did not.
    const std::string map = debugging.id("PerOrder").toStdString();
    const auto items = [&] { return debugging.moment().view.containers.at(map); };
    QCOMPARE(items().items.size(), std::size_t{12});
    QCOMPARE(countOf(items(), replay::StateStatus::Succeeded), 11);
    QCOMPARE(items().items[7], replay::StateStatus::Failed);
    QVERIFY2(debugging.scene().contains(QStringLiteral("11 succeeded")) &&
                 debugging.scene().contains(QStringLiteral("1 failed")),
             qPrintable(debugging.scene()));
    stage.keepPicture(QStringLiteral("map-failed"));

    // The next failed one is looked at, and its error is there.
    debugging.run().session().setFocus(map, 0);
    QTRY_COMPARE(items().focused, 0);
    stage.model().selectState(map);
    auto& graph = stage.page().graph();
    graph.setFocus();
    QTest::keyClick(&graph, Qt::Key_BracketRight, Qt::ControlModifier);
    QTRY_COMPARE(items().focused, 7);
    stage.model().selectState(debugging.id("Ship").toStdString());
    QTRY_VERIFY2(stage.page().pathBar().text().contains(QStringLiteral("[7]")),
                 qPrintable(stage.page().pathBar().text()));
    QVERIFY(stage.textOfDock(QStringLiteral("dockHistory")).contains(QStringLiteral("[7]")));

    // It alone runs once more, in a fork: it stands before its first state, and what the others
    // answer is kept.
    stage.act("runItemAgain");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    QVERIFY2(debugging.says(QStringLiteral("PAUSED before Weigh")), qPrintable(stage.status()));
    QCOMPARE(items().focused, 7);
    debugging.panels().setMocks({{"Ship", true, {answersOfParcels()[0].behaviours.back()}, 0}});
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(countOf(items(), replay::StateStatus::Succeeded), 12);

    // A folded frame tells it too.
    graph.setCollapsed({debugging.id("PerOrder")});
    QVERIFY2(debugging.scene().contains(QStringLiteral("12 succeeded")),
             qPrintable(debugging.scene()));
    graph.setCollapsed({});

    // In a distributed Map one failure may be tolerated: then the whole succeeds.
    QString text = QString::fromUtf8(ordersMachine);
    text.replace(QStringLiteral("\"ItemsPath\": \"$.orders\","),
                 QStringLiteral("\"ItemsPath\": \"$.orders\", \"ToleratedFailureCount\": 1,"));
    text.replace(QStringLiteral("\"StartAt\": \"Weigh\""),
                 QStringLiteral("\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", "
                                "\"ExecutionType\": \"STANDARD\"}, \"StartAt\": \"Weigh\""));
    stage.model().replaceText(text.toStdString(), QStringLiteral("tolerate one"));
    debugging.panels().setMocks(answersOfParcels());
    stage.act("run");
    QVERIFY(
        debugging.waitFor([](const session::Moment& moment) { return moment.runs.size() == 3; }));
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    QCOMPARE(countOf(items(), replay::StateStatus::Failed), 1);
  }

  void anItemInAnItemIsChosenByTwoMenus() {
    Stage stage;
    Debugging debugging(stage);
    debugging.write(QStringLiteral("lines.asl.json"), nested);
    debugging.panels().setInput(
        QStringLiteral("two"),
        *json::parse(R"({"orders": [{"lines": [1, 2]}, {"lines": [3, 4, 5]}]})"));
    stage.act("run");
    QVERIFY2(debugging.says(QStringLiteral("SUCCEEDED")), qPrintable(stage.status()));
    stage.model().selectState(debugging.id("Pick").toStdString());
    // The menu of each frame's part has its items.
    const auto choose = [&](const char* frame, int item) {
      for (auto* arrow :
           stage.page().pathBar().findChildren<QToolButton*>(QStringLiteral("crumbMenu"))) {
        emit arrow->menu()->aboutToShow();
        for (QAction* each : arrow->menu()->actions())
          if (each->menu() != nullptr && each->text() == QLatin1String(frame))
            return each->menu()->actions().at(item)->trigger(), true;
      }
      return false;
    };
    const auto focused = [&](const char* map) {
      const auto& all = debugging.moment().view.containers;
      const auto found = all.find(debugging.id(map).toStdString());
      return found == all.end() ? -1 : found->second.focused;
    };
    QVERIFY(choose("Items (2)", 1));
    QTRY_COMPARE(focused("PerOrder"), 1);
    QTRY_COMPARE(
        debugging.moment().view.containers.at(debugging.id("Lines").toStdString()).items.size(),
        std::size_t{3});
    QVERIFY(choose("Items (3)", 2));
    QTRY_COMPARE(focused("Lines"), 2);
    QVERIFY2(stage.page().pathBar().text().contains(QStringLiteral("[1]")) &&
                 stage.page().pathBar().text().contains(QStringLiteral("[2]")),
             qPrintable(stage.page().pathBar().text()));
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::MapJourney)
#include "journey_08_map.moc"
