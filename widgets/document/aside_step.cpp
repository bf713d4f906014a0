// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/aside_step.h"

#include <utility>

namespace stepwright::document {

AsideStep::AsideStep(const QString& label, Step redo, Step undo)
    : QUndoCommand(label), redo_(std::move(redo)), undo_(std::move(undo)) {}

void AsideStep::redo() { redo_(); }
void AsideStep::undo() { undo_(); }

}  // namespace stepwright::document
