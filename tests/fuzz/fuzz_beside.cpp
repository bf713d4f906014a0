// SPDX-License-Identifier: GPL-3.0-or-later
// The file beside a document may hold anything: what is taken from it stays what it is when it is
// written and read again, and what others wrote into it stays.
#include <cstdint>
#include <cstdlib>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/project/arrangement.h"
#include "engine/project/sidecar.h"

using namespace stepwright;  // NOLINT: a program of one function

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto file = json::parse({reinterpret_cast<const char*>(bytes), size});
  if (!file) return 0;
  const auto kept = project::sidecarFrom(*file);
  const auto written = project::toJson(kept, *file);
  const auto again = project::toJson(project::sidecarFrom(written), written);
  if (json::print(written) != json::print(again)) std::abort();
  if (file->isObject() && (*file)["x"] != written["x"]) std::abort();
  (void)project::arrangementFrom((*file)["canvas"]);
  return 0;
}
