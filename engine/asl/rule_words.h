// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/asl/model.h"

namespace stepwright::asl {

/// A Choice rule in plain words, for both query languages: "total > 100", "not (status = \"ok\")".
[[nodiscard]] std::string ruleInWords(const json::Value& rule, QueryLanguage language);

}  // namespace stepwright::asl
