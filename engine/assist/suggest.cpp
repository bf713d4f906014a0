// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/suggest.h"

#include <algorithm>
#include <cctype>

#include "engine/assist/function_help.h"
#include "engine/assist/try_expression.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

using json::Value;

std::string brief(const Value& value) {
  const std::string text = json::print(value);
  return text.size() <= 40 ? text : text.substr(0, 37) + "…";
}

void addMembers(std::vector<Suggestion>& into, const Value& value, std::string_view prefix,
                std::string_view lead) {
  const Value& object = value.isArray() && !value.empty() ? value.at(0) : value;
  for (const auto& member : object.members()) {
    if (member.name().starts_with(prefix))
      into.push_back({std::string(lead) + std::string(member.name()), brief(member.value)});
  }
}

/// The chain of names that ends before the word: "$states.input.items[0]." →
/// "$states.input.items[0]".
std::string_view chainBefore(std::string_view before, std::size_t word) {
  if (word == 0 || before[word - 1] != '.') return {};
  std::size_t at = word - 1;
  const auto inChain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '$' ||
           c == '[' || c == ']' || (static_cast<unsigned char>(c) & 0x80U) != 0;
  };
  while (at > 0 && inChain(before[at - 1])) --at;
  return before.substr(at, word - 1 - at);
}

void addRoots(std::vector<Suggestion>& into, std::string_view word, asl::QueryLanguage language,
              const Sample& sample) {
  const std::string_view name = word.starts_with('$') ? word.substr(1) : word;
  if (language == asl::QueryLanguage::Jsonata) {
    for (const char* member :
         {"$states.input", "$states.context", "$states.result", "$states.errorOutput"}) {
      if (std::string_view(member).starts_with(word)) into.push_back({member, "this state's data"});
    }
  } else if (std::string_view("$").starts_with(word)) {
    into.push_back({"$.", "the state's input"});
    into.push_back({"$$.", "the Context object"});
  }
  addMembers(into, sample.variables, name, "$");
  for (const FunctionHelp& function : functionsOf(language)) {
    const char* detail =
        language == asl::QueryLanguage::Jsonata ? "function" : "intrinsic function";
    if (function.name.starts_with(word)) into.push_back({std::string(function.name), detail});
  }
}

/// The data that names are completed from: where no result is known, what it will look like.
Sample lookedAt(const Sample& sample, asl::QueryLanguage language) {
  Sample seen = sample;
  const bool jsonata = language == asl::QueryLanguage::Jsonata;
  auto& result = jsonata ? seen.result : seen.input;
  if (!result) result = seen.resultLike;
  if (seen.resultLike && !seen.input) seen.input = Value::object();
  return seen;
}

}  // namespace

std::vector<Suggestion> suggest(std::string_view before, asl::QueryLanguage language,
                                const Sample& sample, std::size_t limit) {
  std::vector<Suggestion> found;
  const std::size_t start = wordStart(before);
  const std::string_view word = before.substr(start);
  const std::string_view chain = chainBefore(before, start);
  if (chain == "States") {
    addRoots(found, before.substr(start - 7), language, sample);
    for (auto& suggestion : found) suggestion.text.erase(0, 7);
  } else if (!chain.empty()) {
    const Trial trial = tryExpression(chain, language, lookedAt(sample, language));
    if (trial.value) addMembers(found, *trial.value, word, "");
    if (chain == "$states") {
      for (const char* member : {"input", "result", "context", "errorOutput"}) {
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const auto& one) { return one.text == member; });
        if (!known && std::string_view(member).starts_with(word))
          found.push_back({member, "this state's data"});
      }
    }
  } else {
    addRoots(found, word, language, sample);
  }
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace stepwright::assist
