// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/s3/results_text.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

TEST(MapRun, doesNotShowItsChildrenInTheHistory) {
  const auto result = run(distributedMap(""), "[1,2]");
  EXPECT_EQ(end(result), "[1,2]");
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted, 4<3 MapRunStarted, "
            "5<4 MapRunSucceeded, "
            "6<5 MapStateSucceeded, 7<4 MapStateExited A, 8<7 ExecutionSucceeded");
}

TEST(MapRun, readsItsItems) {
  EXPECT_EQ(
      end(run(
          distributedMap(
              R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON","MaxItems":2},"Parameters":{"Bucket":"b","Key":"k"}},)"),
          "{}", R"({"A":{"output":"[1,2,3]"}})")),
      "[1,2]");
}

/// Each member of an object is an item; so AWS answered in July 2026 (floci-io/floci, pull request
/// 1588).
TEST(MapRun, readsTheMembersOfAnObject) {
  const std::string reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Parameters":{"Bucket":"b","Key":"k"}},)";
  const std::string answer = R"({"A":{"output":{"Body":"{\"a\":{\"x\":1},\"b\":2}"}}})";
  EXPECT_EQ(end(run(distributedMap(reader), "{}", answer)),
            R"([{"Key":"a","Value":{"x":1}},{"Key":"b","Value":2}])");
  EXPECT_EQ(
      end(run(
          distributedMap(
              reader +
              R"("ItemSelector":{"k.$":"$$.Map.Item.Key","v.$":"$$.Map.Item.Value","i.$":"$$.Map.Item.Index"},)"),
          "{}", answer)),
      R"([{"k":"a","v":{"x":1},"i":0},{"k":"b","v":2,"i":1}])");
  EXPECT_EQ(
      end(run(distributedMap(reader + R"("ItemBatcher":{"MaxItemsPerBatch":2},)"), "{}", answer)),
      R"([{"Items":[{"Key":"a","Value":{"x":1}},{"Key":"b","Value":2}]}])");
}

TEST(MapRun, flattensWhatItsChildrenAnswer) {
  EXPECT_EQ(
      end(run(
          distributedMap(
              R"("ResultWriter":{"WriterConfig":{"Transformation":"FLATTEN","OutputType":"JSON"}},)"),
          R"([[1,[2]],3,[]])")),
      "[1,[2],3]");
  EXPECT_EQ(
      end(run(
          distributedMap(
              R"("ResultWriter":{"WriterConfig":{"Transformation":"COMPACT","OutputType":"JSON"}},)"),
          "[[1],[2]]")),
      "[[1],[2]]");
}

TEST(MapRun, loadsTheObjectsThatAListNames) {
  const std::string reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"InputType":"JSON","Transformation":"LOAD_AND_FLATTEN","MaxItems":3},"Parameters":{"Bucket":"b","Prefix":"p"}},)";
  const std::string answers = R"({"A":[
      {"output":{"Contents":[{"Key":"p/"},{"Key":"p/1"},{"Key":"p/2"}]}},
      {"output":{"Body":"[1,2]"}}, {"output":{"Body":"{\"k\":3,\"l\":4}"}}]})";
  EXPECT_EQ(end(run(distributedMap(reader), "{}", answers)), R"([1,2,{"Key":"k","Value":3}])");
  EXPECT_EQ(end(run(distributedMap(reader), "{}",
                    R"({"A":[{"output":{"Contents":[{"Key":"p/1"}]}},{"output":{"Body":"7"}}]})")),
            "FAILED States.ItemReaderFailed: Attempting to map over non-iterable node.");
  EXPECT_EQ(end(run(distributedMap(reader), "{}", R"({"A":{"output":{"Contents":[]}}})")), "[]");
}

TEST(MapRun, readsTheFilesOfAnInventory) {
  const std::string reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"MANIFEST"},"Parameters":{"Bucket":"b","Key":"manifest.json"}},)";
  const std::string manifest =
      R"({"destinationBucket":"arn:aws:s3:::inventory","fileFormat":"CSV","fileSchema":"Bucket, Key","files":[{"key":"1.csv.gz"},{"key":"2.csv.gz"}]})";
  const std::string answers = R"({"A":[{"output":)" + manifest +
                              R"(},{"output":{"Body":"\"b\",\"k1\"\n"}},
                                  {"output":{"Body":"\"b\",\"k2\"\n"}}]})";
  EXPECT_EQ(end(run(distributedMap(reader), "{}", answers)),
            R"([{"Bucket":"b","Key":"k1"},{"Bucket":"b","Key":"k2"}])");
}

