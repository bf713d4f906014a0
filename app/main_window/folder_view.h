// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>
#include <QTreeWidget>
#include <memory>

#include "widgets/common/true_focus.h"

class QDirIterator;

namespace stepwright::app {

/// The definitions of a folder and the folders in it, as a tree. It is searched bit by bit, so that
/// a large folder never holds up the window, and again when something in it changes.
class FolderView : public common::TrueFocus<QTreeWidget> {
  Q_OBJECT
 public:
  explicit FolderView(QWidget* parent = nullptr);
  ~FolderView() override;

  /// "" = none.
  void setFolder(const QString& path);
  [[nodiscard]] const QString& folder() const { return folder_; }
  /// Whole paths of all definitions, in the order of the tree.
  [[nodiscard]] const QStringList& files() const { return files_; }
  [[nodiscard]] bool isSearching() const { return search_ != nullptr; }
  /// The path of a file as it stands in the folder.
  [[nodiscard]] QString shortPath(const QString& file) const;
  void setCurrentFile(const QString& file);

 signals:
  void fileActivated(const QString& path);
  void searched();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void begin();
  void searchOn();
  void show();
  [[nodiscard]] QTreeWidgetItem* folderItem(const QString& relative);

  QString folder_, current_;
  QStringList files_, found_;
  std::unique_ptr<QDirIterator> search_;
  QTimer next_, again_;
  QFileSystemWatcher watcher_;
  int seen_ = 0;
};

/// The documents that a file holds: itself where it is a definition, by its name or by what stands
/// in it, each machine of a template ("template.yaml#Flow", or the file that it names), or none.
[[nodiscard]] QStringList documentsOf(const QString& path);

}  // namespace stepwright::app
