// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "engine/replay/run_view.h"
#include "tests/journeys/on_canvas.h"
#include "widgets/debug/run_controller.h"
#include "widgets/problems/problems_view.h"

/// The workflow that is drawn from nothing, once by mouse and once by keyboard: a record is
/// validated, added where it is new, and either way somebody is told.
namespace stepwright::journeys::dragon {

inline const QString validate = QStringLiteral("ValidateDragon");
inline const QString choice = QStringLiteral("Is it new?");
inline const QString add = QStringLiteral("AddDragon");
inline const QString inserted = QStringLiteral("Tell it was inserted");
inline const QString exists = QStringLiteral("Tell it already exists");

inline QStringList lines() {
  const auto line = [](const QString& a, const QString& b) {
    return a + QStringLiteral(" > ") + b;
  };
  const QString start = QStringLiteral("(start)"), end = QStringLiteral("(end)");
  QStringList all{line(start, validate), line(validate, choice), line(choice, add),
                  line(choice, exists),  line(add, inserted),    line(inserted, end),
                  line(exists, end)};
  all.sort();
  return all;
}

/// What ValidateDragon answers: the data that the Choice looks at.
inline QString answer(bool isNew) {
  return QStringLiteral(R"({"ExecutedVersion":"$LATEST","Payload":{"isNew":%1},"StatusCode":200})")
      .arg(isNew ? QStringLiteral("true") : QStringLiteral("false"));
}

/// The drawn machine as the person meant it, whichever way it was drawn.
inline void check(Stage& stage) {
  stage.model().settle();
  const auto& document = stage.model().document();
  QVERIFY2(document.wellFormed(), document.text().c_str());
  QCOMPARE(linesOf(document.graph()), lines());
  const auto* problems = stage.find<problems::ProblemsView>();
  QString found;
  for (const auto& problem : document.problems())
    found += QString::fromStdString(problem.pointer + ": " + problem.message) + QLatin1Char('\n');
  QVERIFY2(problems->count() == 0, qPrintable(found + QString::fromStdString(document.text())));
  const QJsonObject machine =
      QJsonDocument::fromJson(QByteArray::fromStdString(document.text())).object();
  const QJsonObject states = machine.value(QStringLiteral("States")).toObject();
  const auto resource = [&](const QString& name) {
    return states.value(name).toObject().value(QStringLiteral("Resource")).toString();
  };
  QCOMPARE(machine.value(QStringLiteral("StartAt")).toString(), validate);
  QCOMPARE(resource(validate), QStringLiteral("arn:aws:states:::lambda:invoke"));
  QCOMPARE(resource(add), QStringLiteral("arn:aws:states:::lambda:invoke"));
  QCOMPARE(resource(inserted), QStringLiteral("arn:aws:states:::sns:publish"));
  QCOMPARE(resource(exists), QStringLiteral("arn:aws:states:::sns:publish"));
  const QJsonObject asks = states.value(choice).toObject();
  QCOMPARE(asks.value(QStringLiteral("Default")).toString(), exists);
  const QJsonObject rule = asks.value(QStringLiteral("Choices")).toArray().first().toObject();
  QCOMPARE(rule.value(QStringLiteral("Condition")).toString(),
           QStringLiteral("{% $states.input.Payload.isNew = true %}"));
  QCOMPARE(rule.value(QStringLiteral("Next")).toString(), add);
  // It is drawn as it is written.
  QStringList boxes;
  for (const auto& node : stage.page().graph().drawing().nodes) {
    if (node.isState()) boxes << node.name;
  }
  boxes.sort();
  QStringList names{validate, choice, add, inserted, exists};
  names.sort();
  QCOMPARE(boxes, names);
}

/// After a run to its end: which way it took.
inline void checkRun(Stage& stage, bool isNew) {
  auto& run = stage.window().runController();
  // The run before this one may still be shown for a moment.
  const auto there = [&] {
    return stage.status().contains(QStringLiteral("SUCCEEDED")) &&
           (run.moment()->view.states.count(stage.idOf(exists)) == 0) == isNew;
  };
  QTRY_VERIFY2_WITH_TIMEOUT(there(), qPrintable(stage.status()), 15000);
  const auto& states = run.moment()->view.states;
  QCOMPARE(states.count(stage.idOf(add)), std::size_t(isNew ? 1 : 0));
  QCOMPARE(states.count(stage.idOf(inserted)), std::size_t(isNew ? 1 : 0));
  QCOMPARE(states.count(stage.idOf(exists)), std::size_t(isNew ? 0 : 1));
}

}  // namespace stepwright::journeys::dragon
