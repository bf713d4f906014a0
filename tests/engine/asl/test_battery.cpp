// SPDX-License-Identifier: GPL-3.0-or-later
// battery.json: definitions of our own, what is to be said of each, and where that is known from:
// "recording" AWS's answer in the recordings; "measured" what somebody got who asked AWS, as the
// source quotes it; "guide" a rule of the language's specification or of AWS's guide; "ours" lint.
// "words" are AWS's own, each with the place where they can be read; those of "unpublished" are our
// guess, for rules whose words we found nowhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/text/tree.h"
#include "tests/engine/edit/real_documents.h"

namespace stepwright::asl {
namespace {

json::Value file() {
  std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/tests/engine/asl/battery.json");
  std::stringstream text;
  text << file.rdbuf();
  auto value = json::parse(text.str());
  return value ? *value : json::Value();
}

json::Value battery() { return file()["definitions"]; }

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

/// True where the text is a template with something put in for %1, %2 …
bool isOf(std::string_view pattern, std::string_view text) {
  const auto hole = pattern.find('%');
  const bool argument = hole != std::string_view::npos && hole + 1 < pattern.size() &&
                        pattern[hole + 1] >= '1' && pattern[hole + 1] <= '9';
  if (!argument) {
    const auto next = hole == std::string_view::npos ? hole : hole + 1;
    if (next == std::string_view::npos) return pattern == text;
    return text.starts_with(pattern.substr(0, next)) &&
           isOf(pattern.substr(next), text.substr(next));
  }
  if (!text.starts_with(pattern.substr(0, hole))) return false;
  const auto rest = pattern.substr(hole + 2);
  for (std::size_t end = hole + 1; end <= text.size(); ++end)
    if (isOf(rest, text.substr(end))) return true;
  return false;
}

/// AWS's words for such a line of "expect"; null where it is none of AWS's.
const json::Value* wordsOf(const json::Value& words, std::string_view line) {
  const auto code = line.substr(line.find(' ') + 1);
  const auto message = line.substr(line.find(": ") + 2);
  const json::Value* found = nullptr;
  for (const json::Value& each : words.items()) {
    const bool fits = code.starts_with(std::string(each["code"].string()) + " ") &&
                      isOf(each["text"].string(), message);
    const bool closer =
        found == nullptr || each["text"].string().size() > (*found)["text"].string().size();
    if (fits && closer) found = &each;
  }
  return found;
}

TEST(Battery, WhatAwsWasHeardToSayIsSaidInItsWords) {
  const json::Value whole = file();
  std::map<std::string, int> count;
  for (const json::Value& item : whole["definitions"].items()) {
    const std::string known(item["known"].string());
    ++count[known];
    for (const json::Value& line : item["expect"].items()) {
      const json::Value* words = wordsOf(whole["words"], line.string());
      const bool aws = line.string().find(" SCHEMA_VALIDATION_FAILED ") != std::string_view::npos;
      EXPECT_TRUE(words != nullptr || !aws) << line.string();
      const bool heard = known == "recording" || known == "measured";
      if (!heard || words == nullptr) continue;
      EXPECT_NE((*words)["known"].string(), "unpublished") << line.string();
      EXPECT_FALSE((*words)["source"].string().empty()) << line.string();
    }
  }
  EXPECT_GE(count["recording"] + count["measured"], 130);
  EXPECT_EQ(count["recording"] + count["measured"] + count["guide"] + count["ours"],
            static_cast<int>(whole["definitions"].size()));
}

/// The members of every object in another order.
json::Value shuffled(const json::Value& value, std::mt19937& random) {
  if (value.isArray()) {
    std::vector<json::Value> items;
    for (const json::Value& item : value.items()) items.push_back(shuffled(item, random));
    return json::Value::array(std::move(items));
  }
  if (!value.isObject()) return value;
  std::vector<json::Member> members;
  for (const auto& member : value.members())
    members.emplace_back(member.key, shuffled(member.value, random));
  std::shuffle(members.begin(), members.end(), random);
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

void expectSameInAnyOrder(const json::Value& definition, WorkflowType type,
                          const std::string& name) {
  const auto read = [&](const json::Value& value) {
    return Document::read(json::printPretty(value), Format::Json, type, {}, wholeCatalogue());
  };
  std::mt19937 random(20);
  const auto expected = sorted(read(definition));
  for (int turn = 0; turn < 4; ++turn)
    EXPECT_EQ(sorted(read(shuffled(definition, random))), expected) << name << ", turn " << turn;
}

TEST(Battery, KeysInAnotherOrderGiveTheSameProblems) {
  const json::Value all = battery();
  for (const json::Value& item : all.items()) {
    // "ordered": of two of one name the later one is told of.
    const std::string name(item["name"].string());
    if (item.contains("text") || item["ordered"].boolean()) continue;
    expectSameInAnyOrder(
        item["definition"],
        item["type"].string() == "EXPRESS" ? WorkflowType::Express : WorkflowType::Standard, name);
  }
}

TEST(Battery, SoDoThoseOfWholeWorkflows) {
  std::size_t count = 0;
  for (const auto& path : edit::realDocuments()) {
    const Document document = edit::readDocument(path);
    // A key that stands twice is lost with the second one.
    if (!document.tree().errors().empty() || document.text().size() > 20'000) continue;
    ++count;
    expectSameInAnyOrder(document.value(), WorkflowType::Standard, path.filename().string());
  }
  EXPECT_GE(count, 5u);
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
