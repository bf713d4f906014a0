// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/intrinsics.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/migration.h"

/// The halves of fromPathOrCall. Only engine/query/migration includes this.
namespace stepwright::query::migration {

[[nodiscard]] Result<Expression> fromPath(const Path& path, const std::string& root);
[[nodiscard]] Result<Expression> fromCall(const intrinsics::Call& call, const std::string& root);

}  // namespace stepwright::query::migration
