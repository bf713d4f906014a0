// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/hover.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/rule_words.h"
#include "engine/asl/variable_flow.h"
#include "engine/assist/data_spot.h"
#include "engine/assist/error_names.h"
#include "engine/assist/function_help.h"
#include "engine/assist/names_at.h"
#include "engine/assist/object_at.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

constexpr std::size_t longestValue = 400;

bool isOn(text::Range range, std::size_t offset) {
  return range.begin <= offset && offset < std::max(range.end, range.begin + 1);
}

std::string nextOf(const asl::State& state) {
  if (state.end) return "ends";
  if (!state.next.empty()) return "then " + state.next;
  std::string words;
  for (const auto& rule : state.choices)
    words += (words.empty() ? "" : "; ") + asl::ruleInWords(rule.fields, state.language) + ": " +
             rule.next;
  if (!state.defaultNext.empty())
    words += (words.empty() ? "" : "; ") + std::string("otherwise ") + state.defaultNext;
  return words;
}

/// "Task calling arn:…, 2 retriers, then Ship".
std::string summaryOf(const asl::State& state) {
  std::string words(asl::toString(state.type));
  if (const auto resource = state.fields["Resource"].string(); !resource.empty())
    words += " calling " + std::string(resource);
  const auto count = [&](std::size_t number, const std::string& one) {
    if (number == 0) return;
    words += ", " + std::to_string(number) + " " + one + (number == 1 ? "" : "s");
  };
  if (state.type == asl::StateType::Parallel) count(state.machines.size(), "branch");
  count(state.retry.size(), "retrier");
  count(state.catchers.size(), "catcher");
  if (const auto next = nextOf(state); !next.empty()) words += ", " + next;
  if (!state.comment.empty()) words += ". " + state.comment;
  return words;
}

void addResource(const asl::Document& document, std::string_view resource,
                 std::vector<HoverPart>& into) {
  const auto catalogue = document.catalogue() ? document.catalogue()() : nullptr;
  if (catalogue == nullptr) return;
  const auto action = catalogue->find(resource);
  if (!action) return;
  std::vector<Phrase> words = {action->serviceTitle + ": " + action->name + ".",
                               catalogue->help(resource)};
  if (resource.ends_with(".waitForTaskToken")) {
    words.push_back("It waits until somebody reports back with the task token."_en);
  } else if (resource.find(".sync") != std::string_view::npos) {
    words.push_back("It waits until the job is done."_en);
  }
  if (const auto input = catalogue->input(resource)) {
    const auto needed = input->required();
    if (!needed.empty())
      words.push_back(Phrase("It needs %1."_en, {listed({needed.begin(), needed.end()})}));
    words.push_back(Phrase("It takes %1 parameters."_en, {std::to_string(input->fields().size())}));
  }
  into.push_back({std::string(resource.substr(resource.find(":::") + 3)), inSentences(words)});
}

void addField(const asl::Document& document, std::size_t offset, std::vector<HoverPart>& into) {
  const std::string pointer = document.pointerAt(offset);
  auto path = json::pointerTokens(pointer);
  if (path.empty()) return;
  const std::string name = path.back();
  path.pop_back();
  const ObjectAt object = objectAt(document.value(), document.value(), path, document.catalogue());
  const auto* value = json::resolve(document.value(), pointer);
  const auto range = document.rangeOf(pointer);
  const bool onValue = range && isOn(*range, offset) && value != nullptr && value->isString();
  if (const asl::Field* field = object.field(name)) {
    const Phrase usual = field->defaultValue.empty()
                             ? Phrase()
                             : Phrase("Without it: %1."_en, {field->defaultValue});
    into.push_back({name, inSentences({asl::wordsOn(*field), usual})});
    if (field->kind == asl::FieldKind::Resource && onValue)
      addResource(document, value->string(), into);
  } else if (object.kind == ObjectAt::Kind::Parameters && document.catalogue()) {
    const std::string plain = name.ends_with(".$") ? name.substr(0, name.size() - 2) : name;
    const auto catalogue = document.catalogue()();
    const std::string help =
        catalogue == nullptr ? "" : catalogue->help(object.resource, *object.shape, plain);
    if (!help.empty()) into.push_back({plain, help});
  } else if (onValue && path.size() > 0 && path.back() == "ErrorEquals") {
    for (const auto& error : errorNames(*document.machine(), document.catalogue(), object.type,
                                        object.language, object.resource))
      if (error.name == value->string()) into.push_back({error.name, error.help});
  }
}

void addVariable(const asl::Document& document, const NameAt& name, std::vector<HoverPart>& into) {
  for (const auto& variable : asl::variablesSeenFrom(*document.machine(), name.state)) {
    if (variable.name != name.name || variable.assigned.empty()) continue;
    std::vector<Phrase> states;
    for (const auto& each : variable.assigned) states.push_back(each.stateName);
    const bool sometimes = variable.known == asl::VariableView::Known::Sometimes;
    into.push_back(
        {"$" + name.name,
         Phrase(sometimes ? "Set by %1; not on every way to this state."_en : "Set by %1."_en,
                {listed(states)})});
  }
}

void addExpression(const asl::Document& document, std::size_t offset, const Sample& sample,
                   std::vector<HoverPart>& into) {
  const std::string chain = chainAt(document.text(), offset);
  if (chain.empty()) return;
  if (const auto* function = functionNamed(chain)) {
    into.push_back({std::string(function->name) + "(" + std::string(function->arguments) + ")",
                    function->help});
    return;
  }
  if (!chain.starts_with('$')) return;
  const auto* state = asl::findState(*document.machine(), document.stateAt(offset));
  if (state == nullptr) return;
  const Trial trial = tryExpression(chain, state->language, sample);
  if (!trial.value) return;
  std::string value = json::print(*trial.value);
  if (value.size() > longestValue) value = value.substr(0, longestValue) + "\u2026";
  into.push_back({chain, std::move(value), true});
}

}  // namespace

std::vector<HoverPart> hoverAt(const asl::Document& document, std::size_t offset,
                               const Sample& sample) {
  std::vector<HoverPart> parts;
  if (const auto name = nameAt(document, offset)) {
    const auto* state = asl::findState(*document.machine(), name->state);
    if (name->kind == NameAt::Kind::State && state != nullptr)
      parts.push_back({state->name, summaryOf(*state)});
    if (name->kind == NameAt::Kind::Variable) addVariable(document, *name, parts);
  }
  addExpression(document, offset, sample, parts);
  addField(document, offset, parts);
  return parts;
}

}  // namespace stepwright::assist
