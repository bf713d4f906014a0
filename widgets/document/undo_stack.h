// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoStack>
#include <memory>

namespace stepwright::document {

/// The steps of a document. While one is taken, there or back, no other can be made: whoever hears
/// of an undo and writes meanwhile would put a step between the others, and no undo would lead back
/// to the first text.
class UndoStack : public QUndoStack {
  Q_OBJECT
 public:
  explicit UndoStack(QObject* parent = nullptr);
  ~UndoStack() override;

  /// Takes a step, now. False, and nothing done, from within another one.
  bool take(std::unique_ptr<QUndoCommand> step);
  void undo();
  void redo();
  /// To where that many steps are taken.
  void goTo(int index);

  /// Asks for what is shown somewhere and was not told yet; before anything is made of the text.
  void prepare();
  [[nodiscard]] bool isStepping() const { return stepping_; }
  /// Nothing that is written when the document is saved was done since it was saved last: no step,
  /// or only such as are kept elsewhere (AsideStep).
  [[nodiscard]] bool isSaved() const;

  /// A step lasts until everybody has heard of it.
  class Step {
   public:
    explicit Step(UndoStack& stack);
    ~Step();
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    UndoStack& stack_;
  };

 signals:
  void savedChanged(bool saved);
  void aboutToStep();  ///< what an editor shows and has not told of yet is told now

 private:
  using QUndoStack::push;
  void tellSaved();

  bool stepping_ = false;
  bool toldSaved_ = true;
};

}  // namespace stepwright::document
