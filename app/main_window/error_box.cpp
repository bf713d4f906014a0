// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/error_box.h"
#include "widgets/common/said.h"

#include <QMessageBox>

namespace stepwright::app {

void showError(const Error& error, QWidget* over) {
  QMessageBox box(QMessageBox::Warning, QStringLiteral("Stepwright"), common::said(error),
                  QMessageBox::Ok, over);
  box.setInformativeText(common::remedyOf(error));
  box.setObjectName(QStringLiteral("errorBox"));
  box.exec();
}

}  // namespace stepwright::app
