// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/phrase.h"
#include "engine/text/edit.h"

namespace stepwright::host {

/// What an edit of a machine's own text comes to in its host.
struct Spliced {
  text::TextEdits edits;  ///< of the host
  Phrase note;            ///< what had to be written in another way than before; "" = nothing
};

}  // namespace stepwright::host
