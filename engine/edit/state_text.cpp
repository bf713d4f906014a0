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

Outcome replaceJson(const asl::Document& document, const asl::State& state,
                    std::string_view words) {
  const auto value = json::parse(words);
  if (!value) return refuse(refusals::noJson, state.id, {value.error().message});
  if (!value->isObject()) return refuse(refusals::stateIsAnObject, state.id);
  Editor editor(document);
  editor.replaceWithText(state.id, words);
  return done(worded(labels::edit, {state.name}), editor, state.id);
}

/// Anchors and aliases mean something only in their document: the lines are read where they stand,
/// and must be one state there.
Outcome replaceYaml(const asl::Document& document, const asl::State& state,
                    std::string_view words) {
  Editor editor(document);
  const std::string parent = json::pointerParent(state.id);
  const auto siblings = [&] { return editor.tree().at(editor.tree().find(parent)).count; };
  const auto before = siblings();
  words.remove_prefix(std::min(words.find_first_not_of("\r\n"), words.size()));
  editor.replaceWithText(state.id, words);
  if (const auto fault = editor.fault())
    return refuse(refusals::noYaml, state.id, {fault->message});
  const bool same = editor.has(parent) && siblings() == before;
  if (!same || !editor.value(state.id).isObject())
    return refuse(refusals::stateIsAMapping, state.id);
  return done(worded(labels::edit, {state.name}), editor, state.id);
}

}  // namespace

std::string stateText(const asl::Document& document, const asl::StateId& state) {
  const auto range = document.rangeOf(state);
  if (!range) return {};
  const std::string_view text = document.text();
  Carried lines = Carried::ofLines(text.substr(range->begin, range->length()));
  LayoutStyle style;
  if (document.format() != asl::Format::Yaml) return reindented(lines.text, style, "");
  lines.indent = std::string(range->begin - lineBegin(text, range->begin), ' ');
  lines.text = lines.indent + lines.text;
  lines.eol = LayoutStyle::of(text).eol;
  return lines.at("", style);
}

Outcome replaceState(const asl::Document& document, const asl::StateId& state,
                     std::string_view words) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::State* found = findState(document, state);
  if (found == nullptr) return refuse(refusals::noState, state);
  return document.format() == asl::Format::Yaml ? replaceYaml(document, *found, words)
                                                : replaceJson(document, *found, words);
}

}  // namespace stepwright::edit
