// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/teststate/response.h"

#include "engine/asl/catalogue/integration.h"
#include "engine/json/print.h"

namespace stepwright::teststate {
namespace {

using asl::QueryLanguage;
using asl::StateType;
using interpreter::Phase;
using json::Value;

std::string_view toString(TestStatus status) {
  switch (status) {
    case TestStatus::Succeeded:
      return "SUCCEEDED";
    case TestStatus::Failed:
      return "FAILED";
    case TestStatus::Retriable:
      return "RETRIABLE";
    case TestStatus::CaughtError:
      return "CAUGHT_ERROR";
  }
  return "FAILED";
}

/// An object under construction; documents are put in as texts, as the API has them.
class Members {
 public:
  void text(std::string_view name, const Value& value) { set(name, Value(json::print(value))); }
  void set(std::string_view name, Value value) {
    object_ = std::move(object_).with(name, std::move(value));
  }
  [[nodiscard]] const Value& value() const { return object_; }

 private:
  Value object_ = Value::object();
};

bool done(const TestRun& run, Phase phase) { return phase < run.pending; }

/// What a Map tells of itself once its items are known.
void addMap(Members& data, const TestRun& run) {
  if (run.maxConcurrency) data.set("maxConcurrency", Value(*run.maxConcurrency));
  if (run.toleratedCount) data.set("toleratedFailureCount", Value(*run.toleratedCount));
  if (run.toleratedPercentage)
    data.set("toleratedFailurePercentage", Value(*run.toleratedPercentage));
}

void addJsonPath(Members& data, const TestRequest& request, const TestRun& run) {
  const auto& state = request.state;
  const bool literalPass = state.type == StateType::Pass && state.fields.contains("Result");
  const bool filters = state.type != StateType::Parallel && !literalPass;
  if (filters && done(run, Phase::Input)) data.text("afterInputPath", run.frame.effective);
  const bool parameters = state.type == StateType::Task || state.type == StateType::Pass;
  if (filters && parameters && done(run, Phase::Arguments))
    data.text("afterParameters", run.frame.arguments);
  if (state.type == StateType::Map && run.items && state.fields.contains("ItemsPath")) {
    data.text("afterItemsPath", *run.items);
  }
  if (run.selectedItems) data.text("afterItemSelector", *run.selectedItems);
  if (run.batches) data.text("afterItemBatcher", *run.batches);
  const bool works =
      state.type == StateType::Task || state.type == StateType::Pass || state.isContainer();
  if (!works || !run.worked || run.frame.caught) return;
  if (state.type == StateType::Task || literalPass) data.text("result", run.frame.result);
  if (done(run, Phase::Select)) data.text("afterResultSelector", run.frame.selected);
  if (done(run, Phase::Merge)) data.text("afterResultPath", run.merged);
}

void addJsonata(Members& data, const TestRequest& request, const TestRun& run) {
  if (request.state.type != StateType::Task) return;
  if (done(run, Phase::Arguments)) data.text("afterArguments", run.frame.arguments);
  if (run.worked && !run.frame.caught) data.text("result", run.frame.result);
}

Value errorDetails(const TestRun& run) {
  Members details;
  if (run.catchIndex) details.set("catchIndex", Value(*run.catchIndex));
  if (run.retryIndex) details.set("retryIndex", Value(*run.retryIndex));
  if (run.backoffSeconds) details.set("retryBackoffIntervalSeconds", Value(*run.backoffSeconds));
  return details.value();
}

/// What an HTTP task sent and got, told at the level TRACE.
void addHttp(Members& data, const TestRequest& request, const TestRun& run) {
  const auto resource = asl::parseResource(request.state.fields["Resource"].string());
  const bool http = resource && resource->service == "http" && resource->action == "invoke";
  if (!http || request.level != InspectionLevel::Trace || request.mock ||
      !done(run, Phase::Arguments))
    return;
  const std::string url(run.frame.arguments["ApiEndpoint"].string());
  const Value protocol(url.substr(0, url.find(':')));
  Members sent;
  sent.set("protocol", protocol);
  sent.set("method", run.frame.arguments["Method"]);
  sent.set("url", Value(url));
  sent.text("headers", run.frame.arguments["Headers"]);
  if (const Value* body = run.frame.arguments.find("RequestBody")) sent.text("body", *body);
  data.set("request", sent.value());
  if (!run.worked || run.frame.caught) return;
  const Value& result = run.frame.result;
  Members got;
  got.set("protocol", protocol);
  got.set("statusCode", Value(json::print(result["StatusCode"])));
  got.set("statusMessage", result["StatusText"]);
  got.text("headers", result["Headers"]);
  got.text("body", result["ResponseBody"]);
  data.set("response", got.value());
}

Value inspectionOf(const TestRequest& request, const TestRun& run) {
  Members data;
  data.text("input", request.input);
  if (request.state.language == QueryLanguage::JsonPath) {
    addJsonPath(data, request, run);
  } else {
    addJsonata(data, request, run);
  }
  addMap(data, run);
  addHttp(data, request, run);
  if (const Value details = errorDetails(run); !details.empty()) data.set("errorDetails", details);
  if (!run.variables.empty()) data.text("variables", run.variables);
  return data.value();
}

}  // namespace

Value responseOf(const TestRequest& request, const TestRun& run) {
  Members response;
  if (run.output) response.text("output", *run.output);
  if (run.status != TestStatus::Succeeded) {
    if (run.error) response.set("error", *run.error);
    if (run.cause) response.set("cause", *run.cause);
  }
  if (request.level != InspectionLevel::Info)
    response.set("inspectionData", inspectionOf(request, run));
  if (!run.next.empty()) response.set("nextState", Value(run.next));
  response.set("status", Value(toString(run.status)));
  return response.value();
}

}  // namespace stepwright::teststate
