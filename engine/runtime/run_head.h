// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/asl/document.h"
#include "engine/interpreter/identity.h"
#include "engine/json/value.h"
#include "engine/runtime/clock.h"

namespace stepwright::runtime {

/// All that a run began with: together with its journal it determines the run wholly.
struct RunHead {
  std::string definition;  ///< its text, with the values of its placeholders
  asl::Format format = asl::Format::Json;
  json::Value input;
  interpreter::Naming naming;
  std::string clock = "virtual";  ///< as Clock::fromWord() reads it
  Timestamp begun;                ///< the real time at which it began
  /// Who answers and whatever else only those who began it know.
  json::Value others;

  [[nodiscard]] asl::Document document() const;
  /// How its time passes: one that is not virtual went on while no program had the run.
  [[nodiscard]] std::optional<Clock> clockNow() const;
};

[[nodiscard]] std::string toText(const RunHead& head);
/// Nothing where it is none.
[[nodiscard]] std::optional<RunHead> runHeadFrom(std::string_view text);

}  // namespace stepwright::runtime
