// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/host/machine.h"
#include "engine/text/tree.h"

namespace stepwright::host {

struct Found {
  Kind kind = Kind::None;
  std::vector<Machine> machines;
};

/// A text that was read as JSON or YAML.
struct Source {
  std::string_view text;
  const text::Tree& tree;
  asl::Format format;
};

}  // namespace stepwright::host
