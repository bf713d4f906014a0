// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::debug {
class DebugPanels;
}

namespace stepwright::app {

/// Gives the document in front, a sample that has no file of its own, the input and the mocks that
/// lie beside the sample: x.asl.json may have x.input.json and x.mocks.json. Says which mocks, in
/// words for the status bar; "" where there are none.
QString takeCompanions(debug::DebugPanels& panels, const QString& file);

}  // namespace stepwright::app
