// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/task_lint.h"

#include <algorithm>
#include <array>

#include "engine/asl/catalogue/integration.h"
#include "engine/asl/rules/place.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::asl::rules {
namespace {

using json::Value;

// --- ARNs of Lambda functions
// ---------------------------------------------------------------------

bool isNameOfAlias(std::string_view name) {
  if (name == "$LATEST") return true;
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_';
  });
}

std::vector<std::string_view> partsOfArn(std::string_view arn) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t colon = std::min(arn.find(':'), arn.size());
    parts.push_back(arn.substr(0, colon));
    if (colon == arn.size()) return parts;
    arn.remove_prefix(colon + 1);
  }
}

/// "arn:aws:lambda:eu-central-1:123456789012:function:Name:alias"
void lintLambdaArn(const Value& value, const Place& place, Report& report) {
  const auto arn = value.string();
  if (!arn.starts_with("arn:") || arn.find(":lambda:") == std::string_view::npos) return;
  if (hasPlaceholder(arn) || isJsonata(arn)) return;
  const auto parts = partsOfArn(arn);
  if (parts.size() < 8 || parts[2] != "lambda" || parts[5] != "function") return;
  const std::string pointer = place.pointer();
  if (parts.size() > 8) {
    report.advise(Severity::Error, advice::lambdaParts, pointer);
  } else if (parts[7].empty()) {
    Finding& finding = report.advise(Severity::Error, advice::lambdaEmptyAlias, pointer);
    finding.mend = {Mend::Kind::ReplaceValue, worded(advice::removeColon), pointer, "",
                    json::quote(arn.substr(0, arn.size() - 1))};
  } else if (!isNameOfAlias(parts[7])) {
    report.advise(Severity::Error, advice::lambdaAlias, pointer, {parts[7]});
  }
}

// --- Task tokens
// ---------------------------------------------------------------------------------

bool isMachineField(std::string_view name) {
  return name == "Branches" || name == "ItemProcessor" || name == "Iterator";
}

/// Calls `look` for every text of the state's own fields, with its pointer.
template <class Look>
void eachText(const Value& value, const Place& place, bool top, const Look& look) {
  if (value.isString()) return look(value.string(), place);
  for (const auto& member : value.members()) {
    if (top && isMachineField(member.name())) continue;
    if (member.value.isString() || member.value.isContainer())
      eachText(member.value, Place(place, member.name()), false, look);
  }
  for (std::size_t i = 0; i < value.items().size(); ++i)
    eachText(value.at(i), Place(place, i), false, look);
}

/// True where the expression names `whole` and goes no further than to itself or to `.part`.
bool reaches(std::string_view text, std::string_view whole, std::string_view part) {
  for (std::size_t at = text.find(whole); at != std::string_view::npos;
       at = text.find(whole, at + 1)) {
    const std::string_view rest = text.substr(at + whole.size());
    if (rest.empty() || rest.front() != '.') {
      const bool longer =
          !rest.empty() &&
          (std::isalnum(static_cast<unsigned char>(rest.front())) != 0 || rest.front() == '_');
      if (!longer) return true;
    } else if (rest.substr(1).starts_with(part)) {
      return true;
    }
  }
  return false;
}

/// Whether a text may hand the token on: the token itself, or something that it is in.
bool mayHoldToken(std::string_view text, bool jsonata) {
  if (jsonata)
    return isJsonata(text) &&
           (reaches(text, "$states.context", "Task") || reaches(text, "$states", "context.Task") ||
            text.find("$states[") != std::string_view::npos);
  return reaches(text, "$$", "Task") || text.find("$$[") != std::string_view::npos;
}

bool namesToken(std::string_view text, bool jsonata) {
  if (jsonata)
    return isJsonata(text) && text.find("$states.context.Task.Token") != std::string_view::npos;
  return text.find("$$.Task.Token") != std::string_view::npos;
}

bool hasHole(const Value& value) {
  if (value.isString()) return hasPlaceholder(value.string());
  if (isTemplateFunction(value)) return true;
  return std::any_of(value.members().begin(), value.members().end(),
                     [](const auto& member) { return hasHole(member.value); }) ||
         std::any_of(value.items().begin(), value.items().end(), hasHole);
}

class TokenLint {
 public:
  TokenLint(const State& state, Report& report)
      : state_(state), report_(report), jsonata_(state.language == QueryLanguage::Jsonata) {
    const auto text = state.fields["Resource"].string();
    open_ = hasPlaceholder(text) || isTemplateFunction(state.fields["Resource"]);
    // The pattern is the end of the ARN; only then is all of it looked at.
    if (state.type == StateType::Task && text.ends_with(".waitForTaskToken"))
      resource_ = parseResource(text);
  }

  void lint() {
    const bool waits = resource_ && resource_->pattern == Pattern::Callback;
    if (waits && !open_) return unused();
    // Of other Tasks nobody has shown that they have none.
    if (state_.type != StateType::Task) absent();
  }

 private:
  void unused() {
    const char* field = jsonata_ ? "Arguments" : "Parameters";
    const Value& given = state_.fields[field];
    bool held = false;
    const Place here(state_.id);
    eachText(given, Place(here, field), false,
             [&](std::string_view text, const Place&) { held |= mayHoldToken(text, jsonata_); });
    if (held || hasHole(given)) return;
    report_.advise(Severity::Warning, advice::tokenUnused, state_.id,
                   {jsonata_ ? "{% $states.context.Task.Token %}" : "$$.Task.Token"});
  }

