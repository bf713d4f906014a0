// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "engine/asl/document.h"
#include "engine/replay/run_view.h"
#include "widgets/common/glyphs.h"

namespace stepwright::code {

class Scintilla;

/// Margins, markers and indicators by number, and what the theme makes of them.
enum Margin { SymbolMargin = 0, CursorMargin = 1, NumberMargin = 2, BarMargin = 3, FoldMargin = 4 };
enum Marker { PartMarker = 2, CursorMarker = 3, SelectionMarker = 4, FirstBreakpointMarker = 5 };
/// As many as the margin has: those above belong to the folds.
constexpr int breakpointMarkers = 20;
/// The signs of breakpoints that stand in the margin just now, each by look and kind, in the order
/// of their markers.
using MarginSigns = std::vector<std::pair<common::BreakpointLook, common::BreakpointKind>>;
/// The marker of that breakpoint, as it is drawn on the canvas. Where no marker is left it is that
/// of an entry.
[[nodiscard]] int markerOf(Scintilla& editor, MarginSigns& signs,
                           const common::BreakpointMark& mark);
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
