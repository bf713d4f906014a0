// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::common {

/// A text for a place that shows one or few lines: whole where it is short, else its beginning and
/// its end with "…" between. Fonts measure and shape a text as a whole, so that a name of 1 MiB
/// would hold up the window for seconds in each place that shows it. Only for the eye: what is
/// edited, copied or exported stays whole.
[[nodiscard]] QString shortened(const QString& text, int most = 400);

}  // namespace stepwright::common
