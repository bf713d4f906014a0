// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/expression_proposals.h"

#include <algorithm>
#include <cctype>

#include "engine/assist/expression_scope.h"
#include "engine/assist/function_help.h"
#include "engine/assist/proposal_text.h"
#include "engine/assist/suggest.h"

namespace stepwright::assist {
namespace {

using asl::FieldKind;
using asl::QueryLanguage;

bool isNameLetter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The part of the value before the caret that the language reads, with escapes of JSON blanked.
std::string expressionBefore(const CaretContext& context, std::size_t begin) {
  std::string before(context.text.substr(begin, context.offset - begin));
  if (context.place.quote != '"') return before;
  for (std::size_t at = 0; at + 1 < before.size(); ++at) {
    if (before[at] != '\\') continue;
    before[at] = ' ';
    if (before[at + 1] != '"') before[at + 1] = ' ';
    ++at;
  }
  return before;
}

/// "$states.input.items[0]" before its last dot; "" where there is no chain.
std::string_view memberChain(std::string_view before, std::size_t word) {
  if (word == 0 || before[word - 1] != '.') return {};
  std::size_t at = word - 1;
  const auto inChain = [](char c) {
    return isNameLetter(c) || c == '.' || c == '$' || c == '[' || c == ']';
  };
  while (at > 0 && inChain(before[at - 1])) --at;
  return before.substr(at, word - 1 - at);
}

bool takesIntrinsics(const CaretContext& context) {
  const std::string& name = context.place.path.empty() ? std::string() : context.place.path.back();
  return name.ends_with(".$") || name == "ErrorPath" || name == "CausePath";
}

/// Whether that value is read as a path or call of JSONPath.
bool isPath(const CaretContext& context) {
  if (context.object.language == QueryLanguage::Jsonata || context.place.path.empty()) return false;
  const std::string& name = context.place.path.back();
  if (name.ends_with(".$")) return true;
  const ObjectAt& object = context.object;
  if (object.kind == ObjectAt::Kind::Condition)
    return name == "Variable" || (name.ends_with("Path") && object.field(name) == nullptr);
  const asl::Field* field = object.field(name);
  return field != nullptr &&
         (field->kind == FieldKind::Path || field->kind == FieldKind::ReferencePath);
}

struct Inside {
  QueryLanguage language;
  std::size_t begin;
};

/// Where the expression begins that the caret stands in.
std::optional<Inside> insideOf(const CaretContext& context) {
  const CaretPlace& place = context.place;
  if (place.kind == CaretPlace::Kind::Value) {
    const auto typed =
        context.text.substr(place.begin, context.offset - std::min(place.begin, context.offset));
    const auto open = typed.rfind("{%");
    if (open != std::string_view::npos && typed.find("%}", open) == std::string_view::npos)
      return Inside{QueryLanguage::Jsonata, place.begin + open + 2};
    if (isPath(context) && (!typed.empty() || place.quote != '\0'))
      return Inside{QueryLanguage::JsonPath, place.begin};
  }
  return std::nullopt;
}

/// Writes into the word of an expression at the caret, and keeps what is offered once.
class Offers {
 public:
  Offers(const CaretContext& context, std::size_t wordBegin) : begin_(wordBegin) {
    end_ = context.offset;
    while (end_ < context.text.size() && isNameLetter(context.text[end_])) ++end_;
    called_ = end_ < context.text.size() && context.text[end_] == '(';
  }

  void name(const std::string& word, std::string detail, Phrase help, bool again = false) {
    add(word, word, word.size(), std::move(detail), std::move(help), again);
  }

  void function(const FunctionHelp& function, std::string_view without = {}) {
    const std::string word(function.name.substr(without.size()));
    const bool takes = !function.arguments.empty();
    const std::string written = called_ ? word : word + "()";
    add(word, written, written.size() - (takes && !called_ ? 1 : 0),
        "(" + std::string(function.arguments) + ")", function.help, false);
  }

  std::vector<Proposal> take() { return std::move(found_); }

 private:
  void add(const std::string& word, std::string written, std::size_t caret, std::string detail,
           Phrase help, bool again) {
    const bool there = std::any_of(found_.begin(), found_.end(),
                                   [&](const Proposal& each) { return each.word == word; });
    if (there) return;
    Proposal proposal{.word = word, .detail = std::move(detail), .help = std::move(help)};
    proposal.edit = {{begin_, end_}, std::move(written)};
    proposal.caret = begin_ + caret;
    proposal.again = again;
    found_.push_back(std::move(proposal));
  }

