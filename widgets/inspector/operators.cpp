// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/operators.h"

#include <QCoreApplication>

#include "engine/asl/hole_words.h"
#include "engine/assist/try_expression.h"
#include "engine/edit/condition_text.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/said.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

using asl::QueryLanguage;

struct Row {
  std::string_view name;
  const char* words;
  const char* fixed;  ///< null: an operand is asked for
  bool pathToo;
  int section;
};

constexpr Row pathRows[] = {
    {"NumericEquals", QT_TRANSLATE_NOOP("Operators", "is the number"), nullptr, true, 0},
    {"NumericGreaterThan", QT_TRANSLATE_NOOP("Operators", "is more than"), nullptr, true, 0},
    {"NumericGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is at least"), nullptr, true, 0},
    {"NumericLessThan", QT_TRANSLATE_NOOP("Operators", "is less than"), nullptr, true, 0},
    {"NumericLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is at most"), nullptr, true, 0},
    {"StringEquals", QT_TRANSLATE_NOOP("Operators", "is the text"), nullptr, true, 1},
    {"StringMatches", QT_TRANSLATE_NOOP("Operators", "is like"), nullptr, false, 1},
    {"StringGreaterThan", QT_TRANSLATE_NOOP("Operators", "sorts after"), nullptr, true, 1},
    {"StringGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is or sorts after"), nullptr, true,
     1},
    {"StringLessThan", QT_TRANSLATE_NOOP("Operators", "sorts before"), nullptr, true, 1},
    {"StringLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is or sorts before"), nullptr, true,
     1},
    {"TimestampEquals", QT_TRANSLATE_NOOP("Operators", "is the moment"), nullptr, true, 2},
    {"TimestampGreaterThan", QT_TRANSLATE_NOOP("Operators", "is after"), nullptr, true, 2},
    {"TimestampGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is or comes after"), nullptr,
     true, 2},
    {"TimestampLessThan", QT_TRANSLATE_NOOP("Operators", "is before"), nullptr, true, 2},
    {"TimestampLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is or comes before"), nullptr, true,
     2},
    {"BooleanEquals", QT_TRANSLATE_NOOP("Operators", "is true"), "true", false, 3},
    {"BooleanEquals", QT_TRANSLATE_NOOP("Operators", "is false"), "false", false, 3},
    {"BooleanEquals", QT_TRANSLATE_NOOP("Operators", "is as true as"), nullptr, true, 3},
    {"IsPresent", QT_TRANSLATE_NOOP("Operators", "is present"), "true", false, 4},
    {"IsPresent", QT_TRANSLATE_NOOP("Operators", "is missing"), "false", false, 4},
    {"IsNull", QT_TRANSLATE_NOOP("Operators", "is null"), "true", false, 4},
    {"IsNull", QT_TRANSLATE_NOOP("Operators", "is not null"), "false", false, 4},
    {"IsString", QT_TRANSLATE_NOOP("Operators", "is a text"), "true", false, 5},
    {"IsString", QT_TRANSLATE_NOOP("Operators", "is no text"), "false", false, 5},
    {"IsNumeric", QT_TRANSLATE_NOOP("Operators", "is a number"), "true", false, 5},
    {"IsNumeric", QT_TRANSLATE_NOOP("Operators", "is no number"), "false", false, 5},
    {"IsBoolean", QT_TRANSLATE_NOOP("Operators", "is true or false"), "true", false, 5},
    {"IsBoolean", QT_TRANSLATE_NOOP("Operators", "is neither true nor false"), "false", false, 5},
    {"IsTimestamp", QT_TRANSLATE_NOOP("Operators", "is a moment"), "true", false, 5},
    {"IsTimestamp", QT_TRANSLATE_NOOP("Operators", "is no moment"), "false", false, 5},
};

constexpr Row jsonataRows[] = {
    {"=", QT_TRANSLATE_NOOP("Operators", "is"), nullptr, false, 0},
    {"!=", QT_TRANSLATE_NOOP("Operators", "is not"), nullptr, false, 0},
    {">", QT_TRANSLATE_NOOP("Operators", "is more than"), nullptr, false, 1},
    {">=", QT_TRANSLATE_NOOP("Operators", "is at least"), nullptr, false, 1},
    {"<", QT_TRANSLATE_NOOP("Operators", "is less than"), nullptr, false, 1},
    {"<=", QT_TRANSLATE_NOOP("Operators", "is at most"), nullptr, false, 1},
    {"in", QT_TRANSLATE_NOOP("Operators", "is one of"), nullptr, false, 2},
    {"contains", QT_TRANSLATE_NOOP("Operators", "contains"), nullptr, false, 2},
    {"exists", QT_TRANSLATE_NOOP("Operators", "is present"), "", false, 3},
    {"missing", QT_TRANSLATE_NOOP("Operators", "is missing"), "", false, 3},
    {"notEmpty", QT_TRANSLATE_NOOP("Operators", "is not empty"), "", false, 3},
    {"empty", QT_TRANSLATE_NOOP("Operators", "is empty"), "", false, 3},
};

template <std::size_t N>
std::vector<Operator> operatorsOf(const Row (&rows)[N]) {
  std::vector<Operator> list;
  for (const auto& row : rows) {
    list.push_back({row.name, QCoreApplication::translate("Operators", row.words),
                    row.fixed == nullptr ? "" : row.fixed, row.fixed != nullptr, row.pathToo,
                    row.section});
  }
  return list;
}

std::string_view withoutPath(std::string_view name) {
  if (name.ends_with("Path")) name.remove_suffix(4);
  return name;
}

