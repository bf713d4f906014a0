// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/intrinsics.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/migration.h"

namespace stepwright::query::migration {

[[nodiscard]] Result<Expression> fromPath(const Path& path, const std::string& root);

}  // namespace stepwright::query::migration
