// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stepwright::canvas {

/// Where what the canvas says is translated. lupdate does not look into this header and goes by the
/// name of the class, so the two are the same.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace stepwright::canvas
