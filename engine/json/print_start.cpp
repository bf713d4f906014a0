// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/print_start.h"

#include "engine/json/print.h"

namespace stepwright::json {
namespace {

bool isWithin(char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; }

/// Whole letters of the text.
std::string_view startOf(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && isWithin(text[most])) --most;
  return text.substr(0, most);
}

class Starter {
 public:
  /// `indent`: 0 = all in one line.
  explicit Starter(std::size_t most, int indent = 0)
      : most_(most), indent_(static_cast<std::size_t>(indent)) {}

  void write(const Value& value) {
    if (value.isString()) return quoteTo(out, startOf(value.string(), most_ + 4));
    if (!value.isContainer()) return printTo(out, value);
    if (value.empty()) return printTo(out, value);
    bool first = true;
    out += value.isArray() ? '[' : '{';
    ++depth_;
    for (const Value& item : value.items()) {
      if (full()) return;
      separate(first);
      write(item);
    }
    for (const Member& member : value.members()) {
      if (full()) return;
      separate(first);
      quoteTo(out, startOf(member.name(), most_ + 4));
      out += indent_ > 0 ? ": " : ":";
      write(member.value);
    }
    --depth_;
    if (full()) return;
    breakLine();
    out += value.isArray() ? ']' : '}';
  }

  std::string out;

 private:
  [[nodiscard]] bool full() const { return out.size() > most_; }
  void separate(bool& first) {
    if (!first) out += ',';
    first = false;
    breakLine();
  }
  void breakLine() {
    if (indent_ == 0) return;
    out += '\n';
    out.append(depth_ * indent_, ' ');
  }

  std::size_t most_, indent_, depth_ = 0;
};

}  // namespace

std::string printStart(const Value& value, std::size_t most) {
  Starter starter(most);
  starter.write(value);
  return std::move(starter.out);
}

std::string printPrettyStart(const Value& value, std::size_t most, int indent) {
  Starter starter(most, indent);
  starter.write(value);
  return std::move(starter.out);
}

}  // namespace stepwright::json
