// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/history/event_type.h"
#include "engine/history/events.h"
#include "engine/interpreter/compile.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/run.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"

/// Short ways to run a machine and to look at what came.
namespace stepwright::testing {

inline json::Value parsed(std::string_view text) {
  auto value = json::parse(text);
  EXPECT_TRUE(value.ok()) << text;
  return value ? *value : json::Value();
}

inline interpreter::ProgramPtr program(std::string_view definition) {
  auto compiled = interpreter::compile(asl::bind(parsed(definition)));
  EXPECT_TRUE(compiled.ok()) << (compiled ? "" : compiled.error().message);
  return compiled ? *compiled : nullptr;
}

/// "A" and its fields, as a machine of that one state: state("\"Type\":\"Pass\",\"End\":true").
inline std::string machineOf(const std::string& fields) {
  return R"({"StartAt":"A","States":{"A":{)" + fields + "}}}";
}

/// A distributed Map "A" with those fields, whose children are one state "P".
inline std::string distributedMap(const std::string& fields,
                                  const std::string& state = R"("Type":"Pass","End":true)") {
  return machineOf(
      R"("Type":"Map","End":true,)" + fields +
      R"("ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{"P":{)" +
      state + "}}}");
}
inline const std::string oneLambdaTask =
    R"("Type":"Task","Resource":"arn:aws:lambda:us-east-1:1:function:F","End":true)";

inline tasks::MockSet mocks(std::string_view text) {
  const auto file = tasks::MockFile::read(std::string(text));
  const auto set = file ? file->named("") : Result<tasks::MockSet>(file.error());
  EXPECT_TRUE(set.ok());
  return set ? *set : tasks::MockSet();
}

inline runtime::RunResult run(std::string_view definition, std::string_view input = "{}",
                              std::string_view answers = "{}", interpreter::Quotas quotas = {}) {
  tasks::MockBackend backend(mocks(answers));
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}, .quotas = quotas});
  return runtime::run(program(definition), parsed(input), backend, identity);
}

/// How it ended: the output's text, or "error: cause".
inline std::string end(const runtime::RunResult& result) {
  if (result.halt != runtime::Halt::Ended) return "not ended";
  if (result.status == interpreter::Status::Succeeded) return json::print(result.output);
  const auto text = [](const std::optional<json::Value>& value) {
    return value ? std::string(value->string()) : "-";
  };
  return std::string(interpreter::toString(result.status)) + " " + text(result.error) + ": " +
         text(result.cause);
}

/// "1<0 ExecutionStarted, 2<0 PassStateEntered A, …"
inline std::string outline(const history::Events& events) {
  std::string text;
  for (const auto& event : events) {
    if (!text.empty()) text += ", ";
    text += std::to_string(event.id) + "<" + std::to_string(event.previousId) + " " +
            std::string(history::toString(event.type));
    if (event.name.isString()) text += " " + std::string(event.name.string());
  }
  return text;
}

}  // namespace stepwright::testing
