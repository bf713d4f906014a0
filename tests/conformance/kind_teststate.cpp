// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/catalogue.h"
#include "engine/base/time.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/teststate/test_state.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

using json::Value;

const asl::Catalogue* shippedCatalogue() {
  static const auto opened = asl::Catalogue::open(std::string(STEPWRIGHT_SOURCE_DIR) +
                                                  "/resources/catalogue/actions.catalogue");
  return opened ? opened->get() : nullptr;
}

/// A real service answered in the record of a Task without a mock; here the record answers in its
/// place.
teststate::TestStateOptions optionsFor(const Case& one) {
  teststate::TestStateOptions options;
  options.catalogue = shippedCatalogue();
  options.now = *parseRfc3339("2026-01-01T00:00:00Z");
  const Value& response = one.data["response"];
  const Value* recorded = response["inspectionData"].find("result");
  Value answer = recorded != nullptr ? *recorded : response["output"];
  // The recorder leaves texts that are no objects as JSON text.
  if (answer.isString()) {
    if (auto parsed = json::parse(answer.string())) answer = *parsed;
  }
  options.perform = [answer](const interpreter::TaskRequest&) {
    return interpreter::TaskOutcome::succeeded(answer);
  };
  return options;
}

/// The recorder left the role out. Where AWS ran a Task that has no mock, one must have been given.
Value requestOf(const Case& one) {
  Value request = one.data["request"].with("definition", one.data["definitionText"]);
  if (!one.data["rejected"].boolean() && !request.contains("roleArn")) {
    request = std::move(request).with("roleArn", Value("arn:aws:iam::111111111111:role/test"));
  }
  return request;
}

Outcome compareError(const Value& response, const Error& error) {
  std::string code(response["Error"]["Code"].string());
  std::string message(response["message"].string());
  if (response.contains("exception_value")) {
    code = response["exception_typename"].string();
    message = response["exception_value"].string();
    const std::string lead =
        "An error occurred (" + code + ") when calling the TestState operation: ";
    if (message.rfind(lead, 0) == 0) message.erase(0, lead.size());
  }
  if (code == error.code && message == error.message) return Outcome::passed();
  return Outcome::failed("expected " + code + ": " + message + "\ncame     " + error.code + ": " +
                         error.message);
}

Outcome runTeststate(const Case& one) {
  const auto answer = teststate::testState(requestOf(one), optionsFor(one));
  const Value& response = one.data["response"];
  if (one.data["rejected"].boolean()) {
    if (answer) return Outcome::failed("expected a refusal\ncame     " + json::print(*answer));
    return compareError(response, answer.error());
  }
  if (!answer)
    return Outcome::failed("refused: " + answer.error().code + ": " + answer.error().message);
  const auto found = differences(response.without("ResponseMetadata"), *answer);
  return found.empty() ? Outcome::passed() : Outcome::failed(report(found));
}

const Registration teststateKind{{"teststate", "conformance/teststate", runTeststate, nullptr}};

}  // namespace
}  // namespace stepwright::conformance
