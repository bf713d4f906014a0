// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/interpreter/compiled.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/sink.h"

namespace stepwright::interpreter {

/// What one step works with: the execution that it changes and the sink that it writes to. Made
/// for one call.
class Core {
 public:
  Core(Execution& execution, Sink& sink)
      : execution_(execution), sink_(sink), tells_(sink.wantsDecisions()) {}

  [[nodiscard]] Execution& execution() { return execution_; }
  [[nodiscard]] const Program& program() const { return *execution_.program; }
  [[nodiscard]] const CompiledState& state(const Fiber& fiber) const {
    return program().compiled(fiber.frame.state);
  }
  /// The fiber for writing, or null where it has ended.
  [[nodiscard]] Fiber* fiber(FiberId id);
  /// Takes it out: it has ended.
  void removeFiber(FiberId id);
  [[nodiscard]] bool gaveCommand() const { return gaveCommand_; }

  // --- writing ---
  /// Appends an event to the fiber's chain. Nothing once the execution has ended.
  std::int64_t emit(Fiber& fiber, history::EventType type, json::Value name = {},
                    std::optional<json::Value> data = {},
                    std::shared_ptr<const history::EventExtra> extra = {},
                    json::Value assigned = {});
  /// Appends an event that follows `previous` and that the fiber's chain does not go on from.
  std::int64_t emitAside(const Fiber& fiber, std::int64_t previous, history::EventType type,
                         json::Value name = {},
                         std::shared_ptr<const history::EventExtra> extra = {});
  void give(Command command);
  /// True where the sink takes decisions; ask before you put one together.
  [[nodiscard]] bool tells() const { return tells_; }
  /// Fills in who, where and when.
  void tell(const Fiber& fiber, Decision decision);
  void tellBegan(const Fiber& fiber);
  void tellEnded(const Fiber& fiber, Decision::End end, const StateError* error = nullptr);
  /// Of a child execution; its Map is the parent.
  void tellChild(const EndedChild& child) { sink_.childEnded(child); }
  void tellMapRunBegan(const Fiber& map) { sink_.mapRunBegan(map); }
  /// Of a Map whose Map Run is over; nothing of one that has none, or has not begun it.
  void tellMapRun(const Fiber& map, EndedMapRun::End end);
  /// One that had ended goes on where it stands, in a redrive.
  void tellGoesOn(const Fiber& fiber);

  // --- ending ---
  void succeed(Fiber& root, json::Value output);
  void failExecution(const Fiber& fiber, const StateError& error);
  void timeOut(Timestamp when);
  void abort(const std::optional<std::string>& error, const std::optional<std::string>& cause);

  // --- evaluating ---
  /// Evaluates a field in the fiber's present state; an error has AWS's full cause.
  [[nodiscard]] Result<json::Value> evaluate(const Fiber& fiber, const Field& field,
                                             const json::Value& data,
                                             const json::Value* result = nullptr,
                                             const json::Value* errorOutput = nullptr);
  /// "An error occurred while executing the state 'S' (entered at the event id #N). " + text.
  [[nodiscard]] static std::string causeIn(const Fiber& fiber, const CompiledState& state,
                                           std::string_view text);

 private:
  [[nodiscard]] bool full(const Fiber& writing);
  history::Event& prepare(history::Event& event, const Fiber& fiber, history::EventType type);
  void end(Status status, const Fiber* failed = nullptr, const StateError* error = nullptr);
  void tellEndOfAll(Status status, const Fiber* failed, const StateError* error);
  void tellEndOfMapRuns();

  Execution& execution_;
  Sink& sink_;
  const bool tells_;
  bool gaveCommand_ = false;
};

}  // namespace stepwright::interpreter
