// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, under any name, are looked through for machines; each machine's text can be changed at
// any place, and what is written back reads as what was meant and leads back to the same bytes.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "engine/host/hcl_edit.h"
#include "engine/host/host.h"
#include "engine/host/splice.h"

namespace {

using namespace stepwright;

void tryEdit(const host::Host& host, const host::Machine& machine, std::size_t at) {
  const std::string& text = machine.view->text();
  const std::size_t begin = at % (text.size() + 1);
  const std::size_t end = std::min(text.size(), begin + at % 5);
  const auto spliced =
      host::splice(host, machine, {{{begin, end}, at % 3 == 0 ? "\n\"${x}%{'" : "x"}});
  if (!spliced) return;
  const std::string after = text::apply(host.text(), spliced->edits);
  if (text::apply(after, text::inverse(host.text(), spliced->edits)) != host.text()) std::abort();
  for (const auto& edit : spliced->edits)
    if (!machine.view->range().encloses(edit.range)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  constexpr std::array<const char*, 5> names = {"a.json", "a.yaml", "a.tf", "a.md", "-"};
  const auto host = host::Host::read(std::string(reinterpret_cast<const char*>(data) + 2, size - 2),
                                     names[data[0] % names.size()]);
  for (const auto& machine : host.machines()) {
    if (!machine.view) continue;
    if (!text::Range{0, host.text().size()}.encloses(machine.view->range())) std::abort();
    for (std::size_t i = 0; i <= machine.view->text().size(); i += 7)
      if (machine.view->outerOf(i) > host.text().size()) std::abort();
    if (host.machines().size() < 4 && size < 4096) tryEdit(host, machine, data[1] * 37U);
  }
  return 0;
}
