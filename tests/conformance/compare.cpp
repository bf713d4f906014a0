// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/compare.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/base/time.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::conformance {
namespace {

using json::Value;

constexpr std::array<std::string_view, 16> placeholderWords = {
    "timestamp",    "datetime",     "date",         "start-time",
    "start-date",   "uuid",         "time",         "entered-time",
    "date-time",    "request_id",   "redrive-time", "RandomNumberGenerated",
    "snf_role_arn", "sfn_role_arn", "a_task_token", "map_run_arn"};

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string withNames(std::string_view text) {
  std::string filled(text);
  replaceAll(filled, "<partition>", "aws");
  replaceAll(filled, "<region>", "us-east-1");
  return filled;
}

/// Cuts `text` at its placeholders: "a<b>c" gives "a", "c". The recorder nests them too:
/// "<<task_token>:1>".
std::vector<std::string> literalPieces(std::string_view text) {
  std::vector<std::string> pieces(1);
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens =
        text[i] == '<' && i + 1 < text.size() && text.find('>', i) != std::string_view::npos &&
        (std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0 || text[i + 1] == '<');
    if (opens) {
      if (depth++ == 0) pieces.emplace_back();
    } else if (depth > 0 && text[i] == '>') {
      --depth;
    } else if (depth == 0) {
      pieces.back() += text[i];
    }
  }
  return pieces;
}

bool matchesPieces(const std::vector<std::string>& pieces, std::string_view text) {
  if (!text.starts_with(pieces.front())) return false;
  text.remove_prefix(pieces.front().size());
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    const auto at = text.find(pieces[i]);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + pieces[i].size());
  }
  return pieces.size() == 1 ? text.empty() : text.ends_with(pieces.back());
}

bool matchesText(std::string_view expected, std::string_view actual) {
  if (expected == actual || isWildcard(expected)) return true;
  const auto pieces = literalPieces(expected);
  return pieces.size() > 1 && matchesPieces(pieces, actual);
}

std::string shown(const Value& value) {
  std::string text = json::print(value);
  constexpr std::size_t limit = 600;
  if (text.size() > limit)
    text = text.substr(0, limit) + " … (" + std::to_string(text.size()) + " bytes)";
  return text;
}

Value decodedString(const Value& value) {
  const auto text = value.string();
  const auto first = text.find_first_not_of(" \n\t\r");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
    if (auto parsed = json::parse(text); parsed) return decoded(*parsed);
  }
  if (text.find('<') == std::string_view::npos) return value;
  return Value(withNames(text));
}

class Walk {
 public:
  std::vector<Difference> found;

  void compare(const Value& expected, const Value& actual, const std::string& path) {
    if (expected.isString() &&
        (isWildcard(expected.string()) ||
         (actual.isString() && matchesText(expected.string(), actual.string()))))
      return;
    if (expected.isObject() && actual.isObject()) return objects(expected, actual, path);
    if (expected.isArray() && actual.isArray()) return arrays(expected, actual, path);
    if (!(expected == actual)) found.push_back({path, shown(expected), shown(actual)});
  }

 private:
  void objects(const Value& expected, const Value& actual, const std::string& path) {
    for (const auto& member : expected.members()) {
      const std::string at = (path.empty() ? "" : path + ".") + std::string(member.name());
      if (const Value* other = actual.find(member.name()))
        compare(member.value, *other, at);
      else
        found.push_back({at, shown(member.value), "(absent)"});
    }
    for (const auto& member : actual.members()) {
      if (expected.contains(member.name())) continue;
      found.push_back({path + "." + std::string(member.name()), "(absent)", shown(member.value)});
    }
  }

  void arrays(const Value& expected, const Value& actual, const std::string& path) {
    const auto& left = expected.items();
    const auto& right = actual.items();
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      const std::string at = path + "[" + std::to_string(i) + "]";
      if (i >= right.size())
        found.push_back({at, shown(left[i]), "(absent)"});
      else if (i >= left.size())
        found.push_back({at, "(absent)", shown(right[i])});
      else
        compare(left[i], right[i], at);
    }
  }
};

}  // namespace

bool isWildcard(std::string_view text) {
  if (std::find(placeholderWords.begin(), placeholderWords.end(), text) != placeholderWords.end())
    return true;
  if (text.ends_with("EventDetails.output") || text.ends_with("EventDetails.input")) return true;
  if (!text.starts_with('<') || !text.ends_with('>')) return false;
  const auto pieces = literalPieces(text);
  return pieces.size() == 2 && pieces[0].empty() && pieces[1].empty();
}

Value decoded(const Value& value) {
  if (value.isString()) return decodedString(value);
  if (value.isArray()) {
    std::vector<Value> items;
    for (const auto& item : value.items()) items.push_back(decoded(item));
    return Value::array(std::move(items));
  }
  if (value.isObject()) {
    std::vector<json::Member> members;
    for (const auto& member : value.members())
      members.emplace_back(Value(withNames(member.name())), decoded(member.value));
    return Value::object(std::move(members));
  }
  return value;
}

std::vector<Difference> differences(const Value& expected, const Value& actual,
                                    const std::string& path) {
  Walk walk;
  walk.compare(decoded(expected), decoded(actual), path);
  return walk.found;
}

bool matches(const Value& expected, const Value& actual) {
  return differences(expected, actual).empty();
}

std::string report(const std::vector<Difference>& differences, std::size_t limit) {
  std::string text;
  for (std::size_t i = 0; i < std::min(limit, differences.size()); ++i) {
    const auto& one = differences[i];
    text += "    " + one.path + "\n      expected " + one.expected + "\n      came     " +
            one.actual + "\n";
  }
  if (differences.size() > limit)
    text += "    … and " + std::to_string(differences.size() - limit) + " more\n";
  return text;
}

}  // namespace stepwright::conformance
