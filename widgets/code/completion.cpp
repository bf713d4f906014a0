// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/completion.h"

#include <algorithm>
#include <array>

#include "engine/asl/model.h"
#include "engine/json/pointer.h"
#include "widgets/code/json_place.h"

namespace stepwright::code {

namespace {

constexpr std::array<std::string_view, 8> kTypes{"Task", "Pass",    "Choice", "Wait",
                                                 "Succeed", "Fail", "Parallel", "Map"};

bool namesState(std::string_view field) {
  return field == "Next" || field == "Default" || field == "StartAt";
}

/// The innermost machine whose pointer leads to that place.
const asl::Machine* machineAround(const asl::Machine& machine, std::string_view pointer) {
  for (const auto& state : machine.states) {
    if (!(pointer == state.id || (pointer.starts_with(state.id) && pointer[state.id.size()] == '/'))) {
      continue;
    }
    for (const auto& inner : state.machines) {
      const bool within = pointer.starts_with(inner->pointer) &&
                          (pointer.size() == inner->pointer.size() ||
                           pointer[inner->pointer.size()] == '/');
      if (within) return machineAround(*inner, pointer);
    }
    return &machine;
  }
  return &machine;
}

std::vector<std::string> statesNear(const asl::Document& document, std::string_view pointer) {
  std::vector<std::string> names;
  for (const auto& state : machineAround(*document.machine(), pointer)->states) {
    names.push_back(state.name);
  }
  return names;
}

void putMatchesFirst(Completion& completion, std::string_view typed) {
  std::stable_partition(completion.proposals.begin(), completion.proposals.end(),
                        [&](const auto& word) { return word.starts_with(typed); });
}

std::vector<std::string> valuesFor(const asl::Document& document,
                                   const std::vector<std::string>& path) {
  const std::string& field = path.back();
  if (namesState(field)) return statesNear(document, pointerOf(path));
  if (field == "Type") return {kTypes.begin(), kTypes.end()};
  return {};
}

Completion jsonCompletion(const asl::Document& document, std::string_view text, std::size_t offset) {
  const JsonPlace place = jsonPlaceAt(text, offset);
  Completion completion{place.typed, {}};
  if (!place.inString || place.path.empty()) return completion;
  if (place.kind == JsonPlace::Kind::Value) completion.proposals = valuesFor(document, place.path);
  putMatchesFirst(completion, text.substr(place.typed.begin, place.typed.length()));
  return completion;
}

Completion yamlCompletion(const asl::Document& document, std::string_view text, std::size_t offset) {
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t lineStart = newline == std::string_view::npos ? 0 : newline + 1;
  const std::string_view line = text.substr(lineStart, offset - lineStart);
  const std::size_t colon = line.find(": ");
  Completion completion{{offset, offset}, {}};
  if (colon == std::string_view::npos) return completion;
  std::string_view key = line.substr(0, colon);
  key.remove_prefix(std::min(key.find_first_not_of(" -"), key.size()));
  std::size_t begin = colon + 2;
  while (begin < line.size() && (line[begin] == ' ' || line[begin] == '"' || line[begin] == '\'')) ++begin;
  completion.typed.begin = lineStart + begin;
  completion.proposals = valuesFor(
      document, {document.stateAt(lineStart).empty() ? std::string() : document.stateAt(lineStart),
                 std::string(key)});
  if (namesState(key)) completion.proposals = statesNear(document, document.stateAt(lineStart));
  putMatchesFirst(completion, text.substr(completion.typed.begin, completion.typed.length()));
  return completion;
}

/// The field that names a state at that place, and the name; or the state whose key stands there.
const asl::State* stateNamedAt(const asl::Document& document, std::size_t offset) {
  const std::string pointer = document.pointerAt(offset);
  const auto slash = pointer.rfind('/');
  if (slash == std::string::npos) return nullptr;
  if (namesState(std::string_view(pointer).substr(slash + 1))) {
    const auto* value = json::at(document.value(), pointer);
    if (value == nullptr || !value->isString()) return nullptr;
    return machineAround(*document.machine(), pointer)->find(value->string());
  }
  const auto id = document.stateAt(offset);
  const auto key = document.keyRangeOf(id);
  const bool onKey = key && key->begin <= offset && offset <= key->end;
  return onKey ? asl::findState(*document.machine(), id) : nullptr;
}

void collectUses(const asl::Document& document, std::string_view pointer, std::string_view name,
                 const json::Value& value, std::vector<text::Range>& found) {
  for (const auto& member : value.members()) {
    std::string inner = std::string(pointer) + pointerOf({std::string(member.name())});
    const bool nested = member.name() == "States" || member.name() == "Branches" ||
                        member.name() == "ItemProcessor" || member.name() == "Iterator";
    if (nested && !pointer.empty()) continue;
    if (namesState(member.name()) && member.value.string() == name) {
      if (const auto range = document.rangeOf(inner)) found.push_back(*range);
    } else if (member.name() == "Choices" || member.name() == "Catch") {
      for (std::size_t i = 0; i < member.value.size(); ++i) {
        collectUses(document, inner + "/" + std::to_string(i), name, member.value.at(i), found);
      }
    }
  }
}

}  // namespace

Completion completionAt(const asl::Document& document, std::string_view text, std::size_t offset) {
  return document.format() == asl::Format::Yaml ? yamlCompletion(document, text, offset)
                                                : jsonCompletion(document, text, offset);
}

QString helpAt(const asl::Document& document, std::size_t offset) {
  QStringList parts;
  for (const auto& problem : document.problems()) {
    if (problem.range.begin <= offset && offset <= problem.range.end) {
      parts << QStringLiteral("<b>%1</b> %2").arg(
          QString::fromStdString(problem.code).toHtmlEscaped(),
          QString::fromStdString(problem.message).toHtmlEscaped());
    }
  }
  return parts.join(QStringLiteral("<br>"));
}

std::optional<std::size_t> definitionAt(const asl::Document& document, std::size_t offset) {
  const asl::State* state = stateNamedAt(document, offset);
  if (state == nullptr) return std::nullopt;
  const auto key = document.keyRangeOf(state->id);
  return key ? std::optional(key->begin) : std::nullopt;
}

std::vector<text::Range> referencesAt(const asl::Document& document, std::size_t offset) {
  const asl::State* state = stateNamedAt(document, offset);
  if (state == nullptr) return {};
  std::vector<text::Range> found;
  if (const auto key = document.keyRangeOf(state->id)) found.push_back(*key);
  const asl::Machine* machine = machineAround(*document.machine(), state->id);
  collectUses(document, machine->pointer, state->name, machine->fields, found);
  for (const auto& other : machine->states) {
    collectUses(document, other.id, state->name, other.fields, found);
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace stepwright::code
