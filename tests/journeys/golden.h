// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QtTest>

namespace stepwright::journeys {

/// Compares with the file of tests/golden/drawn; STEPWRIGHT_APPROVE=1 writes it instead, to be read
/// before it is committed.
inline void compareWithGolden(const QByteArray& text, const QString& name) {
  const QString path = QStringLiteral(STEPWRIGHT_SOURCE_DIR "/tests/golden/drawn/") + name;
  QFile file(path);
  if (qEnvironmentVariableIsSet("STEPWRIGHT_APPROVE")) {
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    return;
  }
  QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
  QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
}

}  // namespace stepwright::journeys
