// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/schema.h"

#include <array>
#include <string>

#include "engine/store/failure.h"
#include "engine/store/refusals.h"

namespace stepwright::store {
namespace {

/// What the file says it is: "SWrs".
constexpr std::int64_t application = 0x53577273;

/// Step n brings a store of form n to form n + 1. A step that was released is never changed again.
constexpr std::array<const char*, 3> steps = {
    R"(CREATE TABLE runs(
         id INTEGER PRIMARY KEY AUTOINCREMENT,
         name TEXT NOT NULL UNIQUE,
         title TEXT NOT NULL,
         status TEXT NOT NULL,
         started INTEGER NOT NULL,
         changed INTEGER NOT NULL,
         events INTEGER NOT NULL,
         bytes INTEGER NOT NULL,
         head TEXT NOT NULL,
         result TEXT NOT NULL,
         seal TEXT NOT NULL);
       CREATE TABLE journal(
         run INTEGER NOT NULL,
         place INTEGER NOT NULL,
         entry TEXT NOT NULL,
         seal INTEGER NOT NULL,
         PRIMARY KEY(run, place)) WITHOUT ROWID;
       CREATE TABLE payloads(
         run INTEGER NOT NULL,
         digest TEXT NOT NULL,
         bytes TEXT NOT NULL,
         PRIMARY KEY(run, digest));)",
    // Runs of the window stand beside those of the command line.
    R"(ALTER TABLE runs ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE runs ADD COLUMN redrives INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE runs ADD COLUMN document TEXT NOT NULL DEFAULT '';)",
    // An entry may hold several lines from here on, which an older program would not read.
    R"(UPDATE runs SET changed = changed;)"};
constexpr auto present = static_cast<std::int64_t>(steps.size());

std::int64_t formOf(Database& database) {
  const std::string form = database.value("PRAGMA user_version");
  return form.empty() ? 0 : std::stoll(form);
}

/// Its form, once it has been looked at.
std::int64_t knownForm(Database& database) {
  const std::int64_t form = formOf(database);
  const bool own = database.value("PRAGMA application_id") == std::to_string(application);
  const bool fresh = form == 0 && database.value("SELECT count(*) FROM sqlite_schema") == "0";
  if (!own && !fresh) throw Failure(refuse(refusals::foreign, {}, {database.path()}));
  if (form > present)
    throw Failure(refuse(refusals::newer, {},
                         {database.path(), std::to_string(form), std::to_string(present)}));
  return form;
}

}  // namespace

void takeOver(Database& database) {
  if (knownForm(database) == present) return;
  Transaction all(database);
  // Another program may have done it meanwhile.
  for (auto form = knownForm(database); form < present; ++form)
    database.run(steps.at(static_cast<std::size_t>(form)));
  database.run(("PRAGMA user_version = " + std::to_string(present)).c_str());
  database.run(("PRAGMA application_id = " + std::to_string(application)).c_str());
  all.commit();
}

void expectPresent(Database& database) {
  if (knownForm(database) == present) return;
  throw Failure(refuse(refusals::foreign, {}, {database.path()}));
}

}  // namespace stepwright::store
