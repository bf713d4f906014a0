// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/edited.h"

namespace stepwright::cli {

struct FormatOptions : EditOptions {
  bool check = false;  ///< writes nothing; exit code 1 where something would change
};

/// `stepwright format`: a definition, or every one that stands in the file, set out anew with its
/// comments.
int formatFile(const FormatOptions& options);

}  // namespace stepwright::cli
