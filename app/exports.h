// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/exporting/format.h"
#include "widgets/canvas/picture_formats.h"

namespace stepwright::app {

/// All that a definition can be exported as, texts and pictures, in the order of the menu; what
/// `stepwright export` takes and the window's menu shows.
class Export {
 public:
  explicit Export(const canvas::PictureFormat& format);
  explicit Export(const exporting::TextFormat& format);

  [[nodiscard]] const exporting::Format& names() const { return *names_; }
  /// A picture needs a QGuiApplication, and takes the job; a text needs neither.
  [[nodiscard]] bool isPicture() const { return picture_ != nullptr; }
  /// The window's action for it, by name and as its menu shows it: "export svg", "Picture as SVG…".
  [[nodiscard]] const std::string& action() const { return action_; }
  [[nodiscard]] const std::string& menuText() const { return menuText_; }
  /// Errors say why this document cannot be written so.
  [[nodiscard]] Result<exporting::Exported> write(const asl::Document& document,
                                                  const canvas::PictureJob& job) const;

 private:
  explicit Export(const exporting::Format& names);

  const exporting::Format* names_;
  std::string action_, menuText_;
  const canvas::PictureFormat* picture_ = nullptr;
  const exporting::TextFormat* text_ = nullptr;
};

[[nodiscard]] const std::vector<Export>& allExports();

}  // namespace stepwright::app
