// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace stepwright::debug {
class DebugPanels;
}

namespace stepwright::app {

/// Gives the document in front the input and the mocks that lie beside a definition as files of
/// their own: x.asl.json may have x.input.json and x.mocks.json (the form of Step Functions Local).
void takeCompanions(debug::DebugPanels& panels, const QString& file);

}  // namespace stepwright::app
