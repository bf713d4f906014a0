// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/dot.h"

#include <gtest/gtest.h>

#include "tests/engine/exporting/hostile.h"

namespace stepwright::exporting {
namespace {

std::string writtenDot(const asl::Document& document) { return dot(document).value().bytes; }

TEST(Dot, WritesClustersRulesAndCatches) {
  EXPECT_EQ(writtenDot(test::nested()), R"dot(digraph workflow {
  compound=true;
  node [fontname="sans-serif"];
  edge [fontname="sans-serif", fontsize=10];
  s0 [label="", shape=circle, style=filled, fillcolor=black, width=0.2];
  s1 [label="Which?", shape=diamond];
  subgraph cluster_s2 {
    label="Both (Parallel)";
    style=rounded;
    s2_in [shape=point, style=invis];
    s2_out [shape=point, style=invis];
    subgraph cluster_s2_0 {
      label="Branch 1";
      style=dashed;
      s2_0_0 [label="", shape=circle, style=filled, fillcolor=black, width=0.2];
      subgraph cluster_s2_0_1 {
        label="Each (Map)";
        style=rounded;
        s2_0_1_in [shape=point, style=invis];
        s2_0_1_out [shape=point, style=invis];
        s2_0_1_0_0 [label="", shape=circle, style=filled, fillcolor=black, width=0.2];
        s2_0_1_0_1 [label="Book", shape=box, style=rounded];
        s2_0_1_0_done [label="", shape=doublecircle, style=filled, fillcolor=black, width=0.15];
        s2_0_1_0_0 -> s2_0_1_0_1;
        s2_0_1_0_1 -> s2_0_1_0_done;
        s2_0_1_in -> s2_0_1_0_0 [style=invis];
        s2_0_1_0_done -> s2_0_1_out [style=invis];
      }
      s2_0_done [label="", shape=doublecircle, style=filled, fillcolor=black, width=0.15];
      s2_0_0 -> s2_0_1_in [lhead=cluster_s2_0_1];
      s2_0_1_out -> s2_0_done [ltail=cluster_s2_0_1];
    }
    s2_in -> s2_0_0 [style=invis];
    s2_0_done -> s2_out [style=invis];
    subgraph cluster_s2_1 {
      label="Branch 2";
      style=dashed;
      s2_1_0 [label="", shape=circle, style=filled, fillcolor=black, width=0.2];
      s2_1_1 [label="Wait", shape=hexagon];
      s2_1_done [label="", shape=doublecircle, style=filled, fillcolor=black, width=0.15];
      s2_1_0 -> s2_1_1;
      s2_1_1 -> s2_1_done;
    }
    s2_in -> s2_1_0 [style=invis];
    s2_1_done -> s2_out [style=invis];
  }
  s3 [label="Done", shape=oval];
  s4 [label="Lost", shape=oval];
  s5 [label="Nowhere?", shape=box, style=dashed];
  s0 -> s1;
  s1 -> s2_in [label="total > 100", lhead=cluster_s2];
  s1 -> s5 [label="default"];
  s2_out -> s3 [ltail=cluster_s2];
  s2_out -> s4 [label="any error", style=dashed, ltail=cluster_s2];
}
)dot");
}

TEST(Dot, NoNameIsTakenForAnythingElse) {
  const auto labelOf = [](const std::string& name) {
    const std::string text = writtenDot(test::passNamed(name));
    const auto from = text.find("s1 [label=\"") + 11;
    return text.substr(from, text.find("\", shape", from) - from);
  };
  EXPECT_EQ(labelOf("a\"b\\n"), R"(a\"b\\n)");
  EXPECT_EQ(labelOf("a\nb"), R"(a\nb)");
  EXPECT_EQ(labelOf("<b>&lt; {x|y}; \xC3\xA9"), "<b>&amp;lt; {x|y}; \xC3\xA9");
  EXPECT_EQ(labelOf("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace stepwright::exporting
