// SPDX-License-Identifier: GPL-3.0-or-later
// Every form of ItemReader, ItemBatcher, ResultWriter and tolerance of a distributed Map, over real
// objects: a folder that stands for S3. The forms are those of the developer guide's pages on the
// Map state in distributed mode.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/tasks/backend_chain.h"
#include "engine/tasks/s3/s3_folder.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {

namespace fs = std::filesystem;

class MapForms : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ =
        fs::temp_directory_path() /
        ("forms-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) +
         std::to_string(::getpid()));
    fs::create_directories(root_ / "b");
  }
  void TearDown() override { fs::remove_all(root_); }

  /// An object of the bucket b.
  void put(const std::string& key, const std::string& text) {
    fs::create_directories((root_ / "b" / key).parent_path());
    std::ofstream(root_ / "b" / key, std::ios::binary) << text;
  }
  [[nodiscard]] static std::string textAt(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
  }

  [[nodiscard]] runtime::RunResult ran(const std::string& machine, const std::string& input = "{}",
                                       const std::string& answers = "{}") {
    tasks::S3Folder s3(root_);
    tasks::MockBackend others(mocks(answers));
    tasks::BackendChain backend({&s3, &others});
    return runtime::run(program(machine), parsed(input), backend,
                        interpreter::Identity::of({.start = {1'700'000'000'000}}));
  }
  [[nodiscard]] std::string ended(const std::string& machine, const std::string& input = "{}",
                                  const std::string& answers = "{}") {
    return end(ran(machine, input, answers));
  }

  /// What one file of the run's results says, "-" where it is not there.
  [[nodiscard]] std::string written(const std::string& name) {
    for (const auto& each : fs::recursive_directory_iterator(root_ / "b"))
      if (each.path().filename() == name) return textAt(each.path());
    return "-";
  }

  fs::path root_;
};

/// `config`: what stands in ReaderConfig.
std::string object(const std::string& config, const std::string& key = "k") {
  return R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{)" + config +
         R"(},"Parameters":{"Bucket":"b","Key":")" + key + "\"}},";
}
std::string list(const std::string& config, const std::string& prefix) {
  const std::string reader = config.empty() ? "" : R"("ReaderConfig":{)" + config + "},";
  return R"("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2",)" + reader +
         R"("Parameters":{"Bucket":"b","Prefix":")" + prefix + "\"}},";
}
std::string writer(const std::string& config = "") {
  return R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject",)"
         R"("Parameters":{"Bucket":"b","Prefix":"out"})" +
         config + "},";
}
const std::string runtimeError =
    "FAILED States.Runtime: An error occurred while executing the state 'A' (entered at the event "
    "id "
    "#2). ";
std::string inJsonata(const std::string& fields) {
  return R"("QueryLanguage":"JSONata",)" + fields;
}
std::string selector(const std::string& fields) { return R"("ItemSelector":{)" + fields + "},"; }

}  // namespace

TEST_F(MapForms, listsObjectsWithTheirMetadata) {
  put("p/1", "abc");
  put("p/2", "");
  put("q", "x");
  const auto result =
      ran(distributedMap(list("", "p/") + selector(R"("at.$":"$$.Map.Item.Value")")));
  ASSERT_EQ(result.output.size(), 2U) << end(result);
  const auto& first = result.output.at(0)["at"];
  EXPECT_EQ(first["Key"].string(), "p/1");
  EXPECT_EQ(first["Size"].integer(), 3);
  EXPECT_EQ(first["StorageClass"].string(), "STANDARD");
  EXPECT_TRUE(first["LastModified"].isNumber());
  EXPECT_TRUE(first["Etag"].isString());
}

TEST_F(MapForms, aListMayBeCutAndMayBeEmpty) {
  for (const char* key : {"p/1", "p/2", "p/3"}) put(key, "x");
  const auto keys = selector(R"("k.$":"$$.Map.Item.Value.Key")");
  EXPECT_EQ(ended(distributedMap(list(R"("MaxItems":2)", "p/") + keys)),
            R"([{"k":"p/1"},{"k":"p/2"}])");
  EXPECT_EQ(ended(distributedMap(list("", "none/") + keys)), "[]");
}

