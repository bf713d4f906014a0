// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/named_value.h"

#include <cctype>

#include "engine/json/pointer.h"

namespace stepwright::session {

namespace {

/// Shorter ones stand in a text by chance; of a very large input only the first values are looked
/// at.
constexpr std::size_t shortest = 4, mostValues = 20'000;

bool isOfWord(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '-';
}

bool standsIn(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at == 0 || !isOfWord(text[at - 1]);
    if (begins && (end == text.size() || !isOfWord(text[end]))) return true;
  }
  return false;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  void look(const json::Value& value, const std::string& pointer) {
    if (++seen_ > mostValues) return;
    if (value.isString()) return consider(value.string(), pointer);
    for (std::size_t i = 0; i < value.items().size(); ++i)
      look(value.at(i), json::pointerChild(pointer, i));
    for (const json::Member& each : value.members())
      look(each.value, json::pointerChild(pointer, each.name()));
  }

  std::optional<NamedValue> found;

 private:
  void consider(std::string_view whole, const std::string& pointer) {
    const auto slash = whole.rfind('/');
    const auto last = slash == std::string_view::npos ? whole : whole.substr(slash + 1);
    for (const std::string_view word : {whole, last}) {
      const std::size_t least = found ? found->text.size() + 1 : shortest;
      if (word.size() < least || !standsIn(text_, word)) continue;
      found = NamedValue{pointer, std::string(word)};
      return;
    }
  }

  std::string_view text_;
  std::size_t seen_ = 0;
};

}  // namespace

std::optional<NamedValue> namedIn(std::string_view text, const json::Value& data) {
  Finder finder(text);
  finder.look(data, "");
  return finder.found;
}

}  // namespace stepwright::session
