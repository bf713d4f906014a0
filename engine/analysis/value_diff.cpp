// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/value_diff.h"

#include <algorithm>
#include <cctype>

#include "engine/json/print.h"
#include "engine/json/print_start.h"

namespace stepwright::analysis {

using json::Value;

namespace {

using Side = DiffLine::Side;

class Differ {
 public:
  std::vector<DiffLine> lines;

  /// `key` stands in front of the value, "" where it has none; `tail` is the comma behind it.
  void compare(const Value& expected, const Value& got, int depth, const std::string& key,
               const std::string& tail) {
    if (expected == got) return add(Side::Both, depth, key + brief(got) + tail);
    if (expected.isObject() && got.isObject()) return objects(expected, got, depth, key, tail);
    if (expected.isArray() && got.isArray()) return arrays(expected, got, depth, key, tail);
    whole(Side::Expected, expected, depth, key, tail);
    whole(Side::Got, got, depth, key, tail);
  }

 private:
  void add(Side side, int depth, std::string text) {
    lines.push_back({side, depth, std::move(text)});
  }

  void whole(Side side, const Value& value, int depth, const std::string& key,
             const std::string& tail) {
    const std::string text = key + json::printPretty(value) + tail;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::size_t first = std::min(text.find_first_not_of(' ', at), end);
      add(side, depth + static_cast<int>(first - at) / 2, text.substr(first, end - first));
      at = end + 1;
    }
  }

  void objects(const Value& expected, const Value& got, int depth, const std::string& key,
               const std::string& tail) {
    add(Side::Both, depth, key + "{");
    std::size_t left = expected.size();
    for (const auto& member : got.members()) left += expected.contains(member.name()) ? 0 : 1;
    const auto comma = [&] { return std::string(--left > 0 ? "," : ""); };
    for (const auto& member : expected.members()) {
      const std::string name = json::quote(member.name()) + ": ";
      if (const Value* other = got.find(member.name()))
        compare(member.value, *other, depth + 1, name, comma());
      else
        whole(Side::Expected, member.value, depth + 1, name, comma());
    }
    for (const auto& member : got.members())
      if (!expected.contains(member.name()))
        whole(Side::Got, member.value, depth + 1, json::quote(member.name()) + ": ", comma());
    add(Side::Both, depth, "}" + tail);
  }

  void arrays(const Value& expected, const Value& got, int depth, const std::string& key,
              const std::string& tail) {
    add(Side::Both, depth, key + "[");
    const std::size_t most = std::max(expected.size(), got.size());
    for (std::size_t i = 0; i < most; ++i) {
      const std::string comma = i + 1 < most ? "," : "";
      if (i >= got.size())
        whole(Side::Expected, expected.items()[i], depth + 1, "", comma);
      else if (i >= expected.size())
        whole(Side::Got, got.items()[i], depth + 1, "", comma);
      else
        compare(expected.items()[i], got.items()[i], depth + 1, "", comma);
    }
    add(Side::Both, depth, "]" + tail);
  }
};

std::string stepTo(std::string_view name) {
  const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_';
  });
  return plain ? "." + std::string(name) : "[" + json::quote(name) + "]";
}

std::string differenceAt(const Value& expected, const Value& got, const std::string& place) {
  if (expected == got) return "";
  if (expected.isObject() && got.isObject()) {
    for (const auto& member : expected.members()) {
      const Value* other = got.find(member.name());
      if (other != nullptr && *other == member.value) continue;
      const std::string here = place + stepTo(member.name());
      return other != nullptr ? differenceAt(member.value, *other, here) : here;
    }
    for (const auto& member : got.members())
      if (!expected.contains(member.name())) return place + stepTo(member.name());
  }
  if (expected.isArray() && got.isArray()) {
    for (std::size_t i = 0; i < std::max(expected.size(), got.size()); ++i) {
      const std::string here = place + "[" + std::to_string(i) + "]";
      if (i >= expected.size() || i >= got.size()) return here;
      if (!(expected.items()[i] == got.items()[i]))
        return differenceAt(expected.items()[i], got.items()[i], here);
    }
  }
  return place;
}

}  // namespace

std::vector<DiffLine> diffOf(const Value& expected, const Value& got) {
  Differ differ;
  differ.compare(expected, got, 0, "", "");
  return std::move(differ.lines);
}

std::string firstDifference(const Value& expected, const Value& got) {
  return differenceAt(expected, got, "$");
}

std::string brief(const Value& value, std::size_t most) {
  return shortened(json::printStart(value, most), most);
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return std::string(text.substr(0, most)) + "…";
}

}  // namespace stepwright::analysis
