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
