// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/lists.h"

#include <algorithm>

#include "engine/edit/fields.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using text::Range;

std::string nameOf(std::string_view array) {
  const auto tokens = json::pointerTokens(array);
  return tokens.empty() ? std::string("list") : tokens.back();
}

/// The ranges of the items, or nothing where there is no such array.
std::optional<std::vector<Range>> itemsOf(const asl::Document& document, std::string_view array) {
  const json::Value* value = json::resolve(document.value(), array);
  if (document.format() != asl::Format::Json || value == nullptr || !value->isArray())
    return std::nullopt;
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < value->size(); ++i) {
    const auto range = document.rangeOf(json::pointerChild(array, i));
    if (!range) return std::nullopt;
    ranges.push_back(*range);
  }
  return ranges;
}

/// The spaces that the line of `offset` begins with.
std::string indentAt(const std::string& text, std::size_t offset) {
  const auto start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
  const std::size_t first = start == std::string::npos ? 0 : start + 1;
  const auto end = text.find_first_not_of(" \t", first);
  return text.substr(first, (end == std::string::npos ? text.size() : end) - first);
}

/// Text of several lines, each but the first moved to the right.
std::string indented(std::string_view json, const std::string& indent) {
  std::string out;
  for (const char c : json) {
    out += c;
    if (c == '\n') out += indent;
  }
  return out;
}

/// In YAML everything goes through the Editor, which knows its blocks.
Outcome insertIntoYaml(const asl::Document& document, std::string_view array, std::size_t index,
                       const json::Value& item) {
  Editor editor(document);
  if (editor.value(array).isArray()) {
    editor.insert(array, index, item);
  } else {
    editor.set(json::pointerParent(array), nameOf(array), json::Value::array({item}));
  }
  return done(worded(labels::addTo, {nameOf(array)}), editor);
}

Outcome removeFromYaml(const asl::Document& document, std::string_view array, std::size_t index) {
  Editor editor(document);
  if (index >= editor.value(array).size()) return refuse(refusals::noEntry, std::string(array));
  const bool last = editor.value(array).size() == 1;
  editor.remove(last ? std::string(array) : json::pointerChild(array, index));
  return done(worded(labels::removeFrom, {nameOf(array)}), editor);
}

Outcome moveInYaml(const asl::Document& document, std::string_view array, std::size_t from,
                   std::size_t to) {
  Editor editor(document);
  const json::Value items = editor.value(array);
  if (from >= items.size() || to >= items.size())
    return refuse(refusals::noEntry, std::string(array));
  if (from != to) {
    const std::string item = json::pointerChild(array, from);
    const Carried carried = editor.carry(item, item);
    editor.remove(item);
    editor.insert(array, carried, to);
  }
  return done(worded(labels::reorder, {nameOf(array)}), editor);
}

/// What stands between two neighbours: a comma, and the line break and indent that this array is
/// written with.
std::string separatorOf(const std::string& text, const std::vector<Range>& items, Range array) {
  if (items.size() > 1) return text.substr(items[0].end, items[1].begin - items[0].end);
  const std::string lead = text.substr(array.begin + 1, items[0].begin - array.begin - 1);
  return "," + (lead.find('\n') == std::string::npos && lead.empty() ? std::string(" ") : lead);
}

}  // namespace

Outcome insertItem(const asl::Document& document, std::string_view array, std::size_t index,
                   std::string_view json) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const auto item = json::parse(json);
  if (!item) return refuse(refusals::noJson, std::string(array), {item.error().message});
  if (document.format() == asl::Format::Yaml) return insertIntoYaml(document, array, index, *item);
  if (json::resolve(document.value(), array) == nullptr) {
    return setField(document, json::pointerParent(array), nameOf(array),
                    "[\n  " + indented(json, "  ") + "\n]");
  }
  const auto items = itemsOf(document, array);
  const auto whole = document.rangeOf(array);
  if (!items || !whole) return refuse(refusals::noList, std::string(array));
  const std::string& text = document.text();
  Change change{.label = worded(labels::addTo, {nameOf(array)}), .base = document.machine()};
  if (items->empty()) {
    const std::string indent = indentAt(text, whole->begin);
    change.edits = {
        {*whole, "[\n" + indent + "  " + indented(json, indent + "  ") + "\n" + indent + "]"}};
    return change;
  }
  const std::string separator = separatorOf(text, *items, *whole);
  if (index < items->size()) {
    const std::size_t at = (*items)[index].begin;
    change.edits = {{{at, at}, indented(json, indentAt(text, at)) + separator}};
  } else {
    const std::size_t at = items->back().end;
    change.edits = {{{at, at}, separator + indented(json, indentAt(text, items->back().begin))}};
  }
  return change;
}

Outcome removeItem(const asl::Document& document, std::string_view array, std::size_t index) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (document.format() == asl::Format::Yaml) return removeFromYaml(document, array, index);
  const auto items = itemsOf(document, array);
  if (!items || index >= items->size()) return refuse(refusals::noEntry, std::string(array));
  if (items->size() == 1) {
    auto outcome = unsetField(document, json::pointerParent(array), nameOf(array));
    if (outcome) outcome->label = worded(labels::removeFrom, {nameOf(array)});
    return outcome;
  }
  // With the comma that led to it, or, of the first one, the comma behind it.
  const Range gone = index == 0 ? Range{(*items)[0].begin, (*items)[1].begin}
                                : Range{(*items)[index - 1].end, (*items)[index].end};
  return Change{.label = worded(labels::removeFrom, {nameOf(array)}),
                .edits = {{gone, ""}},
                .base = document.machine()};
}

Outcome moveItem(const asl::Document& document, std::string_view array, std::size_t from,
                 std::size_t to) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  if (document.format() == asl::Format::Yaml) return moveInYaml(document, array, from, to);
  const auto items = itemsOf(document, array);
  if (!items || from >= items->size() || to >= items->size())
    return refuse(refusals::noEntry, std::string(array));
  const std::string& text = document.text();
  std::vector<std::size_t> order(items->size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto at = [&](std::size_t place) {
    return order.begin() + static_cast<std::ptrdiff_t>(place);
  };
  if (from < to) {
    std::rotate(at(from), at(from + 1), at(to + 1));
  } else {
    std::rotate(at(to), at(from), at(from + 1));
  }
  Change change{.label = worded(labels::reorder, {nameOf(array)}), .base = document.machine()};
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    const Range source = (*items)[order[i]];
    change.edits.push_back({(*items)[i], text.substr(source.begin, source.length())});
  }
  return change;
}

}  // namespace stepwright::edit
