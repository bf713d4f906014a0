// SPDX-License-Identifier: GPL-3.0-or-later
// Large objects in a folder that stands for S3, read piece by piece and written part by part.
#include "engine/tasks/s3/object_pieces.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "engine/interpreter/frame.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/s3/s3_folder.h"

namespace stepwright::tasks {
namespace {

namespace fs = std::filesystem;
using interpreter::ReaderConfig;
using interpreter::ReaderPiece;
using interpreter::TaskOutcome;
using json::Value;

ReaderConfig configOf(const std::string& itemReader) {
  return ReaderConfig::from(*json::parse(itemReader));
}
const ReaderConfig csv =
    configOf(R"({"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV"}})");
const ReaderConfig lines = configOf(
    R"({"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSONL"}})");

std::size_t rowsIn(const ReaderConfig& config, const std::string& text) {
  RowCount whole(config), split(config);
  whole.add(text);
  for (const char c : text) split.add(std::string(1, c));
  EXPECT_EQ(whole.items(), split.items()) << text;
  return whole.items();
}

TEST(ObjectPieces, CountsWhatTheReaderReads) {
  for (const std::string text :
       {"a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a\n\n1\n\n2\n", "a,b\r\n1,2\r\n", "a\n\"x\ny\"\nz\n",
        "a\n\"x\"\"y\n\"\n2", "a,b\n\"1,\n2\",3\n", "a\nx\"y\nz\"\n", "a\n\"\"\n\"\"\"\"\n", "",
        "a", "a\n1\\\n2\n", "a\n\\\n2\n", "a\n\\\"x\ny\"\n", "a\n\"x\\\"\ny\"\nz\n",
        "a\n{\"\"k\"\"}\nz\n", "a\n\"x\\\\\"\ny\n", "a\n\"x\"\\\"\ny\n"}) {
    const auto read = interpreter::readItems(csv, Value(text));
    ASSERT_TRUE(read.ok()) << text;
    EXPECT_EQ(rowsIn(csv, text), read->items.size()) << text;
  }
  EXPECT_EQ(rowsIn(lines, "{\"a\": \"b\"}\n\n  \n2\n\"x\""), 3U);
}

TEST(ObjectPieces, CutsBehindWholeRows) {
  EXPECT_EQ(wholeRows(csv, "a,b\n1,2\n3"), 8U);
  EXPECT_EQ(wholeRows(csv, "a,b\n\"1\n2\",3\n\"4\n5"), 12U);
  EXPECT_EQ(wholeRows(csv, "\"4\n5"), 0U);
  EXPECT_EQ(wholeRows(lines, "1\n2\n3"), 4U);
}

TEST(ObjectPieces, FindsElementsWhereverTheyStand) {
  const std::string text = R"( {"x/y": [0, {"list": [1, [2, "]"], {"a": ","}, "\"}"] }] } )";
  const auto span = elementsAt(text, "/x~1y/1/list");
  ASSERT_TRUE(span);
  EXPECT_TRUE(span->isArray);
  EXPECT_EQ(countElements(text, *span), 4U);
  std::vector<std::string> cut;
  for (std::size_t at = span->begin; at < span->end;) {
    const std::size_t end = cutElements(text, at, span->end, 1);
    cut.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  EXPECT_EQ(cut, (std::vector<std::string>{"1", " [2, \"]\"]", " {\"a\": \",\"}", " \"\\\"}\""}));
  EXPECT_FALSE(elementsAt(text, "/x~1y/2"));
  EXPECT_FALSE(elementsAt(text, "/x~1y/0"));
  EXPECT_FALSE(elementsAt("[1, 2", ""));
  EXPECT_FALSE(elementsAt("[1] x", ""));
  EXPECT_EQ(countElements("[ ]", *elementsAt("[ ]", "")), 0U);
}

class LargeObjects : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("pieces-" + std::to_string(::getpid()));
    fs::create_directories(root_ / "b");
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& key, const std::string& text) {
    fs::create_directories((root_ / "b" / key).parent_path());
    std::ofstream(root_ / "b" / key, std::ios::binary) << text;
  }

  TaskOutcome ask(const std::string& action, const std::string& input, const ReaderConfig& config,
                  const std::string& after) {
    interpreter::TaskRequest request;
    request.service = "s3";
    request.action = action;
    request.input = *json::parse(input);
    request.piece = std::make_shared<ReaderPiece>(ReaderPiece{config, after});
    TaskOutcome came;
    (void)s3_->start(request, [&](auto report) { came = report.outcome; });
    return came;
  }

  /// All items, as a Map reads them, and in how many pieces they came.
  std::vector<Value> readAll(const std::string& action, const std::string& input,
                             ReaderConfig config, int& pieces) {
    std::vector<Value> all;
    std::string after;
    const ReaderConfig asked = config;
    for (pieces = 0;; ++pieces) {
      const TaskOutcome came = ask(action, input, asked, after);
      EXPECT_EQ(came.kind, TaskOutcome::Kind::Succeeded)
          << json::print(came.cause.value_or(Value()));
      const std::string next = interpreter::nextPiece(came.output);
      if (after.empty() && !next.empty()) count_ = interpreter::itemCount(came.output);
      if (!next.empty() || !after.empty()) config.itemsPointer.clear();
      const auto read = interpreter::readItems(config, came.output);
      EXPECT_TRUE(read.ok());
      if (!read.ok()) return all;
      if (!read->headers.empty()) config.headers = read->headers;
      for (std::size_t i = 0; i < read->items.size(); ++i)
        all.push_back(read->keys.empty() ? read->items[i]
                                         : interpreter::pairOf(read->keys[i], read->items[i]));
      after = next;
      if (after.empty()) return ++pieces, all;
    }
  }

  fs::path root_;
  std::unique_ptr<S3Folder> s3_ = std::make_unique<S3Folder>(
      fs::temp_directory_path() / ("pieces-" + std::to_string(::getpid())));
  std::optional<std::size_t> count_;
};

