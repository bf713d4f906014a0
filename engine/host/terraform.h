// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/host/found.h"

namespace stepwright::host {

[[nodiscard]] Found findInTerraform(std::string_view text);
/// Its form in JSON, which CDK for Terraform writes.
[[nodiscard]] Found findInTerraformJson(const Source& source);

}  // namespace stepwright::host
