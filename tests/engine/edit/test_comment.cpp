// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/comment.h"

#include <gtest/gtest.h>

namespace stepwright::edit {
namespace {

/// The text after the lines of `marked` were toggled, or the code of the refusal.
std::string toggled(const std::string& text, const std::string& marked, asl::Format format) {
  const auto document = asl::Document::read(text, format);
  const auto begin = text.find(marked);
  const auto outcome = toggleComment(document, {begin, begin + marked.size()});
  return outcome ? text::apply(text, outcome->edits) : outcome.error().code;
}

TEST(Comment, LinesOfYamlBecomeCommentsAndTextAgain) {
  const std::string text = "States:\n  A:\n    Type: Pass\n\n    End: true\n";
  const std::string done = "States:\n  A:\n    # Type: Pass\n\n    # End: true\n";
  EXPECT_EQ(toggled(text, "Type: Pass\n\n    End", asl::Format::Yaml), done);
  EXPECT_EQ(toggled(done, "Type: Pass\n\n    # End", asl::Format::Yaml), text);
  EXPECT_EQ(toggled("  A:\n    B: 1\n", "A:\n    B", asl::Format::Yaml), "  # A:\n  #   B: 1\n");
}

TEST(Comment, JsonHasThemOnlyWhereItHoldsSome) {
  const std::string plain = "{\n  \"Comment\": \"see http://x\",\n  \"StartAt\": \"A\"\n}\n";
  EXPECT_EQ(toggled(plain, "StartAt", asl::Format::Json), "edit.comments");
  EXPECT_EQ(toggled("// here\n" + plain, "\"StartAt", asl::Format::Json),
            "// here\n{\n  \"Comment\": \"see http://x\",\n  // \"StartAt\": \"A\"\n}\n");
}

}  // namespace
}  // namespace stepwright::edit
