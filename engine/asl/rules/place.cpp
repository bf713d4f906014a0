// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/place.h"

#include "engine/json/pointer.h"

namespace stepwright::asl::rules {

std::string Place::pointer() const {
  if (above_ == nullptr) return *start_;
  const std::string above = above_->pointer();
  return isItem_ ? json::pointerChild(above, item_) : json::pointerChild(above, name_);
}

}  // namespace stepwright::asl::rules
