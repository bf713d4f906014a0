// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/model.h"
#include "engine/edit/condition.h"

namespace stepwright::inspector {

/// What a test of a Choice rule can ask, in plain words; the name beneath is ASL's, or JSONata's
/// symbol.
struct Operator {
  std::string_view name;   ///< "NumericGreaterThan", ">"
  QString words;           ///< "is more than"
  std::string_view fixed;  ///< the operand where the words say it: "true"; "" where one is asked
  bool alone = false;      ///< no operand is asked for
  bool pathToo = false;    ///< JSONPath: there is the same with a path to compare with
  int section = 0;         ///< of the list: numbers, texts, times, kinds
};

[[nodiscard]] const std::vector<Operator>& operators(asl::QueryLanguage language);
/// The row of a test, or null where its operator is none that is known.
[[nodiscard]] const Operator* operatorOf(const edit::Condition& test, asl::QueryLanguage language);
/// Whether a JSONPath test compares with a path.
[[nodiscard]] bool comparesWithPath(const edit::Condition& test);
/// The test with another operator; the operand is kept where it fits.
[[nodiscard]] edit::Condition withOperator(edit::Condition test, const Operator& op, bool path,
                                           asl::QueryLanguage language);
/// Why a condition cannot look at that path or expression, in words; "" where it can.
[[nodiscard]] QString objectionTo(const std::string& expression, asl::QueryLanguage language);
/// The operand's text as a field shows it, and as the document wants what was typed; nothing where
/// it does not suit the operator, and `complaint` says why.
[[nodiscard]] QString shownOperand(const edit::Condition& test, asl::QueryLanguage language);
[[nodiscard]] std::optional<std::string> typedOperand(const edit::Condition& test,
                                                      const QString& typed,
                                                      asl::QueryLanguage language,
                                                      const json::Value* input, QString& complaint);

}  // namespace stepwright::inspector
