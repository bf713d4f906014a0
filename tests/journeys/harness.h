// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QLineEdit>
#include <QObject>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "app/main_window/path_bar.h"
#include "app/main_window/status_line.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "widgets/common/theme.h"

namespace stepwright::journeys {

/// The real main window over a folder of its own: nothing of the person's settings is read or
/// written. The window has a fixed size, and the theme is the light one unless another is asked
/// for.
class Stage {
 public:
  explicit Stage(common::ThemeKind theme = common::ThemeKind::Light, QSize size = {1440, 900});
  ~Stage();

  [[nodiscard]] app::MainWindow& window() { return *window_; }
  [[nodiscard]] app::Settings& settings() { return *settings_; }
  [[nodiscard]] app::DocumentPage& page() { return *window_->page(); }
  [[nodiscard]] document::DocumentModel& model() { return page().model(); }
  [[nodiscard]] QAction* action(const char* name) { return window_->actions()[name]; }
  /// Triggers an action that must be enabled.
  void act(const char* name);
  /// A copy of a file of resources/samples in the stage's folder, opened in the window.
  QString openSample(const QString& name);
  [[nodiscard]] QString folder() const { return folder_.path(); }
  [[nodiscard]] QByteArray read(const QString& path) const;
  /// A file of that name in the folder; its whole path.
  QString write(const QString& name, const QByteArray& bytes) const;
  [[nodiscard]] QString status() { return window_->statusLine().text(); }
  [[nodiscard]] std::string idOf(const QString& name);
  /// A child of the window by type and object name; fails the test's reader with a null otherwise.
  template <class T>
  [[nodiscard]] T* find(const QString& name = {}) {
    return window_->findChild<T*>(name);
  }
  /// Every text that the views in a dock show, one a line: what a person could read there.
  [[nodiscard]] QString textOfDock(const QString& name);
  /// Keeps a picture of the window where STEPWRIGHT_PICTURES says, if it is set.
  void keepPicture(const QString& name);

 private:
  QTemporaryDir folder_;
  std::unique_ptr<app::Settings> settings_;
  std::unique_ptr<app::Recovery> recovery_;
  std::unique_ptr<app::MainWindow> window_;
};

/// Says to the next file dialog which file.
void chooseFile(const QString& path);

}  // namespace stepwright::journeys
