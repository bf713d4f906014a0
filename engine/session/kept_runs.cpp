// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/kept_runs.h"

#include <algorithm>
#include <filesystem>

#include "engine/interpreter/compile.h"
#include "engine/json/print.h"
#include "engine/runtime/durable.h"
#include "engine/runtime/journal_entry.h"
#include "engine/session/run_status.h"
#include "engine/store/failure.h"
#include "engine/store/owners.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::session {

using interpreter::Execution;
using store::Failure;
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

std::string resultOf(const Execution& execution) {
  if (execution.running()) return "";
  std::vector<json::Member> members;
  if (execution.status == interpreter::Status::Succeeded)
    members.emplace_back("output", execution.output);
  if (execution.error) members.emplace_back("error", *execution.error);
  if (execution.cause) members.emplace_back("cause", *execution.cause);
  return json::print(json::Value::objectOfDistinct(std::move(members)));
}

}  // namespace

/// A store that fails is let go of: runs go on without it.
template <class Work>
void KeptRuns::guarded(const Work& work) {
  try {
    work();
  } catch (const Failure& failure) {
    trouble_ = failure.error().message;
    written_.clear();
    loaded_.reset();
    rows_.clear();
    store_.reset();
    folder_.clear();
  }
}

void KeptRuns::open(std::string folder, std::string document) {
  if (folder == folder_ && document == document_) return;
  // What goes on is written anew under the document's new name.
  guarded([&] {
    for (const auto& [run, written] : written_)
      if (written.journal) store_->remove(written.row.id);
  });
  folder_ = document.empty() ? std::string() : std::move(folder);
  document_ = std::move(document);
  rows_.clear();
  written_.clear();
  store_.reset();
  const auto file = std::filesystem::path(folder_) / "runs.sqlite";
  std::error_code none;
  if (folder_.empty() || !std::filesystem::exists(file, none)) return;
  guarded([&] {
    openStore();
    rows_ = store_->list(document_);
  });
}

/// A step does not wait for the disk: what the last of them were may be lost with the power.
void KeptRuns::openStore() { store_.emplace(folder_, RunStore::Outlives::Program); }

void KeptRuns::save(const DebugRun& run) {
  if (folder_.empty() || !run.head || run.live() == nullptr) return;
  guarded([&] {
    if (!store_) openStore();
    Written& written = written_[run.row.id];
    if (written.row.id == 0) begin(run, written);
    append(run, written);
  });
}

void KeptRuns::begin(const DebugRun& run, Written& written) {
  store::RunRow row;
  row.name = nameFor(*store_, run);
  row.title = row.document = document_;
  row.status = "RUNNING";
  row.started = row.changed = run.head->begun.ms;
  row.pinned = run.row.pinned;
  row.head = toText(*run.head);
  written.row = store_->add(std::move(row));
}

void KeptRuns::append(const DebugRun& run, Written& written) {
  const debugger::Recording& recording = run.live()->recording();
  const Execution& execution = recording.head();
  const std::string status(toString(execution.status));
  const bool whole = !written.journal && !execution.running() && written.row.status == status &&
                     written.cuts == recording.cuts();
  if (whole) return;
  const interpreter::Journal now = recording.journal();
  if (!written.journal) written.journal = std::make_unique<store::Journal>(*store_, written.row);
  store::Journal& journal = *written.journal;
  if (written.cuts != recording.cuts()) {
    journal.clear();
    written.entries = 0;
    written.turns = 0;
    written.cuts = recording.cuts();
  }
  const runtime::Payloads payloads{[&](const std::string& text) { return journal.keep(text); },
                                   [&](const std::string& digest) { return journal.kept(digest); }};
  if (written.entries < now.entries.size()) written.turns = 0;
  for (; written.entries < now.entries.size(); ++written.entries)
    journal.append(runtime::toText(now.entries[written.entries], payloads));
  // Where it stands: a Wait that was entered on the way counts from there.
  if (written.turns < now.turns) journal.append(runtime::toText(runtime::Reached{now.turns}, {}));
  written.turns = now.turns;
  journal.commit(execution.usage.events);
  if (journal.row().status != status)
    journal.setStatus(status, resultOf(execution), execution.redrives);
  written.row = journal.row();
  if (!execution.running()) written.journal.reset();
}

