// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stepwright {

/// The bytes that a gzip file (RFC 1952) holds; nothing where it is damaged or holds more than
/// `limit` bytes.
[[nodiscard]] std::optional<std::string> gunzip(std::string_view packed, std::size_t limit);

}  // namespace stepwright
