// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/program_lines.h"

#include <QMetaObject>

namespace stepwright::debug {

namespace {

constexpr int mostKept = 10'000;

QString words(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

}  // namespace

ProgramLines::ProgramLines(QObject* parent)
    : QObject(parent), listening_([this](const log::Line& line) {
        QMetaObject::invokeMethod(
            this, [this, line] { add(line); }, Qt::QueuedConnection);
      }) {}

void ProgramLines::add(const log::Line& line) {
  const QString text =
      QStringLiteral("%1 %2: %3")
          .arg(words(toString(line.level)), words(toString(line.area)), words(line.text));
  lines_ << text;
  if (lines_.size() > mostKept) lines_.erase(lines_.begin(), lines_.begin() + mostKept / 10);
  Q_EMIT said(text);
}

}  // namespace stepwright::debug
