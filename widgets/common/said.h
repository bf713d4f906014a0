// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/base/phrase.h"
#include "engine/base/result.h"

namespace stepwright::common {

/// What the engine says, in the language of the window where it can be said in it.
[[nodiscard]] QString said(const Phrase& phrase);
/// What its error says.
[[nodiscard]] QString said(const Error& error);
/// What to do about it; "" where the message says it.
[[nodiscard]] QString remedyOf(const Error& error);
/// Both, one after the other.
[[nodiscard]] QString saidInFull(const Error& error);

}  // namespace stepwright::common
