// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stepwright {

/// Has the C library keep up to 64 MiB of freed memory for the next run instead of handing it back
/// to the system: a history is megabytes that come and go with each execution, and asking for its
/// pages anew costs more than running it. To be called once, before there are threads. Nothing
/// happens where the C library is not GNU's (mallopt(3)).
void reuseFreedMemory();

}  // namespace stepwright
