// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/place.h"

#include <string>

#include "engine/base/refusals.h"
#include "engine/text/json_tree.h"
#include "engine/text/line_index.h"

namespace stepwright::text {

Error placedIn(std::string_view json, Error error) {
  const Tree tree = readJson(json);
  const auto node = error.pointer.empty() ? noNode : tree.find(error.pointer);
  if (node == noNode) return error;
  const auto& at = tree.at(node);
  const std::size_t begin = at.key.length() > 0 ? at.key.begin : at.range.begin;
  const auto position = LineIndex(json).positionAt(json, begin);
  error.message = worded(refusals::atPosition, {std::to_string(position.line),
                                                std::to_string(position.column), error.message});
  return error;
}

}  // namespace stepwright::text