TEST_F(LargeObjects, EveryFormComesInPiecesAsItWouldInOne) {
  std::ostringstream rows, jsonLines, array, object;
  rows << "id,text\n";
  array << R"({"deep":{"list":[)";
  object << '{';
  for (int i = 0; i < 40'000; ++i) {
    rows << i << ",\"a \"\"text\"\",\nof " << i << "\"\n";
    jsonLines << "{\"id\":" << i << "}\n";
    array << (i > 0 ? "," : "") << "{\"id\": [" << i << ", \"],\"]}";
    object << (i > 0 ? ", " : "") << "\"k" << i << "\": " << i;
  }
  write("rows.csv", rows.str());
  write("lines.jsonl", jsonLines.str());
  write("array.json", array.str() + "]}}");
  write("object.json", object.str() + "}");
  const auto expect = [&](const std::string& key, const std::string& config,
                          const std::string& last) {
    int pieces = 0;
    const auto reader =
        configOf(R"({"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":)" + config + "}");
    const auto items =
        readAll("getObject", R"({"Bucket":"b","Key":")" + key + R"("})", reader, pieces);
    EXPECT_EQ(items.size(), 40'000U) << key;
    EXPECT_EQ(count_, 40'000U) << key;
    EXPECT_GT(pieces, 1) << key;
    EXPECT_EQ(json::print(items.back()), last);
  };
  expect("rows.csv", R"({"InputType":"CSV"})", R"({"id":"39999","text":"a \"text\",\nof 39999"})");
  expect("lines.jsonl", R"({"InputType":"JSONL"})", R"({"id":39999})");
  expect("array.json", R"({"InputType":"JSON","ItemsPointer":"/deep/list"})",
         R"({"id":[39999,"],"]})");
  expect("object.json", R"({"InputType":"JSON"})", R"({"Key":"k39999","Value":39999})");
}

TEST_F(LargeObjects, AnObjectThatChangesMeanwhileIsRefused) {
  std::string text = "id\n";
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
  write("rows.csv", text);
  const std::string object = R"({"Bucket":"b","Key":"rows.csv"})";
  const TaskOutcome first = ask("getObject", object, csv, "");
  const std::string next = interpreter::nextPiece(first.output);
  ASSERT_NE(next, "");
  write("rows.csv", text + "more\n");
  const TaskOutcome second = ask("getObject", object, csv, next);
  EXPECT_EQ(second.kind, TaskOutcome::Kind::Failed);
  EXPECT_EQ(second.error->string(), "S3.PreconditionFailed");
}

TEST_F(LargeObjects, AListIsGivenInPiecesInItsOrder) {
  for (int i = 0; i < 4500; ++i) write("p/" + std::to_string(i), "x");
  int pieces = 0;
  const auto listing = configOf(R"({"Resource":"arn:aws:states:::s3:listObjectsV2"})");
  const auto items = readAll("listObjectsV2", R"({"Bucket":"b","Prefix":"p/"})", listing, pieces);
  EXPECT_EQ(pieces, 3);
  EXPECT_EQ(count_, 4500U);
  ASSERT_EQ(items.size(), 4500U);
  EXPECT_TRUE(std::is_sorted(items.begin(), items.end(), [](const Value& a, const Value& b) {
    return a["Key"].string() < b["Key"].string();
  }));
}

TEST_F(LargeObjects, PartsOfAResultBecomeOneObject) {
  const auto store = [&](const std::string& object) {
    interpreter::TaskRequest request;
    request.input = *json::parse(object);
    TaskOutcome came;
    (void)s3_->store(request, [&](auto report) { came = report.outcome; });
    return came.kind == TaskOutcome::Kind::Succeeded ? came.output["Size"].integer() : -1;
  };
  const auto text = [&](const std::string& key) {
    std::ifstream file(root_ / "b" / key);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"o/r.json","Body":[1,2],"Offset":0,"Last":false})"), 4);
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"o/r.json","Body":[3],"Offset":4,"Last":false})"), 6);
  // One that is asked for again, as after a crash, stands there once.
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"o/r.json","Body":[3],"Offset":4,"Last":false})"), 6);
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"o/r.json","Body":[],"Offset":6,"Last":true})"), 7);
  EXPECT_EQ(text("o/r.json"), "[1,2,3]");
  // It goes on after all: the bracket gives way.
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"o/r.json","Body":[4],"Offset":6,"Last":true})"), 9);
  EXPECT_EQ(text("o/r.json"), "[1,2,3,4]");
  EXPECT_EQ(
      store(R"({"Bucket":"b","Key":"l","Body":[1],"OutputType":"JSONL","Offset":0,"Last":false})"),
      2);
  EXPECT_EQ(
      store(R"({"Bucket":"b","Key":"l","Body":[2],"OutputType":"JSONL","Offset":2,"Last":true})"),
      4);
  EXPECT_EQ(text("l"), "1\n2\n");
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"gone","Body":[2],"Offset":20,"Last":true})"), -1);
  // Printed already, one a line.
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"t.json","Body":"1\n\"a,b\"\n","Offset":0,"Last":false})"),
            8);
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"t.json","Body":"[2]\n","Offset":8,"Last":true})"), 13);
  EXPECT_EQ(text("t.json"), R"([1,"a,b",[2]])");
  EXPECT_EQ(store(R"({"Bucket":"b","Key":"t","Body":"1\n2\n","OutputType":"JSONL"})"), 4);
  EXPECT_EQ(text("t"), "1\n2\n");
}

}  // namespace
}  // namespace stepwright::tasks
