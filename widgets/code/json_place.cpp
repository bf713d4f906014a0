// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/json_place.h"

namespace stepwright::code {

namespace {

struct Level {
  bool object = false;
  bool wantsKey = true;
  std::string key;
  std::size_t index = 0;
};

std::vector<std::string> pathOf(const std::vector<Level>& levels, bool withLast) {
  std::vector<std::string> path;
  for (std::size_t i = 0; i + (withLast ? 0 : 1) < levels.size(); ++i) {
    path.push_back(levels[i].object ? levels[i].key : std::to_string(levels[i].index));
  }
  return path;
}

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '+';
}

/// The reader: goes to the caret once, keeping the containers it is in.
struct Reader {
  std::string_view text;
  std::size_t offset;
  std::vector<Level> levels;

  JsonPlace placeFrom(std::size_t begin, bool inString) const {
    JsonPlace place;
    place.inString = inString;
    place.typed = {begin, offset};
    if (levels.empty()) return place;
    const Level& level = levels.back();
    place.kind = level.object && level.wantsKey ? JsonPlace::Kind::Key : JsonPlace::Kind::Value;
    place.path = pathOf(levels, place.kind == JsonPlace::Kind::Value);
    return place;
  }

  void punctuation(char c) {
    if (c == '{' || c == '[') levels.push_back({c == '{', true, {}, 0});
    if (levels.empty()) return;
    Level& level = levels.back();
    if (c == '}' || c == ']') levels.pop_back();
    if (c == ':') level.wantsKey = false;
    if (c == ',') {
      level.wantsKey = true;
      ++level.index;
    }
  }

  JsonPlace read() {
    std::size_t at = 0;
    while (at < offset) {
      const char c = text[at];
      if (c == '"') {
        const std::size_t begin = ++at;
        while (at < text.size() && text[at] != '"' && text[at] != '\n')
          at += text[at] == '\\' ? 2 : 1;
        if (at >= offset) return placeFrom(begin, true);
        if (!levels.empty() && levels.back().object && levels.back().wantsKey) {
          levels.back().key = text.substr(begin, at - begin);
        }
        ++at;
      } else if (isWordCharacter(c)) {
        const std::size_t begin = at;
        while (at < text.size() && isWordCharacter(text[at])) ++at;
        if (at >= offset) return placeFrom(begin, false);
      } else {
        punctuation(c);
        ++at;
      }
    }
    return placeFrom(offset, false);
  }
};

}  // namespace

JsonPlace jsonPlaceAt(std::string_view text, std::size_t offset) {
  return Reader{text, offset < text.size() ? offset : text.size(), {}}.read();
}

std::string pointerOf(const std::vector<std::string>& path) {
  std::string pointer;
  for (const auto& part : path) {
    pointer += '/';
    for (const char c : part) {
      if (c == '~') {
        pointer += "~0";
      } else if (c == '/') {
        pointer += "~1";
      } else {
        pointer += c;
      }
    }
  }
  return pointer;
}

}  // namespace stepwright::code
