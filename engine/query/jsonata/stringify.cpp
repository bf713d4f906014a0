// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/stringify.h"

#include <cmath>

#include "engine/json/print.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

/// Writes a value as JSON text the way $string does: numbers with 15 digits, functions as "".
class Printer {
 public:
  Printer(Evaluator& evaluator, bool pretty) : evaluator_(evaluator), pretty_(pretty) {}

  void print(const Val& value, int depth) {
    if (depth > 1000)
      evaluator_.failWith({"U1001", "The value is nested too deeply", {}, 0, 0, {}});
    if (evaluator_.failed()) return;
    if (value.isFunction()) {
      out += "\"\"";
    } else if (value.isUndefined() || value.isNull()) {
      out += "null";
    } else if (value.isNumber()) {
      number(value);
    } else if (value.isArray()) {
      array(value, depth);
    } else if (value.isObject()) {
      object(value, depth);
    } else if (value.isString()) {
      json::quoteTo(out, value.string());
    } else {
      json::printTo(out, value.json());
    }
  }

  std::string out;

 private:
  void number(const Val& value) {
    if (std::isnan(value.number())) {
      out += "null";
    } else if (isNumeric(evaluator_, value)) {
      appendNumber(out, value.json(), evaluator_.dialect());
    }
  }

  void line(int depth) {
    if (!pretty_) return;
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
  }

  void array(const Val& value, int depth) {
    out += '[';
    const std::size_t count = value.size();
    for (std::size_t i = 0; i < count && evaluator_.spend(1); ++i) {
      if (i > 0) out += ',';
      line(depth + 1);
      print(value.at(i), depth + 1);
    }
    if (count > 0) line(depth);
    out += ']';
  }

  void object(const Val& value, int depth) {
    out += '{';
    bool any = false;
    for (std::size_t i = 0; i < value.memberCount() && evaluator_.spend(1); ++i) {
      const Val member = value.memberAt(i);
      if (member.isUndefined()) continue;
      if (any) out += ',';
      any = true;
      line(depth + 1);
      json::quoteTo(out, value.keyAt(i).string());
      out += pretty_ ? ": " : ":";
      print(member, depth + 1);
    }
    if (any) line(depth);
    out += '}';
  }

  Evaluator& evaluator_;
  bool pretty_;
};

}  // namespace

std::string stringify(Evaluator& evaluator, const Val& value, bool pretty) {
  if (value.isString()) return std::string(value.string());
  if (value.isFunction() || value.isUndefined()) return {};
  if (value.isNumber() && !std::isfinite(value.number())) {
    evaluator.fail("D3001", value);
    return {};
  }
  const ArrayNode* wrapper = value.array();
  Printer printer(evaluator, pretty);
  printer.print(wrapper != nullptr && wrapper->outerWrapper ? wrapper->at(0) : value, 0);
  evaluator.chargeString(printer.out.size());
  return std::move(printer.out);
}

}  // namespace stepwright::query::jsonata
