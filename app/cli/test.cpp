// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/test.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/test_report.h"
#include "app/cli/tested.h"
#include "engine/analysis/cobertura.h"
#include "engine/analysis/junit.h"
#include "engine/analysis/verdict.h"
#include "engine/asl/use.h"
#include "engine/runtime/clock.h"

namespace stepwright::cli {
namespace {

using analysis::TestResult;

bool isWanted(const std::string& name, const std::string& filter) {
  if (filter.find_first_of("*?") == filter.npos) return name.find(filter) != name.npos;
  return ::fnmatch(filter.c_str(), name.c_str(), 0) == 0;
}

/// All that the arguments name, each once.
AllTested findAll(const TestOptions& options) {
  AllTested all;
  for (const std::string& path :
       options.paths.empty() ? std::vector<std::string>{"."} : options.paths) {
    AllTested here = findTested(path);
    for (Tested& each : here.found) {
      const bool known = std::any_of(all.found.begin(), all.found.end(), [&](const Tested& other) {
        return other.definition.label() == each.definition.label();
      });
      if (!known) all.found.push_back(std::move(each));
    }
    for (Error& trouble : here.troubles) all.troubles.push_back(std::move(trouble));
  }
  for (Tested& each : all.found)
    std::erase_if(each.tests, [&](const analysis::WorkflowTest& test) {
      return !isWanted(test.name, options.filter);
    });
  std::erase_if(all.found, [](const Tested& each) { return each.tests.empty(); });
  return all;
}

/// Why no test of it is run: it is no workflow, or AWS would not create it.
std::optional<Error> refusalOf(const Definition& definition) {
  if (auto why = asl::refusalToRun(definition.content)) return why;
  for (const asl::Problem& problem : definition.content.problems())
    if (problem.severity == asl::Severity::Error)
      return Error{"definition.refused", problemLine(definition.file, problem), problem.pointer,
                   "AWS would refuse to create this workflow: mend it first."};
  return std::nullopt;
}

TestResult runOne(const analysis::WorkflowTest& test, const analysis::Subject& subject,
                  const std::optional<Error>& refusal) {
  if (!refusal) return analysis::runTest(test, subject);
  TestResult refused;
  refused.name = test.name;
  refused.refused = refusal;
  return refused;
}

/// `unready`: why none of them can be run, known already.
TestedResults runAll(const Tested& tested, const std::optional<Error>& unready) {
  const asl::Document& document = tested.definition.content;
  const analysis::Subject subject{document.machine(), tested.definition.machineName(),
                                  document.type() == asl::WorkflowType::Express, tested.mocks};
  const auto refusal = unready ? unready : refusalOf(tested.definition);
  TestedResults results{&tested.definition, {}, analysis::Coverage(document)};
  for (const analysis::WorkflowTest& test : tested.tests) {
    TestResult result = runOne(test, subject, refusal);
    if (!result.refused) results.coverage.add(result.reached);
    result.outcome.events = {};  // nobody looks at them any more
    const double seconds = result.seconds;
    results.tests.push_back({std::move(result), seconds});
  }
  return results;
}

std::string junitOf(const std::vector<TestedResults>& all) {
  using Result = analysis::JunitCase::Result;
  std::vector<analysis::JunitSuite> suites;
  for (const TestedResults& each : all) {
    analysis::JunitSuite suite{each.definition->label(), each.definition->file, {}};
    for (const auto& [result, seconds] : each.tests) {
      std::string text;
      for (const std::string& line : analysis::verdictOf(result)) text += line + "\n";
      suite.cases.push_back({result.name,
                             result.passed    ? Result::Passed
                             : result.refused ? Result::Error
                                              : Result::Failed,
                             analysis::summaryOf(result), std::move(text), seconds});
    }
    suites.push_back(std::move(suite));
  }
  return analysis::junitXml(suites);
}

std::string coberturaOf(const std::vector<TestedResults>& all) {
  namespace fs = std::filesystem;
  std::vector<analysis::CoveredFile> files;
  for (const TestedResults& each : all)
    files.push_back({each.definition->machineName(),
                     fs::path(each.definition->file).lexically_normal().string(),
                     each.definition->content, each.coverage});
  std::error_code ignored;
  return analysis::coberturaXml(files, fs::current_path(ignored).string(), runtime::wallClock());
}

/// Writes a report where one is wanted; false where it cannot be.
bool write(const std::string& path, const std::string& bytes) {
  const auto failed = writeOutput(path, bytes);
  if (failed) complain(*failed);
  return !failed;
}

int noTests(const TestOptions& options) {
  const std::string where = options.paths.empty() ? "this folder" : options.paths.front();
  if (!options.filter.empty())
    complain({"test.none", "no test is called \"" + options.filter + "\"", "",
              "--filter takes a part of a name, or a pattern with * and ?."});
  else
    complain({"test.none",
              "there are no tests in " + where + (options.paths.size() > 1 ? ", …" : ""), "",
              "Tests stand in \"tests\" of the file beside a definition: x.asl.stepwright.json "
              "beside x.asl.json."});
  return exitUsage;
}

}  // namespace

int test(const TestOptions& options) {
  AllTested tested = findAll(options);
  for (const Error& trouble : tested.troubles) complain(trouble);
  if (tested.found.empty()) return tested.troubles.empty() ? noTests(options) : exitUsage;
  // Where the standard output is taken by a file, people read the standard error.
  const bool taken = options.junit == "-" || options.coverage == "-";
  const auto report =
      makeTestReport(options.format, taken ? std::cerr : std::cout, !options.coverage.empty());
  std::vector<TestedResults> all;
  int exit = tested.troubles.empty() ? exitGood : exitUsage;
  for (Tested& each : tested.found) {
    auto filled = filledIn(each.definition, options.values);
    if (!filled) {
      complain(filled.error());
      exit = exitUsage;
      continue;
    }
    const auto missing = missingValue(each.definition, filled->open);
    each.definition.content = std::move(filled->document);
    all.push_back(runAll(each, missing));
    report->add(all.back());
    for (const auto& [result, seconds] : all.back().tests)
      if (!result.passed) exit = std::max(exit, exitBad);
  }
  report->end();
  if (!options.junit.empty() && !write(options.junit, junitOf(all))) return exitUsage;
  if (!options.coverage.empty() && !write(options.coverage, coberturaOf(all))) return exitUsage;
  return exit;
}

}  // namespace stepwright::cli
