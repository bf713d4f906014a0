// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/value_rules.h"

#include <algorithm>
#include <cmath>

#include "engine/asl/rules/data_rules.h"
#include "engine/base/time.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

void checkLimits(const Field& field, const Value& value, const std::string& pointer,
                 Report& report) {
  if (!field.limited()) return;
  const auto words = [&](double limit) {
    std::string text = json::printNumber(limit);
    if (field.kind == FieldKind::Number && text.find('.') == std::string::npos) text += ".0";
    return text;
  };
  if (value.number() < field.minimum) report.error(aws::minimum, pointer, {words(field.minimum)});
  if (value.number() > field.maximum) report.error(aws::maximum, pointer, {words(field.maximum)});
}

void checkNumber(const Field& field, const Value& value, const std::string& pointer,
                 Report& report) {
  const bool integer = field.kind == FieldKind::Integer;
  const bool fits = value.isNumber() &&
                    (!integer || value.isInteger() || value.number() == std::floor(value.number()));
  if (!fits) {
    report.expected(integer ? "Integer" : "Number", pointer);
    return;
  }
  checkLimits(field, value, pointer, report);
}

void checkEnumeration(const Field& field, const Value& value, const std::string& pointer,
                      Report& report) {
  if (!value.isString()) return report.expected("[STRING]", pointer);
  std::string_view rest = field.choices;
  std::string list;
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, bar) == value.string()) return;
    list += (list.empty() ? "" : ", ") + std::string(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  report.error(aws::oneOf, pointer, {list});
}

void checkErrorNames(const Value& value, const std::string& pointer, Report& report) {
  if (!value.isArray()) return report.expected("Array", pointer);
  if (value.empty()) report.error(aws::empty, pointer);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value.at(i).isString()) report.expected("String", json::pointerChild(pointer, i));
  }
}

/// What is written for a placeholder in quotes is a text, which no number field takes.
void checkPlaceholder(const Field& field, std::string_view text, const std::string& pointer,
                      Report& report) {
  const bool number = field.kind == FieldKind::Integer || field.kind == FieldKind::Number;
  if (!number || isJsonata(text) || !report.isQuoted(pointer)) return;
  Finding& finding = report.advise(Severity::Warning, advice::quotedPlaceholder, pointer,
                                   {field.kind == FieldKind::Integer ? "Integer" : "Number"});
  const std::size_t end = text.find('}');
  const bool alone = text.starts_with("${") && end + 1 == text.size();
  if (alone)
    finding.mend = {Mend::Kind::ReplaceValue, worded(advice::takeQuotesAway), pointer, "",
                    std::string(text)};
}

}  // namespace

bool checkStandIn(const Field& field, const Value& value, const std::string& pointer,
                  QueryLanguage language, Report& report) {
  const bool jsonata = language == QueryLanguage::Jsonata;
  const auto text = value.string();
  if (value.isString() && hasPlaceholder(text)) {
    checkPlaceholder(field, text, pointer, report);
    return true;
  }
  if (isTemplateFunction(value)) return true;
  const bool takesExpressions =
      field.kind != FieldKind::State && field.kind != FieldKind::Enumeration &&
      field.kind != FieldKind::Resource && field.kind != FieldKind::ErrorNames &&
      field.owner != Owner::Retrier && field.owner != Owner::Machine && field.name != "Comment" &&
      field.name != "Label";
  if (!jsonata || !takesExpressions || !isJsonata(text)) return false;
  checkData(field, value, pointer, language, report);
  return true;
}

void checkValue(const Field& field, const Value& value, const std::string& pointer,
                QueryLanguage language, Report& report) {
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::State:
    case FieldKind::Resource:
      if (!value.isString()) report.expected("String", pointer);
      return;
    case FieldKind::Boolean:
      if (!value.isBoolean()) report.expected("Boolean", pointer);
      return;
    case FieldKind::Integer:
    case FieldKind::Number:
      return checkNumber(field, value, pointer, report);
    case FieldKind::Enumeration:
      return checkEnumeration(field, value, pointer, report);
    case FieldKind::Timestamp:
      if (!value.isString()) return report.expected("String", pointer);
      if (!parseRfc3339(value.string())) report.error(aws::timestamp, pointer);
      return;
    case FieldKind::ErrorNames:
      return checkErrorNames(value, pointer, report);
    case FieldKind::States:
      if (!value.isObject()) return report.expected("Object", pointer);
      if (value.empty()) report.error(aws::noStates, pointer);
      return;
    case FieldKind::Texts:
    case FieldKind::Json:
    case FieldKind::Object:  // of these the object's rules take care
    case FieldKind::List:
      return;
    case FieldKind::Path:
    case FieldKind::ReferencePath:
    case FieldKind::Template:
    case FieldKind::Expression:
      return checkData(field, value, pointer, language, report);
  }
}

}  // namespace stepwright::asl::rules
