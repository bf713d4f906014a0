// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/save_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace stepwright::app {

namespace {

/// "*.json" and the like of "Definitions (*.json *.yaml);;All files (*)".
QStringList patternsOf(const QString& filters) {
  QStringList patterns;
  for (const QString& filter : filters.split(QStringLiteral(";;"))) {
    const QString inside = filter.section(QLatin1Char('('), -1).section(QLatin1Char(')'), 0, 0);
    patterns << inside.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  }
  return patterns;
}

/// A name that says what the file is: it fits a filter that is shown, or "All files" is chosen and
/// it ends in anything.
bool isWhole(const QString& path, const QString& filters, const QString& chosen) {
  const QString name = QFileInfo(path).fileName();
  QStringList known = patternsOf(filters);
  known.removeAll(QStringLiteral("*"));
  if (QDir::match(known, name)) return true;
  const bool any = patternsOf(chosen).contains(QStringLiteral("*"));
  return any && !QFileInfo(path).suffix().isEmpty();
}

}  // namespace

QString askWhereToSave(QWidget& over, const QString& title, const QString& proposed,
                       const QString& filters, const QString& suffix) {
  QString chosen;
  const QString path = QFileDialog::getSaveFileName(&over, title, proposed, filters, &chosen);
  if (path.isEmpty() || isWhole(path, filters, chosen)) return path;
  const QString whole = path + QLatin1Char('.') + suffix;
  if (!QFileInfo::exists(whole)) return whole;
  const auto answer = QMessageBox::question(
      &over, title,
      QCoreApplication::translate("SaveDialog", "%1 is there already. Replace it?").arg(whole));
  return answer == QMessageBox::Yes ? whole : QString();
}

}  // namespace stepwright::app
