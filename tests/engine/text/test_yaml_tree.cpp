// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_tree.h"

#include <gtest/gtest.h>

namespace stepwright::text {
namespace {

std::string rawAt(const Tree& tree, std::string_view pointer) {
  const NodeId node = tree.find(pointer);
  return node == noNode ? "(nothing)" : std::string(tree.raw(tree.at(node).range));
}

const std::string machine = R"(# The order flow: prüfen
StartAt: Prüfen   # first
States:
  Prüfen:
    Type: Pass
    Result: &result {ok: true, "n": 0x10}
    Next: "Fertig"   # then

  Fertig:
    Type: Pass
    Comment: |
      two
      lines

    Result: *result
    Items:
      - a
      - ~
      - 1.50
    End: true
# the end
)";

TEST(YamlTree, RangesAreExactInBytes) {
  const Tree tree = readYaml(machine);
  ASSERT_TRUE(tree.errors().empty()) << tree.errors()[0].message;
  EXPECT_EQ(rawAt(tree, "/StartAt"), "Prüfen");
  EXPECT_EQ(rawAt(tree, "/States/Prüfen/Next"), "\"Fertig\"");
  EXPECT_EQ(rawAt(tree, "/States/Prüfen/Result"), "{ok: true, \"n\": 0x10}")
      << "without its anchor";
  EXPECT_EQ(rawAt(tree, "/States/Fertig/Items"), "- a\n      - ~\n      - 1.50");
  EXPECT_TRUE(rawAt(tree, "/States").ends_with("End: true")) << "not the comment after it";
  EXPECT_EQ(rawAt(tree, "/States/Fertig/Comment"), "|\n      two\n      lines");
  EXPECT_EQ(tree.raw(tree.at(tree.find("/States/Prüfen")).key), "Prüfen");
}

TEST(YamlTree, AByteOrderMarkIsNoColumn) {
  const std::string block = "\uFEFFStartAt: Prüfen\nStates:\n  Prüfen: {Type: Pass}\n";
  for (const std::string& text :
       {block, std::string("\uFEFF{StartAt: Prüfen}"), "\uFEFF" + machine}) {
    const Tree tree = readYaml(text);
    ASSERT_TRUE(tree.errors().empty()) << tree.errors()[0].message;
    EXPECT_EQ(rawAt(tree, "/StartAt"), "Prüfen");
  }
  EXPECT_EQ(rawAt(readYaml(block), "/States/Prüfen"), "{Type: Pass}");
}

TEST(YamlTree, AliasesPointAtWhatTheyStandFor) {
  const Tree tree = readYaml(machine);
  const NodeId alias = tree.find("/States/Fertig/Result");
  ASSERT_NE(alias, noNode);
  EXPECT_EQ(tree.at(alias).kind, NodeKind::Alias);
  EXPECT_EQ(tree.raw(tree.at(alias).range), "*result");
  EXPECT_EQ(tree.resolved(alias), tree.find("/States/Prüfen/Result"));
}

TEST(YamlTree, TagsAndAnchorsAreNotPartOfValues) {
  const Tree tree = readYaml("a: !x &y\n  !k b: !t c\n");
  EXPECT_EQ(rawAt(tree, "/a"), "!k b: !t c") << "the tag of a key belongs to what is inside";
  EXPECT_EQ(rawAt(tree, "/a/b"), "c");
}

TEST(YamlTree, KnowsTheTagsOfTemplatesAndComplainsOfStrangers) {
  const Tree tree = readYaml(
      "a: !GetAtt One.Arn\nb: &x # why\n  c: 1\nd: !If [Prod, {e: 1}, 2]\nf: !!str 5\ng: !!int "
      "\"6\"\n");
  EXPECT_TRUE(tree.errors().empty()) << tree.errors()[0].message;
  EXPECT_EQ(tree.tag(tree.find("/a")), "!GetAtt");
  EXPECT_EQ(tree.raw(tree.at(tree.find("/a")).properties), "!GetAtt");
  EXPECT_EQ(tree.anchor(tree.find("/b")), "x");
  EXPECT_EQ(rawAt(tree, "/b"), "c: 1") << "the remark after the anchor is not the value";
  EXPECT_EQ(tree.tag(tree.find("/d")), "!If");
  EXPECT_EQ(tree.at(tree.find("/f")).kind, NodeKind::String);
  EXPECT_EQ(tree.at(tree.find("/g")).kind, NodeKind::Number);
  for (const char* text : {"a: !Foo b\n", "a: !!int x\n", "a: !!binary aGk=\n", "a: !Foo [1]\n",
                           "a:\n  !Foo\n  b: 1\n"}) {
    const Tree strange = readYaml(text);
    ASSERT_EQ(strange.errors().size(), 1U) << text;
    EXPECT_EQ(strange.raw(strange.errors()[0].range).front(), '!') << text;
    EXPECT_TRUE(strange.readable()) << text;
  }
}

TEST(YamlTree, ASecondDocumentIsNotIgnored) {
  const std::string text = "a: 1\n...\n---\na: 2\n";
  const Tree tree = readYaml(text);
  ASSERT_EQ(tree.errors().size(), 1U);
  EXPECT_EQ(tree.errors()[0].range, (Range{9, 12}));
  EXPECT_EQ(rawAt(tree, "/a"), "1");
  EXPECT_TRUE(tree.readable());
  EXPECT_EQ(stepwright::text::apply(text, tree.errors()[0].fix), "a: 1\n...\n");
  EXPECT_TRUE(readYaml("%YAML 1.1\n---\na: 1\n...\n").errors().empty());
}

TEST(YamlTree, SaysThatTabsAreNotToIndentWith) {
  const std::string text = "StartAt: A\nStates:\n\tA:\n\t\tType: Succeed\n";
  const Tree tree = readYaml(text);
  ASSERT_EQ(tree.errors().size(), 1U);
  EXPECT_NE(tree.errors()[0].message.find("no tabs"), std::string::npos);
  EXPECT_EQ(tree.errors()[0].range.begin, 19U);
  EXPECT_FALSE(tree.readable());
  const std::string mended = stepwright::text::apply(text, tree.errors()[0].fix);
  EXPECT_TRUE(readYaml(mended).errors().empty()) << mended;
}

TEST(YamlTree, AnAliasTooManyIsSaidWhereItStands) {
  std::string bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n";
  for (int i = 1; i < 8; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 10; ++k) bomb += (k == 0 ? "" : ",") + before;
    bomb += "]\n";
  }
  const Tree tree = readYaml(bomb);
  ASSERT_EQ(tree.errors().size(), 1U);
  EXPECT_EQ(tree.raw(tree.errors()[0].range).front(), '*');
  EXPECT_FALSE(tree.readable());
}

