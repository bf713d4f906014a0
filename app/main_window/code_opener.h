// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stepwright::app {

/// Opens a file in the person's editor, at a line where the editor can be told: the command of the
/// settings ("code -g {file}:{line}"), else $VISUAL or $EDITOR where that is a known one with a
/// window of its own, else whatever the desktop opens such files with. False where nothing could be
/// started.
bool openCode(const QString& file, int line, const QString& command);

/// The words that are started; empty where the desktop is to choose.
[[nodiscard]] QStringList editorCall(const QString& file, int line, const QString& command,
                                     const QString& editor);

}  // namespace stepwright::app
