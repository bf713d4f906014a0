// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QUndoCommand>
#include <vector>

#include "engine/asl/model.h"
#include "engine/text/edit.h"
#include "widgets/document/edit_target.h"

namespace stepwright::document {

/// The one command of the undo stack: splices of the text, and the splices that lead back. Canvas,
/// forms and the keyboard all push it; commands of the same non-zero merge key that touch one
/// another become one.
class ApplyEdits : public QUndoCommand {
 public:
  ApplyEdits(EditTarget& target, const QString& label, text::TextEdits edits, int mergeKey);

  void setSelectionAfter(const asl::StateId& state) { selectionAfter_ = state; }
  /// For what the code editor has shown already: the first redo() must not splice it in twice.
  void setAlreadyShown() { alreadyShown_ = true; }
  /// It adds a state that is named next, or names one: of the same state, one after the other, both
  /// are one step.
  enum class Naming { None, Adds, Names };
  void setNaming(Naming naming) { naming_ = naming; }

  void undo() override;
  void redo() override;
  [[nodiscard]] int id() const override { return mergeKey_ == 0 ? -1 : mergeKey_; }
  bool mergeWith(const QUndoCommand* other) override;

 private:
  void take(const ApplyEdits& name);

  EditTarget& target_;  // owns the stack that owns this command
  text::TextEdits edits_;
  text::TextEdits inverse_;
  std::vector<asl::StateId> selectionBefore_;
  asl::StateId selectionAfter_;
  int mergeKey_;
  Naming naming_ = Naming::None;
  bool alreadyShown_ = false;
  bool selectionLost_ = false;  ///< states went that were selected
  QElapsedTimer age_;
};

}  // namespace stepwright::document
