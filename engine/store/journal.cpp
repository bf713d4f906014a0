// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/journal.h"

#include <unistd.h>

#include <chrono>

#include "engine/store/digest.h"
#include "engine/store/failure.h"
#include "engine/store/refusals.h"

namespace stepwright::store {
namespace {

std::int64_t wallNow() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Journal::Journal(RunStore& store, RunRow row, Access access)
    : store_(store), row_(std::move(row)), owners_(store.folder()) {
  if (access == Access::Own) take();
  // Somebody may have brought it further, or taken it away, before it was ours.
  row_ = store_.named(row_.name);
  check(access);
  if (access == Access::Own) note();
}

void Journal::take() {
  owned_ = owners_.take(row_.id);
  if (!owned_)
    throw Failure(
        refuse(refusals::owned, {}, {row_.name, std::to_string(owners_.note(row_.id).process)}));
}

/// Nobody has it, and nobody has gone on with it meanwhile.
void Journal::own() {
  if (owned_) return;
  take();
  const RunStore::JournalEnd end = store_.endOfJournal(row_.id);
  if (end.entries == place_ && end.seal == written_ && store_.find(row_.name)) return;
  letGo();
  throw Failure(refuse(refusals::moved, {}, {row_.name}));
}

void Journal::letGo() {
  if (owned_) owners_.drop(row_.id);
  owned_ = false;
}

void Journal::check(Access access) {
  const auto torn = [&](const Phrase& what) {
    return Failure(refuse(refusals::torn, {}, {row_.name, what}));
  };
  store_.readJournal(row_.id, [&](const JournalRow& each) {
    if (sealOf(seal_, static_cast<std::uint64_t>(place_), each.entry) != each.seal)
      throw torn(worded(refusals::tornEntry, {std::to_string(place_)}));
    seal_ = written_ = each.seal;
    ++place_;
  });
  if (access == Access::Look) return;  // its owner may have written more meanwhile
  const Owners::Note last = owners_.note(row_.id);
  const auto count = static_cast<std::uint64_t>(place_);
  if (last.entries > count || (last.entries == count && count > 0 && last.seal != seal_))
    throw torn(worded(refusals::tornEnd, {std::to_string(place_), std::to_string(last.entries)}));
}

void Journal::read(const std::function<void(const std::string& entry)>& visit) const {
  store_.readJournal(row_.id, [&](const JournalRow& each) { visit(each.entry); });
}

void Journal::append(std::string entry) {
  const auto place = (anew_ ? 0 : static_cast<std::uint64_t>(place_)) + pending_.size();
  seal_ = sealOf(seal_, place, entry);
  row_.bytes += static_cast<std::int64_t>(entry.size());
  pending_.push_back({std::move(entry), seal_});
}

std::string Journal::keep(const std::string& text) {
  std::string digest = digestOf(text);
  row_.bytes += static_cast<std::int64_t>(text.size());
  payloads_.emplace_back(digest, text);
  return digest;
}

std::string Journal::kept(const std::string& digest) { return store_.payload(row_, digest); }

void Journal::commit(std::int64_t events) {
  const bool same = !anew_ && !status_ && events == row_.events;
  if (pending_.empty() && payloads_.empty() && same) return;
  own();
  row_.events = events;
  row_.changed = wallNow();
  store_.append(row_, anew_ ? 0 : place_, {pending_, payloads_, anew_, status_});
  place_ = (anew_ ? 0 : place_) + static_cast<std::int64_t>(pending_.size());
  written_ = seal_;
  anew_ = status_ = false;
  pending_.clear();
  payloads_.clear();
  note();
}

void Journal::clear() {
  anew_ = true;
  pending_.clear();
  payloads_.clear();
  seal_ = 0;
  row_.bytes = static_cast<std::int64_t>(row_.head.size());
}

void Journal::note() {
  owners_.setNote(row_.id, {static_cast<std::uint64_t>(place_), written_,
                            static_cast<std::uint64_t>(::getpid()), 0});
}

void Journal::setHead(std::string head) {
  own();
  row_.head = std::move(head);
  store_.setHead(row_);
}

void Journal::setStatus(const std::string& status, const std::string& result,
                        std::int64_t redrives) {
  row_.status = status;
  row_.result = result;
  row_.redrives = redrives;
  status_ = true;
}

}  // namespace stepwright::store
