// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/undo_stack.h"

#include <algorithm>

#include "widgets/document/aside_step.h"

namespace stepwright::document {

UndoStack::UndoStack(QObject* parent) : QUndoStack(parent) {
  connect(this, &QUndoStack::indexChanged, this, &UndoStack::tellSaved);
  connect(this, &QUndoStack::cleanChanged, this, &UndoStack::tellSaved);
}

// Qt's own part of the stack drops its steps when it ends, and tells of that; this part is gone by
// then.
UndoStack::~UndoStack() { disconnect(this, nullptr, this, nullptr); }

bool UndoStack::isSaved() const {
  if (cleanIndex() < 0) return false;
  const int last = std::max(index(), cleanIndex());
  for (int i = std::min(index(), cleanIndex()); i < last; ++i)
    if (dynamic_cast<const AsideStep*>(command(i)) == nullptr) return false;
  return true;
}

void UndoStack::tellSaved() {
  const bool saved = isSaved();
  if (saved == toldSaved_) return;
  toldSaved_ = saved;
  emit savedChanged(saved);
}

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

#include "moc_undo_stack.cpp"
