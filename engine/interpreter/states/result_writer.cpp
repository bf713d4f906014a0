// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/result_writer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/interpreter/states/child_record.h"
#include "engine/interpreter/states/map_request.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

/// So much gathers before a part of a file is written.
constexpr std::size_t partBytes = 1U << 20U;

constexpr std::array<const char*, 3> statuses = {"FAILED", "PENDING", "SUCCEEDED"};
using FileOf = MapRunFrame::FileOf;
constexpr std::array<FileOf, 3> allFiles = {FileOf::Failed, FileOf::Pending, FileOf::Succeeded};

MapRunFrame& runOf(Fiber& fiber) { return *fiber.frame.children->edit().run; }

/// Of those that were not started: what they would have begun with.
std::string pending(const ChildrenFrame& children) {
  std::string lines;
  for (std::size_t i = children.next; i < children.count(); ++i) {
    json::printTo(lines,
                  Value::objectOfDistinct({{"Input", Value(json::print(children.inputOf(i)))},
                                           {"InputDetails", includedDetails()},
                                           {"Status", Value("PENDING")}}));
    lines += '\n';
  }
  return lines;
}

std::string folderOf(const MapRunFrame& run) {
  const std::string prefix(run.writerInput["Prefix"].string());
  return (prefix.empty() ? "" : prefix + "/") + run.uuid + "/";
}

std::string nameOf(FileOf file) { return std::string(statuses.at(file)) + "_0.json"; }

/// Of the results that are not written, those that have failed or have not, by their items.
std::vector<const ChildResult*> resultsOf(const MapRunFrame& run, bool failed) {
  std::vector<const ChildResult*> some;
  for (const ChildResult& each : run.results)
    if (each.failed == failed) some.push_back(&each);
  std::sort(some.begin(), some.end(), [](const ChildResult* one, const ChildResult* other) {
    return one->index < other->index;
  });
  return some;
}

std::vector<Value> bodiesOf(const MapRunFrame& run, bool flattens) {
  std::vector<Value> bodies;
  for (const ChildResult* each : resultsOf(run, false)) {
    if (flattens && each->body.isArray())
      bodies.insert(bodies.end(), each->body.items().begin(), each->body.items().end());
    else
      bodies.push_back(each->body);
  }
  return bodies;
}

bool flattens(Core& core, const Fiber& fiber) {
  return distributedOf(core, fiber).transformation == Transformation::Flatten;
}

/// Printed, one element a line.
std::string unwritten(const Fiber& fiber, FileOf file) {
  const ChildrenFrame& children = **fiber.frame.children;
  if (file == FileOf::Pending) return pending(children);
  std::string lines;
  for (const ChildResult* each : resultsOf(*children.run, file == FileOf::Failed))
    lines += each->lines.string();
  return lines;
}

bool hasUnwritten(const Fiber& fiber, FileOf file) {
  const ChildrenFrame& children = **fiber.frame.children;
  if (file == FileOf::Pending) return children.next < children.count();
  const auto& results = children.run->results;
  return std::any_of(results.begin(), results.end(), [&](const ChildResult& each) {
    return each.failed == (file == FileOf::Failed) && !each.lines.string().empty();
  });
}

Value objectToWrite(const MapRunFrame& run, const std::string& name, Value body, bool lines) {
  std::vector<Member> members{{"Bucket", run.writerInput["Bucket"]},
                              {"Key", Value(folderOf(run) + name)},
                              {"Body", std::move(body)}};
  if (lines) members.emplace_back("OutputType", Value("JSONL"));
  return Value::objectOfDistinct(std::move(members));
}

/// What is written of it is needed no longer.
void writePart(Core& core, Fiber& fiber, FileOf file, bool ends) {
  Value body(unwritten(fiber, file));
  MapRunFrame& run = runOf(fiber);
  Value object =
      objectToWrite(run, nameOf(file), std::move(body), distributedOf(core, fiber).writesLines);
  const ResultFile& written = run.files.at(file);
  if (written.end > 0 || !ends) {
    object = std::move(object).with("Offset", Value(written.end));
    object = std::move(object).with("Last", Value(ends));
  }
  run.part = file;
  run.partEnds = ends;
  const bool failed = file == FileOf::Failed;
  if (file != FileOf::Pending)
    std::erase_if(run.results, [&](const ChildResult& each) { return each.failed == failed; });
  run.resultBytes = 0;
  for (const ChildResult& each : run.results) run.resultBytes += each.lines.string().size();
  askToStore(core, fiber, std::move(object));
}

