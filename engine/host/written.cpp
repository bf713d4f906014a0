// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/written.h"

#include <algorithm>

#include "engine/asl/tree_value.h"
#include "engine/host/lines.h"
#include "engine/host/strand.h"
#include "engine/json/print.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Range;

/// The blanks that all lines of the range but its first begin with.
std::string commonIndent(std::string_view text, Range range) {
  std::optional<std::string_view> common;
  for (std::size_t at = text.find('\n', range.begin); at < range.end; at = text.find('\n', at)) {
    ++at;
    const std::size_t content = std::min(text.find_first_not_of(" \t", at), text.size());
    if (content >= range.end || text[content] == '\n' || text[content] == '\r') continue;
    const std::string_view indent = text.substr(at, content - at);
    if (!common) common = indent;
    const auto differs =
        std::mismatch(common->begin(), common->end(), indent.begin(), indent.end());
    common = common->substr(0, static_cast<std::size_t>(differs.first - common->begin()));
  }
  return std::string(common.value_or(""));
}

Range withoutHeader(std::string_view text, Range range) {
  const std::size_t line = std::min(text.find('\n', range.begin), range.end);
  return {std::min(line + 1, range.end), range.end};
}

/// The text of a block scalar, without the line breaks about it.
std::string_view withoutLastBreaks(std::string_view text) {
  const std::size_t end = text.find_last_not_of(spaces);
  return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

/// What an alias in the value stands for, where its anchor is outside: said in the value's own
/// text.
struct Borrowed {
  Range range;
  std::string text;
};

std::vector<Borrowed> borrowedIn(const text::Tree& tree, NodeId node) {
  std::vector<Borrowed> found;
  const Range whole = tree.at(node).range;
  for (NodeId id = node; id < static_cast<NodeId>(tree.size()); ++id) {
    const text::Node& at = tree.at(id);
    if (at.range.begin >= whole.end) break;
    if (at.kind != NodeKind::Alias || whole.encloses(tree.at(at.target).range)) continue;
    found.push_back({at.range, json::print(asl::valueOf(tree, at.target))});
  }
  return found;
}

/// The machine's text with what it borrows, each as one thing.
void appendBorrowing(View& view, std::string_view text, const Strand& strand,
                     const std::vector<Borrowed>& borrowed) {
  std::size_t at = strand.content.begin;
  const auto piece = [&](std::size_t end) {
    Strand part = strand;
    part.content = {at, end};
    part.indentsFirst = false;
    readStrand(view, text, std::move(part));
  };
  for (const auto& each : borrowed) {
    piece(each.range.begin);
    view.append(each.text, each.range, noStrand, false);
    at = each.range.end;
  }
  piece(strand.content.end);
}

}  // namespace

std::optional<Function> functionOf(const text::Tree& tree, NodeId node) {
  if (node == noNode) return std::nullopt;
  if (const auto name = text::templateFunction(tree.tag(node)); !name.empty())
    return Function{name, node};
  const text::Node& at = tree.at(node);
  if (at.kind != NodeKind::Object || at.count != 1) return std::nullopt;
  const std::string_view name = tree.key(at.firstChild);
  if (!name.starts_with("Fn::") && name != "Ref" && name != "Condition") return std::nullopt;
  return Function{name, at.firstChild};
}

