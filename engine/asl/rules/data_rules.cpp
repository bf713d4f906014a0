// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/data_rules.h"

#include <utility>

#include "engine/json/pointer.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonpath/path.h"
#include "engine/query/names.h"
#include "engine/query/reference_path.h"
#include "engine/query/template.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

/// "$name.a" reads like "$.a", for a variable may stand wherever a path may.
std::string withoutVariable(std::string_view path) {
  if (path.size() < 2 || path[0] != '$') return std::string(path);
  const std::size_t name = query::variableNameLength(path.substr(1));
  return name == 0 ? std::string(path) : "$" + std::string(path.substr(1 + name));
}

/// Paths of these fields may not lead into the Context object.
bool refusesContext(std::string_view name) {
  return name == "ResultPath" || name == "MaxConcurrencyPath" ||
         name.starts_with("ToleratedFailure") || name == "MaxItemsPath" ||
         name == "MaxItemsPerBatchPath" || name == "MaxInputBytesPerBatchPath";
}

void checkReferencePath(const Field& field, std::string_view text, const Place& place,
                        Report& report) {
  std::string path(text);
  if (field.name != "ResultPath") path = withoutVariable(text);
  if (path.starts_with("$$") && !refusesContext(field.name)) path.erase(0, 1);
  const auto parsed = query::ReferencePath::parse(path);
  if (parsed) return;
  if (!text.starts_with('$')) {
    report.error(aws::pathStart, place.pointer());
    return;
  }
  Finding& finding = report.error(aws::referencePath, place.pointer());
  finding.detail = parsed.error().message;
}

void checkPath(const Field& field, std::string_view text, const Place& place, Report& report) {
  const bool takesCalls =
      field.owner == Owner::Credentials || field.name == "ErrorPath" || field.name == "CausePath";
  if (takesCalls && query::Intrinsic::looksLikeCall(text)) {
    const auto call = query::Intrinsic::parse(text);
    const std::string name(field.name);
    if (!call) {
      Finding& finding = report.error(aws::pathOrCall, place.pointer(), {name});
      finding.detail = call.error().message;
      finding.offset = call.error().offset + 1;
    } else if (!call->givesString()) {
      report.error(aws::pathOrCall, place.pointer(), {name}).detail =
          worded(advice::noString, {call->function()});
    }
    return;
  }
  const auto path = query::Path::parse(text);
  if (path) return;
  Finding& finding = report.error(aws::path, place.pointer());
  finding.detail = path.error().message;
  finding.offset = path.error().offset + 1;
}

/// The parser forgives space before an expression; AWS does not.
void refuseLeadingSpace(const Value& value, const Place& whole, const Place& place,
                        Report& report) {
  for (const auto& member : value.members()) {
    const Place inner(place, member.name());
    const auto text = member.value.string();
    if (member.name().ends_with(".$") && (text.starts_with(' ') || text.starts_with('\t'))) {
      Finding& finding =
          report.error(aws::pathOrCall, inner.pointer(), {std::string(member.name())});
      finding.place = whole.pointer();
      finding.detail = worded(advice::leadingSpace);
      finding.offset = 1;
    }
    if (member.value.isContainer()) refuseLeadingSpace(member.value, whole, inner, report);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    if (value.at(i).isContainer()) refuseLeadingSpace(value.at(i), whole, Place(place, i), report);
  }
}

void checkTemplate(const Value& value, const Place& place, Report& report) {
  if (!value.isContainer()) return;
  refuseLeadingSpace(value, place, place, report);
  const query::Template compiled = query::Template::compile(value);
  for (const auto& problem : compiled.problems()) {
    const Value* text = json::resolve(value, problem.pointer);
    if (text != nullptr && text->isString() && hasPlaceholder(text->string())) continue;
    std::string whole = place.pointer();
    Finding& finding = report.error(aws::pathOrCall, whole + problem.pointer, {problem.field});
    finding.place = std::move(whole);
    finding.detail = problem.message;
    finding.offset = problem.offset + 1;
  }
}

void checkExpression(std::string_view text, const Place& place, Report& report) {
  const auto failure =
      query::jsonata::check(text.substr(2, text.size() - 4), query::jsonata::Dialect::Aws);
  if (!failure) return;
  // What has no meaning without an input document can be read, and is refused all the same.
  const bool unsupported = failure->code == "S0501";
  const auto& refusal = failure->token == "$$" ? aws::wholeInput : aws::topLevelReference;
  Finding& finding = unsupported
                         ? report.error(refusal, place.pointer(), {failure->token})
                         : report.error(aws::expression, place.pointer(), {failure->message});
  if (unsupported) finding.detail = failure->message;
  finding.offset = failure->begin + 3;
}

void checkExpressions(const Value& value, const Place& place, Report& report) {
  if (value.isString()) {
    const auto text = value.string();
    if (hasPlaceholder(text)) return;
    if (isJsonata(text)) return checkExpression(text, place, report);
    if (text.starts_with("{%") || text.ends_with("%}")) {
      report.error(aws::expressionMarks, place.pointer());
    }
    return;
  }
  for (const auto& member : value.members()) {
    checkExpressions(member.value, Place(place, member.name()), report);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    checkExpressions(value.at(i), Place(place, i), report);
  }
}

/// Which kinds of JSON a field of a JSONata state may hold when it is no expression.
bool fitsLiterally(const Field& field, const Value& value) {
  if (value.isString() && isJsonata(value.string())) return true;
  if (field.name == "Arguments") return value.isContainer() || value.isString();
  if (field.name == "Items") return value.isContainer() || isJsonata(value.string());
  if (field.name == "Assign") return value.isObject();
  if (field.name == "Condition") return value.isBoolean();
  return true;
}

}  // namespace

void checkData(const Field& field, const Value& value, const Place& place, QueryLanguage language,
               Report& report) {
  if (language == QueryLanguage::Jsonata) {
    if (!fitsLiterally(field, value))
      report.advise(Severity::Error, advice::noExpression, place.pointer());
    return checkExpressions(value, place, report);
  }
  const bool path = field.kind == FieldKind::Path || field.kind == FieldKind::ReferencePath;
  if (!path) {
    if (field.name == "Assign" && !value.isObject()) report.expected("Object", place.pointer());
    return checkTemplate(value, place, report);
  }
  if (value.isNull() && field.nullable) return;
  if (!value.isString()) {
    report.expected("String", place.pointer());
  } else if (field.kind == FieldKind::ReferencePath) {
    checkReferencePath(field, value.string(), place, report);
  } else {
    checkPath(field, value.string(), place, report);
  }
}

}  // namespace stepwright::asl::rules
