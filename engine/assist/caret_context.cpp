// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/caret_context.h"

#include <algorithm>

#include "engine/assist/find_caret.h"
#include "engine/json/pointer.h"

namespace stepwright::assist {
namespace {

bool leadsInto(std::string_view pointer, std::string_view outer) {
  return pointer.starts_with(outer) &&
         (pointer.size() == outer.size() || pointer[outer.size()] == '/');
}

/// The innermost machine whose pointer leads to that place.
const asl::Machine& machineAround(const asl::Machine& machine, std::string_view pointer) {
  for (const auto& state : machine.states) {
    if (!leadsInto(pointer, state.id)) continue;
    for (const auto& inner : state.machines)
      if (leadsInto(pointer, inner->pointer)) return machineAround(*inner, pointer);
    break;
  }
  return machine;
}

/// YAML cannot be read while a key has no colon yet: without the word that is being typed it can.
std::string withoutWord(std::string_view text, const CaretPlace& place) {
  std::string whole(text);
  for (std::size_t at = place.token.begin; at < place.token.end; ++at) whole[at] = ' ';
  return whole;
}

asl::Definition readAround(std::string_view text, const CaretPlace& place,
                           const asl::Document& known) {
  if (known.text() == text) return known;
  const bool halfKey = known.format() == asl::Format::Yaml && !place.flow && !place.hasColon &&
                       place.kind == CaretPlace::Kind::Key;
  return {halfKey ? withoutWord(text, place) : std::string(text), known.format(), known.type(), {}};
}

bool hasKeys(const ObjectAt& object) {
  if (object.kind == ObjectAt::Kind::Parameters)
    return object.shape->kind() == asl::Shape::Kind::Structure;
  return object.kind != ObjectAt::Kind::Free;
}

}  // namespace

const asl::Machine& CaretContext::machine() const {
  return present.wellFormed() ? *present.machine() : *known.machine();
}

std::vector<std::string> CaretContext::namesBeside() const {
  const std::string pointer = json::pointerTo(place.path);
  std::vector<std::string> names;
  const auto add = [&](const asl::Machine& root) {
    for (const auto& state : machineAround(root, pointer).states)
      if (std::find(names.begin(), names.end(), state.name) == names.end())
        names.push_back(state.name);
  };
  add(*present.machine());
  if (!present.wellFormed()) add(*known.machine());
  return names;
}

const json::Value* CaretContext::around() const {
  auto path = place.path;
  if (place.kind == CaretPlace::Kind::Value) path.pop_back();
  return json::resolve(present.value(), json::pointerTo(path));
}

std::string CaretContext::typed() const {
  return std::string(text.substr(place.begin, offset - std::min(offset, place.begin)));
}

CaretContext contextAt(std::string_view text, std::size_t offset, const asl::Document& known,
                       const Sample& sample) {
  offset = std::min(offset, text.size());
  const CaretPlace place = findCaret(text, known.format(), offset);
  CaretContext context{text, offset, known, sample, place, readAround(text, place, known)};
  context.style = edit::LayoutStyle::of(text);
  const auto at = [&](const std::vector<std::string>& path) {
    return objectAt(context.present.value(), known.value(), path, known.catalogue());
  };
  auto path = place.path;
  if (place.kind == CaretPlace::Kind::Value && !path.empty()) path.pop_back();
  context.object = at(path);
  if (place.kind != CaretPlace::Kind::Key || place.flow) return context;
  // In YAML a line tells only with its object whether it is a key or an item.
  if (place.item && !hasKeys(context.object)) {
    context.place.kind = CaretPlace::Kind::Value;
    path.pop_back();
    context.object = at(path);
  } else if (context.object.kind == ObjectAt::Kind::List &&
             context.object.owner != asl::Owner::State) {
    context.dash = true;
    const json::Value* list = json::resolve(context.present.value(), json::pointerTo(path));
    context.place.path.push_back(std::to_string(list == nullptr ? 0 : list->size()));
    context.object = at(context.place.path);
  }
  return context;
}

}  // namespace stepwright::assist
