// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/found.h"

namespace stepwright::host {

/// Files whose machines stand at their top: an answer of the API, several definitions, several
/// documents of YAML.
[[nodiscard]] Found findDescription(const Source& source);
[[nodiscard]] Found findCollection(const Source& source);
[[nodiscard]] Found findDocuments(const Source& source);

}  // namespace stepwright::host
