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

char delimiterNamed(std::string_view name) {
  if (name == "PIPE") return '|';
  if (name == "SEMICOLON") return ';';
  if (name == "SPACE") return ' ';
  return name == "TAB" ? '\t' : ',';
}

Result<Items> itemsOf(const Value& document, const std::string& pointer) {
  const Value* found = pointer.empty() ? &document : json::resolve(document, pointer);
  if (found == nullptr || !found->isArray())
    return failed("Attempting to map over non-iterable node.");
  return found->items();
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

Result<Items> csvItems(const ReaderConfig& config, std::string_view text) {
  auto rows = csvRows(text, config.delimiter);
  std::vector<std::string> headers;
  std::size_t first = 0;
  if (config.headers) {
    headers = *config.headers;
  } else if (!rows.empty()) {
    headers = rows[first++];
  }
  if (std::set<std::string>(headers.begin(), headers.end()).size() != headers.size()) {
    return failed("CSV headers cannot contain duplicates.");
  }
  Items items;
  for (std::size_t i = first; i < rows.size(); ++i) {
    std::vector<json::Member> members;
    for (std::size_t column = 0; column < headers.size(); ++column) {
      members.emplace_back(Value(headers[column]),
                           Value(column < rows[i].size() ? rows[i][column] : std::string()));
    }
    items.push_back(Value::objectOfDistinct(std::move(members)));
  }
  return items;
}

/// Reads one field up to its delimiter or the end of its row; quotes may enclose delimiters, line
/// ends and, doubled, quotes.
std::string csvField(std::string_view text, std::size_t& at, char delimiter) {
  std::string field;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c != '"')
        field += c;
      else if (at + 1 < text.size() && text[at + 1] == '"')
        field += text[++at];
      else
        quoted = false;
    } else if (c == '"' && field.empty()) {
      quoted = true;
    } else if (c == delimiter || c == '\n' || c == '\r') {
      break;
    } else {
      field += c;
    }
  }
  return field;
}

}  // namespace

std::vector<std::vector<std::string>> csvRows(std::string_view text, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<std::string> row;
    for (;;) {
      row.push_back(csvField(text, at, delimiter));
      if (at >= text.size() || text[at] != delimiter) break;
      ++at;
    }
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at] == '\n') ++at;
    if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
  }
  return rows;
}

ReaderConfig ReaderConfig::from(const Value& itemReader) {
  const Value& fields = itemReader["ReaderConfig"];
  ReaderConfig config;
  const auto type = fields["InputType"].string();
  if (type == "CSV")
    config.input = Input::Csv;
  else if (type == "JSONL")
    config.input = Input::JsonLines;
  else if (type.empty() && itemReader["Resource"].string().ends_with(":listObjectsV2"))
    config.input = Input::Listing;
  config.delimiter = delimiterNamed(fields["CSVDelimiter"].string());
  config.itemsPointer = std::string(fields["ItemsPointer"].string());
  if (fields["CSVHeaderLocation"].string() == "GIVEN") {
    config.headers.emplace();
    for (const auto& one : fields["CSVHeaders"].items()) config.headers->emplace_back(one.string());
  }
  return config;
}

Result<Items> readItems(const ReaderConfig& config, const Value& answer) {
  const Value body = answer.isObject() && answer.contains("Body") ? answer["Body"] : answer;
  if (config.input == ReaderConfig::Input::Listing) {
    return itemsOf(answer.isObject() ? answer["Contents"] : answer, "");
  }
  if (!body.isString()) return itemsOf(body, config.itemsPointer);
  if (config.input == ReaderConfig::Input::Csv) return csvItems(config, body.string());
  if (config.input == ReaderConfig::Input::JsonLines) return jsonLines(body.string());
  auto document = parsed(body.string());
  if (!document) return document.error();
  return itemsOf(*document, config.itemsPointer);
}

}  // namespace stepwright::interpreter
