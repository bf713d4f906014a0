// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/asl/catalogue/shape.h"
#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/teststate/test_mock.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::teststate {

enum class InspectionLevel : std::uint8_t { Info, Debug, Trace };

/// A TestState request, read and checked as far as it can be without running anything.
struct TestRequest {
  asl::MachinePtr
      machine;  ///< the state alone; the states that it leads to are there as empty ends
  asl::State state;
  bool inMap = false;  ///< the state belongs to a Map's iterations
  json::Value input = json::Value::object();
  json::Value variables = json::Value::object();
  std::optional<json::Value> context;
  std::optional<TestMock> mock;
  std::string roleArn;
  InspectionLevel level = InspectionLevel::Info;
  std::int64_t retrierRetryCount = 0;
  std::optional<std::int64_t> mapIterationFailureCount;
  std::optional<json::Value> mapItemReaderData;

  /// Errors have AWS's code and message.
  static Result<TestRequest> read(const json::Value& request, const asl::Catalogue* catalogue);
};

}  // namespace stepwright::teststate
