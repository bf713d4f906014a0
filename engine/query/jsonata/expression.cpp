// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/expression.h"

#include <cmath>

#include "engine/query/jsonata/analysis.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/exported.h"
#include "engine/query/jsonata/messages.h"
#include "engine/query/jsonata/program.h"
#include "engine/query/jsonata/reader.h"

namespace stepwright::query::jsonata {
namespace {

/// An expression as a whole: it binds nothing, so that all it reads comes from outside.
class OuterScene final : public Formula::Scene {
 public:
  explicit OuterScene(const Surroundings& surroundings) : surroundings_(surroundings) {}

  bool context(Found& found) override {
    found = surroundings_.input;
    return found == nullptr || !found->isArray();
  }

  bool variable(const Formula::Variable& variable, Found& found) override {
    found = bound(variable.name);
    return found != nullptr || !variable.builtin;
  }

  bool member(const Formula::Variable& variable, const json::Value& key, Found& found) override {
    if (surroundings_.bindings == nullptr) return false;
    const auto member = surroundings_.bindings->findMember(variable.name, key.string());
    if (member) found = *member;
    return member.has_value();
  }

  bool isLibrary(const Formula::Variable& variable) override {
    return bound(variable.name) == nullptr;
  }

 private:
  [[nodiscard]] Found bound(const std::string& name) const {
    return surroundings_.bindings != nullptr ? surroundings_.bindings->find(name) : nullptr;
  }

  const Surroundings& surroundings_;
};

}  // namespace

Expression::Expression(std::string text, Dialect dialect,
                       std::unique_ptr<const detail::Program> program)
    : text_(std::move(text)), dialect_(dialect), program_(std::move(program)) {}

Expression::~Expression() = default;

ParsedExpression Expression::parse(std::string_view text, Dialect dialect) {
  auto program = std::make_unique<detail::Program>();
  ParsedExpression parsed;
  Failure failure;
  if (!readProgram(*program, text, dialect, failure)) {
    parsed.failure = std::move(failure);
    return parsed;
  }
  if (dialect == Dialect::Aws) {
    if (auto refused = checkAws(*program)) {
      fillMessage(*refused);
      parsed.failure = std::move(refused);
      return parsed;
    }
  }
  parsed.expression = ExpressionPtr(new Expression(std::string(text), dialect, std::move(program)));
  return parsed;
}

Evaluation Expression::evaluate(const Surroundings& surroundings) const {
  Evaluation outcome;
  if (program_->formula != nullptr && program_->formula->fits(surroundings.budget)) {
    OuterScene scene(surroundings);
    const auto answer = program_->formula->evaluate(scene, outcome.value.emplace());
    if (answer == Formula::Answer::Value) return outcome;
    outcome.value.reset();
    if (answer == Formula::Answer::Undefined) return outcome;
  }
  Evaluator evaluator(*program_, surroundings, dialect_);
  const Val result = evaluator.run();
  if (evaluator.failed()) {
    fillMessage(*evaluator.failure());
    outcome.failure = std::move(evaluator.failure());
    return outcome;
  }
  if (result.isUndefined()) return outcome;
  const bool aws = dialect_ == Dialect::Aws;
  if (aws && result.isNumber() && !std::isfinite(result.number())) {
    outcome.value = json::Value(describe(result));
    return outcome;
  }
  if (result.isJson()) {
    outcome.value = result.json();
    return outcome;
  }
  Exported exported = exportJson(result);
  if (exported.tooDeep) {
    outcome.failure = Failure{"U1001", "The result is nested too deeply", {}, 0, 0, {}};
  } else if (result.isFunction() || (aws && exported.holdsFunction)) {
    outcome.unsupported = true;
  } else {
    outcome.value = std::move(exported.value);
  }
  return outcome;
}

std::set<std::string> Expression::variables() const { return freeVariables(*program_); }

bool Expression::usesStates(std::string_view member) const {
  return readsStates(*program_, member);
}

std::set<std::string> Expression::statesMembers() const { return membersOfStates(*program_); }

std::vector<std::vector<std::string>> Expression::needs(std::string_view member) const {
  return neededOfStates(*program_, member);
}

std::optional<Failure> check(std::string_view text, Dialect dialect) {
  return Expression::parse(text, dialect).failure;
}

}  // namespace stepwright::query::jsonata