TEST(YamlTree, PlainScalarsMeanWhatTheCoreSchemaSays) {
  const Tree tree =
      readYaml("[~, true, yes, 12, 012, 0x1F, +3, 1e3, 1.5.2, '12', 2024-01-01, .inf, null]");
  std::string kinds;
  for (NodeId item = tree.at(0).firstChild; item != noNode; item = tree.at(item).next) {
    kinds += std::to_string(static_cast<int>(tree.at(item).kind)) + ":" +
             std::string(tree.scalar(item)) + " ";
  }
  EXPECT_EQ(kinds,
            "1:~ 2:true 4:yes 3:12 3:12 3:31 3:3 3:1e3 4:1.5.2 4:12 4:2024-01-01 4:.inf 1:null ");
}

TEST(YamlTree, KeepsWhatWasReadBeforeAnError) {
  const Tree tree = readYaml("StartAt: A\nStates:\n  A:\n    Type: Pass\n   Next: B\n");
  ASSERT_EQ(tree.errors().size(), 1U);
  EXPECT_EQ(rawAt(tree, "/StartAt"), "A");
  EXPECT_EQ(rawAt(tree, "/States/A/Type"), "Pass");
}

TEST(YamlTree, ComplainsOfUnknownAliases) {
  EXPECT_EQ(readYaml("a: *b\n").errors().size(), 1U);
  EXPECT_EQ(readYaml("a: &a [*a]\n").errors().size(), 1U) << "a value cannot hold itself";
}

}  // namespace
}  // namespace stepwright::text
