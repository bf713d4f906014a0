// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/time.h"
#include "engine/json/value.h"
#include "engine/query/random.h"

namespace stepwright::interpreter {

/// AWS's limits; 0 switches one off.
struct Quotas {
  std::size_t payloadBytes = 262144;
  std::size_t variableBytes = 10U << 20U;  ///< of all variables of an execution together
  std::int64_t events = 25000;
  std::int64_t expressSeconds = 300;
  int liveIterations = 40;  ///< of an inline Map

  /// None that would end a run. How many iterations live at once ends none, and without it the same
  /// run would have another history.
  [[nodiscard]] static Quotas off();
};

/// Who an execution is to be, in the few words that people give.
struct Naming {
  std::string machine = "machine", execution = "execution";
  std::string account = "123456789012";
  bool express = false;
  bool synchronous = false;  ///< an Express run that its caller waits for
  std::uint64_t seed = 1;    ///< of all that is drawn at random
  /// Of the tokens of Tasks, where somebody outside gets them, who must not take one run's for
  /// another's (newTokenSeed()); 0: of `seed`, the same each time.
  std::uint64_t tokenSeed = 0;
  Timestamp start = {};
  Quotas quotas = {};
};

/// Who an execution is: all that its context object and history say of it but the definition does
/// not.
struct Identity {
  std::string executionArn, executionName;
  std::string stateMachineArn, stateMachineName;
  std::string roleArn;
  std::string region = "us-east-1", account = "123456789012";
  bool express = false;
  bool synchronous = false;     ///< an Express run that its caller waits for
  std::uint64_t seed = 1;       ///< of jitter, UUIDs and States.MathRandom
  std::uint64_t tokenSeed = 0;  ///< of the tokens of Tasks, where not 0
  Timestamp start;
  json::Value item;  ///< `$$.Map` of a child execution of a distributed Map that runs by itself
  Quotas quotas;

  /// The one maker of identities: ARNs of the names, UUIDs of the seed.
  [[nodiscard]] static Identity of(const Naming& naming);
  /// Of an execution in the same place; one of an Express has a UUID of its own at its end.
  [[nodiscard]] std::string arnOf(const std::string& machine, const std::string& execution,
                                  bool express, query::RandomSource& random) const;
};

/// One that no other run has, of this program or of another; never 0.
[[nodiscard]] std::uint64_t newTokenSeed();

}  // namespace stepwright::interpreter
