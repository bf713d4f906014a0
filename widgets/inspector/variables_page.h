// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/asl/variable_flow.h"
#include "widgets/inspector/page.h"

namespace stepwright::inspector {

class AssignEditor;

/// What the state assigns, as fields; and below it a table of every variable that is seen from it:
/// where it is set and read (a click goes there), how far it is seen, whether it may be unset here,
/// and its value in the run that is shown. Of the whole machine: all its variables.
class VariablesPage : public Page {
  Q_OBJECT
 public:
  explicit VariablesPage(QWidget* parent);
  void show(const Subject& subject) override;

 private:
  struct Owner {
    std::string pointer;
    AssignEditor* editor;
  };
  void rebuild();
  void addEditor(const QString& title, const QString& hint, const std::string& pointer);
  void showSeen();

  Subject subject_;
  QString shape_;
  std::string seenOf_;  ///< the text (and look) that the table was made of
  assist::Sample seenWith_;
  std::vector<Owner> owners_;
  QWidget* editors_ = nullptr;
  QWidget* seen_ = nullptr;
};

}  // namespace stepwright::inspector
