// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/recorded_run.h"

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/journal.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/step.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::conformance {

using json::Value;

namespace {

/// Whether a state belongs to the children of a distributed Map, by its place in the definition.
bool isInChild(const Value& definition, const std::string& stateId) {
  constexpr std::string_view processor = "/ItemProcessor";
  for (std::size_t at = stateId.find(processor); at != std::string::npos;
       at = stateId.find(processor, at + 1)) {
    const Value* map = json::resolve(definition, stateId.substr(0, at));
    if (map != nullptr &&
        (*map)["ItemProcessor"]["ProcessorConfig"]["Mode"].string() == "DISTRIBUTED")
      return true;
  }
  return false;
}

/// What a function answers that gives back what it gets.
Value givenBack(const interpreter::TaskRequest& request) {
  if (request.kind == interpreter::TaskKind::Lambda) return request.input;
  return Value::object({{"Payload", request.input["Payload"]}, {"StatusCode", Value(200)}});
}

}  // namespace

interpreter::TaskBackend::Reply RecordedWorld::start(const interpreter::TaskRequest& request,
                                                     const Deliver& deliver) {
  if (request.service == "s3" && request.action == "getObject") {
    for (const auto& object : objects_.items()) {
      if (!(object["bucket"] == request.input["Bucket"]) ||
          !(object["key"] == request.input["Key"]))
        continue;
      deliver({request.id, interpreter::TaskOutcome::succeeded(object["body"]), 0});
      return Reply::Accepted;
    }
  }
  const auto reply = answers_.start(request, deliver);
  if (reply == Reply::NeedsAnswer && isInChild(definition_, request.stateId)) {
    deliver({request.id, interpreter::TaskOutcome::succeeded(givenBack(request)), 0});
    return Reply::Accepted;
  }
  if (reply != Reply::NeedsAnswer || request.kind != interpreter::TaskKind::Activity) return reply;
  // An activity that never answered anything was not there.
  interpreter::TaskOutcome missing = interpreter::TaskOutcome::failed(
      "States.Runtime", "The activity " + request.resource + " does not exist.");
  missing.kind = interpreter::TaskOutcome::Kind::ScheduleFailed;
  deliver({request.id, std::move(missing), 0});
  return Reply::Accepted;
}

namespace {

/// A recorded case made ready to run.
struct Prepared {
  interpreter::ProgramPtr program;
  interpreter::Identity identity;
};

Result<Prepared> prepare(const Value& data) {
  auto program = interpreter::compile(asl::bind(data["definition"]));
  if (!program) return program.error();
  // The account that the recorder wrote in place of the real one.
  return Prepared{std::move(program).value(),
                  interpreter::Identity::of({.account = "111111111111",
                                             .express = data["type"].string() == "EXPRESS",
                                             .synchronous = data.contains("syncResult"),
                                             .start = {1'700'000'000'000}})};
}

/// Keeps the events; commands need no doing, their outcomes stand in the journal.
class Listener : public interpreter::Sink {
 public:
  void add(history::Event event) override { events.push_back(json::print(history::toJson(event))); }
  void add(interpreter::Command) override {}
  std::vector<std::string> events;
};

/// The journal one input at a time, each counted turn a Step.
std::vector<interpreter::Input> inputsOf(const interpreter::Journal& journal) {
  std::vector<interpreter::Input> inputs;
  for (const auto& entry : journal.entries) {
    inputs.insert(inputs.end(), entry.turns, interpreter::input::Turn{});
    inputs.push_back(entry.input);
  }
  inputs.insert(inputs.end(), journal.turns, interpreter::input::Turn{});
  return inputs;
}

std::vector<std::string> play(interpreter::Execution execution, std::vector<std::string> before,
                              const std::vector<interpreter::Input>& inputs, std::size_t from) {
  Listener listener;
  listener.events = std::move(before);
  for (std::size_t i = from; i < inputs.size(); ++i) {
    execution = interpreter::step(std::move(execution), inputs[i], listener);
  }
  return std::move(listener.events);
}

}  // namespace

Result<runtime::RunResult> runRecorded(const Value& data, interpreter::TaskBackend& answers,
                                       runtime::Keep keep) {
  auto prepared = prepare(data);
  if (!prepared) return prepared.error();
  RecordedWorld backend(answers, data);
  return runtime::run(prepared->program, data["input"], backend, prepared->identity, keep);
}

std::string replayRecorded(const Value& data, interpreter::TaskBackend& answers,
                           std::uint64_t seed) {
  const auto prepared = prepare(data);
  if (!prepared) return "";  // the kind `executions` says why
  RecordedWorld backend(answers, data);
  runtime::Keeper keeper(prepared->program, data["input"], prepared->identity);
  (void)runtime::Driver(keeper, backend).run();
  std::vector<std::string> original;
  for (const auto& event : keeper.events()) original.push_back(json::print(history::toJson(event)));

  Listener whole;
  (void)interpreter::replay(prepared->program, data["input"], prepared->identity, keeper.journal(),
                            whole);
  if (whole.events != original) return "    the whole journal gives another history\n";

  const auto inputs = inputsOf(keeper.journal());
  for (int round = 0; round < 4; ++round) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    const std::size_t cut = (seed >> 33U) % (inputs.size() + 1);
    Listener listener;
    auto execution =
        interpreter::start(prepared->program, data["input"], prepared->identity, listener);
    for (std::size_t i = 0; i < cut; ++i)
      execution = interpreter::step(std::move(execution), inputs[i], listener);
    for (const char* way : {"resumed", "stepped back and forward again"}) {
      if (play(execution, listener.events, inputs, cut) == original) continue;
      return "    " + std::string(way) + " at input " + std::to_string(cut) + " of " +
             std::to_string(inputs.size()) + ": another history\n";
    }
  }
  return "";
}

Value finalOf(const runtime::RunResult& result) {
  std::vector<json::Member> members;
  members.emplace_back("status", Value(interpreter::toString(result.status)));
  if (result.status == interpreter::Status::Succeeded)
    members.emplace_back("output", Value(json::print(result.output)));
  if (result.error) members.emplace_back("error", *result.error);
  if (result.cause) members.emplace_back("cause", *result.cause);
  return Value::object(std::move(members));
}

Value historyOf(const runtime::RunResult& result) {
  std::vector<Value> events;
  for (const auto& event : result.events) events.push_back(history::toJson(event));
  return Value::array(std::move(events));
}

std::string whyStopped(const runtime::RunResult& result) {
  if (result.halt == runtime::Halt::Ended) return "";
  if (result.halt == runtime::Halt::NeedsAnswer) {
    return "    the run stopped: no mock for call " +
           std::to_string(result.questions.front().invocation) + " of " +
           result.questions.front().stateName + "\n";
  }
  return "    the run stopped: nothing can happen any more\n";
}

}  // namespace stepwright::conformance
