// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwright::analysis {

/// Writes XML 1.0, an element a line. What it cannot say, control characters and bytes that are no
/// UTF-8, is written as \x1b.
class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  XmlWriter();
  void line(std::string_view text);  ///< as it stands: a document type
  void open(std::string_view name, const Attributes& attributes = {});
  void close();
  /// An element without elements in it.
  void element(std::string_view name, const Attributes& attributes, std::string_view text = {});
  [[nodiscard]] std::string take();

 private:
  void begin(std::string_view name, const Attributes& attributes);

  std::string text_;
  std::vector<std::string> open_;
};

}  // namespace stepwright::analysis
