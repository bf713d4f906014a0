// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/base/result.h"

/// What a definition can be exported as. The command line and the window's menu are read from the
/// tables: textFormats(), and what only the canvas can draw in widgets/canvas.
namespace stepwright::exporting {

/// How a format is called.
struct Format {
  std::string_view id;         ///< on the command line: --to mermaid
  std::string_view title;      ///< in a menu, without dots behind it
  std::string_view help;       ///< one line
  std::string_view filter;     ///< of a file dialog: "Mermaid (*.mmd)"
  std::string_view extension;  ///< of a file that is suggested: "mmd"
  /// Of the graph, which may be that of the last text that could be read; false: of the text
  /// itself.
  bool ofGraph = true;
};

struct Exported {
  std::string bytes;
  std::string note;  ///< what whoever gets it must know; "" = nothing
};

/// A format that the engine writes by itself. Errors say why this document cannot be written so.
struct TextFormat : Format {
  Result<Exported> (*write)(const asl::Document& document) = nullptr;
};

/// Why there is no graph to write or to draw; nothing where there is one.
[[nodiscard]] std::optional<Error> refusalToWriteGraph(const asl::Document& document);

}  // namespace stepwright::exporting
