// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/field.h"

namespace stepwright::interpreter {

Result<FieldPtr> compileJsonataField(const json::Value&, std::string location) {
  return Error{"jsonata.missing", location + ": JSONata states cannot be run yet", "", ""};
}

}  // namespace stepwright::interpreter