void KeptRuns::addRows(std::vector<RunRow>& rows) const {
  for (const store::RunRow& each : rows_) {
    RunRow row;
    row.id = firstId + static_cast<std::uint32_t>(each.id);
    row.title = Phrase(each.name);
    row.status = shownAs(each.status);
    row.events = each.events;
    row.started = {each.started};
    row.pinned = each.pinned;
    row.stored = true;
    rows.push_back(std::move(row));
  }
}

Result<KeptRuns::Opened> KeptRuns::load(std::uint32_t id) try {
  store::RunRow* row = rowFor(id);
  if (row == nullptr || !store_) return Error{"store.unknown", "", "", ""};
  using Access = store::Journal::Access;
  auto journal = std::make_unique<store::Journal>(*store_, *row,
                                                  row->unfinished() ? Access::Own : Access::Look);
  const auto head = runtime::runHeadFrom(journal->row().head);
  const auto clock = head ? head->clockNow() : std::nullopt;
  if (!clock) return Error{"store.torn", "", "", ""};
  asl::Document document = head->document();
  auto program = interpreter::compile(document.machine());
  if (!program) return program.error();
  debugger::Recording recording(*program, head->input, interpreter::Identity::of(head->naming));
  runtime::Durable durable(recording, *journal);
  durable.replay();
  if (!row->unfinished()) durable.playOut();
  const interpreter::Journal played = recording.journal();
  loaded_ = Written{nullptr, journal->row(), played.entries.size(), played.turns, 0};
  if (row->unfinished()) loaded_->journal = std::move(journal);  // no other program has it now
  auto mocks = tasks::mocksFrom(head->others["mocks"], "");
  if (!mocks) mocks = tasks::MockSet();
  return Opened{std::move(recording), *clock,   *head, std::move(document),
                std::move(*mocks),    row->name};
} catch (const Failure& failure) {
  return failure.error();
}

void KeptRuns::adopt(const DebugRun& run) {
  if (!loaded_) return;
  std::erase_if(rows_, [&](const store::RunRow& row) { return row.id == loaded_->row.id; });
  written_[run.row.id] = std::move(*loaded_);
  loaded_.reset();
}

bool KeptRuns::release(const DebugRun& run) {
  const auto found = written_.find(run.row.id);
  if (found == written_.end() || found->second.journal || found->second.row.unfinished())
    return false;
  rows_.insert(rows_.begin(), std::move(found->second.row));
  written_.erase(found);
  return true;
}

store::RunRow* KeptRuns::rowFor(std::uint32_t id) {
  if (const auto own = written_.find(id); own != written_.end()) return &own->second.row;
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const store::RunRow& row) {
    return isKeptId(id) && row.id == static_cast<store::RunId>(id - firstId);
  });
  return found == rows_.end() ? nullptr : &*found;
}

void KeptRuns::rename(std::uint32_t id, const std::string& name) {
  store::RunRow* row = rowFor(id);
  if (row == nullptr || row->name == name) return;
  guarded([&] {
    if (store_->find(name)) return;  // the list shows what the session calls it
    store_->rename(*row, name);
    row->name = name;
    const auto own = written_.find(id);
    if (own != written_.end() && own->second.journal) own->second.journal->renamed(name);
  });
}

void KeptRuns::pin(std::uint32_t id, bool pinned) {
  store::RunRow* row = rowFor(id);
  if (row == nullptr) return;
  row->pinned = pinned;
  guarded([&] { store_->pin(*row, pinned); });
}

void KeptRuns::remove(std::uint32_t id) {
  const store::RunRow* row = rowFor(id);
  if (row == nullptr || !isKeptId(id)) return;
  guarded([&] {
    store::Owners owners(folder_);
    if (!owners.take(row->id)) return;
    const store::RunId gone = row->id;
    store_->remove(gone);
    std::erase_if(rows_, [&](const store::RunRow& each) { return each.id == gone; });
  });
}

}  // namespace stepwright::session
