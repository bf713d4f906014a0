// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/main_window/document_page.h"
#include "app/main_window/main_window.h"
#include "tests/journeys/typed_documents.h"

class QTabWidget;

namespace stepwright::inspector {
class Inspector;
}

namespace stepwright::journeys {

/// What a person finds in a window by looking, and brings the keyboard to by clicking.
class Reach {
 public:
  explicit Reach(app::MainWindow& window) : window_(window) {}

  [[nodiscard]] QTabWidget& tabs();
  [[nodiscard]] std::vector<app::DocumentPage*> pages();
  /// The document's file, or the name that it has until there is one.
  [[nodiscard]] static QString keyOf(app::DocumentPage& page);

  /// Each gives false (or null) where there is no such thing to be seen.
  [[nodiscard]] bool clickInOutline(const QString& state);
  [[nodiscard]] bool clickOnCanvas(const QString& state);  ///< the state's id
  /// Opens the tab of the Inspector; one that it does not have is passed over.
  void openTab(const QString& name);
  /// A field of the Inspector that is to be seen and can be typed in.
  [[nodiscard]] QWidget* fieldNamed(const QString& label);
  /// The field to type in for that state (its id), with the keyboard in it.
  [[nodiscard]] QWidget* goTo(const TypedField& field, const QString& state);

 private:
  [[nodiscard]] inspector::Inspector& form();
  [[nodiscard]] QWidget* openRow(const QString& field, const QString& key);
  [[nodiscard]] QWidget* openCanvasName(const QString& state);

  app::MainWindow& window_;
};

[[nodiscard]] QString textIn(const QWidget& field);

}  // namespace stepwright::journeys
