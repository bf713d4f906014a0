// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runs.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/store_folder.h"
#include "app/cli/terminal_text.h"
#include "engine/base/time.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/clock.h"
#include "engine/store/failure.h"
#include "engine/store/owners.h"
#include "engine/store/prune.h"
#include "engine/store/run_store.h"

namespace stepwright::cli {
namespace {

using json::Member;
using json::Value;
using store::Owners;
using store::RunRow;
using store::RunStore;

bool contains(const std::string& text, const std::string& part) {
  const auto found = std::search(text.begin(), text.end(), part.begin(), part.end(),
                                 [](unsigned char one, unsigned char other) {
                                   return std::tolower(one) == std::tolower(other);
                                 });
  return found != text.end();
}

/// What a person is told of it: one that has not ended is under way, or waits to be resumed.
std::string standing(const RunRow& row, bool underWay) {
  if (!row.unfinished()) return row.status;
  return underWay ? "RUNNING" : "INTERRUPTED";
}

std::string column(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string sizeOf(std::int64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f KiB", static_cast<double>(bytes) / 1024.0);
  return text;
}

void printTable(const std::vector<RunRow>& rows, const Owners& owners) {
  std::size_t name = 4, title = 4;
  for (const RunRow& row : rows) {
    name = std::max(name, terminalText(row.name).size());
    title = std::max(title, std::min<std::size_t>(40, terminalText(row.title).size()));
  }
  std::cout << column("name", name) << "  " << column("status", 11) << "  " << column("flow", title)
            << "  " << column("begun", 24) << "  events        size\n";
  for (const RunRow& row : rows) {
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%6lld  %10s", static_cast<long long>(row.events),
                  sizeOf(row.bytes).c_str());
    std::cout << column(terminalText(row.name), name) << "  "
              << column(standing(row, owners.isTaken(row.id)), 11) << "  "
              << column(terminalText(row.title), title) << "  " << toRfc3339({row.started}) << "  "
              << numbers << (row.pinned ? "  pinned" : "") << '\n';
  }
}

Value toJson(const RunRow& row, bool underWay) {
  std::vector<Member> members;
  members.emplace_back("name", row.name);
  members.emplace_back("status", standing(row, underWay));
  members.emplace_back("flow", row.title);
  members.emplace_back("begun", toRfc3339({row.started}));
  members.emplace_back("changed", toRfc3339({row.changed}));
  members.emplace_back("events", row.events);
  members.emplace_back("redriveCount", row.redrives);
  members.emplace_back("bytes", row.bytes);
  members.emplace_back("pinned", row.pinned);
  if (const auto result = json::parse(row.result))
    for (const Member& each : result->members()) members.emplace_back(each.key, each.value);
  return Value::objectOfDistinct(std::move(members));
}

/// "30d", "12h", "5m", "90s"; without a unit they are days.
std::optional<std::int64_t> ageOf(const std::string& text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || number < 0) return std::nullopt;
  const std::string unit(rest, end);
  constexpr std::int64_t second = 1000, day = 24 * 3600 * second;
  if (unit.empty() || unit == "d") return number * day;
  if (unit == "h") return number * 3600 * second;
  if (unit == "m") return number * 60 * second;
  if (unit == "s") return number * second;
  return std::nullopt;
}

}  // namespace

int listRuns(const RunsOptions& options) {
  return withStore(options.store, [&](RunStore& store) {
    auto rows = store.list();
    std::erase_if(rows, [&](const RunRow& row) {
      return !contains(row.name, options.search) && !contains(row.title, options.search);
    });
    const Owners owners(store.folder());
    if (options.format == "table") return printTable(rows, owners), exitGood;
    std::vector<Value> values;
    for (const RunRow& row : rows) values.push_back(toJson(row, owners.isTaken(row.id)));
    std::cout << json::printPretty(Value::array(std::move(values))) << '\n';
    return exitGood;
  });
}

int deleteRuns(const RunsOptions& options) {
  return withStore(options.store, [&](RunStore& store) {
    // All are looked up before the first one goes.
    std::vector<RunRow> rows;
    for (const std::string& name : options.names) rows.push_back(store.named(name));
    for (const RunRow& row : rows) store::takeAway(store, row);
    return exitGood;
  });
}

int renameRun(const RunsOptions& options) {
  return withStore(options.store, [&](RunStore& store) {
    if (const auto problem = problemOfRunName(options.newName))
      return complain(*problem), exitUsage;
    store.rename(store.named(options.name), options.newName);
    return exitGood;
  });
}

int pinRuns(const RunsOptions& options, bool pinned) {
  return withStore(options.store, [&](RunStore& store) {
    for (const std::string& name : options.names) store.pin(store.named(name), pinned);
    return exitGood;
  });
}

int pruneRuns(const RunsOptions& options) {
  const auto age = ageOf(options.olderThan);
  if (options.olderThan.empty() && !options.mostMib) {
    complain({"usage.prune", "nothing says which runs are to go", "",
              "Write --older-than 30d, or --max-size MIB, or both."});
    return exitUsage;
  }
  if (!options.olderThan.empty() && !age) {
    complain({"usage.prune", "--older-than: " + options.olderThan + " is no time", "",
              "Write days, or a number with d, h, m or s: 30d."});
    return exitUsage;
  }
  return withStore(options.store, [&](RunStore& store) {
    store::Prune what{age, {}, runtime::wallClock().ms};
    if (options.mostMib) what.mostBytes = *options.mostMib << 20;
    const std::size_t gone = store::prune(store, what);
    std::cout << gone << (gone == 1 ? " run" : " runs") << " taken away, " << store.list().size()
              << " kept\n";
    return exitGood;
  });
}

int exportRun(const RunsOptions& options) {
  return withStore(options.store, [&](RunStore& store) {
    store.exportTo(store.named(options.name), options.file);
    return exitGood;
  });
}

int importRuns(const RunsOptions& options) {
  return withStore(options.store, [&](RunStore& store) {
    for (const RunRow& row : store.importFrom(options.file))
      std::cout << terminalText(row.name) << '\n';
    return exitGood;
  });
}

}  // namespace stepwright::cli
