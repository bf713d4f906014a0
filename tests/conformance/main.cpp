// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-conformance KIND FOLDER [--verbose] [--filter TEXT] [--baseline] [--approve]
// Runs the recorded cases of a corpus folder. Exits 0 when it could run; with --baseline, 1 when a
// case fails that passed when the baseline was approved; 2 when it could not run; 77 when the
// folder is not there and --baseline asks. Of cases that fail for a known reason the reason is
// said.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "tests/conformance/baseline.h"
#include "tests/conformance/exceptions.h"
#include "tests/conformance/kind.h"

namespace stepwright::conformance {
namespace {

constexpr int exitRegressed = 1;
constexpr int exitCannotRun = 2;
constexpr int exitNoCorpus = 77;  // CTest's SKIP_RETURN_CODE

struct Options {
  std::string kind, folder, filter;
  bool verbose = false, baseline = false, approve = false;
};

struct Tally {
  int passed = 0, failed = 0, skipped = 0;
  void count(Verdict verdict) {
    ++(verdict == Verdict::Passed ? passed : verdict == Verdict::Failed ? failed : skipped);
  }
};

Options optionsFrom(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--verbose")
      options.verbose = true;
    else if (argument == "--baseline")
      options.baseline = true;
    else if (argument == "--approve")
      options.approve = true;
    else if (argument == "--filter" && i + 1 < argc)
      options.filter = argv[++i];
    else if (options.kind.empty())
      options.kind = argument;
    else
      options.folder = argument;
  }
  return options;
}

int usage() {
  std::fprintf(stderr,
               "usage: stepwright-conformance KIND FOLDER [--verbose] [--filter TEXT] [--baseline] "
               "[--approve]\nkinds:");
  for (const auto& kind : kinds()) std::fprintf(stderr, " %s", std::string(kind.name).c_str());
  std::fprintf(stderr, "\n");
  return exitCannotRun;
}

const Kind* kindNamed(const std::string& name) {
  for (const auto& kind : kinds()) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

void printTable(const std::map<std::string, Tally>& areas, const Tally& total) {
  std::printf("%-28s %8s %8s %8s\n", "area", "passed", "failed", "skipped");
  for (const auto& [area, tally] : areas) {
    std::printf("%-28s %8d %8d %8d\n", area.c_str(), tally.passed, tally.failed, tally.skipped);
  }
  std::printf("%d passed, %d failed, %d skipped\n", total.passed, total.failed, total.skipped);
}

std::string pathOf(const char* what, const Kind& kind) {
  return std::string(STEPWRIGHT_SOURCE_DIR) + "/tests/conformance/" + what + "/" +
         std::string(kind.name) + ".txt";
}

void printFailure(const Case& one, const Outcome& outcome, const Exceptions& exceptions,
                  bool verbose) {
  const std::string reason = exceptions.reasonFor(one.name);
  if (!reason.empty()) std::printf("EXCEPTION %s: %s\n", one.name.c_str(), reason.c_str());
  if (verbose) std::printf("FAILED %s\n%s\n", one.name.c_str(), outcome.diff.c_str());
}

/// Runs every case, prints what was asked for, and gives the exit code.
int runCases(const Kind& kind, const std::vector<Case>& cases, const Options& options) {
  std::map<std::string, Tally> areas;
  Tally total;
  const Baseline before = Baseline::read(pathOf("baseline", kind));
  const Exceptions exceptions = Exceptions::read(pathOf("exceptions", kind));
  Baseline now;
  std::vector<std::string> regressed;
  for (const auto& one : cases) {
    if (one.name.find(options.filter) == std::string::npos) continue;
    const Outcome outcome = kind.run(one);
    areas[one.area].count(outcome.verdict);
    total.count(outcome.verdict);
    if (outcome.verdict == Verdict::Passed)
      now.add(one.name);
    else if (before.contains(one.name))
      regressed.push_back(one.name);
    if (outcome.verdict == Verdict::Failed) printFailure(one, outcome, exceptions, options.verbose);
  }
  if (options.baseline) {
    for (const auto& name : regressed) std::printf("REGRESSED %s\n", name.c_str());
  }
  printTable(areas, total);
  if (options.approve && !now.write(pathOf("baseline", kind))) return exitCannotRun;
  return options.baseline && !regressed.empty() ? exitRegressed : 0;
}

int run(const Options& options) {
  const Kind* kind = kindNamed(options.kind);
  if (kind == nullptr) return usage();
  const std::string folder = options.folder.empty() ? std::string(STEPWRIGHT_SHARED_DIR) +
                                                          "/corpus/" + std::string(kind->folder)
                                                    : options.folder;
  if (!std::filesystem::is_directory(folder)) {
    std::fprintf(stderr, "no such folder: %s\n", folder.c_str());
    return options.baseline ? exitNoCorpus : exitCannotRun;
  }
  const auto cases = kind->load != nullptr ? kind->load(folder) : loadCaseArrays(folder);
  if (!cases) {
    std::fprintf(stderr, "%s\n", cases.error().message.c_str());
    return exitCannotRun;
  }
  return runCases(*kind, *cases, options);
}

}  // namespace
}  // namespace stepwright::conformance

int main(int argc, char** argv) {
  return stepwright::conformance::run(stepwright::conformance::optionsFrom(argc, argv));
}
