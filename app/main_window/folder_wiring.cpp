// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of definitions as a workspace.
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>

#include "app/main_window/actions.h"
#include "app/main_window/folder_view.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_line.h"
#include "app/settings.h"

namespace stepwright::app {

void MainWindow::wireFolder() {
  actions_->on("openFolder", [this] {
    const QString start =
        folderView_->folder().isEmpty() ? QDir::homePath() : folderView_->folder();
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open folder"), start);
    if (!path.isEmpty()) openFolder(path);
  });
  connect(folderView_, &FolderView::fileActivated, this, &MainWindow::openFile);
  const QString last = settings_.folder();
  if (!last.isEmpty() && QFileInfo(last).isDir()) folderView_->setFolder(last);
}

void MainWindow::openFolder(const QString& path) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  settings_.setFolder(whole);
  folderView_->setFolder(whole);
  status_->say(tr("Folder %1").arg(QDir::toNativeSeparators(whole)));
  if (page() != nullptr) docks_->raise(QStringLiteral("dockFolder"));
}

}  // namespace stepwright::app
