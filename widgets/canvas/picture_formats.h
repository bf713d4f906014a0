// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/exporting/format.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/print.h"

namespace stepwright::canvas {

/// How a picture is to look, whatever its format.
struct PictureJob {
  PictureOptions options;
  const replay::RunView* run = nullptr;  ///< colours the states; null draws the definition alone
  PageSetup page;
  std::optional<double> scale = {};  ///< of a PNG; nothing = as large as is good
};

/// A format that only the canvas can draw. Errors say why this picture cannot be.
struct PictureFormat : exporting::Format {
  Result<exporting::Exported> (*draw)(const asl::Document& document,
                                      const PictureJob& job) = nullptr;
};

/// Beside exporting::textFormats(): a new picture is a row here.
[[nodiscard]] const std::vector<PictureFormat>& pictureFormats();

}  // namespace stepwright::canvas
