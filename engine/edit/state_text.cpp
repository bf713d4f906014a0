// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/state_text.h"
#include "engine/edit/labels.h"
#include "engine/edit/refusals.h"

#include <algorithm>

#include "engine/edit/carried.h"
#include "engine/edit/entries.h"
#include "engine/edit/intents.h"
#include "engine/edit/places.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

Outcome replaceJson(const asl::Document& document, const asl::State& state, const std::string& at,
                    std::string_view words) {
  const auto value = json::parse(words);
  if (!value) return refuse(refusals::noJson, at, {value.error().message});
  if (!value->isObject())
    return refuse(at == state.id ? refusals::stateIsAnObject : refusals::entryIsAnObject, at);
  Editor editor(document);
  editor.replaceWithText(at, words);
  return done(worded(labels::edit, {state.name}), editor, state.id);
}

/// Anchors and aliases mean something only in their document: the lines are read where they stand,
/// and must be one object there.
Outcome replaceYaml(const asl::Document& document, const asl::State& state, const std::string& at,
                    std::string_view words) {
  Editor editor(document);
  const std::string parent = json::pointerParent(at);
  const auto siblings = [&] { return editor.tree().at(editor.tree().find(parent)).count; };
  const auto before = siblings();
  words.remove_prefix(std::min(words.find_first_not_of("\r\n"), words.size()));
  editor.replaceWithText(at, words);
  if (const auto fault = editor.fault()) return refuse(refusals::noYaml, at, {fault->message});
  const bool same = editor.has(parent) && siblings() == before;
  if (!same || !editor.value(at).isObject())
    return refuse(at == state.id ? refusals::stateIsAMapping : refusals::entryIsAMapping, at);
  return done(worded(labels::edit, {state.name}), editor, state.id);
}

}  // namespace

std::string stateText(const asl::Document& document, std::string_view pointer) {
  const auto range = document.rangeOf(pointer);
  if (!range) return {};
  const std::string_view text = document.text();
  Carried lines = Carried::ofLines(text.substr(range->begin, range->length()));
  LayoutStyle style;
  if (document.format() != asl::Format::Yaml) return reindented(lines.text, style, "");
  // An item of a list stands behind its dash; its other lines are as far in as its first key.
  const auto line = lineBegin(text, range->begin);
  lines.indent = std::string(range->begin - line, ' ');
  lines.text = lines.indent + lines.text;
  lines.eol = LayoutStyle::of(text).eol;
  return lines.at("", style);
}

Outcome replaceState(const asl::Document& document, std::string_view pointer,
                     std::string_view words) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const std::string at(pointer);
  const asl::State* found = findState(document, document.stateOf(at));
  if (found == nullptr || document.rangeOf(at) == std::nullopt)
    return refuse(refusals::noState, at);
  return document.format() == asl::Format::Yaml ? replaceYaml(document, *found, at, words)
                                                : replaceJson(document, *found, at, words);
}

}  // namespace stepwright::edit
