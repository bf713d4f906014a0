// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright::common {

/// Makes the files under ":/stepwright/" readable; a static library's resources are not there of
/// themselves. Everything in this folder that reads them calls it first; calling it often costs
/// nothing.
void useResources();

}  // namespace stepwright::common
