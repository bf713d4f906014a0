// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/kept_runs.h"

#include <algorithm>
#include <filesystem>

#include "engine/interpreter/compile.h"
#include "engine/session/kept_children.h"
#include "engine/session/notices.h"
#include "engine/session/run_status.h"
#include "engine/store/failure.h"
#include "engine/store/owners.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::session {

using store::Failure;
using store::Journal;
using store::RunStore;

namespace {

replay::RunStatus shownAs(const std::string& status) {
  using replay::RunStatus;
  if (status == "SUCCEEDED") return RunStatus::Succeeded;
  if (status == "FAILED") return RunStatus::Failed;
  if (status == "TIMED_OUT") return RunStatus::TimedOut;
  return status == "ABORTED" ? RunStatus::Aborted : RunStatus::Paused;
}

/// "order-20261129T175402Z-1": a name that no other run has, and that people can type.
std::string nameFor(RunStore& store, const DebugRun& run) {
  std::string moment = toRfc3339(run.head->begun).substr(0, 19) + "Z";
  std::erase_if(moment, [](char letter) { return letter == '-' || letter == ':'; });
  const std::string name =
      run.head->naming.machine + "-" + moment + "-" + std::to_string(run.row.id);
  std::string free = name;
  for (int number = 2; store.find(free); ++number) free = name + "-" + std::to_string(number);
  return free;
}

bool hasNoFile(const std::string& document) {
  return document.starts_with(KeptRuns::keyWithoutFile({}));
}

}  // namespace

/// A store that fails is let go of: runs go on without it. False where it did.
template <class Work>
bool KeptRuns::guarded(const Work& work) {
  try {
    work();
    return true;
  } catch (const Failure& failure) {
    trouble_ = failure.error().message;
    rows_.clear();
    store_.reset();
    folder_.clear();
    return false;
  }
}

void KeptRuns::open(std::string folder, std::string document) {
  if (folder == folder_ && document == document_) return;
  guarded([&] { moveRuns(document); });
  folder_ = document.empty() ? std::string() : std::move(folder);
  document_ = std::move(document);
  rows_.clear();
  store_.reset();
  const auto file = std::filesystem::path(folder_) / "runs.sqlite";
  std::error_code none;
  if (folder_.empty() || !std::filesystem::exists(file, none)) return;
  guarded([&] { readRows(); });
}

std::vector<store::RunRow> KeptRuns::waitingIn(const std::string& folder) try {
  std::error_code none;
  if (!std::filesystem::exists(std::filesystem::path(folder) / "runs.sqlite", none)) return {};
  RunStore store(folder);
  const store::Owners owners(folder);
  std::vector<store::RunRow> rows = store.list();
  std::erase_if(rows, [&](const store::RunRow& row) {
    const bool ofFile = !row.document.empty() && !hasNoFile(row.document);
    return !ofFile || !row.unfinished() || owners.isTaken(row.id);
  });
  return rows;
} catch (const Failure&) {
  return {};
}

/// What goes on does so under the document's new name. What has ended is the old one's, unless that
/// was no file's.
void KeptRuns::moveRuns(const std::string& document) {
  if (!store_ || document.empty()) return;
  for (const auto& [run, journal] : journals_)
    if (journal->row().unfinished()) store_->setDocument(journal->row().id, document);
  if (!hasNoFile(document_)) return;
  for (const store::RunRow& row : store_->list(document_)) store_->setDocument(row.id, document);
}

RunStore& KeptRuns::opened() {
  if (folder_.empty()) throw Failure(refuse(notices::nothingKept));
  if (!store_) store_ = std::make_shared<RunStore>(folder_);
  return *store_;
}

void KeptRuns::readRows() {
  rows_ = opened().list(document_);
  std::erase_if(rows_, [&](const store::RunRow& row) {
    return std::any_of(journals_.begin(), journals_.end(),
                       [&](const auto& own) { return own.second->row().id == row.id; });
  });
  for (const store::RunRow& row : rows_) learnOrigin(row);
}

/// A fork's head says what it is a fork of, where that is kept too.
runtime::RunHead KeptRuns::headOf(const DebugRun& run, const std::string& name) const {
  runtime::RunHead head = *run.head;
  json::Value others = head.others.isObject() ? head.others : json::Value::object();
  const auto parent = find(run.row.parent);
  head.others = std::move(others).without("fork");
  if (!parent) return head;
  head.others = std::move(head.others)
                    .with("fork", json::Value::object({{"of", parent->id},
                                                       {"begun", parent->started},
                                                       {"event", run.row.forkedAt},
                                                       {"title", std::string(run.row.title)},
                                                       {"named", name}}));
  return head;
}

