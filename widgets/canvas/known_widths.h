// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

namespace stepwright::canvas {

/// A text as it is measured, in one of the fonts of the canvas.
struct MeasuredText {
  int font;  ///< of its size and weight
  QString words;
  bool operator==(const MeasuredText&) const = default;
};
[[nodiscard]] uint qHash(const MeasuredText& text, uint seed = 0);
[[nodiscard]] MeasuredText measured(const QString& words, const QFont& font);

/// Widths of texts that were measured before: from one drawing to the next hardly one is new.
using KnownWidths = QHash<MeasuredText, double>;

}  // namespace stepwright::canvas
