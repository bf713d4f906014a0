// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include "engine/replay/run_view.h"
#include "widgets/common/fonts.h"

namespace stepwright::common {

enum class ThemeKind { Light, Dark };

/// The look as a value: every colour and the style sheet made of them. No colour literal
/// stands elsewhere. Widgets take it from Theme::current() when they paint, so that a change of
/// theme needs no wiring.
struct Theme {
  ThemeKind kind = ThemeKind::Light;
  QColor window, surface, surface2, canvas, frame, card, input, tile;
  QColor line, line2, line3, edge, text, text2, text3;
  QColor accent, onAccent, selection, hover, ink, paper, diffAdd, breakpoint, breakpointEdge;
  /// Status hues; never used for anything but run status. `onStatus` is the glyph on a status disc.
  QColor running, succeeded, failed, retrying, caught, aborted, onStatus;

  [[nodiscard]] bool dark() const { return kind == ThemeKind::Dark; }
  /// The hue of a status; an invalid colour for NotReached.
  [[nodiscard]] QColor status(replay::StateStatus status) const;
  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] QString styleSheet() const;

  [[nodiscard]] static Theme of(ThemeKind kind);
  /// The theme that was applied last, the light one where none was.
  [[nodiscard]] static Theme current();
  /// That one is current() from here on; applyTheme() makes it seen.
  static void setCurrent(ThemeKind kind);
};

/// One of the theme's colours by name: `&Theme::text2`.
using Token = QColor Theme::*;

}  // namespace stepwright::common
