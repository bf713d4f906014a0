// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/bind.h"

#include <array>
#include <cmath>

#include "engine/asl/hole_words.h"
#include "engine/asl/model.h"
#include "engine/json/pointer.h"

namespace stepwright::asl {
namespace {

using json::Value;

constexpr std::array<std::string_view, 8> typeNames = {"Task",    "Pass", "Choice",   "Wait",
                                                       "Succeed", "Fail", "Parallel", "Map"};

std::string text(const Value& value) { return std::string(value.string()); }

/// The names of errors in a list; what only a deployment fills in, the list too, is a name as it is
/// written.
std::vector<std::string> errorNames(const Value& list) {
  if (isTemplateCall(list)) return {templateCallText(list, Format::Yaml)};
  if (!placeholdersIn(list.string()).empty()) return {text(list)};
  std::vector<std::string> all;
  for (const auto& item : list.items())
    all.push_back(isTemplateCall(item) ? templateCallText(item, Format::Yaml) : text(item));
  return all;
}

/// Where nothing is said, the document's language holds; a Map or Parallel does not hand its own
/// down.
QueryLanguage languageOf(const Value& fields, QueryLanguage inherited) {
  const auto written = fields["QueryLanguage"].string();
  if (written == "JSONata") return QueryLanguage::Jsonata;
  if (written == "JSONPath") return QueryLanguage::JsonPath;
  return inherited;
}

MachinePtr machine(const Value& fields, const std::string& pointer, QueryLanguage inherited);

void bindContainer(State& state, QueryLanguage inherited) {
  if (state.type == StateType::Parallel) {
    const std::string base = json::pointerChild(state.id, "Branches");
    const auto& branches = state.fields["Branches"].items();
    for (std::size_t i = 0; i < branches.size(); ++i) {
      state.machines.push_back(machine(branches[i], json::pointerChild(base, i), inherited));
    }
  } else if (state.type == StateType::Map) {
    // Iterator is the old name: what has neither is to have an ItemProcessor.
    const bool old = state.fields.contains("Iterator") && !state.fields.contains("ItemProcessor");
    const char* key = old ? "Iterator" : "ItemProcessor";
    state.machines.push_back(
        machine(state.fields[key], json::pointerChild(state.id, key), inherited));
    state.distributed = state.fields[key]["ProcessorConfig"]["Mode"].string() == "DISTRIBUTED";
  }
}

State bindState(const std::string& name, const Value& fields, const std::string& id,
                QueryLanguage inherited) {
  State state{.id = id, .name = name, .fields = fields};
  const auto type = stateTypeFrom(fields["Type"].string());
  state.knownType = type.has_value();
  state.type = type.value_or(StateType::Pass);
  state.language = languageOf(fields, inherited);
  state.comment = text(fields["Comment"]);
  state.next = text(fields["Next"]);
  state.end = fields["End"].boolean();
  state.defaultNext = text(fields["Default"]);
  for (const auto& rule : fields["Choices"].items())
    state.choices.push_back({rule, text(rule["Next"])});
  for (const auto& entry : fields["Retry"].items()) state.retry.push_back(bindRetrier(entry));
  for (const auto& entry : fields["Catch"].items()) {
    state.catchers.push_back({entry, errorNames(entry["ErrorEquals"]), text(entry["Next"])});
  }
  bindContainer(state, inherited);
  return state;
}

MachinePtr machine(const Value& fields, const std::string& pointer, QueryLanguage inherited) {
  auto bound = std::make_shared<Machine>();
  bound->pointer = pointer;
  bound->fields = fields;
  bound->comment = text(fields["Comment"]);
  bound->startAt = text(fields["StartAt"]);
  bound->language = inherited;
  if (fields["TimeoutSeconds"].isNumber())
    bound->timeoutSeconds = fields["TimeoutSeconds"].integer();
  const std::string base = json::pointerChild(pointer, "States");
  const auto& states = fields["States"].members();
  bound->states.reserve(states.size());
  bound->index.reserve(states.size());
  for (const auto& member : states) {
    const std::string name(member.name());
    bound->index.emplace(name, bound->states.size());
    bound->states.push_back(
        bindState(name, member.value, json::pointerChild(base, name), inherited));
  }
  return bound;
}

}  // namespace

std::string_view toString(StateType type) { return typeNames[static_cast<std::size_t>(type)]; }

std::optional<StateType> stateTypeFrom(std::string_view text) {
  for (std::size_t i = 0; i < typeNames.size(); ++i) {
    if (typeNames[i] == text) return static_cast<StateType>(i);
  }
  return std::nullopt;
}

std::string_view toString(QueryLanguage language) {
  return language == QueryLanguage::Jsonata ? "JSONata" : "JSONPath";
}

MachinePtr bind(const json::Value& definition) {
  return machine(definition, "", languageOf(definition, QueryLanguage::JsonPath));
}

Retrier bindRetrier(const Value& fields) {
  Retrier bound{.fields = fields, .errorEquals = errorNames(fields["ErrorEquals"])};
  if (fields["IntervalSeconds"].isNumber())
    bound.intervalSeconds = fields["IntervalSeconds"].number();
  if (fields["MaxAttempts"].isNumber()) bound.maxAttempts = fields["MaxAttempts"].integer();
  if (fields["BackoffRate"].isNumber()) bound.backoffRate = fields["BackoffRate"].number();
  if (fields["MaxDelaySeconds"].isNumber())
    bound.maxDelaySeconds = fields["MaxDelaySeconds"].number();
  bound.fullJitter = fields["JitterStrategy"].string() == "FULL";
  return bound;
}

const State* findState(const Machine& root, std::string_view id) {
  for (const auto& state : root.states) {
    if (state.id == id) return &state;
    if (!id.starts_with(state.id)) continue;
    for (const auto& nested : state.machines) {
      if (const State* found = findState(*nested, id)) return found;
    }
  }
  return nullptr;
}

}  // namespace stepwright::asl
