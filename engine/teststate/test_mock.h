// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/asl/catalogue/shape.h"
#include "engine/json/value.h"

namespace stepwright::teststate {

/// What a test pretends that the state's work gave.
struct TestMock {
  std::optional<json::Value> result;
  std::optional<json::Value> error, cause;  ///< of errorOutput
  bool fails = false;
  asl::MockValidation validation = asl::MockValidation::Strict;
};

}  // namespace stepwright::teststate
