// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/validator.h"

#include <algorithm>
#include <unordered_set>

#include "engine/asl/bind.h"
#include "engine/asl/diagnostic_codes.h"
#include "engine/asl/graph.h"
#include "engine/asl/jackson.h"
#include "engine/asl/rules/action_rules.h"
#include "engine/asl/rules/advice_rules.h"
#include "engine/asl/rules/data_lint.h"
#include "engine/asl/rules/error_lint.h"
#include "engine/asl/rules/field_rules.h"
#include "engine/asl/rules/flow_rules.h"
#include "engine/asl/rules/mend.h"
#include "engine/asl/rules/name_rules.h"
#include "engine/asl/rules/report.h"
#include "engine/asl/rules/resource_rules.h"
#include "engine/asl/rules/states_rules.h"
#include "engine/asl/rules/task_lint.h"
#include "engine/asl/rules/variable_lint.h"
#include "engine/asl/rules/variable_rules.h"
#include "engine/asl/rules/yaml_rules.h"
#include "engine/json/pointer.h"
#include "engine/text/tree.h"
#include "engine/text/utf8.h"

namespace stepwright::asl {
namespace {

namespace advice = rules::advice;
namespace aws = rules::aws;
using rules::Finding;
using rules::Report;

std::vector<Problem> syntaxProblems(const Definition& document) {
  std::vector<Problem> problems;
  for (const auto& error : document.tree().errors()) {
    Problem& problem = problems.emplace_back();
    problem.code = "INVALID_JSON_DESCRIPTION";
    problem.message = error.message;
    problem.range = error.range;
    problem.position = document.positionAt(error.range.begin);
    problem.pointer = document.pointerAt(error.range.begin);
    problem.stateId = document.stateOf(problem.pointer);
    if (!error.fixLabel.empty()) problem.fix = QuickFix{error.fixLabel, error.fix};
  }
  return problems;
}

/// "/States/A/Choices[0]/Next" for "/States/A/Choices/0/Next".
std::string locationOf(const Definition& document, std::string_view pointer) {
  if (pointer.empty() || pointer == "/") return "/";
  std::string location;
  const json::Value* value = &document.value();
  for (const auto& token : json::pointerTokens(pointer)) {
    const bool index = value != nullptr && value->isArray();
    location += index ? "[" + token + "]" : "/" + token;
    if (value == nullptr) continue;
    value = index ? json::resolve(*value, "/" + token) : value->find(token);
  }
  return location;
}

/// Where the squiggle goes: the value, or from the caret on; for a state or a field that is missing
/// there, its key.
text::Range rangeOf(const Definition& document, const Finding& finding) {
  std::string pointer = finding.pointer;
  while (!document.rangeOf(pointer) && !pointer.empty()) pointer = json::pointerParent(pointer);
  const auto value = document.rangeOf(pointer);
  if (!value) return {};
  if (finding.offset > 0 && value->begin + finding.offset < value->end) {
    return {value->begin + finding.offset, value->end - 1};
  }
  const json::Value* content = json::resolve(document.value(), pointer);
  const bool container = content != nullptr && content->isContainer();
  if (container || finding.mend.kind == rules::Mend::Kind::RenameKey) {
    if (const auto key = document.keyRangeOf(pointer)) return *key;
    return {value->begin, std::min(value->begin + 1, value->end)};
  }
  return *value;
}

Problem problemOf(const Definition& document, Finding&& finding) {
  Problem problem;
  problem.range = rangeOf(document, finding);
  problem.position = document.positionAt(problem.range.begin);
  problem.severity = finding.severity;
  problem.code = std::move(finding.code);
  problem.message = std::move(finding.message);
  problem.detail = std::move(finding.detail);
  if (finding.place != "-")
    problem.location =
        locationOf(document, finding.place.empty() ? finding.pointer : finding.place);
  problem.stateId = document.stateOf(finding.pointer);
  problem.fix = rules::quickFix(document, finding.mend);
  problem.pointer = std::move(finding.pointer);
  return problem;
}

/// The keys of one object. Few are looked through, and no table is kept over all objects: to clear
/// the one that a wide object leaves behind takes longer than to read a small one.
class KeySet {
 public:
  /// False where the key is there already.
  bool insert(std::string_view key) {
    if (few_.size() < most) {
      if (std::find(few_.begin(), few_.end(), key) != few_.end()) return false;
      few_.push_back(key);
      return true;
    }
    if (many_.empty()) many_.insert(few_.begin(), few_.end());
    return many_.insert(key).second;
  }
  void clear() {
    few_.clear();
    if (!many_.empty()) many_ = {};
  }

