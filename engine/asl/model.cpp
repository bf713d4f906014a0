// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/model.h"

namespace stepwright::asl {

const State* Machine::find(std::string_view name) const {
  const auto at = indexOf(name);
  return at < 0 ? nullptr : &states[static_cast<std::size_t>(at)];
}

std::ptrdiff_t Machine::indexOf(std::string_view name) const {
  const auto found = index.find(std::string(name));
  return found == index.end() ? -1 : static_cast<std::ptrdiff_t>(found->second);
}

}  // namespace stepwright::asl
