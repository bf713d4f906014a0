// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

#include "engine/asl/document.h"

namespace stepwright::app {

/// A workflow as small as a stamp: its real layout and silhouettes, lines of one pixel, no words.
/// The canvas's own levels of detail would fill the boxes at this size.
[[nodiscard]] QPixmap thumbnailOf(const asl::Document& document, const QSize& room, double ratio);

}  // namespace stepwright::app
