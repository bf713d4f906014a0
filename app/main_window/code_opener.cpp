// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/code_opener.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>
#include <algorithm>

#include "engine/tasks/functions/command.h"

namespace stepwright::app {
namespace {

/// Editors with a window of their own, and how they are told a line.
struct Editor {
  const char* program;
  const char* arguments;
};
constexpr Editor editors[] = {
    {"code", "-g {file}:{line}"}, {"codium", "-g {file}:{line}"},  {"subl", "{file}:{line}"},
    {"zed", "{file}:{line}"},     {"kate", "-l {line} {file}"},    {"kwrite", "-l {line} {file}"},
    {"gedit", "+{line} {file}"},  {"gvim", "+{line} {file}"},      {"emacs", "+{line} {file}"},
    {"geany", "{file}:{line}"},   {"idea", "--line {line} {file}"}};

QStringList filled(const QString& command, const QString& file, int line) {
  QStringList words;
  const auto split = tasks::splitCommand(command.toStdString());
  if (!split) return words;
  for (const std::string& each : *split) {
    QString word = QString::fromStdString(each);
    word.replace(QStringLiteral("{line}"), QString::number(std::max(line, 1)));
    words << word.replace(QStringLiteral("{file}"), file);
  }
  if (!command.contains(QStringLiteral("{file}"))) words << file;
  return words;
}

}  // namespace

QStringList editorCall(const QString& file, int line, const QString& command,
                       const QString& editor) {
  if (!command.trimmed().isEmpty()) return filled(command, file, line);
  const QString program = QFileInfo(editor.section(QLatin1Char(' '), 0, 0)).fileName();
  for (const Editor& each : editors)
    if (program == QLatin1String(each.program))
      return filled(editor + QLatin1Char(' ') + QLatin1String(each.arguments), file, line);
  return {};
}

bool openCode(const QString& file, int line, const QString& command) {
  QString editor = qEnvironmentVariable("VISUAL");
  if (editor.isEmpty()) editor = qEnvironmentVariable("EDITOR");
  QStringList words = editorCall(file, line, command, editor);
  if (words.isEmpty()) return QDesktopServices::openUrl(QUrl::fromLocalFile(file));
  const QString program = words.takeFirst();
  return QProcess::startDetached(program, words);
}

}  // namespace stepwright::app
