// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/item_reader.h"

#include <set>

#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::interpreter {

using json::Value;
using Items = std::vector<Value>;

namespace {

Error failed(std::string cause) { return {"States.ItemReaderFailed", std::move(cause), "", ""}; }

/// So many bytes may the row of names have, with its end.
constexpr std::size_t longestHeader = 10'240;

char delimiterNamed(std::string_view name) {
  if (name == "PIPE") return '|';
  if (name == "SEMICOLON") return ';';
  if (name == "SPACE") return ' ';
  return name == "TAB" ? '\t' : ',';
}

/// An object is a list of its members: so AWS did when it was asked in July 2026; in 2023 it
/// refused one.
Result<ReadItems> itemsOf(const Value& document, const std::string& pointer) {
  const Value* found = pointer.empty() ? &document : json::resolve(document, pointer);
  if (found != nullptr && found->isArray()) return ReadItems{found->items(), {}, {}};
  if (found == nullptr || !found->isObject())
    return failed("Attempting to map over non-iterable node.");
  ReadItems read;
  for (const json::Member& member : found->members()) {
    read.keys.push_back(member.key);
    read.items.push_back(member.value);
  }
  return read;
}

Result<ReadItems> listed(Result<Items> items) {
  if (!items) return items.error();
  return ReadItems{std::move(items).value(), {}, {}};
}

Result<Value> parsed(std::string_view text) {
  auto value = json::parse(text);
  if (!value)
    return failed("The content of the object is not valid JSON: " + value.error().message);
  return value;
}

Result<Items> jsonLines(std::string_view text) {
  Items items;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto value = parsed(line);
    if (!value) return value.error();
    items.push_back(std::move(value).value());
  }
  return items;
}

Value rowItem(const Items& headers, const std::vector<std::string>& row) {
  std::vector<json::Member> members;
  members.reserve(headers.size());
  for (std::size_t column = 0; column < headers.size(); ++column)
    members.emplace_back(headers[column], Value(column < row.size() ? row[column] : std::string()));
  return Value::objectOfDistinct(std::move(members));
}

Result<ReadItems> csvItems(const ReaderConfig& config, std::string_view text) {
  ReadItems read;
  std::size_t at = 0;
  std::vector<std::string> row;
  if (config.headers)
    read.headers = *config.headers;
  else if (nextCsvRow(text, at, config.delimiter, row))
    read.headers = row;
  if (!config.headers && at > longestHeader)
    return failed("The names of the columns take more than the 10 KiB that they may.");
  const std::set<std::string> different(read.headers.begin(), read.headers.end());
  if (different.size() != read.headers.size())
    return failed("CSV headers cannot contain duplicates.");
  const Items headers(read.headers.begin(), read.headers.end());  // all items share them
  while (nextCsvRow(text, at, config.delimiter, row)) read.items.push_back(rowItem(headers, row));
  return read;
}

/// Reads one field up to its delimiter or the end of its row, as the service says that it does:
/// quotation marks may enclose delimiters and line ends; doubled they stand for one, also where
/// they enclose nothing. A backslash is taken off: what it stands before counts as text where it is
/// a delimiter, a quotation mark or another backslash.
std::string csvField(std::string_view text, std::size_t& at, char delimiter) {
  std::string field;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '\\') {
      if (next == '\\' || next == '"' || next == delimiter) field += text[++at];
    } else if (c == '"' && next == '"' && (quoted || !field.empty())) {
      field += text[++at];
    } else if (c == '"' && (quoted || field.empty())) {
      quoted = !quoted;
    } else if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
      break;
    } else {
      field += c;
    }
  }
  return field;
}

Value bodyOf(const Value& answer) {
  return answer.isObject() && answer.contains("Body") ? answer["Body"] : answer;
}

ReaderConfig::First firstOf(const Value& itemReader, const Value& config) {
  if (config["Transformation"].string() == "LOAD_AND_FLATTEN" &&
      itemReader["Resource"].string().ends_with(":listObjectsV2"))
    return ReaderConfig::First::Listing;
  const auto manifest = config["ManifestType"].string();
  if (manifest == "ATHENA_DATA") return ReaderConfig::First::Athena;
  const bool inventory = manifest == "S3_INVENTORY" || config["InputType"].string() == "MANIFEST";
  return inventory ? ReaderConfig::First::Inventory : ReaderConfig::First::Items;
}

Value objectAt(const Value& bucket, const Value& key) {
  return Value::objectOfDistinct({{"Bucket", bucket}, {"Key", key}});
}

/// What stands for a folder in S3, an object whose key ends with a slash, holds no items.
Result<ListedObjects> listing(const Value& answer, const Value& bucket) {
  const auto read = itemsOf(answer.isObject() ? answer["Contents"] : answer, "");
  if (!read) return read.error();
  ListedObjects listed;
  for (const Value& object : read->items)
    if (!object["Key"].string().ends_with('/'))
      listed.objects.push_back(objectAt(bucket, object["Key"]));
  return listed;
}

