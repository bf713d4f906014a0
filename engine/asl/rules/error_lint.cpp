// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/error_lint.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/asl/catalogue/integration.h"
#include "engine/asl/rules/place.h"
#include "engine/base/nearest.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"

namespace stepwright::asl::rules {
namespace {

using ErrorList = std::vector<std::string_view>;

/// The names that AWS reserves; those of HTTP statuses come with a number.
const ErrorList& reservedErrors() {
  static const ErrorList names{"States.ALL",
                               "States.BranchFailed",
                               "States.DataLimitExceeded",
                               "States.ExceedToleratedFailureThreshold",
                               "States.HeartbeatTimeout",
                               "States.Http.Socket",
                               "States.IntrinsicFailure",
                               "States.ItemReaderFailed",
                               "States.NoChoiceMatched",
                               "States.ParameterPathFailure",
                               "States.Permissions",
                               "States.QueryEvaluationError",
                               "States.ResultPathMatchFailure",
                               "States.ResultWriterFailed",
                               "States.Runtime",
                               "States.TaskFailed",
                               "States.Timeout"};
  return names;
}

bool isOneOfNames(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// One name of an ErrorEquals, with where it stands.
class NamedError {
 public:
  NamedError(std::string_view errorName, const Place& list, std::size_t entry, std::size_t at,
             bool only)
      : name(errorName), alone(only), list_(&list), entry_(entry), at_(at) {}

  [[nodiscard]] std::string pointer() const {
    const Place entry(*list_, entry_), names(entry, "ErrorEquals");
    return Place(names, at_).pointer();
  }

  std::string_view name;
  bool alone;  ///< the only one of its list

 private:
  const Place* list_;  // of the state's entries, which outlives what is said of it
  std::size_t entry_, at_;
};

template <class Entries>
std::vector<std::vector<NamedError>> namedErrors(const Entries& entries, const Place& list) {
  std::vector<std::vector<NamedError>> all;
  all.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const json::Value& names = entries[i].fields["ErrorEquals"];
    auto& named = all.emplace_back();
    for (std::size_t n = 0; n < names.items().size(); ++n) {
      const auto name = names.at(n).string();
      if (name.empty() || hasPlaceholder(name)) continue;
      named.emplace_back(name, list, i, n, names.size() == 1);
    }
  }
  return all;
}

/// What is known of a Task by its Resource.
class ErrorSource {
 public:
  explicit ErrorSource(const State& state) : state_(state) {
    const auto text = state.fields["Resource"].string();
    if (state.type == StateType::Task && !hasPlaceholder(text)) resource_ = parseResource(text);
  }

  /// Why the state never raises the error; null where it may.
  [[nodiscard]] const Wording* whyNot(std::string_view name) const {
    if (state_.type != StateType::Task) return nullptr;
    if (isOneOfNames(name, {"States.ItemReaderFailed", "States.ResultWriterFailed",
                            "States.ExceedToleratedFailureThreshold"}))
      return &advice::ofDistributedMap;
    if (name == "States.BranchFailed") return &advice::ofParallel;
    if (name == "States.NoChoiceMatched") return &advice::ofChoice;
    if (const auto why = ofLanguage(name)) return why;
    if (name == "States.HeartbeatTimeout" && !state_.fields.contains("HeartbeatSeconds") &&
        !state_.fields.contains("HeartbeatSecondsPath"))
      return &advice::noHeartbeat;
    return ofService(name);
  }

  /// "DynamoDb." where that is written and "DynamoDB." is meant, or the other way round.
  struct Prefixes {
    std::string_view written, meant;
  };
  [[nodiscard]] std::optional<Prefixes> otherPrefix(std::string_view name) const {
    if (!resource_ || resource_->service != "dynamodb") return std::nullopt;
    const bool sdk = resource_->kind == Resource::Kind::Sdk;
    const Prefixes prefixes =
        sdk ? Prefixes{"DynamoDB.", "DynamoDb."} : Prefixes{"DynamoDb.", "DynamoDB."};
    return name.starts_with(prefixes.written) ? std::optional(prefixes) : std::nullopt;
  }

 private:
  [[nodiscard]] const Wording* ofLanguage(std::string_view name) const {
    const bool jsonata = state_.language == QueryLanguage::Jsonata;
    if (!jsonata && name == "States.QueryEvaluationError") return &advice::ofJsonata;
    if (jsonata && isOneOfNames(name, {"States.IntrinsicFailure", "States.ParameterPathFailure",
                                       "States.ResultPathMatchFailure"}))
      return &advice::ofJsonPath;
    return nullptr;
  }

  [[nodiscard]] const Wording* ofService(std::string_view name) const {
    if (!resource_) return nullptr;
    // Workers and those who send a token back give errors whatever name they like.
    if (resource_->kind == Resource::Kind::Activity || resource_->pattern == Pattern::Callback)
      return nullptr;
    if (name.starts_with("States.Http.") && resource_->service != "http") return &advice::ofHttp;
    const bool lambda = resource_->kind == Resource::Kind::Lambda || resource_->service == "lambda";
    if (name.starts_with("Lambda.") && !lambda) return &advice::noFunction;
    return nullptr;
  }

