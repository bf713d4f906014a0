// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/value_rules.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/asl/rules/data_rules.h"
#include "engine/base/time.h"
#include "engine/json/print.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

void checkLimits(const Field& field, const Value& value, const Place& place, Report& report) {
  if (!field.limited()) return;
  const auto words = [&](double limit) {
    std::string text = json::printNumber(limit);
    if (field.kind == FieldKind::Number && text.find('.') == std::string::npos) text += ".0";
    return text;
  };
  if (value.number() < field.minimum)
    report.error(aws::minimum, place.pointer(), {words(field.minimum)});
  if (value.number() > field.maximum)
    report.error(aws::maximum, place.pointer(), {words(field.maximum)});
}

void checkNumber(const Field& field, const Value& value, const Place& place, Report& report) {
  const bool integer = field.kind == FieldKind::Integer;
  const bool fits = value.isNumber() &&
                    (!integer || value.isInteger() || value.number() == std::floor(value.number()));
  if (!fits) {
    report.expected(integer ? "Integer" : "Number", place.pointer());
    return;
  }
  checkLimits(field, value, place, report);
}

void checkEnumeration(const Field& field, const Value& value, const Place& place, Report& report) {
  if (!value.isString()) return report.expected("[STRING]", place.pointer());
  std::string list;
  for (std::string_view rest = field.choices; !rest.empty();) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, bar) == value.string()) return;
    list += (list.empty() ? "" : ", ") + std::string(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  report.error(aws::oneOf, place.pointer(), {list});
}

void checkErrorNames(const Value& value, const Place& place, Report& report) {
  if (!value.isArray()) return report.expected("Array", place.pointer());
  if (value.empty()) report.error(aws::empty, place.pointer());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const Value& name = value.at(i);
    if (!name.isString() && !isTemplateFunction(name))
      report.expected("String", Place(place, i).pointer());
  }
}

void checkPlaceholder(const Field& field, std::string_view text, const Place& place,
                      Report& report) {
  if (isJsonata(text)) return;
  if (field.kind == FieldKind::Integer) tellOfQuotes(WantedKind::Integer, text, place, report);
  if (field.kind == FieldKind::Number) tellOfQuotes(WantedKind::Number, text, place, report);
  if (field.kind == FieldKind::Boolean) tellOfQuotes(WantedKind::Boolean, text, place, report);
}

}  // namespace

void tellOfQuotes(WantedKind wanted, std::string_view text, const Place& place, Report& report) {
  std::string pointer = place.pointer();
  if (!report.isQuoted(pointer)) return;
  Finding& finding = wanted == WantedKind::Boolean
                         ? report.advise(Severity::Warning, advice::quotedBoolean, pointer)
                         : report.advise(Severity::Warning, advice::quotedPlaceholder, pointer,
                                         {wanted == WantedKind::Integer ? "Integer" : "Number"});
  const bool alone = text.starts_with("${") && text.find('}') + 1 == text.size();
  if (alone)
    finding.mend = {Mend::Kind::ReplaceValue, worded(advice::takeQuotesAway), std::move(pointer),
                    "", std::string(text)};
}

bool checkStandIn(const Field& field, const Value& value, const Place& place,
                  QueryLanguage language, Report& report) {
  const bool jsonata = language == QueryLanguage::Jsonata;
  const auto text = value.string();
  if (value.isString() && hasPlaceholder(text)) {
    checkPlaceholder(field, text, place, report);
    return true;
  }
  if (isTemplateFunction(value)) return true;
  const bool takesExpressions =
      field.kind != FieldKind::State && field.kind != FieldKind::Enumeration &&
      field.kind != FieldKind::Resource && field.kind != FieldKind::ErrorNames &&
      field.owner != Owner::Retrier && field.owner != Owner::Machine && field.name != "Comment" &&
      field.name != "Label";
  if (!jsonata || !takesExpressions || !isJsonata(text)) return false;
  checkData(field, value, place, language, report);
  return true;
}

void checkValue(const Field& field, const Value& value, const Place& place, QueryLanguage language,
                Report& report) {
  switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::State:
    case FieldKind::Resource:
      if (!value.isString()) report.expected("String", place.pointer());
      return;
    case FieldKind::Boolean:
      if (!value.isBoolean()) report.expected("Boolean", place.pointer());
      return;
    case FieldKind::Integer:
    case FieldKind::Number:
      return checkNumber(field, value, place, report);
    case FieldKind::Enumeration:
      return checkEnumeration(field, value, place, report);
    case FieldKind::Timestamp:
      if (!value.isString()) return report.expected("String", place.pointer());
      if (!parseRfc3339(value.string())) report.error(aws::timestamp, place.pointer());
      return;
    case FieldKind::ErrorNames:
      return checkErrorNames(value, place, report);
    case FieldKind::States:
      if (!value.isObject()) return report.expected("Object", place.pointer());
      if (value.empty()) report.error(aws::noStates, place.pointer());
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
      return checkData(field, value, place, language, report);
  }
}

}  // namespace stepwright::asl::rules
