// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

class QWidget;

namespace stepwright::canvas {
struct PageSetup;
struct PictureOptions;
}  // namespace stepwright::canvas
namespace stepwright::replay {
struct RunView;
}
namespace stepwright::debug {
class RunController;
}

namespace stepwright::app {

class Actions;
class DocumentTabs;
class Export;
class StatusLine;

/// The document as each format that there is, and on paper; pictures with what the shown run paints
/// over them.
class PrintDesk : public QObject {
  Q_OBJECT
 public:
  PrintDesk(Actions& actions, DocumentTabs& tabs, debug::RunController& run, StatusLine& status,
            QWidget& window);
  ~PrintDesk() override;

 private:
  void exportAs(const Export& format, QWidget* over);
  void print(QWidget* over);
  void copyPicture();
  void preview();
  /// What is no state machine has no picture, which is said.
  [[nodiscard]] bool isDrawn() const;
  [[nodiscard]] canvas::PictureOptions options() const;
  [[nodiscard]] const replay::RunView* run() const;  ///< null before the first run

  Actions& actions_;
  DocumentTabs& tabs_;
  debug::RunController& run_;
  StatusLine& status_;
  QWidget& window_;
  std::unique_ptr<canvas::PageSetup> setup_;  ///< what was chosen last
};

}  // namespace stepwright::app
