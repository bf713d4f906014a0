// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/machine.h"

#include <array>

#include "engine/host/refusals.h"

namespace stepwright::host {

Phrase wordsOf(Kind kind) {
  constexpr std::array<const Wording*, 9> words = {
      &refusals::aDefinition, &refusals::samTemplate,   &refusals::cloudFormation,
      &refusals::serverless,  &refusals::terraform,     &refusals::description,
      &refusals::definitions, &refusals::yamlDocuments, &refusals::markdown};
  return worded(*words[static_cast<std::size_t>(kind)]);
}

}  // namespace stepwright::host
