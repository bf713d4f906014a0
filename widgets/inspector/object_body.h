// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "engine/asl/schema.h"
#include "engine/edit/form_edits.h"

namespace stepwright::inspector {

struct Subject;

/// What is shown of one object of the document: its form, or anything else that edits it.
class ObjectBody : public QWidget {
  Q_OBJECT
 public:
  using Changes = std::vector<edit::FieldChange>;

  explicit ObjectBody(QWidget* parent) : QWidget(parent) {}
  /// Shows the object at that JSON pointer; it may be absent, its fields are then unset.
  virtual void show(const Subject& subject, const std::string& pointer) = 0;

 signals:
  void changed(const stepwright::inspector::ObjectBody::Changes& changes);
  /// An object that is not there yet is wanted in that field.
  void objectWanted(const std::string& pointer, const stepwright::asl::Field* field);
  void goToRequested(const QString& state);
};

}  // namespace stepwright::inspector
