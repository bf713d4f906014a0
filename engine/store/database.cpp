// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "engine/store/failure.h"
#include "engine/store/refusals.h"

namespace stepwright::store {
namespace {

/// How long others may hold it.
constexpr int patienceMs = 20'000;

}  // namespace

Statement::Statement(Database& database, std::string_view text) : database_(database) {
  sqlite3_stmt* made = nullptr;
  if (::sqlite3_prepare_v2(database.handle(), text.data(), static_cast<int>(text.size()), &made,
                           nullptr) != SQLITE_OK)
    database.fail();
  statement_.reset(made);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  ::sqlite3_finalize(statement);
}

Statement& Statement::bind(std::int64_t number) {
  if (::sqlite3_bind_int64(statement_.get(), ++bound_, number) != SQLITE_OK) database_.fail();
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  if (::sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8) != SQLITE_OK)
    database_.fail();
  return *this;
}

bool Statement::next() {
  const int came = ::sqlite3_step(statement_.get());
  if (came == SQLITE_ROW) return true;
  ::sqlite3_reset(statement_.get());
  bound_ = 0;
  if (came != SQLITE_DONE) database_.fail();
  return false;
}

void Statement::run() {
  while (next()) {
  }
}

std::int64_t Statement::number(int column) const {
  return ::sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(::sqlite3_column_blob(statement_.get(), column));
  const int length = ::sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(length));
}

Database::Database(std::string path, Open open) : path_(std::move(path)) {
  const bool creates = open == Open::Create;
  // SQLite gives the files beside it the mode of this one.
  if (creates) {
    const int made = ::open(path_.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
  }
  sqlite3* opened = nullptr;
  const int flags = creates ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  const int came =
      ::sqlite3_open_v2(path_.c_str(), &opened, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(opened);
  if (came != SQLITE_OK) fail();
  ::sqlite3_busy_timeout(handle(), patienceMs);
}

void Database::Close::operator()(sqlite3* database) const { ::sqlite3_close_v2(database); }

void Database::run(const char* text) {
  if (::sqlite3_exec(handle(), text, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::string Database::value(std::string_view text) {
  Statement statement(*this, text);
  return statement.next() ? statement.text(0) : std::string();
}

std::int64_t Database::lastRow() const { return ::sqlite3_last_insert_rowid(handle()); }

void Database::fail() const {
  const std::string why = handle() == nullptr ? "out of memory" : ::sqlite3_errmsg(handle());
  switch (::sqlite3_errcode(handle()) & 0xff) {
    case SQLITE_FULL:
      throw Failure(refuse(refusals::full, {}, {path_}));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Failure(refuse(refusals::damaged, {}, {path_, why}));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failure(refuse(refusals::busy, {}, {path_}));
    default:
      throw Failure(refuse(refusals::failed, {}, {path_, why}));
  }
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) ::sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace stepwright::store
