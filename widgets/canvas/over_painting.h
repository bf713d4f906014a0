// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::canvas {

class CanvasView;

/// Lives as long as something is painted over the drawing that is no item of the scene (a ghost, a
/// ribbon, a rubber band). While an edge opens, the scene repaints just where its items move, and
/// would leave pieces of the ghost behind: until the last of these is gone, the whole view is
/// painted each time.
class OverPainting {
 public:
  explicit OverPainting(CanvasView& view);
  ~OverPainting();
  OverPainting(const OverPainting&) = delete;
  OverPainting& operator=(const OverPainting&) = delete;

 private:
  CanvasView& view_;
};

}  // namespace stepwright::canvas
