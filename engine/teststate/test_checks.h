// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/model.h"
#include "engine/teststate/test_mock.h"

namespace stepwright::asl {
class Catalogue;
}

namespace stepwright::teststate {

/// What is wrong with a context object that a test gives; "" where it may be used. `waitsForToken`:
/// the state is a Task whose pattern has a token.
[[nodiscard]] std::string contextProblem(const json::Value& context, bool waitsForToken);

/// What is wrong with a mock for that state; "" where it may be used.
[[nodiscard]] std::string mockProblem(const asl::State& state, const TestMock& mock,
                                      const asl::Catalogue* catalogue);

}  // namespace stepwright::teststate
