// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::query::jsonata {

/// Why a picture cannot be used, or a value not be written with it.
struct PictureProblem {
  std::string_view code;
  std::string value;
  explicit operator bool() const { return !code.empty(); }
};

}  // namespace stepwright::query::jsonata
