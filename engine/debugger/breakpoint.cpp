// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/breakpoint.h"

namespace stepwright::debugger {

bool Breakpoint::stopsOn(int hits) const {
  switch (hitRule) {
    case HitRule::Always:
      return hits > 0;
    case HitRule::Equal:
      return hits == hitCount;
    case HitRule::AtLeast:
      return hits >= hitCount;
    case HitRule::Multiple:
      return hitCount > 0 && hits % hitCount == 0;
  }
  return false;
}

bool Breakpoint::hasStoppedBy(int hits) const {
  if (hits <= 0) return false;
  if (hitRule == HitRule::Always) return true;
  return hits >= hitCount && (hitRule != HitRule::Multiple || hitCount > 0);
}

}  // namespace stepwright::debugger