TEST_F(MapForms, readsEveryDelimiter) {
  const std::vector<std::pair<std::string, std::string>> all = {
      {"COMMA", ","}, {"PIPE", "|"}, {"SEMICOLON", ";"}, {"SPACE", " "}, {"TAB", "\t"}};
  for (const auto& [name, mark] : all) {
    put("k", "a" + mark + "b\n1" + mark + "\"x" + mark + "y\"\n");
    const auto output =
        ran(distributedMap(
                object(R"("InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","CSVDelimiter":")" +
                       name + "\"")))
            .output;
    ASSERT_EQ(output.size(), 1U) << name;
    EXPECT_EQ(output.at(0)["a"].string(), "1") << name;
    EXPECT_EQ(output.at(0)["b"].string(), "x" + mark + "y") << name;
  }
}

TEST_F(MapForms, readsQuotesLineEndsAndRowsOfOtherLengths) {
  put("k", "a,b\r\n\"say \"\"hi\"\"\",\"two\nlines\"\r\n1\r\n1,2,3\r\n,\r\n");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"CSV","CSVHeaderLocation":"FIRST_ROW")"))),
      R"([{"a":"say \"hi\"","b":"two\nlines"},{"a":"1","b":""},{"a":"1","b":"2"},{"a":"","b":""}])");
}

TEST_F(MapForms, givenHeadersMakeAnItemOfTheFirstRowToo) {
  put("k", "1,2\n3,4\n");
  EXPECT_EQ(ended(distributedMap(
                object(R"("InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["x","y"])"))),
            R"([{"x":"1","y":"2"},{"x":"3","y":"4"}])");
}

TEST_F(MapForms, refusesNamesThatAreTwice) {
  put("k", "a,a\n1,2\n");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"CSV","CSVHeaderLocation":"FIRST_ROW")"))),
            "FAILED States.ItemReaderFailed: CSV headers cannot contain duplicates.");
}

TEST_F(MapForms, readsJsonAndLinesOfIt) {
  put("k", R"([1,{"a":2},"x",null,[3]])");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"JSON")"))), R"([1,{"a":2},"x",null,[3]])");
  put("k", "{\"a\":1}\n\n[2]\r\n3");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"JSONL")"))), R"([{"a":1},[2],3])");
  put("k", "{\"a\":1}\n{");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"JSONL")")))
                .rfind("FAILED States.ItemReaderFailed: ", 0),
            0U);
}

TEST_F(MapForms, anItemsPointerLeadsToAListOrToMembers) {
  put("k", R"({"in":{"a/b":[{"l":[1,2]}],"o":{"x":7}},"n":1})");
  const auto at = [&](const std::string& pointer) {
    return ended(distributedMap(object(R"("InputType":"JSON","ItemsPointer":")" + pointer + "\"")));
  };
  EXPECT_EQ(at("/in/a~1b/0/l"), "[1,2]");
  EXPECT_EQ(at("/in/o"), R"([{"Key":"x","Value":7}])");
  EXPECT_EQ(at("/n"), "FAILED States.ItemReaderFailed: Attempting to map over non-iterable node.");
  EXPECT_EQ(at("/none"),
            "FAILED States.ItemReaderFailed: Attempting to map over non-iterable node.");
}

TEST_F(MapForms, maxItemsIsANumberAPathOrAnExpression) {
  put("k", "[1,2,3,4]");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"JSON","MaxItems":3)"))), "[1,2,3]");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"JSON","MaxItemsPath":"$.m")")), R"({"m":2})"),
      "[1,2]");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"JSON","MaxItemsPath":"$.m")")), R"({"m":9})"),
      "[1,2,3,4]");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"JSON","MaxItemsPath":"$.m")")), R"({"m":1.5})"),
      runtimeError +
          "The MaxItemsPath field refers to value \"1.5\" which is not a "
          "valid integer: $.m");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"JSON","MaxItemsPath":"$.m")")), R"({"m":-1})"),
      "FAILED States.ItemReaderFailed: field MaxItems must be positive");
  const auto reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON",
         "MaxItems":"{% $states.input.m %}"},"Arguments":{"Bucket":"b","Key":"{% $states.input.k %}"}},)";
  EXPECT_EQ(ended(distributedMap(inJsonata(reader)), R"({"m":1,"k":"k"})"), "[1]");
}

