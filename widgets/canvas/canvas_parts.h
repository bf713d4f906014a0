// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/add_menu.h"
#include "widgets/canvas/arranger.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_menu.h"
#include "widgets/canvas/drag_and_drop.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/group_layer.h"
#include "widgets/canvas/keys.h"
#include "widgets/canvas/map_items.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/note_layer.h"
#include "widgets/canvas/pointer.h"
#include "widgets/canvas/renaming.h"

namespace stepwright::canvas {

/// Everything behind a view, each part with those that it needs.
struct CanvasParts {
  explicit CanvasParts(CanvasView& view) : canvas(view) {}

  Canvas canvas;
  Frames frames{canvas};
  NestedLook inside{canvas, frames};
  NoteLayer notes{canvas};
  GroupLayer groups{canvas};
  Arranger arranger{canvas};
  AddMenu addMenu{canvas, frames};
  Renaming renaming{canvas, frames};
  DragAndDrop drags{canvas};
  MapItems items{canvas};
  Keys keys{canvas, frames, inside, notes, groups, arranger, addMenu, renaming, drags, items};
  Pointer pointer{canvas, frames, inside, notes, groups, arranger, addMenu, drags, items, keys};
  CanvasMenu menu{canvas, frames, inside, notes, groups, arranger, addMenu, renaming};
};

}  // namespace stepwright::canvas
