// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/find_caret.h"

#include "engine/assist/bracket_caret.h"
#include "engine/assist/yaml_caret.h"

namespace stepwright::assist {

CaretPlace findCaret(std::string_view text, asl::Format format, std::size_t offset) {
  return format == asl::Format::Yaml ? yamlCaret(text, offset)
                                     : bracketCaret(text, 0, offset, false);
}

}  // namespace stepwright::assist