  std::size_t begin_, end_ = 0;
  bool called_ = false;
  std::vector<Proposal> found_;
};

void offer(Offers& offers, const std::vector<KnownName>& names, bool more) {
  for (const KnownName& each : names) offers.name(each.name, each.detail, each.help, more);
}

/// The members of $states that are legal in this field.
std::vector<KnownName> statesMembers(const ExpressionScope& scope) {
  std::vector<KnownName> found{{"input", "data", "The state's input."_en}};
  if (scope.result) found.push_back({"result", "data", "What the state's work gave."_en});
  if (scope.errorOutput)
    found.push_back({"errorOutput", "data", "The error that was caught: Error and Cause."_en});
  found.push_back({"context", "data", "The Context object: execution, state, item."_en});
  return found;
}

/// What a chain of names into an action's answer leads to.
std::optional<asl::Shape> shapeAt(asl::Shape shape, std::string_view chain) {
  while (!chain.empty()) {
    if (chain.front() == '.') chain.remove_prefix(1);
    const auto end = std::min(chain.find('.'), chain.size());
    const auto name = chain.substr(0, std::min(end, chain.find('[')));
    auto next = shape.field(name);
    if (!next) return std::nullopt;
    shape = *next;
    if (shape.kind() == asl::Shape::Kind::List)
      if (const auto item = shape.item()) shape = *item;
    chain.remove_prefix(end);
  }
  return shape;
}

void offerShape(Offers& offers, const std::optional<asl::Shape>& shape, std::string_view chain) {
  const auto inner = shape ? shapeAt(*shape, chain) : std::nullopt;
  if (!inner || inner->kind() != asl::Shape::Kind::Structure) return;
  for (const auto& name : inner->fields()) offers.name(name, "of the result", "");
}

/// After a dot.
void offerMembers(Offers& offers, const CaretContext& context, const ExpressionScope& scope,
                  std::string_view before, std::string_view chain) {
  const bool jsonata = scope.language == QueryLanguage::Jsonata;
  if (jsonata && chain == "$states") return offer(offers, statesMembers(scope), true);
  for (const auto& known : suggest(before, scope.language, context.sample))
    offers.name(known.text, known.detail, "");
  const std::string_view contextLead = jsonata ? "$states.context" : "$$";
  const std::string_view resultLead = jsonata ? "$states.result" : "$";
  if (chain == contextLead) return offer(offers, contextMembers("", scope), true);
  if (chain.starts_with(contextLead) && chain[contextLead.size()] == '.')
    return offer(offers, contextMembers(chain.substr(contextLead.size() + 1), scope), false);
  if (chain == "$states.errorOutput") {
    offers.name("Error", "text", "The name of the error."_en);
    offers.name("Cause", "text", "What is said about it."_en);
  }
  if (chain == resultLead) offerShape(offers, scope.resultShape, "");
  if (chain.starts_with(resultLead) && chain.size() > resultLead.size() &&
      chain[resultLead.size()] == '.')
    offerShape(offers, scope.resultShape, chain.substr(resultLead.size()));
}

void offerRoots(Offers& offers, const CaretContext& context, const ExpressionScope& scope,
                bool calls) {
  const bool jsonata = scope.language == QueryLanguage::Jsonata;
  if (jsonata) {
    for (const KnownName& member : statesMembers(scope))
      offers.name("$states." + member.name, member.detail, member.help);
  } else {
    offers.name("$.", "data", "The state's input."_en, true);
    offers.name("$$.", "data", "The Context object: execution, state, item."_en, true);
  }
  for (const KnownName& variable : scope.variables)
    offers.name("$" + variable.name, variable.detail, variable.help);
  for (const auto& member : context.sample.variables.members())
    offers.name("$" + std::string(member.name()), "variable", "");
  if (!jsonata && !calls) return;
  for (const FunctionHelp& function : functionsOf(scope.language)) offers.function(function);
}

}  // namespace

std::optional<Completion> expressionProposals(const CaretContext& context) {
  const auto inside = insideOf(context);
  if (!inside) return std::nullopt;
  ExpressionScope scope = scopeAt(context);
  scope.language = inside->language;
  const std::string before = expressionBefore(context, inside->begin);
  std::size_t word = wordStart(before);
  while (word > 0 && before[word] == '$' && before[word - 1] == '$') --word;
  const std::string_view chain = memberChain(before, word);
  if (chain == "States") word -= 7;
  Offers offers(context, inside->begin + word);
  if (chain.empty() || chain == "States") {
    offerRoots(offers, context, scope, takesIntrinsics(context));
  } else {
    offerMembers(offers, context, scope, before, chain);
  }
  return Completion{before.substr(word), offers.take()};
}

std::vector<Proposal> expressionStarts(const CaretContext& context) {
  const ObjectAt& object = context.object;
  if (object.language != QueryLanguage::Jsonata || context.place.block || object.state.empty())
    return {};
  const std::string name = context.place.path.empty() ? "" : context.place.path.back();
  const asl::Field* field = object.field(name);
  const bool data = field == nullptr && object.kind != ObjectAt::Kind::List &&
                    object.kind != ObjectAt::Kind::Fields;
  const bool takes = field != nullptr && field->kind != FieldKind::State &&
                     field->kind != FieldKind::Enumeration && field->kind != FieldKind::Resource &&
                     field->name != "Comment" && field->kind != FieldKind::ErrorNames;
  if (!data && !takes) return {};
  Proposal proposal = openValueProposal(context, "{% %}", "{% ", " %}");
  proposal.detail = "JSONata";
  proposal.help = "An expression that is worked out when the state runs."_en;
  return {std::move(proposal)};
}

}  // namespace stepwright::assist