 private:
  static constexpr std::size_t most = 16;
  std::vector<std::string_view> few_;
  std::unordered_set<std::string_view> many_;
};

/// Keys that an object has twice: AWS refuses them in JSON; of YAML the last one counts.
void duplicateKeys(const Definition& document, std::vector<Problem>& problems) {
  const text::Tree& tree = document.tree();
  KeySet seen;
  for (text::NodeId object = 0; object < static_cast<text::NodeId>(tree.size()); ++object) {
    const text::Node& at = tree.at(object);
    if (at.kind != text::NodeKind::Object || at.count < 2) continue;
    seen.clear();
    for (text::NodeId member = at.firstChild; member != text::noNode;
         member = tree.at(member).next) {
      if (seen.insert(tree.key(member))) continue;
      Problem& problem = problems.emplace_back();
      const bool json = document.format() == Format::Json;
      problem.severity = json ? Severity::Error : Severity::Warning;
      problem.code = aws::duplicateKey.code;
      problem.message = filled(aws::duplicateKey.message, {std::string(tree.key(member))});
      problem.range = tree.at(member).key;
      problem.position = document.positionAt(problem.range.begin);
      problem.pointer = tree.pointerOf(member);
      problem.stateId = document.stateOf(problem.pointer);
    }
  }
}

void checkMachine(const Machine& machine, const GraphScope& graph, Report& report) {
  rules::checkFields(machine, report);
  rules::checkFlow(machine, graph, report);
  for (std::size_t i = 0; i < machine.states.size(); ++i) {
    const State& state = machine.states[i];
    rules::checkResource(state, report);
    rules::checkAction(state, report);
    rules::checkStatesUse(state, report);
    rules::advise(state, report);
    // The states of a machine are the nodes after its start, in the same order.
    const GraphNode& node = graph.nodes[i + 1];
    for (std::size_t branch = 0; branch < state.machines.size() && branch < node.branches.size();
         ++branch) {
      checkMachine(*state.machines[branch], node.branches[branch], report);
    }
  }
}

/// What is legal and yet hardly meant.
void lintMachine(const Machine& machine, const Machine& root, Report& report) {
  for (const State& state : machine.states) {
    rules::lintErrors(state, root, report);
    rules::lintTask(state, root, report);
    for (const auto& nested : state.machines) lintMachine(*nested, root, report);
  }
}

void checkWhole(const Machine& machine, const GraphScope& graph, Report& report) {
  checkMachine(machine, graph, report);
  rules::checkNames(machine, report);
  rules::checkVariables(machine, report);
  if (!report.lints()) return;
  lintMachine(machine, machine, report);
  rules::lintVariables(machine, report);
  rules::lintData(machine, report);
}

void checkDefinition(const Definition& document, WorkflowType type,
                     const CatalogueSource& catalogue, bool lint, std::vector<Problem>& problems) {
  Report report(type, document.tree(), catalogue);
  report.setLint(lint);
  if (!document.value().isObject()) {
    report.error(aws::noObject, "");
  } else if (document.foreign().empty()) {
    checkWhole(*document.machine(), document.graph(), report);
  } else {
    const MachinePtr machine = bind(document.value());
    checkWhole(*machine, graphOf(*machine), report);
  }
  for (auto& finding : report.findings())
    problems.push_back(problemOf(document, std::move(finding)));
}

/// AWS's limit of a definition.
constexpr std::size_t kLargestDefinition = 1U << 20U;

/// What AWS says of the whole text before it reads it.
void checkText(const Definition& document, std::vector<Problem>& problems) {
  const std::string& text = document.text();
  const auto add = [&](Severity severity, const Wording& wording, text::Range range,
                       std::vector<Phrase> arguments = {}) {
    Problem& problem = problems.emplace_back();
    problem.severity = severity;
    problem.code = wording.code;
    problem.message = worded(wording, std::move(arguments));
    problem.range = range;
    problem.position = document.positionAt(range.begin);
  };
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    add(Severity::Error, advice::emptyText, {});
    const char* begun = document.format() == Format::Json
                            ? "{\n  \"StartAt\": \"\",\n  \"States\": {}\n}\n"
                            : "StartAt: ''\nStates: {}\n";
    problems.back().fix = QuickFix{worded(advice::beginEmpty), {{{0, text.size()}, begun}}};
  }
  if (text.size() > kLargestDefinition) {
    const auto tenths = text.size() * 10 / kLargestDefinition;
    add(Severity::Warning, advice::tooLarge, {kLargestDefinition, kLargestDefinition},
        {std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)});
  }
  if (const auto bad = text::invalidUtf8(text); bad.length() > 0) {
    add(Severity::Error, advice::notUtf8, bad, {text::likelyEncoding(text)});
  }
}

/// All that is to be said of a text that is no definition.
Problem foreignProblem(const Definition& document) {
  Problem problem;
  problem.code = advice::foreign.code;
  problem.message = worded(advice::foreign, {document.foreign()});
  const std::string& text = document.text();
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  problem.range = {begin, std::min(text.find('\n', begin), text.size())};
  problem.position = document.positionAt(begin);
  return problem;
}

void sortByPlace(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return a.range.begin < b.range.begin;
  });
}

}  // namespace

std::vector<Problem> validate(const Definition& document, const CatalogueSource& catalogue) {
  if (!document.foreign().empty()) return {foreignProblem(document)};
  auto problems = syntaxProblems(document);
  checkText(document, problems);
  if (document.wellFormed() && document.text().find_first_not_of(" \t\r\n") != std::string::npos) {
    duplicateKeys(document, problems);
    rules::checkYamlWords(document, problems);
    checkDefinition(document, document.type(), catalogue, true, problems);
  }
  sortByPlace(problems);
  return problems;
}

std::vector<Problem> validateAsAws(const Definition& document, WorkflowType type) {
  std::vector<Problem> problems;
  if (document.format() == Format::Json) {
    if (const auto error = jacksonError(document.text())) {
      Problem& problem = problems.emplace_back();
      problem.code = "INVALID_JSON_DESCRIPTION";
      problem.message = error->message;
      problem.location = error->location;
      return problems;
    }
  }
  checkDefinition(document, type, {}, false, problems);
  std::erase_if(problems, [](const Problem& problem) {
    const bool known = problem.code == "NO_DOLLAR" || problem.code == "NO_PATH" ||
                       problem.code == "PASS_RESULT_IS_STATIC";
    return !known && !isRefused(problem);
  });
  return problems;
}

std::string refusalText(const std::vector<Problem>& problems) {
  std::string all;
  for (const auto& problem : problems) {
    if (problem.severity != Severity::Error) continue;
    all += (all.empty() ? "" : ", ") + problem.code + ": " + problem.message;
    all += " at " + (problem.location.empty() ? "null" : problem.location);
  }
  return all.empty() ? std::string() : "Invalid State Machine Definition: '" + all + "'";
}

}  // namespace stepwright::asl
