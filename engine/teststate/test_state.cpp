// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/teststate/test_state.h"

#include "engine/teststate/response.h"
#include "engine/teststate/test_request.h"
#include "engine/teststate/test_run.h"

namespace stepwright::teststate {

using json::Value;

Result<Value> testState(const Value& request, const TestStateOptions& options) {
  auto tested = TestRequest::read(request, options.catalogue);
  if (!tested) return tested.error();
  auto run = runState(*tested, options);
  if (!run) return run.error();
  return responseOf(*tested, *run);
}

}  // namespace stepwright::teststate
