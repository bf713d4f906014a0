// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/save_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace stepwright::app {

QString askWhereToSave(QWidget& over, const QString& title, const QString& proposed,
                       const QString& filters, const QString& suffix) {
  const QString path = QFileDialog::getSaveFileName(&over, title, proposed, filters);
  if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty()) return path;
  const QString whole = path + QLatin1Char('.') + suffix;
  if (!QFileInfo::exists(whole)) return whole;
  const auto answer = QMessageBox::question(
      &over, title,
      QCoreApplication::translate("SaveDialog", "%1 is there already. Replace it?").arg(whole));
  return answer == QMessageBox::Yes ? whole : QString();
}

}  // namespace stepwright::app