TEST_F(MapForms, whereAnObjectIsMayComeFromTheInput) {
  put("dir/k", "[5]");
  const auto reader =
      R"x("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},
          "Parameters":{"Bucket.$":"$.at.bucket","Key.$":"States.Format('dir/{}',$.at.key)"}},)x";
  EXPECT_EQ(ended(distributedMap(reader), R"({"at":{"bucket":"b","key":"k"}})"), "[5]");
}

TEST_F(MapForms, whatIsNotThereFailsTheReader) {
  for (
      const std::string& reader :
      {object(R"("InputType":"JSON")", "none"),
       std::string(
           R"("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"none"}},)")})
    EXPECT_EQ(ended(distributedMap(reader)).rfind("FAILED States.ItemReaderFailed: ", 0), 0U)
        << ended(distributedMap(reader));
  std::string machine =
      distributedMap(object(R"("InputType":"JSON")", "none") +
                     R"("Catch":[{"ErrorEquals":["States.ItemReaderFailed"],"Next":"B"}],)");
  machine.insert(machine.size() - 2, R"(,"B":{"Type":"Pass","Result":"caught","End":true})");
  EXPECT_EQ(ended(machine), R"("caught")");
}

TEST_F(MapForms, loadsAndFlattensEveryType) {
  put("c/1", "a\n1\n2\n");
  put("c/2", "a\n3\n");
  put("l/1", "1\n2\n");
  put("l/2", "3");
  put("j/1", "[1,2]");
  put("j/2", R"({"o":[3,4]})");
  const std::string flat = R"("Transformation":"LOAD_AND_FLATTEN","InputType":)";
  EXPECT_EQ(ended(distributedMap(list(flat + R"("CSV","CSVHeaderLocation":"FIRST_ROW")", "c/"))),
            R"([{"a":"1"},{"a":"2"},{"a":"3"}])");
  EXPECT_EQ(ended(distributedMap(list(flat + R"("JSONL","MaxItems":2)", "l/"))), "[1,2]");
  EXPECT_EQ(ended(distributedMap(list(flat + R"("JSON")", "j/"))),
            R"([1,2,{"Key":"o","Value":[3,4]}])");
  EXPECT_EQ(ended(distributedMap(list(R"("Transformation":"NONE")", "l/") +
                                 selector(R"("k.$":"$$.Map.Item.Value.Key")"))),
            R"([{"k":"l/1"},{"k":"l/2"}])");
}

TEST_F(MapForms, readsAnInventoryAndTheFilesOfAQuery) {
  put("inv/manifest.json",
      R"({"destinationBucket":"arn:aws:s3:::b","fileFormat":"CSV","fileSchema":"Bucket, Key, Size",
          "files":[{"key":"inv/1.csv"}]})");
  put("inv/1.csv", "\"x\",\"one\",\"3\"\n\"x\",\"two\",\"4\"\n");
  for (const char* config : {R"("InputType":"MANIFEST")", R"("ManifestType":"S3_INVENTORY")"})
    EXPECT_EQ(ended(distributedMap(object(config, "inv/manifest.json"))),
              R"([{"Bucket":"x","Key":"one","Size":"3"},{"Bucket":"x","Key":"two","Size":"4"}])");
  put("q/m.csv", "s3://b/q/1\ns3://b/q/2\n");
  put("q/1", "n\n1\n");
  put("q/2", "n\n2\n");
  EXPECT_EQ(ended(distributedMap(object(
                R"("ManifestType":"ATHENA_DATA","InputType":"CSV","CSVHeaderLocation":"FIRST_ROW")",
                "q/m.csv"))),
            R"([{"n":"1"},{"n":"2"}])");
}

TEST_F(MapForms, refusesParquetAndNamesWhatIsReadInstead) {
  put("k", "PAR1");
  const auto text = ended(distributedMap(object(R"("InputType":"PARQUET")")));
  EXPECT_EQ(text.rfind("FAILED States.ItemReaderFailed: ", 0), 0U) << text;
  EXPECT_NE(text.find("CSV or JSONL"), std::string::npos) << text;
}

