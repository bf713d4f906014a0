// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/jsonpath/path.h"

#include "engine/query/intrinsics.h"

#include "engine/query/migration.h"

namespace stepwright::query::migration {

/// A path (`$.a`, `$$.Task.Token`, `$name.a`) or a call (`States.Format(…)`). `root` is what `$`
/// means here: "$states.input", "$states.result", or any expression that needs no brackets.
[[nodiscard]] Result<Expression> fromPathOrCall(std::string_view text, const std::string& root);

[[nodiscard]] Result<Expression> fromCall(const intrinsics::Call& call, const std::string& root);

}  // namespace stepwright::query::migration
