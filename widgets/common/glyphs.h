// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPointF>

#include "engine/replay/run_view.h"
#include "widgets/common/breakpoint_mark.h"
#include "widgets/common/theme.h"

class QPainter;

namespace stepwright::common {

/// The small signs that stand on the canvas and, the same, in every list: status discs and
/// breakpoints.

/// A disc in the status hue with its glyph; `ring` is drawn two pixels round it where it is valid.
void paintStatusDisc(QPainter& painter, QPointF centre, double radius, replay::StateStatus status,
                     const Theme& theme, const QColor& ring = {});
/// Only the glyph, in `color`, as large as on a disc of that radius.
void paintStatusGlyph(QPainter& painter, QPointF centre, double radius, replay::StateStatus status,
                      const QColor& color);

enum class BreakpointLook { On, Conditional, Log, Disabled, Unreachable, Armed };
using BreakpointKind = BreakpointMark::Kind;
/// The shape tells how it is set, the sign inside when it stops: a bar on leaving, an arrow that
/// turns before a retry, a cross on an error. One that another arms has links of a chain beside it.
void paintBreakpoint(QPainter& painter, QPointF centre, BreakpointLook look, BreakpointKind kind,
                     const Theme& theme, double scale = 1);

/// The same as icons, for lists and trees.
[[nodiscard]] QIcon statusIcon(replay::StateStatus status);
[[nodiscard]] QIcon breakpointIcon(BreakpointLook look,
                                   BreakpointKind kind = BreakpointKind::Enter);
[[nodiscard]] BreakpointLook lookOf(const BreakpointMark& mark);

/// "succeeded", "waiting" … for tool tips and for the screen reader.
[[nodiscard]] QString statusWord(replay::StateStatus status);

}  // namespace stepwright::common
