// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/teststate/test_state.h"

using namespace stepwright;  // NOLINT: a program of one function

/// The first line is a TestState request without its definition, the rest the definition; without a
/// second line the whole is the definition and a fixed request serves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = all.find('\n');
  json::Value request =
      json::parse(
          R"({"input":"{\"a\":[1,2],\"b\":\"x\"}","inspectionLevel":"TRACE","roleArn":"arn:aws:iam::1:role/r"})")
          .value();
  if (line != std::string_view::npos) {
    if (auto given = json::parse(all.substr(0, line)); given && given->isObject()) request = *given;
  }
  const auto definition = line == std::string_view::npos ? all : all.substr(line + 1);
  teststate::TestStateOptions options;
  options.perform = [](const interpreter::TaskRequest& task) {
    return interpreter::TaskOutcome::succeeded(task.input);
  };
  const auto response =
      teststate::testState(request.with("definition", json::Value(definition)), options);
  if (!response && response.error().code.empty()) std::abort();
  if (response && !(*response)["status"].isString()) std::abort();
  return 0;
}
