// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/fields_jsonpath.h"

#include "engine/query/expression.h"
#include "engine/query/template.h"

namespace stepwright::interpreter {
namespace {

using json::Value;

/// Calls `use` with the data that an expression reads; the Context object is built only where it is
/// asked for.
template <class Use>
auto withData(const Reading& reading, bool usesContext, Use use) {
  const Value context = usesContext ? reading.context.object() : Value();
  query::Work work(reading.interruption);
  return use(query::Data{reading.data, context, reading.variables, &work});
}

class LiteralField final : public Field {
 public:
  explicit LiteralField(Value value) : value_(std::move(value)) {}
  Result<Value> evaluate(const Reading&) const override { return value_; }

 private:
  Value value_;
};

class PathField final : public Field {
 public:
  explicit PathField(query::Path path) : path_(std::move(path)) {}
  Result<Value> evaluate(const Reading& reading) const override {
    return withData(reading, path_.usesContext(),
                    [&](const query::Data& data) { return path_.evaluate(data); });
  }

 private:
  query::Path path_;
};

class TemplateField final : public Field {
 public:
  explicit TemplateField(query::Template compiled)
      : template_(std::move(compiled)), usesContext_(template_.usesContext()) {}
  Result<Value> evaluate(const Reading& reading) const override {
    return withData(reading, usesContext_, [&](const query::Data& data) {
      return template_.evaluate(data, reading.random);
    });
  }

 private:
  query::Template template_;
  bool usesContext_;
};

class ExpressionField final : public Field {
 public:
  ExpressionField(query::Expression expression, std::string field)
      : expression_(std::move(expression)), field_(std::move(field)) {}
  Result<Value> evaluate(const Reading& reading) const override {
    return withData(reading, expression_.usesContext(), [&](const query::Data& data) {
      return expression_.evaluate(data, reading.random, field_);
    });
  }

 private:
  query::Expression expression_;
  std::string field_;
};

Error syntaxError(const std::string& location, const query::SyntaxError& error) {
  return {"SCHEMA_VALIDATION_FAILED", location + ": " + error.message, "", ""};
}

Result<FieldPtr> compilePath(const Value& source, const std::string& location) {
  if (source.isNull()) return FieldPtr(std::make_shared<LiteralField>(Value::object()));
  auto path = query::Path::parse(source.string());
  if (!path) return syntaxError(location, path.error());
  return FieldPtr(std::make_shared<PathField>(std::move(path).value()));
}

Result<FieldPtr> compileTemplate(const Value& source) {
  auto compiled = query::Template::compile(source);
  if (!compiled.problems().empty()) {
    const auto& problem = compiled.problems().front();
    return Error{"SCHEMA_VALIDATION_FAILED", problem.message, problem.pointer, ""};
  }
  if (compiled.isLiteral()) return FieldPtr(std::make_shared<LiteralField>(source));
  return FieldPtr(std::make_shared<TemplateField>(std::move(compiled)));
}

}  // namespace

Result<FieldPtr> compileJsonPathField(const Value& source, FieldForm form, std::string location) {
  switch (form) {
    case FieldForm::Literal:
      return FieldPtr(std::make_shared<LiteralField>(source));
    case FieldForm::Path:
      return compilePath(source, location);
    case FieldForm::Template:
      return compileTemplate(source);
    case FieldForm::Expression:
      break;
  }
  auto expression = query::Expression::parse(source.string());
  if (!expression) return syntaxError(location, expression.error());
  return FieldPtr(
      std::make_shared<ExpressionField>(std::move(expression).value(), std::move(location)));
}

}  // namespace stepwright::interpreter
