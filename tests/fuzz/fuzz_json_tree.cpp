// SPDX-License-Identifier: GPL-3.0-or-later
// Any text gives a tree: its ranges lie in the text and in one another, and it is without
// complaints exactly where the strict parser reads it. Bytes that are no UTF-8 are the document's
// to complain of, and a placeholder stands for a value that only a deployment knows.
#include <cstdint>
#include <cstdlib>

#include "engine/json/parse.h"
#include "engine/text/json_tree.h"
#include "engine/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwright;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const text::Tree tree = text::readJson(text);
  for (text::NodeId id = 0; id < static_cast<text::NodeId>(tree.size()); ++id) {
    const text::Node& node = tree.at(id);
    if (node.range.begin > node.range.end || node.range.end > size || node.key.end > size)
      std::abort();
    if (node.parent != text::noNode && !tree.at(node.parent).range.encloses(node.range))
      std::abort();
    // Of two members of one key the pointer leads to the last, so nothing is said of where it
    // leads.
    if (id < 50) (void)tree.find(tree.pointerOf(id));
  }
  if (size > 0) (void)tree.nodeAt(size / 2);
  const bool asItIs = !text.starts_with("\xEF\xBB\xBF") && text::invalidUtf8(text).length() == 0 &&
                      text.find("${") == text.npos;
  const bool clean = tree.errors().empty() && tree.root() != text::noNode;
  if (asItIs && clean != json::parse(text).ok()) std::abort();
  for (const auto& error : tree.errors()) {
    if (error.range.end > size) std::abort();
    if (!error.fix.empty()) (void)text::readJson(text::apply(text, error.fix));
  }
  return 0;
}
