// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/keeping.h"

#include <utility>

#include "engine/session/notices.h"

namespace stepwright::session {

namespace {

/// Runs that a session holds with all their moments; older ones stand on disk.
constexpr std::size_t mostInMemory = 24;

}  // namespace

Keeping::Keeping(KeptRuns& kept, Runs& runs, Console& console)
    : kept_(kept), runs_(runs), console_(console) {
  runs_.onAdded([this](DebugRun& run) { kept_.begin(run); });
}

void Keeping::open(std::string folder, std::string document) {
  kept_.open(std::move(folder), std::move(document));
}

void Keeping::save() {
  for (const auto& run : runs_.all()) kept_.save(*run);
  while (const DebugRun* spare = runs_.spare(mostInMemory)) {
    if (!kept_.release(*spare)) break;
    runs_.forget(spare->row.id);
  }
  const Phrase trouble = kept_.takeTrouble();
  if (trouble.empty()) return;
  const bool held = runs_.live() != nullptr && runs_.live()->isHeld();
  tell(worded(held ? notices::stayed : notices::notKept, {trouble}));
}

void Keeping::tell(const Phrase& note) {
  console_.setNote(note);
  console_.say(runs_, note);
}

void Keeping::exportRun(std::uint32_t run, const std::string& path) {
  save();  // to its newest moment
  const auto refused = kept_.exportTo(run, path);
  tell(refused ? worded(notices::notExported, {refused->message})
               : worded(notices::exported, {path}));
}

void Keeping::importRuns(const std::string& path) {
  const auto count = kept_.importFrom(path);
  tell(count ? worded(notices::importedRuns, {std::to_string(*count)})
             : worded(notices::notImported, {count.error().message}));
}

void Keeping::prune(const store::Prune& what) {
  const auto gone = kept_.prune(what);
  tell(gone ? worded(notices::pruned, {std::to_string(*gone)})
            : worded(notices::notKept, {gone.error().message}));
}

void Keeping::remove(std::uint32_t run) {
  if (const auto refused = kept_.remove(run))
    tell(worded(notices::notDeleted, {refused->message, refused->remedy}));
}

}  // namespace stepwright::session
