// SPDX-License-Identifier: GPL-3.0-or-later
// Any text gives a tree whose ranges lie in the text.
#include <cstdint>
#include <cstdlib>

#include "engine/text/yaml_tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwright;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const text::Tree tree = text::readYaml(text);
  for (text::NodeId id = 0; id < static_cast<text::NodeId>(tree.size()); ++id) {
    const text::Node& node = tree.at(id);
    if (node.range.begin > node.range.end || node.range.end > size || node.key.end > size)
      std::abort();
    if (node.kind == text::NodeKind::Alias && tree.resolved(id) == text::noNode) std::abort();
    (void)tree.scalar(id);
    (void)tree.key(id);
  }
  return 0;
}
