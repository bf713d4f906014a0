// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/formats.h"

#include "engine/asl/use.h"
#include "engine/exporting/dot.h"
#include "engine/exporting/mermaid.h"

namespace stepwright::exporting {
namespace {

Result<Exported> aslJson(const asl::Document& document) {
  auto json = asl::aslJson(document);
  if (!json) return json.error();
  return Exported{std::move(json->text), std::move(json->note)};
}

}  // namespace

const std::vector<TextFormat>& textFormats() {
  static const std::vector<TextFormat> formats = {
      {{"asl-json", "Definition as ASL JSON", "The definition as JSON, whatever it was written in",
        "JSON (*.json)", "asl.json", false},
       aslJson},
      {{"mermaid", "Graph as Mermaid",
        "The graph as a Mermaid flowchart, which GitHub draws in Markdown",
        "Mermaid (*.mmd *.mermaid)", "mmd"},
       mermaid},
      {{"dot", "Graph as DOT", "The graph in the language of Graphviz", "DOT (*.dot *.gv)", "dot"},
       dot},
  };
  return formats;
}

}  // namespace stepwright::exporting
