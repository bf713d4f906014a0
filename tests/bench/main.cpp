// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-bench [FILTER] [--json] [--workloads FOLDER] [--seconds S] [--durable]: runs the
// workloads in process, each in a child of its own, so that one's memory does not count for the
// next. stepwright-bench expressions …: the expressions of the JSONata workloads alone.
// stepwright-bench debugger [--json]: what is done in the debugger over large runs, and their
// memory.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "engine/base/allocator.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/bench/debugger_bench.h"
#include "tests/bench/expressions.h"
#include "tests/bench/workload.h"

namespace {

using stepwright::bench::Workload;

struct Options {
  std::string filter;
  std::string folder = STEPWRIGHT_SHARED_DIR "/bench/workloads";
  double seconds = 2;
  bool json = false;
  bool expressions = false;
  stepwright::bench::Journaled journaled = stepwright::bench::Journaled::No;
};

bool parseOptions(int argc, char** argv, Options& options) {
  options.expressions = argc > 1 && argv[1] == std::string_view("expressions");
  for (int i = options.expressions ? 2 : 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--json") {
      options.json = true;
    } else if (word == "--durable") {
      options.journaled = stepwright::bench::Journaled::Yes;
    } else if (word == "--durable-tasks") {
      options.journaled = stepwright::bench::Journaled::TasksLeave;
    } else if (word == "--workloads" && i + 1 < argc) {
      options.folder = argv[++i];
    } else if (word == "--seconds" && i + 1 < argc) {
      options.seconds = std::strtod(argv[++i], nullptr);
    } else if (!word.empty() && word[0] != '-') {
      options.filter = word;
    } else {
      return false;
    }
  }
  return true;
}

/// The measurement as JSON text, made in a child process; "" where the child died.
std::string measureApart(const Workload& workload, const Options& options) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    const std::string line = stepwright::json::print(
        toJson(stepwright::bench::measure(workload, options.seconds, options.journaled)));
    const auto written = write(ends[1], line.data(), line.size());
    _exit(written == static_cast<ssize_t>(line.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string text;
  char buffer[4096];
  for (ssize_t count = 0; (count = read(ends[0], buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<std::size_t>(count));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return status == 0 ? text : std::string();
}

void printRow(const stepwright::json::Value& row) {
  std::printf("%-36s %6lld %12.3f %14.0f %9lld %9.1f  %s%s\n",
              std::string(row["name"].string()).c_str(),
              static_cast<long long>(row["runs"].integer()), row["median_ms"].number(),
              row["trans_per_s"].number(), static_cast<long long>(row["events"].integer()),
              row["peak_rss_mib"].number(), row["ok"].boolean() ? "ok" : "WRONG",
              row.contains("problem") ? " (cannot run)" : "");
}

void printCost(const stepwright::bench::ExpressionCost& cost, bool json) {
  if (json) {
    std::cout << stepwright::json::print(toJson(cost)) << std::endl;
    return;
  }
  std::printf("%-76s %7lld %10.3f %10.0f  %s\n", cost.name.c_str(),
              static_cast<long long>(cost.evaluations), cost.medianMs,
              toJson(cost)["ns_per_eval"].number(), cost.ok ? "ok" : "WRONG");
  std::fflush(stdout);
}

void measureExpressions(const std::vector<Workload>& workloads, const Options& options) {
  if (!options.json)
    std::printf("%-76s %7s %10s %10s\n", "expressions", "evals", "median ms", "ns each");
  for (const auto& workload : workloads) {
    if (workload.definition["QueryLanguage"].string() == "JSONata")
      printCost(stepwright::bench::measureExpressions(workload, options.seconds), options.json);
  }
  for (const auto& cost : stepwright::bench::measureSamples(options.seconds))
    printCost(cost, options.json);
}

void measureDebugger(bool json) {
  if (!json)
    std::printf("%-24s %-40s %6s %12s %12s %9s\n", "run", "what", "times", "median ms", "worst ms",
                "budget");
  for (const auto& cost : stepwright::bench::measureDebugger()) {
    if (json) {
      const auto row =
          stepwright::json::Value::object({{"run", stepwright::json::Value(cost.run)},
                                           {"name", stepwright::json::Value(cost.name)},
                                           {"median_ms", stepwright::json::Value(cost.medianMs)},
                                           {"worst_ms", stepwright::json::Value(cost.worstMs)}});
      std::printf("%s\n", stepwright::json::print(row).c_str());
      continue;
    }
    const bool over = cost.budgetMs > 0 && cost.medianMs > cost.budgetMs;
    const std::string budget =
        cost.budgetMs > 0 ? std::to_string(static_cast<int>(cost.budgetMs)) : "";
    std::printf("%-24s %-40s %6d %12.3f %12.3f %9s  %s\n", cost.run.c_str(), cost.name.c_str(),
                cost.times, cost.medianMs, cost.worstMs, budget.c_str(), over ? "OVER" : "");
  }
  std::printf(json ? "{\"peak_rss_mib\":%.1f}\n" : "peak memory %.1f MiB\n",
              stepwright::bench::peakRssMib());
}

}  // namespace

int main(int argc, char** argv) {
  stepwright::reuseFreedMemory();  // as the program does
  if (argc > 1 && argv[1] == std::string_view("debugger")) {
    measureDebugger(argc > 2 && argv[2] == std::string_view("--json"));
    return 0;
  }
  Options options;
  if (!parseOptions(argc, argv, options)) {
    std::cerr << "usage: stepwright-bench [expressions] [FILTER] [--json] [--workloads FOLDER] "
                 "[--seconds S] [--durable | --durable-tasks]\n"
                 "       stepwright-bench debugger [--json]\n";
    return 2;
  }
  const auto workloads = stepwright::bench::readWorkloads(options.folder, options.filter);
  if (!workloads) {
    std::cerr << workloads.error().message << '\n';
    return 2;
  }
  if (options.expressions) {
    measureExpressions(*workloads, options);
    return 0;
  }
  if (!options.json) {
    std::printf("%-36s %6s %12s %14s %9s %9s\n", "workload", "runs", "median ms", "transitions/s",
                "events", "MiB");
  }
  for (const auto& workload : *workloads) {
    std::string line = measureApart(workload, options);
    if (line.empty())
      line = "{\"name\":" + stepwright::json::quote(workload.name) + ",\"runs\":0,\"ok\":false}";
    if (options.json) {
      std::cout << line << std::endl;
    } else if (const auto row = stepwright::json::parse(line)) {
      printRow(*row);
      std::fflush(stdout);
    }
  }
  return 0;
}
