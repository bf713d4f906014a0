// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/text/edit.h"
#include "widgets/document/undo_stack.h"

namespace stepwright::document {

/// What a command of the undo stack works on: a text, and what is selected in it.
class EditTarget {
 public:
  virtual ~EditTarget() = default;
  [[nodiscard]] virtual const std::string& text() const = 0;
  [[nodiscard]] virtual const std::vector<asl::StateId>& selection() const = 0;
  virtual void setSelection(std::vector<asl::StateId> states) = 0;
  /// `selection`: what is to be selected once the new text is read, together with it: nobody who
  /// shows a state that gets another name is to see a moment in which it is gone. Empty: as before.
  virtual void splice(const text::TextEdits& edits, bool alreadyShown,
                      std::vector<asl::StateId> selection) = 0;
  [[nodiscard]] virtual UndoStack& undoStack() = 0;
};

}  // namespace stepwright::document
