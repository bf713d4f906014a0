// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwright {

/// A moment as milliseconds since the Unix epoch, UTC; the resolution of Step Functions' histories.
struct Timestamp {
  std::int64_t ms = 0;

  auto operator<=>(const Timestamp&) const = default;
  Timestamp operator+(std::int64_t milliseconds) const { return {ms + milliseconds}; }
  std::int64_t operator-(Timestamp other) const { return ms - other.ms; }
};

/// "2026-11-21T12:00:00.000Z", the form that the Context object uses.
[[nodiscard]] std::string toRfc3339(Timestamp time);

/// Reads the RFC 3339 profile that ASL allows: capital T, capital Z or a numeric offset, any number
/// of fraction digits (kept to milliseconds). Nothing where the text is not of that form or names
/// no real day.
[[nodiscard]] std::optional<Timestamp> parseRfc3339(std::string_view text);

}  // namespace stepwright
