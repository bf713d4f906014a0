// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace stepwright::store {

class Database;

/// One statement, made once and run as often as is wanted. It does not outlive its database.
class Statement {
 public:
  Statement(Database& database, std::string_view text);

  /// From the first place on, one after the other.
  Statement& bind(std::int64_t number);
  Statement& bind(std::string_view text);
  /// The next row; false where there is none any more, and then it can be bound anew.
  bool next();
  /// To the end, whatever rows there are.
  void run();

  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

/// An SQLite file. What goes wrong is thrown (Failure), in words that name the file.
class Database {
 public:
  enum class Open : std::uint8_t {
    Create,  ///< made where it is not there, for its owner's eyes alone
    Read     ///< it must be there, and is not written
  };
  Database(std::string path, Open open);

  void run(const char* text);
  /// The first column of the first row, "" where there is none.
  [[nodiscard]] std::string value(std::string_view text);
  [[nodiscard]] std::int64_t lastRow() const;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  /// Throws what SQLite complained of last.
  [[noreturn]] void fail() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// All or nothing: what is not committed is taken back. With others who write it waits for its
/// turn.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace stepwright::store
