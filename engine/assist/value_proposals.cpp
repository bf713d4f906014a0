// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/value_proposals.h"

#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/integration.h"
#include "engine/assist/error_names.h"
#include "engine/assist/proposal_text.h"

namespace stepwright::assist {
namespace {

using asl::FieldKind;

constexpr std::size_t mostResources = 120;

std::vector<std::string_view> choicesIn(std::string_view words) {
  std::vector<std::string_view> found;
  while (!words.empty()) {
    const auto bar = words.find('|');
    found.push_back(words.substr(0, bar));
    words = bar == std::string_view::npos ? std::string_view() : words.substr(bar + 1);
  }
  return found;
}

void addValue(const CaretContext& context, std::vector<Proposal>& into, std::string word,
              std::string detail, Phrase help, bool raw = false) {
  Proposal proposal = valueProposal(context, std::move(word), raw);
  proposal.detail = std::move(detail);
  proposal.help = std::move(help);
  into.push_back(std::move(proposal));
}

/// The state that the field belongs to comes last: few states lead to themselves.
void addStates(const CaretContext& context, std::vector<Proposal>& into) {
  auto names = context.namesBeside();
  const auto tokens = context.object.state;
  const auto own = tokens.substr(tokens.rfind('/') + 1);
  std::stable_partition(names.begin(), names.end(),
                        [&](const std::string& name) { return name != own; });
  for (auto& name : names) addValue(context, into, std::move(name), "state", "");
}

/// "dynamodb put" for "arn:aws:states:::aws-sdk:dynamodb:put": what the catalogue looks for.
std::string searchedFor(std::string_view typed) {
  for (const std::string_view lead : {"arn:aws:states:::aws-sdk:", "arn:aws:states:::"}) {
    const auto common = std::min(typed.size(), lead.size());
    if (typed.substr(0, common) == lead.substr(0, common)) {
      typed.remove_prefix(common);
      break;
    }
  }
  std::string words(typed.substr(0, typed.find('.')));
  std::replace(words.begin(), words.end(), ':', ' ');
  return words;
}

/// What a Task with that pattern waits for.
English waitsFor(asl::Pattern pattern) {
  switch (pattern) {
    case asl::Pattern::RunJob:
      return "It waits until the job is done."_en;
    case asl::Pattern::RunJob2:
      return "It waits until the job is done; its output is JSON, not a text."_en;
    case asl::Pattern::Callback:
      return "It waits until somebody reports back with the task token."_en;
    case asl::Pattern::RequestResponse:
      break;
  }
  return "It goes on once it was asked."_en;
}

void addAction(const CaretContext& context, const asl::Action& action, const std::string& help,
               std::vector<Proposal>& into) {
  const Phrase offered(action.optimised ? "%1: %2, as Step Functions offers it."_en
                                        : "%1: %2, as the AWS SDK has it."_en,
                       {action.serviceTitle, action.name});
  addValue(context, into, action.resource, action.serviceTitle,
           inSentences({offered, help, waitsFor(action.pattern)}));
}

void addResources(const CaretContext& context, const asl::Field& field,
                  std::vector<Proposal>& into) {
  for (const auto choice : choicesIn(field.choices))
    addValue(context, into, std::string(choice), "", "");
  if (field.owner != asl::Owner::State) return;
  const auto& source = context.known.catalogue();
  const auto catalogue = source ? source() : nullptr;
  const std::string typed = context.typed();
  if (catalogue != nullptr) {
    for (const auto& found : catalogue->search(searchedFor(typed), mostResources))
      addAction(context, found.action, catalogue->help(found.action.resource), into);
  }
  addValue(context, into, "arn:aws:lambda:REGION:ACCOUNT:function:NAME", "Lambda",
           "A Lambda function by its own ARN."_en);
  addValue(context, into, "arn:aws:states:REGION:ACCOUNT:activity:NAME", "activity",
           "An activity: a worker of yours asks for the work."_en);
}

/// States.ALL has to stand alone, and no name stands twice.
void addErrors(const CaretContext& context, std::vector<Proposal>& into) {
  const ObjectAt& object = context.object;
  const json::Value* list = context.around();
  for (auto& error : errorNames(context.machine(), context.known.catalogue(), object.type,
                                object.language, object.resource)) {
    const auto isIt = [&](const json::Value& item) { return item.string() == error.name; };
    const std::size_t others = list == nullptr ? 0 : list->size();
    const bool there =
        list != nullptr && std::any_of(list->items().begin(), list->items().end(), isIt);
    if ((there && error.name != context.typed()) || (error.name == "States.ALL" && others > 1))
      continue;
    addValue(context, into, error.name, "error", error.help);
  }
}

void addShapeValues(const CaretContext& context, const asl::Shape& shape,
                    std::vector<Proposal>& into) {
  for (auto& choice : shape.choices()) addValue(context, into, std::move(choice), "", "");
  if (shape.kind() != asl::Shape::Kind::Boolean || context.place.quote != '\0') return;
  addValue(context, into, "true", "", "", true);
  addValue(context, into, "false", "", "", true);
}

void addFieldValues(const CaretContext& context, const asl::Field& field,
                    std::vector<Proposal>& into) {
  switch (field.kind) {
    case FieldKind::State:
      return addStates(context, into);
    case FieldKind::Resource:
      return addResources(context, field, into);
    case FieldKind::Enumeration:
      for (const auto choice : choicesIn(field.choices))
        addValue(context, into, std::string(choice), "", field.help);
      return;
    case FieldKind::Boolean:
      if (context.place.quote != '\0') return;
      addValue(context, into, "true", "", field.help, true);
      if (field.name != "End") addValue(context, into, "false", "", field.help, true);
      return;
    default:
      if (field.name == "Version") addValue(context, into, "1.0", "", field.help);
  }
}

/// Of an operator of a Choice rule: whether it is true or false.
bool isTest(std::string_view name) { return name == "BooleanEquals" || name.starts_with("Is"); }

/// An entry of a list of objects.
void addEntry(const CaretContext& context, std::vector<Proposal>& into) {
  if (context.yaml() || context.place.quote != '\0' || context.object.owner == asl::Owner::State)
    return;
  Proposal proposal = textProposal(context, "{ }", "{\n" + context.style.unit + "\1\n}");
  proposal.detail = "entry";
  proposal.again = true;
  into.push_back(std::move(proposal));
}

}  // namespace

std::vector<Proposal> valueProposals(const CaretContext& context) {
  std::vector<Proposal> found;
  if (context.place.path.empty() || context.place.block) return found;
  const std::string& name = context.place.path.back();
  const ObjectAt& object = context.object;
  if (const asl::Field* field = object.field(name)) {
    addFieldValues(context, *field, found);
  } else if (object.kind == ObjectAt::Kind::List) {
    addEntry(context, found);
  } else if (object.kind == ObjectAt::Kind::Condition && isTest(name) &&
             context.place.quote == '\0') {
    for (const char* word : {"true", "false"}) addValue(context, found, word, "", "", true);
  } else if (object.kind == ObjectAt::Kind::Parameters) {
    const bool list = object.shape->kind() == asl::Shape::Kind::List;
    if (const auto shape = list ? object.shape->item() : object.shape->field(name))
      addShapeValues(context, *shape, found);
  } else if (context.place.path.size() > 1 &&
             context.place.path[context.place.path.size() - 2] == "ErrorEquals") {
    addErrors(context, found);
  }
  return found;
}

}  // namespace stepwright::assist
