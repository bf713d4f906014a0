// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/validate.h"

#include <algorithm>
#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"
#include "engine/json/print.h"

namespace stepwright::cli {
namespace {

using asl::Problem;
using asl::Severity;
using json::Member;
using json::Value;

bool hasErrors(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return problem.severity == Severity::Error; });
}

void printText(const std::string& file, const std::vector<Problem>& problems) {
  for (const auto& problem : problems) std::cout << problemLine(file, problem) << '\n';
  if (problems.empty()) std::cout << terminalText(file) << ": no problems\n";
}

Value diagnostic(const Problem& problem) {
  std::vector<Member> members;
  members.emplace_back("severity", word(problem.severity));
  members.emplace_back("code", problem.code);
  members.emplace_back("message", problem.message);
  if (!problem.detail.empty()) members.emplace_back("detail", problem.detail);
  if (!problem.location.empty()) members.emplace_back("location", problem.location);
  members.emplace_back("pointer", problem.pointer);
  members.emplace_back("line", problem.position.line);
  members.emplace_back("column", problem.position.column);
  if (problem.fix) members.emplace_back("fix", problem.fix->label);
  return Value::object(std::move(members));
}

Value report(const std::string& file, const std::vector<Problem>& problems) {
  std::vector<Value> diagnostics;
  for (const auto& problem : problems) diagnostics.push_back(diagnostic(problem));
  return Value::object({{"file", file},
                        {"result", hasErrors(problems) ? "FAIL" : "OK"},
                        {"diagnostics", Value::array(std::move(diagnostics))}});
}

}  // namespace

int validate(const ValidateOptions& options) {
  int exit = exitGood;
  std::vector<Value> reports;
  for (const auto& file : options.files) {
    const auto document = readDocument(file, options.type);
    if (!document) {
      complain(document.error());
      exit = exitUsage;
      continue;
    }
    const auto& problems = document->problems();
    if (hasErrors(problems)) exit = std::max(exit, exitBad);
    if (options.format == "json") {
      reports.push_back(report(file, problems));
    } else {
      printText(file, problems);
    }
  }
  if (options.format == "json")
    std::cout << json::printPretty(Value::array(std::move(reports))) << '\n';
  return exit;
}

}  // namespace stepwright::cli
