// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>
#include <QStyle>
#include <QVariant>

#include "widgets/common/text.h"

namespace stepwright::inspector {

using common::fromQt;
using common::toQt;

/// Text that may be wrapped anywhere: long names and values without blanks give way too.
inline QString breakable(const QString& text) {
  constexpr int longest = 20;
  QString out;
  int run = 0;
  for (const QChar letter : text) {
    run = letter.isSpace() ? 0 : run + 1;
    out += letter;
    const bool seam = run > 8 && (letter == QLatin1Char('.') || letter == QLatin1Char(','));
    if (run < longest && !seam) continue;
    if (letter.isHighSurrogate()) continue;
    out += QChar(0x200B);
    run = 0;
  }
  return out;
}

/// How loud the words of a label are, by the look's names: "2" labels, "3" hints, "accent" names;
/// "" = as all text. The style sheet has the colours, so they follow the theme.
inline void setTone(QLabel* label, const char* tone) {
  if (label->property("tone").toString() == QLatin1String(tone)) return;
  label->setProperty("tone", QLatin1String(tone));
  label->style()->unpolish(label);
  label->style()->polish(label);
}

}  // namespace stepwright::inspector
