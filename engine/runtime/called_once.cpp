// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/called_once.h"

#include <memory>
#include <utility>

namespace stepwright::runtime {

using interpreter::TaskBackend;
using interpreter::TaskReport;
using interpreter::TaskRequest;

TaskBackend::Reply CalledOnce::start(const TaskRequest& request, const Deliver& deliver) {
  if (run_.waitsOutside(request.id))
    return outside_.waitOn(request, deliver, run_.askedBefore(request.id)->delivered > 0);
  // What cannot be written down stays here, and asks. What a Map reads may be read again.
  const bool reads = request.service == "s3";
  const bool once = !reads && outside_.reachOf(request) >= Reach::Here;
  if (once && !run_.begin(request)) return Reply::NeedsAnswer;
  return outside_.start(request, deliver);
}

TaskBackend::Reply AskedAgain::start(const TaskRequest& request, const Deliver& deliver) {
  const Durable::Asked* asked = run_.askedBefore(request.id);
  // Who waits outside answers anew.
  if (asked == nullptr || run_.waitsOutside(request.id)) return backend_.start(request, deliver);
  const auto passed = clock_.now(run_.head().now) - asked->at;
  const auto skipped = std::make_shared<std::size_t>(asked->delivered);
  return backend_.start(request, [deliver, passed, skipped](TaskReport report) {
    if (*skipped > 0) return void(--*skipped);
    report.afterMs -= passed;
    deliver(std::move(report));
  });
}

}  // namespace stepwright::runtime
