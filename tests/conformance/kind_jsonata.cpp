// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

using query::jsonata::Dialect;
using query::jsonata::Evaluation;
using query::jsonata::Expression;

// A case gives its time in milliseconds; the engine counts steps, of which it takes more than this
// many in one.
constexpr std::uint64_t stepsAMillisecond = 5000;

Result<json::Value> readJson(const std::filesystem::path& path) {
  auto text = readFile(path.string());
  if (!text) return text.error();
  return json::parse(*text);
}

/// The cases of groups/*.json, each with its document under "document"; a case without one has no
/// input at all.
Result<std::vector<Case>> loadJsonata(const std::string& folder) {
  std::unordered_map<std::string, json::Value> documents;
  std::vector<Case> cases;
  std::vector<std::filesystem::path> groups;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/groups", error))
    groups.push_back(entry.path());
  if (error) return Error{"corpus.unreadable", folder + "/groups: " + error.message(), "", ""};
  std::sort(groups.begin(), groups.end());
  for (const auto& path : groups) {
    const auto group = readJson(path);
    if (!group) return group.error();
    for (const auto& each : group->items()) {
      json::Value data = each;
      const std::string dataset(each["dataset"].string());
      if (each.contains("data")) {
        data = data.with("document", each["data"]);
      } else if (!dataset.empty()) {
        if (!documents.contains(dataset)) {
          auto document = readJson(folder + "/datasets/" + dataset + ".json");
          if (!document) return document.error();
          documents.emplace(dataset, *document);
        }
        data = data.with("document", documents[dataset]);
      }
      cases.push_back({std::string(each["name"].string()), path.stem().string(), std::move(data)});
    }
  }
  return cases;
}

/// The same items, in whatever order.
bool equalUnordered(const json::Value& left, const json::Value& right) {
  if (!left.isArray() || !right.isArray() || left.size() != right.size()) return left == right;
  return std::is_permutation(left.items().begin(), left.items().end(), right.items().begin());
}

std::string shown(const Evaluation& outcome) {
  if (outcome.failure) {
    return outcome.failure->code + " \"" + outcome.failure->message + "\" token \"" +
           outcome.failure->token + "\" at " + std::to_string(outcome.failure->position);
  }
  if (outcome.unsupported) return "a function";
  return outcome.value ? json::print(*outcome.value) : "undefined";
}

bool failsAsExpected(const json::Value& expected, const Evaluation& outcome) {
  if (!outcome.failure || outcome.failure->code != expected["code"].string()) return false;
  if (expected.contains("token") && outcome.failure->token != expected["token"].string())
    return false;
  const json::Value& details = expected["error"];
  if (details.contains("token") && outcome.failure->token != details["token"].string())
    return false;
  return !details.contains("message") || outcome.failure->message == details["message"].string();
}

bool isAsExpected(const json::Value& expected, const Evaluation& outcome) {
  if (expected.contains("code")) return failsAsExpected(expected, outcome);
  if (!outcome.ok()) return outcome.unsupported && expected.contains("undefinedResult");
  if (expected["undefinedResult"].boolean()) return !outcome.value;
  if (!outcome.value) return false;
  return expected["unordered"].boolean() ? equalUnordered(expected["result"], *outcome.value)
                                         : expected["result"] == *outcome.value;
}

Outcome runJsonata(const Case& one) {
  const json::Value& data = one.data;
  Evaluation outcome;
  auto parsed = Expression::parse(data["expr"].string(), Dialect::Reference);
  if (parsed) {
    const query::jsonata::ObjectBindings bindings(data["bindings"]);
    query::jsonata::Surroundings surroundings;
    surroundings.input = data.find("document");
    surroundings.bindings = &bindings;
    surroundings.now = Timestamp{1'700'000'000'000};
    if (data["depth"].isNumber())
      surroundings.budget.depth = static_cast<std::uint32_t>(data["depth"].integer());
    if (data["timelimit"].isNumber()) {
      surroundings.budget.steps =
          static_cast<std::uint64_t>(data["timelimit"].integer()) * stepsAMillisecond;
    }
    outcome = parsed.expression->evaluate(surroundings);
  } else {
    outcome.failure = std::move(parsed.failure);
  }
  if (isAsExpected(data, outcome)) return Outcome::passed();
  std::string expected = "undefined";
  if (data.contains("code"))
    expected = json::print(data["code"]) + " " + json::print(data["token"]);
  if (data.contains("result")) expected = json::print(data["result"]);
  return Outcome::failed("  expression: " + std::string(data["expr"].string()) + "\n  - " +
                         expected + "\n  + " + shown(outcome));
}

const Registration jsonataKind{{"jsonata", "jsonata", runJsonata, loadJsonata}};

}  // namespace
}  // namespace stepwright::conformance
