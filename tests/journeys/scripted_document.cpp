// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/scripted_document.h"

#include <algorithm>

#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::journeys {

namespace {

using json::Value;

std::string machinePointer(const Value& root, const FieldPlace& place) {
  if (!place.state) return {};
  return json::pointerChild("/States", root["States"].members().at(*place.state).name());
}

std::string pointerIn(const Value& root, const FieldPlace& place) {
  return machinePointer(root, place) + place.way;
}

Value with(const Value& value, const std::vector<std::string>& way, std::size_t at,
           const std::optional<Value>& put) {
  const std::string& token = way[at];
  const bool last = at + 1 == way.size();
  if (value.isArray()) {
    const std::size_t index = std::stoul(token);
    return value.withItem(index, last ? *put : with(value.at(index), way, at + 1, put));
  }
  if (last) return put ? value.with(token, *put) : value.without(token);
  return value.with(token, with(value[token], way, at + 1, put));
}

/// The same members, in whatever order: where a new one stands is the product's choice.
bool same(const Value& a, const Value& b) {
  if (a.isObject() && b.isObject()) {
    if (a.size() != b.size()) return false;
    return std::all_of(a.members().begin(), a.members().end(), [&](const auto& member) {
      const Value* other = b.find(member.name());
      return other != nullptr && same(member.value, *other);
    });
  }
  if (a.isArray() && b.isArray()) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!same(a.at(i), b.at(i))) return false;
    return true;
  }
  return a == b;
}

/// The bytes that another text has in place of those of the first.
struct Difference {
  text::Range old;
  std::size_t now = 0;  ///< how many there are instead
};

Difference differenceOf(const std::string& was, const std::string& now) {
  std::size_t head = 0;
  const std::size_t most = std::min(was.size(), now.size());
  while (head < most && was[head] == now[head]) ++head;
  std::size_t tail = 0;
  while (tail < most - head && was[was.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  return {{head, was.size() - tail}, now.size() - tail - head};
}

bool inside(text::Range inner, text::Range outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

std::string quoted(const std::string& text, asl::Format format) {
  return format == asl::Format::Json ? json::quote(text) : text;
}

/// Whether a line but the first begins with a comment of YAML.
bool hasLineOfComment(const std::string& text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; ++at) {
    const auto begin = text.find_first_not_of(" \n", at);
    if (begin != std::string::npos && text[begin] == '#') return true;
  }
  return false;
}

/// All places where a whole word stands; names of the test's states are words that nothing else is.
std::string replaced(std::string text, const std::string& word, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += by.size())
    text.replace(at, word.size(), by);
  return text;
}

std::string renamingDiffers(const std::string& was, const std::string& now,
                            const asl::Document& before, const ScriptedChange& change) {
  const auto& member = before.value()["States"].members().at(*change.place.state);
  const std::string name(member.name());
  const std::string expected =
      replaced(was, quoted(name, before.format()), quoted(change.newName, before.format()));
  if (now == expected) return {};
  return "not the renaming of " + name + " to " + change.newName;
}

}  // namespace

std::string whatDiffers(const std::string& was, const std::string& now, asl::Format format,
                        const ScriptedChange& change) {
  const auto before = asl::Document::read(was, format);
  if (!change.newName.empty()) return renamingDiffers(was, now, before, change);
  const auto after = asl::Document::read(now, format);
  if (!after.wellFormed()) return "the text is broken";
  const std::string pointer = pointerIn(before.value(), change.place);
  const Value expected = with(before.value(), json::pointerTokens(pointer), 0, change.value);
  if (!same(expected, after.value()))
    return "other values: expected " +
           (change.value ? json::print(*change.value) : std::string("nothing")) + " at " + pointer;
  const auto difference = differenceOf(was, now);
  const auto place = before.rangeOf(pointer);
  if (place && change.value) {
    if (inside(difference.old, *place)) return {};
    return "bytes outside of " + pointer + " changed";
  }
  // A member comes or goes: one run of bytes, with no comment of its own among those that go.
  const auto gone = was.substr(difference.old.begin, difference.old.length());
  const bool oneRun = place ? difference.now == 0 : gone.empty();
  if (oneRun && !hasLineOfComment(gone)) return {};
  return "more than the member " + pointer + " came or went: [" + gone + "] for [" +
         now.substr(difference.old.begin, difference.now) + "]";
}

std::string shownDifference(const std::string& was, const std::string& now) {
  const auto difference = differenceOf(was, now);
  const std::size_t from = difference.old.begin < 60 ? 0 : difference.old.begin - 60;
  return "  after " + was.substr(from, difference.old.begin - from) + "\n  the script has [" +
         was.substr(difference.old.begin, difference.old.length()) + "]\n  the window has [" +
         now.substr(difference.old.begin, difference.now) + "]";
}

ScriptedDocument::ScriptedDocument(std::string text, asl::Format format, bool onDisk)
    : format_(format), texts_{text} {
  if (onDisk) onDisk_ = std::move(text);
}

const asl::Document& ScriptedDocument::document() const {
  if (!read_ || readText_ != text()) {
    read_ = asl::Document::read(text(), format_);
    readText_ = text();
  }
  return *read_;
}

std::string ScriptedDocument::pointerOf(const FieldPlace& place) const {
  return pointerIn(document().value(), place);
}

std::size_t ScriptedDocument::states() const { return document().value()["States"].size(); }

std::string ScriptedDocument::stateId(std::size_t state) const {
  return json::pointerChild("/States", stateName(state));
}

std::string ScriptedDocument::stateName(std::size_t state) const {
  return std::string(document().value()["States"].members().at(state).name());
}

const json::Value* ScriptedDocument::valueAt(const FieldPlace& place) const {
  return json::resolve(document().value(), pointerOf(place));
}

void ScriptedDocument::saves() {
  onDisk_ = text();
  savedAt_ = at_;
}

void ScriptedDocument::reopens() {
  texts_ = {onDisk_.value_or(std::string())};
  savedAt_ = at_ = 0;
  expected_.reset();
}

std::string ScriptedDocument::look(const std::string& shown) {
  if (!expected_) return shown == text() ? std::string() : "another text than the script's";
  const auto change = std::move(*expected_);
  expected_.reset();
  if (auto wrong = whatDiffers(text(), shown, format_, change); !wrong.empty()) return wrong;
  texts_.resize(at_ + 1);
  if (savedAt_ > at_) savedAt_.reset();
  texts_.push_back(shown);
  ++at_;
  return {};
}

}  // namespace stepwright::journeys
