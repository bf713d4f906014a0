// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/known_widths.h"

namespace stepwright::canvas {

uint qHash(const MeasuredText& text, uint seed) {
  return ::qHash(text.words, seed) ^ static_cast<uint>(text.font) * 0x9E3779B9U;
}

MeasuredText measured(const QString& words, const QFont& font) {
  return {font.pixelSize() * 1000 + font.weight(), words};
}

}  // namespace stepwright::canvas
