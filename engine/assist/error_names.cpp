// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/error_names.h"

#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/hole_words.h"

namespace stepwright::assist {
namespace {

using asl::StateType;

constexpr unsigned taskErrors = asl::bit(StateType::Task);
constexpr unsigned mapErrors = asl::bit(StateType::Map);
constexpr unsigned parallelErrors = asl::bit(StateType::Parallel);
constexpr unsigned anyErrors = taskErrors | mapErrors | parallelErrors;

struct KnownError {
  const char* name;
  unsigned types;
  bool jsonPath, jsonata;
  English help;
};

// States.Runtime is never caught. States.BranchFailed stands in the books, but nobody has seen AWS
// match it.
// clang-format off
constexpr KnownError knownErrors[] = {
    {"States.ALL", anyErrors, true, true, "Nearly every error; it has to stand alone, in the last entry."_en},
    {"States.TaskFailed", taskErrors, true, true, "Every failure of the Task but a timeout."_en},
    {"States.Timeout", anyErrors, true, true, "It took longer than TimeoutSeconds."_en},
    {"States.HeartbeatTimeout", taskErrors, true, true, "No heartbeat came within HeartbeatSeconds."_en},
    {"States.Permissions", taskErrors, true, true, "The role may not call this."_en},
    {"States.DataLimitExceeded", anyErrors, true, true, "More than 256 KiB of data; States.ALL does not stand for it."_en},
    {"States.QueryEvaluationError", anyErrors, false, true, "A JSONata expression failed, or gave a value of the wrong type."_en},
    {"States.ParameterPathFailure", anyErrors, true, false, "A path in Parameters found nothing."_en},
    {"States.ResultPathMatchFailure", anyErrors, true, false, "ResultPath does not fit the input."_en},
    {"States.IntrinsicFailure", anyErrors, true, false, "An intrinsic function could not be worked out."_en},
    {"States.NoChoiceMatched", mapErrors | parallelErrors, true, true, "A Choice inside had no rule that matched, and no Default."_en},
    {"States.ExceedToleratedFailureThreshold", mapErrors, true, true, "More items of a distributed Map failed than are tolerated."_en},
    {"States.ItemReaderFailed", mapErrors, true, true, "The items of a distributed Map could not be read."_en},
    {"States.ResultWriterFailed", mapErrors, true, true, "The results of a distributed Map could not be written."_en},
};
constexpr std::pair<const char*, English> lambdaErrors[] = {
    {"Lambda.ServiceException", "Lambda itself failed; worth another try."_en},
    {"Lambda.AWSLambdaException", "Lambda could not start the function; worth another try."_en},
    {"Lambda.SdkClientException", "The call did not reach Lambda; worth another try."_en},
    {"Lambda.TooManyRequestsException", "Lambda was asked too often; worth another try, later."_en},
    {"Lambda.ClientExecutionTimeoutException", "The function did not answer in time."_en},
    {"Lambda.Unknown", "The function ended without an answer: no memory, or its own timeout."_en},
};
// clang-format on

class ErrorNames {
 public:
  void add(std::string name, Phrase help) {
    const bool there = std::any_of(found_.begin(), found_.end(),
                                   [&](const ErrorName& each) { return each.name == name; });
    if (!there && !name.empty()) found_.push_back({std::move(name), std::move(help)});
  }

  void addFrom(const asl::Machine& machine) {
    for (const auto& state : machine.states) {
      const auto error = state.fields["Error"].string();
      if (state.type == StateType::Fail && !error.starts_with("{%"))
        add(std::string(error), Phrase("The state %1 ends with it."_en, {state.name}));
      const Phrase help("Named by %1."_en, {state.name});
      for (const auto& retrier : state.retry)
        for (const auto& name : retrier.errorEquals) addNamed(name, help);
      for (const auto& catcher : state.catchers)
        for (const auto& name : catcher.errorEquals) addNamed(name, help);
      for (const auto& inner : state.machines) addFrom(*inner);
    }
  }

  std::vector<ErrorName> take() { return std::move(found_); }

 private:
  /// Those of Step Functions are in the table, or are not to be offered; a call of a template is
  /// none.
  void addNamed(const std::string& name, const Phrase& help) {
    if (!name.starts_with("States.") && !asl::templateCallIn(name)) add(name, help);
  }

  std::vector<ErrorName> found_;
};

}  // namespace

std::vector<ErrorName> errorNames(const asl::Machine& root, const asl::CatalogueSource& source,
                                  StateType type, asl::QueryLanguage language,
                                  std::string_view resource) {
  ErrorNames names;
  const bool jsonata = language == asl::QueryLanguage::Jsonata;
  for (const auto& known : knownErrors)
    if ((known.types & asl::bit(type)) != 0 && (jsonata ? known.jsonata : known.jsonPath))
      names.add(known.name, known.help);
  const bool lambda = resource.find(":lambda:") != std::string_view::npos;
  if (lambda || type != StateType::Task)
    for (const auto& [name, help] : lambdaErrors) names.add(name, help);
  if (resource.ends_with(":http:invoke")) {
    names.add("States.Http.Socket", "The connection failed or took too long."_en);
    names.add("States.Http.StatusCode.500", "The service answered with this status."_en);
  }
  const auto catalogue = source && type == StateType::Task ? source() : nullptr;
  if (catalogue != nullptr)
    for (auto& name : catalogue->errors(resource)) names.add(std::move(name), "Of the service."_en);
  names.addFrom(root);
  return names.take();
}

}  // namespace stepwright::assist