void KeptRuns::learnOrigin(const store::RunRow& row) {
  if (row.head.find("\"fork\"") == std::string::npos) return;
  const auto head = runtime::runHeadFrom(row.head);
  const json::Value* fork = head ? head->others.find("fork") : nullptr;
  if (fork == nullptr) return;
  origins_[row.id] = {(*fork)["of"].integer(), (*fork)["begun"].integer(),
                      (*fork)["event"].integer(), std::string((*fork)["title"].string()),
                      std::string((*fork)["named"].string())};
}

const KeptRuns::Origin* KeptRuns::originOf(store::RunId run) const {
  const auto found = origins_.find(run);
  return found == origins_.end() ? nullptr : &found->second;
}

std::uint32_t KeptRuns::idIn(const std::vector<RunRow>& rows, const Origin& origin) const {
  const auto isIt = [&](const store::RunRow& row) {
    return row.id == origin.of && row.started == origin.begun;
  };
  std::uint32_t id = 0;
  for (const auto& [run, journal] : journals_)
    if (isIt(journal->row())) id = run;
  for (const store::RunRow& row : rows_)
    if (isIt(row)) id = firstId + static_cast<std::uint32_t>(row.id);
  const bool listed =
      std::any_of(rows.begin(), rows.end(), [&](const RunRow& row) { return row.id == id; });
  return listed ? id : 0;
}

/// A fork is called by what was changed, unless somebody gave it a name.
Phrase KeptRuns::titleOf(const store::RunRow& row) const {
  const Origin* origin = originOf(row.id);
  const bool unnamed = origin != nullptr && !origin->title.empty() && origin->named == row.name;
  return Phrase(unnamed ? origin->title : row.name);
}

/// The store lives as long as a journal of it.
runtime::JournalPtr KeptRuns::journalOf(store::RunRow row, Journal::Access access) {
  RunStore& store = opened();
  return {new Journal(store, std::move(row), access),
          [store = store_](const Journal* journal) { delete journal; }};
}

store::RunRow KeptRuns::rowFor(const DebugRun& run) {
  store::RunRow row;
  row.name = nameFor(opened(), run);
  row.document = document_;
  row.title = hasNoFile(document_) ? run.head->naming.machine : document_;
  row.status = "RUNNING";
  row.started = row.changed = run.head->begun.ms;
  row.pinned = run.row.pinned;
  row.head = toText(headOf(run, row.name));
  return row;
}

void KeptRuns::begin(DebugRun& run) {
  if (folder_.empty() || !run.head || run.live() == nullptr || run.live()->isKept()) return;
  guarded([&] {
    const auto journal = journalOf(opened().add(rowFor(run)), Journal::Access::Own);
    learnOrigin(journal->row());
    run.live()->keepIn(journal);
    journals_[run.row.id] = journal;
  });
}

void KeptRuns::save(DebugRun& run) {
  const auto own = journals_.find(run.row.id);
  if (own == journals_.end()) return;
  saveStarted(run);
  const interpreter::Execution& execution = run.live()->recording().head();
  const store::RunRow& row = own->second->row();
  const bool over = !execution.running();
  if (over && row.status == toString(execution.status) && row.redrives == execution.redrives)
    return;
  run.live()->keep();
  if (const auto why = run.live()->takeTrouble()) trouble_ = why->message;
  // Another program may redrive it, or take it away.
  if (over) own->second->letGo();
}

/// Whatever its Tasks started stands with its head.
void KeptRuns::saveStarted(DebugRun& run) {
  if (!run.live()->mayStart() || !run.head) return;
  (void)run.tree(true);
  const std::size_t told = run.started().told();
  if (run.started().empty() || std::exchange(started_[run.row.id], told) == told) return;
  guarded([&] {
    runtime::RunHead head = *run.head;
    head.others = head.others.with("started", keptChildren(run.started()));
    const auto& journal = journals_.at(run.row.id);
    journal->setHead(toText(head));
    if (!run.live()->recording().head().running()) journal->letGo();
  });
}

