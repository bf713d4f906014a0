// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace stepwright::debug {

/// Fills a panel with the colour of docks, which bars and margins around its views would not have
/// of themselves.
inline void fillSurface(QWidget* panel) {
  panel->setBackgroundRole(QPalette::Base);
  panel->setAutoFillBackground(true);
}

}  // namespace stepwright::debug
