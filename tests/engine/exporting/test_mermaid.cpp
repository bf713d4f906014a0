// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/mermaid.h"

#include <gtest/gtest.h>

#include "tests/engine/exporting/hostile.h"

namespace stepwright::exporting {
namespace {

std::string written(const asl::Document& document) { return mermaid(document).value().bytes; }

TEST(Mermaid, WritesFramesRulesAndCatches) {
  EXPECT_EQ(written(test::nested()), R"mmd(flowchart TB
  s0(("Start"))
  s1{"Which?"}
  subgraph s2["Both (Parallel)"]
    subgraph s2_0["Branch 1"]
      s2_0_0(("Start"))
      subgraph s2_0_1["Each (Map)"]
        s2_0_1_0_0(("Start"))
        s2_0_1_0_1["Book"]
        s2_0_1_0_done((("End")))
        s2_0_1_0_0 --> s2_0_1_0_1
        s2_0_1_0_1 --> s2_0_1_0_done
      end
      s2_0_done((("End")))
      s2_0_0 --> s2_0_1
      s2_0_1 --> s2_0_done
    end
    subgraph s2_1["Branch 2"]
      s2_1_0(("Start"))
      s2_1_1{{"Wait"}}
      s2_1_done((("End")))
      s2_1_0 --> s2_1_1
      s2_1_1 --> s2_1_done
    end
  end
  s3(["Done"])
  s4(["Lost"])
  s5["Nowhere?"]:::missing
  s0 --> s1
  s1 -->|"total #62; 100"| s2
  s1 -->|"default"| s5
  s2 --> s3
  s2 -.->|"any error"| s4
  classDef missing stroke-dasharray: 4 4
)mmd");
}

TEST(Mermaid, NoNameIsTakenForAnythingElse) {
  const auto labelOf = [](const std::string& name) {
    const std::string text = written(test::passNamed(name));
    const auto from = text.find("s1(\"") + 4;
    return text.substr(from, text.find("\")", from) - from);
  };
  EXPECT_EQ(labelOf("Book the courier, then (maybe) order_total = 1/2?"),
            "Book the courier, then (maybe) order_total = 1/2?");
  EXPECT_EQ(labelOf("a\"b"), "a#34;b");
  EXPECT_EQ(labelOf("#35;"), "#35;35#59;");
  EXPECT_EQ(labelOf("a\nb"), "a<br/>b");
  EXPECT_EQ(labelOf("<b>&amp;"), "#60;b#62;#38;amp#59;");
  EXPECT_EQ(labelOf("`md` _x_ [1](2) {3} |4|"),
            "#96;md#96; #95;x#95; #91;1#93;(2) #123;3#125; #124;4#124;");
  EXPECT_EQ(labelOf("%%{init: {}}%% $$x$$"),
            "#37;#37;#123;init#58; #123;#125;#125;#37;#37; #36;#36;x#36;#36;");
  EXPECT_EQ(labelOf("1. first"), "1#46; first");
  EXPECT_EQ(labelOf("end"), "end");
  EXPECT_EQ(labelOf("Größe 漢字 😀"), "Größe 漢字 😀");
  EXPECT_EQ(labelOf("a\x01\tb\xED\xA0\x80"),
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(labelOf(""), " ");
}

TEST(Mermaid, SaysWhatIsTooLargeForGitHub) {
  std::string states;
  for (int i = 0; i < 600; ++i)
    states += "\"" + std::to_string(i) + R"(": {"Type": "Pass", "Next": ")" +
              std::to_string(i + 1) + "\"}, ";
  const auto large = mermaid(asl::Document::read(R"({"StartAt": "0", "States": {)" + states +
                                                 R"("600": {"Type": "Succeed"}}})"));
  EXPECT_NE(large->note.find("GitHub"), std::string::npos);
  EXPECT_EQ(mermaid(test::nested())->note, "");
}

}  // namespace
}  // namespace stepwright::exporting
