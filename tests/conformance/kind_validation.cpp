// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions that AWS's CreateStateMachine and ValidateStateMachineDefinition accepted or refused,
// with its words.
#include "engine/asl/document.h"
#include "engine/asl/validator.h"
#include "engine/json/print.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

using asl::Problem;
using json::Value;

/// The recorder wrote "activity_arn" where an activity's ARN was sent.
std::string filledIn(std::string text) {
  const std::string placeholder = "\"activity_arn\"";
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + 1)) {
    text.replace(at, placeholder.size(),
                 "\"arn:aws:states:us-east-1:111111111111:activity:recorded\"");
  }
  return text;
}

Value diagnostics(const std::vector<Problem>& problems, bool warnings) {
  std::vector<Value> all;
  for (const auto& problem : problems) {
    if (problem.severity != asl::Severity::Error && !warnings) continue;
    std::vector<json::Member> members;
    members.emplace_back("severity",
                         problem.severity == asl::Severity::Error ? "ERROR" : "WARNING");
    members.emplace_back("code", problem.code);
    members.emplace_back("message", problem.message);
    if (!problem.location.empty()) members.emplace_back("location", problem.location);
    all.push_back(Value::object(std::move(members)));
  }
  return Value::array(std::move(all));
}

/// The exception's text, wherever the recorder put it.
std::string recordedRefusal(const Value& recorded) {
  for (const Value* place :
       {&recorded["message"], &recorded["exception_value"], &recorded["Error"]["Message"]}) {
    const auto text = place->string();
    const std::size_t begin = text.find("Invalid State Machine Definition");
    if (begin != std::string_view::npos) return std::string(text.substr(begin));
  }
  return {};
}

Outcome compared(const Value& expected, const Value& actual) {
  const auto found = differences(expected, actual);
  return found.empty() ? Outcome::passed() : Outcome::failed(report(found));
}

Outcome runValidation(const Case& item) {
  const Value& data = item.data;
  const bool express = data["type"].string() == "EXPRESS";
  const auto document = asl::Document::read(filledIn(std::string(data["definitionText"].string())));
  const auto problems =
      validateAsAws(document, express ? asl::WorkflowType::Express : asl::WorkflowType::Standard);
  const std::string refusal = refusalText(problems);
  const bool accepted = data["accepted"].boolean();
  if (accepted != refusal.empty()) {
    return Outcome::failed(accepted ? "AWS accepts it; here: " + refusal
                                    : "AWS refuses it, here it is accepted");
  }
  if (data["api"].string() == "ValidateStateMachineDefinition") {
    const bool warnings = data["request"]["severity"].string() == "WARNING";
    return compared(data["recorded"]["diagnostics"], diagnostics(problems, warnings));
  }
  return accepted ? Outcome::passed()
                  : compared(Value(recordedRefusal(data["recorded"])), Value(refusal));
}

const Registration validationKind{{"validation", "conformance/validation", runValidation, nullptr}};

}  // namespace
}  // namespace stepwright::conformance
