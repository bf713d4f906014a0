// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/matching.h"

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/regex.h"
#include "engine/query/jsonata/stringify.h"
#include "engine/query/jsonata/text.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {
namespace {

/// From a text to its first match.
struct RegexFunction final : FunctionNode {
  explicit RegexFunction(const Node& node) : node_(node) {}
  Val call(Evaluator& evaluator, Arguments arguments) const override;
  std::size_t arity() const override { return 2; }

 private:
  const Node& node_;
};

/// The `next` of a match object: goes on in the same text.
struct NextMatch final : FunctionNode {
  NextMatch(const Node& node, Val subject, std::size_t offset)
      : node_(node), subject_(std::move(subject)), offset_(offset) {}
  Val call(Evaluator& evaluator, Arguments arguments) const override;
  std::size_t arity() const override { return 0; }

 private:
  const Node& node_;
  Val subject_;
  std::size_t offset_;
};

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

/// Applies a regular expression as a function: a match object { match, start, end, groups, next },
/// or undefined.
Val match(Evaluator& evaluator, const Node& node, const Val& subject, std::size_t offset,
          bool again) {
  if (subject.isBoolean() || subject.isNumber()) {
    return match(evaluator, node, json::Value(stringify(evaluator, subject)), offset, again);
  }
  if (!subject.isString()) return {};
  const std::string_view text = subject.string();
  if (again && offset >= text.size()) return {};
  Regex::Match found;
  if (!evaluator.spend(1 + text.size() / 64)) return {};
  const auto pay = [&evaluator](std::uint64_t steps) { return evaluator.spend(steps); };
  switch (node.regex->search(text, offset, found, pay)) {
    case Regex::Outcome::Found:
      break;
    case Regex::Outcome::NotFound:
      return {};
    case Regex::Outcome::TooCostly:
      evaluator.failWith(
          {"U1001",
           "Expression evaluation timeout: the regular expression needs too many steps",
           {},
           0,
           0,
           {}});
      return {};
  }
  if (again && found[0].begin == found[0].end) {
    evaluator.fail("D1004", json::Value(node.regex->pattern()));
    evaluator.place(node, node.regex->pattern());
    return {};
  }
  auto* object = new ObjectNode;
  Val result(object);
  const auto units = [&](std::size_t bytes) {
    return json::Value(static_cast<std::int64_t>(utf16Length(text.substr(0, bytes))));
  };
  object->set(key("match"), textOf(text, found[0]));
  object->set(key("start"), units(found[0].begin));
  object->set(key("end"), units(found[0].end));
  Val groups = evaluator.newArray();
  for (std::size_t i = 1; i < found.size(); ++i) groups.array()->push(textOf(text, found[i]));
  object->set(key("groups"), std::move(groups));
  object->set(key("next"), Val(new NextMatch(node, subject, found[0].end)));
  return result;
}

Val RegexFunction::call(Evaluator& evaluator, Arguments arguments) const {
  return match(evaluator, node_, arguments.values.empty() ? Val() : arguments.values[0], 0, false);
}

Val NextMatch::call(Evaluator& evaluator, Arguments) const {
  return match(evaluator, node_, subject_, offset_, true);
}

}  // namespace

Val regularExpression(Evaluator&, const Node& node, const Val&, Frame*) {
  return Val(new RegexFunction(node));
}

}  // namespace stepwright::query::jsonata
