// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/wording.h"

#include <utility>

namespace stepwright {

Phrase worded(const Wording& wording, std::vector<Phrase> arguments) {
  return {wording.message, std::move(arguments)};
}

Error refuse(const Wording& wording, std::string pointer, std::vector<Phrase> arguments) {
  Phrase remedy;
  if (*wording.remedy != '\0') remedy = {wording.remedy, arguments};
  return {wording.code, worded(wording, std::move(arguments)), std::move(pointer),
          std::move(remedy)};
}

}  // namespace stepwright
