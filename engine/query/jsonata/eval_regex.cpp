// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/regex.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

Val textOf(std::string_view subject, const Regex::Group& group) {
  if (!group.matched) return {};
  return json::Value(subject.substr(group.begin, group.end - group.begin));
}

const json::Value& key(const char* text) {
  static const json::Value match("match"), start("start"), end("end"), groups("groups"),
      next("next");
  switch (text[0]) {
    case 'm':
      return match;
    case 's':
      return start;
    case 'e':
      return end;
    case 'g':
      return groups;
    default:
      return next;
  }
}

}  // namespace

/// Applies a regular expression as a function: a match object { match, start, end, groups, next },
/// or undefined.
Val Evaluator::runRegex(const FunctionNode& function, const Val& subject, std::size_t offset,
                        bool again) {
  if (subject.isBoolean() || subject.isNumber()) {
    return runRegex(function, json::Value(stringify(*this, subject)), offset, again);
  }
  if (!subject.isString()) return {};
  const std::string_view text = subject.string();
  if (again && offset >= text.size()) return {};
  Regex::Match match;
  if (!spend(1 + text.size() / 64)) return {};
  const auto pay = [this](std::uint64_t steps) { return spend(steps); };
  switch (function.regex->search(text, offset, match, pay)) {
    case Regex::Outcome::Found:
      break;
    case Regex::Outcome::NotFound:
      return {};
    case Regex::Outcome::TooCostly:
      failWith({"U1001",
                "Expression evaluation timeout: the regular expression needs too many steps",
                {},
                0,
                0,
                {}});
      return {};
  }
  if (again && match[0].begin == match[0].end) {
    fail("D1004", json::Value(function.regex->pattern()));
    if (function.node != nullptr) place(*function.node, function.regex->pattern());
    return {};
  }
  auto* object = new ObjectNode;
  Val result(object);
  const auto units = [&](std::size_t bytes) {
    return json::Value(static_cast<std::int64_t>(utf16Length(text.substr(0, bytes))));
  };
  object->set(key("match"), textOf(text, match[0]));
  object->set(key("start"), units(match[0].begin));
  object->set(key("end"), units(match[0].end));
  Val groups = newArray();
  for (std::size_t i = 1; i < match.size(); ++i) groups.array()->push(textOf(text, match[i]));
  object->set(key("groups"), std::move(groups));
  auto* next = new FunctionNode(FunctionNode::Kind::NextMatch);
  Val holder(next);
  next->node = function.node;
  next->regex = function.regex;
  next->subject = subject;
  next->offset = match[0].end;
  object->set(key("next"), std::move(holder));
  return result;
}

}  // namespace stepwright::query::jsonata
