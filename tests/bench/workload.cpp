// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/asl/bind.h"
#include "engine/asl/model.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/runtime/called_once.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/durable.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/run.h"
#include "engine/store/journal.h"
#include "engine/store/run_store.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::bench {
namespace {

using Clock = std::chrono::steady_clock;

interpreter::Identity identity() {
  return interpreter::Identity::of(
      {.machine = "bench", .execution = "run", .quotas = interpreter::Quotas::off()});
}

struct Run {
  double ms = 0;
  std::int64_t events = 0;
  bool ok = false;
};

/// Mocks, as if each call left the program.
class SentOut final : public interpreter::TaskBackend {
 public:
  explicit SentOut(interpreter::TaskBackend& mocks) : mocks_(mocks) {}
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    return mocks_.start(request, deliver);
  }
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest&) override { return Reach::Here; }

 private:
  interpreter::TaskBackend& mocks_;
};

/// The same with its journal on disk, in a store that is made for it.
Run onceKept(const interpreter::ProgramPtr& program, const Workload& workload,
             const tasks::MockSet& mocks, bool leaves) {
  static int number = 0;
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("stepwright-bench-" + std::to_string(::getpid())))
          .string();
  store::RunStore store(folder);
  store::RunRow row;
  row.name = "run-" + std::to_string(++number);
  row.status = "RUNNING";
  store::Journal journal(store, store.add(row));
  const auto begin = Clock::now();
  tasks::MockBackend backend(mocks);
  runtime::Keeper keeper(program, workload.input, identity(), {.journal = false});
  runtime::Durable durable(keeper, journal);
  SentOut outside(backend);
  runtime::CalledOnce once(durable, outside);
  interpreter::TaskBackend& answers =
      leaves ? static_cast<interpreter::TaskBackend&>(once) : backend;
  runtime::Driver driver(durable, answers);
  (void)driver.run();
  durable.settle();
  const double ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  const auto& execution = keeper.head();
  const Run run{
      ms, static_cast<std::int64_t>(keeper.events().size()),
      execution.status == interpreter::Status::Succeeded && execution.output == workload.expected};
  std::filesystem::remove_all(folder);
  return run;
}

Run once(const interpreter::ProgramPtr& program, const Workload& workload,
         const tasks::MockSet& mocks, Journaled journaled) {
  if (journaled != Journaled::No)
    return onceKept(program, workload, mocks, journaled == Journaled::TasksLeave);
  const auto begin = Clock::now();
  tasks::MockBackend backend(mocks);
  auto result = runtime::run(program, workload.input, backend, identity(),
                             {.history = true, .journal = false});
  const double ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
  return {ms, static_cast<std::int64_t>(result.events.size()),
          result.status == interpreter::Status::Succeeded && result.output == workload.expected};
}

}  // namespace

Result<std::vector<Workload>> readWorkloads(const std::string& folder, const std::string& filter) {
  std::error_code problem;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  if (problem)
    return Error{"bench.folder", folder + ": " + problem.message(), "",
                 "Name the folder with --workloads."};
  std::sort(files.begin(), files.end());
  std::vector<Workload> all;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    const auto value = json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!value)
      return Error{"bench.workload", path.string() + ": " + value.error().message, "", ""};
    const std::string name((*value)["name"].string());
    if (!value->contains("definition") || name.find(filter) == std::string::npos) continue;
    all.push_back({name, (*value)["transitions"].integer(), (*value)["definition"],
                   (*value)["input"], (*value)["expected"], (*value)["mocks"]});
  }
  return all;
}

Measurement measure(const Workload& workload, double seconds, Journaled journaled) {
  Measurement result{.name = workload.name};
  const auto program = interpreter::compile(asl::bind(workload.definition));
  if (!program) {
    result.problem = program.error().message;
    return result;
  }
  tasks::MockSet mocks;
  if (!workload.mocks.isNull()) {
    const auto file = tasks::MockFile::read(json::print(workload.mocks));
    auto read = file ? file->named("") : Result<tasks::MockSet>(file.error());
    if (!read) {
      result.problem = read.error().message;
      return result;
    }
    mocks = std::move(*read);
  }
  std::vector<double> times;
  const auto begin = Clock::now();
  result.ok = true;
  do {
    const Run run = once(*program, workload, mocks, journaled);
    times.push_back(run.ms);
    result.events = run.events;
    result.ok = result.ok && run.ok;
  } while (times.size() < 5 ||
           (std::chrono::duration<double>(Clock::now() - begin).count() < seconds &&
            times.size() < 1000));
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                   times.end());
  result.runs = static_cast<int>(times.size());
  result.medianMs = times[times.size() / 2];
  result.transitionsPerSecond =
      1000.0 * static_cast<double>(workload.transitions) / result.medianMs;
  result.peakRssMib = peakRssMib();
  return result;
}

json::Value toJson(const Measurement& measurement) {
  std::vector<json::Member> members;
  members.emplace_back("name", measurement.name);
  members.emplace_back("runs", measurement.runs);
  members.emplace_back("median_ms", measurement.medianMs);
  members.emplace_back("trans_per_s", measurement.transitionsPerSecond);
  members.emplace_back("events", measurement.events);
  members.emplace_back("ok", measurement.ok);
  members.emplace_back("peak_rss_mib", measurement.peakRssMib);
  if (!measurement.problem.empty()) members.emplace_back("problem", measurement.problem);
  return json::Value::object(std::move(members));
}

double peakRssMib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace stepwright::bench
