// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/result.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/identity.h"

namespace stepwright::interpreter {

class Sink;

/// All of an execution that decides whether it may be redriven; a kept one is asked by its row.
struct Redrivable {
  std::string_view status;  ///< "FAILED", …
  bool express = false;
  std::int64_t events = 0;    ///< of its history so far
  std::int64_t redrives = 0;  ///< so far
  Quotas quotas;
};
[[nodiscard]] Redrivable redrivable(const Execution& execution);

/// Why RedriveExecution would refuse it: it is no Standard one, it has not failed, or its history
/// has no room. Nothing where it would not.
[[nodiscard]] std::optional<Error> refusalToRedrive(const Redrivable& execution);

/// Goes on with an execution that has failed, timed out or been stopped: what succeeded stays, and
/// each state that did not runs again with the input that it had, its retries counted anew. Of a
/// Map and a Parallel the items and branches that have not ended go on. Nothing where it is
/// refused.
void redrive(Execution& execution, Timestamp now, Sink& sink);

}  // namespace stepwright::interpreter
