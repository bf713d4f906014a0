// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::debug {

/// Which tests of a document are to be run.
enum class WhichTests { All, Failed, Selected };

}  // namespace stepwright::debug
