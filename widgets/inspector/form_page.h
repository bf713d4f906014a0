// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/schema.h"
#include "widgets/inspector/object_form.h"
#include "widgets/inspector/page.h"

class QPushButton;

namespace stepwright::inspector {

/// The fields of one section of the schema, for a state or for the machine. Fields that are seldom
/// needed wait behind "All fields"; the first page also keeps what the schema does not know.
class FormPage : public Page {
  Q_OBJECT
 public:
  /// `subject` says which rows there are; the values come with show().
  FormPage(const Subject& subject, asl::Section section, bool withUnknown, QWidget* parent);
  void show(const Subject& subject) override;

 protected:
  void commit(const ObjectForm::Changes& changes);
  [[nodiscard]] const Subject& shown() const { return subject_; }

 private:
  /// Changes that mean more than a value: a way to another state, another type.
  [[nodiscard]] std::optional<edit::Outcome> meaningOf(const edit::FieldChange& change) const;

  Subject subject_;
  ObjectForm* form_;
  QPushButton* all_;
  edit::FieldMemory memory_;  ///< what a mode took away comes back with it
  bool unfolded_ = false;
};

}  // namespace stepwright::inspector
