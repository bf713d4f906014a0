// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/find_index.h"

#include <array>

#include "engine/asl/schema.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {

namespace {

using json::Value;

bool isOneOf(std::string_view key, std::initializer_list<std::string_view> keys) {
  for (const auto each : keys) {
    if (key == each) return true;
  }
  return false;
}

/// Members whose content is data of the person: their keys are words too.
bool isPayload(std::string_view key) { return asl::holdsData(key) || key == "Credentials"; }

/// Fields that say where the flow goes; they change with the names they name.
bool isFlow(std::string_view key) {
  return isOneOf(key, {"Next", "Default", "End", "StartAt", "States", "QueryLanguage"});
}

FoundKind kindOf(std::string_view key, std::string_view text) {
  if (key == "Comment") return FoundKind::Comment;
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos && text.substr(start).starts_with("{%"))
    return FoundKind::Expression;
  if (key.ends_with(".$")) return text.starts_with('$') ? FoundKind::Path : FoundKind::Expression;
  if (key == "Variable" || key.ends_with("Path")) return FoundKind::Path;
  if (key == "Resource" || text.starts_with("arn:")) return FoundKind::Resource;
  if (key == "Error" || key == "ErrorEquals") return FoundKind::Error;
  return FoundKind::Text;
}

class Collector {
 public:
  std::vector<Findable> all;

  void machine(const asl::Machine& machine) {
    for (const auto& state : machine.states) {
      state_ = &state;
      add(FoundKind::Name, state.id, state.name, true);
      for (const auto& member : state.fields.members()) {
        const auto key = member.key.string();
        if (isFlow(key)) continue;
        const auto pointer = json::pointerChild(state.id, key);
        if (key == "Type") {
          add(FoundKind::Type, pointer, member.value.string(), false);
        } else {
          walk(member.value, pointer, key, isPayload(key));
        }
      }
      for (const auto& inner : state.machines) this->machine(*inner);
    }
  }

  void add(FoundKind kind, const std::string& pointer, std::string_view text, bool key) {
    if (text.empty()) return;
    all.push_back({kind, key, state_, pointer, std::string(text), folded(text)});
  }

 private:
  void walk(const Value& value, const std::string& pointer, std::string_view key, bool payload) {
    if (value.isString()) return add(kindOf(key, value.string()), pointer, value.string(), false);
    if (value.isArray()) {
      for (std::size_t i = 0; i < value.size(); ++i)
        walk(value.at(i), json::pointerChild(pointer, std::to_string(i)), key, payload);
      return;
    }
    for (const auto& member : value.members()) {
      const auto name = member.key.string();
      if (!payload && isFlow(name)) continue;
      const auto place = json::pointerChild(pointer, name);
      if (payload) add(key == "Assign" ? FoundKind::Variable : FoundKind::Text, place, name, true);
      walk(member.value, place, name, payload || isPayload(name));
    }
  }

  const asl::State* state_ = nullptr;
};

/// The last byte of a two-byte letter's small form.
unsigned char smallLetter(unsigned char first, unsigned char second) {
  const unsigned code = ((first & 0x1FU) << 6U) | (second & 0x3FU);
  unsigned small = code;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) small = code + 0x20;     // À…Þ
  if (code >= 0x100 && code <= 0x137 && code % 2 == 0) small = code + 1;     // Ā…ķ
  if (code >= 0x14A && code <= 0x177 && code % 2 == 0) small = code + 1;     // Ŋ…ŷ
  if (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) small = code + 0x20;  // Α…Ω
  if (code >= 0x410 && code <= 0x42F) small = code + 0x20;                   // А…Я
  if (code >= 0x400 && code <= 0x40F) small = code + 0x50;                   // Ѐ…Џ
  return static_cast<unsigned char>((small >> 6U) == (code >> 6U) ? (0x80U | (small & 0x3FU))
                                                                  : second);
}

}  // namespace

std::vector<Findable> findablesOf(const asl::Machine& machine) {
  Collector collector;
  collector.all.reserve(machine.states.size() * 8);
  collector.add(FoundKind::Comment, "/Comment", machine.comment, false);
  collector.machine(machine);
  return std::move(collector.all);
}

std::string folded(std::string_view text) {
  std::string result(text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto byte = static_cast<unsigned char>(result[i]);
    if (byte >= 'A' && byte <= 'Z') {
      result[i] = static_cast<char>(byte + 0x20);
    } else if (byte >= 0xC3 && byte <= 0xDF && i + 1 < result.size()) {
      result[i + 1] =
          static_cast<char>(smallLetter(byte, static_cast<unsigned char>(result[i + 1])));
      ++i;
    }
  }
  return result;
}

}  // namespace stepwright::edit
