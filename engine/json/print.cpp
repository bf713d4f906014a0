// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/print.h"

#include <array>
#include <charconv>

namespace stepwright::json {
namespace {

void indentTo(std::string& out, int width) {
  out += '\n';
  out.append(static_cast<std::size_t>(width), ' ');
}

void prettyTo(std::string& out, const Value& value, int indent, int depth) {
  if (!value.isContainer() || value.empty()) {
    printTo(out, value);
    return;
  }
  const int inner = (depth + 1) * indent;
  bool first = true;
  out += value.isArray() ? '[' : '{';
  const auto separate = [&] {
    if (!first) out += ',';
    first = false;
    indentTo(out, inner);
  };
  for (const auto& item : value.items()) {
    separate();
    prettyTo(out, item, indent, depth + 1);
  }
  for (const auto& member : value.members()) {
    separate();
    quoteTo(out, member.name());
    out += ": ";
    prettyTo(out, member.value, indent, depth + 1);
  }
  indentTo(out, depth * indent);
  out += value.isArray() ? ']' : '}';
}

}  // namespace

void printTo(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
      out += "null";
      break;
    case Kind::Boolean:
      out += value.boolean() ? "true" : "false";
      break;
    case Kind::Number:
      if (value.isInteger()) {
        std::array<char, 24> buffer{};
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.integer()).ptr;
        out.append(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
      } else if (const auto text = value.decimalText(); !text.empty()) {
        out += text;
      } else {
        out += printNumber(value.number());
      }
      break;
    case Kind::String:
      quoteTo(out, value.string());
      break;
    case Kind::Array: {
      char before = '[';
      if (value.empty()) out += '[';
      for (const auto& item : value.items()) {
        out += before;
        printTo(out, item);
        before = ',';
      }
      out += ']';
      break;
    }
    case Kind::Object: {
      char before = '{';
      if (value.empty()) out += '{';
      for (const auto& member : value.members()) {
        out += before;
        quoteTo(out, member.name());
        out += ':';
        printTo(out, member.value);
        before = ',';
      }
      out += '}';
      break;
    }
  }
}

std::string print(const Value& value) {
  std::string out;
  printTo(out, value);
  return out;
}

std::string printPretty(const Value& value, int indent) {
  std::string out;
  prettyTo(out, value, indent, 0);
  return out;
}

}  // namespace stepwright::json
