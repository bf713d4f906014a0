// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/format.h"

#include <gtest/gtest.h>

#include "engine/asl/use.h"
#include "engine/edit/format_json.h"
#include "engine/edit/format_yaml.h"
#include "engine/json/print.h"
#include "tests/engine/edit/real_documents.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::Format;

TEST(FormatJson, SetsOutWhatIsWrittenWithItsCommentsAndPlaceholders) {
  EXPECT_EQ(
      formattedJson("{\"StartAt\":\"A\",// first\n\n\n/* all */\"States\" : {\"A\":{\"Type\":"
                    "\"Wait\", \"Seconds\":${n}, \"e\": [ ], \"l\":[1.50 ,\"a, b\"],\n"
                    "// last\n}} , }  // end"),
      "{\n  \"StartAt\": \"A\", // first\n\n  /* all */\n  \"States\": {\n    \"A\": {\n"
      "      \"Type\": \"Wait\",\n      \"Seconds\": ${n},\n      \"e\": [],\n      \"l\": [\n"
      "        1.50,\n        \"a, b\"\n      ],\n      // last\n    }\n  },\n} // end\n");
}

TEST(FormatJson, PlainJsonIsAsItIsPrinted) {
  const std::string text = R"({"a": {"b": [1, {}], "c": []}, "d": "x"})";
  EXPECT_EQ(formattedJson(text), json::printPretty(Document::read(text).value()) + "\n");
}

TEST(FormatYaml, SetsOutBlocksAndLeavesWhatStandsInThem) {
  const std::string before = R"(# head
StartAt:   A   # start
States:


    # about A
    A:
        Type:  Task
        Arguments:   # two
            - a:   1
              b: {x:   1,
                  y: 2}
            -   - nested
                - list
            # of the list
        Comment: |
            text

              further
        Retry: &r
        -   ErrorEquals:
            -  States.ALL
        # of A
    B:
        Retry: *r
        Type: Pass
)";
  const std::string after = R"(# head
StartAt: A   # start
States:

  # about A
  A:
    Type: Task
    Arguments:   # two
      - a: 1
        b: {x:   1,
            y: 2}
      - - nested
        - list
      # of the list
    Comment: |
        text

          further
    Retry: &r
    - ErrorEquals:
      - States.ALL
    # of A
  B:
    Retry: *r
    Type: Pass
)";
  EXPECT_EQ(formattedYaml(before), after);
  EXPECT_EQ(formattedYaml(after), after);
}

TEST(FormatYaml, KeepsLineEndsOfWindows) {
  EXPECT_EQ(formattedYaml("a:  1\r\nb:\r\n    c: |\r\n      x\r\n"),
            "a: 1\r\nb:\r\n  c: |\r\n    x\r\n");
}

TEST(Format, ChangesNoValueOfAnyDocumentAndTheSecondTimeNothing) {
  for (const auto& path : realDocuments()) {
    const std::string name = path.filename().string();
    const Document document = readDocument(path);
    const std::string& text = document.text();
    if (asl::refusalToRead(document)) continue;
    const auto change = formatDocument(document);
    ASSERT_TRUE(change) << name << ": " << change.error().message;
    const std::string after = text::apply(text, change->edits);
    const Document again = Document::read(after, document.format());
    EXPECT_EQ(again.value(), document.value()) << name;
    const auto nothing = formatDocument(again);
    ASSERT_TRUE(nothing) << name;
    EXPECT_TRUE(nothing->edits.empty()) << name << "\n" << after;
  }
}

TEST(Format, IsRefusedForWhatCannotBeRead) {
  EXPECT_FALSE(formatDocument(Document::read("{\"StartAt\": ")));
  EXPECT_FALSE(formatDocument(Document::read("Resources: {}", Format::Yaml)));
}

}  // namespace
}  // namespace stepwright::edit
