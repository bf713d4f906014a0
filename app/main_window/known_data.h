// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/facade/moment.h"
#include "engine/facade/try_expression.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/palette/palette_item.h"

namespace stepwright::app {

/// What the moment of a run says about the data at the state it shows: expressions are tried on it
/// while they are typed.
[[nodiscard]] facade::Sample sampleFrom(const facade::Moment& moment, const asl::StateId& state);

/// The catalogue of AWS actions as the palette searches it; read from its file on the first search.
/// Where the file is missing the palette keeps its own short list.
[[nodiscard]] palette::ActionSource lazyActions();

/// The same, and the patterns, as the canvas's quick add takes them.
[[nodiscard]] canvas::QuickSource quickSource(palette::ActionSource actions);

}  // namespace stepwright::app
