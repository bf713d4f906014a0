// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_store.h"

#include <chrono>
#include <filesystem>
#include <thread>

#include "engine/base/files.h"
#include "engine/base/state_folder.h"
#include "engine/store/digest.h"
#include "engine/store/failure.h"
#include "engine/store/owners.h"
#include "engine/store/refusals.h"
#include "engine/store/schema.h"

namespace stepwright::store {
namespace {

constexpr std::string_view columns =
    "id, name, title, document, status, started, changed, events, bytes, redrives, pinned, head, "
    "result, seal";

std::string fileIn(const std::string& folder) {
  if (const auto error = makePrivateFolder(folder)) throw Failure(*error);
  return (std::filesystem::path(folder) / "runs.sqlite").string();
}

/// Names and pins come and go, and counts grow: what a run began with and came to is sealed.
std::string sealOfRow(const RunRow& row) {
  return digestOf({row.title, row.status, std::to_string(row.started), std::to_string(row.redrives),
                   row.head, row.result});
}

RunRow rowOf(const Statement& found) {
  RunRow row;
  row.id = found.number(0);
  row.name = found.text(1);
  row.title = found.text(2);
  row.document = found.text(3);
  row.status = found.text(4);
  row.started = found.number(5);
  row.changed = found.number(6);
  row.events = found.number(7);
  row.bytes = found.number(8);
  row.redrives = found.number(9);
  row.pinned = found.number(10) != 0;
  row.head = found.text(11);
  row.result = found.text(12);
  if (found.text(13) != sealOfRow(row))
    throw Failure(refuse(refusals::torn, {}, {row.name, worded(refusals::tornHead)}));
  return row;
}

std::optional<RunRow> findIn(Database& database, std::string_view name) {
  Statement query(database, "SELECT " + std::string(columns) + " FROM runs WHERE name = ?");
  query.bind(name);
  if (!query.next()) return std::nullopt;
  return rowOf(query);
}

std::vector<RunRow> allIn(Database& database, const std::optional<std::string>& document = {}) {
  Statement query(database, "SELECT " + std::string(columns) + " FROM runs" +
                                (document ? " WHERE document = ?" : "") + " ORDER BY id DESC");
  if (document) query.bind(*document);
  std::vector<RunRow> rows;
  while (query.next()) rows.push_back(rowOf(query));
  return rows;
}

void insert(Database& database, RunRow& row) {
  Statement insertion(
      database,
      "INSERT INTO runs(name, title, document, status, started, changed, events, bytes, redrives, "
      "pinned, head, result, seal) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insertion.bind(row.name).bind(row.title).bind(row.document).bind(row.status);
  insertion.bind(row.started).bind(row.changed).bind(row.events).bind(row.bytes);
  insertion.bind(row.redrives).bind(row.pinned ? 1 : 0).bind(row.head).bind(row.result);
  insertion.bind(sealOfRow(row));
  insertion.run();
  row.id = database.lastRow();
}

using Visit = std::function<void(const JournalRow&)>;

void readJournalIn(Database& database, RunId run, const Visit& visit) {
  Statement query(database, "SELECT entry, seal FROM journal WHERE run = ? ORDER BY place");
  query.bind(run);
  while (query.next()) visit({query.text(0), static_cast<std::uint64_t>(query.number(1))});
}

/// Puts the entries of a run into its journal, one after the other.
class Insertion {
 public:
  Insertion(Database& database, RunId run, std::int64_t place)
      : statement_(database, "INSERT INTO journal(run, place, entry, seal) VALUES(?, ?, ?, ?)"),
        run_(run),
        place_(place) {}
  void add(const JournalRow& row) {
    statement_.bind(run_).bind(place_++).bind(row.entry);
    statement_.bind(static_cast<std::int64_t>(row.seal)).run();
  }

 private:
  Statement statement_;
  RunId run_;
  std::int64_t place_;
};

void insertPayload(Database& database, RunId run, std::string_view digest, std::string_view bytes) {
  Statement insertion(database,
                      "INSERT OR IGNORE INTO payloads(run, digest, bytes) VALUES(?, ?, ?)");
  insertion.bind(run).bind(digest).bind(bytes);
  insertion.run();
}

/// A run with all that belongs to it.
RunRow copyRun(Database& from, Database& to, RunRow row) {
  const RunId old = row.id;
  insert(to, row);
  Insertion insertion(to, row.id, 0);
  readJournalIn(from, old, [&](const JournalRow& each) { insertion.add(each); });
  Statement payloads(from, "SELECT digest, bytes FROM payloads WHERE run = ?");
  payloads.bind(old);
  while (payloads.next()) insertPayload(to, row.id, payloads.text(0), payloads.text(1));
  return row;
}

/// Of several programs that begin with a new store one turns the log on, and the others are refused
/// instead of kept waiting.
void logAhead(Database& database) {
  constexpr int tries = 200;
  for (int i = 1;; ++i) {
    try {
      return database.run("PRAGMA journal_mode = WAL");
    } catch (const Failure& failure) {
      if (failure.error().code != refusals::busy.code || i == tries) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
}

void checkFile(Database& database) {
  const std::string found = database.value("PRAGMA integrity_check(1)");
  if (found != "ok") throw Failure(refuse(refusals::damaged, {}, {database.path(), found}));
}

}  // namespace

std::string RunStore::usualFolder() {
  return (std::filesystem::path(stateFolder()) / "runs").string();
}

RunStore::RunStore(const std::string& folder, Outlives outlives)
    : folder_(folder), database_(fileIn(folder), Database::Open::Create) {
  logAhead(database_);
  database_.run(outlives == Outlives::PowerCut ? "PRAGMA synchronous = FULL"
                                               : "PRAGMA synchronous = NORMAL");
  takeOver(database_);
}

RunRow RunStore::add(RunRow row) {
  Transaction all(database_);
  if (findIn(database_, row.name)) throw Failure(refuse(refusals::taken, {}, {row.name}));
  row.bytes = static_cast<std::int64_t>(row.head.size());
  insert(database_, row);
  Owners(folder_).setNote(row.id, {});
  all.commit();
  return row;
}

std::optional<RunRow> RunStore::find(std::string_view name) { return findIn(database_, name); }

RunRow RunStore::named(std::string_view name) {
  auto found = findIn(database_, name);
  if (!found) throw Failure(refuse(refusals::unknown, {}, {std::string(name)}));
  return std::move(*found);
}

std::vector<RunRow> RunStore::list(const std::optional<std::string>& document) {
  return allIn(database_, document);
}

void RunStore::setStatus(const RunRow& row) {
  Statement change(database_,
                   "UPDATE runs SET status = ?, redrives = ?, result = ?, seal = ? WHERE id = ?");
  change.bind(row.status).bind(row.redrives).bind(row.result).bind(sealOfRow(row)).bind(row.id);
  change.run();
}

void RunStore::setHead(const RunRow& row) {
  Statement change(database_, "UPDATE runs SET head = ?, seal = ? WHERE id = ?");
  change.bind(row.head).bind(sealOfRow(row)).bind(row.id);
  change.run();
}

void RunStore::pin(const RunRow& row, bool pinned) {
  Statement change(database_, "UPDATE runs SET pinned = ? WHERE id = ?");
  change.bind(pinned ? 1 : 0).bind(row.id);
  change.run();
}

void RunStore::rename(const RunRow& row, const std::string& name) {
  Transaction all(database_);
  if (findIn(database_, name)) throw Failure(refuse(refusals::taken, {}, {name}));
  Statement change(database_, "UPDATE runs SET name = ? WHERE id = ?");
  change.bind(name).bind(row.id);
  change.run();
  all.commit();
}

void RunStore::setDocument(RunId run, const std::string& document) {
  Statement change(database_, "UPDATE runs SET document = ? WHERE id = ?");
  change.bind(document).bind(run);
  change.run();
}

void RunStore::remove(RunId run) {
  Transaction all(database_);
  for (const char* text : {"DELETE FROM payloads WHERE run = ?",
                           "DELETE FROM journal WHERE run = ?", "DELETE FROM runs WHERE id = ?"}) {
    Statement deletion(database_, text);
    deletion.bind(run);
    deletion.run();
  }
  all.commit();
}

void RunStore::compact() {
  try {
    database_.run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
  } catch (const Failure&) {
    // Whoever is at work uses the room again.
  }
}

void RunStore::append(const RunRow& row, std::int64_t place, const Written& written) {
  Transaction all(database_);
  if (written.anew) {
    Statement deletion(database_, "DELETE FROM journal WHERE run = ?");
    deletion.bind(row.id).run();
  }
  Insertion insertion(database_, row.id, place);
  for (const JournalRow& each : written.entries) insertion.add(each);
  for (const auto& [digest, bytes] : written.payloads)
    insertPayload(database_, row.id, digest, bytes);
  Statement counts(database_, "UPDATE runs SET changed = ?, events = ?, bytes = ? WHERE id = ?");
  counts.bind(row.changed).bind(row.events).bind(row.bytes).bind(row.id);
  counts.run();
  if (written.status) setStatus(row);
  all.commit();
}

void RunStore::readJournal(RunId run, const std::function<void(const JournalRow&)>& visit) {
  readJournalIn(database_, run, visit);
}

RunStore::JournalEnd RunStore::endOfJournal(RunId run) {
  Statement query(database_,
                  "SELECT place, seal FROM journal WHERE run = ? ORDER BY place DESC LIMIT 1");
  query.bind(run);
  if (!query.next()) return {};
  return {query.number(0) + 1, static_cast<std::uint64_t>(query.number(1))};
}

std::string RunStore::payload(const RunRow& row, const std::string& digest) {
  Statement query(database_, "SELECT bytes FROM payloads WHERE run = ? AND digest = ?");
  query.bind(row.id).bind(digest);
  std::string bytes = query.next() ? query.text(0) : std::string();
  if (digestOf(bytes) != digest)
    throw Failure(refuse(refusals::torn, {}, {row.name, worded(refusals::tornPayload)}));
  return bytes;
}

void RunStore::check() { checkFile(database_); }

void RunStore::exportTo(const RunRow& row, const std::string& path) {
  const std::string made = path + ".part";
  std::error_code ignored;
  std::filesystem::remove(made, ignored);
  try {
    Database file(made, Database::Open::Create);
    takeOver(file);
    Transaction all(file);
    copyRun(database_, file, row);
    all.commit();
  } catch (const Failure&) {
    std::filesystem::remove(made, ignored);
    throw;
  }
  std::error_code problem;
  std::filesystem::rename(made, path, problem);
  if (problem) throw Failure(refuse(refusals::failed, {}, {path, problem.message()}));
}

std::vector<RunRow> RunStore::importFrom(const std::string& path) {
  Database file(path, Database::Open::Read);
  expectPresent(file);
  checkFile(file);
  std::vector<RunRow> taken;
  Transaction all(database_);
  for (RunRow& row : allIn(file)) {
    const std::string name = row.name;
    for (int number = 2; findIn(database_, row.name); ++number)
      row.name = name + "-" + std::to_string(number);
    taken.push_back(copyRun(file, database_, std::move(row)));
    Owners(folder_).setNote(taken.back().id, {});
  }
  all.commit();
  return taken;
}

}  // namespace stepwright::store