Value manifestOf(const MapRunFrame& run) {
  std::vector<Member> lists;
  for (const FileOf file : allFiles) {
    std::vector<Value> files;
    const ResultFile& written = run.files.at(file);
    if (!written.key.isNull())
      files.push_back(
          Value::objectOfDistinct({{"Key", written.key}, {"Size", Value(written.size)}}));
    lists.emplace_back(statuses.at(file), Value::array(std::move(files)));
  }
  return Value::objectOfDistinct({{"DestinationBucket", run.writerInput["Bucket"]},
                                  {"MapRunArn", Value(run.arn)},
                                  {"ResultFiles", Value::objectOfDistinct(std::move(lists))}});
}

/// True where a part is written again.
bool writeForgotten(Core& core, Fiber& fiber) {
  if (runOf(fiber).unwritten.isNull()) return false;
  askToStore(core, fiber, std::exchange(runOf(fiber).unwritten, Value()));
  return true;
}

/// The files that are not at their end, one after the other; true where one is asked for.
bool writeRest(Core& core, Fiber& fiber) {
  if (writeForgotten(core, fiber)) return true;
  for (const FileOf file : allFiles) {
    const ResultFile& written = runOf(fiber).files.at(file);
    const bool told = file == FileOf::Pending && written.closed;
    const bool more = !told && hasUnwritten(fiber, file);
    if (!more && (written.closed || written.end == 0)) continue;
    writePart(core, fiber, file, true);
    return true;
  }
  return false;
}

}  // namespace

Value transformedResults(Core& core, const Fiber& fiber) {
  return Value::array(bodiesOf(*(*fiber.frame.children)->run, flattens(core, fiber)));
}

bool writeOn(Core& core, Fiber& fiber) {
  if (!distributedOf(core, fiber).hasWriter) return false;
  if (writeForgotten(core, fiber)) return true;
  const MapRunFrame& run = *(*fiber.frame.children)->run;
  if (run.resultBytes < partBytes) return false;
  const bool failed = std::all_of(run.results.begin(), run.results.end(),
                                  [](const ChildResult& each) { return each.failed; });
  writePart(core, fiber, failed ? FileOf::Failed : FileOf::Succeeded, false);
  return true;
}

bool writeResults(Core& core, Fiber& fiber) {
  if (!distributedOf(core, fiber).hasWriter) return true;
  runOf(fiber).writing = true;
  if (writeRest(core, fiber)) return false;
  MapRunFrame& run = runOf(fiber);
  if (std::exchange(run.manifest, true)) return true;
  askToStore(core, fiber, objectToWrite(run, "manifest.json", manifestOf(run), false));
  return false;
}

std::optional<StateError> takeWriterAnswer(Core& core, Fiber& fiber, const TaskOutcome& outcome) {
  MapRunFrame& run = runOf(fiber);
  if (outcome.kind != TaskOutcome::Kind::Succeeded) {
    const auto text = [](const std::optional<Value>& value) {
      return value ? std::string(value->string()) : std::string();
    };
    run.writing = false;
    return StateError{.error = Value("States.ResultWriterFailed"),
                      .cause = Value(text(outcome.error) + ": " + text(outcome.cause))};
  }
  if (run.manifest) return std::nullopt;
  ResultFile& file = run.files.at(run.part);
  file.key = Value(folderOf(run) + nameOf(run.part));
  file.size = outcome.output["Size"].integer();
  file.closed = run.partEnds;
  // The bracket at the end of a JSON gives way where it goes on after all.
  const bool bracket = file.closed && !distributedOf(core, fiber).writesLines && file.size > 0;
  file.end = file.size - (bracket ? 1 : 0);
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
