// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>
#include <functional>

namespace stepwright::document {

/// A step of a document's undo list that changes nothing of its text, nor of what is written when
/// it is saved: what was done is kept elsewhere, at once.
class AsideStep : public QUndoCommand {
 public:
  using Step = std::function<void()>;
  AsideStep(const QString& label, Step redo, Step undo);
  void redo() override;
  void undo() override;

 private:
  Step redo_, undo_;
};

}  // namespace stepwright::document