/// An operand that suits a JSONPath operator, made of the one before where that can be.
std::string suited(const std::string& operand, std::string_view name, bool path) {
  const auto value = json::parse(operand);
  if (path) {
    const bool is = value && value->isString() && value->string().starts_with("$");
    return is ? operand : "\"$.\"";
  }
  if (name.starts_with("Boolean")) return value && value->isBoolean() ? operand : "true";
  if (name.starts_with("Numeric")) {
    if (value && value->isNumber()) return operand;
    const auto inner = value && value->isString() ? json::parse(value->string()) : value;
    return inner && inner->isNumber() ? json::print(*inner) : "0";
  }
  if (name.starts_with("Timestamp"))
    return value && value->isString() && value->string().size() >= 20 ? operand
                                                                      : "\"2030-01-01T00:00:00Z\"";
  if (value && value->isString()) return value->string().starts_with("$") ? "\"\"" : operand;
  return json::quote(value ? json::print(*value) : operand);
}

}  // namespace

const std::vector<Operator>& operators(QueryLanguage language) {
  static const std::vector<Operator> paths = operatorsOf(pathRows);
  static const std::vector<Operator> jsonata = operatorsOf(jsonataRows);
  return language == QueryLanguage::Jsonata ? jsonata : paths;
}

bool comparesWithPath(const edit::Condition& test) { return test.op.ends_with("Path"); }

const Operator* operatorOf(const edit::Condition& test, QueryLanguage language) {
  const std::string_view name = withoutPath(test.op);
  const Operator* found = nullptr;
  for (const auto& candidate : operators(language)) {
    if (candidate.name != name) continue;
    if (comparesWithPath(test) && !candidate.pathToo) continue;
    if (!candidate.alone && found == nullptr) found = &candidate;
    if (candidate.alone && (candidate.fixed.empty() || candidate.fixed == test.right))
      return &candidate;
  }
  return found;
}

edit::Condition withOperator(edit::Condition test, const Operator& op, bool path,
                             QueryLanguage language) {
  if (language == QueryLanguage::Jsonata) {
    test.op = std::string(op.name);
    if (op.alone) {
      test.right.clear();
    } else if (test.right.empty()) {
      test.right = op.name == "in" ? "[]" : op.name == "contains" ? "\"\"" : "0";
    }
    return test;
  }
  const bool byPath = path && op.pathToo;
  test.op = std::string(op.name) + (byPath ? "Path" : "");
  test.right = op.alone ? std::string(op.fixed) : suited(test.right, op.name, byPath);
  return test;
}

QString shownOperand(const edit::Condition& test, QueryLanguage language) {
  if (language == QueryLanguage::Jsonata) return toQt(edit::shortPath(test.right));
  if (!comparesWithPath(test)) return toQt(test.right);
  const auto value = json::parse(test.right);
  return value && value->isString() ? toQt(value->string()) : toQt(test.right);
}

QString objectionTo(const std::string& expression, QueryLanguage language) {
  const auto say = [](const char* words) {
    return QCoreApplication::translate("Operators", words);
  };
  const bool blank = expression.find_first_not_of(" \t\n") == std::string::npos;
  if (blank || expression == "{% %}" || expression == "{%%}")
    return say(QT_TRANSLATE_NOOP("Operators", "A condition has to look at something."));
  if (!asl::holesOfText(expression).empty()) return {};  // what it looks at is not known here
  if (language == QueryLanguage::JsonPath && !expression.starts_with("$"))
    return say(QT_TRANSLATE_NOOP("Operators", "A path begins with $."));
  const auto trial = assist::tryExpression(expression, language, assist::Sample());
  return trial.syntax ? common::said(trial.problem) : QString();
}

std::optional<std::string> typedOperand(const edit::Condition& test, const QString& typed,
                                        QueryLanguage language, const json::Value* input,
                                        QString& complaint) {
  const std::string text = fromQt(typed.trimmed());
  const auto say = [&](const char* words) -> std::optional<std::string> {
    complaint = QCoreApplication::translate("Operators", words);
    return std::nullopt;
  };
  if (language == QueryLanguage::Jsonata) {
    if (text.empty()) return say(QT_TRANSLATE_NOOP("Operators", "A value is needed."));
    const std::string full = edit::fullPath(text);
    // A bare word that no member of the input has is meant as a text.
    const std::string first = text.substr(0, text.find_first_of(".["));
    if (full != text && (input == nullptr || !input->contains(first))) return json::quote(text);
    const bool readable =
        !assist::tryExpression(full, QueryLanguage::Jsonata, assist::Sample()).syntax;
    return readable ? full : json::quote(text);
  }
  if (const auto call = asl::templateCallIn(text)) return json::print(*call);
  if (comparesWithPath(test)) {
    complaint = objectionTo(text, language);
    if (!complaint.isEmpty()) return std::nullopt;
    return json::quote(text);
  }
  const auto value = json::parse(text);
  if (!asl::placeholdersIn(text).empty())
    return value && value->isString() ? text : json::quote(text);
  const std::string_view name = test.op;
  if (name.starts_with("Numeric")) {
    if (!value || !value->isNumber())
      return say(QT_TRANSLATE_NOOP("Operators", "A number is needed."));
    return text;
  }
  if (name.starts_with("Boolean") || name.starts_with("Is")) {
    if (!value || !value->isBoolean())
      return say(QT_TRANSLATE_NOOP("Operators", "true or false is needed."));
    return text;
  }
  return value && value->isString() ? text : json::quote(text);
}

}  // namespace stepwright::inspector
