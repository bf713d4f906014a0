// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/error_box.h"

#include <QMessageBox>

namespace stepwright::app {

void showError(const Error& error, QWidget* over) {
  QMessageBox box(QMessageBox::Warning, QStringLiteral("Stepwright"),
                  QString::fromStdString(error.message), QMessageBox::Ok, over);
  box.setInformativeText(QString::fromStdString(error.remedy));
  box.setObjectName(QStringLiteral("errorBox"));
  box.exec();
}

}  // namespace stepwright::app
