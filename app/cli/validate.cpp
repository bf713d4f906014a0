// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validate.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/definitions.h"
#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "app/data_file.h"
#include "engine/asl/catalogue/source.h"

namespace stepwright::cli {
namespace {

using asl::Problem;
using asl::Severity;
using Json = nlohmann::ordered_json;

bool hasErrors(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::Error; });
}

void printText(const Definition& definition) {
  const auto& problems = definition.content.problems();
  for (const auto& problem : problems) std::cout << problemLine(definition.file, problem) << '\n';
  if (problems.empty()) std::cout << terminalText(definition.label()) << ": no problems\n";
}

Json diagnostic(const Problem& problem) {
  Json json{
      {"severity", word(problem.severity)}, {"code", problem.code}, {"message", problem.message}};
  if (!problem.detail.empty()) json["detail"] = problem.detail;
  if (!problem.location.empty()) json["location"] = problem.location;
  json["pointer"] = problem.pointer;
  json["line"] = problem.position.line;
  json["column"] = problem.position.column;
  if (problem.fix) json["fix"] = problem.fix->label;
  return json;
}

Json report(const Definition& definition) {
  const auto& problems = definition.content.problems();
  Json diagnostics = Json::array();
  for (const auto& problem : problems) diagnostics.push_back(diagnostic(problem));
  Json json{{"file", definition.file}};
  if (!definition.machine.empty()) json["machine"] = definition.machine;
  json["result"] = hasErrors(problems) ? "FAIL" : "OK";
  json["diagnostics"] = std::move(diagnostics);
  return json;
}

/// A name of a file or a state may hold bytes that are no UTF-8, which JSON cannot say.
void printJson(const Json& reports) {
  std::cout << reports.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// What lies where only a deployment finds it is said, and does not fail the file beside others.
int sayTroubles(const Definitions& definitions) {
  int exit = exitGood;
  for (const Error& trouble : definitions.troubles) {
    complain(trouble);
    if (trouble.code != "host.elsewhere" || definitions.found.empty()) exit = exitUsage;
  }
  return exit;
}

}  // namespace

int validate(const ValidateOptions& options) {
  int exit = exitGood;
  Json reports = Json::array();
  const auto catalogue = asl::catalogueAt(dataFile("catalogue/actions.catalogue"));
  for (const auto& file : options.files) {
    const auto definitions = readDefinitions(file, options.type, catalogue);
    if (!definitions) {
      complain(definitions.error());
      exit = exitUsage;
      continue;
    }
    exit = std::max(exit, sayTroubles(*definitions));
    for (const Definition& definition : definitions->found) {
      if (hasErrors(definition.content.problems())) exit = std::max(exit, exitBad);
      if (options.format == "json") {
        reports.push_back(report(definition));
      } else {
        printText(definition);
      }
    }
  }
  if (options.format == "json") printJson(reports);
  return exit;
}

}  // namespace stepwright::cli
