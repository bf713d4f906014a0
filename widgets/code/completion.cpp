// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/completion.h"

#include <QStringList>
#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/assist/suggest.h"
#include "engine/assist/try_expression.h"
#include "engine/json/pointer.h"
#include "widgets/code/expression_spans.h"
#include "widgets/code/field_at.h"
#include "widgets/code/json_place.h"
#include "widgets/common/said.h"
#include "widgets/common/text.h"

namespace stepwright::code {

namespace {

bool namesState(std::string_view field) {
  return field == "Next" || field == "Default" || field == "StartAt";
}

/// The innermost machine whose pointer leads to that place.
const asl::Machine* machineAround(const asl::Machine& machine, std::string_view pointer) {
  for (const auto& state : machine.states) {
    if (!(pointer == state.id ||
          (pointer.starts_with(state.id) && pointer[state.id.size()] == '/'))) {
      continue;
    }
    for (const auto& inner : state.machines) {
      const bool within =
          pointer.starts_with(inner->pointer) &&
          (pointer.size() == inner->pointer.size() || pointer[inner->pointer.size()] == '/');
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

std::vector<std::string> valuesFor(const asl::Document& document, std::vector<std::string> path) {
  const std::string pointer = pointerOf(path);
  const std::string name = path.back();
  path.pop_back();
  const asl::Field* field = objectAt(document, path).field(name);
  if (field == nullptr) return {};
  if (field->kind == asl::FieldKind::State) return statesNear(document, pointer);
  std::vector<std::string> values;
  for (std::string_view rest = field->choices; !rest.empty();) {
    const auto bar = rest.find('|');
    values.emplace_back(rest.substr(0, bar));
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
  return values;
}

/// The fields that the object at that path may have and does not have yet.
std::vector<std::string> fieldsFor(const asl::Document& document,
                                   const std::vector<std::string>& path) {
  const json::Value* present = json::resolve(document.value(), pointerOf(path));
  std::vector<std::string> names;
  for (const auto* field : objectAt(document, path).fields()) {
    if (field == nullptr || (present != nullptr && present->contains(field->name))) continue;
    names.emplace_back(field->name);
  }
  return names;
}

Completion jsonCompletion(const asl::Document& document, std::string_view text,
                          std::size_t offset) {
  const JsonPlace place = jsonPlaceAt(text, offset);
  Completion completion{place.typed, {}};
  if (!place.inString) return completion;
  if (place.kind == JsonPlace::Kind::Key) completion.proposals = fieldsFor(document, place.path);
  if (place.kind == JsonPlace::Kind::Value && !place.path.empty()) {
    completion.proposals = valuesFor(document, place.path);
  }
  putMatchesFirst(completion, text.substr(place.typed.begin, place.typed.length()));
  return completion;
}

/// Inside of {% … %}, of a path or of an intrinsic call.
std::optional<Completion> expressionCompletion(const asl::Document& document, std::string_view text,
                                               std::size_t offset, const assist::Sample& sample) {
  text::Range typed;
  if (document.format() == asl::Format::Yaml) {
    const std::size_t line = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    typed = {line == std::string_view::npos ? 0 : line + 1, offset};
  } else {
    const JsonPlace place = jsonPlaceAt(text, offset);
    if (!place.inString || place.kind != JsonPlace::Kind::Value) return std::nullopt;
    typed = {place.typed.begin, offset};
  }
  const auto expression = typedExpression(text, typed);
  if (!expression) return std::nullopt;
  const std::string_view before = text.substr(expression->range.begin, expression->range.length());
  Completion completion;
  completion.typed = {expression->range.begin + assist::wordStart(before), offset};
  for (auto& one : assist::suggest(before, expression->language, sample)) {
    completion.proposals.push_back(std::move(one.text));
  }
  return completion;
}

/// In YAML a line tells its own key; what it belongs to is asked of the last good analysis.
Completion yamlCompletion(const asl::Document& document, std::string_view text,
                          std::size_t offset) {
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t lineStart = newline == std::string_view::npos ? 0 : newline + 1;
  const std::string_view line = text.substr(lineStart, offset - lineStart);
  const std::size_t keyStart = std::min(line.find_first_not_of(" -"), line.size());
  const std::size_t colon = line.find(": ", keyStart);
  auto path = json::pointerTokens(document.stateAt(lineStart));
  Completion completion;
  if (colon == std::string_view::npos) {
    completion.typed = {lineStart + keyStart, offset};
    completion.proposals = fieldsFor(document, path);
  } else {
    std::size_t begin = std::min(line.find_first_not_of(" \"'", colon + 1), line.size());
    completion.typed = {lineStart + begin, offset};
    path.emplace_back(line.substr(keyStart, colon - keyStart));
    completion.proposals = valuesFor(document, path);
  }
  putMatchesFirst(completion, text.substr(completion.typed.begin, completion.typed.length()));
  return completion;
}

/// The field that names a state at that place, and the name; or the state whose key stands there.
const asl::State* stateNamedAt(const asl::Document& document, std::size_t offset) {
  const std::string pointer = document.pointerAt(offset);
  const auto slash = pointer.rfind('/');
  if (slash == std::string::npos) return nullptr;
  if (namesState(std::string_view(pointer).substr(slash + 1))) {
    const auto* value = json::resolve(document.value(), pointer);
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

Completion completionAt(const asl::Document& document, std::string_view text, std::size_t offset,
                        const assist::Sample& sample) {
  if (auto inside = expressionCompletion(document, text, offset, sample)) return *inside;
  return document.format() == asl::Format::Yaml ? yamlCompletion(document, text, offset)
                                                : jsonCompletion(document, text, offset);
}

QString helpAt(const asl::Document& document, std::size_t offset) {
  QStringList parts;
  const auto line = [](const std::string& name, const QString& words) {
    return QStringLiteral("<b>%1</b> %2")
        .arg(QString::fromStdString(name).toHtmlEscaped(), words.toHtmlEscaped());
  };
  for (const auto& problem : document.problems()) {
    if (problem.range.begin <= offset && offset <= problem.range.end) {
      QString words = common::said(problem.message);
      if (!problem.detail.empty()) words += QStringLiteral(". ") + common::said(problem.detail);
      parts << line(problem.code, words);
    }
  }
  auto path = json::pointerTokens(document.pointerAt(offset));
  if (!path.empty()) {
    const std::string name = path.back();
    path.pop_back();
    const asl::Field* field = objectAt(document, path).field(name);
    if (field != nullptr) parts << line(name, common::toQt(field->help));
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
