// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/action_index.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/asl/catalogue/examples.h"

namespace stepwright::asl {
namespace {

constexpr std::string_view optimisedPrefix = "arn:aws:states:::";
constexpr std::string_view sdkPrefix = "arn:aws:states:::aws-sdk:";

/// What people call an integration, beside its name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> nicknames{{
    {"apigateway", "api gateway rest http endpoint"},
    {"athena", "sql query"},
    {"batch", "job"},
    {"bedrock", "model ai llm"},
    {"bedrockagentcore", "agent agentcore ai"},
    {"codebuild", "build ci"},
    {"databrew", "data job"},
    {"dynamodb", "table database nosql row"},
    {"ecs", "container fargate task"},
    {"eks", "kubernetes k8s job"},
    {"elasticmapreduce", "emr spark hadoop"},
    {"events", "eventbridge event bus"},
    {"glue", "etl job"},
    {"http", "https call api rest web request"},
    {"lambda", "function"},
    {"mediaconvert", "video"},
    {"s3", "bucket file storage"},
    {"sagemaker", "machine learning ml ai"},
    {"secretsmanager", "password"},
    {"sns", "topic message notification notify"},
    {"sqs", "queue message"},
    {"states", "step functions workflow state machine nested child"},
}};

std::string_view nicknameOf(std::string_view service) {
  const auto* found = std::find_if(nicknames.begin(), nicknames.end(),
                                   [&](const auto& row) { return row.first == service; });
  return found == nicknames.end() ? std::string_view() : found->second;
}

struct PatternWords {
  Pattern pattern;
  std::string_view suffix;
  std::string_view words;
};

constexpr std::array<PatternWords, 4> patterns{{
    {Pattern::RequestResponse, "", "request response"},
    {Pattern::RunJob, ".sync", "sync wait job run complete finish done end"},
    {Pattern::RunJob2, ".sync:2", "sync 2 wait job run complete finish done end"},
    {Pattern::Callback, ".waitForTaskToken", "callback token wait task pause resume"},
}};

bool hasPattern(const OptimisedAction& one, Pattern pattern) {
  if (pattern == Pattern::RunJob) return one.runJob;
  if (pattern == Pattern::RunJob2) return one.runJob && one.service == "states";
  return pattern == Pattern::RequestResponse || one.callback;
}

/// Between equals: an example before what was generated, of these those that are wanted more; else
/// the plain call before its patterns, and a short name before a long one.
int priorOf(const Action& action, const Example* example) {
  constexpr int ofExample = 60, ofOptimised = 40, ofPlain = 4;
  const int prior = action.optimised ? ofOptimised : 0;
  if (example != nullptr)
    return prior + ofExample - static_cast<int>(example - examples().data()) / 4;
  const auto length = std::min<std::size_t>((action.name.size() + action.service.size()) / 4, 20);
  return prior + (action.pattern == Pattern::RequestResponse ? ofPlain : 0) -
         static_cast<int>(length);
}

}  // namespace

ActionIndex::ActionIndex() {
  for (const auto& one : optimisedActions()) {
    for (const auto& [pattern, suffix, words] : patterns) {
      if (!hasPattern(one, pattern)) continue;
      Action action{std::string(optimisedPrefix) + std::string(one.service) + ":" +
                        std::string(one.action) + std::string(suffix),
                    std::string(one.service),
                    std::string(one.title),
                    std::string(one.action),
                    true,
                    pattern};
      const Example* example = findExample(action.resource);
      std::string aliases = std::string(nicknameOf(one.service)) + " " + std::string(words);
      if (example != nullptr) aliases.append(" ").append(example->words);
      Searchable searched{one.action, std::string(one.service) + " " + std::string(one.title),
                          aliases, priorOf(action, example)};
      entries_.push_back({std::move(action), std::move(searched)});
    }
  }
}

void ActionIndex::addService(const std::string& id, const std::string& name,
                             const std::string& title, const std::vector<std::string>& actions) {
  const Searchable service("", id + " " + name + " " + title, nicknameOf(id), 0);
  for (const auto& called : actions) {
    Action action{std::string(sdkPrefix) + id + ":" + called,
                  id,
                  name,
                  called,
                  false,
                  Pattern::RequestResponse};
    const Example* example = findExample(action.resource);
    Searchable words(called, "", example == nullptr ? "" : example->words,
                     priorOf(action, example));
    words.group = service.group;
    words.aliases += service.aliases;
    entries_.push_back({std::move(action), std::move(words)});
  }
}

std::vector<FoundAction> ActionIndex::search(std::string_view text, std::size_t limit) const {
  const WordSearch search(text);
  std::vector<std::pair<int, const Entry*>> hits;
  for (const auto& entry : entries_) {
    if (search.empty() && !entry.action.optimised) continue;
    if (const auto score = search.score(entry.words)) hits.emplace_back(*score, &entry);
  }
  // Between equals in the order in which they stand.
  const auto better = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  const auto wanted = static_cast<std::ptrdiff_t>(std::min(hits.size(), limit));
  std::partial_sort(hits.begin(), hits.begin() + wanted, hits.end(), better);
  hits.resize(static_cast<std::size_t>(wanted));
  std::vector<FoundAction> found;
  for (const auto& [score, entry] : hits) found.push_back({entry->action, score});
  return found;
}

}  // namespace stepwright::asl
