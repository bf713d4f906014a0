// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/field.h"
#include "engine/query/jsonata/template.h"

namespace stepwright::interpreter {
namespace {

using json::Value;
namespace jsonata = query::jsonata;

/// $states, built when an expression asks for it, and the variables of the state's scope.
class StateBindings final : public jsonata::Bindings {
 public:
  StateBindings(const Reading& reading, bool usesContext)
      : reading_(reading), usesContext_(usesContext) {}

  const Value* find(std::string_view name) const override {
    if (name != "states") return reading_.fiber.variables.find(name);
    if (!states_) states_ = build();
    return &*states_;
  }

 private:
  [[nodiscard]] Value build() const {
    static const Value input("input"), context("context"), result("result"),
        errorOutput("errorOutput");
    std::vector<json::Member> members;
    members.reserve(4);
    members.emplace_back(input, reading_.data);
    if (usesContext_)
      members.emplace_back(context, contextObject(reading_.execution, reading_.fiber));
    if (reading_.result != nullptr) members.emplace_back(result, *reading_.result);
    if (reading_.errorOutput != nullptr) members.emplace_back(errorOutput, *reading_.errorOutput);
    return Value::objectOfDistinct(std::move(members));
  }

  const Reading& reading_;
  bool usesContext_;
  mutable std::optional<Value> states_;
};

class JsonataField final : public Field {
 public:
  JsonataField(jsonata::Template compiled, std::string_view expected)
      : template_(std::move(compiled)),
        expected_(expected),
        literal_(template_.isLiteral()),
        usesContext_(template_.usesStates("context")) {}

  bool readsInput() const override { return template_.usesStates("input"); }

  Result<Value> evaluate(const Reading& reading) const override {
    if (literal_) return template_.evaluate({});
    const StateBindings bindings(reading, usesContext_);
    jsonata::Surroundings surroundings;
    surroundings.bindings = &bindings;
    surroundings.random = &reading.random;
    surroundings.now = reading.execution.now;
    surroundings.budget = jsonata::Budget::aws();
    surroundings.budget.cancelled = reading.execution.interruption;
    return template_.evaluate(surroundings, expected_);
  }

 private:
  jsonata::Template template_;
  std::string_view expected_;
  bool literal_;
  bool usesContext_;
};

}  // namespace

Result<FieldPtr> compileJsonataField(const Value& source, std::string location,
                                     jsonata::ExpressionCache& cache, std::string_view expected) {
  auto compiled = jsonata::Template::compile(source, location, &cache);
  if (!compiled.problems().empty()) {
    const auto& problem = compiled.problems().front();
    return Error{"SCHEMA_VALIDATION_FAILED",
                 location + ": " + problem.failure.code + ": " + problem.failure.message,
                 problem.pointer, ""};
  }
  return FieldPtr(std::make_shared<JsonataField>(std::move(compiled), expected));
}

}  // namespace stepwright::interpreter
