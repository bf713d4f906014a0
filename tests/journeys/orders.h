// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/journeys/on_canvas.h"
#include "widgets/problems/problems_view.h"

/// The Map and the Parallel, drawn from nothing once by mouse and once by keyboard: each order is
/// priced, then two services are told side by side.
namespace stepwright::journeys::orders {

inline const QString each = QStringLiteral("Each order");
inline const QString price = QStringLiteral("Price it");
inline const QString tell = QStringLiteral("Tell everybody");
inline const QString shop = QStringLiteral("Tell the shop");
inline const QString queue = QStringLiteral("Queue it");

/// What a hand did: gestures, and the texts that it typed.
struct Count {
  int gestures = 0, texts = 0;
};

/// The drawn machine as the person meant it, whichever way it was drawn, with no problem.
inline void check(Stage& stage) {
  stage.model().settle();
  const auto& document = stage.model().document();
  const QByteArray text = QByteArray::fromStdString(document.text());
  QVERIFY2(stage.find<problems::ProblemsView>()->count() == 0, text);
  const QJsonObject machine = QJsonDocument::fromJson(text).object();
  const QJsonObject states = machine.value(QStringLiteral("States")).toObject();
  QCOMPARE(states.keys(), (QStringList{each, tell}));
  QCOMPARE(machine.value(QStringLiteral("StartAt")).toString(), each);
  QCOMPARE(states.value(each).toObject().value(QStringLiteral("Next")).toString(), tell);
  const auto resources = [](const QJsonObject& inner) {
    QStringList found;
    const QJsonObject states = inner.value(QStringLiteral("States")).toObject();
    for (const QString& name : states.keys())
      found << name + QStringLiteral(" ") +
                   states.value(name).toObject().value(QStringLiteral("Resource")).toString();
    return found;
  };
  QCOMPARE(
      resources(states.value(each).toObject().value(QStringLiteral("ItemProcessor")).toObject()),
      QStringList{price + QStringLiteral(" arn:aws:states:::lambda:invoke")});
  const QJsonArray branches =
      states.value(tell).toObject().value(QStringLiteral("Branches")).toArray();
  QCOMPARE(branches.size(), 2);
  QCOMPARE(resources(branches.at(0).toObject()),
           QStringList{shop + QStringLiteral(" arn:aws:states:::sns:publish")});
  QCOMPARE(resources(branches.at(1).toObject()),
           QStringList{queue + QStringLiteral(" arn:aws:states:::sqs:sendMessage")});
}

}  // namespace stepwright::journeys::orders
