// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/history/event.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/decision.h"

namespace stepwright::interpreter {

struct Execution;
struct Fiber;
struct StateError;

/// A child execution of a distributed Map that is over, as it still stands.
struct EndedChild {
  enum class End : std::uint8_t { Succeeded, Failed, Aborted };
  const Execution& execution;
  const Fiber& parent;
  const Fiber& child;
  End end;
  const json::Value* output = nullptr;  ///< of Succeeded
  const StateError* error = nullptr;    ///< of Failed
};

/// A Map Run that is over, its Map as it still stands. Those of its children that were at work have
/// been told of before.
struct EndedMapRun {
  enum class End : std::uint8_t { Succeeded, Failed, Aborted };
  const Execution& execution;
  const Fiber& map;
  End end;
};

/// Where a step puts its history events and commands. The execution itself keeps neither.
class Sink {
 public:
  /// One that wants decisions says so; nobody else pays for them.
  explicit Sink(bool wantsDecisions = false) : wantsDecisions_(wantsDecisions) {}
  virtual ~Sink() = default;
  virtual void add(history::Event event) = 0;
  virtual void add(Command command) = 0;
  virtual void decided(Decision) {}
  virtual void childEnded(const EndedChild&) {}
  virtual void mapRunBegan(const Fiber& /*map*/) {}
  virtual void mapRunEnded(const EndedMapRun&) {}
  [[nodiscard]] bool wantsDecisions() const { return wantsDecisions_; }

 private:
  const bool wantsDecisions_;
};

}  // namespace stepwright::interpreter
