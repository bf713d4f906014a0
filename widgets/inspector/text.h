// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>
#include <QStyle>
#include <QVariant>
#include <string>
#include <string_view>

namespace stepwright::inspector {

/// Between Qt's texts and the engine's, which are UTF-8.
[[nodiscard]] inline QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}
[[nodiscard]] inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// How loud the words of a label are, by the look's names: "2" labels, "3" hints, "accent" names;
/// "" = as all text. The style sheet has the colours, so they follow the theme.
inline void setTone(QLabel* label, const char* tone) {
  if (label->property("tone").toString() == QLatin1String(tone)) return;
  label->setProperty("tone", QLatin1String(tone));
  label->style()->unpolish(label);
  label->style()->polish(label);
}

}  // namespace stepwright::inspector
