// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/state_id.h"

#include "engine/json/pointer.h"

namespace stepwright::document {

bool isStateId(std::string_view pointer) {
  return json::pointerParent(pointer).ends_with("/States");
}

}  // namespace stepwright::document
