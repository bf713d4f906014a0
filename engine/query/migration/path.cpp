// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/migration/path.h"

#include "engine/query/jsonpath/path.h"

#include "engine/query/jsonpath/program.h"
#include "engine/query/migration/texts.h"

namespace stepwright::query::migration {
namespace {

using jsonpath::Condition;
using jsonpath::FunctionName;
using jsonpath::Operand;
using jsonpath::Relation;
using jsonpath::Segment;
using jsonpath::SegmentKind;
using jsonpath::Segments;

Error refusedPath(std::string why) { return {"migration.path", std::move(why), {}, {}}; }

Result<std::string> walked(const Segments& segments, std::string from);

Result<std::string> operandText(const Operand& operand) {
  if (!operand.path) return literal(operand.literal);
  if (operand.path->fromRoot)
    return Error{
        "migration.filter", "A filter that looks at the whole data has no counterpart.", {}, {}};
  // A field of the item, which JSONata calls by its name alone.
  auto text = walked(*operand.path, "$");
  if (!text) return text;
  return text->starts_with("$.") ? text->substr(2) : *text;
}

const char* operatorOf(Relation relation) {
  switch (relation) {
    case Relation::Equal:
    case Relation::SameType:
      return " = ";
    case Relation::NotEqual:
    case Relation::NotSameType:
      return " != ";
    case Relation::Less:
      return " < ";
    case Relation::LessOrEqual:
      return " <= ";
    case Relation::Greater:
      return " > ";
    case Relation::GreaterOrEqual:
      return " >= ";
    case Relation::In:
      return " in ";
    default:
      return nullptr;
  }
}

Result<std::string> conditionText(const Condition& condition);

Result<std::string> joined(const Condition& condition, const char* word) {
  std::string out;
  for (const auto& part : condition.parts) {
    auto text = conditionText(*part);
    if (!text) return text;
    const bool nested = part->kind == Condition::Kind::And || part->kind == Condition::Kind::Or;
    out += (out.empty() ? "" : word) + (nested ? "(" + *text + ")" : *text);
  }
  return out;
}

Result<std::string> conditionText(const Condition& condition) {
  if (condition.kind == Condition::Kind::And) return joined(condition, " and ");
  if (condition.kind == Condition::Kind::Or) return joined(condition, " or ");
  if (condition.kind == Condition::Kind::Not) {
    auto inner = conditionText(*condition.parts.front());
    return inner ? Result<std::string>("$not(" + *inner + ")") : inner;
  }
  const auto left = operandText(condition.left);
  if (!left) return left;
  if (condition.relation == Relation::Exists) return "$exists(" + *left + ")";
  if (condition.relation == Relation::NotExists) return "$not($exists(" + *left + "))";
  const char* word = operatorOf(condition.relation);
  if (word == nullptr || condition.right.pattern)
    return Error{"migration.filter", "This comparison in a filter has no counterpart.", {}, {}};
  const auto right = operandText(condition.right);
  if (!right) return right;
  return *left + word + *right;
}

Result<std::string> called(const Segment& segment, const std::string& on) {
  const auto index = [&](std::int64_t at) { return on + "[" + std::to_string(at) + "]"; };
  const bool one = segment.arguments.size() == 1 && !segment.arguments.front().path;
  switch (segment.function) {
    case FunctionName::Length:
      return "$count(" + on + ")";
    case FunctionName::Min:
      return "$min(" + on + ")";
    case FunctionName::Max:
      return "$max(" + on + ")";
    case FunctionName::Avg:
      return "$average(" + on + ")";
    case FunctionName::Sum:
      return "$sum(" + on + ")";
    case FunctionName::Keys:
      return "[$keys(" + on + ")]";
    case FunctionName::First:
      return index(0);
    case FunctionName::Last:
      return index(-1);
    case FunctionName::Index:
      if (one) return index(segment.arguments.front().literal.integer());
      break;
    case FunctionName::Append:
      if (one) return "$append(" + on + ", " + literal(segment.arguments.front().literal) + ")";
      break;
    default:
      break;
  }
  return refusedPath("JSONata has no counterpart for " + segment.fragment + ".");
}

Result<std::string> sliced(const Segment& segment, const std::string& of) {
  if (segment.from.value_or(0) < 0 || segment.to.value_or(0) < 0)
    return refusedPath("A slice that counts from the end has no counterpart.");
  std::string test;
  if (segment.from) test = "$i >= " + std::to_string(*segment.from);
  if (segment.to) test += (test.empty() ? "" : " and ") + ("$i < " + std::to_string(*segment.to));
  if (test.empty()) return of;
  return "$filter(" + of + ", function($v, $i) { " + test + " })";
}

Result<std::string> stepped(const Segment& segment, const std::string& from, bool afterScan) {
  switch (segment.kind) {
    case SegmentKind::Names: {
      if (segment.names.size() != 1)
        return refusedPath("A choice of several names has no counterpart.");
      auto name = member(segment.names.front());
      if (!name) return name;
      return from + (afterScan ? ".**" : "") + *name;
    }
    case SegmentKind::Indexes:
      if (segment.indexes.size() != 1 || afterScan)
        return refusedPath("A choice of several indexes has no counterpart.");
      return from + "[" + std::to_string(segment.indexes.front()) + "]";
    case SegmentKind::Slice:
      return sliced(segment, from);
    // A segment that follows goes over the items by itself, as JSONata's paths do.
    case SegmentKind::Wildcard:
      return afterScan ? from + ".**" : from;
    case SegmentKind::Filter: {
      auto test = conditionText(*segment.filter);
      return test ? Result<std::string>(from + "[" + *test + "]") : test;
    }
    case SegmentKind::Function:
      return called(segment, from);
    case SegmentKind::Scan:
      return from;
  }
  return from;
}

/// The wildcards that the paths of JSONata do not have by themselves: two in a row, which open two
/// levels of arrays.
bool opensTwice(const Segments& segments) {
  for (std::size_t i = 1; i < segments.segments.size(); ++i) {
    if (segments.segments[i].kind == SegmentKind::Wildcard &&
        segments.segments[i - 1].kind == SegmentKind::Wildcard)
      return true;
  }
  return false;
}

Result<std::string> walked(const Segments& segments, std::string from) {
  if (opensTwice(segments)) return refusedPath("Two wildcards in a row have no counterpart.");
  bool scan = false;
  for (const auto& segment : segments.segments) {
    auto next = stepped(segment, from, scan);
    if (!next) return next;
    from = std::move(next).value();
    scan = segment.kind == SegmentKind::Scan;
  }
  return from;
}

}  // namespace

Result<Expression> fromPath(const Path& path, const std::string& root) {
  std::string from = root;
  if (path.root() == Path::Root::Context) from = "$states.context";
  if (path.root() == Path::Root::Variable) from = "$" + path.variable();
  const auto& segments = path.program().body;
  auto text = walked(segments, from);
  if (!text) return text.error();
  // An indefinite path always gives an array, also of one or of nothing.
  const bool ends =
      !segments.segments.empty() && segments.segments.back().kind == SegmentKind::Function;
  if (!segments.definite && !ends) return Expression{"[" + *text + "]"};
  return Expression{*text};
}

}  // namespace stepwright::query::migration
