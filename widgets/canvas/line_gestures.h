// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "widgets/canvas/gesture.h"

namespace stepwright::canvas {

class AddMenu;
class Canvas;

/// Draws a new edge out of a state's port, or out of its error port, from a press at `pressed` in
/// the viewport. Let go in the void, it opens the list of states to add.
[[nodiscard]] std::unique_ptr<Gesture> connectGesture(Canvas& canvas, AddMenu& addMenu,
                                                      const QString& state, QPoint pressed,
                                                      bool error);
/// Turns the end of an edge to another state.
[[nodiscard]] std::unique_ptr<Gesture> retargetGesture(Canvas& canvas, const QString& edge,
                                                       QPoint pressed);

/// Lets an edge begin at another state.
[[nodiscard]] std::unique_ptr<Gesture> tailGesture(Canvas& canvas, const QString& edge,
                                                   QPoint pressed);
/// Takes a rule or catcher by its chip to the place of another one of the same state.
[[nodiscard]] std::unique_ptr<Gesture> orderGesture(Canvas& canvas, const QString& edge,
                                                    QPoint pressed);

}  // namespace stepwright::canvas
