// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/expression.h"

#include "engine/json/print.h"

namespace stepwright::query {

Parsed<Expression> Expression::parse(std::string_view text) {
  if (Intrinsic::looksLikeCall(text)) {
    auto call = Intrinsic::parse(text);
    if (!call) return call.error();
    return Expression(std::move(call).value());
  }
  auto path = Path::parse(text);
  if (!path) return path.error();
  return Expression(std::move(path).value());
}

const std::string& Expression::text() const {
  return path() ? path()->text() : intrinsic()->text();
}

bool Expression::usesContext() const {
  return path() ? path()->usesContext() : intrinsic()->usesContext();
}

void Expression::collectVariables(std::set<std::string>& names) const {
  if (const auto* call = intrinsic()) return call->collectVariables(names);
  if (!path()->variable().empty()) names.insert(path()->variable());
}

Result<json::Value> Expression::evaluate(const Data& data, RandomSource& random,
                                         std::string_view field) const {
  if (const auto* call = intrinsic()) return call->evaluate(data, random);
  if (path()->root() == Path::Root::Input && data.input.isNull()) {
    return Error{
        "States.Runtime", "Unable to apply Path transformation to null or empty input.", {}, {}};
  }
  auto found = path()->find(data);
  if (found) return found;
  if (data.work != nullptr && data.work->over())
    return Error{"States.Runtime",
                 "The JSONPath '" + text() + "' specified for the field '" + std::string(field) +
                     "' needs too much work: its filters and scans go through the data too often",
                 {},
                 {}};
  return Error{"States.Runtime",
               "The JSONPath '" + text() + "' specified for the field '" + std::string(field) +
                   "' could not be found in the input '" + json::print(data.input) + "'",
               {},
               {}};
}

}  // namespace stepwright::query
