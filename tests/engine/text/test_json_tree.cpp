// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/json_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <fstream>
#include <sstream>

#include "engine/json/parse.h"

namespace stepwright::text {
namespace {

/// The tree as text: what was understood, with "?" for a value that is missing.
void printTo(std::string& out, const Tree& tree, NodeId node) {
  const Node& at = tree.at(node);
  const bool object = at.kind == NodeKind::Object;
  if (!object && at.kind != NodeKind::Array) {
    out += at.kind == NodeKind::Missing  ? "?"
           : at.kind == NodeKind::String ? "'" + std::string(tree.scalar(node)) + "'"
                                         : std::string(tree.scalar(node));
    return;
  }
  out += object ? '{' : '[';
  for (NodeId child = at.firstChild; child != noNode; child = tree.at(child).next) {
    if (child != at.firstChild) out += ' ';
    if (object) out += std::string(tree.key(child)) + ":";
    printTo(out, tree, child);
  }
  out += object ? '}' : ']';
}

std::string understood(std::string_view text) {
  const Tree tree = readJson(text);
  std::string out;
  if (tree.root() != noNode) printTo(out, tree, tree.root());
  return out;
}

/// The text after every mend that the complaints offer.
std::string mended(std::string text) {
  for (int round = 0; round < 20; ++round) {
    const Tree tree = readJson(text);
    const SyntaxError* fixable = nullptr;
    for (const auto& error : tree.errors()) {
      if (fixable == nullptr && !error.fixLabel.empty()) fixable = &error;
    }
    if (fixable == nullptr) break;
    const TextEdits fix = fixable->fix;
    text = stepwright::text::apply(text, fix);
  }
  return text;
}

std::string sample(const std::string& name) {
  std::ifstream file(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/samples/" + name,
                     std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(JsonTree, ReadsEmptyQuotesOfTheWrongKindAtTheBeginning) {
  for (const char* text : {"''", "''\n\xF2\xF2", "'", "\xE2\x80\x9C\xE2\x80\x9D"}) {
    EXPECT_FALSE(readJson(text).errors().empty()) << text;
  }
}

TEST(JsonTree, ReadsValuesWithTheirPlaces) {
  const std::string text = R"({"a": [1, true, null, "x\ny"], "b/c": {}})";
  const Tree tree = readJson(text);
  EXPECT_TRUE(tree.errors().empty());
  EXPECT_EQ(understood(text), "{a:[1 true null 'x\ny'] b/c:{}}");
  const NodeId item = tree.find("/a/3");
  ASSERT_NE(item, noNode);
  EXPECT_EQ(tree.raw(tree.at(item).range), "\"x\\ny\"");
  EXPECT_EQ(tree.pointerOf(tree.find("/b~1c")), "/b~1c");
  EXPECT_EQ(tree.raw(tree.at(tree.find("/b~1c")).key), "\"b/c\"");
  EXPECT_EQ(tree.find("/a/4"), noNode);
  EXPECT_EQ(tree.find("/nothing"), noNode);
}

TEST(JsonTree, FindsTheInnermostValueAtAByte) {
  const std::string text = R"({"a": {"b": 12}, "c": 3})";
  const Tree tree = readJson(text);
  EXPECT_EQ(tree.pointerOf(tree.nodeAt(12)), "/a/b");
  EXPECT_EQ(tree.pointerOf(tree.nodeAt(7)), "/a/b") << "on the key";
  EXPECT_EQ(tree.pointerOf(tree.nodeAt(6)), "/a");
  EXPECT_EQ(tree.pointerOf(tree.nodeAt(16)), "");
}

TEST(JsonTree, OfDuplicateKeysTheLastIsFound) {
  const std::string text = R"({"a": 1, "a": 2})";
  const Tree tree = readJson(text);
  EXPECT_EQ(tree.raw(tree.at(tree.find("/a")).range), "2");
}

TEST(JsonTree, FindsMembersOfLargeObjects) {
  std::string text = "{";
  for (int i = 0; i < 100; ++i)
    text += "\"k\\n" + std::to_string(i) + "\": " + std::to_string(i) + ", ";
  text += "\"k\\n7\": \"again\"}";
  const Tree tree = readJson(text);
  EXPECT_EQ(tree.raw(tree.at(tree.find("/k\n50")).range), "50");
  EXPECT_EQ(tree.raw(tree.at(tree.find("/k\n7")).range), "\"again\"") << "the last of two";
  EXPECT_EQ(tree.find("/k\n100"), noNode);
}

TEST(JsonTree, ReadsOnAfterMistakes) {
  EXPECT_EQ(understood(R"({"a": 1 "b": 2})"), "{a:1 b:2}");
  EXPECT_EQ(understood(R"({"a": 1,, "b": 2,})"), "{a:1 b:2}");
  EXPECT_EQ(understood(R"({"a" 1, "b": })"), "{a:1 b:?}");
  EXPECT_EQ(understood("{\"a\": \"x,\n \"b\": 2}"), "{a:'x' b:2}");
  EXPECT_EQ(understood(R"({"a": {"b": [1, 2}, "c": 3})"), "{a:{b:[1 2]} c:3}");
  EXPECT_EQ(understood(R"({"a": {"b": [1, {"c": 2)"), "{a:{b:[1 {c:2}]}}");
  EXPECT_EQ(understood(R"({a: 1, 'b': 'x'})"), "{a:1 b:'x'}");
  EXPECT_EQ(understood("{\"a\": 1, // one\n /* two */ \"b\": 2}"), "{a:1 b:2}");
  EXPECT_EQ(understood(R"({"a": True, "b": ${Seconds}, "c": word})"),
            "{a:'True' b:${Seconds} c:'word'}");
  EXPECT_EQ(understood(R"({"a": 1}} and more)"), "{a:1}");
}

TEST(JsonTree, ComplainsOfEachMistakeOnce) {
  for (const char* text :
       {R"({"a": 1 "b": 2})", R"({"a": 1,})", R"({"a" 1})", R"({"a": })", R"({"a": [1, 2})",
        R"({"a": {"b": 1)", R"({a: 1})", "{\"a\": 01}", "{\"a\": \"\\q\"}", "{\"a\": \"x\ty\"}",
        R"({"a": 1} x)", R"({"a": tru})", R"({"a": 1, b})"}) {
    EXPECT_EQ(readJson(text).errors().size(), 1U) << text;
  }
  EXPECT_TRUE(readJson("").errors().empty());
  EXPECT_TRUE(readJson("\uFEFF{}").errors().empty());
}

TEST(JsonTree, PlaceholdersStandWhereValuesDo) {
  const std::string text =
      R"({"a": ${Seconds}, "b": [${x}, 1${y}0], "c": ${jsonencode({"k" = "}"})}, "d": 1})";
  const Tree tree = readJson(text);
  EXPECT_TRUE(tree.errors().empty());
  EXPECT_EQ(tree.at(tree.find("/a")).kind, NodeKind::Placeholder);
  EXPECT_EQ(tree.scalar(tree.find("/a")), "${Seconds}");
  EXPECT_EQ(tree.scalar(tree.find("/b/1")), "1${y}0");
  EXPECT_EQ(tree.scalar(tree.find("/c")), R"(${jsonencode({"k" = "}"})})");
  EXPECT_EQ(tree.at(tree.find("/d")).kind, NodeKind::Number);
  EXPECT_EQ(readJson(R"({"a": ${X, "b": 2})").errors().size(), 1U) << "it is not closed";
}

TEST(JsonTree, WhatEverybodyUnderstandsStaysReadable) {
  const Tree tree = readJson("// a\r\n{\"a\": 1, /* b */ \"c\": [1,],}\n");
  ASSERT_EQ(tree.errors().size(), 2U) << "one complaint of all comments, one of all commas";
  EXPECT_TRUE(tree.readable());
  std::string text(tree.source());
  text = stepwright::text::apply(text, tree.errors()[0].fix);
  text = stepwright::text::apply(text, readJson(text).errors()[0].fix);
  EXPECT_EQ(text, "\r\n{\"a\": 1,  \"c\": [1]}\n");
  EXPECT_FALSE(readJson("{} /* open").readable());
  EXPECT_FALSE(readJson("{\"a\": tru}").readable());
}

TEST(JsonTree, MendsWhatItComplainsOf) {
  for (const char* text :
       {R"({"a": 1 "b": 2})", R"({"a": 1,, "b": 2,})", R"({"a" 1})", R"({"a": [1, 2})",
        R"({"a": {"b": [1)", R"({a: True, b: None})", R"({'a': 'say "x"'})",
        "{\"a\": \"x,\n\"b\":1}", "{/*c*/\"a\": 1 //d\n}", R"({"a": 1}])", "{\u00a0\"a\": 1}"}) {
    const std::string after = mended(text);
    EXPECT_TRUE(json::parse(after).ok()) << text << " became " << after;
  }
}

TEST(JsonTree, TypographicQuotesAreOneComplaintWithOneMend) {
  const std::string text = sample("process-message.pasted.txt");
  const Tree tree = readJson(text);
  ASSERT_EQ(tree.errors().size(), 1U);
  EXPECT_NE(tree.find("/States/ChooseAction/Choices/1/Next"), noNode)
      << "it is understood all the same";
  const std::string fixed = stepwright::text::apply(text, tree.errors()[0].fix);
  EXPECT_TRUE(readJson(fixed).errors().empty());
  const auto expected = json::parse(sample("process-message.asl.json"));
  const auto got = json::parse(fixed);
  ASSERT_TRUE(expected.ok());
  ASSERT_TRUE(got.ok());
  EXPECT_EQ(*got, *expected);
}

/// One mistake, what it is called, and the text with it mended ("" where nothing is offered).
struct Typo {
  std::string text, cause, mended;
};

TEST(JsonTree, NamesTheCauseOfEachClassicMistake) {
  const std::vector<Typo> typos{
      {R"({"a": 1 "b": 2})", "A comma is missing here.", R"({"a": 1, "b": 2})"},
      {R"({"a": 1; "b": 2})", "JSON has ',' between members and items, not ';'.",
       R"({"a": 1, "b": 2})"},
      {R"({"a": 1,})", "There is a comma before the closing bracket.", R"({"a": 1})"},
      {R"({"a": 1,, "b": 2})", "There is a comma too many here.", R"({"a": 1, "b": 2})"},
      {R"({'a': 'b'})",
       "The text has single quotes, and JSON wants double ones (\") around keys and texts.",
       R"({"a": "b"})"},
      {R"({a: 1})", "A key needs quotes around it.", R"({"a": 1})"},
      {R"({"a" 1})", "':' is missing after the key.", R"({"a": 1})"},
      {R"({"a" = 1})", "JSON has ':' between a key and its value.", R"({"a" : 1})"},
      {R"({"a: "b"})", "The closing quote of this key is missing.", R"({"a": "b"})"},
      {R"({a": "b"})", "The opening quote of this key is missing.", R"({"a": "b"})"},
      {R"({"a": {"b": 1})", "'}' is missing at the end.", R"({"a": {"b": 1}})"},
      {R"({"a": [1, 2})", "']' is missing before this '}'.", R"({"a": [1, 2]})"},
      {R"({"a": None})", "JSON writes this word as null.", R"({"a": null})"},
      {R"({"a": undefined})", "JSON writes this word as null.", R"({"a": null})"},
      {R"({"a": True})", "JSON writes this word as true.", R"({"a": true})"},
      {R"({"a": NaN})", "JSON has no number NaN.", ""},
      {R"({"a": 007})", "This is not a number in JSON's form.", R"({"a": 7})"},
      {R"({"a": +1})", "This is not a number in JSON's form.", R"({"a": 1})"},
      {R"({"a": .5})", "This is not a number in JSON's form.", R"({"a": 0.5})"},
      {R"({"a": pay})", "A value was expected; a text needs quotes around it.", R"({"a": "pay"})"},
      {"{\"a\": 1 // one\n}", "JSON has no comments; ASL keeps remarks in \"Comment\" fields.",
       "{\"a\": 1 \n}"},
      {"{\"a\": 1 # one\n}", "JSON has no comments; ASL keeps remarks in \"Comment\" fields.",
       "{\"a\": 1 \n}"},
      {"{\"a\": \"b}\n", "This text has no closing quote.", ""}};
  for (const Typo& typo : typos) {
    const Tree tree = readJson(typo.text);
    ASSERT_FALSE(tree.errors().empty()) << typo.text;
    EXPECT_EQ(tree.errors().front().message, typo.cause) << typo.text;
    EXPECT_LE(tree.errors().front().range.end, typo.text.size()) << typo.text;
    if (!typo.mended.empty()) {
      EXPECT_EQ(mended(typo.text), typo.mended);
    }
  }
}

TEST(JsonTree, AgreesWithTheStrictParserOnWhatIsJson) {
  ASSERT_TRUE(rc::check("no complaints exactly where json::parse reads it", [] {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("{}[]:,\"\"\"aetrufalsn01.-+e \\u\n")));
    const Tree tree = readJson(text);
    const bool fine = tree.errors().empty() && tree.root() != noNode;
    RC_ASSERT(fine == json::parse(text).ok());
    for (NodeId node = 0; node < static_cast<NodeId>(tree.size()); ++node) {
      RC_ASSERT(tree.at(node).range.begin <= tree.at(node).range.end);
      RC_ASSERT(tree.at(node).range.end <= text.size());
    }
  }));
}

TEST(JsonTree, DeepTextIsAnsweredNotCrashedOn) {
  const std::string deep(200000, '[');
  EXPECT_FALSE(readJson(deep).errors().empty());
  EXPECT_TRUE(readJson(std::string(900, '[') + std::string(900, ']')).errors().empty());
}

}  // namespace
}  // namespace stepwright::text
