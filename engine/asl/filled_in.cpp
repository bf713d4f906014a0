// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/filled_in.h"

#include <utility>

namespace stepwright::asl {

FilledIn fillIn(const Document& document, const PlaceholderValues& values) {
  FilledText filled = filledText(document, values);
  auto open = std::move(filled.open);
  if (filled.edits.empty()) return {document, std::move(open)};
  std::string text = std::move(filled.text);
  const auto origin = [document, filled = std::move(filled)](std::size_t at) {
    return document.positionAt(filled.before(at));
  };
  return {Document::read(std::move(text), document.format(), document.type(), origin,
                         document.catalogue()),
          std::move(open)};
}

}  // namespace stepwright::asl
