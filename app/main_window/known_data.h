// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "engine/asl/catalogue/source.h"
#include "engine/assist/try_expression.h"
#include "engine/project/debug_setup.h"
#include "engine/session/moment.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/inspector/known_source.h"
#include "widgets/palette/palette_item.h"

namespace stepwright::app {

/// Everything that is known of the data at a state and where from, the best first: the moment of
/// the run (null where none is shown), what the sample input would lead to, the state's own mock.
[[nodiscard]] std::vector<inspector::KnownSource> knownAt(const session::Moment* moment,
                                                          bool paused,
                                                          const assist::Sample& foreseen,
                                                          const project::DebugSetup& beside,
                                                          const asl::State* state);

/// The errors that a state ended with in the run that is shown, or has mocks of.
[[nodiscard]] QStringList seenErrors(const session::Moment* moment,
                                     const project::DebugSetup& beside, const asl::State* state);

/// The catalogue of AWS actions as the palette searches it. Where there is none the palette keeps
/// its own short list.
[[nodiscard]] palette::ActionSource actionsOf(asl::CatalogueSource catalogue);

/// The same, and the patterns, as the canvas's quick add takes them.
[[nodiscard]] canvas::QuickSource quickSource(palette::ActionSource actions,
                                              std::function<palette::Items()> snippets);

}  // namespace stepwright::app
