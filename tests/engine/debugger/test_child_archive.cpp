// SPDX-License-Identifier: GPL-3.0-or-later
// Child executions of a distributed Map that are over, found again among very many and stepped.
#include "engine/runtime/child_archive.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/asl/bind.h"
#include "engine/debugger/child_run.h"
#include "engine/debugger/live_run.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/map_run_meter.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/s3/s3_folder.h"

namespace stepwright::debugger {
namespace {

namespace fs = std::filesystem;
using runtime::ChildArchive;
using runtime::ChildReport;

const char* machine = R"({"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,
  "ToleratedFailurePercentage":5,
  "ItemReader":{"Resource":"arn:aws:states:::s3:getObject",
    "ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW"},
    "Parameters":{"Bucket":"data","Key":"rows.csv"}},
  "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
    "StartAt":"Who","States":{
      "Who":{"Type":"Pass","Next":"Call",
        "Parameters":{"id.$":"$.id","at.$":"$$.Map.Item.Index","name.$":"$$.Execution.Name",
          "from.$":"$$.Map.Item.Source"}},
      "Call":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f",
        "Parameters":{"id.$":"$.id"},"ResultPath":"$.answer","Next":"Last",
        "Retry":[{"ErrorEquals":["Busy"]}]},
      "Last":{"Type":"Pass","End":true}}},
  "ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"data","Prefix":"out"}}}}})";

/// One in a hundred fails for good, and one is busy at first.
tasks::MockSet answers() {
  tasks::MockBehaviour busy, broken, good;
  busy.kind = broken.kind = tasks::MockBehaviour::Kind::Error;
  busy.error = "Busy";
  busy.lastAttempt = 0;
  busy.item = {{"Each", 777'777}};
  broken.error = "Broken";
  broken.condition = R"($substring(id, -2) = "13")";
  good.result = *json::parse(R"({"price":7})");
  return {{"Call", true, {busy, broken, good}}};
}

struct Million : ::testing::Test {
  void SetUp() override {
    root = fs::temp_directory_path() / ("million-" + std::to_string(::getpid()));
    fs::create_directories(root / "data");
  }
  void TearDown() override { fs::remove_all(root); }

  void writeRows(int count) {
    std::ofstream file(root / "data" / "rows.csv");
    file << "id,name\n";
    for (int i = 0; i < count; ++i) file << i << ",\"Row, " << i << "\"\n";
  }

  fs::path root;
};

interpreter::ProgramPtr compiled(const std::string& text) {
  return *interpreter::compile(asl::bind(*json::parse(text)));
}

TEST_F(Million, ChildSevenHundredThousandIsOpenedAndStepped) {
  writeRows(800'000);
  tasks::MockBackend mocked(answers());
  tasks::S3Folder s3(root);
  tasks::BackendChain chain({&mocked, &s3});
  ChildArchive archive;
  runtime::MapRunMeter meter;
  runtime::Keeper keeper(compiled(machine), json::Value::object(),
                         interpreter::Identity::of({.start = {1'700'000'000'000}}),
                         {.journal = false, .onChild = [&](const interpreter::EndedChild& ended) {
                            archive.add(ChildReport::of(ended));
                            meter.add(ended, {1'000});
                          }});
  runtime::Driver driver(keeper, chain);
  ASSERT_EQ(driver.run(), runtime::Halt::Ended);
  ASSERT_EQ(keeper.head().status, interpreter::Status::Succeeded);
  const auto figures = meter.figures(keeper.head(), {2'000});
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->succeeded, 792'000U);
  EXPECT_EQ(figures->failed, 8'000U);
  EXPECT_EQ(figures->total, 800'000U);
  EXPECT_EQ(meter.nextFailed(13), 113U);

  const std::string& mapRun = meter.run();
  const auto report = archive.find(mapRun, 777'777);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->index, 777'777U);
  EXPECT_EQ(json::print(report->given), R"({"id":"777777","name":"Row, 777777"})");
  EXPECT_EQ(report->calls.size(), 2U);  // it was busy once
  auto child = childRunOf(*report, keeper.head());
  ASSERT_TRUE(child.ok()) << child.error().message;
  EXPECT_EQ(child->title, "Each [777777]");

  // It is stepped: nobody is called but for what is recorded.
  tasks::NobodyAnswers nobody;
  LiveRun run(
      child->program, child->input, child->identity,
      {std::move(child->answers), tasks::MockBackend(), tasks::MadeCalls(nullptr), {}, false},
      runtime::Clock());
  std::vector<std::string> states;
  while (run.driver().move({}) == runtime::Halt::None) {
    const auto& fibers = run.recording().head().fibers;
    if (fibers.empty() || fibers.front()->frame.state == interpreter::noState) continue;
    const std::string& name = run.recording().program().state(fibers.front()->frame.state).name;
    if (states.empty() || states.back() != name) states.push_back(name);
  }
  EXPECT_EQ(states, (std::vector<std::string>{"Who", "Call", "Last"}));
  const auto& end = run.recording().head();
  EXPECT_EQ(end.status, interpreter::Status::Succeeded);
  EXPECT_EQ(json::print(end.output), json::print(report->output));
  EXPECT_EQ(end.output["at"].integer(), 777'777);

  // A failed one fails again, at the same place.
  const auto failed = archive.find(mapRun, 13);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->error->string(), "Broken");
}

TEST(ChildArchive, FindsTheNewestOfAnIndexAndNothingElse) {
  ChildArchive archive;
  EXPECT_FALSE(archive.find("", 0));
  ChildReport report;
  report.index = 3;
  report.item = json::Value("an item");
  report.end = interpreter::EndedChild::End::Failed;
  report.error = json::Value("E");
  archive.add(report);
  EXPECT_FALSE(archive.find("", 2));
  EXPECT_FALSE(archive.find("", 4));
  ASSERT_TRUE(archive.find("", 3));
  EXPECT_EQ(archive.find("", 3)->error->string(), "E");
  // The child of that index in another Map Run is another one.
  report.run = "other";
  report.item = json::Value("another item");
  archive.add(report);
  EXPECT_EQ(archive.find("", 3)->item.string(), "an item");
  EXPECT_EQ(archive.find("other", 3)->item.string(), "another item");
  report.run = "";
  report.end = interpreter::EndedChild::End::Succeeded;
  report.error.reset();
  report.output = json::Value(std::string(20'000, 'x') + "\n\"");
  archive.add(report);
  ASSERT_TRUE(archive.find("", 3));
  EXPECT_FALSE(archive.find("", 3)->error);
  EXPECT_EQ(archive.find("", 3)->output, report.output);
  EXPECT_EQ(archive.trouble(), "");
}

}  // namespace
}  // namespace stepwright::debugger
