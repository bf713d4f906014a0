// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/own_folder.h"

#include "engine/project/beside_file.h"
#include "engine/project/places.h"
#include "tests/engine/project/scratch_folder.h"

namespace stepwright::project {
namespace {

namespace fs = std::filesystem;

class OwnFolder : public ScratchFolder {
 protected:
  static void watch(const std::string& document, const std::string& expression) {
    EXPECT_FALSE(
        BesideFile(document).change([&](Kept& kept) { kept.debug.watches = {expression}; }));
  }
  static std::vector<std::string> watches(const std::string& document) {
    return BesideFile(document).read().kept.debug.watches;
  }
  [[nodiscard]] std::string other() const { return (work_ / "other.asl.json").string(); }
};

TEST_F(OwnFolder, StandsBesideNothing) {
  EXPECT_EQ(sharedPath("/a.b/order.asl.json"), "/a.b/order.asl.stepwright.json");
  EXPECT_EQ(sharedPath("/a.b/order"), "/a.b/order.stepwright.json");
  EXPECT_EQ(mocksPath("/a.b/order.asl.yaml"), "/a.b/order.mocks.json");
  EXPECT_TRUE(ownPath(document_).starts_with((folder_ / "state").string()));
}

TEST_F(OwnFolder, ALinkLeadsToTheSameDocument) {
  fs::create_symlink(document_, other());
  EXPECT_EQ(ownPath(other()), ownPath(document_));
  EXPECT_EQ(ownPath((work_ / "." / ".." / "work" / "order.asl.json").string()), ownPath(document_));
}

TEST_F(OwnFolder, EachMachineOfATemplateHasItsOwn) {
  const std::string host = (work_ / "template.yaml").string();
  write(host, "Resources: {}");
  fs::create_symlink(host, other());
  EXPECT_EQ(sharedPath(host + "#Flow"), (work_ / "template.Flow.stepwright.json").string());
  EXPECT_EQ(mocksPath(host + "#Flow"), (work_ / "template.Flow.mocks.json").string());
  EXPECT_NE(ownPath(host + "#Flow"), ownPath(host + "#Other"));
  EXPECT_EQ(ownPath(host + "#Flow"), ownPath(other() + "#Flow"));
}

TEST_F(OwnFolder, ADocumentThatWasRenamedOutsideTakesItsOwnPartAlong) {
  write(document_, R"({"StartAt":"A"})");
  watch(document_, "$.a");
  fs::rename(document_, other());
  EXPECT_TRUE(watches(other()).empty());
  EXPECT_TRUE(adoptOwn(other()));
  EXPECT_EQ(watches(other()), std::vector<std::string>{"$.a"});
  EXPECT_FALSE(fs::exists(ownPath(document_)));
  EXPECT_FALSE(adoptOwn(other()));
}

TEST_F(OwnFolder, ItsTextIsKnownAnewWithEachChange) {
  write(document_, "first");
  watch(document_, "$.a");
  write(document_, "second");
  EXPECT_FALSE(BesideFile(document_).change([](Kept&) {}));
  fs::rename(document_, other());
  EXPECT_TRUE(adoptOwn(other()));
}

TEST_F(OwnFolder, ACopyTakesNothingAndNeitherDoesAnotherDocument) {
  write(document_, "text");
  watch(document_, "$.a");
  fs::copy_file(document_, other());
  EXPECT_FALSE(adoptOwn(other()));
  EXPECT_EQ(watches(document_), std::vector<std::string>{"$.a"});
  fs::remove(document_);
  write(other(), "another text");
  EXPECT_FALSE(adoptOwn(other()));
  EXPECT_TRUE(fs::exists(ownPath(document_)));
}

TEST_F(OwnFolder, OfTwoThatMayBeMeantNoneIsTaken) {
  const std::string third = (work_ / "third.asl.json").string();
  for (const std::string& each : {document_, other()}) {
    write(each, "the same");
    watch(each, "$.a");
  }
  fs::rename(document_, third);
  fs::remove(other());
  EXPECT_FALSE(adoptOwn(third));
}

}  // namespace
}  // namespace stepwright::project
