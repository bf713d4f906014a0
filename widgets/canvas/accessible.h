// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::canvas {

class GraphView;

/// Gives screen readers one child for each state and each edge of a GraphView, with what it shows
/// in words.
void installAccessibility();
/// Tells them that another child has the focus.
void notifyFocus(GraphView& view);

}  // namespace stepwright::canvas