  const State& state_;
  std::optional<Resource> resource_;
};

/// True where an entry with `first` takes what a later one names `second`.
bool takesError(std::string_view first, std::string_view second, const State& state) {
  if (first == second) return true;
  if (first == "States.Timeout" && second == "States.HeartbeatTimeout") return true;
  return first == "States.TaskFailed" && state.type == StateType::Task &&
         !second.starts_with("States.");
}

void removeName(const NamedError& error, Finding& finding) {
  if (error.alone) return;
  finding.mend = {Mend::Kind::RemoveMember, worded(advice::removeName), error.pointer(), "", ""};
}

void takenErrors(const std::vector<std::vector<NamedError>>& entries, const State& state,
                 Report& report) {
  std::vector<const NamedError*> earlier;
  for (const auto& entry : entries) {
    for (const NamedError& error : entry) {
      const auto taker = std::find_if(earlier.begin(), earlier.end(), [&](const auto* each) {
        return takesError(each->name, error.name, state);
      });
      if (taker == earlier.end()) continue;
      const Phrase by = (*taker)->name == error.name ? worded(advice::entryBefore)
                                                     : worded(advice::entryWith, {(*taker)->name});
      removeName(error, report.advise(Severity::Warning, advice::errorTaken, error.pointer(),
                                      {error.name, by}));
    }
    for (std::size_t i = 0; i < entry.size(); ++i) {
      const bool twice = std::any_of(entry.begin(), entry.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const auto& each) { return each.name == entry[i].name; });
      if (twice)
        removeName(entry[i], report.advise(Severity::Warning, advice::errorTwice,
                                           entry[i].pointer(), {entry[i].name}));
      earlier.push_back(&entry[i]);
    }
  }
}

void unknownError(const NamedError& error, Report& report) {
  const auto near = nearestWord(error.name, reservedErrors());
  Finding& finding = report.advise(
      Severity::Warning, advice::errorUnknown, error.pointer(),
      {error.name, near.empty() ? worded(advice::ownName) : worded(advice::nearestWord, {near})});
  if (!near.empty())
    finding.mend = {Mend::Kind::ReplaceValue, worded(advice::writeInstead, {near}), error.pointer(),
                    "", json::quote(near)};
}

bool isReserved(std::string_view name) {
  const auto& names = reservedErrors();
  return name.starts_with("States.Http.StatusCode.") ||
         std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether a Fail state anywhere raises it: a name of AWS's kind that nobody forbids.
bool isRaisedBySelf(const Machine& machine, std::string_view name) {
  return std::any_of(machine.states.begin(), machine.states.end(), [&](const State& state) {
    if (state.type == StateType::Fail && state.fields["Error"].string() == name) return true;
    return std::any_of(state.machines.begin(), state.machines.end(),
                       [&](const auto& nested) { return isRaisedBySelf(*nested, name); });
  });
}

void raisedErrors(const std::vector<std::vector<NamedError>>& entries, const ErrorSource& source,
                  const Machine& root, Report& report) {
  for (const auto& entry : entries) {
    for (const NamedError& error : entry) {
      if (error.name.starts_with("States.") && !isReserved(error.name)) {
        if (!isRaisedBySelf(root, error.name)) unknownError(error, report);
      } else if (error.name == "States.Runtime") {
        removeName(error,
                   report.advise(Severity::Information, advice::errorNotCaught, error.pointer()));
      } else if (const auto other = source.otherPrefix(error.name)) {
        Finding& finding = report.advise(Severity::Warning, advice::errorOtherPrefix,
                                         error.pointer(), {other->written, other->meant});
        const std::string right =
            std::string(other->meant) + std::string(error.name.substr(other->written.size()));
        finding.mend = {Mend::Kind::ReplaceValue, worded(advice::writeInstead, {right}),
                        error.pointer(), "", json::quote(right)};
      } else if (const auto why = source.whyNot(error.name)) {
        removeName(error, report.advise(Severity::Information, advice::errorNotRaised,
                                        error.pointer(), {error.name, worded(*why)}));
      }
    }
  }
}

void uselessRetries(const State& state, const std::vector<std::vector<NamedError>>& entries,
                    Report& report) {
  if (state.retry.empty()) return;
  const bool never = std::all_of(state.retry.begin(), state.retry.end(), [](const Retrier& each) {
    const json::Value& most = each.fields["MaxAttempts"];
    return most.isNumber() && most.number() == 0;
  });
  if (never) {
    const std::string place = json::pointerChild(state.id, "Retry");
    report.advise(Severity::Warning, advice::retryNever, place).mend = {
        Mend::Kind::RemoveMember, worded(advice::removeRetry), place, "", ""};
    return;
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (state.retry[i].fields["MaxAttempts"].isNumber() && state.retry[i].maxAttempts == 0)
      continue;
    for (const NamedError& error : entries[i]) {
      if (error.name == "States.DataLimitExceeded")
        removeName(error, report.advise(Severity::Information, advice::retryAgainTooLarge,
                                        error.pointer()));
    }
  }
}

}  // namespace

void lintErrors(const State& state, const Machine& root, Report& report) {
  if (!state.knownType || (state.retry.empty() && state.catchers.empty())) return;
  const ErrorSource source(state);
  const Place here(state.id), retriers(here, "Retry"), catchers(here, "Catch");
  const auto retried = namedErrors(state.retry, retriers);
  const auto caught = namedErrors(state.catchers, catchers);
  for (const auto* entries : {&retried, &caught}) {
    takenErrors(*entries, state, report);
    raisedErrors(*entries, source, root, report);
  }
  uselessRetries(state, retried, report);
}

}  // namespace stepwright::asl::rules
