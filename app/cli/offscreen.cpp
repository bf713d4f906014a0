// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen.h"

#include <QLoggingCategory>

namespace stepwright::cli {
namespace {

QtMessageHandler printer = nullptr;

/// A picture needs no folder for sockets: where the session has none, as on a build server, Qt's
/// complaint of it would stand among those of the command.
void tell(QtMsgType type, const QMessageLogContext& context, const QString& words) {
  if (!words.startsWith(QLatin1String("QStandardPaths: "))) printer(type, context, words);
}

/// Before there is an application: it asks which platform it is on.
char** onOffscreen(char** words) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  if (printer == nullptr) printer = qInstallMessageHandler(tell);
  return words;
}

}  // namespace

Offscreen::Offscreen() : application_(count_, onOffscreen(words_)) {}

}  // namespace stepwright::cli
