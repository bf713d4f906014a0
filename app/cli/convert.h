// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/edited.h"

namespace stepwright::cli {

/// `stepwright convert`: the definition with its JSONPath said in JSONata, all else as it was.
int convertDefinition(const EditOptions& options);

}  // namespace stepwright::cli
