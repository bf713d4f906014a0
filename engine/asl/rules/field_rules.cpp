// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/field_rules.h"

#include <array>
#include <string>

#include "engine/asl/rules/choice_rules.h"
#include "engine/asl/rules/error_rules.h"
#include "engine/asl/rules/object_rules.h"
#include "engine/json/pointer.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

void checkWait(const State& state, Report& report) {
  for (const char* name : {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"})
    if (state.fields.contains(name)) return;
  report.error(aws::noneOfGroup, state.id, {"SecondsPath, Seconds, TimestampPath, Timestamp"});
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
  Finding& finding = report.error(aws::noneOfGroup, state.id, {"Next, End"});
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
  if (config["Mode"].string() == "INLINE" && config.contains("ExecutionType")) {
    const std::string place = state.id + "/ItemProcessor/ProcessorConfig";
    report
        .error(aws::unsupportedField, json::pointerChild(place, "ExecutionType"), {"ExecutionType"})
        .place = place;
  }
  for (const char* field : ofDistributed) {
    if (!state.fields.contains(field)) continue;
    Finding& finding =
        report.error(aws::unsupportedField, json::pointerChild(state.id, field), {field});
    finding.place = state.id;  // AWS names the object that has the field
    finding.detail = worded(advice::onlyDistributed);
  }
}

/// "arn:aws:states:::s3:getObject", in any partition.
bool readsFromS3(std::string_view resource) {
  const std::size_t mark = resource.find(":states:::s3:");
  if (!resource.starts_with("arn:") || mark == std::string_view::npos) return false;
  const std::string_view action = resource.substr(mark + 13);
  return action == "getObject" || action == "listObjectsV2";
}

void checkReader(const State& state, Report& report) {
  const Value& reader = state.fields["ItemReader"];
  const Value& resource = reader["Resource"];
  const std::string place = json::pointerChild(state.id, "ItemReader");
  if (resource.isString() && !hasPlaceholder(resource.string()) && !readsFromS3(resource.string()))
    report.error(aws::noReader, json::pointerChild(place, "Resource"));
  const Value& config = reader["ReaderConfig"];
  const std::string inside = json::pointerChild(place, "ReaderConfig");
  const auto type = config["InputType"].string();
  if (type == "CSV" && !config.contains("CSVHeaderLocation"))
    report.error(aws::neededField, inside, {"CSVHeaderLocation"});
  if (type == "JSON" && config.contains("CSVHeaderLocation"))
    report
        .error(aws::unsupportedField, json::pointerChild(inside, "CSVHeaderLocation"),
               {"CSVHeaderLocation"})
        .place = inside;
  if (config["CSVHeaderLocation"].string() == "GIVEN" && !config.contains("CSVHeaders"))
    report.error(aws::required, inside, {"CSVHeaders"});
}

void checkMap(const State& state, Report& report) {
  checkMode(state, report);
  checkReader(state, report);
  if (!state.fields.contains("ItemProcessor") && !state.fields.contains("Iterator")) {
    report.error(aws::noneOfGroup, state.id, {"ItemProcessor, Iterator"});
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
  checkObject(subject, state.fields, Place(state.id), report);
  checkWayOn(state, report);
  if (state.type == StateType::Wait) checkWait(state, report);
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
  checkObject(subject, machine.fields, Place(machine.pointer), report);
  for (const auto& state : machine.states) checkState(state, machine.language, report);
}

}  // namespace stepwright::asl::rules
