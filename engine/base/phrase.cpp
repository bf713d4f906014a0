// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/phrase.h"

#include <utility>

namespace stepwright {

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char next = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    const auto argument = static_cast<std::size_t>(next - '1');
    if (next == '%') {
      text += '%';
      ++i;
    } else if (next >= '1' && next <= '9' && argument < arguments.size()) {
      text += arguments[argument];
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

Phrase::Phrase(const char* pattern, std::vector<Phrase> arguments)
    : std::string(filled(pattern, {arguments.begin(), arguments.end()})),
      origin_(std::make_shared<const Origin>(Origin{pattern, std::move(arguments)})) {}

Phrase::Phrase(English text) : Phrase(text.empty() ? Phrase() : Phrase(text.text, {})) {}

const char* Phrase::pattern() const {
  if (origin_ == nullptr) return nullptr;
  const auto& from = origin_->arguments;
  return filled(origin_->pattern, {from.begin(), from.end()}) == *this ? origin_->pattern : nullptr;
}

const std::vector<Phrase>& Phrase::arguments() const {
  static const std::vector<Phrase> none;
  return origin_ == nullptr ? none : origin_->arguments;
}

Phrase listed(const std::vector<Phrase>& phrases) {
  Phrase list;
  for (const Phrase& each : phrases) list = list.empty() ? each : Phrase("%1, %2", {list, each});
  return list;
}

Phrase inSentences(const std::vector<Phrase>& phrases) {
  Phrase text;
  for (const Phrase& each : phrases)
    if (!each.empty()) text = text.empty() ? each : Phrase("%1 %2", {text, each});
  return text;
}

}  // namespace stepwright
