// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/said.h"

#include <QCoreApplication>

#include "engine/base/wording.h"
#include "widgets/common/text.h"

namespace stepwright::common {

QString said(const Phrase& phrase) {
  const char* pattern = phrase.pattern();
  if (pattern == nullptr) return toQt(phrase);
  std::vector<std::string> arguments;
  for (const Phrase& each : phrase.arguments()) arguments.push_back(said(each).toStdString());
  const QString translated = QCoreApplication::translate("Engine", pattern);
  return toQt(filled(translated.toStdString(), arguments));
}

QString said(const Error& error) { return said(error.message); }

QString remedyOf(const Error& error) { return said(error.remedy); }

QString saidInFull(const Error& error) {
  return (said(error) + QLatin1Char(' ') + remedyOf(error)).trimmed();
}

}  // namespace stepwright::common
