// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/undo_stack.h"

namespace stepwright::document {

bool UndoStack::take(std::unique_ptr<QUndoCommand> step) {
  if (stepping_) return false;
  push(step.release());
  return true;
}

void UndoStack::undo() {
  prepare();
  QUndoStack::undo();
}

void UndoStack::redo() {
  prepare();
  QUndoStack::redo();
}

void UndoStack::goTo(int index) {
  prepare();
  setIndex(index);
}

void UndoStack::prepare() {
  if (!stepping_) emit aboutToStep();
}

UndoStack::Step::Step(UndoStack& stack) : stack_(stack) { stack_.stepping_ = true; }

UndoStack::Step::~Step() { stack_.stepping_ = false; }

}  // namespace stepwright::document