Strand strandOf(const Source& source, NodeId node) {
  Strand strand;
  strand.whole = source.tree.at(node).range;
  strand.yaml = source.format == asl::Format::Yaml;
  const char first = strand.whole.length() == 0 ? '\0' : source.text[strand.whole.begin];
  strand.content = {strand.whole.begin + 1, std::max(strand.whole.end, strand.whole.begin + 2) - 1};
  switch (first) {
    case '"':
      strand.style = Style::Quoted;
      return strand;
    case '\'':
      strand.style = Style::Apostrophes;
      return strand;
    case '|':
    case '>':
      strand.style = first == '|' ? Style::Literal : Style::Folded;
      strand.content = withoutHeader(source.text, strand.whole);
      strand.indentsFirst = true;
      break;
    default:
      strand.style = Style::Plain;
      strand.content = strand.whole;
      return strand;
  }
  const std::string_view value = source.tree.scalar(node);
  // The first line that is not blank tells, unless the mark does: then it is deeper by what it
  // says.
  const std::size_t text =
      std::min(source.text.find_first_not_of(spaces, strand.content.begin), strand.content.end);
  const std::size_t line = lineBegin(source.text, text);
  const std::size_t letters = std::min(value.find_first_not_of('\n'), value.size());
  const std::size_t said = std::min(value.find_first_not_of(' ', letters), value.size()) - letters;
  strand.prefix.assign(text - line - std::min(said, text - line), ' ');
  return strand;
}

View scalarView(const Source& source, NodeId node) {
  View view;
  Strand strand = strandOf(source, node);
  view.setRange(strand.whole);
  const bool block = strand.style == Style::Folded;
  readStrand(view, source.text, std::move(strand),
             block ? withoutLastBreaks(source.tree.scalar(node)) : source.tree.scalar(node));
  const std::size_t first = view.text().find_first_not_of(spaces);
  const bool json = first == std::string::npos || view.text()[first] == '{';
  view.setFormat(json ? asl::Format::Json : asl::Format::Yaml);
  return view;
}

View inlineView(const Source& source, NodeId node) {
  View view;
  view.setFormat(source.format);
  Strand strand;
  strand.whole = strand.content = source.tree.at(node).range;
  strand.yaml = source.format == asl::Format::Yaml;
  view.setRange(strand.whole);
  const bool bracketed = strand.whole.length() > 0 && source.text[strand.whole.begin] == '{';
  if (bracketed) {
    strand.prefix = commonIndent(source.text, strand.whole);
  } else {
    strand.prefix.assign(strand.whole.begin - lineBegin(source.text, strand.whole.begin), ' ');
  }
  appendBorrowing(view, source.text, strand, borrowedIn(source.tree, node));
  return view;
}

bool isDefinition(const text::Tree& tree, NodeId node) {
  return tree.member(node, "States") != noNode ||
         (tree.member(node, "StartAt") != noNode &&
          tree.at(tree.resolved(node)).kind == NodeKind::Object);
}

bool holdsDefinition(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  return text[first] == '{' || text.find("StartAt:") != std::string_view::npos ||
         text.find("States:") != std::string_view::npos;
}

std::string wordsAt(const Source& source, NodeId node) {
  node = node == noNode ? node : source.tree.resolved(node);
  if (node == noNode) return {};
  const text::Node& at = source.tree.at(node);
  const bool scalar = at.firstChild == noNode && source.tree.tag(node).empty();
  if (scalar) return std::string(source.tree.scalar(node));
  std::string words(source.tree.raw(at.properties));
  if (!words.empty()) words += ' ';
  words += onOneLine(source.tree.raw(at.range));
  return words;
}

std::optional<asl::WorkflowType> typeAt(const text::Tree& tree, NodeId node) {
  node = node == noNode ? node : tree.resolved(node);
  if (node == noNode) return std::nullopt;
  if (tree.scalar(node) == "EXPRESS") return asl::WorkflowType::Express;
  if (tree.scalar(node) == "STANDARD") return asl::WorkflowType::Standard;
  return std::nullopt;
}

std::vector<Substitution> substitutionsAt(const Source& source, NodeId mapping) {
  std::vector<Substitution> found;
  mapping = mapping == noNode ? mapping : source.tree.resolved(mapping);
  if (mapping == noNode) return found;
  for (NodeId member = source.tree.at(mapping).firstChild; member != noNode;
       member = source.tree.at(member).next) {
    const bool known =
        !functionOf(source.tree, member) && source.tree.at(member).firstChild == noNode;
    found.push_back({std::string(source.tree.key(member)), wordsAt(source, member), known});
  }
  return found;
}

}  // namespace stepwright::host
