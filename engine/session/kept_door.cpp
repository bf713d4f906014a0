// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/kept_door.h"

#include "engine/session/keeping.h"

namespace stepwright::session {

void KeptDoor::open(std::string folder, std::string document) {
  post_([=](Keeping& keeping) { keeping.open(folder, document); });
}

void KeptDoor::exportRun(std::uint32_t run, std::string path) {
  post_([=](Keeping& keeping) { keeping.exportRun(run, path); });
}

void KeptDoor::importRuns(std::string path) {
  post_([=](Keeping& keeping) { keeping.importRuns(path); });
}

void KeptDoor::prune(std::optional<std::chrono::milliseconds> olderThan,
                     std::optional<std::int64_t> mostBytes) {
  store::Prune what{{}, mostBytes, runtime::wallClock().ms};
  if (olderThan) what.olderThanMs = olderThan->count();
  post_([=](Keeping& keeping) { keeping.prune(what); });
}

}  // namespace stepwright::session
