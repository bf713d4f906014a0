// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/panel_steps.h"

namespace stepwright::debug {

void PanelSteps::push(const QString& label, const Step& redo, const Step& undo) const {
  push_ ? push_(label, redo, undo) : redo();
}

}  // namespace stepwright::debug
