// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/fields_jsonata.h"

#include <iterator>
#include <optional>

#include "engine/query/jsonata/template.h"

namespace stepwright::interpreter {
namespace {

using json::Value;
namespace jsonata = query::jsonata;

/// $states, built when an expression asks for it as a whole, and the variables of the state's
/// scope.
class StateBindings final : public jsonata::Bindings {
 public:
  StateBindings(const Reading& reading, bool usesContext)
      : reading_(reading), usesContext_(usesContext) {}

  const Value* find(std::string_view name) const override {
    if (name != "states") return reading_.variables.find(name);
    if (!states_) states_ = build();
    return &*states_;
  }

  std::optional<const Value*> findMember(std::string_view name,
                                         std::string_view key) const override {
    if (name != "states") return std::nullopt;
    if (key == "input") return &reading_.data;
    if (key == "context") return context();
    if (key == "result") return reading_.result;
    if (key == "errorOutput") return reading_.errorOutput;
    return nullptr;
  }

 private:
  [[nodiscard]] Value build() const {
    static const Value names[] = {Value("input"), Value("context"), Value("result"),
                                  Value("errorOutput")};
    std::vector<json::Member> members;
    members.reserve(std::size(names));
    for (const Value& name : names) {
      if (const Value* value = *findMember("states", name.string()))
        members.emplace_back(name, *value);
    }
    return Value::objectOfDistinct(std::move(members));
  }

  [[nodiscard]] const Value* context() const {
    if (!usesContext_) return nullptr;
    if (!context_) context_ = reading_.context.object();
    return &*context_;
  }

  const Reading& reading_;
  bool usesContext_;
  mutable std::optional<Value> states_, context_;
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
    surroundings.now = reading.now;
    surroundings.budget = jsonata::Budget::aws();
    surroundings.budget.cancelled = reading.interruption;
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
