// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/lint_settings.h"

#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/project/follow_states.h"
#include "tests/engine/project/scratch_folder.h"

namespace stepwright::project {
namespace {

json::Value valueOf(const std::string& text) { return *json::parse(text); }

const char* const waits = R"({"StartAt": "Ask", "States": {
  "Ask": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:ask",
          "Next": "Call"},
  "Call": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:call",
           "End": true}}})";

/// "CODE at pointer" of every problem.
std::string told(const asl::Document& document) {
  std::string out;
  for (const auto& each : document.problems()) out += each.code + " at " + each.pointer + "\n";
  return out;
}

asl::Document screenedBy(asl::Suppressions suppressions) {
  return asl::Document::read(waits).withSuppressions(
      std::make_shared<const asl::Suppressions>(std::move(suppressions)));
}

TEST(LintSettings, AreReadAndWrittenAlike) {
  const std::string text =
      R"({"suppress":[{"rule":"TASK_TIMEOUT","state":"Ask","reason":"people take their time"},)"
      R"({"rule":"NO_DOLLAR"}]})";
  const auto read = suppressionsFrom(valueOf(text), "/lint");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(json::print(toJson(*read)), text);
  EXPECT_TRUE(suppressionsFrom(json::Value(), "/lint")->empty());
}

TEST(LintSettings, SayWhatCannotBeUnderstoodAndWhatWasMeant) {
  const auto complaint = [](const std::string& text) {
    const auto read = suppressionsFrom(valueOf(text), "/lint");
    return read ? std::string("nothing")
                : read.error().pointer + ": " + read.error().message + " " + read.error().remedy;
  };
  EXPECT_EQ(complaint(R"({"suppress": [{"rule": "TASK_TIMEOUTS"}]})"),
            "/lint/suppress/0/rule: There is no rule \"TASK_TIMEOUTS\" Did you mean "
            "\"TASK_TIMEOUT\"?");
  EXPECT_EQ(complaint(R"({"suppress": [{"rule": "SCHEMA_VALIDATION_FAILED"}]})"),
            "/lint/suppress/0/rule: SCHEMA_VALIDATION_FAILED is a reason for AWS to refuse the "
            "definition It cannot be suppressed; mend what it complains of.");
  EXPECT_NE(complaint(R"({"supress": []})").find("\"suppress\""), std::string::npos);
  EXPECT_NE(complaint(R"({"suppress": [{"rule": "NO_PATH", "files": "*"}]})").find("files"),
            std::string::npos);
}

TEST(LintSettings, SuppressARuleEverywhereOrAtOneState) {
  EXPECT_EQ(told(screenedBy({})), "TASK_TIMEOUT at /States/Ask\nTASK_TIMEOUT at /States/Call\n");
  EXPECT_EQ(told(screenedBy({{"TASK_TIMEOUT", "", ""}})), "");
  EXPECT_EQ(told(screenedBy({{"TASK_TIMEOUT", "Ask", ""}})), "TASK_TIMEOUT at /States/Call\n");
}

TEST(LintSettings, OneThatHitsNothingIsSaid) {
  const auto document = screenedBy({{"TASK_TIMEOUT", "Gone", ""}, {"NO_DOLLAR", "", "", "folder"}});
  EXPECT_EQ(told(document),
            "TASK_TIMEOUT at /States/Ask\nTASK_TIMEOUT at /States/Call\nUNUSED_SUPPRESSION at \n");
  EXPECT_EQ(document.hits(), (std::vector<bool>{false, false}));
  EXPECT_EQ(document.problems().back().severity, asl::Severity::Information);
}

TEST(LintSettings, FollowAStateThatIsGivenAnotherName) {
  std::string renamed = waits;
  for (std::size_t at = renamed.find("\"Ask\""); at != std::string::npos;
       at = renamed.find("\"Ask\"", at + 1))
    renamed.replace(at, 5, "\"Inquire\"");
  const auto before = asl::Document::read(waits), after = asl::Document::read(renamed);
  const auto moved = followed(asl::Suppressions{{"TASK_TIMEOUT", "Ask", ""}},
                              FollowedStates(*before.machine(), *after.machine()));
  EXPECT_EQ(moved.front().state, "Inquire");
}

class FolderLintFile : public ScratchFolder {
 protected:
  std::string put(const std::string& name, const std::string& text) const {
    const std::filesystem::path path = work_ / name;
    std::filesystem::create_directories(path.parent_path());
    write(path.string(), text);
    return path.string();
  }
};

TEST_F(FolderLintFile, SpeaksOfTheFilesThatFit) {
  const std::string file = put("stepwright.json", R"({"theirs": 1, "lint": {"suppress": [
    {"rule": "TASK_TIMEOUT", "files": "legacy/**", "state": "Ask"},
    {"rule": "NO_DOLLAR"}]}})");
  const std::string old = put("legacy/deep/old.asl.json", waits);
  const std::string fresh = put("new.asl.json", waits);
  EXPECT_EQ(FolderLint::fileFor(old), file);
  const FolderLint folder = FolderLint::read(file);
  ASSERT_FALSE(folder.trouble()) << folder.trouble()->message;
  EXPECT_EQ(folder.entries()[0].position, (text::Position{2, 5}));
  EXPECT_EQ(suppressionsFor(old, {}, folder).size(), 2u);
  const auto ofNew = suppressionsFor(fresh, {{"NO_PATH", "", ""}}, folder);
  ASSERT_EQ(ofNew.size(), 2u);
  EXPECT_EQ(ofNew[0].rule, "NO_PATH");
  EXPECT_EQ(ofNew[1].from, file);
}

TEST_F(FolderLintFile, ThatCannotBeUnderstoodNamesTheLine) {
  const std::string path =
      put("stepwright.json", "{\"lint\": {\"suppress\": [\n  {\"rule\": \"NO_DOLAR\"}]}}");
  const FolderLint folder = FolderLint::read(path);
  ASSERT_TRUE(folder.trouble());
  EXPECT_EQ(folder.trouble()->message, path + ": 2:12: There is no rule \"NO_DOLAR\"");
  EXPECT_TRUE(folder.entries().empty());
}

}  // namespace
}  // namespace stepwright::project