void KeptRuns::addRows(std::vector<RunRow>& rows) const {
  for (const store::RunRow& each : rows_) {
    RunRow row;
    row.id = firstId + static_cast<std::uint32_t>(each.id);
    row.title = titleOf(each);
    row.status = shownAs(each.status);
    row.events = each.events;
    row.started = {each.started};
    row.pinned = each.pinned;
    row.stored = true;
    row.keptAs = each.name;
    rows.push_back(std::move(row));
  }
  const auto hang = [&](RunRow& row, store::RunId run) {
    const Origin* origin = row.parent == 0 ? originOf(run) : nullptr;
    if (origin == nullptr) return;
    row.parent = idIn(rows, *origin);
    row.forkedAt = origin->event;
  };
  for (RunRow& row : rows) {
    const auto own = journals_.find(row.id);
    if (own != journals_.end()) {
      row.keptAs = own->second->row().name;
      row.pinned = own->second->row().pinned;
      hang(row, own->second->row().id);
    } else if (row.stored) {
      hang(row, static_cast<store::RunId>(row.id - firstId));
    }
  }
}

Result<KeptRuns::Opened> KeptRuns::load(std::uint32_t id) try {
  const auto row = find(id);
  if (!row || !store_) return Error{"store.unknown", "", "", ""};
  const auto journal =
      journalOf(*row, row->unfinished() ? Journal::Access::Own : Journal::Access::Look);
  const auto head = runtime::runHeadFrom(journal->row().head);
  const auto clock = head ? head->clockNow() : std::nullopt;
  if (!clock) return Error{"store.torn", "", "", ""};
  asl::Document document = head->document();
  auto program = interpreter::compile(document.machine());
  if (!program) return program.error();
  auto mocks = tasks::mocksFrom(head->others["mocks"], "");
  if (!mocks) mocks = tasks::MockSet();
  return Opened{journal,           std::move(*program), *clock, *head, std::move(document),
                std::move(*mocks), titleOf(*row)};
} catch (const Failure& failure) {
  return failure.error();
}

void KeptRuns::adopt(const DebugRun& run, runtime::JournalPtr journal) {
  std::erase_if(rows_, [&](const store::RunRow& row) { return row.id == journal->row().id; });
  journals_[run.row.id] = std::move(journal);
}

bool KeptRuns::release(const DebugRun& run) {
  const auto found = journals_.find(run.row.id);
  if (found == journals_.end() || found->second->row().unfinished()) return false;
  rows_.insert(rows_.begin(), found->second->row());
  journals_.erase(found);
  return true;
}

std::optional<store::RunRow> KeptRuns::find(std::uint32_t id) const {
  if (const auto own = journals_.find(id); own != journals_.end()) return own->second->row();
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const store::RunRow& row) {
    return isKeptId(id) && row.id == static_cast<store::RunId>(id - firstId);
  });
  return found == rows_.end() ? std::nullopt : std::optional(*found);
}

void KeptRuns::rename(std::uint32_t id, const std::string& name) {
  const auto row = find(id);
  if (!row || row->name == name) return;
  guarded([&] {
    if (opened().find(name)) return;  // the list shows what the session calls it
    opened().rename(*row, name);
    for (store::RunRow& each : rows_)
      if (each.id == row->id) each.name = name;
    if (const auto own = journals_.find(id); own != journals_.end()) own->second->renamed(name);
  });
}

void KeptRuns::pin(std::uint32_t id, bool pinned) {
  const auto row = find(id);
  if (!row) return;
  for (store::RunRow& each : rows_)
    if (each.id == row->id) each.pinned = pinned;
  if (const auto own = journals_.find(id); own != journals_.end()) own->second->pinned(pinned);
  guarded([&] { opened().pin(*row, pinned); });
}

std::optional<Error> KeptRuns::remove(std::uint32_t id) try {
  const auto row = find(id);
  if (!row || !isKeptId(id)) return std::nullopt;
  store::takeAway(opened(), *row);
  std::erase_if(rows_, [&](const store::RunRow& each) { return each.id == row->id; });
  return std::nullopt;
} catch (const Failure& failure) {
  return failure.error();
}

std::optional<Error> KeptRuns::exportTo(std::uint32_t id, const std::string& path) try {
  const auto row = find(id);
  if (!row) return refuse(notices::nothingKept);
  opened().exportTo(opened().named(row->name), path);
  return std::nullopt;
} catch (const Failure& failure) {
  return failure.error();
}

Result<std::size_t> KeptRuns::importFrom(const std::string& path) try {
  const auto taken = opened().importFrom(path);
  for (const store::RunRow& row : taken) opened().setDocument(row.id, document_);
  readRows();
  return taken.size();
} catch (const Failure& failure) {
  return failure.error();
}

Result<std::size_t> KeptRuns::prune(const store::Prune& what) try {
  const std::size_t gone = store::prune(opened(), what, document_);
  readRows();
  return gone;
} catch (const Failure& failure) {
  return failure.error();
}

}  // namespace stepwright::session
