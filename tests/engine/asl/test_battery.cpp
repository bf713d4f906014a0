// SPDX-License-Identifier: GPL-3.0-or-later
// battery.json: definitions of our own, what is to be said of each, and where that is known from.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

json::Value battery() {
  std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/tests/engine/asl/battery.json");
  std::stringstream text;
  text << file.rdbuf();
  auto value = json::parse(text.str());
  return value ? *value : json::Value();
}

const CatalogueSource& wholeCatalogue() {
  static const CatalogueSource source =
      catalogueAt(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/catalogue/actions.catalogue");
  return source;
}

std::string wordOf(Severity severity) {
  return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
}

/// "error MISSING_END_STATE of /States at -: Workflow has no terminal state": the pointer, and
/// AWS's location.
std::string lineOf(const Problem& problem) {
  return wordOf(problem.severity) + " " + problem.code + " of " +
         (problem.pointer.empty() ? "/" : problem.pointer) + " at " +
         (problem.location.empty() ? "-" : problem.location) + ": " + problem.message;
}

std::string textOf(const json::Value& item) {
  return item.contains("text") ? std::string(item["text"].string())
                               : json::printPretty(item["definition"]);
}

std::string told(const Document& document) {
  std::string lines;
  for (const Problem& problem : document.problems()) lines += lineOf(problem) + "\n";
  return lines;
}

TEST(Battery, EachDefinitionIsToldOfAsItsSourceHasIt) {
  const json::Value all = battery();
  ASSERT_GE(all.size(), 150u);
  for (const json::Value& item : all.items()) {
    const auto type =
        item["type"].string() == "EXPRESS" ? WorkflowType::Express : WorkflowType::Standard;
    const auto document = Document::read(textOf(item), Format::Json, type, {}, wholeCatalogue());
    std::string expected;
    for (const json::Value& line : item["expect"].items())
      expected += std::string(line.string()) + "\n";
    EXPECT_EQ(told(document), expected) << item["name"].string() << "\n" << item["source"].string();
    EXPECT_FALSE(item["source"].string().empty()) << item["name"].string();
    for (const Problem& problem : document.problems())
      EXPECT_NE(findDiagnosticCode(problem.code), nullptr) << problem.code;
  }
}

json::Value reversed(const json::Value& value) {
  if (value.isArray()) {
    std::vector<json::Value> items;
    for (const json::Value& item : value.items()) items.push_back(reversed(item));
    return json::Value::array(std::move(items));
  }
  if (!value.isObject()) return value;
  std::vector<json::Member> members;
  for (auto member = value.members().rbegin(); member != value.members().rend(); ++member)
    members.emplace_back(member->key, reversed(member->value));
  return json::Value::object(std::move(members));
}

/// The lines in the order of the alphabet, each list of fields in its text too.
std::multiset<std::string> sorted(const Document& document) {
  std::multiset<std::string> lines;
  for (const Problem& problem : document.problems()) {
    std::string line = lineOf(problem);
    const std::size_t open = line.rfind('['), close = line.rfind(']');
    if (open != std::string::npos && close != std::string::npos && open < close)
      std::sort(line.begin() + static_cast<std::ptrdiff_t>(open),
                line.begin() + static_cast<std::ptrdiff_t>(close));
    lines.insert(std::move(line));
  }
  return lines;
}

TEST(Battery, KeysInAnotherOrderGiveTheSameProblems) {
  const json::Value all = battery();
  for (const json::Value& item : all.items()) {
    // "ordered": of two of one name the later one is told of.
    const std::string name(item["name"].string());
    if (item.contains("text") || item["ordered"].boolean()) continue;
    const auto type =
        item["type"].string() == "EXPRESS" ? WorkflowType::Express : WorkflowType::Standard;
    const auto read = [&](const json::Value& value) {
      return Document::read(json::printPretty(value), Format::Json, type, {}, wholeCatalogue());
    };
    EXPECT_EQ(sorted(read(item["definition"])), sorted(read(reversed(item["definition"])))) << name;
  }
}

TEST(Battery, EachCodeIsExplainedAndTheTableIsSorted) {
  std::string_view last;
  for (const DiagnosticCode& code : diagnosticCodes()) {
    EXPECT_LT(last, code.code);
    EXPECT_FALSE(code.explanation.empty()) << code.code;
    EXPECT_EQ(findDiagnosticCode(code.code), &code);
    last = code.code;
  }
  EXPECT_EQ(findDiagnosticCode("NONE_OF_THESE"), nullptr);
}

}  // namespace
}  // namespace stepwright::asl
