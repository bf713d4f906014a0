// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/document.h"
#include "engine/asl/use.h"
#include "engine/json/print.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace stepwright::asl {
namespace {

std::string sample(const std::string& name) {
  std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/samples/" + name,
                     std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Document, KnowsWhereStatesStand) {
  const std::string text =
      R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
    {"StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}}]}}})";
  const Document document = Document::read(text);
  EXPECT_TRUE(document.wellFormed());
  EXPECT_EQ(document.stateAt(text.find("\"Pass\"")), "/States/P/Branches/0/States/In");
  EXPECT_EQ(document.stateAt(text.find("\"In\": {")), "/States/P/Branches/0/States/In")
      << "on its key";
  EXPECT_EQ(document.stateAt(text.find("Parallel")), "/States/P");
  EXPECT_EQ(document.stateAt(3), "");
  EXPECT_EQ(document.pointerAt(text.find("\"Pass\"")), "/States/P/Branches/0/States/In/Type");
  const auto key = document.keyRangeOf("/States/P/Branches/0/States/In");
  ASSERT_TRUE(key.has_value());
  EXPECT_EQ(text.substr(key->begin, key->length()), "\"In\"");
  EXPECT_EQ(document.positionAt(key->begin).line, 2);
  EXPECT_FALSE(document.rangeOf("/States/Q").has_value());
}

TEST(Document, HoldsWhatTheTextSaysHoweverAlikeItsWordsAre) {
  // Words of one length with the same ends, so that whatever is shared of them is mixed up if it
  // can be.
  json::Value expected = json::Value::object();
  for (int length = 0; length < 50; ++length) {
    for (const char middle : std::string("xyzxyzx")) {
      std::string word = "a" + std::string(static_cast<std::size_t>(length), '-') + "b";
      word[word.size() / 2] = middle;
      word[word.size() / 3] = static_cast<char>('x' + length % 3);
      expected = std::move(expected).with(word, json::Value::array({word, "", word}));
    }
  }
  const std::string text = json::print(expected);
  EXPECT_EQ(json::print(Document::read(text).value()), text);
}

TEST(Document, DrawsWhatCouldBeRecovered) {
  const Document document = Document::read(sample("process-message.pasted.txt"));
  EXPECT_FALSE(document.wellFormed());
  EXPECT_EQ(document.machine()->states.size(), 4U);
  ASSERT_EQ(document.problems().size(), 1U);
  ASSERT_TRUE(document.problems()[0].fix.has_value());
  const Document repaired =
      Document::read(text::apply(document.text(), document.problems()[0].fix->edits));
  EXPECT_TRUE(repaired.wellFormed());
}

TEST(Document, ReadsYamlWithAliases) {
  const Document document = Document::read(
      "StartAt: A\nx-retry: &retry\n  - ErrorEquals: [States.ALL]\n    MaxAttempts: 5\nStates:\n  "
      "A:\n    Type: Task\n"
      "    Resource: r\n    Retry: *retry\n    End: true\n",
      Format::Yaml);
  EXPECT_TRUE(document.wellFormed());
  ASSERT_NE(document.machine()->find("A"), nullptr);
  ASSERT_EQ(document.machine()->find("A")->retry.size(), 1U);
  EXPECT_EQ(document.machine()->find("A")->retry[0].maxAttempts, 5);
}

TEST(Document, ABillionLaughsAreRefusedAtTheAlias) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string inner = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + inner;
    for (int j = 0; j < 9; ++j) text += ", " + inner;
    text += "]\n";
  }
  const Document document = Document::read("StartAt: A\nStates: {}\n" + text, Format::Yaml);
  EXPECT_FALSE(document.wellFormed());
  ASSERT_EQ(document.problems().size(), 1U);
  EXPECT_EQ(document.text()[document.problems()[0].range.begin], '*');
  EXPECT_EQ(refusalToRun(document)->code, "definition.broken");
}

TEST(Document, AliasesDoNotNestWithoutEnd) {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    const std::string inner = i == 0 ? "x" : "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " " + std::string(100, '[') +
            inner + std::string(100, ']') + "\n";
  }
  const Document document = Document::read(text, Format::Yaml);
  EXPECT_FALSE(document.wellFormed());
  std::size_t depth = 0;
  for (const json::Value* at = &document.value()["a8"]; at->isArray() && !at->empty();
       at = &at->at(0))
    ++depth;
  EXPECT_EQ(depth, 900U) << "what was read before";
}

TEST(Document, EmptyTextIsADocument) {
  EXPECT_FALSE(Document().wellFormed());
  EXPECT_EQ(Document().graph().nodes.size(), 1U) << "the start";
  EXPECT_EQ(Document::formatOf("x.asl.YAML"), Format::Yaml);
  EXPECT_EQ(Document::formatOf("x.json"), Format::Json);
}

}  // namespace
}  // namespace stepwright::asl
