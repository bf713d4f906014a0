// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is read as a mock file or refused; what is read answers calls or says that it has no
// answer. The first line is the test case that is asked for.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"

using namespace stepwright;  // NOLINT: a program of one function

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::size_t line = std::min(all.find('\n'), all.size());
  const auto file = tasks::MockFile::read(std::string(all.substr(std::min(line + 1, all.size()))));
  if (!file) return 0;
  (void)file->cases();
  const auto mocks = file->named(all.substr(0, line));
  if (!mocks) {
    if (mocks.error().message.empty()) std::abort();
    return 0;
  }
  interpreter::TaskRequest request;
  request.stateName = "A";
  tasks::MockBackend backend(*mocks);
  for (std::int64_t call : {0, 1, 2, 99'999'999}) {
    request.invocation = request.pathInvocation = call;
    int reports = 0;
    const auto reply = backend.start(request, [&](interpreter::TaskReport) { ++reports; });
    if ((reply == interpreter::TaskBackend::Reply::Accepted) != (reports > 0)) std::abort();
  }
  return 0;
}
