// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/matcher.h"

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {

Matcher::Matcher(Evaluator& evaluator, const Val& matcher, const Val& subject)
    : evaluator_(evaluator), matcher_(matcher), subject_(subject) {}

bool Matcher::next() {
  if (evaluator_.failed()) return false;
  std::vector<Val> arguments;
  Val function = matcher_;
  if (first_) {
    arguments.push_back(subject_);
  } else {
    function = object.member("next");
  }
  first_ = false;
  object = call(evaluator_, function, std::move(arguments));
  if (object.isUndefined() || evaluator_.failed()) return false;
  const Val start = object.member("start");
  const Val stop = object.member("end");
  const bool shaped = start.isNumber() || stop.isNumber() || object.member("groups").isArray() ||
                      object.member("next").isFunction();
  if (!scriptTruth(object)) return false;
  if (!shaped) {
    evaluator_.fail("T1010");
    return false;
  }
  const std::string_view text = subject_.string();
  const auto place = [&](const Val& units) {
    return units.isNumber() && units.number() > 0
               ? byteOfUnit(text, static_cast<std::size_t>(units.json().integer()))
               : 0;
  };
  begin = place(start);
  end = place(stop);
  return evaluator_.spend(1);
}

std::string Matcher::text() const { return std::string(object.member("match").string()); }
std::size_t Matcher::groupCount() const { return object.member("groups").size(); }
Val Matcher::group(std::size_t index) const { return object.member("groups").at(index); }

}  // namespace stepwright::query::jsonata
