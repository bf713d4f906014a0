// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/turning_splitter.h"

namespace stepwright::debug {

TurningSplitter::TurningSplitter(QWidget* parent) : QSplitter(Qt::Vertical, parent) {}

void TurningSplitter::resizeEvent(QResizeEvent* event) {
  constexpr int wide = 3;  // times as wide as high
  const bool lies = width() > wide * height();
  if (lies != (orientation() == Qt::Horizontal))
    setOrientation(lies ? Qt::Horizontal : Qt::Vertical);
  QSplitter::resizeEvent(event);
}

}  // namespace stepwright::debug

#include "moc_turning_splitter.cpp"