TEST(MapRun, readsTheFilesOfAQuery) {
  const std::string reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSONL","ManifestType":"ATHENA_DATA"},"Parameters":{"Bucket":"b","Key":"m.csv"}},)";
  EXPECT_EQ(end(run(distributedMap(reader), "{}",
                    R"({"A":[{"output":{"Body":"s3://b/x/1\ns3://c/2\n"}},
                             {"output":{"Body":"1\n2\n"}},{"output":{"Body":"3"}}]})")),
            "[1,2,3]");
}

TEST(MapRun, batchesItsItems) {
  EXPECT_EQ(
      end(run(distributedMap(R"("ItemBatcher":{"MaxItemsPerBatch":2,"BatchInput":{"k":"v"}},)"),
              "[1,2,3]")),
      R"([{"BatchInput":{"k":"v"},"Items":[1,2]},{"BatchInput":{"k":"v"},"Items":[3]}])");
}

TEST(MapRun, toleratesAsManyFailuresAsItMay) {
  const std::string answers = R"({"P":[{"output":0},{"error":"E"},{"output":2}]})";
  EXPECT_EQ(
      end(run(distributedMap(R"("MaxConcurrency":1,"ToleratedFailureCount":1,)", oneLambdaTask),
              "[0,1,2]", answers)),
      "[0,2]");
  EXPECT_EQ(end(run(distributedMap(R"("MaxConcurrency":1,)", oneLambdaTask), "[0,1,2]", answers)),
            "FAILED States.ExceedToleratedFailureThreshold: The specified tolerated failure "
            "threshold was exceeded.");
}

TEST(MapRun, aRuntimeErrorFailsOnlyItsChild) {
  EXPECT_EQ(end(run(distributedMap(R"("ToleratedFailurePercentage":50,)",
                                   R"("Type":"Pass","InputPath":"$.a","End":true)"),
                    R"([{"a":1},{}])")),
            "[1]");
}

TEST(MapRun, namesWhereItsResultsWouldBe) {
  const auto text = end(run(
      distributedMap(
          R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b","Prefix":"p"}},)"),
      "[1]"));
  EXPECT_NE(text.find(R"("ResultWriterDetails":{"Bucket":"b","Key":"p/)"), std::string::npos)
      << text;
}

namespace {

/// Keeps what a Map Run writes.
class Kept final : public interpreter::TaskBackend {
 public:
  explicit Kept(tasks::MockSet mocks) : mocks_(std::move(mocks)) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    return mocks_.start(request, deliver);
  }
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    const std::string key(request.input["Key"].string());
    objects.emplace_back(key.substr(key.rfind('/') + 1), parsed(tasks::resultsText(request.input)));
    const auto outcome =
        refuses ? interpreter::TaskOutcome::failed("S3.NoSuchBucketException", "no bucket")
                : interpreter::TaskOutcome::succeeded(parsed(R"({"Size":7})"));
    deliver({request.id, outcome, 0});
    return Reply::Accepted;
  }
  std::vector<std::pair<std::string, json::Value>> objects;
  bool refuses = false;

 private:
  tasks::MockBackend mocks_;
};

std::string writes(const std::string& config) {
  return R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject",)"
         R"("Parameters":{"Bucket":"b","Prefix":"p"})" +
         config + "},";
}

runtime::RunResult runKeeping(Kept& kept, const std::string& definition, const char* input) {
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}});
  return runtime::run(program(definition), parsed(input), kept, identity);
}

}  // namespace

