// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

class QWidget;

namespace stepwright::app {

/// Shows an error, with what can be done about it, until it is acknowledged.
void showError(const Error& error, QWidget* over);

}  // namespace stepwright::app