TEST_F(MapForms, takesItsItemsFromTheInputWhereNothingIsRead) {
  EXPECT_EQ(ended(distributedMap(R"("ItemsPath":"$.l",)"), R"({"l":[1,2]})"), "[1,2]");
  EXPECT_EQ(
      ended(distributedMap(inJsonata(R"("Items":"{% $states.input.l %}",)")), R"({"l":[1,2]})"),
      "[1,2]");
  EXPECT_EQ(ended(distributedMap(inJsonata(R"("Items":[3,"{% 2+2 %}"],)"))), "[3,4]");
}

/// As the developer guide's page on the Context object has it for each kind of source.
TEST_F(MapForms, tellsWhereEachItemComesFrom) {
  put("l/1", "1\n");
  put("l/2", "2\n3\n");
  put("q/m.csv", "s3://b/l/2\n");
  const auto from = selector(R"("s.$":"$$.Map.Item.Source")");
  EXPECT_EQ(ended(distributedMap(from), "[1]"), R"([{"s":"STATE_DATA"}])");
  EXPECT_EQ(
      ended(
          machineOf(R"("Type":"Map","End":true,)" + from +
                    R"("ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}})"),
          "[1]"),
      R"([{"s":"STATE_DATA"}])");
  EXPECT_EQ(ended(distributedMap(list("", "l/") + from)), R"([{"s":"S3://b"},{"s":"S3://b"}])");
  EXPECT_EQ(ended(distributedMap(object(R"("InputType":"JSONL")", "l/1") + from)),
            R"([{"s":"S3://b/l/1"}])");
  EXPECT_EQ(ended(distributedMap(
                object(R"("ManifestType":"ATHENA_DATA","InputType":"JSONL")", "q/m.csv") + from)),
            R"([{"s":"S3://b/l/2"},{"s":"S3://b/l/2"}])");
  const std::string flat = list(R"("Transformation":"LOAD_AND_FLATTEN","InputType":"JSONL")", "l/");
  EXPECT_EQ(ended(distributedMap(flat + from)),
            R"([{"s":"S3://b/l/1"},{"s":"S3://b/l/2"},{"s":"S3://b/l/2"}])");
  // Inside of the children, and of a batch that of its first item.
  EXPECT_EQ(ended(distributedMap(flat + R"("ItemBatcher":{"MaxItemsPerBatch":2},)",
                                 R"("Type":"Pass","Parameters":{"s.$":"$$.Map.Item.Source"},)"
                                 R"("End":true)")),
            R"([{"s":"S3://b/l/1"},{"s":"S3://b/l/2"}])");
  EXPECT_EQ(ended(distributedMap(inJsonata(
                      R"("Items":[1],"ItemSelector":"{% $states.context.Map.Item.Source %}",)")),
                  "{}"),
            R"(["STATE_DATA"])");
}

TEST_F(MapForms, selectsOverTheWholeInput) {
  put("k", "[1,2]");
  EXPECT_EQ(
      ended(distributedMap(
                object(R"("InputType":"JSON")") +
                selector(R"("v.$":"$$.Map.Item.Value","i.$":"$$.Map.Item.Index","of.$":"$.of")")),
            R"({"of":"x"})"),
      R"([{"v":1,"i":0,"of":"x"},{"v":2,"i":1,"of":"x"}])");
  const auto reader =
      R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Arguments":{"Bucket":"b","Key":"k"}},)";
  EXPECT_EQ(
      ended(
          distributedMap(inJsonata(
              std::string(reader) +
              R"("ItemSelector":{"v":"{% $states.context.Map.Item.Value + $states.input.n %}"},)")),
          R"({"n":10})"),
      R"([{"v":11},{"v":12}])");
}

TEST_F(MapForms, batchesByNumberByBytesAndByBoth) {
  const std::string five = "[1,2,3,4,5]";
  const auto batches = [&](const std::string& limits, const std::string& input) {
    return ended(distributedMap(R"("ItemBatcher":{)" + limits + R"(},"ItemsPath":"$.l",)"), input);
  };
  const auto input = [&](const std::string& more) { return R"({"l":)" + five + more + "}"; };
  EXPECT_EQ(batches(R"("MaxItemsPerBatch":2)", input("")),
            R"([{"Items":[1,2]},{"Items":[3,4]},{"Items":[5]}])");
  EXPECT_EQ(batches(R"("MaxItemsPerBatchPath":"$.m")", input(R"(,"m":4)")),
            R"([{"Items":[1,2,3,4]},{"Items":[5]}])");
  // {"Items":[1,2]} has 15 bytes.
  EXPECT_EQ(batches(R"("MaxInputBytesPerBatch":15)", input("")),
            R"([{"Items":[1,2]},{"Items":[3,4]},{"Items":[5]}])");
  EXPECT_EQ(batches(R"("MaxInputBytesPerBatchPath":"$.m")", input(R"(,"m":15)")),
            R"([{"Items":[1,2]},{"Items":[3,4]},{"Items":[5]}])");
  EXPECT_EQ(batches(R"("MaxItemsPerBatch":4,"MaxInputBytesPerBatch":15)", input("")),
            R"([{"Items":[1,2]},{"Items":[3,4]},{"Items":[5]}])");
  EXPECT_EQ(batches(R"("MaxItemsPerBatch":1,"MaxInputBytesPerBatch":999)", R"({"l":[7,8]})"),
            R"([{"Items":[7]},{"Items":[8]}])");
}

TEST_F(MapForms, givesEveryBatchItsInput) {
  put("k", "[1,2,3]");
  EXPECT_EQ(
      ended(distributedMap(object(R"("InputType":"JSON")") +
                           R"("ItemBatcher":{"MaxItemsPerBatch":2,"BatchInput":{"of.$":"$.of"}},)"),
            R"({"of":"x"})"),
      R"([{"BatchInput":{"of":"x"},"Items":[1,2]},{"BatchInput":{"of":"x"},"Items":[3]}])");
  EXPECT_EQ(
      ended(
          distributedMap(inJsonata(
              R"("Items":"{% $states.input.l %}","ItemBatcher":{"MaxItemsPerBatch":"{% $states.input.m %}",
                   "BatchInput":{"of":"{% $states.input.m * 2 %}"}},)")),
          R"({"l":[1,2,3],"m":2})"),
      R"([{"BatchInput":{"of":4},"Items":[1,2]},{"BatchInput":{"of":4},"Items":[3]}])");
}

TEST_F(MapForms, selectsBeforeItBatches) {
  EXPECT_EQ(
      ended(distributedMap(R"("ItemBatcher":{"MaxItemsPerBatch":2},)" +
                           selector(R"("v.$":"$$.Map.Item.Value","i.$":"$$.Map.Item.Index")")),
            "[7,8,9]"),
      R"([{"Items":[{"v":7,"i":0},{"v":8,"i":1}]},{"Items":[{"v":9,"i":2}]}])");
}

namespace {

/// Of ten items, those of these numbers fail.
std::string failing(const std::vector<int>& numbers) {
  std::string answers;
  for (int i = 0; i < 10; ++i) {
    const bool fails = std::find(numbers.begin(), numbers.end(), i) != numbers.end();
    answers += (i > 0 ? "," : "") + (fails ? std::string(R"({"error":"E"})")
                                           : R"({"output":)" + std::to_string(i) + "}");
  }
  return R"({"P":[)" + answers + "]}";
}
std::string tolerating(const std::string& fields) {
  return distributedMap(R"("MaxConcurrency":1,"ItemsPath":"$.l",)" + fields, oneLambdaTask);
}
const char* const exceeded =
    "FAILED States.ExceedToleratedFailureThreshold: The specified tolerated failure threshold was "
    "exceeded.";
std::string tenAnd(const std::string& more = "") {
  return R"({"l":[0,1,2,3,4,5,6,7,8,9])" + more + "}";
}

}  // namespace

TEST_F(MapForms, toleratesANumberOrAShare) {
  const std::string rest = "[0,1,2,3,4,5,6,7]";
  const auto with = [&](const std::string& fields, const std::string& more = "") {
    return ended(tolerating(fields), tenAnd(more), failing({8, 9}));
  };
  EXPECT_EQ(with(R"("ToleratedFailureCount":2,)"), rest);
  EXPECT_EQ(with(R"("ToleratedFailureCount":1,)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailureCountPath":"$.t",)", R"(,"t":2)"), rest);
  EXPECT_EQ(with(R"("ToleratedFailureCountPath":"$.t",)", R"(,"t":0)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailurePercentage":20,)"), rest);
  EXPECT_EQ(with(R"("ToleratedFailurePercentage":19.9,)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailurePercentagePath":"$.t",)", R"(,"t":20.5)"), rest);
  EXPECT_EQ(with(R"("ToleratedFailurePercentagePath":"$.t",)", R"(,"t":0)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailurePercentage":100,)"), rest);
  // Whichever is exceeded first.
  EXPECT_EQ(with(R"("ToleratedFailureCount":9,"ToleratedFailurePercentage":10,)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailureCount":1,"ToleratedFailurePercentage":90,)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailureCount":2,"ToleratedFailurePercentage":20,)"), rest);
  EXPECT_EQ(with(""), exceeded);
}

TEST_F(MapForms, saysWhatIsNoTolerance) {
  const auto with = [&](const std::string& fields, const std::string& more = "") {
    return ended(tolerating(fields), tenAnd(more), failing({}));
  };
  EXPECT_EQ(with(R"("ToleratedFailureCountPath":"$.t",)", R"(,"t":-1)"),
            runtimeError + "ToleratedFailureCount cannot be negative.");
  EXPECT_EQ(with(R"("ToleratedFailurePercentagePath":"$.t",)", R"(,"t":100.5)"),
            runtimeError + "ToleratedFailurePercentage must be between 0 and 100.");
  EXPECT_EQ(with(R"("ToleratedFailurePercentagePath":"$.t",)", R"(,"t":"NoNumber")"),
            runtimeError +
                "The ToleratedFailurePercentagePath field refers to value "
                "\"NoNumber\" which is not a valid float: $.t");
  EXPECT_EQ(with(R"("ToleratedFailureCountPath":"$.t",)", R"(,"t":"NoNumber")"),
            runtimeError +
                "The ToleratedFailureCountPath field refers to value "
                "\"NoNumber\" which is not a valid integer: $.t");
}

TEST_F(MapForms, countsEveryItemOfABatchThatFails) {
  const auto with = [&](const std::string& fields) {
    return ended(tolerating(R"("ItemBatcher":{"MaxItemsPerBatch":5},)" + fields), tenAnd(),
                 R"({"P":[{"output":1},{"error":"E"}]})");
  };
  EXPECT_EQ(with(R"("ToleratedFailureCount":5,)"), "[1]");
  EXPECT_EQ(with(R"("ToleratedFailureCount":4,)"), exceeded);
  EXPECT_EQ(with(R"("ToleratedFailurePercentage":50,)"), "[1]");
  EXPECT_EQ(with(R"("ToleratedFailurePercentage":49,)"), exceeded);
}

TEST_F(MapForms, writesRecordsAndTheirManifest) {
  const auto result =
      ran(tolerating(R"("ToleratedFailureCount":1,)" + writer()), tenAnd(), failing({3}));
  ASSERT_EQ(result.status, interpreter::Status::Succeeded) << end(result);
  const auto& details = result.output["ResultWriterDetails"];
  EXPECT_EQ(details["Bucket"].string(), "b");
  const std::string key(details["Key"].string());
  const auto manifest = parsed(textAt(root_ / "b" / key));
  EXPECT_EQ(manifest["DestinationBucket"].string(), "b");
  EXPECT_EQ(manifest["MapRunArn"], result.output["MapRunArn"]);
  const auto& files = manifest["ResultFiles"];
  EXPECT_EQ(files["PENDING"].size(), 0U);
  for (const char* kind : {"FAILED", "SUCCEEDED"}) {
    ASSERT_EQ(files[kind].size(), 1U);
    const auto& file = files[kind].at(0);
    const auto text = textAt(root_ / "b" / std::string(file["Key"].string()));
    EXPECT_EQ(file["Size"].integer(), static_cast<std::int64_t>(text.size()));
    EXPECT_EQ(parsed(text).size(), std::string(kind) == "FAILED" ? 1U : 9U);
  }
  const auto good = parsed(written("SUCCEEDED_0.json")).at(0);
  for (const char* name : {"ExecutionArn", "Input", "InputDetails", "Name", "Output",
                           "OutputDetails", "RedriveCount", "RedriveStatus", "RedriveStatusReason",
                           "StartDate", "StateMachineArn", "Status", "StopDate"})
    EXPECT_TRUE(good.contains(name)) << name;
}

TEST_F(MapForms, writesEveryTransformationInBothTypes) {
  const auto wrote = [&](const std::string& transformation, const std::string& type) {
    fs::remove_all(root_ / "b/out");
    const auto text =
        ended(distributedMap(writer(R"(,"WriterConfig":{"Transformation":")" + transformation +
                                    R"(","OutputType":")" + type + "\"}")),
              "[[1,[2]],3]");
    EXPECT_NE(text.find("ResultWriterDetails"), std::string::npos) << text;
    return written("SUCCEEDED_0.json");
  };
  EXPECT_EQ(wrote("COMPACT", "JSON"), "[[1,[2]],3]");
  EXPECT_EQ(wrote("COMPACT", "JSONL"), "[1,[2]]\n3\n");
  EXPECT_EQ(wrote("FLATTEN", "JSON"), "[1,[2],3]");
  EXPECT_EQ(wrote("FLATTEN", "JSONL"), "1\n[2]\n3\n");
  EXPECT_EQ(parsed(wrote("NONE", "JSON")).at(0)["Output"].string(), "[1,[2]]");
  const auto lines = wrote("NONE", "JSONL");
  EXPECT_EQ(parsed(lines.substr(0, lines.find('\n')))["Output"].string(), "[1,[2]]");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
}

TEST_F(MapForms, whatFailsStaysARecord) {
  (void)ran(
      tolerating(R"("ToleratedFailureCount":1,)" +
                 writer(R"(,"WriterConfig":{"Transformation":"FLATTEN","OutputType":"JSON"})")),
      tenAnd(), failing({0}));
  EXPECT_EQ(written("SUCCEEDED_0.json"), "[1,2,3,4,5,6,7,8,9]");
  const auto failed = parsed(written("FAILED_0.json")).at(0);
  EXPECT_EQ(failed["Error"].string(), "E");
  EXPECT_EQ(failed["Status"].string(), "FAILED");
  EXPECT_EQ(failed["Input"].string(), "0");
}

TEST_F(MapForms, transformsAlsoWithoutAnExport) {
  const auto with = [&](const std::string& transformation) {
    return ended(distributedMap(R"("ResultWriter":{"WriterConfig":{"Transformation":")" +
                                transformation + R"(","OutputType":"JSON"}},)"),
                 "[[1],2]");
  };
  EXPECT_EQ(with("COMPACT"), "[[1],2]");
  EXPECT_EQ(with("FLATTEN"), "[1,2]");
  EXPECT_EQ(parsed(with("NONE")).at(1)["Output"].string(), "2");
}

TEST_F(MapForms, aWriterOfJsonataTakesArguments) {
  const auto result = ran(
      distributedMap(inJsonata(
          R"("Items":[1],"ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Arguments":{"Bucket":"b","Prefix":"{% $states.input.p %}"}},)")),
      R"({"p":"far/away"})");
  EXPECT_EQ(result.output["ResultWriterDetails"]["Key"].string().rfind("far/away/", 0), 0U)
      << end(result);
}

TEST_F(MapForms, aBucketThatIsNotThereFailsTheWriter) {
  const auto text = ended(
      distributedMap(
          R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"none","Prefix":"p"}},)"),
      "[1]");
  EXPECT_EQ(text.rfind("FAILED States.ResultWriterFailed: ", 0), 0U) << text;
}

TEST_F(MapForms, whatWasNotBegunIsWrittenAsPending) {
  EXPECT_EQ(ended(tolerating(writer()), tenAnd(), failing({1})), exceeded);
  EXPECT_EQ(parsed(written("SUCCEEDED_0.json")).size(), 1U);
  EXPECT_EQ(parsed(written("FAILED_0.json")).size(), 1U);
  const auto pending = parsed(written("PENDING_0.json"));
  EXPECT_EQ(pending.size(), 8U);
  EXPECT_EQ(pending.at(0)["Status"].string(), "PENDING");
}

TEST_F(MapForms, anExpressChildHasFiveMinutes) {
  const auto waiting = [](int seconds, const std::string& type) {
    std::string machine =
        distributedMap(R"("ToleratedFailureCount":1,)" + writer(),
                       R"("Type":"Wait","Seconds":)" + std::to_string(seconds) + R"(,"End":true)");
    return machine.replace(machine.find("STANDARD"), 8, type);
  };
  EXPECT_EQ(ran(waiting(299, "EXPRESS"), "[1]").status, interpreter::Status::Succeeded);
  EXPECT_EQ(parsed(written("SUCCEEDED_0.json")).size(), 1U);
  EXPECT_EQ(ran(waiting(400, "STANDARD"), "[1]").status, interpreter::Status::Succeeded);
  EXPECT_EQ(written("FAILED_0.json"), "-");
  const auto result = ran(waiting(400, "EXPRESS"), "[1]");
  EXPECT_EQ(result.status, interpreter::Status::Succeeded) << end(result);  // it is tolerated
  const auto late = parsed(written("FAILED_0.json")).at(0);
  EXPECT_EQ(late["Status"].string(), "TIMED_OUT");
  EXPECT_EQ(late["Error"].string(), "States.Timeout");
  EXPECT_EQ(late["StopDate"].string(), "2023-11-14T22:18:20.000Z");
  EXPECT_EQ(ended(waiting(400, "EXPRESS"), "[1,2]"), exceeded);
}

/// Those that are at work when too many have failed stand among the failed.
TEST_F(MapForms, whatWasAbortedIsWrittenToo) {
  const auto machine = distributedMap(R"("MaxConcurrency":3,)" + writer(),
                                      R"("Type":"Wait","SecondsPath":"$","End":true)");
  EXPECT_EQ(ended(machine, R"([5,"x",5])"), exceeded);
  const auto failed = parsed(written("FAILED_0.json"));
  ASSERT_EQ(failed.size(), 3U);
  EXPECT_EQ(failed.at(0)["Status"].string(), "ABORTED");
  EXPECT_FALSE(failed.at(0).contains("Error"));
  EXPECT_EQ(failed.at(0)["RedriveStatus"].string(), "REDRIVABLE_BY_MAP_RUN");
  EXPECT_EQ(failed.at(1)["Status"].string(), "FAILED");
  EXPECT_EQ(failed.at(2)["Status"].string(), "ABORTED");
}

TEST_F(MapForms, maxConcurrencyIsANumberAPathOrAnExpression) {
  const auto waits = [](const std::string& fields) {
    return distributedMap(fields, R"("Type":"Wait","Seconds":1,"End":true)");
  };
  const auto seconds = [&](const std::string& fields, const std::string& input) {
    const auto result = ran(waits(fields), input);
    EXPECT_EQ(result.status, interpreter::Status::Succeeded) << end(result);
    return (result.events.back().time.ms - result.events.front().time.ms) / 1000;
  };
  EXPECT_EQ(seconds(R"("MaxConcurrency":2,)", "[1,2,3,4]"), 2);
  EXPECT_EQ(seconds(R"("MaxConcurrencyPath":"$.m","ItemsPath":"$.l",)", R"({"m":1,"l":[1,2,3,4]})"),
            4);
  EXPECT_EQ(seconds(R"("MaxConcurrency":0,)", "[1,2,3,4]"), 1);
  EXPECT_EQ(
      seconds(
          inJsonata(R"("MaxConcurrency":"{% $states.input.m %}","Items":"{% $states.input.l %}",)"),
          R"({"m":2,"l":[1,2,3,4]})"),
      2);
}

TEST_F(MapForms, aLabelNamesTheRunAndItsChildren) {
  const auto asks = R"("Type":"Pass","Parameters":{"m.$":"$$.StateMachine.Name"},"End":true)";
  const auto result =
      ran(distributedMap(
              R"("Label":"Mine",)" +
                  writer(R"(,"WriterConfig":{"Transformation":"COMPACT","OutputType":"JSON"})"),
              asks),
          "[1]");
  EXPECT_NE(result.output["MapRunArn"].string().find("/Mine:"), std::string::npos);
  EXPECT_EQ(written("SUCCEEDED_0.json"), R"([{"m":"machine/Mine"}])");
}
