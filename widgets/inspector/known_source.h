// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/assist/try_expression.h"

namespace stepwright::inspector {

/// Data that is known at the selected state, and where from: "Last run", "Sample input", "Mock of
/// FetchData".
struct KnownSource {
  QString name;
  assist::Sample sample;
  bool operator==(const KnownSource&) const = default;
};

}  // namespace stepwright::inspector
