// SPDX-License-Identifier: GPL-3.0-or-later
// Published state machines: each opens, is drawn with every state once and no two boxes on one
// another, and is saved as it was.
#include <algorithm>
#include <filesystem>
#include <map>

#include "engine/asl/document.h"
#include "engine/json/pointer.h"
#include "engine/layout/diagram_for.h"
#include "engine/layout/layout.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

namespace fs = std::filesystem;

bool isDefinition(const fs::path& path) {
  const std::string name = path.filename().string();
  for (const char* ending : {".json", ".asl", ".yaml", ".yml"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

Result<std::vector<Case>> loadWorkflows(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (isDefinition(entry.path())) files.push_back(entry.path());
  }
  if (error) return Error{"file.unreadable", "cannot read the folder " + folder, "", ""};
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    auto text = readFile(file.string());
    if (!text) return text.error();
    const std::string name = file.filename().string();
    cases.push_back({name, name.substr(0, name.find("__")), json::Value(*text)});
  }
  return cases;
}

/// The states of a definition as a plain reader of JSON finds them, by pointer.
void collectStates(const json::Value& machine, const std::string& pointer,
                   std::vector<std::string>& ids) {
  for (const auto& state : machine["States"].members()) {
    const std::string id = json::pointerChild(pointer + "/States", state.name());
    ids.push_back(id);
    for (const char* key : {"ItemProcessor", "Iterator"}) {
      if (state.value[key].isObject()) collectStates(state.value[key], id + "/" + key, ids);
    }
    for (std::size_t i = 0; i < state.value["Branches"].size(); ++i) {
      collectStates(state.value["Branches"].at(i), id + "/Branches/" + std::to_string(i), ids);
    }
  }
}

bool inside(const layout::Rect& inner, const layout::Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

bool overlap(const layout::Rect& a, const layout::Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Boxes may stand in one another only where one is a frame around the other.
std::string overlaps(const layout::Layout& drawing) {
  std::string found;
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
    for (std::size_t j = i + 1; j < drawing.nodes.size(); ++j) {
      const auto& a = drawing.nodes[i];
      const auto& b = drawing.nodes[j];
      const bool nested = b.key.find(a.key + "/") != std::string::npos && inside(b.rect, a.rect);
      if (overlap(a.rect, b.rect) && !nested)
        found += "  overlap: " + a.key + " and " + b.key + "\n";
    }
  }
  return found;
}

Outcome runWorkflows(const Case& item) {
  const std::string text(item.data.string());
  const auto document = asl::Document::read(text, asl::Document::formatOf(item.name));
  std::string faults;
  if (!document.wellFormed()) faults += "  it cannot be read to its end\n";
  if (document.text() != text) faults += "  its text is not what was read\n";
  std::vector<std::string> states;
  collectStates(document.value(), "", states);
  if (states.empty()) faults += "  it has no states\n";
  const auto drawing = layout::layOut(layout::diagramFor(document.graph()));
  std::map<std::string, int> drawn;
  for (const auto& node : drawing.nodes) ++drawn[node.key];
  for (const auto& id : states) {
    if (drawn[id] != 1) faults += "  drawn " + std::to_string(drawn[id]) + " times: " + id + "\n";
    if (!document.rangeOf(id)) faults += "  without a place in the text: " + id + "\n";
  }
  faults += overlaps(drawing);
  return faults.empty() ? Outcome::passed() : Outcome::failed(faults);
}

const Registration workflowsKind{{"workflows", "workflows", runWorkflows, loadWorkflows}};

}  // namespace
}  // namespace stepwright::conformance
