// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/field_rules.h"

#include <array>
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
  report.error(aws::oneRequired, state.id, {list});
}

void checkLanguage(const State& state, QueryLanguage machine, Report& report) {
  if (machine == QueryLanguage::Jsonata && state.fields["QueryLanguage"].string() == "JSONPath") {
    report.error(aws::languageOfMachine, state.id);
  }
}

void checkWayOn(const State& state, Report& report) {
  const bool goesOn = state.type != StateType::Choice && state.type != StateType::Succeed &&
                      state.type != StateType::Fail;
  const Value& end = state.fields["End"];
  if (!goesOn || state.fields.contains("Next") || (state.fields.contains("End") && end.boolean()))
    return;
  if (end.isString() && hasPlaceholder(end.string())) return;
  Finding& finding = report.error(aws::oneRequired, state.id, {"Next, End"});
  if (!state.fields.contains("End"))
    finding.mend = {Mend::Kind::AddMember, worded(advice::endHere), state.id, "End", "true"};
}

void checkHeartbeat(const State& state, Report& report) {
  const Value& heartbeat = state.fields["HeartbeatSeconds"];
  const Value& timeout = state.fields["TimeoutSeconds"];
  if (heartbeat.isNumber() && timeout.isNumber() && heartbeat.number() >= timeout.number()) {
    report.error(aws::heartbeat, json::pointerChild(state.id, "HeartbeatSeconds"));
  }
}

/// What only a distributed Map has, and what it must have.
void checkMode(const State& state, Report& report) {
  constexpr std::array ofDistributed = {"ItemReader",
                                        "ItemBatcher",
                                        "ResultWriter",
                                        "Label",
                                        "ToleratedFailureCount",
                                        "ToleratedFailureCountPath",
                                        "ToleratedFailurePercentage",
                                        "ToleratedFailurePercentagePath"};
  const Value& config = state.fields["ItemProcessor"]["ProcessorConfig"];
  if (state.distributed) {
    if (config.contains("ExecutionType")) return;
    const std::string place = state.id + "/ItemProcessor/ProcessorConfig";
    report.error(aws::required, place, {"ExecutionType"}).mend = {
        Mend::Kind::AddMember, worded(advice::standardChildren), place, "ExecutionType",
        "\"STANDARD\""};
    return;
  }
  if (hasPlaceholder(config["Mode"].string()) || isTemplateFunction(config["Mode"])) return;
  for (const char* field : ofDistributed) {
    if (!state.fields.contains(field)) continue;
    Finding& finding =
        report.error(aws::unsupportedField, json::pointerChild(state.id, field), {field});
    finding.place = state.id;  // AWS names the object that has the field
    finding.detail = worded(advice::onlyDistributed);
  }
}

void checkMap(const State& state, Report& report) {
  checkMode(state, report);
  if (!state.fields.contains("ItemProcessor") && !state.fields.contains("Iterator")) {
    report.error(aws::required, state.id, {"ItemProcessor"});
  }
  if (state.distributed && report.express()) {
    report.error(aws::expressDistributed, state.id + "/ItemProcessor/ProcessorConfig/Mode");
  }
  const Value& batcher = state.fields["ItemBatcher"];
  const bool limited =
      batcher.contains("MaxItemsPerBatch") || batcher.contains("MaxItemsPerBatchPath") ||
      batcher.contains("MaxInputBytesPerBatch") || batcher.contains("MaxInputBytesPerBatchPath");
  if (batcher.isObject() && !limited) {
    report.error(aws::oneRequired, state.id + "/ItemBatcher",
                 {"MaxItemsPerBatch, MaxItemsPerBatchPath, MaxInputBytesPerBatch, "
                  "MaxInputBytesPerBatchPath"});
  }
  const Value& writer = state.fields["ResultWriter"];
  if (writer.isObject() && !writer.contains("WriterConfig") && !writer.contains("Resource")) {
    report.error(aws::oneRequired, state.id + "/ResultWriter", {"WriterConfig, Resource"});
  }
}

void checkState(const State& state, QueryLanguage machine, Report& report) {
  if (!state.fields.isObject()) {
    report.expected("Object", state.id);
    return;
  }
  if (!state.knownType) {
    if (!state.fields.contains("Type")) {
      report.error(aws::required, state.id, {"Type"});
    } else if (!hasPlaceholder(state.fields["Type"].string())) {
      report.error(aws::oneOf, state.id + "/Type",
                   {"Task, Pass, Choice, Wait, Succeed, Fail, Parallel, Map"});
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