/// The forms of the files are those of the developer guide's page on ResultWriter.
TEST(MapRun, writesTheRecordsOfItsChildren) {
  Kept kept(mocks(R"({"P":[{"error":"E","cause":"why"},{"output":{"n":2}}]})"));
  const auto result =
      runKeeping(kept,
                 distributedMap(R"("ToleratedFailureCount":1,"MaxConcurrency":1,)" + writes(""),
                                oneLambdaTask),
                 "[1,2]");
  ASSERT_EQ(kept.objects.size(), 3U);
  EXPECT_EQ(kept.objects[0].first, "FAILED_0.json");
  const auto& failed = kept.objects[0].second.items().front();
  EXPECT_EQ(failed["Error"].string(), "E");
  EXPECT_EQ(failed["Cause"].string(), "why");
  EXPECT_EQ(failed["Status"].string(), "FAILED");
  EXPECT_EQ(failed["Input"].string(), "1");
  EXPECT_EQ(failed["StartDate"].string(), "2023-11-14T22:13:20.000Z");
  EXPECT_EQ(kept.objects[1].first, "SUCCEEDED_0.json");
  const auto& good = kept.objects[1].second.items().front();
  EXPECT_EQ(good["Output"].string(), R"({"n":2})");
  EXPECT_TRUE(good["InputDetails"]["Included"].boolean());
  EXPECT_NE(good["ExecutionArn"].string().find(good["Name"].string()), std::string::npos);
  EXPECT_EQ(kept.objects[2].first, "manifest.json");
  const auto& files = kept.objects[2].second["ResultFiles"];
  EXPECT_EQ(files["SUCCEEDED"].items().front()["Size"].integer(), 7);
  EXPECT_EQ(files["PENDING"].size(), 0U);
  EXPECT_NE(end(result).find(R"("Key":"p/)"), std::string::npos) << end(result);
}

TEST(MapRun, writesWhatTheTransformationMakes) {
  const auto written = [](const char* config) {
    Kept kept(mocks("{}"));
    (void)runKeeping(kept, distributedMap(writes(config)), "[[1,2],3]");
    return json::print(kept.objects.front().second);
  };
  EXPECT_EQ(written(R"(,"WriterConfig":{"Transformation":"COMPACT","OutputType":"JSON"})"),
            "[[1,2],3]");
  EXPECT_EQ(written(R"(,"WriterConfig":{"Transformation":"FLATTEN","OutputType":"JSON"})"),
            "[1,2,3]");
}

TEST(MapRun, writesAlsoWhatWasReachedWhenItFails) {
  Kept kept(mocks(R"({"P":{"error":"E"}})"));
  const auto result = runKeeping(
      kept, distributedMap(R"("MaxConcurrency":1,)" + writes(""), oneLambdaTask), "[1,2,3]");
  EXPECT_EQ(end(result),
            "FAILED States.ExceedToleratedFailureThreshold: The specified tolerated failure "
            "threshold was exceeded.");
  ASSERT_EQ(kept.objects.size(), 3U);
  EXPECT_EQ(kept.objects[0].first, "FAILED_0.json");
  EXPECT_EQ(kept.objects[1].first, "PENDING_0.json");
  EXPECT_EQ(kept.objects[1].second.size(), 2U);
}

TEST(MapRun, failsWhereItsResultsCannotBeWritten) {
  Kept kept(mocks("{}"));
  kept.refuses = true;
  EXPECT_EQ(end(runKeeping(kept, distributedMap(writes("")), "[1]")),
            "FAILED States.ResultWriterFailed: S3.NoSuchBucketException: no bucket");
}

TEST(MapRun, handsOnRecordsWhereNothingIsWritten) {
  const auto result =
      run(distributedMap(
              R"("ResultWriter":{"WriterConfig":{"Transformation":"NONE","OutputType":"JSON"}},)"),
          "[1]");
  EXPECT_EQ(result.output.items().front()["Output"].string(), "1");
  EXPECT_EQ(result.output.items().front()["Status"].string(), "SUCCEEDED");
}

TEST(MapRun, aChildExecutionIsWhatItsOwnContextTells) {
  const std::string asks =
      R"("Type":"Pass","Parameters":{"in.$":"$$.Execution.Input","id.$":"$$.Execution.Id",
         "name.$":"$$.Execution.Name","machine.$":"$$.StateMachine.Name"},"End":true)";
  const auto selector = R"("ItemSelector":{"v.$":"$$.Map.Item.Value","of.$":"$$.Execution.Name"},)";
  const auto result = run(distributedMap(selector, asks), "[1,2]");
  const auto first = result.output.at(0), second = result.output.at(1);
  // The Map itself selects the items: there it is the parent's name.
  EXPECT_EQ(json::print(first["in"]), R"({"v":1,"of":"execution"})");
  EXPECT_EQ(json::print(second["in"]), R"({"v":2,"of":"execution"})");
  EXPECT_NE(first["name"], second["name"]);
  EXPECT_NE(first["name"].string(), "execution");
  EXPECT_EQ(first["machine"].string(), "machine/A");
  EXPECT_EQ(first["id"].string(), "arn:aws:states:us-east-1:123456789012:execution:machine/A:" +
                                      std::string(first["name"].string()));
}

TEST(MapRun, aBranchInsideAChildBelongsToTheChild) {
  const auto inner = R"("Type":"Parallel","End":true,"Branches":[{"StartAt":"Q","States":{"Q":
      {"Type":"Pass","Parameters":{"in.$":"$$.Execution.Input"},"End":true}}}])";
  EXPECT_EQ(end(run(distributedMap("", inner), "[7]")), R"([[{"in":7}]])");
}

TEST(MapRun, aLabelMadeFromANameIsCutBetweenCharacters) {
  std::string name;
  for (int i = 0; i < 60; ++i) name += "\xC3\xA4";
  const std::string machine = R"({"StartAt":")" + name + R"(","States":{")" + name +
                              R"(":{"Type":"Map","End":true,"ItemProcessor":
      {"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{"P":
      {"Type":"Pass","Parameters":{"m.$":"$$.StateMachine.Name"},"End":true}}}}}})";
  EXPECT_EQ(run(machine, "[1]").output.at(0)["m"].string(), "machine/" + name.substr(0, 80));
}

