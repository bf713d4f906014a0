// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// How a result becomes JSON.
struct Exported {
  json::Value value;
  bool holdsFunction = false;
  bool tooDeep = false;
};
[[nodiscard]] Exported exportJson(const Val& value);
/// The value as JSON text for a message.
[[nodiscard]] std::string describe(const Val& value);

}  // namespace stepwright::query::jsonata
