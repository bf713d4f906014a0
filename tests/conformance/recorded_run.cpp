// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/recorded_run.h"

#include "engine/asl/model.h"
#include "engine/json/print.h"

namespace stepwright::conformance {

using json::Value;

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
  const auto reply = mocks_.start(request, deliver);
  if (reply != Reply::NeedsAnswer || request.kind != interpreter::TaskKind::Activity) return reply;
  // An activity that never answered anything was not there.
  interpreter::TaskOutcome missing = interpreter::TaskOutcome::failed(
      "States.Runtime", "The activity " + request.resource + " does not exist.");
  missing.kind = interpreter::TaskOutcome::Kind::ScheduleFailed;
  deliver({request.id, std::move(missing), 0});
  return Reply::Accepted;
}

Result<runtime::RunResult> runRecorded(const Value& data, tasks::MockSet mocks) {
  auto program = interpreter::Program::compile(asl::bind(data["definition"]));
  if (!program) return program.error();
  // The account that the recorder wrote in place of the real one.
  auto identity = interpreter::Identity::named("machine", "execution", "111111111111");
  if (data["type"].string() == "EXPRESS") identity.makeExpress(data.contains("syncResult"));
  constexpr Timestamp start{1'700'000'000'000};
  identity.start = start;
  RecordedWorld backend(std::move(mocks), data["s3Objects"]);
  return runtime::run(std::move(program).value(), data["input"], backend, std::move(identity), {});
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
