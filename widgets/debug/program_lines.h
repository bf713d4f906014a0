// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <deque>

#include "engine/base/log.h"
#include "engine/session/console_line.h"

namespace stepwright::debug {

/// What the program logs of its own work, for the Console: the same lines as in the log's file, on
/// the GUI thread.
class ProgramLines : public QObject {
  Q_OBJECT
 public:
  explicit ProgramLines(QObject* parent = nullptr);

  /// The newest of them.
  [[nodiscard]] const std::deque<session::ConsoleLine>& lines() const { return lines_; }
  void clear() { lines_.clear(); }

 Q_SIGNALS:
  void said(const stepwright::session::ConsoleLine& line);

 private:
  void add(session::ConsoleLine line);

  std::deque<session::ConsoleLine> lines_;
  log::Listening listening_;
};

}  // namespace stepwright::debug
