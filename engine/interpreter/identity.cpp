// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/identity.h"

#include <random>

namespace stepwright::interpreter {

Quotas Quotas::off() {
  return {.payloadBytes = 0, .variableBytes = 0, .events = 0, .expressSeconds = 0};
}

Identity Identity::of(const Naming& naming) {
  Identity identity;
  identity.account = naming.account;
  identity.stateMachineName = naming.machine;
  identity.executionName = naming.execution;
  identity.stateMachineArn = "arn:aws:states:" + identity.region + ":" + identity.account +
                             ":stateMachine:" + naming.machine;
  identity.roleArn = "arn:aws:iam::" + identity.account + ":role/" + naming.machine + "-role";
  identity.express = naming.express;
  identity.synchronous = naming.express && naming.synchronous;
  identity.seed = naming.seed;
  identity.tokenSeed = naming.tokenSeed;
  identity.start = naming.start;
  identity.quotas = naming.quotas;
  query::SeededRandom random(naming.seed);
  identity.executionArn =
      identity.arnOf(identity.stateMachineName, identity.executionName, naming.express, random);
  return identity;
}

std::uint64_t newTokenSeed() {
  std::random_device chance;
  std::uint64_t seed = 0;
  while (seed == 0) seed = (std::uint64_t{chance()} << 32U) | chance();
  return seed;
}

std::string Identity::arnOf(const std::string& machine, const std::string& execution, bool express,
                            query::RandomSource& random) const {
  const std::string place = "arn:aws:states:" + region + ":" + account;
  const std::string name = machine + ":" + execution;
  return express ? place + ":express:" + name + ":" + query::makeUuid(random)
                 : place + ":execution:" + name;
}

}  // namespace stepwright::interpreter
