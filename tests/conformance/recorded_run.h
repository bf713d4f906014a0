// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/result.h"
#include "engine/runtime/run.h"
#include "engine/tasks/backend_chain.h"

namespace stepwright::conformance {

/// What stood around a recorded execution: the answers of its tasks, and the objects in S3 that it
/// read. A history does not show what the tasks of a distributed Map's children were answered: that
/// they give back what they get is assumed. Where a Map's result is kept, the recording bears it
/// out; where it is dropped (ResultPath null), any answer leads to the same history.
class RecordedWorld : public interpreter::TaskBackend {
 public:
  RecordedWorld(interpreter::TaskBackend& answers, const json::Value& data)
      : answers_(answers), objects_(data["s3Objects"]), definition_(data["definition"]) {}
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;

 private:
  interpreter::TaskBackend& answers_;
  json::Value objects_, definition_;
};

/// Runs a recorded case's definition in that world, as the kind of state machine that the case
/// says.
[[nodiscard]] Result<runtime::RunResult> runRecorded(const json::Value& data,
                                                     interpreter::TaskBackend& answers,
                                                     runtime::Keep keep = {});

/// Runs it, and then again from its journal: whole, and cut at places drawn from `seed`; there the
/// rest is played twice from the same execution, as stepping back and forward again does. What
/// differed from the first history, "" where nothing did.
[[nodiscard]] std::string replayRecorded(const json::Value& data, interpreter::TaskBackend& answers,
                                         std::uint64_t seed);

/// What a run ended with, in the form of a case's "final".
[[nodiscard]] json::Value finalOf(const runtime::RunResult& result);

/// The history as GetExecutionHistory gives it.
[[nodiscard]] json::Value historyOf(const runtime::RunResult& result);

/// Why a run did not come to its end, "" where it did.
[[nodiscard]] std::string whyStopped(const runtime::RunResult& result);

}  // namespace stepwright::conformance
