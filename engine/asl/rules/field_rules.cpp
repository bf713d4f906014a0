// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/field_rules.h"

#include <initializer_list>
#include <string>

#include "engine/asl/rules/choice_rules.h"
#include "engine/asl/rules/error_rules.h"
#include "engine/asl/rules/object_rules.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

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
  checkObject(subject, state.fields, state.id, report);
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

void checkFields(const Machine& machine, Report& report) {
  if (!machine.fields.isObject()) {
    // A branch that is no object was told of where it stands in its list.
    return;
  }
  const Owner owner = machine.pointer.empty() ? Owner::Machine : Owner::SubMachine;
  const Subject subject{owner, StateType::Pass, machine.language};
  checkObject(subject, machine.fields, machine.pointer, report);
  for (const auto& state : machine.states) checkState(state, machine.language, report);
}

}  // namespace stepwright::asl::rules
