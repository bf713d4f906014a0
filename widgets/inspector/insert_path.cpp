// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/insert_path.h"

#include "widgets/common/expression_field.h"
#include "widgets/inspector/api_line.h"
#include "widgets/inspector/path_line.h"
#include "widgets/inspector/payload_text.h"
#include "widgets/inspector/payload_tree.h"

namespace stepwright::inspector {

QWidget* pathTarget(QWidget* widget) {
  // A field inside of a tree lives only as long as it has the keyboard; the tree is what stays.
  QWidget* found = nullptr;
  for (QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
    if (qobject_cast<PayloadTree*>(at) != nullptr) return at;
    const bool is = qobject_cast<common::ExpressionField*>(at) != nullptr ||
                    qobject_cast<PathLine*>(at) != nullptr ||
                    qobject_cast<ApiLine*>(at) != nullptr ||
                    qobject_cast<PayloadText*>(at) != nullptr;
    if (is && found == nullptr) found = at;
  }
  return found;
}

void insertPathInto(QWidget* target, const QString& path) {
  if (auto* tree = qobject_cast<PayloadTree*>(target)) {
    tree->insertAtCaret(path);
  } else if (auto* field = qobject_cast<common::ExpressionField*>(target)) {
    field->insertAtCaret(path);
  } else if (auto* line = qobject_cast<PathLine*>(target)) {
    line->insertAtCaret(path);
  } else if (auto* parameter = qobject_cast<ApiLine*>(target)) {
    parameter->takePath(path);
  } else if (auto* text = qobject_cast<PayloadText*>(target)) {
    text->insertAtCaret(path);
  }
}

}  // namespace stepwright::inspector
