// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/snippets.h"

#include <algorithm>

#include "engine/assist/proposal_text.h"
#include "engine/edit/rename.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

constexpr std::string_view caretWord = "@caret@";

struct Snippet {
  const char* name;
  const char* jsonPath;
  const char* jsonata;  ///< null = the same
  English help;
};

// clang-format off
constexpr Snippet states[] = {
    {"Task", R"({"Type": "Task", "Resource": "@caret@", "End": true})", nullptr, "A Task; what it calls is asked next."_en},
    {"Choice", R"({"Type": "Choice", "Choices": [{"Variable": "$.@caret@", "IsPresent": true, "Next": ""}], "Default": ""})",
     R"({"Type": "Choice", "Choices": [{"Condition": "{% @caret@ %}", "Next": ""}], "Default": ""})", "A Choice with one rule and a Default."_en},
    {"Map", R"({"Type": "Map", "ItemsPath": "$@caret@", "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Each", "States": {"Each": {"Type": "Pass", "End": true}}}, "End": true})",
     R"({"Type": "Map", "Items": "{% $states.input@caret@ %}", "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Each", "States": {"Each": {"Type": "Pass", "End": true}}}, "End": true})", "A Map with a Pass for each item."_en},
    {"Parallel", R"({"Type": "Parallel", "Branches": [{"StartAt": "First", "States": {"First": {"Type": "Pass", "End": true}}}, {"StartAt": "Second", "States": {"Second": {"Type": "Pass", "End": true}}}], "End": true})", nullptr, "A Parallel with two branches."_en},
    {"Pass", R"({"Type": "Pass", "End": true})", nullptr, "A Pass."_en},
    {"Wait", R"({"Type": "Wait", "Seconds": 60, "End": true})", nullptr, "A Wait of a minute."_en},
    {"Succeed", R"({"Type": "Succeed"})", nullptr, "A Succeed."_en},
    {"Fail", R"({"Type": "Fail", "Error": "@caret@", "Cause": ""})", nullptr, "A Fail with error and cause."_en},
};
constexpr const char* retrier = R"({"ErrorEquals": ["@caret@"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 2, "JitterStrategy": "FULL"})";
constexpr const char* catcher = R"({"ErrorEquals": ["States.ALL"], "Next": "@caret@"})";
// clang-format on

/// The value as text at the caret; `key` before it unless it is null.
std::string writtenAt(const CaretContext& context, const std::string* key,
                      const json::Value& value) {
  const std::string_view name = key == nullptr ? std::string_view() : *key;
  if (!context.yaml()) {
    const std::string lead = key == nullptr ? "" : json::quote(*key) + context.style.colon;
    return lead + edit::written(value, context.style, "");
  }
  if (context.place.flow)
    return (key == nullptr ? "" : *key + ": ") + edit::writtenInline(value, context.style);
  return edit::yamlEntry(key == nullptr ? nullptr : &name, value, context.style, "");
}

void addSnippet(const CaretContext& context, const std::string& word, const std::string* key,
                std::string_view text, Phrase help, std::vector<Proposal>& into) {
  const auto value = json::parse(text);
  if (!value) return;
  std::string written = writtenAt(context, key, *value);
  if (const auto at = written.find(caretWord); at != std::string::npos)
    written.replace(at, caretWord.size(), "\1");
  written.erase(std::remove(written.begin(), written.end(), '\r'), written.end());
  while (!written.empty() && written.back() == '\n') written.pop_back();
  Proposal proposal = textProposal(context, word, written);
  proposal.detail = "snippet";
  proposal.help = std::move(help);
  proposal.again = written.find('\1') != std::string::npos;
  into.push_back(std::move(proposal));
}

}  // namespace

std::vector<Proposal> snippets(const CaretContext& context) {
  std::vector<Proposal> found;
  const ObjectAt& object = context.object;
  if (object.kind == ObjectAt::Kind::List && object.owner == asl::Owner::State) {
    const bool jsonata = object.language == asl::QueryLanguage::Jsonata;
    for (const Snippet& each : states) {
      const std::string name = edit::uniqueName(context.known, each.name);
      const char* text = jsonata && each.jsonata != nullptr ? each.jsonata : each.jsonPath;
      addSnippet(context, each.name, &name, text, each.help, found);
    }
  }
  const bool entry = context.place.kind == CaretPlace::Kind::Value &&
                     object.kind == ObjectAt::Kind::List && context.place.quote == '\0';
  if (entry && object.owner == asl::Owner::Retrier)
    addSnippet(context, "Retrier", nullptr, retrier, "Try again, later each time."_en, found);
  if (entry && object.owner == asl::Owner::Catcher)
    addSnippet(context, "Catcher", nullptr, catcher, "Take every error elsewhere."_en, found);
  const bool takesErrors = object.kind == ObjectAt::Kind::Fields &&
                           object.owner == asl::Owner::State && object.knownType &&
                           object.field("Retry") != nullptr;
  if (!takesErrors || context.place.kind != CaretPlace::Kind::Key || context.place.hasColon)
    return found;
  const json::Value* around = context.around();
  for (const auto& [key, text, help] :
       {std::tuple{std::string("Retry"), retrier,
                   "Retry with a pause that grows, as one entry."_en},
        {std::string("Catch"), catcher, "Catch for every error, as one entry."_en}}) {
    if (around != nullptr && around->contains(key)) continue;
    addSnippet(context, key + " \u2026", &key, "[" + std::string(text) + "]", help, found);
  }
  return found;
}

}  // namespace stepwright::assist
