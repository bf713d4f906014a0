// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/field_rules.h"

#include <algorithm>
#include <unordered_map>

#include "engine/asl/bind.h"
#include "engine/asl/rules/choice_rules.h"
#include "engine/asl/rules/error_rules.h"
#include "engine/asl/rules/report.h"
#include "engine/asl/rules/value_rules.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// The schema by owner and name; looking rows up one by one would be most of a validation's time.
class Index {
 public:
  static const Index& get() {
    static const Index index;
    return index;
  }

  [[nodiscard]] const std::vector<const Field*>& named(Owner owner, std::string_view name) const {
    static const std::vector<const Field*> none;
    const auto& names = owners_[static_cast<std::size_t>(owner)];
    const auto found = names.find(name);
    return found == names.end() ? none : found->second;
  }
  [[nodiscard]] const std::vector<const Field*>& required(Owner owner) const {
    return required_[static_cast<std::size_t>(owner)];
  }

 private:
  static constexpr std::size_t owners = kOwners;
  Index() {
    for (const auto& field : schema()) {
      owners_[static_cast<std::size_t>(field.owner)][field.name].push_back(&field);
      if (field.required) required_[static_cast<std::size_t>(field.owner)].push_back(&field);
    }
  }
  std::unordered_map<std::string_view, std::vector<const Field*>> owners_[owners];
  std::vector<const Field*> required_[owners];
};

/// What an object is, as far as its fields depend on it.
struct Subject {
  Owner owner;
  StateType type = StateType::Pass;
  QueryLanguage language = QueryLanguage::JsonPath;
  [[nodiscard]] bool has(const Field& field) const {
    return field.owner != Owner::State || (field.types & bit(type)) != 0;
  }
};

const Field* rowOf(const Subject& subject, std::string_view name) {
  for (const Field* field : Index::get().named(subject.owner, name)) {
    if (subject.has(*field)) return field;
  }
  return nullptr;
}

/// The field that was probably meant.
std::string_view nearest(const Subject& subject, const Value& object, std::string_view name) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, name.size() / 3);
  for (const auto& field : schema()) {
    const bool fits =
        field.owner == subject.owner && subject.has(field) && field.in(subject.language);
    if (!fits || object.contains(field.name)) continue;
    const std::size_t far = editDistance(name, field.name);
    if (far < least) {
      least = far;
      best = field.name;
    }
  }
  return best;
}

void unknownField(const Subject& subject, const Value& object, const std::string& pointer,
                  std::string_view name, Report& report) {
  const std::string place = json::pointerChild(pointer, name);
  Finding& finding = report.schema("Field '" + std::string(name) + "' is not supported", place);
  if (const auto meant = nearest(subject, object, name); !meant.empty()) {
    finding.detail = "Perhaps '" + std::string(meant) + "' was meant.";
    finding.mend = {Mend::Kind::RenameKey, "Rename it to " + std::string(meant), place,
                    std::string(meant), ""};
  } else {
    finding.mend = {Mend::Kind::RemoveMember, "Remove the field", place, "", ""};
  }
}

void otherLanguage(const Subject& subject, const std::string& pointer, std::string_view name,
                   Report& report) {
  const bool jsonata = subject.language == QueryLanguage::Jsonata;
  report.schema("The QueryLanguage is set to '" + std::string(toString(subject.language)) +
                    "', but field '" + std::string(name) + "' is only supported for the '" +
                    (jsonata ? "JSONPath" : "JSONata") + "' QueryLanguage",
                json::pointerChild(pointer, name));
}

void checkRequired(const Subject& subject, const Value& object, const std::string& pointer,
                   Report& report) {
  std::string missing;
  for (const Field* field : Index::get().required(subject.owner)) {
    if (!subject.has(*field) || !field->in(subject.language) || object.contains(field->name))
      continue;
    // AWS names them from the last to the first of the spec.
    missing = std::string(field->name) + (missing.empty() ? "" : ", " + missing);
  }
  if (!missing.empty()) report.schema("These fields are required: [" + missing + "]", pointer);
}

/// One complaint for each group of which there is more than one.
void checkGroups(const std::vector<const Field*>& present, const std::string& pointer,
                 Report& report) {
  std::vector<std::string_view> told;
  for (const Field* field : present) {
    if (field->group.empty() || std::find(told.begin(), told.end(), field->group) != told.end())
      continue;
    std::string names;
    int count = 0;
    for (const Field* other : present) {
      if (other->group != field->group) continue;
      names += (names.empty() ? "" : ", ") + std::string(other->name);
      ++count;
    }
    if (count < 2) continue;
    told.push_back(field->group);
    Finding& finding =
        report.schema("There should only be one of the following fields: [" + names + "]", pointer);
    const std::string_view extra = field->group == "Next|End" ? "End" : present.back()->name;
    if (field->group == "Next|End") {
      finding.mend = {Mend::Kind::RemoveMember, "Remove End", json::pointerChild(pointer, extra),
                      "", ""};
    }
  }
}

bool isOperatorOfRule(std::string_view name) {
  if (name == "Variable" || name == "And" || name == "Or" || name == "Not") return true;
  return name.starts_with("String") || name.starts_with("Numeric") || name.starts_with("Boolean") ||
         name.starts_with("Timestamp") || name.starts_with("Is");
}

