// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/use.h"

#include <algorithm>

#include "engine/asl/refusals.h"
#include "engine/json/print.h"
#include "engine/text/tree.h"
#include "engine/text/utf8.h"
#include "engine/text/yaml_scalar.h"

namespace stepwright::asl {
namespace {

using text::NodeId;

/// Of a wording that says line, column, and then `what`.
Error refuseAt(const Document& document, std::size_t offset, const Wording& wording,
               std::string pointer, Phrase what) {
  const auto position = document.positionAt(offset);
  return refuse(wording, std::move(pointer),
                {std::to_string(position.line), std::to_string(position.column), std::move(what)});
}

Error foreignError(const Document& document) {
  return refuse(refusals::foreign, "", {document.foreign()});
}

Error brokenError(const Document& document) {
  const auto& problems = document.problems();
  const auto first = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::Error;
  });
  if (first == problems.end()) return refuse(refusals::unreadable);
  return refuseAt(document, first->range.begin, refusals::broken, first->pointer, first->message);
}

/// Errors that leave nothing in doubt (comments) count only in `strictly`.
std::optional<Error> unreadable(const Document& document, bool strictly) {
  if (!document.foreign().empty()) return foreignError(document);
  const auto& errors = document.tree().errors();
  if (!document.wellFormed() || (strictly && !errors.empty())) return brokenError(document);
  return std::nullopt;
}

template <class Is>
NodeId firstNode(const text::Tree& tree, Is is) {
  for (NodeId node = 0; node < static_cast<NodeId>(tree.size()); ++node) {
    if (is(node)) return node;
  }
  return text::noNode;
}

NodeId firstPlaceholder(const text::Tree& tree) {
  return firstNode(tree,
                   [&](NodeId node) { return tree.at(node).kind == text::NodeKind::Placeholder; });
}

std::optional<Error> tagError(const Document& document) {
  const text::Tree& tree = document.tree();
  const NodeId tagged =
      firstNode(tree, [&](NodeId node) { return !text::templateFunction(tree.tag(node)).empty(); });
  if (tagged == text::noNode) return std::nullopt;
  return refuseAt(document, tree.at(tagged).properties.begin, refusals::tag, tree.pointerOf(tagged),
                  tree.tag(tagged));
}

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The text without what AWS does not take and nobody misses.
AslJson cleaned(const Document& document) {
  text::TextEdits edits;
  for (const auto& error : document.tree().errors())
    edits.insert(edits.end(), error.fix.begin(), error.fix.end());
  std::sort(edits.begin(), edits.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  std::string text = text::apply(document.text(), edits);
  if (text.starts_with(byteOrderMark)) text.erase(0, byteOrderMark.size());
  return {std::move(text), edits.empty() ? Phrase() : worded(refusals::commentsLeftOut)};
}

}  // namespace

std::optional<Error> refusalToRead(const Document& document) {
  return unreadable(document, document.format() == Format::Yaml);
}

std::optional<Error> refusalToRun(const Document& document) {
  if (auto error = refusalToRead(document)) return error;
  const text::Tree& tree = document.tree();
  const NodeId placeholder = firstPlaceholder(tree);
  if (placeholder == text::noNode) return std::nullopt;
  return refuseAt(document, tree.at(placeholder).range.begin, refusals::placeholder,
                  tree.pointerOf(placeholder), tree.scalar(placeholder));
}

std::optional<Error> refusalToDraw(const Document& document) {
  if (document.foreign().empty()) return std::nullopt;
  return foreignError(document);
}

Result<AslJson> aslJson(const Document& document) {
  const bool yaml = document.format() == Format::Yaml;
  if (auto error = unreadable(document, yaml)) return *error;
  if (auto error = tagError(document)) return *error;
  if (yaml) return AslJson{json::printPretty(document.value()) + "\n", ""};
  AslJson json = cleaned(document);
  const NodeId placeholder = firstPlaceholder(document.tree());
  if (placeholder != text::noNode)
    json.note = worded(refusals::isATemplate, {document.tree().scalar(placeholder)});
  return json;
}

}  // namespace stepwright::asl
