// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/flow_value.h"

#include <algorithm>

#include "engine/analysis/value_sources.h"
#include "engine/json/parse.h"

namespace stepwright::debug {

namespace {

/// The name within its quotes.
std::string unquoted(const QString& key) {
  const auto text = json::parse(key.toStdString());
  return text && text->isString() ? std::string(text->string()) : key.toStdString();
}

bool closes(const FlowLine& line) {
  return line.key.isEmpty() &&
         (line.value == QLatin1String("}") || line.value == QLatin1String("]"));
}

}  // namespace

analysis::ValuePath pathOfLine(const std::vector<FlowLine>& lines, std::size_t line) {
  std::vector<std::string> names{{}};  // by depth
  std::vector<int> counts{0};          // of the items that came by, by depth
  for (std::size_t i = 0; i <= line && i < lines.size(); ++i) {
    const FlowLine& each = lines[i];
    const auto depth = static_cast<std::size_t>(std::max(each.depth, 0));
    const std::size_t known = names.size();
    names.resize(depth + 1);
    counts.resize(depth + 1);
    if (depth + 1 > known) counts[depth] = 0;
    if (closes(each) || each.sign == FlowLine::Sign::Removed) continue;
    names[depth] = each.key.isEmpty() ? std::to_string(counts[depth]++) : unquoted(each.key);
  }
  return {names.begin() + 1, names.end()};
}

QString valueMadeBy(const replay::PhaseView& phase, analysis::ValuePath path) {
  const auto named = [](const std::string& root, const analysis::ValuePath& way) {
    return QString::fromStdString(analysis::printedPath(root, way));
  };
  if (phase.name == "Assign") {
    if (path.empty()) return {};
    const std::string root = "$" + path.front();
    path.erase(path.begin());
    return named(root, path);
  }
  if (phase.name == "InputPath") {
    const auto sources =
        analysis::sourcesIn(phase.field.empty() ? "$" : phase.field, asl::QueryLanguage::JsonPath);
    if (sources.size() != 1 || !sources.front().whole) return {};
    return named("input", analysis::joined(sources.front().path, path));
  }
  if (phase.name == "Arguments" || phase.name == "Parameters") return named("arguments", path);
  const bool result = phase.name == "Task" || phase.name == "Branches" ||
                      phase.name == "Items run" || phase.name == "Result";
  if (result) return named("result", path);
  return phase.edits == replay::PhaseView::Edits::Output ? named("output", path) : QString();
}

}  // namespace stepwright::debug
