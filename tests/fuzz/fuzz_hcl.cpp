// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are read as HCL: blocks, attributes and expressions lie inside the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/host/hcl.h"
#include "engine/host/hcl_object.h"

namespace {

using namespace stepwright;

void look(std::string_view text, const host::HclBlock& block) {
  const text::Range whole{0, text.size()};
  if (!whole.encloses(block.range)) std::abort();
  for (const auto& attribute : block.attributes) {
    if (!whole.encloses(attribute.value) || attribute.value.begin > attribute.value.end)
      std::abort();
    const auto tree = host::hclTree(text, attribute.value);
    for (text::NodeId node = 0; node < static_cast<text::NodeId>(tree.size()); ++node)
      if (!attribute.value.encloses(tree.at(node).range)) std::abort();
    if (tree.root() != text::noNode && tree.at(0).kind == text::NodeKind::Object)
      (void)host::objectView(text, attribute.value);
    if (const auto call = host::hclCall(text, attribute.value))
      for (const auto argument : host::hclArguments(text, call->arguments))
        if (!call->arguments.encloses(argument)) std::abort();
    if (const auto string = host::hclString(text, attribute.value))
      (void)host::hclText(text, *string);
  }
  for (const auto& inner : block.blocks) look(text, inner);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  look(text, host::readHcl(text));
  return 0;
}
