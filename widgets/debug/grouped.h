// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <cstddef>

namespace stepwright::debug {

/// "1,000,000", as it is written where the window is.
[[nodiscard]] inline QString grouped(std::size_t number) {
  return QLocale().toString(static_cast<qulonglong>(number));
}

}  // namespace stepwright::debug