std::vector<std::string> columnsOf(std::string_view schema) {
  const auto rows = csvRows(schema, ',');
  std::vector<std::string> columns = rows.empty() ? std::vector<std::string>() : rows.front();
  for (std::string& column : columns) column.erase(0, column.find_first_not_of(' '));
  return columns;
}

Result<ListedObjects> inventory(const Value& body) {
  auto manifest = body.isString() ? parsed(body.string()) : Result<Value>(body);
  if (!manifest) return manifest.error();
  const Value& files = (*manifest)["files"];
  const auto schema = (*manifest)["fileSchema"].string();
  if (!files.isArray() || schema.empty())
    return failed("The manifest is not that of an S3 inventory: it has no files or no fileSchema.");
  if ((*manifest)["fileFormat"].string() != "CSV")
    return failed("The files of an S3 inventory must be CSV.");
  const auto arn = (*manifest)["destinationBucket"].string();
  const Value bucket(std::string(arn.substr(arn.rfind(':') + 1)));
  ListedObjects listed;
  for (const Value& file : files.items()) listed.objects.push_back(objectAt(bucket, file["key"]));
  listed.headers = columnsOf(schema);
  return listed;
}

Result<ListedObjects> athenaFiles(std::string_view text) {
  ListedObjects listed;
  for (const auto& row : csvRows(text, ',')) {
    const std::string& address = row.front();
    const auto slash = address.find('/', 5);
    if (!address.starts_with("s3://") || slash == std::string::npos)
      return failed("The manifest has a line that names no object of S3: " + address);
    listed.objects.push_back(
        objectAt(Value(address.substr(5, slash - 5)), Value(address.substr(slash + 1))));
  }
  return listed;
}

}  // namespace

bool nextCsvRow(std::string_view text, std::size_t& at, char delimiter,
                std::vector<std::string>& row) {
  while (at < text.size()) {
    row.clear();
    for (;;) {
      row.push_back(csvField(text, at, delimiter));
      if (at >= text.size() || text[at] != delimiter) break;
      ++at;
    }
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at] == '\n') ++at;
    if (row.size() > 1 || !row.front().empty()) return true;
  }
  return false;
}

std::vector<std::vector<std::string>> csvRows(std::string_view text, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  std::size_t at = 0;
  std::vector<std::string> row;
  while (nextCsvRow(text, at, delimiter, row)) rows.push_back(row);
  return rows;
}

ReaderConfig ReaderConfig::from(const Value& itemReader) {
  const Value& fields = itemReader["ReaderConfig"];
  ReaderConfig config;
  const auto type = fields["InputType"].string();
  const bool lists = itemReader["Resource"].string().ends_with(":listObjectsV2");
  config.first = firstOf(itemReader, fields);
  if (lists && config.first == ReaderConfig::First::Items)
    config.input = Input::Listing;
  else if (type == "CSV")
    config.input = Input::Csv;
  else if (type == "JSONL")
    config.input = Input::JsonLines;
  else if (type == "PARQUET")
    config.input = Input::Parquet;
  if (config.first == ReaderConfig::First::Inventory) config.input = Input::Csv;
  config.delimiter = delimiterNamed(fields["CSVDelimiter"].string());
  config.itemsPointer = std::string(fields["ItemsPointer"].string());
  if (fields["CSVHeaderLocation"].string() == "GIVEN") {
    config.headers.emplace();
    for (const auto& one : fields["CSVHeaders"].items()) config.headers->emplace_back(one.string());
  }
  return config;
}

Result<ListedObjects> readList(const ReaderConfig& config, const Value& answer,
                               const Value& bucket) {
  switch (config.first) {
    case ReaderConfig::First::Inventory:
      return inventory(bodyOf(answer));
    case ReaderConfig::First::Athena:
      return athenaFiles(bodyOf(answer).string());
    default:
      return listing(answer, bucket);
  }
}

std::string refusalToRead(const ReaderConfig& config) {
  if (config.input != ReaderConfig::Input::Parquet) return {};
  return "InputType PARQUET is not read here. Give the same rows as CSV or JSONL, and name that as "
         "the InputType; or let a mock of the Map answer with the rows as an array.";
}

std::string nextPiece(const Value& answer) { return std::string(answer["NextPiece"].string()); }

std::optional<std::size_t> itemCount(const Value& answer) {
  const Value& count = answer["ItemCount"];
  if (!count.isInteger() || count.integer() < 0) return std::nullopt;
  return static_cast<std::size_t>(count.integer());
}

Result<ReadItems> readItems(const ReaderConfig& config, const Value& answer) {
  if (config.input == ReaderConfig::Input::Listing)
    return itemsOf(answer.isObject() ? answer["Contents"] : answer, "");
  const Value body = bodyOf(answer);
  if (!body.isString()) return itemsOf(body, config.itemsPointer);
  if (const auto why = refusalToRead(config); !why.empty()) return failed(why);
  if (config.input == ReaderConfig::Input::Csv) return csvItems(config, body.string());
  if (config.input == ReaderConfig::Input::JsonLines) return listed(jsonLines(body.string()));
  auto document = parsed(body.string());
  if (!document) return document.error();
  return itemsOf(*document, config.itemsPointer);
}

}  // namespace stepwright::interpreter
