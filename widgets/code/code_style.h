// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/asl/document.h"
#include "engine/replay/run_view.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::code {

class Scintilla;

/// Margins, markers and indicators by number, and what the theme makes of them.
enum Margin { SymbolMargin = 0, CursorMargin = 1, NumberMargin = 2, BarMargin = 3, FoldMargin = 4 };
enum Marker { PartMarker = 2, CursorMarker = 3, SelectionMarker = 4, FirstBreakpointMarker = 5 };
/// Of a breakpoint as it is drawn on the canvas: by look and kind.
[[nodiscard]] int markerOf(const common::BreakpointMark& mark);
constexpr int breakpointMarkers = 16;
enum Indicator {
  ErrorIndicator = 8,
  WarningIndicator = 9,
  InformationIndicator = 10,
  FindIndicator = 11,
  NameIndicator = 12,
  QuietIndicator = 13,
  PairIndicator = 14,  ///< a closing character that nobody typed
  BraceIndicator = 15,
  HoleIndicator = 16  ///< what a deployment fills in
};

/// Sets lexer, margins, markers, indicators and colours from the theme in force; called again when
/// it changes.
void applyStyle(Scintilla& editor, asl::Format format);

/// Makes the number margin as wide as the document's line numbers.
void fitLineNumbers(Scintilla& editor);
/// The numbers of its lines in another file; its own where there are none.
void showLineNumbers(Scintilla& editor, const std::vector<int>& numbers);

}  // namespace stepwright::code
