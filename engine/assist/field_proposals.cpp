// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/field_proposals.h"

#include <algorithm>
#include <array>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/form.h"
#include "engine/asl/variable_flow.h"
#include "engine/assist/proposal_text.h"
#include "engine/json/pointer.h"

namespace stepwright::assist {
namespace {

using json::Value;

/// Whether one of the names, separated by |, is a member of the object.
bool hasOneOf(const Value* object, std::string_view names) {
  while (object != nullptr && !names.empty()) {
    const auto bar = names.find('|');
    if (object->contains(names.substr(0, bar))) return true;
    names = bar == std::string_view::npos ? std::string_view() : names.substr(bar + 1);
  }
  return false;
}

void addFields(const CaretContext& context, std::vector<Proposal>& into) {
  const Value* present = context.around();
  const std::string pointer = json::pointerTo(context.place.path);
  const bool renames = context.place.hasColon;  // of the key that stands there already
  for (const asl::Field* field : context.object.fields()) {
    if (field == nullptr) continue;
    const bool taken = present != nullptr && present->contains(field->name);
    if (!renames && (taken || hasOneOf(present, field->group))) continue;
    if (!asl::applies(*field, context.present.value(), pointer)) continue;
    Proposal proposal =
        keyProposal(context, std::string(field->name), skeletonOf(*field, context.object.language));
    proposal.detail = field->required ? "required" : "";
    proposal.help = asl::wordsOn(*field);
    into.push_back(std::move(proposal));
  }
  std::stable_partition(into.begin(), into.end(),
                        [](const Proposal& each) { return each.detail == "required"; });
}

/// An operator that compares what stands at Variable.
struct Comparison {
  std::string name;
  Phrase help;
  Skeleton skeleton;
};

const std::vector<Comparison>& comparisons() {
  static const std::vector<Comparison> all = [] {
    std::vector<Comparison> made;
    constexpr std::array<std::pair<const char*, English>, 5> orders = {
        {{"Equals", "True where the %1 at Variable is equal to %2."_en},
         {"LessThan", "True where the %1 at Variable is less than %2."_en},
         {"LessThanEquals", "True where the %1 at Variable is at most %2."_en},
         {"GreaterThan", "True where the %1 at Variable is greater than %2."_en},
         {"GreaterThanEquals", "True where the %1 at Variable is at least %2."_en}}};
    for (const auto& [kind, what] : {std::pair{"String", "text"_en},
                                     {"Numeric", "number"_en},
                                     {"Boolean", "truth value"_en},
                                     {"Timestamp", "moment"_en}}) {
      for (const auto& [order, is] : orders) {
        const std::string name = std::string(kind) + order;
        if (name.starts_with("Boolean") && name != "BooleanEquals") continue;
        const bool number = name.starts_with("Numeric");
        made.push_back({name, Phrase(is, {what, "this one"_en}),
                        number                        ? Skeleton::Nothing
                        : name.starts_with("Boolean") ? Skeleton::True
                                                      : Skeleton::Text});
        made.push_back(
            {name + "Path", Phrase(is, {what, "the one at this path"_en}), Skeleton::Text});
      }
    }
    made.push_back({"StringMatches",
                    "True where the text at Variable fits this pattern; * stands for anything, "
                    "\\\\* for the star itself."_en,
                    Skeleton::Text});
    for (const auto& [test, is] : {std::pair{"IsPresent", "is there"_en},
                                   {"IsNull", "is null"_en},
                                   {"IsString", "is a text"_en},
                                   {"IsNumeric", "is a number"_en},
                                   {"IsBoolean", "is true or false"_en},
                                   {"IsTimestamp", "is a timestamp of RFC 3339"_en}})
      made.push_back(
          {test, Phrase("True (or, with false, not) where Variable %1."_en, {is}), Skeleton::True});
    return made;
  }();
  return all;
}

/// Variable and operators, or the ways to combine conditions, as far as they go with what is there.
void addConditions(const CaretContext& context, std::vector<Proposal>& into) {
  const Value* present = context.around();
  const bool combined = hasOneOf(present, "And|Or|Not");
  const bool compares =
      present != nullptr &&
      std::any_of(comparisons().begin(), comparisons().end(),
                  [&](const Comparison& each) { return present->contains(each.name); });
  const bool variable = hasOneOf(present, "Variable");
  const auto add = [&](const std::string& name, Skeleton skeleton, std::string detail,
                       Phrase help) {
    Proposal proposal = keyProposal(context, name, skeleton);
    proposal.detail = std::move(detail);
    proposal.help = std::move(help);
    into.push_back(std::move(proposal));
  };
  if (!variable && !combined)
    add("Variable", Skeleton::Text, compares ? "required" : "",
        "The path of what is compared: $.total, $$.Execution.Name, $variable."_en);
  if (!combined && !compares)
    for (const Comparison& each : comparisons()) add(each.name, each.skeleton, "", each.help);
  if (combined || compares || variable) return;
  add("And", Skeleton::Objects, "", "True where all of these conditions are."_en);
  add("Or", Skeleton::Objects, "", "True where one of these conditions is."_en);
  add("Not", Skeleton::Object, "", "True where this condition is not."_en);
}

Phrase helpOf(const asl::Shape& shape) {
  static constexpr std::array words = {
      "An object."_en,     "A list."_en,         "An object of any keys."_en,
      "A text."_en,        "Binary data."_en,    "A moment, as a text."_en,
      "True or false."_en, "A whole number."_en, "A number."_en,
      "Any JSON."_en};
  const Phrase kind = words[static_cast<std::size_t>(shape.kind())];
  const auto choices = shape.choices();
  if (choices.empty()) return kind;
  const std::vector<Phrase> some(
      choices.begin(), choices.begin() + std::min<std::ptrdiff_t>(std::ssize(choices), 8));
  return inSentences({kind, choices.size() > 8 ? Phrase("One of %1, \u2026"_en, {listed(some)})
                                               : Phrase("One of %1."_en, {listed(some)})});
}

/// What the action takes; in JSONPath each may also be read from a path, under its name and ".$".
void addParameters(const CaretContext& context, std::vector<Proposal>& into) {
  const asl::Shape& shape = *context.object.shape;
  const Value* present = context.around();
  const auto required = shape.required();
  const bool jsonPath = context.object.language == asl::QueryLanguage::JsonPath;
  const auto catalogue = context.known.catalogue() ? context.known.catalogue()() : nullptr;
  std::vector<Proposal> paths;
  for (const std::string& name : shape.fields()) {
    const auto field = shape.field(name);
    const bool taken = hasOneOf(present, name + "|" + name + ".$");
    if (!field || (taken && !context.place.hasColon)) continue;
    Proposal proposal = keyProposal(context, name, skeletonOf(*field));
    const bool needed = std::find(required.begin(), required.end(), name) != required.end();
    proposal.detail = needed ? "required" : "";
    proposal.help = helpOf(*field);
    if (catalogue != nullptr) {
      const auto help = catalogue->help(context.object.resource, shape, name);
      proposal.help = inSentences({help, proposal.help});
    }
    into.push_back(std::move(proposal));
    if (!jsonPath) continue;
    Proposal path = keyProposal(context, name + ".$", Skeleton::Text);
    path.help = "Its value is read from a path, or made by an intrinsic function."_en;
    paths.push_back(std::move(path));
  }
  std::stable_partition(into.begin(), into.end(),
                        [](const Proposal& each) { return each.detail == "required"; });
  into.insert(into.end(), std::make_move_iterator(paths.begin()),
              std::make_move_iterator(paths.end()));
}

/// Variables that are there already, to be set anew.
void addVariables(const CaretContext& context, std::vector<Proposal>& into) {
  const Value* present = context.around();
  const bool jsonata = context.object.language == asl::QueryLanguage::Jsonata;
  for (const auto& variable : asl::allVariables(context.machine())) {
    if (hasOneOf(present, variable.name + "|" + variable.name + ".$")) continue;
    Proposal proposal = keyProposal(context, variable.name + (jsonata ? "" : ".$"),
                                    jsonata ? Skeleton::Expression : Skeleton::Text);
    proposal.detail = "variable";
    into.push_back(std::move(proposal));
  }
}

}  // namespace

std::vector<Proposal> fieldProposals(const CaretContext& context) {
  std::vector<Proposal> found;
  switch (context.object.kind) {
    case ObjectAt::Kind::Fields:
      addFields(context, found);
      break;
    case ObjectAt::Kind::Condition:
      addFields(context, found);
      addConditions(context, found);
      break;
    case ObjectAt::Kind::Parameters:
      if (context.object.shape->kind() == asl::Shape::Kind::Structure)
        addParameters(context, found);
      break;
    case ObjectAt::Kind::Assign:
      addVariables(context, found);
      break;
    case ObjectAt::Kind::Free:
    case ObjectAt::Kind::List:
      break;
  }
  return found;
}

}  // namespace stepwright::assist
