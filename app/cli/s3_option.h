// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"

namespace stepwright::cli {

/// Why --s3 cannot be that; nothing for "", which names none.
[[nodiscard]] std::optional<Error> problemOfS3(const std::string& place);

}  // namespace stepwright::cli