namespace {

using interpreter::EndedChild;
using interpreter::EndedMapRun;

/// A run whose Tasks nobody answers but the test, and what is heard of its Map Runs: "[1] Aborted"
/// of a child, "Each Failed" of a Map Run.
struct Heard {
  explicit Heard(const std::string& definition, const char* input)
      : keeper(program(definition), parsed(input),
               interpreter::Identity::of({.start = {1'700'000'000'000}}),
               {.onChild = [this](const EndedChild& child) { hear(child); },
                .onMapRun = [this](const EndedMapRun& run) { hear(run); }}),
        driver(keeper, nobody) {
    EXPECT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  }
  void hear(const EndedChild& child) {
    const char* words[] = {" Succeeded", " Failed", " Aborted"};
    said.push_back(nameOf(child.execution, child.parent) + "[" + std::to_string(child.child.index) +
                   "]" + words[static_cast<int>(child.end)]);
  }
  void hear(const EndedMapRun& run) {
    const char* words[] = {" Succeeded", " Failed", " Aborted"};
    said.push_back(nameOf(run.execution, run.map) + words[static_cast<int>(run.end)]);
  }
  static std::string nameOf(const interpreter::Execution& execution,
                            const interpreter::Fiber& fiber) {
    return execution.program->state(fiber.frame.state).name;
  }
  std::vector<std::string> said;
  tasks::MockBackend nobody;
  runtime::Keeper keeper;
  runtime::Driver driver;
};

using Said = std::vector<std::string>;

}  // namespace

TEST(MapRun, isAbortedWhereABranchBesideItFails) {
  const std::string map = distributedMap("", oneLambdaTask);
  Heard run(machineOf(R"("Type":"Parallel","End":true,"Branches":[{"StartAt":"B","States":{"B":{)" +
                      oneLambdaTask + "}}}," + map + "]"),
            "[1,2]");
  const auto& questions = run.driver.questions();
  const auto branch = std::find_if(questions.begin(), questions.end(), [](const auto& question) {
    return question.stateId.find("/B") != std::string::npos;
  });
  ASSERT_NE(branch, questions.end());
  run.driver.answer(branch->id, interpreter::TaskOutcome::failed("E", "c"));
  (void)run.driver.run();
  EXPECT_EQ(run.keeper.head().status, interpreter::Status::Failed);
  EXPECT_EQ(run.said, (Said{"A[0] Aborted", "A[1] Aborted", "A Aborted"}));
}

TEST(MapRun, isAbortedWithTheMapRunsInsideItsChildren) {
  const std::string inner = R"("Type":"Map","ItemsPath":"$","End":true,"ItemProcessor":{
    "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Q","States":{
    "Q":{)" + oneLambdaTask +
                            "}}}";
  Heard run(distributedMap("", inner), "[[1,2],[3]]");
  run.driver.put(interpreter::input::StopExecution{});
  ASSERT_EQ(run.said.size(), 8U);
  EXPECT_EQ(run.said.back(), "A Aborted");
  const auto count = [&](const char* what) {
    return std::count(run.said.begin(), run.said.end(), what);
  };
  EXPECT_EQ(count("P[0] Aborted"), 2);
  EXPECT_EQ(count("P[1] Aborted"), 1);
  EXPECT_EQ(count("P Aborted"), 2);
  EXPECT_EQ(count("A[0] Aborted"), 1);
  EXPECT_EQ(count("A[1] Aborted"), 1);
}

TEST(MapRun, isToldToHaveSucceededOrFailed) {
  Heard good(distributedMap(R"("ToleratedFailureCount":1,)", oneLambdaTask), "[1,2]");
  good.driver.answer(good.driver.questions().front().id,
                     interpreter::TaskOutcome::failed("E", "c"));
  good.driver.answer(good.driver.questions().front().id,
                     interpreter::TaskOutcome::succeeded(json::Value(1)));
  (void)good.driver.run();
  EXPECT_EQ(good.said, (Said{"A[0] Failed", "A[1] Succeeded", "A Succeeded"}));
  Heard bad(distributedMap("", oneLambdaTask), "[1,2]");
  bad.driver.answer(bad.driver.questions().front().id, interpreter::TaskOutcome::failed("E", "c"));
  (void)bad.driver.run();
  EXPECT_EQ(bad.said, (Said{"A[0] Failed", "A[1] Aborted", "A Failed"}));
}
