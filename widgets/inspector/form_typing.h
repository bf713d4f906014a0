// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSet>
#include <functional>

namespace stepwright::common {
class Drafts;
class EditEvent;
class PendingEdit;
}  // namespace stepwright::common

class QWidget;

namespace stepwright::inspector {

/// What is typed into a form's fields: taken by the document, or refused and kept as a draft of its
/// place, and shown again when the place is.
class FormTyping : public QObject {
  Q_OBJECT
 public:
  explicit FormTyping(QWidget* form);
  /// The form ends: a field that loses the keyboard meanwhile has nobody left to tell.
  void end();

  /// Drafts of the document that is shown; null: they are kept here. True where they are others
  /// than before; what is being typed should have been committed by then.
  bool setDrafts(common::Drafts* drafts);
  [[nodiscard]] bool hasDrafts(const common::Drafts* drafts) const;
  /// What is shown: before it is something else, what was typed has its place among the drafts.
  void turnTo(const QString& subject);
  /// While the value lives, what changes in the fields was not typed.
  [[nodiscard]] QScopedValueRollback<bool> showing();

  /// Something is typed in a field that the document has not.
  [[nodiscard]] bool holdsAny() const;
  /// Takes what is typed in a visible field of these, as far as it can be taken.
  void commitAll(const std::function<QList<QWidget*>()>& forms);
  /// A change is made of what was typed: what it leads to is shown when all of it is there.
  [[nodiscard]] bool isCommitting() const { return committing_; }
  /// Whether the change that was asked for is made.
  void setTaken(bool taken) { taken_ = taken; }
  void hear(const common::EditEvent& event);
  /// Shows the drafts of the fields in there.
  void restoreIn(QWidget& form);

 signals:
  /// A field was committed: what the change led to may be shown.
  void committed();

 private:
  void commit(common::PendingEdit& edit);
  void follow();
  void restore(common::PendingEdit& edit);
  [[nodiscard]] static common::PendingEdit* nextPending(const QList<QWidget*>& forms,
                                                        const QSet<QString>& tried);

  QWidget* form_;
  common::Drafts* own_;
  QPointer<common::Drafts> drafts_;
  QString subject_;  ///< of which document, too
  bool filling_ = false;
  bool committing_ = false;
  bool taken_ = false;
};

}  // namespace stepwright::inspector
