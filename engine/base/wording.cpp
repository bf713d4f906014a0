// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/wording.h"

#include <utility>

namespace stepwright {

Phrase worded(const Wording& wording, std::vector<Phrase> arguments) {
  return {wording.message, std::move(arguments)};
}

Error refuse(const Wording& wording, std::string pointer, std::vector<std::string> arguments) {
  Error error{wording.code, filled(wording.message, arguments), std::move(pointer),
              filled(wording.remedy, arguments)};
  error.wording = &wording;
  error.arguments = std::move(arguments);
  return error;
}

}  // namespace stepwright
