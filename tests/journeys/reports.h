// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include "tests/journeys/on_canvas.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/object_editor.h"
#include "widgets/problems/problems_view.h"

/// The distributed Map over S3, drawn from nothing once by mouse and once by keyboard: each report
/// of a bucket is read by a function, fifty at a time, and what comes of it is written to another
/// bucket.
namespace stepwright::journeys::reports {

inline const QString each = QStringLiteral("Each report");
inline const QString read = QStringLiteral("Read it");

/// The line of the Inspector for a field of an object of the state: "ItemReader", "Bucket".
inline QLineEdit* lineOf(Stage& stage, const QString& object, const QString& field) {
  for (auto* editor :
       stage.find<inspector::Inspector>()->findChildren<inspector::ObjectEditor*>()) {
    if (!editor->isVisible() || QLatin1String(editor->field().name.data()) != object) continue;
    for (auto* line : editor->findChildren<QLineEdit*>())
      if (line->isVisible() && line->accessibleName() == field) return line;
  }
  return nullptr;
}

/// The drawn machine as the person meant it, whichever way it was drawn, with no problem.
inline void check(Stage& stage) {
  stage.model().settle();
  const QByteArray text = QByteArray::fromStdString(stage.model().document().text());
  QString found;
  for (const auto& problem : stage.model().document().problems())
    found += QString::fromStdString(problem.pointer + ": " + problem.message) + QLatin1Char('\n');
  QVERIFY2(stage.find<problems::ProblemsView>()->count() == 0, qPrintable(found + text));
  const QJsonObject machine = QJsonDocument::fromJson(text).object();
  const auto object = [](const QJsonObject& in, const char* name) {
    return in.value(QLatin1String(name)).toObject();
  };
  const auto word = [](const QJsonObject& in, const char* name) {
    return in.value(QLatin1String(name)).toString();
  };
  QCOMPARE(word(machine, "StartAt"), each);
  const QJsonObject map = object(machine, "States").value(each).toObject();
  QCOMPARE(word(map, "Type"), QStringLiteral("Map"));
  const QJsonObject reader = object(map, "ItemReader"), writer = object(map, "ResultWriter");
  QCOMPARE(word(reader, "Resource"), QStringLiteral("arn:aws:states:::s3:listObjectsV2"));
  QCOMPARE(word(object(reader, "Arguments"), "Bucket"), QStringLiteral("reports"));
  QCOMPARE(word(object(reader, "Arguments"), "Prefix"), QStringLiteral("2026/"));
  QCOMPARE(object(map, "ItemBatcher").value(QStringLiteral("MaxItemsPerBatch")).toInt(), 50);
  QCOMPARE(word(writer, "Resource"), QStringLiteral("arn:aws:states:::s3:putObject"));
  QCOMPARE(word(object(writer, "Arguments"), "Bucket"), QStringLiteral("archive"));
  QCOMPARE(word(object(writer, "Arguments"), "Prefix"), QStringLiteral("read"));
  const QJsonObject processor = object(map, "ItemProcessor");
  QCOMPARE(word(object(processor, "ProcessorConfig"), "Mode"), QStringLiteral("DISTRIBUTED"));
  const QJsonObject task = object(processor, "States").value(read).toObject();
  QCOMPARE(word(task, "Resource"), QStringLiteral("arn:aws:states:::lambda:invoke"));
  QCOMPARE(word(object(task, "Arguments"), "FunctionName"), QStringLiteral("read-report"));
}

}  // namespace stepwright::journeys::reports
