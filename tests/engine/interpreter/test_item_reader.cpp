// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/item_reader.h"

#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using interpreter::ReaderConfig;

namespace {

std::string items(const std::string& reader, const std::string& text) {
  auto found = interpreter::readItems(ReaderConfig::from(parsed(reader)), json::Value(text));
  if (!found) return found.error().code + ": " + found.error().message;
  const std::string keys =
      found->keys.empty() ? "" : json::print(json::Value::array(found->keys)) + " ";
  return keys + json::print(json::Value::array(found->items));
}
const std::string csv = R"({"ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW"}})";

}  // namespace

TEST(ItemReader, readsCsvByItsFirstRow) {
  EXPECT_EQ(items(csv, "a,b\n1,\"x,\"\"y\"\n\n2\n"), R"([{"a":"1","b":"x,\"y"},{"a":"2","b":""}])");
  EXPECT_EQ(items(csv, "a,a\n1,2\n"),
            "States.ItemReaderFailed: CSV headers cannot contain duplicates.");
}

TEST(ItemReader, readsCsvByGivenHeadersAndDelimiters) {
  EXPECT_EQ(
      items(
          R"({"ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["x"],"CSVDelimiter":"TAB"}})",
          "1\t2\r\n3"),
      R"([{"x":"1"},{"x":"3"}])");
}

/// The rules and the row of the developer guide's page on how input CSV files are parsed.
TEST(ItemReader, readsMarksAndBackslashesAsTheServiceDoes) {
  const std::string given =
      R"({"ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["a","b","c","d","e"]}})";
  EXPECT_EQ(
      items(given,
            "abc,123,\"commas, a mark (\"\"), and a newline "
            "(\n)\",{\"\"k\"\":\"\"v\"\"},\"[1,2]\"\n"),
      R"x([{"a":"abc","b":"123","c":"commas, a mark (\"), and a newline (\n)","d":"{\"k\":\"v\"}","e":"[1,2]"}])x");
  EXPECT_EQ(items(csv, "path,size\nC:\\\\Program Files\\\\App.exe,6534512\n"),
            R"([{"path":"C:\\Program Files\\App.exe","size":"6534512"}])");
  EXPECT_EQ(items(csv, "a,b\n1\\,2,\\\"x\\\"\n"), R"([{"a":"1,2","b":"\"x\""}])");
  EXPECT_EQ(items(csv, "a,b\n\\n\\t,\"\\q\\\"\"\n"), R"([{"a":"nt","b":"q\""}])");
  EXPECT_EQ(
      items(
          R"({"ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","CSVDelimiter":"PIPE"}})",
          "a|b\n1\\|2\\,3|4\n"),
      R"([{"a":"1|2,3","b":"4"}])");
}

TEST(ItemReader, takesARowOfNamesOfTenKibibytesAtMost) {
  const std::string name(10'239, 'n');
  EXPECT_EQ(items(csv, name + "\n1\n"), "[{\"" + name + "\":\"1\"}]");
  EXPECT_EQ(items(csv, name + "n\n1\n"),
            "States.ItemReaderFailed: The names of the columns take more than the 10 KiB that they "
            "may.");
}

/// Those rules name none: it stays with the first name, as any other text does.
TEST(ItemReader, aByteOrderMarkIsTextOfTheFirstName) {
  EXPECT_EQ(items(csv, "\xEF\xBB\xBFid,n\n1,2\n"), "[{\"\xEF\xBB\xBFid\":\"1\",\"n\":\"2\"}]");
}

TEST(ItemReader, readsJsonAndItsLines) {
  EXPECT_EQ(items(R"({"ReaderConfig":{"InputType":"JSON"}})", "[1,2]"), "[1,2]");
  EXPECT_EQ(
      items(R"({"ReaderConfig":{"InputType":"JSON","ItemsPointer":"/a/b"}})", R"({"a":{"b":[3]}})"),
      "[3]");
  EXPECT_EQ(items(R"({"ReaderConfig":{"InputType":"JSON"}})", R"({"b":{"x":1},"a":2})"),
            R"(["b","a"] [{"x":1},2])");
  EXPECT_EQ(items(R"({"ReaderConfig":{"InputType":"JSON"}})", "7"),
            "States.ItemReaderFailed: Attempting to map over non-iterable node.");
  EXPECT_EQ(items(R"({"ReaderConfig":{"InputType":"JSONL"}})", "1\n\n{\"a\":2}\n"),
            R"([1,{"a":2}])");
}
