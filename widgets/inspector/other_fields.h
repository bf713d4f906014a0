// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <deque>
#include <string>
#include <vector>

#include "engine/asl/schema.h"
#include "widgets/inspector/field_editor.h"

class QVBoxLayout;

namespace stepwright::inspector {

/// The members of an object that the form has no row for, newer ones or ones of the other query
/// language: kept as they are, shown as JSON, each with a sign to remove it.
class OtherFields : public QWidget {
  Q_OBJECT
 public:
  explicit OtherFields(QWidget* parent = nullptr);
  struct Other {
    std::string name;
    QString why;
  };
  void show(const std::vector<Other>& fields, const json::Value& object, bool editable);

 signals:
  void membersCommitted(const stepwright::inspector::FieldEditor::Members& members);

 private:
  struct Kept {
    std::string name;
    asl::Field field;
  };
  void build(const std::vector<Other>& fields);

  QVBoxLayout* column_;
  QWidget* list_ = nullptr;
  std::deque<Kept> kept_;  // a deque: the editors keep references
  std::vector<FieldEditor*> editors_;
};

}  // namespace stepwright::inspector
