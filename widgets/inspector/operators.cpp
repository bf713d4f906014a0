// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/operators.h"

#include <QCoreApplication>

namespace stepwright::inspector {
namespace {

struct Row {
  std::string_view name;
  const char* words;
  std::string_view pathName;  ///< "" where there is no such form
  bool flag;
};

constexpr Row rows[] = {
    {"NumericEquals", QT_TRANSLATE_NOOP("Operators", "is the number"), "NumericEqualsPath", false},
    {"NumericGreaterThan", QT_TRANSLATE_NOOP("Operators", "is more than"), "NumericGreaterThanPath",
     false},
    {"NumericGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is at least"),
     "NumericGreaterThanEqualsPath", false},
    {"NumericLessThan", QT_TRANSLATE_NOOP("Operators", "is less than"), "NumericLessThanPath",
     false},
    {"NumericLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is at most"),
     "NumericLessThanEqualsPath", false},
    {"StringEquals", QT_TRANSLATE_NOOP("Operators", "is the text"), "StringEqualsPath", false},
    {"StringMatches", QT_TRANSLATE_NOOP("Operators", "is like"), "", false},
    {"StringGreaterThan", QT_TRANSLATE_NOOP("Operators", "sorts after"), "StringGreaterThanPath",
     false},
    {"StringGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is or sorts after"),
     "StringGreaterThanEqualsPath", false},
    {"StringLessThan", QT_TRANSLATE_NOOP("Operators", "sorts before"), "StringLessThanPath", false},
    {"StringLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is or sorts before"),
     "StringLessThanEqualsPath", false},
    {"TimestampEquals", QT_TRANSLATE_NOOP("Operators", "is the moment"), "TimestampEqualsPath",
     false},
    {"TimestampGreaterThan", QT_TRANSLATE_NOOP("Operators", "is after"), "TimestampGreaterThanPath",
     false},
    {"TimestampGreaterThanEquals", QT_TRANSLATE_NOOP("Operators", "is or comes after"),
     "TimestampGreaterThanEqualsPath", false},
    {"TimestampLessThan", QT_TRANSLATE_NOOP("Operators", "is before"), "TimestampLessThanPath",
     false},
    {"TimestampLessThanEquals", QT_TRANSLATE_NOOP("Operators", "is or comes before"),
     "TimestampLessThanEqualsPath", false},
    {"BooleanEquals", QT_TRANSLATE_NOOP("Operators", "is"), "BooleanEqualsPath", true},
    {"IsPresent", QT_TRANSLATE_NOOP("Operators", "is present"), "", true},
    {"IsNull", QT_TRANSLATE_NOOP("Operators", "is null"), "", true},
    {"IsString", QT_TRANSLATE_NOOP("Operators", "is a text"), "", true},
    {"IsNumeric", QT_TRANSLATE_NOOP("Operators", "is a number"), "", true},
    {"IsBoolean", QT_TRANSLATE_NOOP("Operators", "is true or false"), "", true},
    {"IsTimestamp", QT_TRANSLATE_NOOP("Operators", "is a moment"), "", true},
};

}  // namespace

const std::vector<Operator>& operators() {
  static const std::vector<Operator> all = [] {
    std::vector<Operator> list;
    for (const auto& row : rows) {
      const QString words = QCoreApplication::translate("Operators", row.words);
      list.push_back({row.name, words, false, row.flag});
      if (row.pathName.empty()) continue;
      list.push_back({row.pathName,
                      QCoreApplication::translate("Operators", "%1 (path)").arg(words), true,
                      false});
    }
    return list;
  }();
  return all;
}

const Operator* operatorOf(const json::Value& comparison) {
  for (const auto& candidate : operators()) {
    if (comparison.contains(candidate.name)) return &candidate;
  }
  return nullptr;
}

}  // namespace stepwright::inspector
