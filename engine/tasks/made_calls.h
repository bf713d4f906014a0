// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/interpreter/task.h"

namespace stepwright::tasks {

/// A backend that several runs share, as one of them sees it. Each run counts its own tasks from 1,
/// and for the backend no two are to have one number. What a run has called it knows, and so does
/// a copy, which a fork gets: the same call at the same place is not made again, but comes to what
/// it came to, or will come to.
class MadeCalls final : public interpreter::TaskBackend {
 public:
  explicit MadeCalls(std::shared_ptr<interpreter::TaskBackend> backend)
      : backend_(std::move(backend)) {}
  /// For a fork: what was called is known, and nothing is under way yet.
  MadeCalls(const MadeCalls& other)
      : backend_(other.backend_), calls_(other.calls_), numbers_(other.numbers_) {}
  MadeCalls& operator=(const MadeCalls&) = delete;
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;
  /// What was called is not called again.
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  [[nodiscard]] Reply waitOn(const interpreter::TaskRequest& request, const Deliver& deliver,
                             bool taken) override;

  /// The backend's number of the newest call of that state in those items; 0 where there is none.
  [[nodiscard]] interpreter::TaskId newestAt(const std::string& state,
                                             const std::vector<interpreter::MapStep>& path) const;
  /// The same of the call of that number there.
  [[nodiscard]] interpreter::TaskId madeAt(const std::string& state,
                                           const std::vector<interpreter::MapStep>& path,
                                           std::int64_t call) const;
  /// A call that was made: its place (RecordedAnswers), which of the calls there it is, and its
  /// number at the backend.
  struct Made {
    std::string place;
    std::int64_t call = 0;
    interpreter::TaskId number = 0;
  };
  /// Those with a higher number, in no order.
  [[nodiscard]] std::vector<Made> madeAfter(interpreter::TaskId number) const;
  /// By what number the backend knows a task; 0 where it was not asked.
  [[nodiscard]] interpreter::TaskId numberOf(interpreter::TaskId task) const;
  /// Whether there is somebody to be called at all.
  [[nodiscard]] bool reachesAnybody() const { return backend_ != nullptr; }
  /// One that was made before the program ended, by its place and number there: it is known of, and
  /// nothing comes of it any more. Gives its number at the backend.
  [[nodiscard]] interpreter::TaskId remember(const std::string& place, std::int64_t call);
  /// What that state calls in those items from now on is called anew.
  void forget(const std::string& state, const std::vector<interpreter::MapStep>& path);

 private:
  class Call;
  using CallPtr = std::shared_ptr<Call>;
  using Ask = std::function<Reply(const interpreter::TaskRequest&, const Deliver&)>;
  /// The call that it was already; null where it is a new one.
  [[nodiscard]] CallPtr madeFor(const interpreter::TaskRequest& request) const;
  [[nodiscard]] Reply ask(const Ask& how, const interpreter::TaskRequest& request,
                          const Deliver& deliver);

  std::shared_ptr<interpreter::TaskBackend> backend_;
  /// By the state and items, and by the number of the call there.
  std::map<std::string, std::map<std::int64_t, CallPtr>> calls_;
  std::map<interpreter::TaskId, CallPtr> underWay_;
  std::map<interpreter::TaskId, interpreter::TaskId> numbers_;  ///< the run's, the backend's
};

}  // namespace stepwright::tasks
