// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/consent_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <filesystem>

#include "engine/project/consent.h"

namespace stepwright::app {
namespace {

struct ConsentTexts {
  Q_DECLARE_TR_FUNCTIONS(Consent)
};

QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list << QString::fromStdString(text);
  return list.join(QStringLiteral(", "));
}

/// As a shell would have to be told it, so that an argument with a blank is seen to be one.
QString quoted(const std::string& argument) {
  const QString text = QString::fromStdString(argument);
  const bool plain =
      !text.isEmpty() && argument.find_first_of(" \t\n'\"\\$*?;&|<>()") == std::string::npos;
  if (plain) return text;
  return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
         QLatin1Char('\'');
}

/// The folder as seen from that of the profile.
QString placeOf(const std::string& folder, const std::string& from) {
  const std::filesystem::path place = std::filesystem::path(folder).lexically_relative(from);
  const bool inside = !place.empty() && *place.begin() != "..";
  return QString::fromStdString(inside ? place.string() : folder);
}

QString lineOf(const project::WishInFull& wish, const std::string& folder) {
  QString line = QString::fromStdString(wish.of) + QStringLiteral(":  ");
  if (!wish.host.empty())
    return line + ConsentTexts::tr("calls %1").arg(QString::fromStdString(wish.host));
  if (wish.command.empty())
    return line +
           ConsentTexts::tr("reads and writes files in %1").arg(placeOf(wish.folder, folder));
  QStringList words;
  for (const std::string& argument : wish.command) words << quoted(argument);
  line += words.join(QLatin1Char(' '));
  if (!wish.handler.empty())
    line += ConsentTexts::tr(", which calls %1").arg(QString::fromStdString(wish.handler));
  if (!wish.folder.empty()) line += ConsentTexts::tr(", in %1").arg(placeOf(wish.folder, folder));
  if (!wish.variables.empty())
    line += ConsentTexts::tr(", with the variables %1").arg(joined(wish.variables));
  if (!wish.inherited.empty())
    line += ConsentTexts::tr(", with your own %1").arg(joined(wish.inherited));
  if (wish.attach) line += ConsentTexts::tr(", open to a debugger");
  return line;
}

}  // namespace

ConsentWords consentQuestion(const tasks::Profile& profile, const std::string& folder) {
  const auto wishes = project::wishesOf(profile, folder);
  const int programs = static_cast<int>(wishes.programs.size());
  ConsentWords words;
  words.folder = QString::fromStdString(folder);
  const QString files = joined(wishes.folders);
  if (wishes.hosts.empty() && programs == 0)
    words.title = ConsentTexts::tr("This folder wants to read and write files in %1").arg(files);
  else if (wishes.hosts.empty())
    words.title = ConsentTexts::tr("This folder wants to start %n program(s)", "", programs);
  else if (wishes.programs.empty())
    words.title = ConsentTexts::tr("This folder wants to call %1").arg(joined(wishes.hosts));
  else
    words.title =
        ConsentTexts::tr("This folder wants to start %n program(s) and call %1", "", programs)
            .arg(joined(wishes.hosts));
  for (const std::string& program : wishes.programs)
    words.commands << QString::fromStdString(program);
  if (!files.isEmpty() && (programs > 0 || !wishes.hosts.empty()))
    words.note = ConsentTexts::tr("reads and writes files in %1").arg(files);
  QStringList lines;
  for (const auto& wish : project::wishesInFull(profile)) lines << lineOf(wish, folder);
  words.detail = lines.join(QLatin1Char('\n'));
  return words;
}

}  // namespace stepwright::app
