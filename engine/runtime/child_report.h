// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/interpreter/fiber.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/sink.h"

namespace stepwright::runtime {

/// A child execution of a distributed Map that is over, as a value: what became of it, and all that
/// it takes to do again what it did.
struct ChildReport {
  std::size_t index = 0;
  interpreter::EndedChild::End end = interpreter::EndedChild::End::Succeeded;
  interpreter::StateIndex map = interpreter::noState;  ///< whose child it is
  std::string run;                                     ///< the identity of the Map Run
  json::Value item, itemKey, itemSource, given;        ///< as of the fiber
  Timestamp started, stopped;
  json::Value output;
  std::optional<json::Value> error, cause;
  std::vector<interpreter::ToldCall> calls;

  [[nodiscard]] static ChildReport of(const interpreter::EndedChild& ended);
  /// The execution that it was, as a child of one of that identity.
  [[nodiscard]] interpreter::Identity identity(const interpreter::Execution& parent) const;
};

/// As one line of JSON.
[[nodiscard]] std::string toText(const ChildReport& report);
/// Nothing where it is none.
[[nodiscard]] std::optional<ChildReport> childReportFrom(std::string_view text);

}  // namespace stepwright::runtime
