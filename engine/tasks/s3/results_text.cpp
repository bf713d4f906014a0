// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/results_text.h"

#include <algorithm>
#include <string_view>

#include "engine/json/print.h"

namespace stepwright::tasks {

using json::Value;

namespace {

/// One element a line, each with its end.
std::string linesOf(const Value& body) {
  if (body.isString()) return std::string(body.string());
  std::string lines;
  for (const Value& each : body.items()) {
    json::printTo(lines, each);
    lines += '\n';
  }
  return lines;
}

/// The elements as a part of the array that they are; a printed one has no line's end in it.
std::string partOfArray(std::string lines, bool begins, bool continues, bool ends) {
  std::replace(lines.begin(), lines.end(), '\n', ',');
  if (!lines.empty()) lines.pop_back();
  std::string part = begins ? "[" : "";
  if (continues && !lines.empty()) part += ',';
  part += lines;
  if (ends) part += ']';
  return part;
}

}  // namespace

std::string resultsText(const Value& request) {
  const Value& body = request["Body"];
  if (body.isObject()) return json::print(body);
  if (request["OutputType"].string() == "JSONL") return linesOf(body);
  const std::int64_t offset = request["Offset"].integer();
  const bool ends = !request.contains("Offset") || request["Last"].boolean();
  return partOfArray(linesOf(body), offset == 0, offset > 1, ends);
}

}  // namespace stepwright::tasks
