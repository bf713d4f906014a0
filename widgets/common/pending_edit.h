// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>
#include <vector>

class QWidget;

namespace stepwright::common {

/// What is typed into a field and not in the document yet. It belongs to the place that the field
/// was opened for: it is taken there, dropped, or kept as a draft of that place before the field
/// shows anything else.
class PendingEdit {
 public:
  PendingEdit() = default;
  PendingEdit(const PendingEdit&) = delete;
  PendingEdit& operator=(const PendingEdit&) = delete;
  virtual ~PendingEdit() = default;

  [[nodiscard]] virtual QWidget* field() = 0;
  [[nodiscard]] virtual bool isPending() const = 0;
  /// What was typed, in words of the field's own that resume() understands.
  [[nodiscard]] virtual QString typed() const = 0;
  /// Gives what was typed to the owner; it stays pending where the owner cannot take it.
  virtual void commit() = 0;
  /// What was typed is given up: shows again what the document has.
  virtual void drop() = 0;
  /// What was typed was taken, and what the document has of it is shown already.
  virtual void settle() { drop(); }
  /// Shows what was typed here before.
  virtual void resume(const QString& typed) = 0;
};

/// Goes from a field up through its parents to who keeps the drafts.
class EditEvent : public QEvent {
 public:
  enum class What {
    Typed,    ///< another text stands in the field, or none is pending any more
    Finished  ///< the field is left, or Enter was pressed
  };
  EditEvent(What what, PendingEdit& edit) : QEvent(type()), what_(what), edit_(edit) {}
  [[nodiscard]] static Type type();
  [[nodiscard]] What what() const { return what_; }
  [[nodiscard]] PendingEdit& edit() const { return edit_; }

 private:
  What what_;
  PendingEdit& edit_;
};

void tellTyped(PendingEdit& edit);
/// Whoever keeps the drafts commits the field; where nobody does, it commits itself.
void finish(PendingEdit& edit);

/// Ctrl+Z or Ctrl+Y in a field: whether they take back or repeat what is typed in it. Otherwise
/// they are the document's, and the field must not see them.
enum class UndoKey { None, Undo, Redo };
[[nodiscard]] UndoKey undoKeyOf(const QEvent& event);
/// Ctrl+Tab, which is the window's also where it leads nowhere; Qt's delegates take it as Tab.
[[nodiscard]] bool isTabOfWindow(const QEvent& event);

/// The fields below a widget that may have something typed in them; those inside of another one
/// (the line that edits a row of a tree) are its business.
[[nodiscard]] std::vector<PendingEdit*> pendingEditsIn(QWidget& root);

/// The widgets inside stand for what is at that JSON pointer.
void setPlace(QWidget& widget, const QString& pointer);
/// A part below the place of what the widget stands in.
void setPart(QWidget& widget, const QString& part);
/// Where in the document a field's text belongs: "/States/A/Comment".
[[nodiscard]] QString placeOf(const QWidget& field);

}  // namespace stepwright::common
