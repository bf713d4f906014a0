// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_rows.h"

#include "engine/asl/hole_words.h"
#include "engine/json/print.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

edit::PayloadKind Payload::kindAt(const edit::PayloadPath& path) const {
  const json::Value* value = edit::payloadAt(root, path);
  return value == nullptr ? edit::PayloadKind::Null
                          : edit::payloadKind(edit::payloadKey(root, path), *value, rules);
}

QString Payload::typedFor(const json::Value& value) const {
  if (asl::isTemplateCall(value)) return toQt(asl::templateCallText(value, format));
  return value.isString() ? toQt(value.string()) : toQt(json::print(value));
}

bool isReckoned(edit::PayloadKind kind) {
  return kind == edit::PayloadKind::Path || kind == edit::PayloadKind::Intrinsic ||
         kind == edit::PayloadKind::Expression;
}

}  // namespace stepwright::inspector
