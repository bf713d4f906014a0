// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "engine/store/failure.h"
#include "engine/store/journal.h"

using namespace stepwright;
using namespace stepwright::store;

namespace {

namespace fs = std::filesystem;

class Stored : public ::testing::Test {
 protected:
  Stored() {
    folder_ = fs::temp_directory_path() / ("stepwright-store-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
  }
  ~Stored() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string folder() const { return folder_.string(); }
  [[nodiscard]] static RunRow rowNamed(const std::string& name) {
    RunRow row;
    row.name = name;
    row.title = "flow.asl.json";
    row.status = "RUNNING";
    row.head = "{}";
    return row;
  }
  /// The code of what it throws, "" where it throws nothing.
  template <class Call>
  [[nodiscard]] static std::string failureOf(const Call& call) {
    try {
      call();
    } catch (const Failure& failure) {
      return failure.error().code;
    }
    return "";
  }

  fs::path folder_;
};

std::string textOf(const Journal& journal) {
  std::string text;
  journal.read([&](const std::string& entry) { text += entry + " "; });
  return text;
}

unsigned modeOf(const fs::path& path) {
  struct stat facts {};
  ::stat(path.c_str(), &facts);
  return facts.st_mode & 0777U;
}

}  // namespace

TEST_F(Stored, keepsWhatItsOwnerAloneMayRead) {
  RunStore store(folder());
  Journal journal(store, store.add(rowNamed("a")));
  EXPECT_EQ(modeOf(folder_), 0700U);
  for (const auto& each : fs::directory_iterator(folder_)) EXPECT_EQ(modeOf(each.path()), 0600U);
}

TEST_F(Stored, givesAJournalBackInItsOrder) {
  RunStore store(folder());
  {
    Journal journal(store, store.add(rowNamed("a")));
    journal.append("one");
    journal.append("two");
    journal.commit(2);
    journal.append("three");
    journal.commit(3);
    journal.append("never written");
  }
  Journal again(store, store.named("a"));
  EXPECT_EQ(textOf(again), "one two three ");
  EXPECT_EQ(again.row().events, 3);
}

TEST_F(Stored, saysWhatHasBecomeOfARunTogetherWithItsJournal) {
  RunStore store(folder());
  Journal journal(store, store.add(rowNamed("a")));
  journal.append("one");
  journal.setStatus("SUCCEEDED", R"({"output":1})", 2);
  EXPECT_EQ(store.named("a").status, rowNamed("a").status);
  journal.commit(7);
  const RunRow row = store.named("a");
  EXPECT_EQ(row.status, "SUCCEEDED");
  EXPECT_EQ(row.result, R"({"output":1})");
  EXPECT_EQ(row.redrives, 2);
  EXPECT_EQ(row.events, 7);
  journal.setStatus("RUNNING", "", 2);  // with nothing else to write
  journal.commit(7);
  EXPECT_EQ(store.named("a").status, "RUNNING");
}

TEST_F(Stored, keepsALargeTextOnce) {
  RunStore store(folder());
  const std::string text(5000, 'x');
  Journal journal(store, store.add(rowNamed("a")));
  const std::string digest = journal.keep(text);
  EXPECT_EQ(journal.keep(text), digest);
  journal.commit(1);
  EXPECT_EQ(journal.kept(digest), text);
  EXPECT_EQ(failureOf([&] { (void)journal.kept("other"); }), "store.torn");
}

TEST_F(Stored, refusesANameThatIsInUse) {
  RunStore store(folder());
  store.add(rowNamed("a"));
  EXPECT_EQ(failureOf([&] { store.add(rowNamed("a")); }), "store.taken");
  EXPECT_EQ(failureOf([&] { (void)store.named("b"); }), "store.unknown");
}

TEST_F(Stored, givesARunToOneOwnerAtATime) {
  RunStore store(folder()), other(folder());
  const RunRow row = store.add(rowNamed("a"));
  auto journal = std::make_unique<Journal>(store, row);
  EXPECT_EQ(failureOf([&] { Journal second(other, row); }), "store.owned");
  EXPECT_TRUE(Owners(folder()).isTaken(row.id));
  Journal look(other, row, Journal::Access::Look);
  journal.reset();
  EXPECT_EQ(failureOf([&] { Journal second(other, row); }), "");
}

TEST_F(Stored, seesWhereTheEndOfAJournalIsLost) {
  RunStore store(folder());
  RunRow row = store.add(rowNamed("a"));
  {
    Journal journal(store, row);
    journal.append("one");
    journal.append("two");
    journal.commit(2);
  }
  Database file(folder() + "/runs.sqlite", Database::Open::Create);
  file.run("DELETE FROM journal WHERE place = 1");
  EXPECT_EQ(failureOf([&] { Journal again(store, row); }), "store.torn");
}

TEST_F(Stored, seesWhereAnEntryOrTheRowWasChanged) {
  RunStore store(folder());
  RunRow row = store.add(rowNamed("a"));
  {
    Journal journal(store, row);
    journal.append("one");
    journal.commit(1);
  }
  Database file(folder() + "/runs.sqlite", Database::Open::Create);
  file.run("UPDATE journal SET entry = 'onf'");
  EXPECT_EQ(failureOf([&] { Journal again(store, row); }), "store.torn");
  file.run("UPDATE runs SET result = '{}'");
  EXPECT_EQ(failureOf([&] { (void)store.named("a"); }), "store.torn");
}

TEST_F(Stored, takesARunOutAndInAgain) {
  RunStore store(folder());
  {
    Journal journal(store, store.add(rowNamed("a")));
    journal.append("one");
    (void)journal.keep(std::string(5000, 'x'));
    journal.commit(1);
  }
  const std::string file = folder() + "/a.run";
  store.exportTo(store.named("a"), file);
  ASSERT_EQ(store.importFrom(file).front().name, "a-2");
  Journal again(store, store.named("a-2"));
  EXPECT_EQ(textOf(again), "one ");
  std::ofstream(folder() + "/none.run") << "no database";
  EXPECT_NE(failureOf([&] { store.importFrom(folder() + "/none.run"); }), "");
}
