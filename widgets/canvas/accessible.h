// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::canvas {

class CanvasView;

/// Gives screen readers one child for each state and each edge of a CanvasView, with what it shows
/// in words.
void installAccessibility();
/// Tells them which child is selected now: as the focus where the view has the keyboard, else as no
/// more than another selection.
void notifySelection(CanvasView& view);

}  // namespace stepwright::canvas
