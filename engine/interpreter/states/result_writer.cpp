// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/result_writer.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/interpreter/resource.h"
#include "engine/interpreter/states/child_record.h"
#include "engine/interpreter/states/map_request.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

/// Of the children that failed: their records, whatever the Transformation.
std::vector<Value> failures(Core& core, const Fiber& fiber) {
  std::vector<Value> records;
  const auto& ends = (*fiber.frame.children)->run->ends;
  for (std::size_t i = 0; i < ends.size(); ++i)
    if (ends[i].failed) records.push_back(recordOf(core, fiber, i));
  return records;
}

/// Of those that were not started: what they would have begun with.
std::vector<Value> pending(const ChildrenFrame& children) {
  std::vector<Value> inputs;
  for (std::size_t i = children.next; i < children.items.size(); ++i)
    inputs.push_back(Value::objectOfDistinct({{"Input", Value(json::print(children.inputOf(i)))},
                                              {"InputDetails", includedDetails()},
                                              {"Status", Value("PENDING")}}));
  return inputs;
}

std::string folderOf(const MapRunFrame& run) {
  const std::string prefix(run.writerInput["Prefix"].string());
  return (prefix.empty() ? "" : prefix + "/") + run.uuid + "/";
}

Value objectToWrite(const MapRunFrame& run, const std::string& name, Value body, bool lines) {
  std::vector<Member> members{{"Bucket", run.writerInput["Bucket"]},
                              {"Key", Value(folderOf(run) + name)},
                              {"Body", std::move(body)}};
  if (lines) members.emplace_back("OutputType", Value("JSONL"));
  return Value::objectOfDistinct(std::move(members));
}

/// One object a status, and none where nobody ended so.
std::vector<ResultFile> filesFor(Core& core, const Fiber& fiber) {
  const auto& fields = distributedOf(core, fiber);
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  std::vector<ResultFile> files;
  const auto add = [&](const char* status, const Value& body) {
    if (body.size() == 0) return;
    const std::string name = std::string(status) + "_0.json";
    files.push_back({status, objectToWrite(run, name, body, fields.writesLines), 0});
  };
  add("FAILED", Value::array(failures(core, fiber)));
  add("PENDING", Value::array(pending(**fiber.frame.children)));
  add("SUCCEEDED", transformedResults(core, fiber));
  return files;
}

Value manifestOf(const MapRunFrame& run) {
  std::vector<Member> lists;
  for (const char* status : {"FAILED", "PENDING", "SUCCEEDED"}) {
    std::vector<Value> files;
    for (const ResultFile& file : run.files)
      if (file.status == std::string_view(status))
        files.push_back(
            Value::objectOfDistinct({{"Key", file.request["Key"]}, {"Size", Value(file.size)}}));
    lists.emplace_back(status, Value::array(std::move(files)));
  }
  return Value::objectOfDistinct({{"DestinationBucket", run.writerInput["Bucket"]},
                                  {"MapRunArn", Value(run.arn)},
                                  {"ResultFiles", Value::objectOfDistinct(std::move(lists))}});
}

}  // namespace

Value transformedResults(Core& core, const Fiber& fiber) {
  const auto how = distributedOf(core, fiber).transformation;
  const ChildrenFrame& children = **fiber.frame.children;
  std::vector<Value> results;
  for (std::size_t i = 0; i < children.results.size(); ++i) {
    if (!children.ended[i]) continue;
    const Value& output = children.results[i];
    if (how == Transformation::None)
      results.push_back(recordOf(core, fiber, i));
    else if (how == Transformation::Flatten && output.isArray())
      results.insert(results.end(), output.items().begin(), output.items().end());
    else
      results.push_back(output);
  }
  return Value::array(std::move(results));
}

bool writeResults(Core& core, Fiber& fiber) {
  if (!distributedOf(core, fiber).hasWriter) return true;
  if (!(*fiber.frame.children)->run->writing) {
    auto files = filesFor(core, fiber);
    MapRunFrame& run = *fiber.frame.children->edit().run;
    run.files = std::move(files);
    run.writing = true;
  }
  MapRunFrame& run = *fiber.frame.children->edit().run;
  if (run.written > run.files.size()) return true;
  const bool last = run.written == run.files.size();
  Value input = last ? objectToWrite(run, "manifest.json", manifestOf(run), false)
                     : run.files[run.written].request;
  ++run.written;
  askForMapRun(core, fiber, Resource::parse("arn:aws:states:::s3:putObject"), std::move(input),
               true);
  return false;
}

std::optional<StateError> takeWriterAnswer(Fiber& fiber, const TaskOutcome& outcome) {
  MapRunFrame& run = *fiber.frame.children->edit().run;
  if (outcome.kind != TaskOutcome::Kind::Succeeded) {
    const auto text = [](const std::optional<Value>& value) {
      return value ? std::string(value->string()) : std::string();
    };
    run.writing = false;
    return StateError{.error = Value("States.ResultWriterFailed"),
                      .cause = Value(text(outcome.error) + ": " + text(outcome.cause))};
  }
  // What was written is needed no longer; its size stands in the manifest.
  if (run.written <= run.files.size()) {
    ResultFile& file = run.files[run.written - 1];
    file.size = outcome.output["Size"].integer();
    file.request = Value::objectOfDistinct({{"Key", file.request["Key"]}});
  }
  return std::nullopt;
}

Value writtenWhere(const MapRunFrame& run) {
  return Value::objectOfDistinct(
      {Member("MapRunArn", Value(run.arn)),
       Member("ResultWriterDetails",
              Value::objectOfDistinct({Member("Bucket", run.writerInput["Bucket"]),
                                       Member("Key", Value(folderOf(run) + "manifest.json"))}))});
}

}  // namespace stepwright::interpreter
