// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace stepwright::app {

/// A workflow that comes with the program: a sample to look at and run, or a template to begin
/// with.
struct LibraryEntry {
  QString file;  ///< ":/stepwright/samples/order.asl.json"; "" = nothing yet, a start and an end
  QString title;
  QString text;  ///< one line that says what it shows
  QString icon;  ///< of a template
};

[[nodiscard]] std::vector<LibraryEntry> samples();
[[nodiscard]] std::vector<LibraryEntry> templates();

/// The text of an entry; that of an empty definition where it has no file.
[[nodiscard]] std::string textOf(const LibraryEntry& entry);

/// "8 states, JSONata"
[[nodiscard]] QString factsOf(const std::string& definition);

}  // namespace stepwright::app
