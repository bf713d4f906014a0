// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"

namespace stepwright::cli {

/// The folder of the store that a call names, as an absolute path; "" is the usual one.
[[nodiscard]] std::string storeFolder(const std::string& given);

/// Why a run cannot be called so. Names are as StartExecution takes them: one fits into a call and
/// into the name of a file.
[[nodiscard]] std::optional<Error> problemOfRunName(const std::string& name);

}  // namespace stepwright::cli
