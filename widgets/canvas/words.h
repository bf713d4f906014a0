// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stepwright::canvas {

/// Where what the canvas says is translated.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Canvas)
};

}  // namespace stepwright::canvas
