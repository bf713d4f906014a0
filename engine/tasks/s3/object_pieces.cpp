// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/object_pieces.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/base/trimmed.h"
#include "engine/json/parse.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

using interpreter::ReaderConfig;

namespace {

/// Behind the string that begins at `at`.
std::size_t afterString(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return at + 1;
}

std::size_t skipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && isBlank(text[at])) ++at;
  return at;
}

/// Behind the value that begins at `at`: at the comma or the bracket that follows it.
std::size_t afterValue(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      at = afterString(text, at) - 1;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (depth == 0) return at;
      --depth;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return at;
}

std::vector<std::string> partsOf(std::string_view pointer) {
  std::vector<std::string> parts;
  for (const char c : pointer) {
    if (c == '/')
      parts.emplace_back();
    else if (!parts.empty())
      parts.back() += c;
  }
  for (std::string& part : parts) {
    for (std::size_t at = 0; (at = part.find('~', at)) != std::string::npos; ++at)
      part.replace(at, 2, part.substr(at, 2) == "~1" ? "/" : "~");
  }
  return parts;
}

/// Where the member of that name, or the element of that number, begins in the value at `at`.
std::optional<std::size_t> childAt(std::string_view text, std::size_t at, const std::string& part) {
  if (at >= text.size() || (text[at] != '{' && text[at] != '[')) return std::nullopt;
  const bool isArray = text[at] == '[';
  std::size_t number = 0;
  for (at = skipBlanks(text, at + 1); at < text.size() && text[at] != '}' && text[at] != ']';) {
    std::string name = std::to_string(number++);
    if (!isArray) {
      const std::size_t end = afterString(text, at);
      const auto key = json::parse(text.substr(at, std::min(end, text.size()) - at));
      if (!key || !key->isString()) return std::nullopt;
      name = key->string();
      at = skipBlanks(text, end);
      if (at >= text.size() || text[at] != ':') return std::nullopt;
      at = skipBlanks(text, at + 1);
    }
    if (name == part) return at;
    at = afterValue(text, at);
    if (at < text.size() && text[at] == ',') at = skipBlanks(text, at + 1);
  }
  return std::nullopt;
}

}  // namespace

std::size_t wholeRows(const ReaderConfig& config, std::string_view text) {
  if (config.input == ReaderConfig::Input::JsonLines || text.find('"') == std::string_view::npos) {
    const auto last = text.rfind('\n');
    return last == std::string_view::npos ? 0 : last + 1;
  }
  std::size_t at = 0, whole = 0;
  std::vector<std::string> row;
  while (interpreter::nextCsvRow(text, at, config.delimiter, row))
    if (at < text.size()) whole = at;
  return whole;
}

void RowCount::add(std::string_view text) {
  const bool csv = config_.input == ReaderConfig::Input::Csv;
  for (const char c : text) {
    const bool special = c == '\\' || c == '"' || c == config_.delimiter;
    const bool escaped = std::exchange(escape_, false) && special;
    if (csv && c == '\\' && !escaped)
      escape_ = true;
    else if (escaped)
      fieldBegan_ = rowHasText_ = true;
    else
      addPlain(c, csv);
  }
}

/// One that no backslash stands before.
void RowCount::addPlain(char c, bool csv) {
  // A doubled mark ends the quotation and begins it again, which comes to the same.
  const bool again = std::exchange(closed_, false) && c == '"';
  if (quoted_) {
    quoted_ = c != '"';
    closed_ = !quoted_;
    rowHasText_ = rowHasText_ || quoted_;
  } else if (c == '\n' || (csv && c == '\r')) {
    endRow();
  } else if (csv && c == config_.delimiter) {
    rowHasText_ = true;
    fieldBegan_ = false;
  } else if (csv && c == '"' && !fieldBegan_) {
    quoted_ = true;
    rowHasText_ = rowHasText_ || again;
  } else {
    fieldBegan_ = true;
    rowHasText_ = rowHasText_ || csv || !isBlank(c);
  }
}

void RowCount::endRow() {
  rows_ += rowHasText_ ? 1 : 0;
  rowHasText_ = fieldBegan_ = false;
}

std::size_t RowCount::items() const {
  const std::size_t rows = rows_ + (rowHasText_ ? 1 : 0);
  const bool names = config_.input == ReaderConfig::Input::Csv && !config_.headers;
  return names && rows > 0 ? rows - 1 : rows;
}

std::optional<JsonSpan> elementsAt(std::string_view text, std::string_view pointer) {
  std::size_t at = skipBlanks(text, 0);
  for (const std::string& part : partsOf(pointer)) {
    const auto next = childAt(text, at, part);
    if (!next) return std::nullopt;
    at = *next;
  }
  if (at >= text.size() || (text[at] != '[' && text[at] != '{')) return std::nullopt;
  const bool isArray = text[at] == '[';
  std::size_t end = afterValue(text, at + 1);
  while (end < text.size() && text[end] == ',') end = afterValue(text, end + 1);
  if (end >= text.size() || text[end] != (isArray ? ']' : '}')) return std::nullopt;
  if (pointer.empty() && skipBlanks(text, end + 1) < text.size()) return std::nullopt;
  return JsonSpan{at + 1, end, isArray};
}

std::size_t cutElements(std::string_view text, std::size_t from, std::size_t end,
                        std::size_t bytes) {
  std::size_t cut = afterValue(text, from);
  while (cut < end) {
    const std::size_t next = afterValue(text, cut + 1);
    if (next - from > bytes) break;
    cut = next;
  }
  return std::min(cut, end);
}

std::size_t countElements(std::string_view text, const JsonSpan& span) {
  if (skipBlanks(text, span.begin) >= span.end) return 0;
  std::size_t count = 1;
  for (std::size_t at = afterValue(text, span.begin); at < span.end; at = afterValue(text, at + 1))
    ++count;
  return count;
}

}  // namespace stepwright::tasks
