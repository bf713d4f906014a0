// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/layout_style.h"

#include <algorithm>

#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using json::Value;

/// An array of scalars no longer than this stays on one line.
constexpr std::size_t shortArray = 60;

/// The indentation of the first line that has one.
std::string firstIndent(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const std::size_t content = text.find_first_not_of(" \t", at + 1);
    if (content == std::string_view::npos) break;
    const bool blank = text[content] == '\n' || text[content] == '\r' || text[content] == '#';
    if (!blank && content > at + 1) return std::string(text.substr(at + 1, content - at - 1));
  }
  return "  ";
}

bool shortAndFlat(const Value& value) {
  if (!value.isArray() || value.printedSize() > shortArray) return false;
  return std::none_of(value.items().begin(), value.items().end(),
                      [](const Value& item) { return item.isContainer(); });
}

void writeTo(std::string& out, const Value& value, const LayoutStyle& style,
             const std::string& indent) {
  if (!value.isContainer() || value.empty() || shortAndFlat(value)) {
    out += writtenInline(value, style);
    return;
  }
  const std::string inner = indent + style.unit;
  const bool object = value.isObject();
  out += object ? '{' : '[';
  bool first = true;
  const auto next = [&] {
    if (!first) out += ',';
    first = false;
    out += style.eol + inner;
  };
  for (const auto& member : value.members()) {
    next();
    json::quoteTo(out, member.name());
    out += style.colon;
    writeTo(out, member.value, style, inner);
  }
  for (const auto& item : value.items()) {
    next();
    writeTo(out, item, style, inner);
  }
  out += style.eol + indent + (object ? '}' : ']');
}

bool isPlainYaml(std::string_view text) {
  if (text.empty() || text.size() > 120) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@` .~+=<0123456789").find(text.front()) !=
      std::string_view::npos)
    return false;
  if (text.back() == ' ' || text.back() == ':') return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return false;
  if (text.find_first_of("\n\r\t\"\\{}[],") != std::string_view::npos) return false;
  for (const std::string_view word :
       {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
    if (text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(),
                                                 [](char a, char b) { return (a | 0x20) == b; })) {
      return false;
    }
  }
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x20; });
}

void writeYaml(std::string& out, const Value& value, const LayoutStyle& style,
               const std::string& indent) {
  if (!value.isContainer() || value.empty() || shortAndFlat(value)) {
    out += " " + (value.isContainer() ? json::print(value) : yamlScalar(value, {}));
    return;
  }
  for (const auto& member : value.members()) {
    out += style.eol + indent + yamlText(member.name()) + ":";
    writeYaml(out, member.value, style, indent + style.unit);
  }
  for (const auto& item : value.items()) {
    out += style.eol + indent + "-";
    if (!item.isContainer() || item.empty() || shortAndFlat(item)) {
      writeYaml(out, item, style, indent);
      continue;
    }
    // The first line of a nested block stands beside its dash.
    std::string nested;
    writeYaml(nested, item, style, indent + "  ");
    out += " " + nested.substr(style.eol.size() + indent.size() + 2);
  }
}

}  // namespace

LayoutStyle LayoutStyle::of(std::string_view text) {
  LayoutStyle style;
  style.multiline = text.find('\n') != std::string_view::npos;
  if (text.find("\r\n") != std::string_view::npos) style.eol = "\r\n";
  style.unit = firstIndent(text);
  const std::size_t colon = text.find("\":");
  if (colon != std::string_view::npos && colon + 2 < text.size()) {
    const char after = text[colon + 2];
    if (after != ' ' && after != '\n' && after != '\r' && after != '\t') style.colon = ":";
  }
  return style;
}

std::string written(const Value& value, const LayoutStyle& style, const std::string& indent) {
  if (!style.multiline) return writtenInline(value, style);
  std::string out;
  writeTo(out, value, style, indent);
  return out;
}

std::string writtenInline(const Value& value, const LayoutStyle& style) {
  if (!value.isContainer()) return json::print(value);
  const std::string comma = style.colon == ":" ? "," : ", ";
  std::string out(1, value.isObject() ? '{' : '[');
  bool first = true;
  for (const auto& member : value.members()) {
    if (!first) out += comma;
    first = false;
    json::quoteTo(out, member.name());
    out += style.colon + writtenInline(member.value, style);
  }
  for (const auto& item : value.items()) {
    if (!first) out += comma;
    first = false;
    out += writtenInline(item, style);
  }
  out += value.isObject() ? '}' : ']';
  return out;
}

std::string yamlText(std::string_view text) {
  return isPlainYaml(text) ? std::string(text) : json::quote(text);
}

std::string writtenYaml(const Value& value, const LayoutStyle& style, const std::string& indent) {
  std::string out;
  writeYaml(out, value, style, indent);
  return out;
}

std::string yamlEntry(const std::string_view* key, const Value& value, const LayoutStyle& style,
                      const std::string& indent) {
  const std::string inner = indent + (key != nullptr ? style.unit : std::string("  "));
  const std::string body = writtenYaml(value, style, inner);
  if (key != nullptr) return yamlText(*key) + ":" + body;
  // The first line of a nested block stands beside its dash.
  const bool onLines = body.starts_with(style.eol);
  return "-" + (onLines ? " " + body.substr(style.eol.size() + inner.size()) : body);
}

std::string yamlScalar(const Value& value, std::string_view before) {
  if (!value.isString()) return json::print(value);
  const std::string_view text = value.string();
  const bool single = before.starts_with('\'') && text.find_first_of("\n\r\t") == text.npos;
  if (!single) return before.starts_with('"') ? json::quote(text) : yamlText(text);
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::string reindented(std::string_view json, const LayoutStyle& style, const std::string& indent) {
  const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!json.empty() && isSpace(json.front())) json.remove_prefix(1);
  while (!json.empty() && isSpace(json.back())) json.remove_suffix(1);
  const std::size_t lastLine = json.rfind('\n');
  if (lastLine == std::string_view::npos) return std::string(json);
  // What the closing bracket is indented by belongs to where the text came from.
  const std::size_t own = json.find_first_not_of(" \t", lastLine + 1) - lastLine - 1;
  std::string out;
  std::size_t begin = 0;
  while (begin < json.size()) {
    const std::size_t end = std::min(json.find('\n', begin), json.size());
    std::string_view line = json.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (begin > 0) {
      const std::size_t space = std::min({line.find_first_not_of(" \t"), line.size(), own});
      line.remove_prefix(space);
      out += style.eol + (line.empty() ? "" : indent);
    }
    out += line;
    begin = end + 1;
  }
  return out;
}

}  // namespace stepwright::edit
