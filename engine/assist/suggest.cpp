// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/suggest.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/assist/try_expression.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

using json::Value;

constexpr std::array functions = {"$abs",
                                  "$append",
                                  "$assert",
                                  "$average",
                                  "$base64decode",
                                  "$base64encode",
                                  "$boolean",
                                  "$ceil",
                                  "$contains",
                                  "$count",
                                  "$decodeUrl",
                                  "$decodeUrlComponent",
                                  "$distinct",
                                  "$each",
                                  "$encodeUrl",
                                  "$encodeUrlComponent",
                                  "$error",
                                  "$exists",
                                  "$filter",
                                  "$floor",
                                  "$formatBase",
                                  "$formatInteger",
                                  "$formatNumber",
                                  "$fromMillis",
                                  "$hash",
                                  "$join",
                                  "$keys",
                                  "$length",
                                  "$lookup",
                                  "$lowercase",
                                  "$map",
                                  "$match",
                                  "$max",
                                  "$merge",
                                  "$millis",
                                  "$min",
                                  "$not",
                                  "$now",
                                  "$number",
                                  "$pad",
                                  "$parse",
                                  "$parseInteger",
                                  "$partition",
                                  "$power",
                                  "$random",
                                  "$range",
                                  "$reduce",
                                  "$replace",
                                  "$reverse",
                                  "$round",
                                  "$shuffle",
                                  "$sift",
                                  "$single",
                                  "$sort",
                                  "$split",
                                  "$spread",
                                  "$sqrt",
                                  "$string",
                                  "$substring",
                                  "$substringAfter",
                                  "$substringBefore",
                                  "$sum",
                                  "$toMillis",
                                  "$trim",
                                  "$type",
                                  "$uppercase",
                                  "$uuid",
                                  "$zip"};

constexpr std::array intrinsics = {
    "States.Array",          "States.ArrayContains", "States.ArrayGetItem", "States.ArrayLength",
    "States.ArrayPartition", "States.ArrayRange",    "States.ArrayUnique",  "States.Base64Decode",
    "States.Base64Encode",   "States.Format",        "States.Hash",         "States.JsonMerge",
    "States.JsonToString",   "States.MathAdd",       "States.MathRandom",   "States.StringSplit",
    "States.StringToJson",   "States.UUID"};

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
  const auto addNames = [&](const auto& names, const char* detail) {
    for (const char* candidate : names) {
      if (std::string_view(candidate).starts_with(word)) into.push_back({candidate, detail});
    }
  };
  if (language == asl::QueryLanguage::Jsonata) {
    addNames(functions, "function");
  } else {
    addNames(intrinsics, "intrinsic function");
  }
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
    const Trial trial = tryExpression(chain, language, sample);
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