void checkMembers(const Subject& subject, const Value& object, const std::string& pointer,
                  Report& report) {
  std::vector<const Field*> present;
  for (const auto& member : object.members()) {
    const auto name = member.name();
    const Field* field = rowOf(subject, name);
    if (field == nullptr) {
      const bool ofRule = subject.owner == Owner::ChoiceRule && isOperatorOfRule(name);
      if (!ofRule) unknownField(subject, object, pointer, name, report);
      if (ofRule && subject.language == QueryLanguage::Jsonata)
        otherLanguage(subject, pointer, name, report);
      continue;
    }
    if (!field->in(subject.language)) {
      otherLanguage(subject, pointer, name, report);
      continue;
    }
    present.push_back(field);
    checkValue(*field, member.value, json::pointerChild(pointer, name), subject.language, report);
  }
  checkGroups(present, pointer, report);
}

void oneOf(const State& state, std::initializer_list<const char*> names, Report& report) {
  std::string list;
  for (const char* name : names) {
    if (state.fields.contains(name)) return;
    list += (list.empty() ? "" : ", ") + std::string(name);
  }
  report.schema("One of these fields is required: [" + list + "]", state.id);
}

void checkLanguage(const State& state, QueryLanguage machine, Report& report) {
  if (machine == QueryLanguage::Jsonata && state.fields["QueryLanguage"].string() == "JSONPath") {
    report.schema(
        "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
        state.id);
  }
}

void checkWayOn(const State& state, Report& report) {
  const bool goesOn = state.type != StateType::Choice && state.type != StateType::Succeed &&
                      state.type != StateType::Fail;
  const Value& end = state.fields["End"];
  if (!goesOn || state.fields.contains("Next") || (state.fields.contains("End") && end.boolean()))
    return;
  if (end.isString() && hasPlaceholder(end.string())) return;
  Finding& finding = report.schema("One of these fields is required: [Next, End]", state.id);
  if (!state.fields.contains("End"))
    finding.mend = {Mend::Kind::AddMember, "End the workflow here", state.id, "End", "true"};
}

void checkHeartbeat(const State& state, Report& report) {
  const Value& heartbeat = state.fields["HeartbeatSeconds"];
  const Value& timeout = state.fields["TimeoutSeconds"];
  if (heartbeat.isNumber() && timeout.isNumber() && heartbeat.number() >= timeout.number()) {
    report.schema("HeartbeatSeconds must be less than TimeoutSeconds",
                  json::pointerChild(state.id, "HeartbeatSeconds"));
  }
}

void checkMap(const State& state, Report& report) {
  if (!state.fields.contains("ItemProcessor") && !state.fields.contains("Iterator")) {
    report.schema("These fields are required: [ItemProcessor]", state.id);
  }
  if (state.distributed && report.express()) {
    report.schema("Express state machine does not support 'DISTRIBUTED' mode",
                  state.id + "/ItemProcessor/ProcessorConfig/Mode");
  }
  const Value& batcher = state.fields["ItemBatcher"];
  const bool limited =
      batcher.contains("MaxItemsPerBatch") || batcher.contains("MaxItemsPerBatchPath") ||
      batcher.contains("MaxInputBytesPerBatch") || batcher.contains("MaxInputBytesPerBatchPath");
  if (batcher.isObject() && !limited) {
    report.schema(
        "One of these fields is required: [MaxItemsPerBatch, MaxItemsPerBatchPath, "
        "MaxInputBytesPerBatch, "
        "MaxInputBytesPerBatchPath]",
        state.id + "/ItemBatcher");
  }
  const Value& writer = state.fields["ResultWriter"];
  if (writer.isObject() && !writer.contains("WriterConfig") && !writer.contains("Resource")) {
    report.schema("One of these fields is required: [WriterConfig, Resource]",
                  state.id + "/ResultWriter");
  }
}

void checkState(const State& state, QueryLanguage machine, Report& report) {
  if (!state.fields.isObject()) {
    report.schema("Expected value of type Object", state.id);
    return;
  }
  if (!state.knownType) {
    if (!state.fields.contains("Type")) {
      report.schema("These fields are required: [Type]", state.id);
    } else if (!hasPlaceholder(state.fields["Type"].string())) {
      report.schema("Value must be one of [Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map]",
                    state.id + "/Type");
    }
    return;
  }
  const Subject subject{Owner::State, state.type, state.language};
  checkLanguage(state, machine, report);
  checkRequired(subject, state.fields, state.id, report);
  checkMembers(subject, state.fields, state.id, report);
  checkWayOn(state, report);
  if (state.type == StateType::Wait) {
    state.language == QueryLanguage::Jsonata
        ? oneOf(state, {"Seconds", "Timestamp"}, report)
        : oneOf(state, {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"}, report);
  }
  if (state.type == StateType::Task) checkHeartbeat(state, report);
  if (state.type == StateType::Map) checkMap(state, report);
  if (state.type == StateType::Choice) checkChoice(state, report);
  if (!state.retry.empty() || !state.catchers.empty()) checkErrorHandling(state, report);
}

}  // namespace

void checkObject(const Value& object, Owner owner, const std::string& pointer,
                 QueryLanguage language, Report& report) {
  const Subject subject{owner, StateType::Pass, language};
  checkRequired(subject, object, pointer, report);
  checkMembers(subject, object, pointer, report);
}

void checkFields(const Machine& machine, Report& report) {
  if (!machine.fields.isObject()) {
    // A branch that is no object was told of where it stands in its list.
    return;
  }
  const Owner owner = machine.pointer.empty() ? Owner::Machine : Owner::SubMachine;
  const Subject subject{owner, StateType::Pass, machine.language};
  checkRequired(subject, machine.fields, machine.pointer, report);
  checkMembers(subject, machine.fields, machine.pointer, report);
  for (const auto& state : machine.states) checkState(state, machine.language, report);
}

}  // namespace stepwright::asl::rules