  void absent() {
    eachText(state_.fields, Place(state_.id), true, [&](std::string_view text, const Place& place) {
      if (place.name() == "Comment" || !namesToken(text, jsonata_)) return;
      report_.advise(Severity::Warning, advice::tokenAbsent, place.pointer());
    });
  }

  const State& state_;
  Report& report_;
  bool jsonata_ = false, open_ = false;
  std::optional<Resource> resource_;
};

// --- Time limits, repetitions and sizes
// ----------------------------------------------------------

void lintJobLimit(const State& state, const Resource& resource, const Machine& root,
                  Report& report) {
  const bool job = resource.kind == Resource::Kind::Optimised &&
                   (resource.pattern == Pattern::RunJob || resource.pattern == Pattern::RunJob2);
  const OptimisedAction* action = findOptimised(resource.service, resource.action);
  if (!job || action == nullptr || !action->runJob || root.fields.contains("TimeoutSeconds"))
    return;
  for (const char* field :
       {"TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath"})
    if (state.fields.contains(field)) return;
  Finding& finding = report.advise(Severity::Information, advice::taskWithoutLimit, state.id,
                                   {worded(advice::untilTheEnd)});
  finding.mend = {Mend::Kind::AddMember, worded(advice::addTimeout), state.id, "TimeoutSeconds",
                  "3600"};
}

/// A call that does its work again each time, and what keeps it from that.
struct Repeating {
  std::string_view service, action;
  std::string_view guard;  ///< a parameter that makes it idempotent; "" = none
  const Wording* remedy;
};
constexpr std::array kRepeating{
    Repeating{"sqs", "sendMessage", "MessageDeduplicationId", &advice::fifoQueue},
    Repeating{"sns", "publish", "MessageDeduplicationId", &advice::fifoQueue},
    Repeating{"events", "putEvents", "", &advice::heardEvents},
    Repeating{"states", "startExecution", "Name", &advice::executionName},
    Repeating{"sfn", "startExecution", "Name", &advice::executionName},
    Repeating{"batch", "submitJob", "", &advice::doneBefore},
    Repeating{"ecs", "runTask", "ClientToken", &advice::clientToken},
    Repeating{"codebuild", "startBuild", "IdempotencyToken", &advice::clientToken},
    Repeating{"glue", "startJobRun", "", &advice::doneBefore},
};

void lintRepetition(const State& state, const Resource& resource, Report& report) {
  if (!report.express()) return;
  const auto found = std::find_if(kRepeating.begin(), kRepeating.end(), [&](const auto& each) {
    return each.service == resource.service && each.action == resource.action;
  });
  if (found == kRepeating.end()) return;
  const Value& given =
      state.fields[state.language == QueryLanguage::Jsonata ? "Arguments" : "Parameters"];
  const std::string guard(found->guard);
  if (isTemplateFunction(given) || given.isString()) return;
  if (!guard.empty() && (given.contains(guard) || given.contains(guard + ".$"))) return;
  report.advise(Severity::Information, advice::expressRepeats, state.id + "/Resource",
                {resource.service + ":" + resource.action, worded(*found->remedy, {found->guard})});
}

constexpr std::size_t kMostBytes = 262'144;  // of what a state hands on

void lintSizes(const State& state, Report& report) {
  if (report.textSize() <= kMostBytes) return;
  for (const char* field : {"Result", "Parameters", "Arguments", "ResultSelector", "ItemSelector",
                            "Output", "Assign"}) {
    const Value* value = state.fields.find(field);
    if (value == nullptr || value->printedSize() <= kMostBytes) continue;
    report.advise(Severity::Warning, advice::payloadTooLarge, json::pointerChild(state.id, field),
                  {field, std::to_string(value->printedSize())});
  }
}

constexpr double kMostInline = 40;

void lintConcurrency(const State& state, Report& report) {
  const Value& most = state.fields["MaxConcurrency"];
  if (state.type != StateType::Map || state.distributed || !most.isNumber()) return;
  if (most.number() <= kMostInline) return;
  const std::string place = state.id + "/MaxConcurrency";
  report.advise(Severity::Information, advice::inlineConcurrency, place).mend = {
      Mend::Kind::ReplaceValue, worded(advice::writeInstead, {"40"}), place, "", "40"};
}

}  // namespace

void lintTask(const State& state, const Machine& root, Report& report) {
  if (!state.knownType) return;
  TokenLint(state, report).lint();
  lintSizes(state, report);
  lintConcurrency(state, report);
  if (state.type != StateType::Task) return;
  const Place here(state.id);
  lintLambdaArn(state.fields["Resource"], Place(here, "Resource"), report);
  const auto resource = parseResource(state.fields["Resource"].string());
  if (!resource || hasPlaceholder(state.fields["Resource"].string())) return;
  if (resource->service == "lambda") {
    for (const char* field : {"Parameters", "Arguments"}) {
      const Place given(here, field);
      lintLambdaArn(state.fields[field]["FunctionName"], Place(given, "FunctionName"), report);
    }
  }
  lintJobLimit(state, *resource, root, report);
  lintRepetition(state, *resource, report);
}

}  // namespace stepwright::asl::rules
