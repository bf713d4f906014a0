// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stepwright {

/// Where the program keeps what is the person's own and no document's: $XDG_STATE_HOME/stepwright,
/// ~/.local/state/stepwright where that is not set. It need not exist (makePrivateFolder()).
[[nodiscard]] std::string stateFolder();

}  // namespace stepwright
