// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_rows.h"

namespace stepwright::inspector {

edit::PayloadKind Payload::kindAt(const edit::PayloadPath& path) const {
  const json::Value* value = edit::payloadAt(root, path);
  return value == nullptr ? edit::PayloadKind::Null
                          : edit::payloadKind(edit::payloadKey(root, path), *value, rules);
}

bool isReckoned(edit::PayloadKind kind) {
  return kind == edit::PayloadKind::Path || kind == edit::PayloadKind::Intrinsic ||
         kind == edit::PayloadKind::Expression;
}

}  // namespace stepwright::inspector
