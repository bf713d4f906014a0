// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/program_lines.h"

#include <QDateTime>
#include <QMetaObject>
#include <utility>

namespace stepwright::debug {

namespace {

constexpr std::size_t mostKept = 10'000;

session::ConsoleLine asConsoleLine(const log::Line& line) {
  session::ConsoleLine said;
  said.text =
      std::string(toString(line.level)) + " " + std::string(toString(line.area)) + ": " + line.text;
  said.voice = session::ConsoleVoice::Program;
  said.time = {QDateTime::currentMSecsSinceEpoch()};
  return said;
}

}  // namespace

ProgramLines::ProgramLines(QObject* parent)
    : QObject(parent), listening_([this](const log::Line& line) {
        QMetaObject::invokeMethod(
            this, [this, said = asConsoleLine(line)] { add(said); }, Qt::QueuedConnection);
      }) {}

void ProgramLines::add(session::ConsoleLine line) {
  lines_.push_back(std::move(line));
  if (lines_.size() > mostKept) lines_.pop_front();
  Q_EMIT said(lines_.back());
}

}  // namespace stepwright::debug

#include "moc_program_lines.cpp"
