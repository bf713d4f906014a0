// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/test_state.h"

#include <iostream>
#include <optional>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/data_file.h"
#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/use.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/teststate/test_state.h"

namespace stepwright::cli {
namespace {

using json::Value;

/// The members of a request as they are put together; keeps the first error.
class Request {
 public:
  void text(const char* name, const std::string& value) {
    if (!value.empty()) members_.emplace_back(name, value);
  }
  /// JSON, or a file that holds it; the API wants the document as a text.
  void document(const char* name, const std::string& argument) {
    if (const auto value = read(argument)) members_.emplace_back(name, json::print(*value));
  }
  void object(const char* name, const std::string& argument) {
    if (const auto value = read(argument)) members_.emplace_back(name, *value);
  }
  void mock(const TestStateOptions& options) {
    if (options.mockResult.empty() && options.mockError.empty()) return;
    std::vector<json::Member> mock;
    if (const auto result = read(options.mockResult))
      mock.emplace_back("result", json::print(*result));
    if (const auto error = read(options.mockError)) mock.emplace_back("errorOutput", *error);
    mock.emplace_back("fieldValidationMode", options.validation);
    members_.emplace_back("mock", Value::object(std::move(mock)));
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] Value value() const { return Value::object(members_); }

 private:
  std::optional<Value> read(const std::string& argument) {
    if (argument.empty()) return std::nullopt;
    auto value = readJson(argument);
    if (value) return std::move(*value);
    if (!error_) error_ = value.error();
    return std::nullopt;
  }

  std::vector<json::Member> members_;
  std::optional<Error> error_;
};

/// Documents that the response holds as texts are shown as JSON.
Value readable(const Value& value) {
  if (value.isString()) {
    const bool document = value.string().starts_with("{") || value.string().starts_with("[");
    const auto inner = document ? json::parse(value.string()) : Result<Value>(value);
    return inner ? *inner : value;
  }
  Value shown = value;
  for (const auto& member : value.members())
    shown = std::move(shown).with(member.name(), readable(member.value));
  return shown;
}

/// Those that stand in the state of that name.
std::vector<asl::Placeholder> within(const std::string& state, std::vector<asl::Placeholder> open) {
  const std::string part = json::pointerChild("/States", state) + "/";
  std::erase_if(open, [&](const asl::Placeholder& each) {
    return each.pointer.find(part) == std::string::npos;
  });
  return open;
}

/// The definition to take the state from, with its values; nothing where that was refused.
std::optional<asl::Document> read(const TestStateOptions& options) {
  const auto refuse = [](const Error& error) { return complain(error), std::nullopt; };
  const auto definition = readDefinition(options.file, "STANDARD");
  if (!definition) return refuse(definition.error());
  auto filled = filledIn(*definition, options.values);
  if (!filled) return refuse(filled.error());
  if (const auto missing = missingValue(*definition, within(options.state, filled->open)))
    return refuse(*missing);
  return std::move(filled->document);
}

/// The definition as the API is given it.
std::string sentOf(const asl::Document& document) {
  if (auto json = asl::aslJson(document)) return std::move(json->text);
  return document.format() == asl::Format::Json ? document.text() : json::print(document.value());
}

}  // namespace

int testState(const TestStateOptions& options) {
  const auto content = read(options);
  if (!content) return exitUsage;
  const asl::Document& document = *content;
  Request request;
  request.text("definition", sentOf(document));
  request.text("stateName", options.state);
  request.text("inspectionLevel", options.level);
  request.text("roleArn", "arn:aws:iam::123456789012:role/test");
  request.document("input", options.input);
  request.document("variables", options.variables);
  request.document("context", options.context);
  request.mock(options);
  request.object("stateConfiguration", options.configuration);
  if (request.error()) return complain(*request.error()), exitUsage;

  const auto catalogue = asl::Catalogue::open(dataFile("catalogue/actions.catalogue"));
  teststate::TestStateOptions around;
  around.catalogue = catalogue ? catalogue->get() : nullptr;
  const auto response = teststate::testState(request.value(), around);
  if (!response) {
    complain(
        {response.error().code, response.error().code + ": " + response.error().message, "", ""});
    return exitUsage;
  }
  std::cout << json::printPretty(readable(*response)) << '\n';
  const auto status = (*response)["status"].string();
  return status == "SUCCEEDED" || status == "CAUGHT_ERROR" ? exitGood : exitBad;
}

}  // namespace stepwright::cli
