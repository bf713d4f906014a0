// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "engine/asl/schema.h"
#include "widgets/inspector/page.h"

class QPushButton;

namespace stepwright::inspector {

class FieldEditor;

/// The fields of one section of the schema, for a state or for the machine. Fields that are seldom
/// needed wait behind "All fields"; the first page also keeps what the schema does not know.
class FormPage : public Page {
  Q_OBJECT
 public:
  /// `subject` says which rows there are; the values come with show().
  FormPage(const Subject& subject, asl::Section section, bool withUnknown, QWidget* parent);
  void show(const Subject& subject) override;
  /// How many of its fields are set.
  [[nodiscard]] static int countSet(const Subject& subject, asl::Section section);

 private:
  struct Unknown {
    std::string name;
    asl::Field field;
  };
  void add(const asl::Field& field, const Subject& subject, bool rare);
  void addUnknown(const Subject& subject);
  void fold();
  void commit(const asl::Field& field, const QString& json);
  [[nodiscard]] static std::vector<const asl::Field*> rows(const Subject& subject,
                                                           asl::Section section);

  Subject subject_;
  std::vector<FieldEditor*> editors_;
  std::vector<FieldEditor*> rare_;
  std::deque<Unknown> unknown_;  // a deque: the editors keep references
  QPushButton* all_ = nullptr;
  bool unfolded_ = false;
};

}  // namespace stepwright::inspector
