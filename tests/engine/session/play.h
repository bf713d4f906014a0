// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/session/player.h"

namespace stepwright::session::test {

inline asl::Document documentOf(const std::string& text) { return asl::Document::read(text); }
inline json::Value value(const std::string& text) { return *json::parse(text); }

inline tasks::MockBehaviour result(const std::string& text, int first = 0, int last = -1) {
  tasks::MockBehaviour made;
  made.result = value(text);
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

inline tasks::MockBehaviour failure(const std::string& error, int first = 0, int last = -1) {
  tasks::MockBehaviour made;
  made.kind = tasks::MockBehaviour::Kind::Error;
  made.error = error;
  made.cause = "because";
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

inline RunOptions options() {
  RunOptions made;
  made.start = Timestamp{1'000'000};
  made.machineName = "M";
  return made;
}

inline Breakpoint at(const asl::StateId& state, Breakpoint::Kind kind = Breakpoint::Kind::Enter) {
  Breakpoint made;
  made.id = 1;
  made.state = state;
  made.kind = kind;
  return made;
}

/// Lets the player move until it comes to rest, and gives that moment.
inline MomentPtr rest(Player& player) {
  while (player.running() && player.slice(1000) == Player::Slice::Busy) {
  }
  return player.moment();
}

/// "A:succeeded B:running", by StateId's last part.
inline std::string statuses(const replay::RunView& view) {
  static const char* names[] = {"-",        "running",  "waiting", "succeeded", "failed",
                                "timedOut", "retrying", "caught",  "aborted"};
  std::string text;
  for (const auto& [id, state] : view.states) {
    if (!text.empty()) text += ' ';
    text += id.substr(id.rfind('/') + 1) + ":" + names[static_cast<int>(state.status)];
  }
  return text;
}

}  // namespace stepwright::session::test
