// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is imported as a history or refused; what is imported can be shown at every event. The
// first line may be the definition that it is of.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "engine/replay/import_run.h"
#include "engine/session/player.h"

using namespace stepwright;  // NOLINT: a program of one function

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const auto log = replay::readHistory(all.substr(std::min(line + 1, all.size())));
  if (!log) {
    if (log.error().code.empty() || log.error().message.empty()) std::abort();
    return 0;
  }
  session::Player player;
  player.launcher().importLog(asl::Document::read(std::string(all.substr(0, line))), *log);
  const auto events = static_cast<std::int64_t>(log->size());
  for (std::int64_t event = 0; event <= std::min<std::int64_t>(events, 20); ++event) {
    player.goToEvent(event);
    (void)player.moment();
  }
  player.stepBackEvent();
  player.backToLive();
  (void)player.moment();
  return 0;
}
