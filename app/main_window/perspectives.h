// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/main_window/docks.h"

class QWidget;

namespace stepwright::palette {
class Palette;
}

namespace stepwright::app {

class Actions;
class Settings;
class ToolBar;

/// Which of the two ways the docks stand, and how they stand in a narrow window; people's own
/// arrangement of each is kept.
class Perspectives : public QObject {
  Q_OBJECT
 public:
  using Perspective = Docks::Perspective;
  Perspectives(Docks& docks, ToolBar& toolBar, palette::Palette& palette, Actions& actions,
               Settings& settings, QWidget& window);

  void set(Perspective perspective);
  /// The window has another width. `keep`: the docks are those of a document, and worth keeping.
  void fitToWidth(bool keep);
  void keep();

 signals:
  void changed();  ///< the documents have another shape of room

 private:
  void reset();
  [[nodiscard]] QString key() const;  ///< under which the docks are kept
  void fitToolBar();

  Docks& docks_;
  ToolBar& toolBar_;
  palette::Palette& palette_;
  Actions& actions_;
  Settings& settings_;
  QWidget& window_;
  Perspective now_ = Perspective::Design;
  bool changing_ = false;
  bool narrow_ = false;  ///< the window is too narrow for all its parts at their best
};

}  // namespace stepwright::app
