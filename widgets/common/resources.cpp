// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function, which must stand outside of all namespaces.
static void initialiseStepwrightResources() { Q_INIT_RESOURCE(stepwright); }

namespace stepwright::common {

void useResources() {
  static const bool once = (initialiseStepwrightResources(), true);
  Q_UNUSED(once)
}

}  // namespace stepwright::common
